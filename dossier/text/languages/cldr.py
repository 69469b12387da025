"""What the Unicode CLDR knows of figures in a language that has no file of its own: its words, signs and order.

The one module of the core that imports Babel, which brings the CLDR along and costs hundredths of a second; the data of
a language is loaded when its first text is read. Aliases are followed here and not by Babel's own dictionaries, which
write what they find into data that all languages share, so that an answer would depend on who asked before.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal

import regex
from babel.core import Locale, get_global
from babel.localedata import Alias, exists, load

from dossier.frozen import dataclass
from dossier.text.language import Unit
from dossier.text.scripts import RUNNING_OR_HANGUL
from dossier.text.tags import script_of, tag_of

Order = Literal["dmy", "mdy", "ymd"]
NUKTA = "\u093c"  # the dot below of Hindi, which many leave out
BIDI = dict.fromkeys(map(ord, "\u061c\u200e\u200f"))
UNITS: Mapping[str, Unit] = {
    f"duration-{unit}": unit
    for unit in ("year", "month", "week", "day", "hour", "minute", "second", "quarter", "decade")
}
# Signs that mean the same wherever they stand, and words of currencies that the CLDR has only as part of longer names.
SIGNS: Mapping[str, str] = {
    "€": "EUR", "£": "GBP", "₽": "RUB", "₴": "UAH", "₹": "INR", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₫": "VND",
    "฿": "THB", "₦": "NGN", "₱": "PHP", "₸": "KZT", "₾": "GEL", "₼": "AZN", "¥": "JPY CNY", "￥": "JPY CNY",
    "元": "CNY TWD HKD", "圆": "CNY", "圓": "CNY TWD", "块": "CNY", "円": "JPY", "원": "KRW", "달러": "USD",
    "ドル": "USD", "ユーロ": "EUR", "ウォン": "KRW", "ポンド": "GBP", "R$": "BRL", "US$": "USD",
}  # fmt: skip
SMALL_SCALES: Mapping[str, int] = {
    "十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "億": 8, "亿": 8, "兆": 12, "십": 1, "백": 2, "천": 3, "만": 4,
    "억": 8, "조": 12,
}  # fmt: skip
TENTHS = ("割", "成", "할")  # each is ten percent
HAN = frozenset(("zh", "ja", "ko", "yue", "wuu", "nan", "hak", "gan", "hsn", "lzh"))
HAN_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
DOLLARS = "USD CAD AUD NZD HKD SGD TWD"
LETTERS = regex.compile(r"[\p{L}\p{M}]+")
UNSPACED = regex.compile(f"[{RUNNING_OR_HANGUL}]")
CLIPPED = 2  # letters that inflection may take from the end of a word
SHORTEST_STEM = 4
LONGEST_SIGN = 3  # characters of a sign or code of a currency, which may stand before the number
MOST_SHARED = 60  # currencies that one noun may name; a word of more of their names only links ("ya")
SHORTEST_NOUN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a word or sign beside a number says: powers of ten, currencies by code, or a unit (`%` for percent).

    Several powers or codes are what it may mean; the power 0 stands for none.
    """

    powers: frozenset[int] = frozenset()
    currencies: frozenset[str] = frozenset()
    unit: Unit | Literal["%"] = ""

    def __or__(self, other: Meaning) -> Meaning:
        unit = self.unit if self.unit == other.unit else ""
        return Meaning(powers=self.powers | other.powers, currencies=self.currencies | other.currencies, unit=unit)


NOTHING = Meaning()


@dataclass(frozen=True, kw_only=True, eq=False)
class FigureWords:
    """How a language writes figures, by the CLDR. Words are in lower case.

    `month_stems` and `stems` are words without what inflection may take from their ends; `numbered_months` what stands
    before and after the number of a month ("8月", "tháng 8"). `longest` is the length of the longest of `words` by
    first letter, `longest_before` that of `before` by last letter.
    """

    language: str
    order: Order
    year_first: bool
    day_after_month: bool
    months: Mapping[str, int]
    month_stems: Mapping[str, int]
    short_months: Mapping[str, int]
    numbered_months: tuple[tuple[str, str], ...]
    weekdays: Mapping[str, int]
    words: Mapping[str, Meaning]
    before: Mapping[str, Meaning]
    stems: Mapping[str, Meaning]
    longest: Mapping[str, int]
    longest_before: Mapping[str, int]


