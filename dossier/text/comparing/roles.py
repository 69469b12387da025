"""Who does what to whom, as far as word order, prepositions and the passive show it.

No grammar is parsed. Of a clause that names two, it is told in which roles they stand: who does it, to whom it is done,
or behind which preposition. Where a clause is not plain nothing is told of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from dossier.text.comparing.pools import tokens_of
from dossier.text.comparing.words import END_MARKS as _ENDS
from dossier.text.comparing.words import actions, stem_of
from dossier.text.comparison import Comparison
from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.tokens import Token

DOES, DONE_TO, OWNS = "does", "done to", "of"
_STOPS = frozenset(".;:!?()[]–—,")
_REPLACES, _REPLACED = "replace", ("on", "to")  # what is done, and the prepositions before whom it is done to
_GENITIVES = ("'s", "’s")
MOST_ASIDE = 10  # words of an aside
MOST_NAMES = 12  # of a clause that are compared with each other
_LOOK_BACK = 3  # words between a preposition and the name that belongs to it


class Named(NamedTuple):
    """Somebody named in a text, at `start` to `end`; `key` is the same wherever they are named."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A clause: who stands in it in which role, what is done in it, and the stems of its words."""

    roles: Mapping[str, str]
    places: Mapping[str, int]
    actions: frozenset[str]
    stems: tuple[tuple[int, str], ...]
    verb_last: bool
    """Whether the verb may stand behind both names."""
    mutual: bool
    """Whether it holds a word for what two do to each other."""

    def between(self, one: str, other: str) -> set[str]:
        """The stems of the words between two names, where verbs stand; and behind both, where they may stand there."""
        first, last = sorted((self.places[one], self.places[other]))
        if {self.roles[one], self.roles[other]}.isdisjoint((DOES, DONE_TO)):
            first = -1  # "moved from one to the other"
        return {stem for at, stem in self.stems if first < at and (at < last or self.verb_last)}


class Exchanged(NamedTuple):
    """Two who have each other's role in a statement."""

    one: str
    other: str


class _Item(NamedTuple):
    """A token of a clause, or a name by its first token; of an `owner` ("Acme's") something else is told."""

    token: Token
    key: str = ""
    owner: bool = False


@lru_cache(maxsize=50_000)
def scenes(text: str, language: str, names: tuple[Named, ...]) -> tuple[Scene, ...]:
    """The plain clauses of a text that name somebody; none where its language has no lists."""
    known = language_of(language)
    if not known.compares or not names:
        return ()
    return tuple(filter(None, (_scene(known, clause) for clause in _clauses(known, _items(text, language, names)))))


def exchanged(stated: Sequence[Scene], said: Iterable[Scene], *, translated: bool = False) -> Exchanged | None:
    """Two names that change places where both texts tell the same; none where it is told in both ways."""
    told = list(said)
    for mine in stated:
        for one, other in _pairs(mine):
            first, second = one[1], other[1]
            alike = [
                (scene.roles[one[0]], scene.roles[other[0]])
                for scene in told
                if one[0] in scene.roles and other[0] in scene.roles
                if _same(mine, scene, one[0], other[0], translated=translated)
            ]
            if (second, first) in alike and (first, second) not in alike:
                return Exchanged(one[0], other[0])
    return None


def are_told(stated: Sequence[Scene], said: Iterable[Scene], pair: Exchanged) -> bool:
    """Whether both texts tell the same of two names, each in the same role."""
    told = list(said)
    return any(
        all(key in scene.roles for scene in (mine, other) for key in pair)
        and all(mine.roles[key] == other.roles[key] for key in pair)
        and _same(mine, other, *pair, translated=False)
        for mine in stated
        for other in told
    )


def _pairs(scene: Scene) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    roles = list(scene.roles.items())[:MOST_NAMES]
    for at, one in enumerate(roles):
        for other in roles[at + 1 :]:
            if one[1] != other[1]:
                yield one, other


def _same(mine: Scene, other: Scene, one: str, two: str, *, translated: bool) -> bool:
    """Whether two clauses tell the same of two names."""
    if mine.mutual or other.mutual:
        return False
    if mine.actions & other.actions:
        return True
    return not translated and bool(mine.between(one, two) & other.between(one, two))


def _items(text: str, language: str, names: Sequence[Named]) -> Iterator[_Item]:
    at, ordered, done = 0, sorted(names), -1
    for token in tokens_of(text, language):
        if token.kind == "end":
            return
        while at < len(ordered) and ordered[at].end <= token.start:
            at += 1
        if at == len(ordered) or ordered[at].start >= token.end:
            yield _Item(token)
        elif done < at:
            done, name = at, ordered[at]
            compound = text[name.end : name.end + 1] == "-" and text[name.end + 1 : name.end + 2].isalpha()
            yield _Item(token, name.key, compound or text[name.start : name.end].endswith(_GENITIVES))


