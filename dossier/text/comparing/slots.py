"""Between which words names stand: two that stand in each other's place, in sentences that are otherwise alike.

This sees what `roles` does not, since it knows nothing of clauses; it sees nothing where a text is put in other words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from dossier.text.comparing.pools import tokens_of
from dossier.text.comparing.roles import MOST_NAMES, Exchanged, Named
from dossier.text.languages import language as language_of

Slots = Mapping[str, frozenset[tuple[str, str]]]  # by who is named: the words before and after a name
_LOOK_BACK = 3  # words before a name among which one is sought that says something


@lru_cache(maxsize=50_000)
def slots(text: str, language: str, names: tuple[Named, ...]) -> Slots:
    """Of everybody who is named in a text, beside which words; none where a word stands for what two do together."""
    known = language_of(language)
    lists = known.comparison
    tokens = [token for token in tokens_of(text, language) if token.kind != "end"]
    if not known.compares or any(token.low.startswith(lists.mutual) for token in tokens):
        return {}
    starts = {token.start: i for i, token in enumerate(tokens)}
    ends = {token.end: i for i, token in enumerate(tokens)}
    named = {i for name in names if (i := starts.get(name.start)) is not None}
    found: dict[str, set[tuple[str, str]]] = {}
    for name in sorted(names)[:MOST_NAMES]:
        first, last = starts.get(name.start), ends.get(name.end)
        if first is None or last is None:
            continue
        beside = found.setdefault(name.key, set())
        for k in range(first - 1, max(-1, first - 1 - _LOOK_BACK), -1):
            if tokens[k].kind != "word" or k in named or tokens[k].low in lists.joins:
                break
            if tokens[k].low not in lists.skipped:
                beside.add(("before", tokens[k].low))
                break
        if last + 1 < len(tokens) and tokens[last + 1].kind == "word" and tokens[last + 1].low not in lists.joins:
            beside.add(("after", tokens[last + 1].low))
    return {key: frozenset(beside) for key, beside in found.items() if beside}


def in_each_others_place(stated: Slots, said: Sequence[Slots]) -> Exchanged | None:
    """Two names each of which stands where another text has the other, and not where it has itself."""
    keys: Iterable[str] = list(stated)
    for at, one in enumerate(keys):
        for other in list(keys)[at + 1 :]:
            both = [each for each in said if one in each and other in each]
            if not both or stated[one] & stated[other]:
                continue
            own = any(stated[one] & each[one] or stated[other] & each[other] for each in both)
            if not own and any(stated[one] & each[other] and stated[other] & each[one] for each in both):
                return Exchanged(one, other)
    return None
