"""Dates in running text, with the precision they are told with: "Mitte Juni", "12. Juni 2025", "Ende letzten Jahres".

Nothing is filled in: "Juni" has no year, and "letztes Jahr" stays relative to a day that is not known here.
"""

import re
from dataclasses import replace
from decimal import Decimal

from dossier.text.dates import Date, parse_date
from dossier.text.figures.numbers import number
from dossier.text.figures.periods import YEARS, counts, decade_in_digits, is_amount, named_decade, season, whole
from dossier.text.figures.reading import Form, Reading, Relative
from dossier.text.language import Language
from dossier.text.quantity import BadValue
from dossier.text.tokens import Token, Tokens, after_hyphen

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])", re.ASCII)

Point = tuple[Date | Relative, int]


def date(language: Language, text: str, tokens: Tokens, i: int) -> tuple[Reading, int] | None:
    """The date or interval that begins at `i`, and the place after it."""
    amounts = language.amounts
    days = _days(language, tokens, i)
    if days:
        start, last = tokens[i].start, tokens[days[1] - 1].end
        return Reading(start=start, end=last, kind="date", value=days[0], exact=False), days[1]
    between, articles = tokens[i].low in amounts.between, language.dates.unit_articles
    at = i + between + (between and tokens[i + 1].low in articles)
    first = _ago(language, tokens, i) or _point(language, text, tokens, at, cued=between)
    if not first:
        return None
    value, end = first
    joiner = tokens[end].low
    joiners = amounts.between_and if between else amounts.joiners | language.dates.date_joiners
    joins = joiner in joiners or (joiner == "-" and tokens[end].glued)
    at = end + 1 + (between and tokens[end + 1].low in articles)
    second = _point(language, text, tokens, at, cued=between) if joins and isinstance(value, Date) else None
    interval = _interval(value, second[0]) if second else None
    if second and interval:
        value, end = interval, second[1]
    elif between:
        return None
    if between and tokens[end].text.islower() and counts(language, tokens, end):
        return None  # "between 2000 and 2050 people"
    about = isinstance(value, Date) and value.approximate
    is_attribute, is_span = _is_attribute(language, tokens, i, value), _spans_days(language, tokens, i, end)
    reading = Reading(
        start=tokens[i].start,
        end=tokens[end - 1].end,
        kind="date",
        value=value,
        exact=not interval and value.part is None and not about,
        relation="" if interval or is_attribute or is_span else _relation(language, tokens, i),
    )
    doubtful = reading.relation and any(tokens[k].low in language.dates.doubtful_relations for k in _before(tokens, i))
    if doubtful:
        return replace(reading, elided=replace(reading, relation="")), end
    if not reading.relation and any(tokens[k].low in language.denying.until for k in _before(tokens, i)):
        return replace(reading, elided=replace(reading, relation="until")), end  # "not until May" is closed until May
    return reading, end


def _before(tokens: Tokens, i: int) -> range:
    """The places before `i` at which a relation and its article may stand."""
    return range(max(0, i - 2), i)


def _is_attribute(language: Language, tokens: Tokens, i: int, value: Date | Relative) -> bool:
    """Whether a year tells one thing of its kind from others ("by the 2019 ranking") and no time."""
    article = bool(i) and tokens[i - 1].low in language.dates.day_articles
    return article and isinstance(value, Date) and value == Date(year=value.year)


def _relation(language: Language, tokens: Tokens, i: int) -> str:
    """Whether the date is a limit ("seit 2014", "by the end of June")."""
    at = i - 1
    while at >= 0 and tokens[at].low in language.dates.relation_articles:
        at -= 1
    relation = language.dates.relations.get(tokens[at].low, "") if at >= 0 else ""
    if not relation or not at:
        return relation
    before = tokens[at - 1].low  # "a partire dal"
    return "" if before in language.dates.no_relation_after else language.dates.relations.get(before, relation)


def _days(language: Language, tokens: Tokens, i: int) -> tuple[Date, int] | None:
    """The days of one month that follow each other: "3. bis 7. Mai", "May 3 to 7"."""
    dates = language.dates
    month = _month(language, tokens, i, True) if dates.day_after_month else None
    first = _after_name(language, tokens, i) if month else i
    if not _is_day(tokens[first]):
        return None
    at = _second_end(language, tokens, _after_day(language, tokens, first))
    if at is None or not _is_day(tokens[at]):
        return None
    if month:
        end = _after_day(language, tokens, at)
        more = tokens[end].glued and tokens[end].low in ("-", "/")
        if more or is_amount(language, tokens, end) or counts(language, tokens, end):
            return None
        point: Point | None = _with_year(language, tokens, end, month)
    else:
        point = _day_first(language, tokens, at)
    if not point or not isinstance(point[0], Date):
        return None
    start = replace(point[0], day=int(tokens[first].text))
    end_day = replace(point[0], day=int(tokens[at].text))
    return (replace(start, end=end_day), point[1]) if (start.day or 0) < (end_day.day or 0) else None


