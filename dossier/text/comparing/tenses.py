"""What a text tells as still to come, and what as done: "will open", "wird eröffnen", "ouvrira" against "has opened".

Only what happens by a listed meaning is told apart, by the auxiliary or the form of its own verb: a text that says both
of it, or neither, contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from dossier.text.comparing.contradictions import Contradiction
from dossier.text.comparing.pools import tokens_of
from dossier.text.comparing.words import MOST, actions, is_future
from dossier.text.comparison import Comparison
from dossier.text.languages import language as language_of
from dossier.text.tokens import Token, Tokens

_NEAR = 4  # words between an auxiliary and its verb, where that does not stand at the end of the clause
_LONGEST = 40  # words of a clause that are looked through
_ENDS = frozenset(",.;:!?")


class Tenses(NamedTuple):
    """By what happens, the words that tell it as still to come, and those that tell it as done."""

    coming: Mapping[str, str]
    done: Mapping[str, str]


@lru_cache(maxsize=50_000)  # one passage stands behind many claims
def tenses(text: str, language: str) -> Tenses:
    """What is told as still to come and as done; nothing where the language has no lists."""
    known = language_of(language)
    lists, tokens = known.comparison, tokens_of(text, language)
    last = next(i for i, token in enumerate(tokens) if token.kind == "end")
    coming: dict[str, str] = {}
    done: dict[str, str] = {}
    for action in islice(actions(lists, tokens, last), MOST) if lists.perfect else ():
        verb = next((k for k in range(action.first, action.end) if _may_be_verb(lists, tokens[k])), action.first)
        place = text[tokens[action.first].start : tokens[action.end - 1].end]
        if _is_coming(lists, tokens, verb, verb_last=known.clauses.verb_last):
            coming.setdefault(action.meaning, place)
        elif _is_done(lists, tokens, verb, verb_last=known.clauses.verb_last):
            done.setdefault(action.meaning, place)
    return Tenses(coming, done)


def told_as_done(stated: Tenses, said: Sequence[Tenses]) -> Contradiction | None:
    """What a text tells as done, and the others as still to come."""
    for meaning, words in stated.done.items():
        if meaning in stated.coming or any(meaning in each.done for each in said):
            continue
        for each in said:
            if meaning in each.coming:
                return Contradiction(words, each.coming[meaning])
    return None


def _may_be_verb(lists: Comparison, token: Token) -> bool:
    """Whether a word of a phrase may be its verb: not "will" of "will open", nor "Stellen" of "Stellen streichen"."""
    return token.text[:1].islower() and token.low not in lists.future | lists.infinitive_marks


def _before(tokens: Tokens, i: int, most: int) -> list[str]:
    """The words before a verb in its clause, the nearest first."""
    low = []
    for k in range(i - 1, max(-1, i - 1 - most), -1):
        if tokens[k].low in _ENDS:
            break
        low.append(tokens[k].low)
    return low


def _is_coming(lists: Comparison, tokens: Tokens, i: int, *, verb_last: bool) -> bool:
    """Whether a verb stands behind an auxiliary of the future, or is in the future itself."""
    low = tokens[i].low
    if low not in lists.future and is_future(lists, low):
        return True
    before = _before(tokens, i, _LONGEST if verb_last else _NEAR)
    if verb_last:
        behind = tokens[i + 1].low in lists.future
        return low.endswith(lists.infinitives) and (behind or not lists.future.isdisjoint(before))
    at = next((k for k, word in enumerate(before) if word in lists.future), len(before))
    return at < len(before) and lists.perfect.isdisjoint(before[:at])


def _is_done(lists: Comparison, tokens: Tokens, i: int, *, verb_last: bool) -> bool:
    """Whether a verb is in the past, or stands behind an auxiliary of the perfect and is no infinitive."""
    token = tokens[i]
    before = _before(tokens, i, _LONGEST if verb_last else _NEAR)
    if token.kind != "word" or not token.text[:1].islower() or (before and before[0] in lists.no_past_after):
        return False
    if token.low in lists.past or token.low.endswith(lists.past_endings):
        return True
    at = next((k for k, word in enumerate(before) if word in lists.perfect), len(before))
    if at == len(before) or not lists.infinitive_marks.isdisjoint(before[:at]):
        return False
    return not token.low.endswith(lists.infinitives) or any(part in token.low for part in lists.participle_parts)