def _clauses(known: Language, items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """The items between two stops; a comma or "and" between two names is none."""
    every = _without_asides(list(items))
    rules = known.clauses
    begins = rules.complements | rules.bare_relatives | rules.subordinators | rules.coordinators
    clause: list[_Item] = []
    for i, item in enumerate(every):
        joined = clause and clause[-1].key and i + 1 < len(every) and every[i + 1].key
        if (joined and _joins(known.comparison, item)) or _is_preposition(known.comparison, every, i):
            clause.append(item)
        elif not item.key and (item.token.low in _STOPS or item.token.low in begins):
            yield clause
            clause = []
        else:
            clause.append(item)
    yield clause


def _is_preposition(lists: Comparison, items: Sequence[_Item], i: int) -> bool:
    """Whether what may begin a clause stands before a name and nothing else: "more than Globex"."""
    if items[i].key or items[i].token.low not in lists.prepositions or i + 1 == len(items) or not items[i + 1].key:
        return False
    return i + 2 == len(items) or items[i + 2].token.low in _STOPS


def _without_asides(items: Sequence[_Item]) -> list[_Item]:
    """Without what two commas behind a name say of it, if that names nobody: "Globex, the pump maker, bought Acme"."""
    kept: list[_Item] = []
    i = 0
    while i < len(items):
        if items[i].token.low == "," and kept and kept[-1].key:
            near = range(i + 1, min(i + MOST_ASIDE, len(items)))
            end = next((k for k in near if items[k].key or items[k].token.low in _STOPS), None)
            if end is not None and items[end].token.low == "," and end + 1 < len(items) and not items[end + 1].key:
                i = end + 1
                continue
        kept.append(items[i])
        i += 1
    return kept


def _joins(lists: Comparison, item: _Item) -> bool:
    return not item.key and (item.token.low in lists.joins or item.token.low == ",")


def _scene(known: Language, clause: Sequence[_Item]) -> Scene | None:
    lists = known.comparison
    places = [at for at, item in enumerate(clause) if item.key]
    if not places:
        return None
    tokens = (*(item.token for item in clause if not item.key), *_ENDS)
    passive = not lists.passive or any(item.token.low in lists.passive for item in clause)
    roles: dict[str, str] = {}
    bare: list[list[str]] = []  # those that are joined do the same
    for at in places:
        item = clause[at]
        role = OWNS if item.owner else _preposition(lists, clause, at, passive=passive)
        joined = at > 1 and clause[at - 2].key and _joins(lists, clause[at - 1])
        if role:
            roles.setdefault(item.key, role)
            if item.owner and not bare and not _preposition(lists, clause, at, passive=passive):
                bare.append([])  # "Acme's chief" does it, whoever that is
        elif joined and clause[at - 2].key in roles:
            roles.setdefault(item.key, roles[clause[at - 2].key])
        elif joined and bare:
            bare[-1].append(item.key)
        else:
            bare.append([item.key])
    is_passive = DOES in roles.values()
    if len(bare) > 2 or (is_passive and len(bare) > 1):
        return None
    for place, keys in enumerate(bare):
        for key in keys:
            roles.setdefault(key, DONE_TO if is_passive or place else DOES)
    done = frozenset(action.meaning for action in actions(lists, tokens, len(tokens) - len(_ENDS)))
    if _REPLACES in done:  # "auf sie folgte", "il a succédé à"
        roles = {key: DONE_TO if role in _REPLACED else role for key, role in roles.items()}
    lows = [(at, item.token.low) for at, item in enumerate(clause) if not item.key]
    return Scene(
        roles=roles,
        places={clause[at].key: at for at in reversed(places)},
        actions=done,
        stems=tuple((at, stem) for at, low in lows if (stem := stem_of(lists, low))),
        verb_last=bool(lists.separable),
        mutual=any(low.startswith(lists.mutual) for _, low in lows),
    )


def _preposition(lists: Comparison, clause: Sequence[_Item], at: int, *, passive: bool) -> str:
    """The role that a preposition before a name gives it, or nothing."""
    nouns = 0
    for k in range(at - 1, max(-1, at - 2 - _LOOK_BACK), -1):
        item = clause[k]
        low = item.token.low
        if item.key or item.token.kind != "word":
            return ""
        phrase = (clause[k - 1].token, item.token, *_ENDS) if k and not clause[k - 1].key else ()
        if phrase and (verb := lists.actions.at(phrase, 0)) and verb[1] > 1:
            return ""  # "took over"
        if passive and low in lists.agents:
            return DOES
        if low in lists.prepositions:
            return lists.prepositions[low]
        if item.token.text[0].isupper() and low not in lists.titles:
            nouns += 1
            if not lists.separable or nouns > 1:  # where nouns have capitals, what somebody is stands before a name
                return ""
        elif next(actions(lists, (item.token, *_ENDS), 1), None):
            return ""
    return ""
