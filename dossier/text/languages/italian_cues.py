"""Italian words by which a text hedges, relays, denies and plans, and those that show how far they reach."""

from functools import partial

from dossier.text.cue_words import Around, Attribution, Clauses, Negation, Pronouns, Sense
from dossier.text.word_lists import entries, phrases, words

ELISIONS = words("""
    l' un' d' c' s' m' t' v' n' dell' all' dall' nell' sull' coll' quest' quell' bell' sant' tutt' nessun' nient' anch'
    com' cos' dov' quant' mezz' senz' gl' alcun' ciascun' buon' neanch' quand'
""")
_phrases = partial(phrases, elisions=ELISIONS)

# Words by which a text hedges, relays, denies and plans. The conditional passes on what is said ("avrebbe pagato"),
# but after a verb of saying it may be a future, and beside "se" it supposes.
SUPPOSING = (
    Around(where="before", words=("se", "senza", "qualora", "a condizione", "a patto")),
    Around(where="after", words=("se", "qualora", "a condizione", "a patto")),
    Around(where="after", within=3, words=entries("dovuto, potuto, voluto, preferito, bisogno, meglio, bello")),
    Around(where="before", words=("ciò", "questo", "io"), within=1),
)
BUT_ALSO = (Around(where="after", words=("ma anche", "ma pure", "bensì anche", "ma persino", "ma perfino")),)
NOT = (Around(where="clause", words=("non", "né", "nessuno", "senza")),)
EVER = (Around(where="before", words=("che", "se"), within=1),)
THE_SECOND = (
    Around(where="before", within=1, words=entries("""
        il, un, del, al, nel, dal, sul, lo, suo, questo, ogni, per, è, un minuto""")),
    Around(where="after", within=3, words=entries("""
        legge, regole, norme, calendario, contratto, piano, programma, previsto, tempo""")),
)  # fmt: skip
EXPLETIVE = (
    Around(where="before", words=("a meno che", "finché", "a meno", "più di quanto", "meno di quanto"), within=8),
)


def _rejecting() -> str:
    """Who rejects an accusation denies it; who rejects an offer does not."""
    verbs = entries("""
        respinge, respingono, respinse, respinsero, ha respinto, hanno respinto, respingeva, rigetta, rigettano, ha
        rigettato, hanno rigettato""")
    nouns = entries("""
        l'accusa, le accuse, ogni accusa, queste accuse, l'ipotesi, le critiche, gli addebiti, le contestazioni, i
        sospetti, la ricostruzione, di aver, di avere, di essere""")
    return ", ".join(f"{verb} {noun}" for verb in verbs for noun in nouns)


CUES = _phrases({
    Sense(kind="hedge"): """
        sembra, sembrano, sembrava, sembravano, pare, a quanto pare, a quanto sembra, parrebbe, forse,
        probabilmente, probabile, probabili, presunto, presunta, presunti, presunte, presumibilmente,
        verosimilmente, apparentemente, eventualmente, può darsi, magari, è possibile, sospetta, sospettano,
        sospettato, sospettata, si sospetta, si ritiene, si crede, non è escluso, non si esclude, non è da
        escludere, non esclude, non escludono, non ha escluso, non hanno escluso, non escludeva, non si può
        escludere, non è inconcepibile, è ben possibile, non confermato, non confermata, non confermati, non
        confermate, non è impossibile, dovrebbe, dovrebbero, potrebbe, potrebbero, si presume, si suppone, con ogni
        probabilità, tutto lascia pensare, lascia pensare, lascia intendere, si prevede che, ci si aspetta""",
    Sense(kind="hedge", ambiguous=True): "considerato, considerata",
    Sense(kind="hedge", doubtful=SUPPOSING, after_saying="relay"): "avrebbe, avrebbero, sarebbe, sarebbero",

    Sense(kind="relay"): """
        stando a, stando al, stando alla, stando alle, stando ai, stando agli, stando allo, stando all', a detta di,
        a detta del, a detta della, si dice, si vocifera, si mormora, indiscrezione, indiscrezioni, voci di
        corridoio, circolano voci, circola voce, corre voce, corrono voci, gira voce, girano voci, si specula, si
        specula su, a quanto si dice, dicono che, alcune voci, voci secondo cui, voci di, voci su, le voci, rumor,
        rumors, fonti, una fonte, citando, si apprende, a quanto si apprende, per quanto si apprende, ha appreso,
        avrebbe appreso, risulta a, speculazione, speculazioni, fuga di notizie, ad avviso di, a giudizio di, nelle
        parole di, a dire di, vicine al dossier, vicini al dossier, a conoscenza della, a conoscenza del""",
    Sense(kind="relay", unless=THE_SECOND): "secondo",

    Sense(kind="negation", unless=(*EXPLETIVE, *BUT_ALSO)): "non",
    Sense(kind="negation", only=NOT, unless=EVER): "mai",
    Sense(kind="negation"): f"""
        nessuno, nessun, nessuna, nessun', niente, nient', nulla, né, neanche, neanch', nemmeno, neppure, senza, senz',
        nega, negano, negò, negarono, negato, negata, negare, negando, negava, negavano, smentisce, smentiscono, smentì,
        smentirono, smentito, smentita, smentite, smentiti, smentire, smentendo, smentiva, confuta, confutano,
        confutato, contesta, contestano, contestato, contestò, è falso, falso che, invano, sconosciuto, sconosciuta,
        sconosciuti, sconosciute, ignoto, ignota, ignoti, ignote, no, {_rejecting()}""",
    Sense(kind="refusal"): """
        rifiuta di, rifiutano di, rifiutò di, rifiutarono di, ha rifiutato di, hanno rifiutato di, si rifiuta, si
        rifiutano, si è rifiutato, si è rifiutata, si sono rifiutati, si sono rifiutate, si rifiutò""",
    Sense(kind="refusal", ambiguous=True): """
        rifiuta, rifiutano, rifiutò, rifiutarono, rifiutato, rifiutata, rifiutati, rifiutate, rifiutare, rifiuto,
        declina, declinano, declinò, declinato, declinata, respinge, respingono, respinse, respinto, respinta,
        respinti, incapace, incapaci, si astiene, si è astenuto, si è astenuta, privi di, privo di, priva di, prive
        di""",
    Sense(kind="not-only"): """
        non solo, non soltanto, non solamente, non unicamente, non appena, non più di, non meno di, non a caso, non che,
        non c'è dubbio, non v'è dubbio, senza dubbio, senz'altro, senza precedenti, senza sosta, senza contare,
        nientemeno, niente di meno, non è un segreto, non stupisce, nessun dubbio, senza tetto, non fa che, non fanno
        che, non ha che, non hanno che, non è che, non altro che, non smette di, non ha smesso di, non cessa di, niente
        male, per niente""",

    Sense(kind="plan"): """
        vuole, vogliono, voleva, volevano, vorrebbe, vorrebbero, intende, intendono, intendeva, prevede, prevedono,
        prevedeva, progetta, progettano, punta a, punta ad, puntano a, puntano ad, puntava a, è in procinto di, sono
        in procinto di, era in procinto di, si prepara a, si preparano a, prepara, preparano, promette di,
        promettono di, ha promesso di, si impegna a, sta valutando, stanno valutando, sta preparando, stanno
        preparando, conta di, spera, sperano, mira ad, mirano ad, mira a, mirano a, ha in programma, hanno in
        programma, contano di, sta per, stanno per, ha intenzione, hanno intenzione, pensa di, pensano di, si
        propone di, spera di, valuta, valutano, pianifica, pianificano, dovrà, dovranno""",
    Sense(kind="plan", ambiguous=True): "deve, devono",
})  # fmt: skip

