"""English adjectives that exclude each other beside the same word: "a young singer", "an old singer"."""

from dossier.text.word_lists import opposites

ANTONYMS = opposites("""
    young younger youngest / old older oldest elderly
    new newer newest / old older oldest
    good / bad poor
    early earlier earliest / late later latest
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
    big bigger large larger huge / small smaller little tiny
    greater / lesser
    long longer lengthy / short shorter brief
    high / low
    strong stronger / weak weaker
    rich richer wealthy / poor poorer
    hot hotter warm warmer / cold colder cool cooler
    wet / dry
    wide wider broad / narrow
    deep deeper / shallow
    thick / thin
    fast faster quick rapid / slow slower
    majority / minority
    public / private
    major / minor
    urban / rural
    positive / negative
    safe / dangerous unsafe
    debut maiden / farewell
    higher / lower
""")
