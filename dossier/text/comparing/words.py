"""The words of a text by which it can contradict another: how many, the most, before or after, surely, what is done.

Nothing here understands a sentence. A word is told with the stems of what stands near it, so that it is held only
against a word about the same thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from dossier.text.comparing.pools import tokens_of
from dossier.text.comparison import Comparison
from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.tokens import Token, Tokens

STEM = 5  # letters that are compared of a word: endings differ from form to form
LEAST = 4  # letters of a word that says something
NEAR, NEAR_ACTION = 8, 10  # words within which something belongs to a word, and to what is done
_BEHIND, _LEAST_BESIDE = 3, 3  # words behind an adjective among which its noun is, and letters of that
MOST_BETWEEN = 40  # tokens between a verb and its particle
MOST = 60  # words of a kind in a text that are compared
END_MARKS = (Token(text="", low="", start=0, end=0, kind="end", glued=False),) * 12
"""What stands behind tokens that are looked through, so that no phrase has to ask whether they go on."""
_ENDS = frozenset(".;:!?")


class Placed(NamedTuple):
    """A word or phrase as written, what it means, and the stems and figures near it.

    Of an action the stem `before` it is told, of a quantity that of which there are so many; `loose` is an order that
    may tell a place.
    """

    meaning: str
    words: str
    near: frozenset[str]
    before: str = ""
    of: str = ""
    loose: bool = False


class Described(NamedTuple):
    """An adjective: its sides (`word_lists.opposites`), and the stems of the words before and behind it."""

    sides: tuple[int, ...]
    word: str
    before: str
    behind: str

    def is_beside(self, other: Described) -> bool:
        """Whether both stand beside the same word; that before both counts where nothing is described behind them."""
        if self.behind and self.behind in (other.behind, other.before):
            return True
        return bool(self.before) and (self.before == other.behind or (self.before == other.before and not self.behind))


class Action(NamedTuple):
    """What is done, by its meaning and place among tokens; the `particle` of a separable verb stands elsewhere."""

    meaning: str
    first: int
    end: int
    particle: str = ""


class Wordings:
    """What a text says in words that can be contradicted; nothing where its language has no lists.

    Each kind of word is sought when it is asked for: most texts hold none of most kinds.
    """

    def __init__(self, text: str, language: str) -> None:
        """The words of a text in a language."""
        self._text, self._known = text, language_of(language)
        self._lists = self._known.comparison
        self._tokens = tokens_of(text, language)
        self._last = next(i for i, token in enumerate(self._tokens) if token.kind == "end")

    @cached_property
    def _stems(self) -> tuple[str, ...]:
        return tuple(stem_of(self._lists, self._tokens[i].low) for i in range(self._last))

    @cached_property
    def quantities(self) -> tuple[Placed, ...]:
        """How many, without a number."""
        found = _quantities(self._lists, self._tokens, self._stems, {i for i, _, _ in self._of_degree})
        return tuple(islice(found, MOST))

    @cached_property
    def _of_degree(self) -> tuple[tuple[int, str, bool], ...]:
        return tuple(_superlatives(self._known, self._tokens, self._last))

    @cached_property
    def superlatives(self) -> tuple[str, ...]:
        """What is said to be the most, but for what is the most after others ("second-largest")."""
        return tuple(word for _, word, ranked in self._of_degree if not ranked)

    @cached_property
    def unsurpassed(self) -> bool:
        """Whether the text says in other words that nothing exceeds something."""
        words = self._lists.unsurpassed
        return any(self._tokens[i].low in words for i in range(self._last)) or len(self._of_degree) > len(
            self.superlatives
        )

    @cached_property
    def orders(self) -> tuple[Placed, ...]:
        """What says that something is before or after something."""
        return tuple(islice(_orders(self._known, self._text, self._tokens, self._stems), MOST))

    @cached_property
    def modals(self) -> tuple[Placed, ...]:
        """Auxiliaries: `future` or `possible`, with the words of their clause."""
        return tuple(islice(_modals(self._lists, self._tokens, self._stems), MOST))

    @cached_property
    def plain(self) -> Mapping[str, str]:
        """The longer words in lower case without their endings, and as written."""
        known = self._known
        tokens = [self._tokens[i] for i in range(self._last)]
        longer = (token.text for token in tokens if token.text[:1].islower() and len(token.text) >= STEM)
        return {_without_ending(known, word.lower()): word for word in longer}

    @property
    def negating(self) -> str:
        """What makes the opposite of an adjective, in the language of the text."""
        return self._lists.negating

    @cached_property
    def described(self) -> tuple[Described, ...]:
        """The adjectives that others exclude."""
        return tuple(islice(_described(self._known, self._tokens, self._stems), MOST))

    @cached_property
    def actions(self) -> tuple[Placed, ...]:
        """What happens, and how things compare."""
        return tuple(islice(_actions(self._known, self._text, self._tokens, self._stems), MOST))


@lru_cache(maxsize=50_000)  # one passage stands behind many claims
def words(text: str, language: str) -> Wordings:
    """The words of a text that can be contradicted."""
    return Wordings(text, language)


def stem_of(lists: Comparison, low: str) -> str:
    """What is compared of a word or figure; nothing of one that says little by itself."""
    if low.isdigit():
        return low
    if len(low) < LEAST or low in lists.articles or not low[0].isalpha():
        return ""
    return low[:STEM]


def _around(
    tokens: Tokens, stems: Sequence[str], first: int, end: int, *, within: int = NEAR, before: int = 0
) -> frozenset[str]:
    """The stems of up to `within` words after a phrase, and of so many as `before` before it, in its clause."""
    found = set()
    at, seen = end, 0
    while at < len(stems) and seen < within and tokens[at].low not in _ENDS:
        found.add(stems[at])
        seen += tokens[at].kind in ("word", "number")
        at += 1
    at, seen = first - 1, 0
    while at >= 0 and seen < before and tokens[at].low not in _ENDS:
        found.add(stems[at])
        seen += tokens[at].kind in ("word", "number")
        at -= 1
    return frozenset(found - {""})


def _quantities(lists: Comparison, tokens: Tokens, stems: Sequence[str], of_degree: set[int]) -> Iterator[Placed]:
    if lists.quantities.table.keys().isdisjoint(token.low for token in tokens):
        return
    i = 0
    while i < len(stems):
        other = lists.not_quantities.at(tokens, i)
        hit = None if other else lists.quantities.at(tokens, i)
        if hit and i not in of_degree and tokens[hit[1]].kind != "number":  # "some 300 people" are about 300
            words = " ".join(token.text for token in tokens[i : hit[1]])
            yield Placed(hit[0], words, _around(tokens, stems, i, hit[1]), of=_noun_behind(lists, tokens, hit[1]))
        i = other[1] if other else hit[1] if hit else i + 1


def _superlatives(known: Language, tokens: Tokens, last: int) -> Iterator[tuple[int, str, bool]]:
    """The superlatives, each with whether it is that of a rank ("second-largest")."""
    lists, ordinals = known.comparison, known.amounts.ordinals
    endings, ranks = (*lists.superlatives, *lists.superlative_endings), tuple(known.amounts.ranked)
    for i in range(last):
        low, text = tokens[i].low, tokens[i].text
        before = tokens[i - 1 - (i > 1 and tokens[i - 1].low == "-")].low if i else ""
        if low.endswith(endings) and (low in lists.superlatives or _is_superlative(lists, tokens[i])):
            yield i, text, before in ordinals or low.startswith(ranks)
        elif low in lists.degrees and i:
            articled = any(tokens[k].low in lists.degree_articles for k in range(max(0, i - lists.degree_reach), i))
            following = tokens[i + 1]
            if articled and following.kind == "word" and following.low not in lists.no_superlatives:
                yield i, f"{text} {following.text}", before in ordinals


def _is_superlative(lists: Comparison, token: Token) -> bool:
    return token.text[0].islower() and token.low not in lists.no_superlatives


def _orders(known: Language, text: str, tokens: Tokens, stems: Sequence[str]) -> Iterator[Placed]:
    lists, units = known.comparison, known.amounts.units
    for i in range(len(stems)):
        hit = lists.orders.at(tokens, i) if tokens[i].low in lists.orders.table else None
        if hit and known.dates.ago_before.at(tokens, i) and any(tokens[k].low in units for k in range(i + 2, i + 4)):
            continue  # "vor acht Jahren"
        if hit and not (i and tokens[i - 1].low in lists.no_order_after):
            near = _around(tokens, stems, i, hit[1])
            told = text[tokens[i].start : tokens[hit[1] - 1].end]
            yield Placed(hit[0], told, near, loose=told.lower() in lists.of_place)


def _described(known: Language, tokens: Tokens, stems: Sequence[str]) -> Iterator[Described]:
    antonyms, articles = known.comparison.antonyms, known.comparison.articles
    for i in range(len(stems)):
        sides = antonyms.get(tokens[i].low)
        if sides is None or (i and tokens[i - 1].low in known.amounts.units):  # "ten years old"
            continue
        before = _beside(articles, tokens[i - 1]) if i else ""
        yield Described(sides, tokens[i].text, before, _noun_behind(known.comparison, tokens, i + 1))


def _noun_behind(lists: Comparison, tokens: Tokens, at: int) -> str:
    """What is compared of the word that an adjective or a quantity belongs to, from the place after that."""
    end = at
    while end - at < _BEHIND and (tokens[end].low in lists.articles or tokens[end].low in lists.antonyms):
        end += 1
    return _beside(lists.articles, tokens[end])


def _beside(articles: frozenset[str], token: Token) -> str:
    """What is compared of a word beside an adjective."""
    says = token.kind == "word" and len(token.low) >= _LEAST_BESIDE and token.low not in articles
    return token.low[:STEM] if says else ""


def _modals(lists: Comparison, tokens: Tokens, stems: Sequence[str]) -> Iterator[Placed]:
    """An auxiliary with the stems behind it, up to the end of its clause."""
    for i in range(len(stems)):
        low = tokens[i].low
        meaning = "possible" if low in lists.possible else "future" if is_future(lists, low) else ""
        if not meaning or (tokens[i].text[0].isupper() and i):  # the month, somebody called Will
            continue
        reach = range(i, min(i + MOST_BETWEEN, len(stems)))
        end = next((k for k in reach if tokens[k].low in _ENDS), reach.stop)
        near = frozenset(stem for k in range(i, end) if (stem := stems[k]))
        yield Placed(meaning, tokens[i].text, near)


def is_future(lists: Comparison, low: str) -> bool:
    """Whether a word is an auxiliary of the future, or a verb in the future."""
    return low in lists.future or (
        len(low) > STEM and low.endswith(lists.future_endings) and low not in lists.no_future
    )


def _actions(known: Language, text: str, tokens: Tokens, stems: Sequence[str]) -> Iterator[Placed]:
    for action in actions(known.comparison, tokens, len(stems)):
        words = text[tokens[action.first].start : tokens[action.end - 1].end]
        near = _around(tokens, stems, action.first, action.end, within=NEAR_ACTION, before=NEAR_ACTION)
        before = stems[action.first - 1] if action.first else ""
        yield Placed(action.meaning, f"{words} {action.particle}".rstrip(), near, before)


def actions(lists: Comparison, tokens: Tokens, last: int) -> Iterator[Action]:
    """What is done in the tokens before `last`; behind them stand marks of the end."""
    i = 0
    while i < last:
        hit = None
        if tokens[i].kind == "word":
            listed = lists.separable and tokens[i].low in lists.actions.phrases.table
            hit = _separated(lists, tokens, i) if listed else None
            if hit is None and (found := lists.actions.at(tokens, i)):
                hit = Action(found[0], i, found[1])
        if hit:
            yield hit
        i = hit.end if hit else i + 1


def _without_ending(known: Language, low: str) -> str:
    """A word without one of its language's endings."""
    ending = next(
        (ending for ending in known.word_endings if low.endswith(ending) and len(low) - len(ending) > LEAST), ""
    )
    return low.removesuffix(ending)


def _separated(lists: Comparison, tokens: Tokens, i: int) -> Action | None:
    """A verb whose particle stands at the end of its clause: "lehnte das Angebot ab"."""
    rows = lists.actions.phrases.table.get(tokens[i].low, ())
    particles = {words[1]: meaning for words, meaning in rows if len(words) == 2 and words[1] in lists.separable}
    if not particles:
        return None
    for k in range(i + 1, min(i + MOST_BETWEEN, len(tokens))):
        ends = tokens[k + 1].kind == "end" or tokens[k + 1].low in lists.joins or tokens[k + 1].kind == "sign"
        if tokens[k].low in particles and ends:
            return Action(particles[tokens[k].low], i, i + 1, tokens[k].text)
        if tokens[k].low in _ENDS or tokens[k].kind == "end":
            return None
    return None