def _second_end(language: Language, tokens: Tokens, i: int) -> int | None:
    """Where the second end of a span begins, if what joins both stands at `i`: "bis zum 7.", "al 7", "-7"."""
    amounts, dates = language.amounts, language.dates
    if tokens[i].low == "-" and tokens[i].glued and tokens[i + 1].glued:
        return i + 1
    if tokens[i].low not in amounts.joiners | amounts.change_to:
        return None
    return i + 1 + (tokens[i + 1].low in dates.relation_articles | dates.unit_articles | dates.day_articles)


def _spans_days(language: Language, tokens: Tokens, i: int, end: int) -> bool:
    """Whether a weekday is an end of a span ("from Monday to Friday"), which says the same whatever joins it."""
    if not _weekday(language, tokens, i):
        return False
    second = _second_end(language, tokens, end)
    if second is not None and _weekday(language, tokens, second):
        return True
    return any(
        _weekday(language, tokens, k) and _second_end(language, tokens, k + 1) == i for k in (i - 2, i - 3) if k >= 0
    )


def _interval(first: Date | Relative, second: Date | Relative) -> Date | None:
    if not isinstance(first, Date) or not isinstance(second, Date):
        return None
    start = replace(first, year=second.year) if first.year is None and second.month else first
    ordered = start.year is None or (start.earliest and second.latest and start.earliest < second.latest)
    alike = (start.year is None) == (second.year is None) and start.precision == second.precision and start != second
    return replace(start, end=second) if alike and ordered else None


def _point(language: Language, text: str, tokens: Tokens, i: int, *, cued: bool) -> Point | None:
    """One date, with its part of the month or year if there is one; `cued` says that a year is likely."""
    part = language.dates.parts.at(tokens, i)
    at = after_hyphen(tokens, part[1]) if part else i
    if part and tokens[at].low in language.dates.unit_articles:
        at += 1
        unit = language.amounts.units.get(tokens[at].low)
        if tokens[at + 1].low in language.dates.near_after:  # "à la fin de l'année dernière"
            unit = None
        if unit in ("year", "month", "week", "quarter", "decade"):
            decade = named_decade(language, tokens, at)
            if decade:
                return replace(decade[0], part=part[0]), decade[1]
            year = _year(language, tokens, at + 1, True) if unit == "year" else None
            if year:
                return Date(year=year[0], part=part[0]), year[1]
            return Relative(unit=unit, offset=None, part=part[0]), at + 1
    point = _absolute(language, text, tokens, at, cued=cued or bool(part)) or _relative(language, tokens, at)
    if not point or not part:
        return point
    value, end = point
    if isinstance(value, Date):
        whole_decade = value.end == Date(year=(value.year or 0) + 9)
        return (replace(value, part=part[0]), end) if not value.day and (not value.end or whole_decade) else None
    return (replace(value, part=part[0]), end) if value.form == "unit" and value.unit != "day" else None


def _absolute(language: Language, text: str, tokens: Tokens, i: int, *, cued: bool) -> Point | None:
    token, dates = tokens[i], language.dates
    if token.kind == "number":
        in_digits = _digits(language, text, tokens, i)
        return in_digits or _day_first(language, tokens, i) or _years(language, tokens, i, cued)
    if token.low in dates.day_articles and tokens[i + 1].kind == "number":
        return _day_first(language, tokens, i + 1)
    decade = named_decade(language, tokens, i)
    if decade:
        return decade
    named = dates.named_days.at(tokens, i)
    if named:
        value, end = _with_year(language, tokens, named[1], named[0][0])
        return replace(value, day=named[0][1]) if isinstance(value, Date) else value, end
    if token.low in dates.year_words:
        return _years(language, tokens, i + 1, True)
    month = _month(language, tokens, i, cued)
    return _after_month(language, tokens, _after_name(language, tokens, i), month) if month else None


def _after_name(language: Language, tokens: Tokens, i: int) -> int:
    """The place after the month at `i`, the point of a short form included."""
    point = tokens[i].text in language.dates.short_months and tokens[i + 1].low == "." and tokens[i + 1].glued
    return i + 1 + point


