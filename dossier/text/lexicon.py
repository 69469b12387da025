"""The shape of what the program knows about one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def entries(text: str) -> tuple[str, ...]:
    """Return the comma-separated entries of ``text``: a word list reads best as a paragraph."""
    return tuple(" ".join(entry.split()) for entry in text.split(",") if entry.strip())


def words(text: str) -> frozenset[str]:
    """Return the words of ``text`` as a set."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Word lists of one language, as data.

    Words are given as they stand inside a sentence; whoever looks for them allows for a capital at its
    start. In ``speech_verbs`` a ``*`` at the end of an entry stands for any further letters ("warnt*"), and a space
    for any whitespace. Hedges, denials and numbers have tables of their own: ``markers_table``, ``reading_grammar``.
    """

    code: str
    """ISO 639-1."""

    abbreviations: tuple[str, ...] = ()
    """With their points; a sentence never ends after one. A space may be left out: "z. B." is "z.B."
    too.
    """
    final_abbreviations: tuple[str, ...] = ()
    """A sentence may end after one of these, and does where the next word is one of the ``starters``."""
    starters: frozenset[str] = frozenset()
    """Words that begin a sentence when capitalised and are no names: articles, pronouns, conjunctions."""
    ordinal_cues: frozenset[str] = frozenset()
    """Words before "3." that make it an ordinal. Empty where ordinals are not written with a point."""

    months: Mapping[str, int]
    """Month names, short forms without point included, to 1..12."""
    doubtful_months: frozenset[str] = frozenset()
    """Those of ``months`` that mean something else too ("May"), or are short: they need a digit or cue
    beside.
    """
    date_cues: frozenset[str] = frozenset()
    """Words after which a doubtful month is a month."""

    pointers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words that point back at who was named before, by what they can mean: `person`, `several` of them, `thing`, and
    `group`, nouns that do so after a `the`. An `empty` word after a `thing` makes it mean nobody ("it seems"), unless
    no `clause` word follows.
    """
    turns: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words that say how far a negation goes: `denying` ones reach over all that follows, `lacking` ones over the next
    word, `ended` ones beside it say that it was so once, as `past` words do; after `limits` and `contrast` it is about
    one part only; `ifs` suppose; `joins` begin another part; `failing` ones say nearly no without one.
    """

    speech_verbs: tuple[str, ...] = ()
    """Words by which a text lets somebody speak: the claim has a ``speaker``."""