CONDITIONAL = Sense(kind="hedge", doubtful=SUPPOSING, after_saying="relay")
CUE_ENDINGS = (("rebbe", CONDITIONAL), ("rebbero", CONDITIONAL))
NO_CUES = words("crebbe crebbero accrebbe accrebbero rincrebbe decrebbe decrebbero")

SPEECH_VERBS = entries("""
    detto, dice, dicono, disse, dissero, dichiar*, afferm*, assicur*, spieg*, annunci*, conferm*, indic*, sottoline*,
    aggiun*, ricord*, riconosc*, ammett*, ammes*, rivel*, avver*, precis*, sostien*, sostenuto, insist*, promes*,
    promett*, raccont*, prevedeva, stim*
""")

CLAUSES = Clauses(
    complements=words("che se come quando dove perché"),
    bare_complements=words("che"),
    joined_before=words("""
        più meno prima dopo da senza per così sempre tanto dato visto purché salvo a nonostante non quello ciò fino ogni
        volta modo
    """),
    joined_complements=words("e o ma ed"),
    subordinators=words("""
        perché poiché mentre quando come se sebbene benché affinché dopo prima dato visto anche nonostante finché purché
        senza per"""),
    openers=words("se quando mentre poiché sebbene benché come dato visto nonostante"),
    relatives=words("che cui chi quale quali dove"),
    bare_relatives=words("cui dove"),
    prepositions=words("a di in con per su da tra il la i le del della dei delle nel nella"),
    coordinators=words("ma e ed o oppure né bensì però"),
    bare_coordinators=words("ma"),
    contrasts=words("ma però tuttavia invece"),
    as_words=words("come"),
)

PRONOUNS = Pronouns(
    person=words("lui lei egli suo sua suoi sue"),
    several=words("loro essi esse entrambi"),
    thing=words("esso essa ciò"),
    group=words("azienda società gruppo impresa compagnia multinazionale"),
    the=words("l' la il questa quest' questo"),
    empty=words("è era sembra pare"),
    clause=words("che se chi come perché di"),
)

ATTRIBUTION = Attribution(
    texts=words("articolo articoli rapporto rapporti fonti stampa"),
    beside=words("""secondo scrive scriveva riferisce riferito cita citando data probabilmente pubblicato apparso
        momento stesso interne"""),
)

NEGATION = Negation(
    denying=words("""
        nega negano negò negarono negato negata negare negando negava negavano smentisce smentiscono smentì smentirono
        smentito smentita smentite smentiti smentire smentendo smentiva confuta confutano confutato contesta contestano
        contestato contestò falso
    """),
    lacking=words("senza senz'"),
    ended=words("più"),
    past=words("ex precedente precedenti precedentemente prima finora fino già"),
    limits=words("""
        solo soltanto solamente unicamente interamente completamente totalmente esattamente necessariamente sempre tutto
        tutti tutta tutte ogni ancora prima perché
    """),
    contrast=words("bensì"),
    ifs=words("se salvo qualora"),
    joins=words("ma e ed o oppure né perché mentre che però"),
    failing=words("""
        fallisce fallito fallirono rifiuta rifiutano rifiutò rifiutarono rifiutato respinge respingono respinto declina
        declinato manca mancano mancato incapace incapaci raramente poco pochi dubita dubitano dubbio rinuncia
        rinunciato sospeso impossibile
    """),
)
