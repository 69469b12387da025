"""French, as news writes it."""

from functools import partial

from dossier.text.language import Amounts, Clock, Currency, Dates, Language, Numbers, Sentences
from dossier.text.languages.french_comparison import FRENCH_COMPARISON
from dossier.text.languages.french_cues import (
    ATTRIBUTION,
    CLAUSES,
    CUE_ENDINGS,
    CUES,
    ELISIONS,
    NEGATION,
    NO_CUES,
    PRONOUNS,
    PROSPECTIVE,
    SPEECH_VERBS,
)
from dossier.text.languages.french_governing import DENYING, GOVERNING
from dossier.text.languages.french_numbers import below_hundred, cardinals, ordinals
from dossier.text.tokens import Phrases
from dossier.text.word_lists import entries, groups, meanings, phrases, words

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
    below_hundred=Phrases(below_hundred()),
    hundred="cent",
    plural_hundred="cents",
    hundreds={"cent": 100},
    thousand="mille",
    bare_thousand=True,
    one="un",
    spaced=True,
    articles=words("un une"),
    half_of=words("demi demie"),
    half_bare=True,
    and_a_half=_phrases({"0.5": "et demi, et demie", "0.25": "et quart"}),
    factors=meanings({
        2: "double doubler doublent doublé doublée doublera", 3: "triple tripler triplé triplée",
        4: "quadruple quadruplé",
    }),
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
        "~": """environ, quelque, quelques, autour de, autour d', aux alentours de, aux alentours d', approximativement,
            à peu près, de l'ordre de, de l'ordre d', env., dans les""",
        ">": """plus de, plus d', un peu plus de, un peu plus d', bien plus de, bien plus d', nettement plus de,
            largement plus de, au-delà de, au-delà d', supérieur à, supérieure à, supérieurs à, dépassant, dépasse,
            dépassent, dépasse les, dépassent les""",
        ">=": """au moins, au minimum, pas moins de, pas moins d', un minimum de, un minimum d', minimum""",
        "<": """moins de, moins d', un peu moins de, un peu moins d', nettement moins de, presque, près de, près d',
            à peine, pas tout à fait, inférieur à, inférieure à""",
        "<=": """jusqu'à, au plus, tout au plus, au maximum, pas plus de, pas plus d', un maximum de, un maximum d',
            maximum, pas dépassé, pas dépasser, dépasse pas, dépassent pas, sans dépasser, n'excède pas,
            n'excèdent pas""",
    }),
    nearly=_phrases({"": "près de, près d', presque, pas tout à fait, un peu moins de, un peu moins d', à peine"}),
    comparators_after=_phrases({
        ">=": "ou plus, et plus, ou davantage, et davantage, au moins, au minimum, +",
        "<=": "ou moins, et moins, au plus, au maximum",
        "~": "environ",
    }),
    comparing_adverbs=words("désormais maintenant déjà largement nettement légèrement encore"),
    between=words("entre"),
    between_and=words("et"),
    joiners=words("à"),
    number_articles=words("le la les l'"),
    change_from=words("de d'"),
    change_to=words("à au"),
    alternatives=words("ou"),
    no_range_after=entries("""pass, augment, baiss, tomb, grimp, chut, bondi, recul, progress, port, relev, rédui,
        agrandi, élev, ramen, chang, abaiss, hauss, diminu, remont, redescend, rehauss, raccourci, allong"""),
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
    hundredths=_phrases({
        Currency("XXX", "cent"): "cents, centime, centimes", Currency("GBP", "GBP"): "pence, penny",
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
    measures=_phrases({
        "km": "km, kilomètre, kilomètres", "m": "m, mètre, mètres", "cm": "cm, centimètre, centimètres",
        "mm": "mm, millimètre, millimètres", "mile": "mile, miles", "ft": "pied, pieds", "inch": "pouce, pouces",
        "yard": "yard, yards", "km²": "kilomètres carrés, kilomètre carré, km²",
        "m²": "mètres carrés, mètre carré, m²", "mile²": "miles carrés", "ft²": "pieds carrés",
        "ha": "hectare, hectares, ha", "acre": "acre, acres", "m³": "mètres cubes, mètre cube, m³",
        "l": "litre, litres", "gallon": "gallon, gallons", "barrel": "baril, barils",
        "kg": "kg, kilo, kilos, kilogramme, kilogrammes", "g": "gramme, grammes", "mg": "mg, milligramme, milligrammes",
        "t": "tonne, tonnes", "oz": "once, onces",
        "km/h": "km/h, kilomètres à l'heure, kilomètres par heure, kilomètres-heure", "mph": "miles à l'heure",
        "kW": "kilowatt, kilowatts, kW", "MW": "mégawatt, mégawatts, MW", "GW": "gigawatt, gigawatts, GW",
        "kWh": "kilowattheures, kWh", "degree": "degré, degrés, °", "century": "siècle, siècles",
    }),
    unit_cues=words("en"),
    of=words("de d'"),
    shares=_phrases({
        "50": "la moitié de, la moitié d', la moitié du, la moitié des, la moitié, moitié",
        "20": "un cinquième de, un cinquième des, un cinquième du, un cinquième d'", "40": "deux cinquièmes",
        "60": "trois cinquièmes", "80": "quatre cinquièmes",
        "10": "un dixième de, un dixième des, un dixième du, un dixième d'",
        "eighth": "un huitième de, un huitième des, un huitième du, un huitième d'",
        "sixth": "un sixième de, un sixième des, un sixième du, un sixième d'",
        "third": "un tiers, le tiers",
        "two thirds": "deux tiers, les deux tiers",
        "25": "un quart, le quart",
        "75": "trois quarts, les trois quarts",
    }),
    compared_shares=_phrases({
        "20": "un cinquième", "sixth": "un sixième", "eighth": "un huitième", "10": "un dixième",
    }),
    not_shared_after=words("première seconde deuxième dernière autre bonne"),
    vague=_phrases({
        "several": "plusieurs, plusieurs dizaines de, plusieurs dizaines d'",
        "several hundreds": "plusieurs centaines, plusieurs centaines de, plusieurs centaines d'",
        "some": "quelques, quelques dizaines de, quelques dizaines d', certains, certaines",
        "some hundreds": "quelques centaines, quelques centaines de, quelques centaines d'",
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
    ratios=words("sur"),
    numbered=words("n° no numéro"),
    ordinals=ordinals(),
    centuries=words("siècle millénaire"),
    ordinal_endings=words("er re ère e è ème ième nd nde ers res es"),
    anniversaries=words("anniversaire"),
    jubilees={"cinquantenaire": 50, "centenaire": 100, "bicentenaire": 200},
    ordinal_needs=words("""
        le la les l' un une au du son sa ses leur leurs ce cette cet en de notre nos mon ma chaque tout toute deux trois
        des aux et"""),
    ordinal_needs_noun=words("en un une de"),
    placed=words("terminé arrivé arrivée classé classée fini termine arrive finit"),
    places=words("place"),
    not_ordinal_before=words("de d' des du lieu vue abord ministre ministres main mains ligne degré à"),
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
    short_months=frozenset(SHORT_MONTHS),
    named_days=_phrases({(12, 31): "la Saint-Sylvestre, Saint-Sylvestre"}),
    quarter_letters=words("t"),
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
    near_after=meanings({-1: "dernier dernière passé passée précédent précédente", 1: "prochain prochaine"}),
    near_plurals=words("derniers dernières prochains prochaines"),
    recent=words("derniers dernières ces"),
    weekdays=meanings(dict(enumerate(entries("lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche"), 1))),
    until_now=_phrases({
        "": """jusqu'à aujourd'hui, jusqu'aujourd'hui, à ce jour, à l'heure actuelle, vingt-quatre heures sur
            vingt-quatre, 24 heures sur 24, 24h/24, 24 h/24, sept jours sur sept, 7 jours sur 7""",
    }),
    apart=phrases({
        "day": """un jour après, un jour avant, un jour plus tard, un jour plus tôt, le lendemain, la veille""",
        "month": """un mois après, un mois avant, un mois plus tard, un mois plus tôt""",
        "year": """un an après, un an avant, un an plus tard, un an plus tôt, une année après, une année plus tard""",
    }),
    now=words("désormais maintenant actuellement présent"),
    near_days={"aujourd'hui": ("day", 0, None), "hier": ("day", -1, None), "demain": ("day", 1, None)},
    unit_articles=words("l' le la d' du de des les cette"),
    plurals=words("ans années semaines jours heures minutes trimestres décennies journées"),
    ago_before=_phrases({"": "il y a, voici, voilà"}),
    relations={
        "depuis": "since", "jusqu'": "until", "avant": "before", "après": "after", "partir": "from", "dès": "from",
        "ici": "until",
    },
    doubtful_relations=words("dès"),
    relation_articles=words("le la les l' au à du de en d'"),
    counted=words("personnes salariés employés"),
    counted_ending="s",
    not_counted=words("""
        dans mais les ses des ces leurs plus après pas vers sous sans puis dès lors depuis tous nous alors aux jusqu'
        moins pus très ils elles est suis nos vos autres ailleurs fois"""),
)  # fmt: skip

CLOCK = Clock(
    hour_words=words("h heures heure"),
    hour_cues=words("à vers dès"),
    named_hours={"midi": 12, "minuit": 0},
    day_halves=_phrases({0: "du matin", 12: "de l'après-midi, du soir"}),
    minutes_after=_phrases({30: "et demie", 15: "et quart", -15: "moins le quart"}),
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

SYNONYMS = groups("""
    concurrence, droit de la concurrence, autorité de la concurrence, cartel, antitrust
    milliard, milliards, Md, Mds
    million, millions, Mio
    embaucher, embauche, embauché, recruter, recrute, recruté, recrutement, débaucher, débauche, débauché,
        rejoindre, rejoint
    acheter, achète, acheté, achat, acquérir, acquiert, acquis, acquisition, racheter, rachète, racheté, rachat,
        reprise
    participation, participations
    investir, investit, investi, investissement, dépenser, dépense, dépensé
    démentir, dément, démenti, contester, conteste, contesté, nier, nie, nié
    directeur général, directrice générale, PDG
    prime, primes, bonus
    tribunal, tribunaux, procès, plainte, plaintes
    intelligence artificielle, IA
    quitter, quitte, quitté, départ
    fonder, fonde, fondé, fondateur, fondatrice, cofondateur, cofondatrice
""")

FRENCH = Language(
    code="fr",
    elisions=ELISIONS,
    sentences=SENTENCES,
    numbers=NUMBERS,
    amounts=AMOUNTS,
    dates=DATES,
    clock=CLOCK,
    cues=CUES,
    cue_endings=CUE_ENDINGS,
    no_cues=NO_CUES,
    prospective=PROSPECTIVE,
    speech_verbs=SPEECH_VERBS,
    clauses=CLAUSES,
    pronouns=PRONOUNS,
    negation=NEGATION,
    governing=GOVERNING,
    denying=DENYING,
    attribution=ATTRIBUTION,
    names_inflected=False,
    comparison=FRENCH_COMPARISON,
    value_words=VALUE_WORDS,
    synonyms=SYNONYMS,
)
