"""French, as news writes it."""

from functools import partial

from dossier.text.cue_words import Around, Clauses, Negation, Pronouns, Sense
from dossier.text.language import Amounts, Currency, Dates, Language, Numbers, Sentences
from dossier.text.languages.french_numbers import below_hundred, cardinals, ordinals
from dossier.text.tokens import phrase_table
from dossier.text.word_lists import entries, meanings, phrases, words

ELISIONS = words("l' d' n' s' j' m' t' c' qu' jusqu' lorsqu' puisqu' quoiqu'")
_phrases = partial(phrases, elisions=ELISIONS)

SENTENCES = Sentences(
    abbreviations=entries("""
        M., MM., Mme., Mlle., Dr., Pr., Me., Mgr., St., Ste., p. ex., par ex., c.-à-d., cf., env., art., al., chap.,
        vol., no., nos., n., fig., éd., éds., coll., dir., réf., tél., av., bd., boul., apr., min., max., ex., vs.,
        hab., dép., gén., col., cap., lt., sgt., prof., approx., resp., janv., févr., avr., juil., sept., oct., nov.,
        déc.
    """),
    final_abbreviations=entries("""
        etc., J.-C., Inc., Corp., Co., Ltd., S. A., U. S. A., U. S., U. E., O. N. U., Cie., Sté., Ets.
    """),
    starters=words("""
        le la les l un une des du de ce cet cette ces il elle ils elles on nous vous je tu mon ma mes son sa ses leur
        leurs notre nos votre vos à au aux en dans par pour sur sous avec sans chez entre vers depuis pendant avant
        après contre selon malgré dès lors mais et ou or donc car ni puis ensuite enfin alors ainsi aussi cependant
        toutefois pourtant néanmoins quand lorsque si comme parce puisque bien afin tandis que qui quoi dont où quel
        quelle quels quelles tout toute tous toutes aucun aucune plusieurs certains certaines chaque autre autres hier
        demain aujourd'hui ici là déjà encore jamais ne pas plus moins très trop peu beaucoup c'est c l'an d'après
        d'abord
    """),
)

NUMBERS = Numbers(
    decimal=",",
    cardinals=cardinals(),
    below_hundred=phrase_table(below_hundred()),
    hundred="cent",
    plural_hundred="cents",
    hundreds={"cent": 100},
    thousand="mille",
    bare_thousand=True,
    one="un",
    clock=words("h heures heure"),
    spaced=True,
    articles=words("un une"),
    half_of=words("demi demie"),
    half_bare=True,
    and_a_half=_phrases({"0.5": "et demi, et demie", "0.25": "et quart"}),
    factors=meanings({2: "double doublent doublé doublée", 3: "triple triplé triplée", 4: "quadruple quadruplé"}),
    dozen=words("douzaine douzaines"),
    about=meanings({
        8: "huitaine", 10: "dizaine", 15: "quinzaine", 20: "vingtaine", 30: "trentaine", 40: "quarantaine",
        50: "cinquantaine", 60: "soixantaine", 100: "centaine", 1000: "millier",
    }),
    scales=meanings({
        3: "mille milliers",
        6: "million millions mio",
        9: "milliard milliards md mds mrd mrds",
        12: "billion billions",
    }),
    signed_scales={"k": 3, "m": 6, "md": 9, "mds": 9, "mrd": 9},
    abbreviated=words("mio md mds mrd mrds"),
    glued=words("x"),
)  # fmt: skip

