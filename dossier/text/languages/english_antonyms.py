"""English adjectives that exclude each other beside the same word: "a young singer", "an old singer"."""

from dossier.text.word_lists import opposites

ANTONYMS = opposites("""
    young youngest / old oldest elderly
    new newest / old oldest
    good / bad poor
    early earliest / late latest
    first initial / last final
    opening / closing
    former ex / current present incumbent
    upper / lower
    inner / outer
    internal / external
    interior / exterior
    senior / junior
    same identical / different
    annual yearly / monthly weekly daily
    monthly / weekly daily
    weekly / daily
    single / double
    natural / artificial synthetic
    open / closed
    keen eager / reluctant unwilling
    exceptional outstanding excellent / ordinary mediocre poor
    superior / inferior
    underground / aboveground overground
    active / inactive extinct
    alive living / dead deceased
    ancient / modern
    amateur / professional
    maternal / paternal
    primary / secondary
    rising increasing growing / falling decreasing declining shrinking
    winning / losing
    incoming / outgoing
    heavy / light
    hard / soft
    bright / dark
    black / white
    calm / stormy
    expensive costly / cheap inexpensive affordable low-cost
    left-wing / right-wing
    left-hand / right-hand
    conservative / liberal progressive
    front / back rear
    top / bottom
    short-term / long-term
    part-time / full-time
    indoor / outdoor
    online / offline
    civilian / military
    dense / sparse
    rough / smooth
    raw / cooked
    sweet / bitter sour
    upstream / downstream
    northbound / southbound
    eastbound / westbound
    pre-war prewar / post-war postwar
    happy / unhappy sad
    brave / cowardly
    wise / foolish
    clever / stupid
    widespread / isolated
    strict / lenient
    generous / stingy
    mild / severe harsh
    genuine authentic / fake forged
    true / false untrue
    useful / useless
    harmful / harmless
    careful / careless
    hopeful / hopeless
    fertile / barren
    sober / drunk
    vacant / occupied
    crowded / deserted
    beautiful / ugly
    tall / short
    fat / slim
    straight / crooked
    liquid / solid
    maximum / minimum
    big large huge / small little tiny
    long lengthy / short brief
    high / low
    strong / weak
    rich wealthy / poor
    hot warm / cold cool
    wet / dry
    wide broad / narrow
    deep / shallow
    thick / thin
    fast quick rapid / slow
    majority / minority
    public / private
    major / minor
    urban / rural
    positive / negative
    safe / dangerous unsafe
    debut maiden / farewell
""")
