"""Dates, with the precision they are told with: "Mitte Juni", "12. Juni 2025", "Ende letzten Jahres".

Nothing is filled in: "Juni" has no year, and "letztes Jahr" stays relative to a day that is not known here.
"""

import re
from dataclasses import replace
from decimal import Decimal

from .dates import Date, parse_date
from .language import get
from .quantity import BadValue
from .reading_grammar import Grammar
from .reading_numbers import number
from .reading_tokens import Tokens, after_hyphen
from .reading_value import Form, Reading, Relative

_YEARS = range(1900, 2100)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)

Point = tuple[Date | Relative, int]


def date(grammar: Grammar, text: str, tokens: Tokens, i: int) -> tuple[Reading, int] | None:
    """Return the date or interval that begins at ``i``, and the place after it."""
    between = tokens[i].low in grammar.between
    found = _ago(grammar, tokens, i) or _point(grammar, text, tokens, i + between)
    if not found:
        return None
    value, end = found
    joiner = tokens[end].low
    joins = joiner in (grammar.between_and if between else grammar.joiners) or (joiner == "-" and tokens[end].glued)
    second = _point(grammar, text, tokens, end + 1) if joins and isinstance(value, Date) else None
    interval = _interval(value, second[0]) if second else None
    if second and interval:
        value, end = interval, second[1]
    elif between:
        return None
    start = tokens[i].start
    relation = "" if interval else _relation(grammar, tokens, i)
    about = isinstance(value, Date) and value.approximate
    exact = not interval and value.part is None and not about
    return Reading(start, tokens[end - 1].end, "date", value, exact, relation=relation), end


def _relation(grammar: Grammar, tokens: Tokens, i: int) -> str:
    """Return whether the date is a limit ("seit 2014", "by the end of June")."""
    at = i - 1
    while at >= 0 and tokens[at].low in ("the", "zum", "zur", "dem", "der", "den", "in", "im"):
        at -= 1
    return grammar.relations.get(tokens[at].low, "") if at >= 0 else ""


def _interval(first: Date | Relative, second: Date | Relative) -> Date | None:
    if not isinstance(first, Date) or not isinstance(second, Date):
        return None
    start = replace(first, year=second.year) if first.year is None and second.month else first
    ordered = start.year is None or (start.earliest and second.latest and start.earliest < second.latest)
    alike = (start.year is None) == (second.year is None) and start.precision == second.precision and start != second
    return replace(start, end=second) if alike and ordered else None


def _point(grammar: Grammar, text: str, tokens: Tokens, i: int) -> Point | None:
    """Return one date, with its part of the month or year if there is one."""
    part = grammar.parts.at(tokens, i)
    at = after_hyphen(tokens, part[1]) if part else i
    if part and tokens[at].low in grammar.the_unit:
        at += 1
        unit = grammar.units.get(tokens[at].low)
        if unit in ("year", "month", "week", "quarter", "decade"):
            year = _year(grammar, tokens, at + 1, True) if unit == "year" else None
            if year:
                return Date(year[0], part=part[0]), year[1]
            return Relative(unit, None, part=part[0]), at + 1
    found = _absolute(grammar, text, tokens, at, bool(part)) or _relative(grammar, tokens, at)
    if not found or not part:
        return found
    value, end = found
    if isinstance(value, Date):
        return (replace(value, part=part[0]), end) if not value.day and not value.end else None
    return (replace(value, part=part[0]), end) if value.form == "unit" and value.unit != "day" else None


def _absolute(grammar: Grammar, text: str, tokens: Tokens, i: int, cued: bool) -> Point | None:
    token = tokens[i]
    if token.kind == "number":
        return _digits(grammar, text, tokens, i) or _day_first(grammar, tokens, i) or _years(grammar, tokens, i, cued)
    if token.low == "the" and tokens[i + 1].kind == "number":
        return _day_first(grammar, tokens, i + 1)
    if token.low in grammar.year_word:
        return _years(grammar, tokens, i + 1, True)
    month = _month(grammar, tokens, i, cued)
    return _after_month(grammar, tokens, i + 1, month) if month else None


