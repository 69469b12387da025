"""How German writes quantities and dates."""

from .lexicon import words
from .quantity import Comparator
from .reading_grammar import Currency, Grammar
from .reading_tokens import inflected, phrases, spread

_UNITS = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_ADJECTIVE = "e en er es em"


def _cardinals() -> dict[str, int]:
    """Return the number words from 0 to 999; thousands are put together by the reader."""
    below = {word: i for i, word in enumerate(_UNITS) if i > 1} | {word: i for i, word in enumerate(_TEENS, 10)}
    for i, ten in enumerate(_TENS, 2):
        below[ten] = 10 * i
        below |= {f"{unit}und{ten}": 10 * i + k for k, unit in enumerate(_UNITS) if k}
    found = {"null": 0, **below, "zweier": 2, "dreier": 3, "beide": 2, "beiden": 2, "beider": 2}
    for i, unit in enumerate(_UNITS):
        hundred = f"{unit}hundert"
        found[hundred] = 100 * max(i, 1)
        found |= {hundred + word: 100 * max(i, 1) + value for word, value in below.items()}
        found |= {hundred + "eins": 100 * max(i, 1) + 1}
    return found


def _ordinals() -> dict[str, int]:
    odd = {"erst": 1, "dritt": 3, "siebt": 7, "acht": 8}
    stems = odd | {
        word + ("t" if value < 20 else "st"): value
        for word, value in _cardinals().items()
        if value < 100 and value not in (0, 1, 3, 7, 8) and not word.startswith(("beide", "zweier"))
    }
    return inflected(stems, _ADJECTIVE) | {"erstmals": 1}


_NEAR = {"letzt": -1, "vergangen": -1, "vorig": -1, "jüngst": -1, "dies": 0, "laufend": 0, "kommend": 1, "nächst": 1}
_COMPARATORS: dict[str, Comparator] = {
    **spread("""rund, etwa, ca., circa, zirka, ungefähr, schätzungsweise, annähernd, grob, um die, an die, nahe,
        in etwa, nahezu bei""", "~"),
    **spread("über, mehr als, gut, etwas mehr als, deutlich mehr als, weit mehr als, mehr als nur", ">"),
    **spread("mindestens, wenigstens, mind., nicht weniger als, nicht unter, minimal", ">="),
    **spread("unter, weniger als, knapp, fast, beinahe, nahezu, etwas weniger als, deutlich weniger als", "<"),
    **spread("bis zu, höchstens, maximal, max., nicht mehr als, allenfalls, nicht über", "<="),
}  # fmt: skip
_AFTER: dict[str, Comparator] = {
    **spread("oder mehr, und mehr, oder darüber, +", ">="),
    **spread("oder weniger, und weniger, oder darunter", "<="),
    "oder so": "~",
}
_SCALES = {
    "tsd": 3, "tausend": 3, "mio": 6, "mill": 6, "million": 6, "millionen": 6, "mrd": 9, "milliarde": 9,
    "milliarden": 9, "bio": 12, "billion": 12, "billionen": 12, "billiarde": 15, "billiarden": 15,
}  # fmt: skip
_USD = Currency("USD", "USD")
_CURRENCIES = {
    **spread("US-Dollar, US-Dollars, US Dollar, US-$, US$, USD, $, amerikanische Dollar, amerikanischen Dollar", _USD),
    **spread("Dollar, Dollars", Currency("USD", "dollar")),
    **spread("Euro, Euros, EUR, €", Currency("EUR", "EUR")),
    **spread("""britische Pfund, britischen Pfund, Britische Pfund, Britisches Pfund, Pfund Sterling, GBP, £""",
             Currency("GBP", "GBP")),
    **spread("Schweizer Franken, CHF", Currency("CHF", "CHF")),
    "Franken": Currency("CHF", "franc"),
    **spread("Yen, japanische Yen, Japanische Yen, Japanischer Yen, JPY", Currency("JPY", "JPY")),
    **spread("Yuan, Renminbi Yuan, Renminbi, CNY", Currency("CNY", "CNY")),
    **spread("kanadische Dollar, Kanadische Dollar, Kanadischer Dollar, CAD", Currency("CAD", "CAD")),
    **spread("australische Dollar, Australische Dollar, Australischer Dollar, AUD", Currency("AUD", "AUD")),
}  # fmt: skip