AMOUNTS = Amounts(
    comparators=_phrases({
        "~": """environ, quelque, autour de, autour d', aux alentours de, aux alentours d', approximativement,
            à peu près, de l'ordre de, de l'ordre d', env., dans les""",
        ">": """plus de, plus d', un peu plus de, un peu plus d', bien plus de, bien plus d', nettement plus de,
            largement plus de, au-delà de, au-delà d', supérieur à, supérieure à, supérieurs à, dépassant, dépasse,
            dépassent, dépasse les, dépassent les""",
        ">=": """au moins, au minimum, pas moins de, pas moins d', un minimum de, un minimum d', minimum""",
        "<": """moins de, moins d', un peu moins de, un peu moins d', nettement moins de, presque, près de, près d',
            à peine, pas tout à fait, inférieur à, inférieure à""",
        "<=": """jusqu'à, au plus, tout au plus, au maximum, pas plus de, pas plus d', un maximum de, un maximum d',
            maximum""",
    }),
    nearly=_phrases({"": "près de, près d', presque, pas tout à fait, un peu moins de, un peu moins d', à peine"}),
    comparators_after=_phrases({
        ">=": "ou plus, et plus, ou davantage, et davantage, au moins, au minimum, +",
        "<=": "ou moins, et moins, au plus, au maximum",
        "~": "environ",
    }),
    between=words("entre"),
    between_and=words("et"),
    joiners=words("à"),
    no_range_after=entries("pass, augment, baiss, tomb, grimp, chut, bondi, recul, progress, port, relev, rédui"),
    currencies=_phrases({
        Currency("USD", "USD"): """dollars américains, dollar américain, dollars US, US dollars, dollars des États-Unis,
            USD, US$, $ US, $""",
        Currency("USD", "dollar"): "dollars, dollar",
        Currency("EUR", "EUR"): "euros, euro, EUR, €",
        Currency("GBP", "GBP"): "livres sterling, livre sterling, livres britanniques, GBP, £",
        Currency("CHF", "CHF"): "francs suisses, franc suisse, CHF",
        Currency("CHF", "franc"): "francs, franc",
        Currency("JPY", "JPY"): "yens, yen, yens japonais, JPY",
        Currency("CNY", "CNY"): "yuans, yuan, yuans chinois, renminbi, CNY",
        Currency("CAD", "CAD"): "dollars canadiens, dollar canadien, CAD",
        Currency("AUD", "AUD"): "dollars australiens, dollar australien, AUD",
    }),
    percent=_phrases({
        "": "pour cent, %, pourcent, p. 100", "point": "points de pourcentage, point de pourcentage, points de %",
    }),
    units=meanings({
        "year": "an ans année années",
        "month": "mois",
        "week": "semaine semaines",
        "day": "jour jours journée journées",
        "hour": "heure heures h",
        "minute": "minute minutes",
        "second": "secondes",
        "quarter": "trimestre trimestres",
        "decade": "décennie décennies",
    }),
    of=words("de d'"),
    shares=_phrases({
        "50": "la moitié de, la moitié d', la moitié du, la moitié des, la moitié, moitié",
        "third": "un tiers, le tiers",
        "two thirds": "deux tiers, les deux tiers",
        "25": "un quart, le quart",
        "75": "trois quarts, les trois quarts",
    }),
    not_shared_after=words("première seconde deuxième dernière autre bonne"),
    vague=_phrases({
        "several": """plusieurs, plusieurs dizaines de, plusieurs dizaines d', plusieurs centaines de,
            plusieurs centaines d'""",
        "some": """quelques, quelques dizaines de, quelques dizaines d', quelques centaines de, quelques centaines d',
            certains, certaines""",
        "few": "peu de, peu d'",
        "many": "beaucoup de, beaucoup d', de nombreux, de nombreuses, nombreux, nombreuses, bien des",
        "dozens": "dizaines, dizaine, douzaines",
        "hundreds": "centaines",
        "thousands": "milliers",
        "tens of thousands": "dizaines de milliers",
        "hundreds of thousands": "centaines de milliers",
    }),
    vague_scales={"millions": 6, "milliards": 9},
    not_vague_before=words("fois temps égards points entre"),
    not_vague_after=words("ces ses les leurs très trop si aux dont"),
    digits=_phrases({
        1: "à un chiffre", 2: "à deux chiffres", 3: "à trois chiffres", 4: "à quatre chiffres", 5: "à cinq chiffres",
        6: "à six chiffres", 7: "à sept chiffres", 8: "à huit chiffres", 9: "à neuf chiffres",
    }),
    ordinals=ordinals(),
    ordinal_endings=words("er re ère e è ème ième nd nde ers res es"),
    ordinal_needs=words("""
        le la les l' un une au du son sa ses leur leurs ce cette cet en de notre nos mon ma chaque tout toute deux trois
        des aux et"""),
    ordinal_needs_noun=words("en un une de"),
    not_ordinal_before=words("de d' des du lieu fois vue abord ministre ministres main mains ligne degré à"),
    versions=words("version versions"),
    version_joiners=words("et ou , /"),
    aged=words("âgé âgée âgés âgées"),
)  # fmt: skip

MONTHS = meanings({
    1: "janvier", 2: "février", 3: "mars", 4: "avril", 5: "mai", 6: "juin", 7: "juillet", 8: "août aout",
    9: "septembre", 10: "octobre", 11: "novembre", 12: "décembre",
})  # fmt: skip
SHORT_MONTHS = meanings({
    1: "janv", 2: "févr fév", 4: "avr", 7: "juil", 9: "sept", 10: "oct", 11: "nov", 12: "déc",
})  # fmt: skip

