"""The shape of what is known about a language's markers: words by which a text hedges, relays, denies, plans."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .reading_tokens import Phrases

Kind = Literal["hedge", "relay", "negation", "plan", "not-only"]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a marker means: its kind, whether another reading is likely, the rule that decides in context.

    ``mood`` says that it is the form of a verb (German's subjunctive of indirect speech) and not a word of
    its own: a translation cannot be expected to show it.
    """

    kind: Kind
    ambiguous: bool = False
    rule: str = ""
    mood: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class MarkerTable:
    """Tables of one language; words in lower case."""

    code: str
    phrases: Phrases[Sense]
    word_lists: Mapping[str, frozenset[str]]
    """Words that the rules in ``markers_rules`` look for, by the name they have there."""

    complements: frozenset[str]
    """Words that begin a clause which says what is said, known or seems ("dass")."""
    subordinators: frozenset[str]
    """Words that begin any other dependent clause, after a comma; ``openers`` do at the start of a sentence."""
    openers: frozenset[str]
    relatives: frozenset[str]
    bare_relatives: frozenset[str]
    """Those that begin a relative clause without a comma."""
    prepositions: frozenset[str]
    coordinators: frozenset[str]
    contrasts: frozenset[str]
    """Words that show near its beginning that a main clause is a new one ("bleibt aber ...")."""
    as_words: frozenset[str]
    """Words that begin "as Bloomberg reports", which covers the clause beside it."""
    verb_last: bool
    """Whether a dependent clause ends with its verb, in lower case where nouns are not."""
