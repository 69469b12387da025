"""Where the words of one text contradict those of others, which say the same in the same language or in another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dossier.text.comparing.opposites import COMPATIBLE, CONVERSE, OPPOSITES, ORDERS, TWO_SIDES
from dossier.text.comparing.words import Placed, Wordings

_NONE = frozenset[str]()


class Contradiction(NamedTuple):
    """The words of a text, and those of another that say otherwise."""

    stated: str
    said: str


def quantity(stated: Wordings, said: Sequence[Wordings], *, translated: bool = False) -> Contradiction | None:
    """All for some: how many a text says, and the others say otherwise of the same.

    A translation shares no word with its quote, so that there each may give one quantity alone.
    """
    if not stated.quantities:
        return None
    told = [placed for each in said for placed in each.quantities]
    for mine in stated.quantities:
        as_many = {mine.meaning, *COMPATIBLE.get(mine.meaning, ())}
        same = [] if translated or not mine.of else [other for other in told if other.of == mine.of]
        if same and as_many.isdisjoint(other.meaning for other in same):
            return Contradiction(mine.words, same[0].words)
        if any(other.meaning in as_many for other in told):
            continue
        alone = len(stated.quantities) == 1 and len({other.meaning for other in told}) == 1
        for other in told:
            if mine.near & other.near or (alone and translated):
                return Contradiction(mine.words, other.words)
    return None


def superlative(stated: Wordings, said: Sequence[Wordings]) -> str:
    """The words that say that something is the most, where the others do not say so of anything; or nothing."""
    if not stated.superlatives or any(each.superlatives or each.unsurpassed for each in said):
        return ""
    return stated.superlatives[0]


def order(stated: Wordings, said: Sequence[Wordings], *, translated: bool = False) -> Contradiction | None:
    """Before for after the same; in a translation each may give one order alone."""
    if not stated.orders:
        return None
    told = [placed for each in said for placed in each.orders]
    if translated:
        alone = len(stated.orders) == len(told) == 1 and not (stated.orders[0].loose or told[0].loose)
        opposed = alone and told[0].meaning == ORDERS[stated.orders[0].meaning]
        return Contradiction(stated.orders[0].words, told[0].words) if opposed else None
    for mine in stated.orders:
        of_same = [other for other in told if mine.near & other.near]
        if any(other.meaning == mine.meaning for other in of_same):
            continue
        for other in of_same:
            if other.meaning == ORDERS[mine.meaning]:
                return Contradiction(mine.words, other.words)
    return None


def future(stated: Wordings, said: Sequence[Wordings], *, translated: bool = False) -> Contradiction | None:
    """That something is going to happen, where the others say that it may or ought to."""
    if not stated.modals or any(mine.meaning == "possible" for mine in stated.modals):
        return None
    told = [placed for each in said for placed in each.modals]
    for mine in stated.modals:
        of_same = [other for other in told if translated or mine.near & other.near]
        if any(other.meaning == "future" for other in of_same):
            continue
        for other in of_same:
            return Contradiction(mine.words, other.words)
    return None


def opposite(
    stated: Wordings, said: Sequence[Wordings], *, of: Sequence[Wordings] | None = None, translated: bool = False
) -> tuple[Placed, Placed] | None:
    """What a text says to happen, and the opposite that the others, or those `of` them, say of the same.

    They do not say both.
    """
    if not stated.actions:
        return None
    mine = {placed.meaning for placed in stated.actions}
    told = [placed for each in (said if of is None else of) for placed in each.actions]
    theirs = {placed.meaning for each in said for placed in each.actions}
    for placed in stated.actions:
        if placed.meaning in theirs:
            continue
        against = OPPOSITES.get(placed.meaning, _NONE) - mine
        for other in told:
            if other.meaning in against and (translated or placed.near & other.near):
                return placed, other
    return None


def negated(stated: Wordings, said: Sequence[Wordings]) -> Contradiction | None:
    """A word that the others have with the prefix that makes its opposite, or without it: "known", "unknown"."""
    prefix = stated.negating
    if not prefix:
        return None
    mine = stated.plain
    theirs = {stem: word for each in said for stem, word in each.plain.items()}
    for stem, word in mine.items():
        other = stem.removeprefix(prefix) if stem.startswith(prefix) else prefix + stem
        if other in theirs and stem not in theirs and other not in mine:
            return Contradiction(word, theirs[other])
    return None


def antonym(stated: Wordings, said: Sequence[Wordings], *, of: Sequence[Wordings]) -> Contradiction | None:
    """A young singer for an old one: an adjective, and one that excludes it beside the same word in those `of` others.

    None of the others says the same of that word. Where both set one thing against another of its kind ("a new mine and
    the old one"), nobody knows which is which.
    """
    sides, others = (
        {side for each in texts for placed in each.described for side in placed.sides} for texts in ((stated,), said)
    )
    both = {side for side in sides & others if -side in sides & others}
    for mine in stated.described:
        if both.intersection(mine.sides):
            continue
        own = {side for each in stated.described if each.is_beside(mine) for side in each.sides}
        theirs = {side for each in said for other in each.described if mine.is_beside(other) for side in other.sides}
        against = {-side for side in mine.sides if side not in theirs and -side not in own}
        for other in (other for each in of for other in each.described if against and mine.is_beside(other)):
            if not against.isdisjoint(other.sides):
                return Contradiction(mine.word, other.word)
    return None


def tells_from_other_side(stated: Wordings, said: Sequence[Wordings]) -> bool:
    """Whether texts tell one thing from its two sides: who supplies and who receives, what is before and after what."""
    mine = {placed.meaning for placed in stated.actions}
    theirs = {placed.meaning for each in said for placed in each.actions}
    if any(not TWO_SIDES.get(meaning, _NONE).isdisjoint(theirs - mine) for meaning in mine - theirs):
        return True
    orders = {placed.meaning for placed in stated.orders}
    told = {placed.meaning for each in said for placed in each.orders}
    return len(orders) == len(told) == 1 and orders != told


def is_converse(one: Placed, other: Placed) -> bool:
    """Whether both may say the same, of one side and of the other."""
    return other.meaning in CONVERSE.get(one.meaning, ())