DATES = Dates(
    months=MONTHS | {month.capitalize(): number for month, number in MONTHS.items()} | SHORT_MONTHS,
    doubtful_months=frozenset(SHORT_MONTHS) | {"Mars", "Mai", "Avril"},
    month_cues=words("en depuis dès début fin mi de d' courant jusqu'"),
    day_ends=words("er"),
    slashed=True,
    year_words=words("année an"),
    year_cues=words("""
        en depuis dès année an avant après jusqu' jusqu'en début fin mi été automne hiver printemps vers courant"""),
    before_year=words("de ,"),
    before_near_year=words("de"),
    decade_words=_phrases({"": "années, les années, décennie"}),
    parts=_phrases({
        "early": """début, au début de, au début d', au début du mois de, début de, le début de, au début du, au
            début""",
        "mid": "mi, au milieu de, au milieu d', à la mi, la mi, milieu, milieu de",
        "late": """fin, à la fin de, à la fin d', à la fin du mois de, la fin de, fin de, à la fin du, la fin du,
            la fin du mois de, à la fin, la fin""",
    }),
    near=meanings({-1: "dernier dernière derniers dernières", 0: "ce cet cette ces",
                   1: "prochain prochaine prochains prochaines"}),
    near_after=meanings({-1: "dernier dernière passé passée", 1: "prochain prochaine"}),
    near_plurals=words("derniers dernières prochains prochaines"),
    recent=words("derniers dernières ces"),
    weekdays=meanings(dict(enumerate(entries("lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche"), 1))),
    near_days={"aujourd'hui": ("day", 0, None), "hier": ("day", -1, None), "demain": ("day", 1, None)},
    unit_articles=words("l' le la d' du de des les cette"),
    plurals=words("ans années semaines jours heures minutes trimestres décennies journées"),
    ago_before=_phrases({"": "il y a, voici, voilà"}),
    relations={
        "depuis": "since", "jusqu'": "until", "avant": "before", "après": "after", "partir": "from", "dès": "from",
        "ici": "until",
    },
    relation_articles=words("le la les l' au à du de en d'"),
    counted=words("personnes salariés employés"),
    counted_ending="s",
    not_counted=words("""
        dans mais les ses des ces leurs plus après pas vers sous sans puis dès lors depuis tous nous alors aux jusqu'
        moins pus très ils elles est suis nos vos autres ailleurs fois"""),
)  # fmt: skip

# Words by which a text hedges, relays, denies and plans. The conditional passes on what is said ("aurait versé"),
# but after a verb of saying it may be a future, and beside "si" it supposes.
SUPPOSING = (
    Around(where="before", words=("ce", "cela", "ça", "je", "tu", "on"), within=1),
    Around(where="before", words=("si", "s' il", "s' ils", "sans", "à condition", "à moins", "sauf si")),
    Around(where="after", words=("si", "s' il", "s' ils", "à condition")),
    Around(where="after", within=3, words=entries("""
        dû, pu, voulu, aimé, souhaité, préféré, fallu, intérêt, tort, besoin, mieux, bon""")),
)  # fmt: skip
NE = (Around(where="clause", words=("ne", "n'")),)
A_NOUN = (
    Around(where="before", within=1, words=entries("""
        un, le, ce, ces, les, des, de, premier, premiers, au, aux, grand, grands, quelques, ses, leurs, faux""")),
    Around(where="after", words=("à pas", "de porte", "de géant", "en avant", "en arrière"), within=2),
)  # fmt: skip
THE_PERSON = (
    Around(where="before", within=1, words=entries("""
        la, une, cette, par, chaque, toute, première, seule, autre, en, de, sa, grande, tierce, leur, même""")),
)  # fmt: skip
SOLELY = words("que qu' pas jamais aucun aucune rien personne")
EXPLETIVE = (
    Around(where="before", words=("avant que", "avant qu'", "à moins que", "à moins qu'", "de peur que", "de peur qu'",
                                  "de crainte que", "de crainte qu'", "craint que", "craint qu'", "craignent que",
                                  "craignent qu'", "redoute que", "redoute qu'"), within=8),
)  # fmt: skip
UNLIKE_MORE = (
    Around(where="before", words=("de", "d'", "au", "le", "la", "les", "en", "encore", "et", "ou", "ni"), within=1),
    Around(where="after", words=("que", "qu'", "que jamais", "grand", "grande", "ou moins"), within=1),
)
NOT_OF_SAYING = (
    Around(where="after", within=5, words=entries("loi, règles, règle, calendrier, termes, plan, vision, contrat")),
    Around(where="after", words=("que", "qu'"), within=1),
)
THE_DAY_AFTER = (Around(where="before", words=entries("jour, jours, semaine, an, mois"), within=1),)
YIELDS = (
    Around(where="after", words=("million", "millions", "milliard", "milliards", "euros", "dollars", "gros"), within=4),
    Around(where="before", words=("se", "s'"), within=1),
)