def _digits(grammar: Grammar, text: str, tokens: Tokens, i: int) -> Point | None:
    """Return 2025-06-12, or 12.6.2025 where numbers are not written so."""
    iso = _ISO.match(text, tokens[i].start)
    dotted = _DOTTED.fullmatch(tokens[i].text) if grammar.decimal == "," else None
    if iso:
        read, end = parse_date(iso.group()), i + 5
    elif dotted:
        day, month, year = map(int, dotted.groups())
        read, end = parse_date(f"{year:04}-{month:02}-{day:02}"), i + 1
    else:
        return None
    return None if isinstance(read, BadValue) else (read, end)


def _day_first(grammar: Grammar, tokens: Tokens, i: int) -> Point | None:
    """Return "12. Juni 2025", "12 June", "12th of June"."""
    if not tokens[i].text.isdigit() or not 1 <= int(tokens[i].text) <= 31:
        return None
    at = i + 1 + (tokens[i + 1].low in grammar.day_ends and tokens[i + 1].glued)
    at += tokens[at].low == "of"
    month = _month(grammar, tokens, at, True)
    if not month or (grammar.code == "de" and at == i + 1):
        return None
    value, end = _with_year(grammar, tokens, at + 1, month)
    return (replace(value, day=int(tokens[i].text)), end) if isinstance(value, Date) else None


def _after_month(grammar: Grammar, tokens: Tokens, i: int, month: int) -> Point:
    """Return what a month begins: "June 12, 2025", "Juni 2025", "April letzten Jahres"."""
    day = tokens[i].text
    if grammar.day_after_month and tokens[i].kind == "number" and day.isdigit() and 1 <= int(day) <= 31:
        at = i + 1 + (tokens[i + 1].low in grammar.day_ends and tokens[i + 1].glued)
        if not _is_amount(grammar, tokens, at) and not _counts(grammar, tokens, at):
            value, end = _with_year(grammar, tokens, at, month)
            return (replace(value, day=int(day)) if isinstance(value, Date) else value), end
    return _with_year(grammar, tokens, i, month)


def _with_year(grammar: Grammar, tokens: Tokens, i: int, month: int) -> Point:
    at = i + (tokens[i].low in (",", "of", "des", "in"))
    year = _year(grammar, tokens, at, True) if tokens[i].low != "in" else None
    if year:
        return Date(year[0], month), year[1]
    relative = _relative(grammar, tokens, at) if tokens[i].low != "," else None
    if relative and isinstance(relative[0], Relative) and relative[0].unit == "year" and relative[0].form == "unit":
        return replace(relative[0], month=month), relative[1]
    return Date(None, month), i


def _month(grammar: Grammar, tokens: Tokens, i: int, cued: bool) -> int | None:
    language, token = get(grammar.code), tokens[i]
    month = language.months.get(token.text)
    if month is None or token.kind != "word" or token.text not in language.doubtful_months:
        return month
    before, after = tokens[i - 1] if i else tokens[-1], tokens[i + 1]
    beside = after.kind == "number" and after.text.isdigit() and not _counts(grammar, tokens, i + 2)
    return month if cued or beside or before.low in language.date_cues else None


def _years(grammar: Grammar, tokens: Tokens, i: int, cued: bool) -> Point | None:
    found = _year(grammar, tokens, i, cued)
    if found:
        return Date(found[0]), found[1]
    text, after = tokens[i].text, tokens[i + 1]
    is_decade = text.isdigit() and int(text) in _YEARS and text.endswith("0")
    if tokens[i].kind != "number" or not is_decade or not after.glued or after.low not in ("s", "er", "ern"):
        return None
    end = i + 2 + (grammar.units.get(tokens[i + 2].low) == "year")
    return Date(int(text), end=Date(int(text) + 9)), end


