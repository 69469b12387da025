"""Words by which a statement is held against its passages: what is done, to how many, when, how surely, and to whom.

Their meanings are the same in all languages, so that a translation can be held against its quote. Lists are for
contradictions: a word that stands in none of them contradicts nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from dossier.text.tokens import Phrases, Tokens
from dossier.text.word_lists import NO_PHRASES, NO_WORDS, entries, forms

T = TypeVar("T")
SHORTEST, LONGEST = 4, 20  # letters of a listed beginning
_REMEMBERED = 50_000  # words


@dataclass(frozen=True, slots=True)
class Meanings(Generic[T]):
    """Phrases and beginnings of words with what they mean; the longest is found first."""

    phrases: Phrases[T] = NO_PHRASES
    beginnings: Mapping[str, T] = field(default_factory=dict)
    _known: dict[str, T | None] = field(init=False, repr=False, compare=False, default_factory=dict)

    def at(self, tokens: Tokens, i: int) -> tuple[T, int] | None:
        """What the phrase or word at `i` means, and the place after it."""
        low = tokens[i].low
        if low in self.phrases.table and (hit := self.phrases.at(tokens, i)):
            return hit
        meaning = self._begun(low)
        return None if meaning is None else (meaning, i + 1)

    def of(self, low: str) -> T | None:
        """What one word in lower case means."""
        for words, meaning in self.phrases.table.get(low, ()):
            if len(words) == 1:
                return meaning
        return self._begun(low)

    def _begun(self, low: str) -> T | None:
        """What a word means by its beginning."""
        if not self.beginnings:
            return None
        if low in self._known:  # the same words come again and again
            return self._known[low]
        lengths = range(min(len(low), LONGEST), SHORTEST - 1, -1)
        meaning = next((self.beginnings[low[:end]] for end in lengths if low[:end] in self.beginnings), None)
        if len(self._known) < _REMEMBERED:
            self._known[low] = meaning
        return meaning


def listed(
    table: Mapping[T, str], elisions: frozenset[str] = NO_WORDS, *, endings: tuple[str, ...] = ()
) -> Meanings[T]:
    """The comma-separated phrases of `table`, which lists them by their meaning.

    A `*` at the end stands for any further letters, a `~` for each of the `endings`. Raises ValueError where a phrase
    has two meanings.
    """
    whole: dict[str, T] = {}
    beginnings: dict[str, T] = {}
    for meaning, text in table.items():
        for entry in (form for each in entries(text) for form in forms(each, endings)):
            table_of, key = (beginnings, entry[:-1]) if entry.endswith("*") else (whole, entry)
            if table_of.setdefault(key, meaning) != meaning:
                raise ValueError(f"{entry} is both {table_of[key]} and {meaning}")
            if table_of is beginnings and len(key) < SHORTEST:
                raise ValueError(f"{entry} begins too many words")
    return Meanings(Phrases(whole, elisions), beginnings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The lists of one language."""

    actions: Meanings[str] = field(default_factory=Meanings)
    """What happens, and comparatives, to their meaning (`comparing.opposites` says which exclude each other)."""

    negating: str = ""
    """What makes the opposite of an adjective when it is put before it ("un")."""

    antonyms: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Adjectives that exclude each other beside the same word (`word_lists.opposites`)."""

    quantities: Phrases[str] = NO_PHRASES
    """How many without a number: all, most, many, several, some, few, number ("a number of")."""
    not_quantities: Phrases[str] = NO_PHRASES
    """Phrases with such words that say something else ("at all", "all in all")."""

    superlatives: tuple[str, ...] = ()
    """Words, or ends of words ("zweitgrößte")."""
    superlative_endings: tuple[str, ...] = ()
    no_superlatives: frozenset[str] = NO_WORDS
    """Words with such an ending that are none."""
    degrees: frozenset[str] = NO_WORDS
    """Words that make a superlative of the adjective after them ("most"), after one of `degree_articles`."""
    degree_articles: frozenset[str] = NO_WORDS
    degree_reach: int = 1
    """How many words before it such an article may stand."""
    unsurpassed: frozenset[str] = NO_WORDS
    """Other words by which a text says that nothing exceeds something ("record", "leading")."""

    orders: Phrases[str] = NO_PHRASES
    """What says that something is `before` or `after` something."""
    of_place: frozenset[str] = NO_WORDS
    """Those that tell a place as often ("vor Gericht"): in another language they are no order."""
    no_order_after: frozenset[str] = NO_WORDS
    """Words before those that make them something else ("the following")."""

    future: frozenset[str] = NO_WORDS
    """Auxiliaries that say that something is going to happen."""
    future_endings: tuple[str, ...] = ()
    """Endings of verbs that say so by themselves, unless a word is one of `no_future`."""
    no_future: frozenset[str] = NO_WORDS
    possible: frozenset[str] = NO_WORDS
    """Auxiliaries that say that it may, could or ought to."""

    perfect: frozenset[str] = NO_WORDS
    """Auxiliaries before a verb that tell what is done ("has opened"); without them nothing is taken for done."""
    past: frozenset[str] = NO_WORDS
    """Verbs that tell it by themselves ("sold"), besides those with one of `past_endings` ("opened")."""
    past_endings: tuple[str, ...] = ()
    no_past_after: frozenset[str] = NO_WORDS
    """Words right before such a verb with which it tells nothing of when ("to be opened")."""
    infinitives: tuple[str, ...] = ()
    """Endings of infinitives, which an auxiliary of the perfect does not go with."""
    infinitive_marks: frozenset[str] = NO_WORDS
    """Words between such an auxiliary and a verb that show an infinitive ("has agreed to open")."""
    participle_parts: tuple[str, ...] = ()
    """What a participle holds that ends as an infinitive does ("gestrichen")."""

    articles: frozenset[str] = NO_WORDS
    """Articles and other short words that say nothing by themselves and may precede a noun."""
    skipped: frozenset[str] = NO_WORDS
    """Those of them that are left out between a name and the word beside it."""
    prepositions: Mapping[str, str] = field(default_factory=dict)
    """To their meaning, where a name after them is no subject and no object."""
    agents: frozenset[str] = NO_WORDS
    """Prepositions that name who does it, in the passive."""
    passive: frozenset[str] = NO_WORDS
    """Auxiliaries of the passive; empty where `agents` are enough."""
    joins: frozenset[str] = NO_WORDS
    """Words between two names that do the same ("and")."""
    mutual: tuple[str, ...] = ()
    """Beginnings of words for what two do to each other, so that their names may change places ("met", "rival")."""
    separable: frozenset[str] = NO_WORDS
    """Particles of verbs that stand at the end of a clause ("lehnte das Angebot ab")."""

    titles: frozenset[str] = NO_WORDS
    """Words with a capital that are no names: titles, offices, abbreviations of them."""
    measures: frozenset[str] = NO_WORDS
    """Nouns before a noun that make no name with it ("Millionen Euro")."""
    noun_endings: tuple[str, ...] = ()
    """Endings by which a word with a capital is no name, in a language that writes all nouns so."""
    places: frozenset[str] = NO_WORDS
    """Well-known places, in such a language."""
    called: Meanings[str] = field(default_factory=Meanings)
    """What places, who lives there, and a few abbreviations are called, without accents, to one word for all."""
    at_places: frozenset[str] = NO_WORDS
    """Prepositions that stand before places without an article; `at_names` before other names."""
    at_names: frozenset[str] = NO_WORDS
