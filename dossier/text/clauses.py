"""Cut a sentence into clauses, as far as commas and first words show them.

No grammar is parsed. What counts is that a hedge in one clause is not laid at the door of the next, and that
"Berichten zufolge" reaches what depends on it; where commas do not tell, the clause is the longer one, so that
a hedge is rather seen too often than missed.
"""

from functools import lru_cache
from itertools import pairwise
from typing import Literal

from dossier.frozen import dataclass
from dossier.text.cue_words import Clauses
from dossier.text.language import Language
from dossier.text.tokens import Tokens, words_of

Type = Literal["main", "resumed", "coordinate", "complement", "relative", "subordinate"]
_NEAR = 4  # words from a comma within which a contrast makes a clause a new one
_STOPS = frozenset({",", ".", ";", ":", "?", "!", ""})
DEPENDENT = ("complement", "relative", "subordinate")


@dataclass(frozen=True, slots=True)
class Clause:
    """The tokens `first` to `end` (excluded); a resumed clause goes on with the main clause before it."""

    first: int
    end: int
    type: Type


@lru_cache(maxsize=4096)  # a sentence is asked about more than once, and a statement is held against every passage
def clauses_of(sentence: str, language: Language) -> tuple[Tokens, tuple[Clause, ...]]:
    """The tokens of a sentence and its clauses."""
    tokens = words_of(sentence, language.elisions)
    return tokens, clauses(language.clauses, tokens)


def clauses(rules: Clauses, tokens: Tokens) -> tuple[Clause, ...]:
    """The clauses of a sentence, from left to right."""
    last = next(i for i, token in enumerate(tokens) if token.kind == "end")
    asides = sum(_is_dash(tokens, i) for i in range(last)) % 2 == 0
    first: Type = "subordinate" if tokens[0].low in rules.openers else "main"
    cuts: list[tuple[int, Type]] = [(0, first)]
    for i in range(1, last):
        cut = _cut(rules, tokens, i, cuts[-1][1], asides=asides)
        if cut:
            cuts.append(cut)
    ends = [*(at for at, _ in cuts[1:]), last]
    return tuple(Clause(at, end, kind) for (at, kind), end in zip(cuts, ends, strict=True) if at < end)


def _cut(rules: Clauses, tokens: Tokens, i: int, before: Type, *, asides: bool) -> tuple[int, Type] | None:
    low = tokens[i].low
    if low == ";":
        return i + 1, "coordinate"
    if low == ":" and not tokens[i + 1].glued:
        return i + 1, "complement"
    if not asides and _is_dash(tokens, i):
        return i + 1, "coordinate"
    if low in rules.bare_relatives and tokens[i - 1].low != ",":
        return i, "relative"
    if low in rules.bare_complements and tokens[i - 1].low != "," and tokens[i - 1].low not in rules.joined_before:
        return i, "complement"
    if low in rules.bare_coordinators and tokens[i - 1].low != ",":
        return i, "coordinate"
    return _after_comma(rules, tokens, i + 1, before) if low == "," else None


def _after_comma(rules: Clauses, tokens: Tokens, i: int, before: Type) -> tuple[int, Type] | None:
    """The clause that begins after a comma, if one does."""
    low = tokens[i].low
    if _is_relative(rules, tokens, i):
        return i, "relative"
    if low in rules.complements or (low in rules.joined_complements and tokens[i + 1].low in rules.complements):
        return i, "complement"
    if low in rules.subordinators:
        return i, "subordinate"
    if low in rules.coordinators:
        return i, "coordinate"
    if before in DEPENDENT and _may_end(rules, tokens, i - 2):
        if rules.verb_last and _is_infinitive(rules, tokens, _piece_end(rules, tokens, i)):
            return i, "complement"
        new = any(tokens[k].low in rules.contrasts for k in range(i, i + _NEAR))
        return i, "coordinate" if new else "resumed"
    if any(tokens[k].low in rules.contrasts for k in range(i, i + _NEAR)) and before not in DEPENDENT:
        return i, "coordinate"
    return None


def _may_end(rules: Clauses, tokens: Tokens, i: int) -> bool:
    """Whether a dependent clause may end with this word: in German with a verb, and so in lower case."""
    return not rules.verb_last or tokens[i].text[:1].islower() or tokens[i].kind == "sign"


def _is_relative(rules: Clauses, tokens: Tokens, i: int) -> bool:
    at = i + (tokens[i].low in rules.prepositions)
    if tokens[at].low not in rules.relatives:
        return False
    if not rules.verb_last:
        return tokens[at].low not in rules.without_preposition or at == i
    end = next(k for k in range(at, len(tokens)) if tokens[k].low in _STOPS)
    return tokens[end - 1].text[:1].islower() and not _is_infinitive(rules, tokens, end)


def _piece_end(rules: Clauses, tokens: Tokens, i: int) -> int:
    """Where what begins at `i` ends: at a comma that does not merely separate nouns."""
    stops = (k for k in range(i, len(tokens)) if tokens[k].low in _STOPS)
    return next(k for k in stops if tokens[k].low != "," or _may_end(rules, tokens, k - 1))


def _is_infinitive(rules: Clauses, tokens: Tokens, end: int) -> bool:
    """Whether an infinitive with its marker stands before `end`: "zu ködern", "anzuwerben"."""
    last, before, marker = tokens[end - 1].low, tokens[end - 2].low, rules.infinitive_marker
    return last.endswith(rules.infinitive_ending) and (before == marker or marker in last[2:-3])


def _is_dash(tokens: Tokens, i: int) -> bool:
    token = tokens[i]
    return token.low == "-" and not token.glued and not tokens[i + 1].glued and tokens[i + 1].kind != "end" and i > 0


def reach(parts: tuple[Clause, ...], i: int, dependents: bool) -> tuple[int, int]:
    """The first and last clause that a cue in clause `i` covers.

    It covers its own clause with what completes it ("es scheint, dass"), and a main clause also where it goes on
    after an inserted one; with `dependents` every clause that depends on it.
    """
    first = last = i
    while parts[first].type == "resumed" and first:
        first -= 1
    main = parts[i].type not in DEPENDENT
    for k, (_, clause) in enumerate(pairwise(parts[i:]), i + 1):
        if clause.type == "coordinate" or (not main and clause.type != "complement"):
            break
        if clause.type in ("complement", "resumed") or dependents:
            last = k
    return first, last