@lru_cache(maxsize=64)
def figure_words(tag: str) -> FigureWords:
    """What is known of the language of a tag; of one that the CLDR does not have, what is the same everywhere."""
    name = _locale_name(tag)
    data = load(name)
    months = dict(_months(data, "wide"))
    if tag_of(tag).language in HAN:
        months |= {f"{number}月": month for month, number in enumerate(HAN_MONTHS, 1)}
    short = {word: month for word, month in _months(data, "abbreviated") if word not in months}
    numbered = [word for word in (*months, *short) if _has_digit(word) and name != "root"]
    words, before = _words(data, name)
    long_date = _pattern(data, "date_formats", "long", "d MMMM y")
    return FigureWords(
        language=tag_of(tag).language,
        order=_order(_pattern(data, "date_formats", "short", "dd.MM.y")),
        year_first=0 <= long_date.find("y") < long_date.find("M"),
        day_after_month=0 <= long_date.find("M") < long_date.find("d"),
        months={word: month for word, month in months.items() if not _has_digit(word)},
        month_stems=_month_stems(months),
        short_months={word.rstrip(".॰"): month for word, month in short.items() if not _has_digit(word)},
        numbered_months=tuple(sorted({_around_digits(word) for word in numbered})),
        weekdays={word: day for word, day in _weekdays(data, name).items() if not words.get(word, NOTHING).unit},
        words=words,
        before=before,
        stems=_stems(words),
        longest=_longest((word[0], len(word)) for word in words),
        longest_before=_longest((word[-1], len(word)) for word in before),
    )


def _locale_name(tag: str) -> str:
    """The nearest locale there is data for: with script and region, with one of them, the language alone, none.

    Of the languages of China those that the CLDR does not have are taken for Chinese: they write figures alike.
    """
    language, script, region, _ = tag_of(tag)
    likely = script_of(tag)
    written = ((language, script, region), (language, script), (language, region), (language, likely), (language,))
    for parts in (*written, *((("zh", likely), ("zh",)) if language in HAN else ())):
        name = "_".join(part for part in parts if part)
        if exists(name):
            return name
    return "root"


def _at(data: Mapping[Any, Any], *keys: str) -> Any:
    """What stands at a path of the data, aliases followed; an empty mapping where nothing does."""
    node: Any = data
    for key in keys:
        node = _followed(data, node.get(key, {}) if isinstance(node, Mapping) else {})
    return node


def _followed(data: Mapping[Any, Any], node: Any) -> Any:
    if isinstance(node, Alias):
        return _at(data, *node.keys)
    if isinstance(node, tuple):  # an alias, and what is different from it
        alias, others = node
        return {**_at(data, *alias.keys), **others}
    return node


def _months(data: Mapping[Any, Any], width: str) -> Iterator[tuple[str, int]]:
    """The names of months in a date, and standing alone."""
    for context in ("format", "stand-alone"):
        for number, name in _at(data, "months", context, width).items():
            for form in _forms(str(name)):
                yield form, int(number)


def _weekdays(data: Mapping[Any, Any], name: str) -> dict[str, int]:
    """The names of weekdays, to their number from Monday, 1; short ones of Chinese and its neighbours too ("周五")."""
    days: dict[str, int] = {}
    for width in ("wide", *(("abbreviated",) if name.split("_")[0] in HAN else ())):
        for context in ("format", "stand-alone"):
            for number, written in _at(data, "days", context, width).items():
                for form in _forms(str(written)):
                    if len(form) >= (2 if UNSPACED.search(form) else SHORTEST_NOUN):
                        days[form] = int(number) + 1
    return days if name != "root" else {}


def _month_stems(months: Mapping[str, int]) -> dict[str, int]:
    """Longer names of months without the last letter ("augustā"), where no other month begins so."""
    stems = {
        word[:-1]: month for word, month in months.items() if len(word) > SHORTEST_STEM and LETTERS.fullmatch(word)
    }
    return {
        stem: month
        for stem, month in stems.items()
        if all(month == other for word, other in months.items() if word.startswith(stem))
    }


def _pattern(data: Mapping[Any, Any], kind: str, width: str, otherwise: str) -> str:
    pattern = _at(data, kind, width)
    return re.sub("'[^']*'", "", str(getattr(pattern, "pattern", pattern) or otherwise))


def _order(pattern: str) -> Order:
    year, month, day = (pattern.find(letter) for letter in "yMd")
    if 0 <= year < month:
        return "ymd"
    return "mdy" if 0 <= month < day else "dmy"


def _has_digit(word: str) -> bool:
    return any(char.isdecimal() for char in word)


def _around_digits(word: str) -> tuple[str, str]:
    before, after = re.split(r"\d+", word, maxsplit=1)
    return before.strip(), after.strip()


def _forms(text: str) -> Iterator[str]:
    """A word as rules see it: composed, in lower case, without signs of direction; and without a nukta."""
    word = unicodedata.normalize("NFC", " ".join(text.translate(BIDI).lower().split()))
    yield word
    if NUKTA in word:
        yield word.replace(NUKTA, "")


