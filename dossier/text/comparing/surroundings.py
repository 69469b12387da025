"""What stands around names: two whose surroundings have changed places, though a text puts it in other words.

Around a name stand a preposition or an article, words before and words behind it. Where a statement has around one name
what a passage has around another, and the other way round, and less of what the passage has around each itself, the
names have changed places. Nothing here knows clauses, as `roles` does, nor needs sentences that are alike, as `slots`
does. How much each likeness counts was weighed with claims of WiCE (Kamoi et al. 2023) in which two names had been
exchanged (`bench/README.md`). Where the order of words is free, as in German, sides count for nothing, and both names
have to stand in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, combinations, islice
from typing import NamedTuple

from dossier.text.comparing.pools import tokens_of
from dossier.text.comparing.roles import MOST_NAMES, Exchanged, Named
from dossier.text.comparing.words import stem_of
from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.tokens import Token

BEFORE, BEHIND = "<", ">"
_WITHIN = {BEFORE: 5, BEHIND: 6}  # words that are looked at, and on either side where their order is free
_WITHIN_IF_FREE = 3
_NEAR = 4  # words within which one counts more
_OF_NEAR, _OF_FAR, _OF_OTHER_SIDE = 6, 2, 2  # a word, near in both texts, or farther off, or on the other side
_WEIGHTS = {
    "preposition": 4,
    "article": 3,
    "bare": 2,
    "quoted": 2,
    "opening": 1,
    "speaks": 0,
    "source": 0,
    "attributes": 0,
    "mutual": 0,
}
_LONGEST_RELAY = 4  # words that pass something on, before who says it
_BESIDE = 2  # words between who speaks and the verb that says so
_ENOUGH, _ENOUGH_IF_FREE = 6, 9  # by which what stands around the other name outweighs what stands around the name
_MOST_MENTIONS = 8  # of one name that are compared
_TO_VERB = 2  # words from who does it to the verb that says so
_TO_AGENT = 8  # words from whom it is done to, to the "by" of who does it
_ENDS = frozenset(".;!?…")
_QUOTES = frozenset("\"“„«'‘")
_NOWHERE = frozenset[int]()


class Feature(NamedTuple):
    """Something beside a name: a word on a side of it, or what it is called by in `_WEIGHTS`."""

    kind: str
    word: str = ""


Features = Mapping[Feature, int]  # to how many words off it stands
SPEAKS, MUTUAL = Feature("speaks"), Feature("mutual")
SOURCE, ATTRIBUTES = Feature("source"), Feature("attributes")  # "according to Acme", and "Acme blamed"


class _Place(NamedTuple):
    """The tokens of a name, from `first` to `last`."""

    first: int
    last: int
    key: str


class _Told(NamedTuple):
    """What is compared of a word: its stem and meaning; whether it is for what two do together, or lets one speak."""

    words: tuple[str, ...]
    mutual: bool
    speaks: bool


class Surroundings:
    """What stands around the names of a text. It is made when it is asked for: most names of a passage never are."""

    def __init__(self, text: str, language: str, names: Iterable[Named]) -> None:
        """The names of a text; nobody where its language has no lists."""
        self._known = language_of(language)
        self.free_order = bool(self._known.comparison.separable)
        self._tokens = [token for token in tokens_of(text, language) if token.kind != "end"]
        self._places = list(_places(self._tokens, sorted(names)[:MOST_NAMES])) if self._known.compares else []
        self._around: dict[str, tuple[Features, ...]] = {}

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Who is named, in order."""
        return tuple(dict.fromkeys(place.key for place in self._places))

    def around(self, key: str) -> tuple[Features, ...]:
        """What stands around each mention of somebody."""
        if key not in self._around:
            self._around[key] = tuple(self._features(place) for place in self._places if place.key == key)
        return self._around[key]

    def are_together(self, one: str, other: str) -> bool:
        """Whether two stand in a list, or beside a word for what two do to each other: their order says nothing."""
        if {one, other} in self._listed:
            return True
        return all(any(MUTUAL in features for features in self.around(key)) for key in (one, other))

    def are_in_sentence(self, one: str, other: str) -> bool:
        """Whether two are named in one sentence."""
        return bool(self._sentences.get(one, _NOWHERE) & self._sentences.get(other, _NOWHERE))

    def verbs(self, key: str) -> frozenset[str]:
        """What stands right behind somebody, as a subject's verb does, or before the "by" that names who does it."""
        found: set[str] = set()
        for place in self._places:
            if place.key != key:
                continue
            places = range(place.last + 1, place.last + 1 + _TO_VERB)
            if self._is_turned(place, BEFORE):
                places = range(place.first - _TO_VERB - 1, place.first - 1)
            for i in places:
                if 0 <= i < len(self._tokens) and i not in self._taken and self._tokens[i].kind == "word":
                    found.update(_told(self._known.code, self._tokens[i].text).words)
        return frozenset(found)

    def is_denied_of(self, key: str) -> bool:
        """Whether a negation stands right behind somebody, as in "Acme did not"."""
        tokens, cues = self._tokens, self._known.cues
        behind = (range(place.last + 1, place.last + 1 + _TO_VERB) for place in self._places if place.key == key)
        found = (cues.at(tokens, i) for reach in behind for i in reach if i < len(tokens) and i not in self._taken)
        return any(hit is not None and hit[0].kind == "negation" for hit in found)

    @cached_property
    def _taken(self) -> frozenset[int]:
        return frozenset(i for place in self._places for i in range(place.first, place.last + 1))

    @cached_property
    def _sentences(self) -> Mapping[str, frozenset[int]]:
        ends = list(accumulate(token.low in _ENDS for token in self._tokens))
        return {key: frozenset(ends[place.first] for place in self._places if place.key == key) for key in self.keys}

    @cached_property
    def _listed(self) -> list[set[str]]:
        """The names between which only commas, articles and "and" stand, in pairs."""
        lists, pairs, run = self._known.comparison, [], list[_Place]()
        for place in self._places:
            between = self._tokens[run[-1].last + 1 : place.first] if run else ()
            joined = run and all(token.low == "," or token.low in lists.joins | lists.skipped for token in between)
            run = [*run, place] if joined else [place]
            pairs += [{other.key, place.key} for other in run[:-1]]
        return pairs

    def _features(self, place: _Place) -> Features:
        features = dict.fromkeys(self._outside(place), 0)
        if self._is_named_as_source(place):
            features[SPEAKS] = features[SOURCE] = 0
        if place.last + 1 < len(self._tokens) and self._tokens[place.last + 1].low in self._known.governing.attributing:
            features[ATTRIBUTES] = 0
        for side in _WITHIN:
            to = BEFORE if self.free_order or (side == BEFORE) != self._is_turned(place, side) else BEHIND
            for token, far in self._words(place, side):
                told = _told(self._known.code, token.text)
                for word in told.words:
                    features.setdefault(Feature(to, word), _NEAR if self.free_order else far)
                if told.mutual:
                    features[MUTUAL] = 0
                if told.speaks and far <= _BESIDE:
                    features[SPEAKS] = 0
        return features

    def _is_named_as_source(self, place: _Place) -> bool:
        """Whether words that pass something on stand right before a name: "according to Acme"."""
        for start in range(max(place.first - _LONGEST_RELAY, 0), place.first):
            hit = self._known.cues.at(self._tokens, start)
            if hit is not None and hit[0].kind == "relay" and hit[1] == place.first:
                return True
        return False

    def _words(self, place: _Place, side: str) -> Iterator[tuple[Token, int]]:
        """The words on a side of a name in its sentence, besides names, and how far off they are."""
        reach = range(place.first - 1, -1, -1) if side == BEFORE else range(place.last + 1, len(self._tokens))
        most, far = _WITHIN_IF_FREE if self.free_order else _WITHIN[side], 0
        for i in reach:
            token = self._tokens[i]
            if token.low in _ENDS or far == most:
                return
            if token.kind in ("word", "number"):
                far += 1
                if token.kind == "word" and i not in self._taken:
                    yield token, far

    def _outside(self, place: _Place) -> Iterator[Feature]:
        """The preposition or article before a name, or that it opens a sentence; whether it is in quotation marks."""
        lists, tokens, at = self._known.comparison, self._tokens, place.first - 1
        if at >= 0 and tokens[at].text in _QUOTES:
            yield Feature("quoted")
        if at >= 0 and tokens[at].kind == "word":
            yield Feature("article" if tokens[at].low in lists.skipped else "bare")
        while at >= 0 and tokens[at].low in lists.skipped:
            at -= 1
        if at < 0 or tokens[at].low in _ENDS or tokens[at].text in _QUOTES:
            yield Feature("opening")
        elif tokens[at].low in lists.prepositions:
            yield Feature("preposition", lists.prepositions[tokens[at].low])

    def _is_turned(self, place: _Place, side: str) -> bool:
        """Whether the passive puts what is done on the other side of a name: "Acme was bought by the Globex group"."""
        lists, tokens = self._known.comparison, self._tokens
        if lists.passive and not any(token.low in lists.passive for token in tokens):
            return False
        if side == BEFORE:
            return any(token.low in lists.agents for token in tokens[max(place.first - 2, 0) : place.first])
        for i in range(place.last + 1, min(place.last + 1 + _TO_AGENT, len(tokens) - 1)):
            if tokens[i].low in _ENDS or i in self._taken:
                return False
            if tokens[i].low in lists.agents:
                return i + 1 + (tokens[i + 1].low in lists.skipped) in self._taken
        return False