GERMAN = Grammar(
    code="de",
    decimal=",",
    cardinals=_cardinals(),
    thousand="tausend",
    halves={"eineinhalb": "1.5", "anderthalb": "1.5", "zweieinhalb": "2.5", "dreieinhalb": "3.5", "viereinhalb": "4.5"},
    articles=words("ein eine einen einem einer eines"),
    factors={
        **inflected({"doppelt": 2, "zweifach": 2, "dreifach": 3, "vierfach": 4, "zehnfach": 10}, _ADJECTIVE),
        "doppelt": 2, "zweifach": 2, "dreifach": 3, "vierfach": 4, "zehnfach": 10, "zweimal": 2, "dreimal": 3,
        "viermal": 4, "verdoppelt": 2, "verdreifacht": 3, "vervierfacht": 4,
    },
    suffixes={
        "prozentig": ("%", ("", "e", "en", "er", "es", "em")),
        "jährig": ("year", ("", "e", "en", "er", "es", "em")),
        "monatig": ("month", ("e", "en", "er", "es", "em")),
        "wöchig": ("week", ("e", "en", "er", "es", "em")),
        "tägig": ("day", ("e", "en", "er", "es", "em")),
        "stündig": ("hour", ("e", "en", "er", "es", "em")),
        "gleisig": ("", ("", "e", "en", "er", "es", "em")),
        "köpfig": ("", ("", "e", "en", "er", "es", "em")),
        "teilig": ("", ("", "e", "en", "er", "es", "em")),
        "stufig": ("", ("", "e", "en", "er", "es", "em")),
    },
    scales=_SCALES,
    glued_scales={},
    abbreviated=words("tsd mio mill mrd bio"),
    dozen=words("dutzend"),
    half_of=words("halbe halben halbes halber"),
    comparators=phrases(_COMPARATORS),
    comparators_after=phrases(_AFTER),
    not_comparing={
        "über": ("verfüg", "bericht", "sprach", "sprich", "sprech", "gespr", "artikel", "vertrag", "verträg", "verhand",
                 "rede", "inform", "entsch", "diskut", "debatt", "kredit", "rechnung", "scheck", "schreib", "schrieb",
                 "daten", "wissen", "deal", "vereinbarung", "auftrag", "investition"),
        "unter": ("darunter",),
    },
    between=words("zwischen"),
    between_and=words("und"),
    joiners=words("bis"),
    no_range_after=(),
    currencies=phrases(_CURRENCIES),
    percent=phrases({
        **spread("Prozent, %, v. H.", ""), **spread("Prozentpunkte, Prozentpunkten, Prozentpunkt", "point"),
    }),
    units={
        **spread("jahr, jahre, jahren, jahres", "year"), **spread("monat, monate, monaten, monats", "month"),
        **spread("woche, wochen", "week"), **spread("tag, tage, tagen, tages", "day"),
        **spread("stunde, stunden", "hour"), **spread("minute, minuten", "minute"),
        **spread("sekunde, sekunden", "second"), **spread("quartal, quartale, quartalen, quartals", "quarter"),
        **spread("jahrzehnt, jahrzehnte, jahrzehnten, jahrzehnts", "decade"),
    },
    aged=frozenset(),
    shares=phrases({
        **spread("Hälfte, die Hälfte, der Hälfte", "50"),
        "ein Drittel": "third", "einem Drittel": "third", "eines Drittels": "third",
        "zwei Drittel": "two thirds", "zwei Dritteln": "two thirds", "ein Viertel": "25", "einem Viertel": "25",
        "eines Viertels": "25", "drei Viertel": "75", "drei Vierteln": "75",
        "Dreiviertel": "75",
    }),
    not_shared_after=words("erste ersten erster zweite zweiten zweiter andere anderen oberen unteren"),
    vague=phrases({
        **spread("mehrere, mehreren, mehrerer, mehrerem, mehrfach, mehrmals, mehrgleisig, mehrjährig", "several"),
        **spread("einige, einigen, einiger, ein paar, manche, manchen, mancher", "some"),
        **spread("wenige, wenigen", "few"),
        **spread("viele, vielen, vieler", "many"),
        **spread("zahlreiche, zahlreichen, zahlreicher", "numerous"),
        **spread("Dutzende, Dutzenden, Dutzender", "dozens"),
        **spread("Hunderte, Hunderten, Hunderter", "hundreds"),
        **spread("Tausende, Tausenden, Tausender", "thousands"),
        **spread("Zehntausende, Zehntausenden", "tens of thousands"),
        **spread("Hunderttausende, Hunderttausenden", "hundreds of thousands"),
        "zig": "dozens",
    }),
    vague_scales={"millionen": 6, "milliarden": 9, "billionen": 12},
    of=words("von"),
    not_vague_before=words("zeit dank mal male"),
    not_vague_after=words("sich wie zu so uns"),
    digits=phrases(inflected({
        f"{word}stellig": n for n, word in enumerate(_UNITS) if n
    }, _ADJECTIVE) | {f"im {word}stelligen": n for n, word in enumerate(_UNITS) if n}),
    digit_scales=(("million", 6), ("milliarde", 9), ("tausend", 3)),
    ordinals=_ordinals(),
    ordinal_endings=words("."),
    ordinal_needs=frozenset(),
    not_ordinal_before=words("linie hilfe blick hand zeit"),
    ranked={"zweit": 2, "dritt": 3, "viert": 4, "fünft": 5},
    ranked_endings=("te", "ten", "ter", "tes", "tem"),
    parts=phrases({
        **spread("Anfang, zu Beginn, zu Anfang, Beginn", "early"), **spread("Mitte", "mid"),
        **spread("Ende, gegen Ende, zum Ende", "late"),
    }),
    possessive=frozenset(),
    decades={"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80},
    near=inflected(_NEAR, _ADJECTIVE),
    recent=words("jüngste jüngsten jüngster jüngstes jüngstem"),
    near_days={
        "heute": ("day", 0, None), "gestern": ("day", -1, None), "vorgestern": ("day", -2, None),
        "morgen": ("day", 1, None), "übermorgen": ("day", 2, None), "heuer": ("year", 0, None),
        "vorjahr": ("year", -1, None), "vorjahres": ("year", -1, None), "vormonat": ("month", -1, None),
        "jahresende": ("year", None, "late"), "jahresmitte": ("year", None, "mid"),
        "jahresbeginn": ("year", None, "early"), "jahresanfang": ("year", None, "early"),
        "monatsende": ("month", None, "late"),
    },
    the_unit=words("des der"),
    plurals=words("""jahre jahren monate monaten wochen tage tagen stunden minuten quartale quartalen jahrzehnte
        jahrzehnten"""),
    few=words("paar wenigen"),
    ago_before=words("vor"),
    ago_after=frozenset(),
    year_word=words("jahr jahre jahres"),
    year_cues=words("jahr jahre jahres seit ende anfang mitte sommer herbst winter frühjahr frühling bis ab"),
    counted=frozenset(),
    counted_ending="",
    not_counted=frozenset(),
    relations={"seit": "since", "bis": "until", "vor": "before", "nach": "after", "ab": "from"},
    day_ends=words("."),
    day_after_month=False,
    version=words("version versionen"),
    listing=words("und oder , /"),
)  # fmt: skip