def _digits(language: Language, text: str, tokens: Tokens, i: int) -> Point | None:
    """A date in digits: 2025-06-12, or 12.6.2025 where dates are written so."""
    iso = _ISO.match(text, tokens[i].start)
    dotted = _DOTTED.fullmatch(tokens[i].text) if language.dates.dotted else None
    yearless = _yearless(language, tokens, i)
    if yearless:
        return yearless
    slashed = _SLASHED.match(text, tokens[i].start) if language.dates.slashed else None
    if iso:
        value, end = parse_date(iso.group()), i + 5
    elif dotted or slashed:
        day, month, year = map(int, (dotted or slashed).groups())  # type: ignore[union-attr]  # one of them
        value, end = parse_date(f"{year:04}-{month:02}-{day:02}"), i + (1 if dotted else 5)
    else:
        return None
    return None if isinstance(value, BadValue) else (value, end)


def _yearless(language: Language, tokens: Tokens, i: int) -> Point | None:
    """A day and its month in digits, after a word that says so: "am 21.9."."""
    pointed = _DAY_AND_MONTH.fullmatch(tokens[i].text) if language.dates.dotted else None
    cued = bool(i) and tokens[i - 1].low in language.dates.month_cues and tokens[i + 1].low == "."
    if not pointed or not cued or not tokens[i + 1].glued:
        return None
    value = parse_date(f"XXXX-{int(pointed[2]):02}-{int(pointed[1]):02}")
    return None if isinstance(value, BadValue) else (value, i + 2)


def _is_day(token: Token) -> bool:
    return 1 <= whole(token, 2) <= 31


def _after_day(language: Language, tokens: Tokens, i: int) -> int:
    """The place after the day at `i` and what may follow its number ("12.", "12th")."""
    return i + 1 + (tokens[i + 1].low in language.dates.day_ends and tokens[i + 1].glued)


def _day_first(language: Language, tokens: Tokens, i: int) -> Point | None:
    """A date that begins with its day: "12. Juni 2025", "12 June", "12th of June"."""
    if not _is_day(tokens[i]):
        return None
    at = _after_day(language, tokens, i)
    if language.dates.day_needs_end and at == i + 1:
        return None
    at += tokens[at].low in language.dates.day_of
    month = _month(language, tokens, at, True)
    if not month:
        return None
    value, end = _with_year(language, tokens, _after_name(language, tokens, at), month)
    return (replace(value, day=int(tokens[i].text)), end) if isinstance(value, Date) else None


def _after_month(language: Language, tokens: Tokens, i: int, month: int) -> Point:
    """What a month begins: "June 12, 2025", "Juni 2025", "April letzten Jahres"."""
    if language.dates.day_after_month and _is_day(tokens[i]):
        at = _after_day(language, tokens, i)
        if not is_amount(language, tokens, at) and not counts(language, tokens, at):
            value, end = _with_year(language, tokens, at, month)
            return (replace(value, day=int(tokens[i].text)) if isinstance(value, Date) else value), end
    return _with_year(language, tokens, i, month)


def _with_year(language: Language, tokens: Tokens, i: int, month: int) -> Point:
    dates, low = language.dates, tokens[i].low
    year = _year(language, tokens, i + (low in dates.before_year), True)
    if year:
        return Date(year=year[0], month=month), year[1]
    relative = _relative(language, tokens, i + (low in dates.before_near_year))
    if relative and isinstance(relative[0], Relative) and relative[0].unit == "year" and relative[0].form == "unit":
        return replace(relative[0], month=month), relative[1]
    return Date(year=None, month=month), i


def _month(language: Language, tokens: Tokens, i: int, cued: bool) -> int | None:
    dates, token = language.dates, tokens[i]
    month = dates.months.get(token.text)
    if month is None or token.kind != "word" or token.text not in dates.doubtful_months:
        return month
    at = _after_name(language, tokens, i)
    before, after = tokens[i - 1] if i else tokens[-1], tokens[at]
    beside = after.kind == "number" and after.text.isdigit() and not counts(language, tokens, at + 1)
    return month if cued or beside or before.low in dates.month_cues else None


def _years(language: Language, tokens: Tokens, i: int, cued: bool) -> Point | None:
    """A year, a season ("2018-19"), or a decade: "1990s", "1990er Jahre"."""
    period = season(language, tokens, i) or decade_in_digits(language, tokens, i)
    year = None if period else _year(language, tokens, i, cued)
    return (Date(year=year[0]), year[1]) if year else period