@lru_cache(maxsize=50_000)  # one passage stands behind many claims
def surroundings(text: str, language: str, names: tuple[Named, ...]) -> Surroundings:
    """What stands around the names of a text."""
    return Surroundings(text, language, names)


def exchanged(stated: Surroundings, said: Sequence[Surroundings]) -> Exchanged | None:
    """The two names of a text whose surroundings have most plainly changed places in the others, if any have."""
    found: tuple[int, Exchanged] | None = None
    enough = _ENOUGH_IF_FREE if stated.free_order else _ENOUGH
    named = frozenset[str]().union(*(each.keys for each in said))
    for one, other in combinations([key for key in stated.keys if key in named], 2):
        if stated.free_order and not any(each.are_in_sentence(one, other) for each in said):
            continue
        if any(each.are_together(one, other) for each in (stated, *said)):
            continue
        mine, theirs = ([_mentions(texts, key) for key in (one, other)] for texts in ((stated,), said))
        if any(_speak(here) and _speak(there) for here, there in zip(mine, theirs, strict=True)):
            continue  # "..., the Post reported" may stand at either end
        if any(_attributes(here, there) or _attributes(there, here) for here, there in zip(mine, theirs, strict=True)):
            continue
        crossed = [_most_alike(mine[0], theirs[1]), _most_alike(mine[1], theirs[0])]
        if not all(crossed) or sum(crossed) < enough:
            continue
        if _keep_preposition(stated, said, one, other) or _keep_denial(stated, said, one, other):
            continue
        if not stated.free_order and _keep_verbs(stated, said, one, other):
            continue  # "Acme built what Globex designed" is "what Acme built was designed by Globex"
        more = sum(crossed) - sum(_most_alike(mine[i], [_all_of(theirs[i])]) for i in (0, 1))
        if more >= enough and (found is None or more > found[0]):
            found = more, Exchanged(one, other)
    return found[1] if found else None