CUES = _phrases({
    Sense(kind="hedge"): """
        semble, semblent, semblait, semblaient, semblerait, sembleraient, paraît, paraissent, paraissait, peut-être,
        probablement, probable, probables, sans doute, vraisemblablement, vraisemblable, présumé, présumée, présumés,
        présumées, supposé, supposée, supposés, supposées, prétendu, prétendue, prétendus, prétendues, prétendument,
        soi-disant, apparemment, visiblement, éventuellement, possiblement, pourrait, pourraient, devrait, devraient,
        susceptible de, susceptible d', susceptibles de, susceptibles d', il est possible, est-il possible,
        n'est pas exclu, n'exclut pas, n'excluent pas, n'est pas impossible, pas exclu, pas à exclure, ne peut être
        exclu, ne peut pas être exclu, soupçonné, soupçonnée, soupçonnés, soupçonnées, soupçonne, soupçonnent, non
        confirmé, non confirmée, non confirmés, non confirmées, est censé, est censée, sont censés, sont censées,
        semble-t-il, sauf erreur, plausible, plausibles, selon toute vraisemblance, en principe, laisse penser,
        laissent penser, laisse entendre, laissent entendre, laisse supposer, laissent supposer, tout porte à croire,
        porte à croire""",
    Sense(kind="hedge", ambiguous=True): """
        passe pour, passent pour, considéré comme, considérée comme, tend à, tendent à, plutôt""",
    Sense(kind="hedge", doubtful=SUPPOSING, after_saying="relay"): """
        aurait, auraient, serait, seraient, investirait, investiraient, finirait, choisirait, choisiraient, agirait,
        réunirait, réuniraient, fournirait, fourniraient, irait, iraient, permettrait, permettraient, mettrait,
        mettraient, connaîtrait, recevrait""",

    Sense(kind="relay"): """
        à en croire, on dit que, on dit qu', dit-on, dit on, paraît-il, il se dit, on raconte, le bruit court,
        les bruits courent, rumeur, rumeurs, de source, de sources, source proche, sources proches, selon des sources,
        plusieurs sources, des sources, une source, aux dires de, aux dires d', au dire de, citant, croit savoir,
        croient savoir, apprend-on, indique-t-on, affirme-t-on, assure-t-on, raconte-t-on, a-t-on appris, on apprend,
        aurait appris, a appris de, spéculation, spéculations, bruits de couloir, s'appuyant sur, en se fondant sur,
        à l'en croire, proches du dossier, proche du dossier, proches de l'opération, au courant du dossier,
        familière du dossier, familières du dossier, fuites, rapportent, rapporté par, rapportée par, relaie,
        relaient""",
    Sense(kind="relay", unless=NOT_OF_SAYING): "selon",
    Sense(kind="relay", unless=THE_DAY_AFTER): "d'après",
    Sense(kind="relay", unless=YIELDS): "rapporte, rapportait, a rapporté, ont rapporté",

    Sense(kind="negation", unless=A_NOUN): "pas",
    Sense(kind="negation", paired=words("ne n'"), unpaired=SOLELY, unless=(*EXPLETIVE, *UNLIKE_MORE)): "plus",
    Sense(kind="negation", only=NE, unless=THE_PERSON): "personne",
    Sense(kind="negation", only=NE, unless=(Around(where="after", words=("que", "qu'"), within=1),)): "rien",
    Sense(kind="negation", only=NE): "guère, point, nul, nulle",
    Sense(kind="negation", only=NE, unless=(
        Around(where="before", words=("que", "qu'", "si", "à"), within=1),
    )): "jamais",
    Sense(kind="negation", followed_by=words(". , ; : ! ? » \" pas") | {""}): "non",
    Sense(kind="negation"): """
        aucun, aucune, ni, sans, nullement, nulle part, ne peut, ne peuvent, ne saurait, ne sauraient, n'ose, n'osent,
        dément, démentent, démenti, démentie, démentis, démenties, démentait, démentaient, démentir, démentant,
        nie, nient, niait, niaient, nié, niée, niés, nier, niant, conteste, contestent, contesté, contestée, contestait,
        contestaient, contestant, réfute, réfutent, réfuté, réfutée, réfutait, réfutaient, réfutant, faux que, faux qu',
        il est faux, c'est faux, en vain, vainement, inconnu, inconnue, inconnus, inconnues""",
    Sense(kind="refusal"): """
        refuse de, refuse d', refusent de, refusent d', a refusé de, a refusé d', ont refusé de, ont refusé d', s'est
        refusé, s'est refusée, se refuse à, se refusent à, a décliné tout, n'a souhaité""",
    Sense(kind="refusal", ambiguous=True): """
        refuse, refusent, refusé, refusée, refusés, refusées, refusait, refusaient, refusant, refuser, refus, décline,
        déclinent, décliné, déclinée, déclinait, rejette, rejettent, rejeté, rejetée, rejetés, rejetées, s'abstient,
        s'est abstenu, s'est abstenue, incapable, incapables, échoué à, échoue à, repoussé, repoussée, privé de, privé
        d', privée de, privée d', privés de, privés d', privées de, privées d'""",
    Sense(kind="not-only"): """
        pas seulement, pas uniquement, pas que, pas qu', pas simplement, non seulement, non pas seulement,
        pas moins de, pas moins d', pas plus de, pas plus d', pas plus tard que, pas plus tard qu', non loin,
        sans aucun doute, sans nul doute, nul doute, aucun doute, pas de doute, pas de secret, pas un secret,
        pas étonnant, sans cesse, sans précédent, sans surprise, sans conteste, sans emploi, sans-abri, sans abri,
        sans fil, sans-papiers, sans délai, sans attendre, sans compter, sans parler, non sans, n'est-ce pas,
        pourquoi pas, ni plus ni moins, d'aucuns, ne peut que, ne peut qu', ne peuvent que, ne peuvent qu', ne cesse
        de, ne cesse d', ne cessent de, ne cessent d', n'a cessé de, n'a cessé d', n'ont cessé de, n'ont cessé d', pas
        à pas, non-lieu""",
    Sense(kind="not-only", only=(Around(where="before", words=("ne", "n'"), within=4),)): "plus que, plus qu'",

    Sense(kind="plan"): """
        songe à, songent à, réfléchit à, veut, veulent, voulait, voulaient, voudrait, voudraient, compte bien, prévoit,
        prévoient, prévoyait, prévoyaient, prévu de, prévu d', prévue, prévus, prévues, envisage, envisagent,
        envisageait, envisageaient, projette, projettent, a l'intention, ont l'intention, avait l'intention,
        ambitionne, ambitionnent, souhaite, souhaitent, souhaitait, souhaitaient, souhaiterait, souhaiteraient, cherche
        à, cherchent à, cherchait à, a pour projet, s'apprête à, s'apprêtent à, entend racheter, compte racheter,
        aimerait, aimeraient, est sur le point, sont sur le point, devra, devront""",
    Sense(kind="plan", ambiguous=True): "doit, doivent",
})  # fmt: skip