def _words(data: Mapping[Any, Any], name: str) -> tuple[dict[str, Meaning], dict[str, Meaning]]:
    """What may stand after a number, and before it. What means two things keeps both, where it can."""
    after: dict[str, Meaning] = {}
    before: dict[str, Meaning] = {}

    def add(table: dict[str, Meaning], text: str, meaning: Meaning) -> None:
        for form in _forms(text):
            if form:
                table[form] = table[form] | meaning if form in table else meaning

    for prefix, suffix, power in _scales(data):
        doubtful = len(suffix + prefix) == 1 and (suffix + prefix).isascii()  # "2 m" may be metres
        powers = {power, 0} if doubtful else {power}
        add(after, suffix, Meaning(powers=frozenset(powers)))
        add(before, prefix, Meaning(powers=frozenset(powers)))
    if name.split("_")[0] in HAN:
        after |= {sign: Meaning(powers=frozenset({power})) for sign, power in SMALL_SCALES.items()}
        after |= dict.fromkeys(TENTHS, Meaning(powers=frozenset({1}), unit="%"))
    for key, unit in (("concentr-percent", "%"), *UNITS.items()):
        for prefix, suffix in _unit_patterns(data, key):
            meaning = Meaning(unit=unit)  # type: ignore[arg-type]  # the keys of a table of units
            add(after, suffix, meaning)
            add(before, prefix, meaning)
    for sign in "%٪％﹪":
        after[sign] = before[sign] = Meaning(unit="%")
    for text, codes in _currencies(data, name):
        add(after, text, Meaning(currencies=codes))
        if len(text) <= LONGEST_SIGN:
            add(before, text, Meaning(currencies=codes))
    return after, before


def _scales(data: Mapping[Any, Any]) -> Iterator[tuple[str, str, int]]:
    """What stands before and after a compact number, and its power of ten."""
    for width in ("long", "short"):
        for plural in _at(data, "compact_decimal_formats", width):
            for size, pattern in _at(data, "compact_decimal_formats", width, plural).items():
                written = str(getattr(pattern, "pattern", pattern)).split(";")[0].replace("'", "")
                if len(zeros := re.findall("0+", written)) != 1:
                    continue
                prefix, _, suffix = written.partition(zeros[0])
                power = len(size) - len(zeros[0])
                if power:
                    yield prefix.strip(), suffix.strip(), power


def _unit_patterns(data: Mapping[Any, Any], key: str) -> Iterator[tuple[str, str]]:
    for width in ("long", "short"):
        for plural, pattern in _at(data, "unit_patterns", key, width).items():
            if plural != "per" and "{0}" in str(pattern):
                prefix, _, suffix = str(pattern).partition("{0}")
                yield prefix.strip(), suffix.strip()


def _currencies(data: Mapping[Any, Any], name: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Names, signs and codes of the currencies that are in use, and the nouns that several of their names share."""
    named: dict[str, set[str]] = {}
    own = _own_currencies(name)
    singular, symbols = _at(data, "currency_names"), _at(data, "currency_symbols")
    for code in sorted(_in_use()):
        written = (singular.get(code), *_at(data, "currency_names_plural", code).values())
        names = {text for text in written if isinstance(text, str)}
        for text in (code, symbols.get(code, ""), *names):
            named.setdefault(str(text), set()).add(code)
        for noun in {word for text in names for word in text.split()}:
            if len(noun) >= (SHORTEST_NOUN - (code in own)) and not _has_digit(noun):
                named.setdefault(f" {noun}", set()).add(code)
    for text, codes in (*SIGNS.items(), ("$", DOLLARS)):
        named.setdefault(text, set()).update(codes.split())
    for text, found in named.items():
        if text.startswith(" ") and not (found & own or 1 < len(found) <= MOST_SHARED):
            continue  # an adjective, or a word that links
        yield text.strip(), frozenset(found)


@lru_cache(maxsize=1)
def _in_use() -> frozenset[str]:
    territories = get_global("territory_currencies")
    return frozenset(code for rows in territories.values() for code, _, end, tender in rows if tender and not end)


def _own_currencies(name: str) -> set[str]:
    """The currency of the country that is meant first by a language."""
    if name == "root":
        return set()
    likely = get_global("likely_subtags").get(name.split("_")[0], "")
    territory = Locale.parse(name).territory or likely.rpartition("_")[2]
    rows: Iterable[Any] = get_global("territory_currencies").get(territory, ())
    return {code for code, _, end, tender in rows if tender and not end}


def _longest(words: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The length of the longest word with a letter, by letter."""
    longest: dict[str, int] = {}
    for letter, length in words:
        longest[letter] = max(length, longest.get(letter, 0))
    return longest


def _stems(words: Mapping[str, Meaning]) -> dict[str, Meaning]:
    """Single words without up to two letters at the end; a scale may then be none."""
    stems: dict[str, Meaning] = {}
    for word, meaning in words.items():
        if not LETTERS.fullmatch(word) or len(word) < SHORTEST_STEM:
            continue
        loose = Meaning(powers=meaning.powers | {0}) if meaning.powers else meaning
        for end in range(max(len(word) - CLIPPED, SHORTEST_STEM), len(word) + 1):
            stem = word[:end]
            stems[stem] = stems[stem] | loose if stem in stems else loose
    return stems
