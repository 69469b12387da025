"""What the program knows about one language: a record of word lists, which a file in `languages/` fills in.

Words are in lower case unless a list says otherwise, and stand as they do inside a sentence. Everything has a default
that knows nothing, so that a language may begin with few lists and an unknown one has none: a part that is missing
reads nothing, and `Language.reads_...` says so to whoever would take "nothing read" for "nothing there".
"""

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from typing import Literal, NamedTuple

from dossier.frozen import dataclass
from dossier.text.comparison import Comparison
from dossier.text.cue_words import Attribution, Clauses, CueKind, Hearsay, Negation, Pronouns, Roles, Sense
from dossier.text.dates import Part
from dossier.text.governing_words import Denying, Governing
from dossier.text.quantity import Comparator
from dossier.text.tokens import Phrases
from dossier.text.word_lists import NO_PHRASES, NO_WORDS

FiguresRead = Literal["all", "cldr", "none"]
Unit = Literal["", "day", "week", "month", "quarter", "year", "decade", "hour", "minute", "second", "age", "point"]


class Currency(NamedTuple):
    """A currency: its code, and how definitely the word names it (`dollar` may be that of another country)."""

    code: str
    wording: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """Where a sentence ends."""

    abbreviations: tuple[str, ...] = ()
    """With their points; a sentence never ends after one. A space may be left out: "z. B." is "z.B." too."""
    final_abbreviations: tuple[str, ...] = ()
    """A sentence may end after one of these, and does where the next word is one of the `starters`."""
    starters: frozenset[str] = NO_WORDS
    """Words that begin a sentence when capitalised and are no names: articles, pronouns, conjunctions."""
    ordinal_cues: frozenset[str] = NO_WORDS
    """Words before "3." that make it an ordinal. Empty where ordinals are not written with a point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Numbers in digits and in words. Without a `decimal` sign no figure of the language is read."""

    decimal: str = ""
    """The sign before decimals; the other one of point and comma sets thousands apart."""
    other_decimal: bool = False
    """Whether some who write the language use the other one, where it cannot be for thousands ("14.3 millones")."""
    cardinals: Mapping[str, int] = field(default_factory=dict)
    """Number words of one token below 100, or 1000. Not the article: it is in `articles`."""
    alone: frozenset[str] = NO_WORDS
    """Those of `cardinals` that are no part of a longer number ("beide")."""
    compounded: bool = False
    """Whether a longer number is one word ("zweitausendfünf"), or several ("two hundred and twenty-one")."""
    hundred: str = ""
    thousand: str = ""
    one: str = ""
    """The number one inside a longer number; `one_at_end` at the end of one word."""
    one_at_end: str = ""
    joints: frozenset[str] = NO_WORDS
    """Words that may stand between hundreds and tens ("and")."""
    below_hundred: Phrases[int] = NO_PHRASES
    """Numbers below 100 that are written in several words, where they are not two with a hyphen ("vingt et un")."""
    hundreds: Mapping[str, int] = field(default_factory=dict)
    """Words that are hundreds without a number before them ("cent", "doscientos"), to what they are."""
    plural_hundred: str = ""
    """What `hundred` becomes after a number ("deux cents"), if that is another word."""
    bare_thousand: bool = False
    """Whether `thousand` needs no number before it ("mille")."""
    one_thousand: str = ""
    """How a number of one word begins that is one thousand and something, if not with `thousand` ("millecento")."""
    spaced: bool = False
    """Whether a plain space may set thousands apart ("2 500")."""

    articles: frozenset[str] = NO_WORDS
    """Words that are the number one before a scale, and otherwise no number."""
    halves: Mapping[str, str] = field(default_factory=dict)
    """Number words with a half, to their decimal."""
    half_of: frozenset[str] = NO_WORDS
    """Words that halve the scale after them ("eine halbe Milliarde", "half a billion")."""
    half_bare: bool = False
    """Whether they do so without an article ("medio millón")."""
    and_a_half: Phrases[str] = NO_PHRASES
    """What adds a fraction to the number before it, its scale or unit included, to its decimal."""
    factors: Mapping[str, int] = field(default_factory=dict)
    """Words such as "twice"."""
    dozen: frozenset[str] = NO_WORDS
    about: Mapping[str, int] = field(default_factory=dict)
    """Nouns for about so many, after an article ("une centaine")."""

    fractions: Mapping[str, str] = field(default_factory=dict)
    """What may stand before a scale in one word ("Viertelmillion"), to its decimal."""
    scales: Mapping[str, int] = field(default_factory=dict)
    """To powers of ten; `glued_scales` only where no space stands before them."""
    glued_scales: Mapping[str, int] = field(default_factory=dict)
    signed_scales: Mapping[str, int] = field(default_factory=dict)
    """Scales only right before the sign of a currency ("2 M€")."""
    abbreviated: frozenset[str] = NO_WORDS
    """Scales after which a point belongs to the word."""
    suffixes: Mapping[str, tuple[Unit | Literal["%"], tuple[str, ...]]] = field(default_factory=dict)
    """What may follow a number word in a compound ("zehnprozentig"), its unit, and the endings it takes."""
    glued: frozenset[str] = NO_WORDS
    """What may follow digits without a space and leaves them a number ("3x"), besides scales, units and ordinals."""
    nouns_capitalised: bool = False
    """Whether a number word with a capital inside a sentence is a noun ("die Elf")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """What belongs to a number, and amounts that are no plain number."""

    comparators: Phrases[Comparator] = NO_PHRASES
    nearly: Phrases[str] = NO_PHRASES
    """Those of `comparators` that are as near to "about" as to "less than"."""
    comparators_after: Phrases[Comparator] = NO_PHRASES
    not_comparing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Comparators that may be prepositions, to the beginnings of words that make them so ("Bericht über")."""
    comparing_adverbs: frozenset[str] = NO_WORDS
    """Words that may stand between a comparator and its number ("dépasse désormais les 10 millions")."""
    between: frozenset[str] = NO_WORDS
    between_and: frozenset[str] = NO_WORDS
    joiners: frozenset[str] = NO_WORDS
    """Words between the ends of a range ("bis")."""
    alternatives: frozenset[str] = NO_WORDS
    """Words between two numbers that follow each other, which make a range of them ("three or four")."""
    number_articles: frozenset[str] = NO_WORDS
    """Articles that may stand between such words, or comparators, and a number ("entre el 10 y el 12 %")."""
    no_range_after: tuple[str, ...] = ()
    """Beginnings of words after which "from 5 to 10" is a change, not a range."""
    changed_by: frozenset[str] = NO_WORDS
    """Words after which an amount with its unit begins no range ("by $1 to $4")."""
    range_from: frozenset[str] = NO_WORDS
    """Words one of which must stand before the first number of a change; empty where none must."""
    change_from: frozenset[str] = NO_WORDS
    """Words before a number that changes, and in `change_to` those before what it becomes ("from 5 to 8 percent")."""
    change_to: frozenset[str] = NO_WORDS
    both: frozenset[str] = NO_WORDS
    """Words that are the number two, unless one of `both_and` follows ("both Meta and OpenAI")."""
    both_and: frozenset[str] = NO_WORDS

    currencies: Phrases[Currency] = NO_PHRASES
    hundredths: Phrases[Currency] = NO_PHRASES
    """Words for the hundredth part of a currency ("50 cents"), which may be one of several."""
    percent: Phrases[Unit] = NO_PHRASES
    """Words for percent; of the unit `point` for percentage points."""
    units: Mapping[str, Unit] = field(default_factory=dict)
    """Of time."""
    measures: Phrases[str] = NO_PHRASES
    """Units of length, area, mass, volume, speed and power, to a word that is the same in all languages."""
    unit_cues: frozenset[str] = NO_WORDS
    """Words before the unit of a table or list ("in Mio. Euro")."""
    of: frozenset[str] = NO_WORDS
    """Words between an amount and what it counts ("millions of dollars")."""

    shares: Phrases[str] = NO_PHRASES
    """Fractions to their percentage ("50"), or to a word where it has no finite decimals ("third")."""
    compared_shares: Phrases[str] = NO_PHRASES
    """Those that are fractions behind a comparator alone ("almost a third"), since "a third" may be a place."""
    not_shared_after: frozenset[str] = NO_WORDS
    """Words after which a half is no fraction ("the first half")."""
    vague: Phrases[str] = NO_PHRASES
    """Amounts without a number, to a word that is the same in all languages."""
    vague_scales: Mapping[str, int] = field(default_factory=dict)
    """Scales without a number ("Milliarden"), to powers of ten."""
    vague_long: Phrases[int] = NO_PHRASES
    """Such scales of several words ("miles de millones")."""
    not_vague_before: frozenset[str] = NO_WORDS
    not_vague_after: frozenset[str] = NO_WORDS
    digits: Phrases[int] = NO_PHRASES
    """Phrases that give the number of digits ("dreistellig")."""
    digits_of_scale: Phrases[int] = NO_PHRASES
    """Those that do so only before a scale ("in the hundreds of millions")."""
    digit_scales: tuple[tuple[str, int], ...] = ()
    """Beginnings of the word after them that scale it ("Millionenboni")."""

    ratios: frozenset[str] = NO_WORDS
    """Words between the two numbers of a share ("one in four", "two out of three")."""
    every: frozenset[str] = NO_WORDS
    """Words before an ordinal that make a share of it ("jeder vierte")."""
    numbered: frozenset[str] = NO_WORDS
    """Words and signs between which and a number a place in an order is told ("No. 2", "number two")."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_endings: frozenset[str] = NO_WORDS
    """What makes an ordinal of a number written before it ("2nd", "2.")."""
    ordinal_signs: frozenset[str] = NO_WORDS
    """Those of them that do so after a point, too ("25.ª")."""
    centuries: frozenset[str] = NO_WORDS
    """Words beside Roman figures that make an ordinal of them ("siècle")."""
    named_centuries: Mapping[str, int] = field(default_factory=dict)
    """Nouns for a century, as written, to its number ("Ottocento": 19)."""
    anniversaries: frozenset[str] = NO_WORDS
    """Words behind an ordinal that make it a number of years ("its 50th anniversary")."""
    jubilees: Mapping[str, int] = field(default_factory=dict)
    """Nouns that tell so many years ("centenary"), which no figure has to be told by."""
    ordinal_needs: frozenset[str] = NO_WORDS
    """Words one of which must stand before an ordinal; empty where none must."""
    ordinal_needs_noun: frozenset[str] = NO_WORDS
    """Those of them after which a word must follow too: not "for a second."."""
    not_ordinal_before: frozenset[str] = NO_WORDS
    placed: frozenset[str] = NO_WORDS
    """Words after which an ordinal without one of `ordinal_needs` is a place too ("finished second")."""
    places: frozenset[str] = NO_WORDS
    """Words before which it is one ("in second place")."""
    ranked: Mapping[str, int] = field(default_factory=dict)
    """Beginnings of a superlative in one word ("zweitgrößte"), which ends in one of `ranked_endings`."""
    ranked_endings: tuple[str, ...] = ()
    """Also of a superlative that a hyphen joins to its place ("second-biggest"), which needs no other word before."""
    versions: frozenset[str] = NO_WORDS
    version_joiners: frozenset[str] = NO_WORDS
    """What may stand between the numbers of two versions."""

    aged: frozenset[str] = NO_WORDS
    """Words before a number that make it an age."""
    possessive: frozenset[str] = NO_WORDS
    """Words that must stand before "early thirties"; empty where the phrase is an age by itself."""
    decades: Mapping[str, int] = field(default_factory=dict)
    """Words for the decades of a life."""
    decade_plurals: frozenset[str] = NO_WORDS
    """What digits end with that name a decade of a life ("30s")."""
    years_old: tuple[str, ...] = ()
    """Beginnings of a word after a number that makes it an age ("Anfang-30-Jährige")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """Dates in running text."""

    months: Mapping[str, int] = field(default_factory=dict)
    """Month names as written, short forms without point included, to 1..12."""
    doubtful_months: frozenset[str] = NO_WORDS
    """Those of `months` that mean something else too ("May"), or are short: they need a digit or cue beside."""
    month_cues: frozenset[str] = NO_WORDS
    """Words after which a doubtful month is a month."""
    short_months: frozenset[str] = NO_WORDS
    """Those of `months` after which a point belongs to the word ("Jan. 5")."""
    named_days: Phrases[tuple[int, int]] = NO_PHRASES
    """Days with a name of their own ("New Year's Eve"), to their month and day."""
    quarter_letters: frozenset[str] = NO_WORDS
    """Letters that make a quarter of a year of the number beside them ("Q3")."""
    quarter_names: Mapping[str, int] = field(default_factory=dict)
    """Words that are one by themselves ("Schlussquartal"), to its number."""

    day_articles: frozenset[str] = NO_WORDS
    """Words before the number of a day ("the 12th")."""
    day_ends: frozenset[str] = NO_WORDS
    """What may follow the number of a day, and must if `day_needs_end`."""
    day_needs_end: bool = False
    day_of: frozenset[str] = NO_WORDS
    """Words between the day and its month ("12th of June")."""
    day_after_month: bool = False
    """Whether the day may follow the month ("June 12")."""
    dotted: bool = False
    """Whether 12.6.2025 is a date."""

    year_words: frozenset[str] = NO_WORDS
    year_cues: frozenset[str] = NO_WORDS
    """Words after which a number such as 2014 is a year, whatever follows."""
    before_year: frozenset[str] = NO_WORDS
    """What may stand between a month and its year."""
    before_near_year: frozenset[str] = NO_WORDS
    """What may stand between a month and "last year"."""
    decade_endings: frozenset[str] = NO_WORDS
    """What follows the digits of a decade ("1990s", "1990er")."""
    decade_words: Phrases[str] = NO_PHRASES
    """Words after which a year that ends in 0 is a decade, and so are two digits ("les années 1990", "los años 90")."""
    decade_names: Mapping[str, int] = field(default_factory=dict)
    """Words that are a decade of the last century ("Neunzigerjahre")."""
    bare_decades: frozenset[str] = NO_WORDS
    """Those of them that are one after an article or a part alone ("the nineties", "Ende der Neunziger")."""
    short_weekdays: Mapping[str, int] = field(default_factory=dict)
    """Short forms of weekdays, which a point follows ("Wed.")."""
    slashed: bool = False
    """Whether 12/6/2025 is the twelfth of June."""

    parts: Phrases[Part] = NO_PHRASES
    near: Mapping[str, int] = field(default_factory=dict)
    """Words such as "last", "this", "next", to the step in time."""
    near_after: Mapping[str, int] = field(default_factory=dict)
    """Such words where they follow the unit ("l'an dernier")."""
    near_plurals: frozenset[str] = NO_WORDS
    """Those of `near` that are plurals, in a language whose units do not tell ("ces mois"); empty elsewhere."""
    year_before: Phrases[int] = NO_PHRASES
    """Phrases for a year told from another, to the step in time, where no word follows ("the year before")."""
    apart: Phrases[str] = NO_PHRASES
    """Phrases by which one thing was a unit of time before or after another ("a day after"), to the unit."""
    recent: frozenset[str] = NO_WORDS
    """Those of `near` that only go with a plural."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """As written inside a sentence, from Monday, 1."""
    near_days: Mapping[str, tuple[Unit, int | None, Part | None]] = field(default_factory=dict)
    """Words that are a relative date by themselves ("gestern", "Jahresende")."""
    until_now: Phrases[str] = NO_PHRASES
    """Phrases that tell no day though they name one ("to this day"), or no number ("24 hours a day", around the clock),
    and are said otherwise in another language."""
    now: frozenset[str] = NO_WORDS
    """Words that a text in another form tells as today: "now", "désormais"."""
    hours: frozenset[str] = NO_WORDS
    """Those of `near_days` that, when capitalised or after one of `hours_after`, are a part of it: "heute Morgen"."""
    hours_after: frozenset[str] = NO_WORDS
    unit_articles: frozenset[str] = NO_WORDS
    """Articles between a part and a unit ("Ende des Jahres"), or before `near`."""
    plurals: frozenset[str] = NO_WORDS
    """Those of the units that are plurals."""
    few: frozenset[str] = NO_WORDS
    """Words that may stand between `near` and a plural ("the last few months")."""
    ago_before: Phrases[str] = NO_PHRASES
    ago_after: frozenset[str] = NO_WORDS

    date_joiners: frozenset[str] = NO_WORDS
    """Words between the ends of an interval, besides those of any range ("until")."""
    relations: Mapping[str, str] = field(default_factory=dict)
    """Words before a date to their meaning, the same in all languages: since, until, before, after, from."""
    relation_articles: frozenset[str] = NO_WORDS
    """Words that may stand between those and the date."""
    doubtful_relations: frozenset[str] = NO_WORDS
    """Those of them that may be none ("dès mardi": from Tuesday, or as early as Tuesday)."""
    no_relation_after: frozenset[str] = NO_WORDS
    """Words before those that take their meaning away ("not until June", which is in June)."""

    counted: frozenset[str] = NO_WORDS
    counted_ending: str = ""
    """How the word after a number looks if the number counts it, unless in `not_counted`; or with a capital."""
    not_counted: frozenset[str] = NO_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Times of day. Hours and minutes with a colon between them are read in every language."""

    clock_words: frozenset[str] = NO_WORDS
    """Words after a number that make it a time ("o'clock", "Uhr")."""
    hour_words: frozenset[str] = NO_WORDS
    """Those that do so only with minutes, a part of the day or one of `hour_cues` beside ("9 heures 30")."""
    clock_cues: frozenset[str] = NO_WORDS
    """Words before a number that make it a time where nothing follows that it could count ("a las 9")."""
    hour_cues: frozenset[str] = NO_WORDS
    """Words before a number that make it a time where one of `hour_words` follows ("à 9 heures")."""
    day_halves: Phrases[int] = NO_PHRASES
    """What tells the morning (0) from the hours after noon (12): "a.m.", "du soir"."""
    minutes_before: Phrases[int] = NO_PHRASES
    """What stands before an hour and is added to it, in minutes ("half past" 30, "halb" -30)."""
    minutes_after: Phrases[int] = NO_PHRASES
    """What stands after an hour and is added to it ("et demie" 30, "menos cuarto" -15)."""
    named_hours: Mapping[str, int] = field(default_factory=dict)
    """Hours with a name, as written ("noon"); compared within the language alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compounds:
    """Nouns that are written as one word ("Antrittsprämie")."""

    nouns: frozenset[str] = NO_WORDS
    """General ones that a compound may consist of, besides those of the dossier's own texts."""
    links: tuple[str, ...] = ()
    """What may stand between two parts, nothing included."""
    endings: tuple[str, ...] = ()
    """Of the same noun in another form, none included."""
    plurals: tuple[str, ...] = ()
    """Those of them that a noun may have in the texts and lack in the compound."""
    prefixes: frozenset[str] = NO_WORDS
    """Prefixes of verbs, whose nouns are no compounds ("Unter-haltung")."""