CONDITIONAL = Sense(kind="hedge", doubtful=SUPPOSING, after_saying="relay")
CUE_ENDINGS = tuple((ending + more, CONDITIONAL) for more in ("t", "ent") for ending in entries("""
    erai, indrai, iendrai, endrai, ondrai, audrai, evrai"""))  # fmt: skip
NO_CUES = words("faudrait engendrait engendraient effondrait effondraient sevrait")

PROSPECTIVE = words("""
    va vont allait future futur futures futurs prochain prochaine bientôt plan plans projet projets intention
    intentions but objectif proposition propose proposent proposé envisage envisagé étudie étudient espère espèrent
    tente tentent tenté doit doivent devra devront prépare préparent prévu prévue décidé décision négocie négociations
    discussions prêt prête promis promet souhait désir
""")

SPEECH_VERBS = entries("""
    dit, disent, disait, disaient, déclar*, affirm*, assur*, expliqu*, annonc*, confirm*, indiqu*, précis*, soulign*,
    ajout*, rappel*, reconnaît, reconnaissent, reconnu, avou*, révél*, promis, promet, promettent, promettait, prédi*,
    estim*, jug*, racont*, répond*, répondu, insist*, averti*, prévien*, prévenu
""")

CLAUSES = Clauses(
    complements=words("que qu' si s' comment pourquoi quand où"),
    bare_complements=words("que qu'"),
    joined_before=words("""
        alors bien parce tandis avant après afin pour dès pendant depuis sans plus moins autant tant lors même ainsi
        jusqu'à sauf moindre plutôt mieux autre autres ce lorsqu' puisqu' fois sorte pourvu
    """),
    joined_complements=words("et ou mais"),
    subordinators=words("""
        alors tandis parce puisque puisqu' car quand lorsque lorsqu' bien afin pour comme pendant avant après dès
        quoique quoiqu' sans faute
    """),
    openers=words("si s' alors tandis parce puisque puisqu' quand lorsque lorsqu' bien quoique quoiqu' comme dès"),
    relatives=words("qui que qu' dont où lequel laquelle lesquels lesquelles auquel auxquels duquel desquels"),
    bare_relatives=words("qui dont où lequel laquelle lesquels lesquelles auquel auxquels duquel desquels"),
    prepositions=words("à de en dans avec pour par sur chez sous contre"),
    without_preposition=words("que qu'"),
    coordinators=words("mais et ou or ni"),
    bare_coordinators=words("mais"),
    contrasts=words("mais cependant toutefois pourtant néanmoins"),
    as_words=words("comme ainsi"),
)