def _keep_verbs(stated: Surroundings, said: Sequence[Surroundings], one: str, other: str) -> bool:
    """Whether each of two names has its own verb beside it in both texts, and not that of the other."""
    mine, theirs = stated.verbs(one), stated.verbs(other)
    told = [(text.verbs(one), text.verbs(other)) for text in said]
    return any(
        (mine - theirs) & (of_one - of_other) and (theirs - mine) & (of_other - of_one) for of_one, of_other in told
    )


def _keep_preposition(stated: Surroundings, said: Sequence[Surroundings], one: str, other: str) -> bool:
    """Whether one of two names has a preposition before it in both texts that the other has in neither: "to Acme"."""
    for text in said:
        mine, theirs = ([_prepositions(each, key) for key in (one, other)] for each in (stated, text))
        kept = [mine[i] & theirs[i] - mine[1 - i] - theirs[1 - i] for i in (0, 1)]
        if any(kept) and not (mine[0] & theirs[1] or mine[1] & theirs[0]):
            return True
    return False


def _keep_denial(stated: Surroundings, said: Sequence[Surroundings], one: str, other: str) -> bool:
    """Whether the same one of two names is denied something in all the texts: "Acme did, Globex did not"."""
    denied = [(text.is_denied_of(one), text.is_denied_of(other)) for text in (stated, *said)]
    return denied[0][0] != denied[0][1] and all(each == denied[0] for each in denied)


