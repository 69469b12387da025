"""What the program knows of the cues of a language: the words by which a text hedges, relays, denies and plans.

With them belong the words that show how far they reach: those of clauses, of negations, and what points back at a name.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from dossier.frozen import dataclass
from dossier.text.word_lists import NO_WORDS

CueKind = Literal["hedge", "relay", "negation", "refusal", "plan", "not-only"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Words or phrases sought around a cue.

    `where` is `clause` (up to the next comma or end on both sides), `rest` (of the clause, after the cue), `before` or
    `after` it; `within` so many words of it, 0 for any number.
    """

    where: Literal["clause", "rest", "before", "after"]
    words: tuple[str, ...]
    within: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a cue means, and in which context it does so.

    `ambiguous` says that another reading is likely. `mood` says that it is the form of a verb (German's subjunctive of
    indirect speech) and not a word of its own: a translation cannot be expected to show it.
    """

    kind: CueKind
    ambiguous: bool = False
    mood: bool = False

    only: tuple[Around, ...] = ()
    """All of them must be found."""
    unless: tuple[Around, ...] = ()
    """None of them may be found."""
    doubtful: tuple[Around, ...] = ()
    """Any of them makes the cue ambiguous."""
    paired: frozenset[str] = NO_WORDS
    """One of these must stand before the cue in its clause ("ne ... plus"), and none of `unpaired` between them."""
    unpaired: frozenset[str] = NO_WORDS
    followed_by: frozenset[str] = NO_WORDS
    """What must follow if not empty: one of these words, or a word with a capital."""
    lower_case: bool = False
    """Not where it has a capital ("May")."""
    no_noun: bool = False
    """Not where it has a capital inside a sentence ("die Suche")."""
    after_saying: Literal["", "only", "relay"] = ""
    """Only after a verb of saying; or a relay after one, which may be meant otherwise."""
    hearsay: bool = False
    """German's "soll", whose meaning the verbs at the end of the clause tell (`Hearsay`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearsay:
    """How to tell whether "soll" passes on what is said: with a perfect or a state it does, with a future it plans."""

    perfect: frozenset[str] = NO_WORDS
    """Auxiliaries that end a clause in the perfect, after a participle."""
    participle_beginnings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    no_participles: frozenset[str] = NO_WORDS
    stative: frozenset[str] = NO_WORDS
    """Verbs of being, at the end of the clause."""
    future: frozenset[str] = NO_WORDS
    """Words that speak of the future, anywhere in the clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """How a sentence falls into clauses, as far as commas and first words show it."""

    complements: frozenset[str] = NO_WORDS
    """Words that begin a clause which says what is said, known or seems ("dass")."""
    bare_complements: frozenset[str] = NO_WORDS
    """Those that do so without a comma, but not after one of `joined_before`, with which they are one conjunction."""
    joined_before: frozenset[str] = NO_WORDS
    joined_complements: frozenset[str] = NO_WORDS
    """Words that may stand between the comma and a complement ("und dass")."""
    subordinators: frozenset[str] = NO_WORDS
    """Words that begin any other dependent clause, after a comma; `openers` do at the start of a sentence."""
    openers: frozenset[str] = NO_WORDS
    relatives: frozenset[str] = NO_WORDS
    bare_relatives: frozenset[str] = NO_WORDS
    """Those that begin a relative clause without a comma."""
    prepositions: frozenset[str] = NO_WORDS
    """Words that may stand before a relative, but not before one of `without_preposition`."""
    without_preposition: frozenset[str] = NO_WORDS
    coordinators: frozenset[str] = NO_WORDS
    bare_coordinators: frozenset[str] = NO_WORDS
    """Those that begin another clause without a comma."""
    contrasts: frozenset[str] = NO_WORDS
    """Words that show near its beginning that a main clause is a new one ("bleibt aber ...")."""
    as_words: frozenset[str] = NO_WORDS
    """Words that begin "as Bloomberg reports", which covers the clause beside it."""
    verb_last: bool = False
    """Whether a dependent clause ends with its verb, in lower case where nouns are not."""
    infinitive_marker: str = ""
    """What stands before or inside the infinitive at the end of a clause ("zu ködern", "anzuwerben")."""
    infinitive_ending: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronouns:
    """Words that point back at who was named before, by what they can mean."""

    person: frozenset[str] = NO_WORDS
    several: frozenset[str] = NO_WORDS
    thing: frozenset[str] = NO_WORDS
    group: frozenset[str] = NO_WORDS
    """Nouns that point back after one of `the`."""
    the: frozenset[str] = NO_WORDS
    empty: frozenset[str] = NO_WORDS
    """Words after a `thing` that make it mean nobody ("it seems"), unless no `clause` word follows."""
    clause: frozenset[str] = NO_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words that say where and when something is stated, and nothing of what: "…, the undated report says"."""

    texts: frozenset[str] = NO_WORDS
    """What says it: "article", "caption"."""
    beside: frozenset[str] = NO_WORDS
    """Words that tie such a text, or an outlet's name, to the rest or describe it: "according", "undated"."""
    judging: frozenset[str] = NO_WORDS
    """Verbs by which a sentence leaves a judgement to those who make it: "many see it as"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Words for what people are, as far as one can be told from another."""

    roles: Mapping[str, str] = field(default_factory=dict)
    """To a word that is the same for all that may mean the same ("CEO", "boss")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Negation:
    """Words that say how far a negation goes."""

    denying: frozenset[str] = NO_WORDS
    """They reach over all that follows."""
    lacking: frozenset[str] = NO_WORDS
    """They reach over the next word."""
    ended: frozenset[str] = NO_WORDS
    """Beside a negation they say that it was so once, as `past` words do."""
    past: frozenset[str] = NO_WORDS
    limits: frozenset[str] = NO_WORDS
    """After these, and in a sentence with `contrast`, a negation is about one part only."""
    contrast: frozenset[str] = NO_WORDS
    ifs: frozenset[str] = NO_WORDS
    """They suppose."""
    joins: frozenset[str] = NO_WORDS
    """They begin another part of the sentence."""
    failing: frozenset[str] = NO_WORDS
    """They nearly say no without a negation."""
    opposites: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Words that exclude each other ("succeeds", "fails"): to numbers, and to the same ones below zero."""
    of_one_word: str = ""
    """A pattern for a negation that denies the word after it alone ("nicht annotierte Daten")."""