PRONOUNS = Pronouns(
    person=words("il lui elle son sa ses le la"),
    several=words("ils elles leur leurs eux"),
    thing=words("il elle celui-ci celle-ci y en"),
    group=words("entreprise société groupe firme start-up startup compagnie multinationale"),
    the=words("l' la le cette ce cet du"),
    empty=words("est était y faut semble paraît s' reste a"),
    clause=words("que qu' si qui comment pourquoi de"),
)

NEGATION = Negation(
    denying=words("""
        dément démentent démenti démentie démentis démenties démentait démentaient démentir démentant nie nient niait
        niaient nié niée niés nier niant conteste contestent contesté contestée contestait contestaient contestant
        réfute réfutent réfuté réfutée réfutait réfutaient réfutant faux
    """),
    lacking=words("sans"),
    ended=words("plus"),
    past=words("ancien ancienne anciens anciennes anciennement jadis autrefois auparavant jusqu' avant ex"),
    limits=words("""
        seulement uniquement seul seule seuls seules entièrement complètement totalement exactement forcément
        nécessairement toujours tout tous toute toutes chaque encore même d'abord parce
    """),
    contrast=words("plutôt mais contraire"),
    ifs=words("si sauf"),
    joins=words("mais et ou or ni car parce tandis alors qui"),
    failing=words("""
        échoue échouent échoué échouait refuse refusent refusé refusait rejette rejettent rejeté décline déclinent
        décliné manque manquent incapable incapables peine rarement difficilement peu échec doute doutent douteux
        renonce renoncent renoncé suspendu impossible
    """),
)

VALUE_WORDS = {
    "=": "{}",
    "<": "moins de {}",
    "<=": "jusqu’à {}",
    ">": "plus de {}",
    ">=": "au moins {}",
    "~": "environ {}",
    "range": "{} à {}",
    "percent": "{}\u202f%",
    "unknown": "inconnu",
    "none": "aucun",
    "no-currency": "{} (monnaie non précisée)",
    "of": "{} de {}",  # an amount with a scale, and its currency
    "of-vowel": "{} d’{}",
    # dates: a day is written by a pattern of the Unicode CLDR
    "day": "d MMMM",
    "day-of-year": "d MMMM y",
    "first-day": "{}er",
    "about-day": "vers le {}",
    "about-month": "vers {}",
    "about-year": "vers {}",
    "early-month": "début {}",
    "mid-month": "mi-{}",
    "late-month": "fin {}",
    "early-year": "début {}",
    "mid-year": "mi-{}",
    "late-year": "fin {}",
    "uncertain": "{} (incertain)",
    "no-year": "{} (année non précisée)",
}

FRENCH = Language(
    code="fr",
    elisions=ELISIONS,
    sentences=SENTENCES,
    numbers=NUMBERS,
    amounts=AMOUNTS,
    dates=DATES,
    cues=CUES,
    cue_endings=CUE_ENDINGS,
    no_cues=NO_CUES,
    prospective=PROSPECTIVE,
    speech_verbs=SPEECH_VERBS,
    clauses=CLAUSES,
    pronouns=PRONOUNS,
    negation=NEGATION,
    names_inflected=False,
    value_words=VALUE_WORDS,
)
