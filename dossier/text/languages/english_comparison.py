"""English words by which a statement is held against its passages."""

from dossier.text.comparison import Comparison, listed
from dossier.text.languages.english_actions import ACTIONS
from dossier.text.languages.english_antonyms import ANTONYMS
from dossier.text.word_lists import entries, meanings, phrases, words

QUANTITIES = phrases(
    {
        "all": "all, every, each, everyone, everybody, everything, entire, whole, always",
        "most": """most, most of, the majority of, a majority of, majority, mostly, mainly, nearly all, almost all,
            predominantly""",
        "many": "many, numerous, a lot of, lots of, a great many, a large number of, often, frequently",
        "several": "several, various, multiple",
        "some": "some, a few, certain, sometimes, occasionally, partly, in part, some of, part of, half of, half the",
        "few": """few, hardly any, hardly anyone, hardly anybody, scarcely any, almost no, almost nobody, very few,
            rarely, seldom, only a few""",
        "number": "a number of, quite a few, a good many",
    }
)

CALLED = listed({
    "america": "america, american, americans, us, usa, states, united, u.s, u.s.a, u.s., u.s.a.",
    "argentina": "argent*",
    "australia": "australia*",
    "austria": "austria*",
    "bavaria": "bavari*",
    "belgium": "belgi*",
    "brazil": "brazil*",
    "britain": "britain, british, briton, britons, uk, u.k, u.k., england, english, kingdom",
    "brussels": "brussels",
    "bulgaria": "bulgar*",
    "canada": "canad*",
    "china": "china, chinese",
    "cologne": "cologne",
    "copenhagen": "copenhagen",
    "croatia": "croat*",
    "czechia": "czech*",
    "denmark": "denmark, danish, dane, danes",
    "egypt": "egypt*",
    "europe": "europe*, eu, e.u, e.u.",
    "finland": "finland, finnish, finn, finns",
    "florence": "florence",
    "france": "france, french, frenchman, frenchwoman",
    "geneva": "geneva",
    "genoa": "genoa",
    "germany": "german*",
    "greece": "greece, greek, greeks",
    "hungary": "hungar*",
    "india": "india, indian, indians",
    "ireland": "ireland, irish",
    "israel": "israel*",
    "italy": "ital*",
    "japan": "japan*",
    "lisbon": "lisbon",
    "london": "london*",
    "lucerne": "lucerne",
    "mexico": "mexic*",
    "milan": "milan, milanese",
    "moscow": "moscow, muscovite",
    "munich": "munich",
    "naples": "naples, neapolitan",
    "netherlands": "netherlands, dutch, holland",
    "nice": "nice",
    "norway": "norway, norwegian, norwegians",
    "poland": "poland, polish, pole, poles",
    "portugal": "portug*",
    "prague": "prague",
    "rome": "rome, roman, romans",
    "romania": "romania*",
    "russia": "russia*",
    "saxony": "saxon*",
    "scotland": "scotland, scottish, scot, scots",
    "seville": "seville",
    "spain": "spain, spanish, spaniard, spaniards",
    "sweden": "sweden, swedish, swede, swedes",
    "switzerland": "switzerland, swiss",
    "tokyo": "tokyo",
    "turin": "turin",
    "turkey": "turkey, turkish, turk, turks",
    "ukraine": "ukrain*",
    "venice": "venice, venetian",
    "vienna": "vienna, viennese",
    "wales": "wales, welsh",
    "warsaw": "warsaw",
    "zurich": "zurich",
    "kyiv": "kyiv, kiev",
    "beijing": "beijing, peking",
    "rhine": "rhine",
    "danube": "danube",
    "easter": "easter",
    "christmas": "christmas",
    "nato": "nato",
    "un": "un, u.n, u.n., nations",
    "ceo": "ceo",
    "bible": "bible",
    "islam": "islam*, muslim*",
    "alps": "alps, alpine",
    "baltic": "baltic",
    "athens": "athens",
    "catalonia": "catal*",
    "basque": "basque*",
    "geneva-convention": "convention",
})  # fmt: skip