def _year(grammar: Grammar, tokens: Tokens, i: int, cued: bool) -> tuple[int, int] | None:
    """Return a year; "2000 Mitarbeiter" is none, "seit 2014 Meta" is one."""
    token, after = tokens[i], tokens[i + 1]
    if token.kind != "number" or len(token.text) != 4 or not token.text.isdigit() or int(token.text) not in _YEARS:
        return None
    follows = after_hyphen(tokens, i + 1)
    if _is_amount(grammar, tokens, follows) or (after.glued and after.kind == "word"):
        return None
    before = tokens[i - 1] if i else tokens[-1]
    if after.low in "/:" and after.glued and after.kind == "sign":
        return None
    if token.glued and before.kind in ("word", "number", "gone"):
        return None
    cued = cued or before.low in grammar.year_cues
    if tokens[follows].low in grammar.units or grammar.currencies.at(tokens, i - 1 if i else len(tokens) - 1):
        return None
    if cued:
        return int(token.text), i + 1
    comparator = any(grammar.comparators.at(tokens, k) and k < i for k in (i - 1, i - 2) if k >= 0)
    return None if comparator or _counts(grammar, tokens, i + 1) else (int(token.text), i + 1)


def _is_amount(grammar: Grammar, tokens: Tokens, i: int) -> bool:
    """Tell whether a scale, percent or a currency stands at ``i``."""
    scaled = tokens[i].low in grammar.scales
    return scaled or bool(grammar.percent.at(tokens, i) or grammar.currencies.at(tokens, i))


def _counts(grammar: Grammar, tokens: Tokens, i: int) -> bool:
    """Tell whether the word at ``i`` looks like what a number before it counts."""
    word = tokens[i]
    if word.kind != "word":
        return False
    if word.text[0].isupper() and len(word.text) > 1:
        return True
    plural = bool(grammar.counted_ending) and word.low.endswith(grammar.counted_ending)
    return word.low in grammar.counted or (plural and word.low not in grammar.not_counted)


def _relative(grammar: Grammar, tokens: Tokens, i: int) -> Point | None:
    """Return "letztes Jahr", "in the next few weeks", "die letzten drei Monate", "heute"."""
    at = i + (tokens[i].low in grammar.the_unit)
    word = tokens[at]
    single = grammar.near_days.get(word.low)
    if single and not (word.low == "morgen" and (word.text[0].isupper() or tokens[at - 1].low in ("heute", "gestern"))):
        return Relative(single[0], single[1], part=single[2]), at + 1
    step = grammar.near.get(word.low)
    if step is None:
        return None
    count = number(grammar, tokens, at + 1)
    few = tokens[at + 1].low in grammar.few
    end = count[1] if count else at + 1 + few
    unit = grammar.units.get(tokens[end].low)
    if not unit or (unit == "second") or (count and count[0] != int(count[0])):
        return None
    many = tokens[end].low in grammar.plurals
    if not many and (count or few or word.low in grammar.recent):
        return None
    form: Form = "span" if many else "unit"
    return Relative(unit, step * int(count[0] if count else 1), form=form), end + 1


def _ago(grammar: Grammar, tokens: Tokens, i: int) -> Point | None:
    """Return "vor drei Jahren", "three years ago"."""
    before = tokens[i].low in grammar.ago_before
    if grammar.ago_before and not before:
        return None
    at = i + before
    one = tokens[at].low in grammar.articles
    count = (Decimal(1), at + 1) if one else number(grammar, tokens, at)
    if not count or count[0] != int(count[0]):
        return None
    unit, end = grammar.units.get(tokens[count[1]].low), count[1] + 1
    if not unit or (grammar.ago_after and tokens[end].low not in grammar.ago_after):
        return None
    return Relative(unit, -int(count[0]), form="ago"), end + bool(grammar.ago_after)
