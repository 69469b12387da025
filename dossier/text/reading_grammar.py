"""What the readers of quantities and dates know about one language, as data.

The words for months, and those after which "May" is a month, are the ``Language``'s.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from .dates import Part
from .quantity import Comparator
from .reading_tokens import Phrases

Unit = Literal["", "day", "week", "month", "quarter", "year", "decade", "hour", "minute", "second", "age", "point"]


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency: its code, and how definitely the word names it (``dollar`` may be another one's)."""

    code: str
    wording: str


@dataclass(frozen=True, kw_only=True, eq=False)  # one object per language: told apart and hashed by identity
class Grammar:
    """Tables of one language. Words are lower-case; a phrase of several is written as in running text."""

    code: str
    decimal: str
    """The sign before decimals; the other one of point and comma sets thousands apart."""

    cardinals: Mapping[str, int]
    """Number words of one token. Not the article: it is in ``articles``."""
    thousand: str
    """The word inside compounds ("zweitausendfünf"); empty where number words are not compounds."""
    tens_join: bool = False
    """Whether tens, hundreds and units are words of their own ("two hundred and twenty-one")."""
    halves: Mapping[str, str]
    """Number words with a half, to their decimal."""
    articles: frozenset[str]
    """Words that are the number one before a scale, and otherwise no number."""
    factors: Mapping[str, int]
    """Words such as "twice"."""
    suffixes: Mapping[str, tuple[Unit | Literal["%"], tuple[str, ...]]]
    """What may follow a number word in a compound ("zehnprozentig"), its unit, and the endings it takes."""

    scales: Mapping[str, int]
    """To powers of ten; ``glued_scales`` only where no space stands before them."""
    glued_scales: Mapping[str, int]
    abbreviated: frozenset[str]
    """Scales after which a point belongs to the word."""
    dozen: frozenset[str]
    half_of: frozenset[str]
    """Words that halve the scale after them ("eine halbe Milliarde", "half a billion")."""

    comparators: Phrases[Comparator]
    comparators_after: Phrases[Comparator]
    not_comparing: Mapping[str, tuple[str, ...]]
    """Comparators that may be prepositions, to the beginnings of words that make them so ("Bericht über")."""
    between: frozenset[str]
    between_and: frozenset[str]
    joiners: frozenset[str]
    """Words between the ends of a range ("bis")."""
    no_range_after: tuple[str, ...]
    """Beginnings of words after which "from 5 to 10" is a change, not a range."""

    currencies: Phrases[Currency]
    percent: Phrases[Unit]
    """Words for percent; of the unit ``point`` for percentage points."""
    units: Mapping[str, Unit]
    aged: frozenset[str]
    """Words before a number that make it an age."""

    shares: Phrases[str]
    """Fractions to their percentage ("50"), or to a word where it has no finite decimals ("third")."""
    not_shared_after: frozenset[str]
    """Words after which a half is no fraction ("the first half")."""
    vague: Phrases[str]
    vague_scales: Mapping[str, int]
    """Scales without number ("Milliarden"), to powers of ten."""
    of: frozenset[str]
    not_vague_before: frozenset[str]
    not_vague_after: frozenset[str]
    digits: Phrases[int]
    """Phrases that give the number of digits ("dreistellig")."""
    digit_scales: tuple[tuple[str, int], ...]
    """Beginnings of the word after them that scale it ("Millionenboni")."""

    ordinals: Mapping[str, int]
    ordinal_endings: frozenset[str]
    """What makes an ordinal of a number written before it ("2nd", "2.")."""
    ordinal_needs: frozenset[str]
    """Words one of which must stand before an ordinal; empty where none must."""
    not_ordinal_before: frozenset[str]
    ranked: Mapping[str, int]
    """Beginnings of a superlative in one word ("zweitgrößte"), which ends in one of ``ranked_endings``."""
    ranked_endings: tuple[str, ...]

    parts: Phrases[Part]
    possessive: frozenset[str]
    """Words that must stand before "early thirties"; empty where the phrase is an age by itself."""
    decades: Mapping[str, int]
    """Words for the decades of a life."""
    near: Mapping[str, int]
    """Words such as "last", "this", "next", to the step in time."""
    recent: frozenset[str]
    """Those of ``near`` that only go with a plural."""
    near_days: Mapping[str, tuple[Unit, int | None, Part | None]]
    """Words that are a relative date by themselves ("gestern", "Jahresende")."""
    the_unit: frozenset[str]
    """Articles between a part and a unit ("Ende des Jahres")."""
    plurals: frozenset[str]
    """Those of ``units`` that are plurals."""
    few: frozenset[str]
    """Words that may stand between ``near`` and a plural ("the last few months")."""
    ago_before: frozenset[str]
    ago_after: frozenset[str]
    year_word: frozenset[str]
    year_cues: frozenset[str]
    """Words after which a number such as 2014 is a year, whatever follows."""
    counted: frozenset[str]
    counted_ending: str
    """How the word after a number looks if the number counts it, unless in ``not_counted``; or with a capital."""
    not_counted: frozenset[str]
    relations: Mapping[str, str]
    """Words before a date to their meaning, the same in all languages: since, until, before, after, from."""
    day_ends: frozenset[str]
    """What may follow the number of a day."""
    day_after_month: bool
    version: frozenset[str]
    listing: frozenset[str]
    """What may stand between the numbers of two versions."""

    @cached_property
    def starts(self) -> frozenset[str]:
        """Every word with which a reading may begin, compounds excepted."""
        tables: list[Phrases[Comparator] | Phrases[Currency] | Phrases[str] | Phrases[int] | Phrases[Part]] = [
            self.comparators, self.currencies, self.shares, self.vague, self.digits, self.parts,
        ]  # fmt: skip
        words = {word for table in tables for word in table.table}
        maps: list[Mapping[str, object]] = [
            self.cardinals, self.halves, self.factors, self.vague_scales, self.ordinals, self.near, self.near_days,
        ]  # fmt: skip
        words |= {word for table in maps for word in table}
        words |= self.articles | self.between | self.dozen | self.half_of | self.ago_before | self.version
        return frozenset(words)