def _year(language: Language, tokens: Tokens, i: int, cued: bool) -> tuple[int, int] | None:
    """A year; "2000 Mitarbeiter" is none, "seit 2014 Meta" is one."""
    token, after, amounts = tokens[i], tokens[i + 1], language.amounts
    value = whole(token, 4)
    if value not in YEARS:
        return None
    follows = after_hyphen(tokens, i + 1)
    if is_amount(language, tokens, follows) or (after.glued and after.kind == "word"):
        return None
    before = tokens[i - 1] if i else tokens[-1]
    if after.low in "/:" and after.glued and after.kind == "sign":
        return None
    if token.glued and before.kind in ("word", "number", "gone"):
        return None
    if tokens[follows].low in amounts.units or amounts.currencies.at(tokens, i - 1 if i else len(tokens) - 1):
        return None
    if cued or before.low in language.dates.year_cues:
        return value, i + 1
    compared = any(amounts.comparators.at(tokens, k) for k in (i - 1, i - 2) if k >= 0)
    return None if compared or counts(language, tokens, i + 1) else (value, i + 1)


def _relative(language: Language, tokens: Tokens, i: int) -> Point | None:
    """A date told from the text's own: "letztes Jahr", "in the next few weeks", "die letzten drei Monate", "heute"."""
    dates = language.dates
    told = dates.year_before.at(tokens, i)
    goes_on = told and tokens[told[1]].kind == "word" and tokens[told[1] - 1].low in dates.relations
    if told and (not goes_on or tokens[told[1]].low in language.clauses.coordinators):  # not "the year before the war"
        return Relative(unit="year", offset=told[0]), told[1]
    at = i + (tokens[i].low in dates.unit_articles and tokens[i].low not in dates.near)
    word = tokens[at]
    day = dates.near_days.get(word.low)
    if day and not _is_hour(language, tokens, at):
        return Relative(unit=day[0], offset=day[1], part=day[2]), at + 1
    unit = language.amounts.units.get(word.low)
    weekday = _weekday(language, tokens, i)
    if weekday:
        return Relative(unit="weekday", offset=weekday), i + 1
    step = dates.near_after.get(tokens[at + 1].low) if unit and unit != "second" else None
    if unit and step is not None:
        return Relative(unit=unit, offset=step, form="unit"), at + 2
    before = number(language, tokens, at) if dates.near_plurals else None  # "les trois derniers mois"
    at, word = (before[1], tokens[before[1]]) if before else (at, word)
    step = dates.near.get(word.low)
    if step is None:
        return None
    count = before or number(language, tokens, at + 1)
    few = tokens[at + 1].low in dates.few
    end = count[1] if count and not before else at + 1 + few
    unit = language.amounts.units.get(tokens[end].low)
    if not unit or unit == "second" or (count and count[0] != int(count[0])):
        return None
    many = word.low in dates.near_plurals if dates.near_plurals else tokens[end].low in dates.plurals
    if not many and (count or few or word.low in dates.recent):
        return None
    form: Form = "span" if many else "unit"
    return Relative(unit=unit, offset=step * int(count[0] if count else 1), form=form), end + 1


def _weekday(language: Language, tokens: Tokens, i: int) -> int | None:
    """The number of a weekday; one that is written small has a capital at the beginning of a sentence alone."""
    token, days = tokens[i], language.dates.weekdays
    short = language.dates.short_weekdays.get(token.text)
    if short and tokens[i + 1].low == "." and tokens[i + 1].glued and tokens[i + 2].kind != "end":
        return short
    opens = not i or tokens[i - 1].kind == "sign"
    return (days.get(token.text) or (days.get(token.low) if opens else None)) if token.kind == "word" else None


def _is_hour(language: Language, tokens: Tokens, i: int) -> bool:
    """Whether a word that may be a day is a part of one: "heute Morgen"."""
    dates = language.dates
    part = tokens[i].text[0].isupper() or tokens[i - 1].low in dates.hours_after
    return tokens[i].low in dates.hours and part


def _ago(language: Language, tokens: Tokens, i: int) -> Point | None:
    """A date so long before the text's own: "vor drei Jahren", "three years ago"."""
    dates = language.dates
    before = dates.ago_before.at(tokens, i)
    if before and i and dates.relations.get(tokens[i - 1].low) == "since":  # "desde hace tres años" is how long
        return None
    if not (before if dates.ago_before.table else dates.ago_after):
        return None
    at = before[1] if before else i
    single = tokens[at].low in language.numbers.articles
    count = (Decimal(1), at + 1) if single else number(language, tokens, at)
    if not count or count[0] != int(count[0]):
        return None
    unit, end = language.amounts.units.get(tokens[count[1]].low), count[1] + 1
    if not unit or (dates.ago_after and tokens[end].low not in dates.ago_after):
        return None
    return Relative(unit=unit, offset=-int(count[0]), form="ago"), end + bool(dates.ago_after)