@dataclass(frozen=True, kw_only=True, eq=False)  # one object a language: told apart and hashed by identity
class Language:
    """All that is known about one language."""

    code: str
    """ISO 639-1."""
    cldr: str = ""
    """The tag by which figures in digits are looked up in the CLDR, where `numbers` has none; empty where not."""
    elisions: frozenset[str] = NO_WORDS
    """Words that are written together with the next one, apostrophe included ("l'", "dell'")."""
    sentences: Sentences = Sentences()
    numbers: Numbers = Numbers()
    amounts: Amounts = Amounts()
    dates: Dates = Dates()
    clock: Clock = Clock()
    cues: Phrases[Sense] = NO_PHRASES
    """Words by which a text hedges, relays, denies and plans."""
    cue_endings: tuple[tuple[str, Sense], ...] = ()
    """Endings that make a word a cue, unless it is one of `no_cues`: a conditional ("détiendrait")."""
    no_cues: frozenset[str] = NO_WORDS
    hearsay: Hearsay = field(default_factory=Hearsay)
    prospective: frozenset[str] = NO_WORDS
    """Words by which a statement may tell what is not done yet, besides its cues of hedges and plans."""
    speech_verbs: tuple[str, ...] = ()
    """Words by which a text lets somebody speak; a `*` at the end stands for any further letters ("warnt*")."""
    clauses: Clauses = field(default_factory=Clauses)
    pronouns: Pronouns = field(default_factory=Pronouns)
    negation: Negation = field(default_factory=Negation)
    governing: Governing = field(default_factory=Governing)
    """Words by which a sentence says what it makes of a clause: "it is not true that", "critics doubt that"."""
    denying: Denying = field(default_factory=Denying)
    """Denials in other words, and negations that deny nothing."""
    attribution: Attribution = field(default_factory=Attribution)
    roles: Roles = field(default_factory=Roles)

    name_endings: tuple[str, ...] = ()
    """Of names in the genitive, apostrophes included ("'s")."""
    hissing: str = ""
    """Letters after which an apostrophe alone is a genitive ("Gross’")."""
    names_inflected: bool = True
    """Whether names take forms that no list holds ("Adzie" for "Ada"): then one that is not found may be there."""
    word_endings: tuple[str, ...] = ()
    """Endings that are taken away where only the stems of words are compared."""
    transliterations: Mapping[str, str] = field(default_factory=dict)
    """How letters are typed without a keyboard that has them ("ä": "ae")."""
    compounds: Compounds = Compounds()
    synonyms: tuple[tuple[str, ...], ...] = ()
    """What readers may search for by each other's words, in all their forms ("antitrust", "competition law")."""
    comparison: Comparison = field(default_factory=Comparison)
    """Words by which statements are held against passages."""

    value_words: Mapping[str, str] = field(default_factory=dict)
    """How a site writes values, by what they say; `{}` stands for the value. Without them the CLDR has to do."""

    @cached_property
    def reads_hedges(self) -> bool:
        """Whether a text is seen to hedge or to pass on what others say. Without, that it does not cannot be told."""
        return not {"hedge", "relay"}.isdisjoint(self._cue_kinds)

    @cached_property
    def reads_denials(self) -> bool:
        """Whether a text is seen to deny."""
        return "negation" in self._cue_kinds

    @property
    def reads_governing(self) -> bool:
        """Whether a text is seen to doubt, ask, suppose or pass on what a clause of it says."""
        return bool(self.governing.words.table)

    @property
    def reads_figures(self) -> FiguresRead:
        """Which figures are seen: `all`, those that Unicode's CLDR is enough for (in digits), or `none`."""
        return "all" if self.numbers.decimal else "cldr" if self.cldr else "none"

    @property
    def compares(self) -> bool:
        """Whether a text is held against another word by word; without, that it says the same cannot be told."""
        return bool(self.comparison.articles)

    @property
    def reads_names(self) -> bool:
        """Whether a name that is not found is not there. One that is found is there in any language."""
        return not self.names_inflected

    @property
    def _cue_kinds(self) -> set[CueKind]:
        return {sense.kind for rows in self.cues.table.values() for _, sense in rows}