def _prepositions(text: Surroundings, key: str) -> frozenset[str]:
    return frozenset(each.word for features in text.around(key) for each in features if each.kind == "preposition")


def _mentions(texts: Iterable[Surroundings], key: str) -> list[Features]:
    return list(islice((features for text in texts for features in text.around(key)), _MOST_MENTIONS))


def _speak(mentions: Iterable[Features]) -> bool:
    return any(SPEAKS in features for features in mentions)


def _attributes(named: Iterable[Features], said: Iterable[Features]) -> bool:
    """Whether one text names somebody as its source, where the other has a verb of saying or judging behind them."""
    return any(SOURCE in features for features in named) and any(ATTRIBUTES in features for features in said)


def _most_alike(stated: Iterable[Features], said: Sequence[Features]) -> int:
    return max(_alike(mine, theirs) for mine in stated for theirs in said)


def _alike(mine: Features, theirs: Features) -> int:
    """How much of what stands around one name stands around another."""
    total = 0
    for feature, far in mine.items():
        if feature.kind not in _WITHIN:
            total += _WEIGHTS[feature.kind] if feature in theirs else 0
        elif feature in theirs:
            total += _OF_NEAR if max(far, theirs[feature]) <= _NEAR else _OF_FAR
        elif Feature(BEHIND if feature.kind == BEFORE else BEFORE, feature.word) in theirs:
            total += _OF_OTHER_SIDE
    return total


def _all_of(mentions: Iterable[Features]) -> Features:
    """What stands around a name wherever it is mentioned."""
    every: dict[Feature, int] = {}
    for features in mentions:
        for feature, far in features.items():
            every[feature] = min(far, every.get(feature, far))
    return every


def _places(tokens: Sequence[Token], names: Iterable[Named]) -> Iterator[_Place]:
    at = 0
    for name in names:
        while at < len(tokens) and tokens[at].end <= name.start:
            at += 1
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].start < name.end:
            last += 1
        if at < len(tokens) and tokens[at].start < name.end:
            yield _Place(at, last, name.key)


@lru_cache(maxsize=50_000)
def _told(code: str, text: str) -> _Told:
    known, low = language_of(code), text.lower()
    words = () if text in known.dates.months or text in known.dates.weekdays else _compared(known, low)
    rows = known.governing.words.table.get(low, ())
    return _Told(
        words=words,
        mutual=low.startswith(known.comparison.mutual),
        speaks=low in known.speech_verbs or any(len(each) == 1 and governs.kind == "speech" for each, governs in rows),
    )


def _compared(known: Language, low: str) -> tuple[str, ...]:
    meaning = known.comparison.actions.of(low)
    return tuple(filter(None, (stem_of(known.comparison, low), meaning and f"={meaning}")))