PLACES = words("""
    London Paris Berlin Madrid Rome Vienna Brussels Amsterdam Lisbon Dublin Oslo Stockholm Copenhagen Helsinki Warsaw
    Prague Budapest Athens Zurich Geneva Munich Hamburg Cologne Frankfurt Milan Naples Turin Barcelona Seville Lyon
    Marseille Manchester Edinburgh Glasgow Liverpool Birmingham Moscow Kyiv Istanbul Ankara Tokyo Osaka Beijing Shanghai
    Seoul Singapore Delhi Mumbai Sydney Melbourne Toronto Montreal Vancouver Chicago Boston Houston Dallas Seattle
    Washington Berne Bern Basel Stuttgart Dresden Leipzig Germany France Spain Italy Austria Switzerland Belgium
    Portugal Poland Norway Sweden Denmark Finland Ireland Britain England Scotland Wales Greece Turkey Russia Ukraine
    China Japan India Canada Mexico Brazil Argentina Australia Egypt Israel
""")

ENGLISH_COMPARISON = Comparison(
    actions=ACTIONS,
    antonyms=ANTONYMS,
    negating="un",
    quantities=QUANTITIES,
    not_quantities=phrases(
        {
            "": """at all, after all, above all, all in all, all but, once and for all, most recent, most recently, at
                most, at the most, each other, one another, all over, all-time, all along, as many as, how many, all
                right, so many, for certain, some time, as a whole, on a part of, be part of, is part of, as part of,
                become part of, became part of"""
        }
    ),
    superlatives=entries("""
        best, worst, largest, biggest, smallest, highest, lowest, greatest, oldest, youngest, newest, richest, poorest,
        fastest, slowest, strongest, weakest, longest, shortest, cheapest, dearest, busiest, wealthiest, heaviest,
        earliest, closest, deepest, widest, tallest, toughest, finest, hardest, easiest, safest, brightest, sharpest
    """),
    superlative_endings=entries("iest"),
    no_superlatives=words("priest of recent recently likely"),
    degrees=words("most least"),
    degree_articles=words("the its their his her our a one 's of world's country's"),
    unsurpassed=words("""
        leading record top unprecedented unrivalled unrivaled unmatched only ever first foremost maximum minimum peak
        unique premier sole number
    """),
    orders=phrases({"before": "before, prior to, ahead of", "after": "after, following"}),
    no_order_after=words("the ever long soon shortly look looks looked looking named"),
    future=words("will 'll shall won't"),
    perfect=words("has have had 've"),
    past=words("""
        sold bought built began begun won lost paid met sent rose risen fell fallen grew grown took taken left became
        given gave chosen withdrew withdrawn
    """),
    past_endings=("ed",),
    no_past_after=words("be being been not never the a an its his her their newly"),
    infinitive_marks=words("to"),
    possible=words("may might could can should ought"),
    articles=words("""
        the a an its his her their our my your this that these those of to in on at for and or with by from as is are
        was were be been being has have had do does did not it he she they we who which also than then there
    """),
    skipped=words("the a an its his her their our this that these those mr mrs ms dr sir"),
    prepositions=meanings(
        {
            "to": "to toward towards onto",
            "from": "from",
            "of": "of",
            "with": "with",
            "against": "against versus",
            "for": "for",
            "in": "in into inside",
            "at": "at near",
            "on": "on over upon",
            "under": "under below behind",
            "about": "about",
            "between": "between among",
            "through": "through via",
            "than": "than",
            "after": "after",
            "before": "before",
            "since": "since",
            "without": "without",
            "as": "as like",
            "until": "until",
            "by": "by per",
        }
    ),
    agents=words("by"),
    joins=words("and or &"),
    mutual=entries("""
        met, meet, merg, marr, agree, negotiat, discuss, compet, differ, cooperat, co-operat, partner, rival,
        competitor, neighbour, neighbor, brother, sister, friend, colleague, cousin, opponent, twin, divorc, talk,
        debat, border, quarrel, argue, collaborat, resembl, similar, separat, equal, together, both, share, settle,
        alli, contract, correspond, between, join
    """),
    titles=words("""city town county state federal office agency authority association federation presidential ai mr mrs
        ms mx dr prof professor sir lord lady dame president vice prime minister chancellor senator sen governor gov
        mayor judge justice king queen prince princess duke pope bishop general colonel captain ceo cfo cto coo chief
        executive officer chairman chairwoman chair director secretary sergeant inc ltd llc corp plc co company group
        court parliament government congress senate house council committee commission ministry department board
        university college school institute bank church street road avenue january february march april may june july
        august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday
        wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun i'm i'd i've i'll internet
        web tv pdf q god north south east west northern southern eastern western english"""),
    places=PLACES,
    called=CALLED,
    at_places=words("in at from to near around"),
)
