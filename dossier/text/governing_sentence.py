"""A sentence as it is searched for what governs its clauses: its words, and where a governed clause begins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dossier.frozen import dataclass
from dossier.text.clauses import Clause, clauses_of
from dossier.text.cues import cues
from dossier.text.governing_words import Governing, GovernKind, Governs
from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.span import Span
from dossier.text.tokens import Tokens

STOPS = frozenset({",", ".", ";", ":", "!", "?", ""})
CLOSERS = "\"'”’»“‘›) "
PASSED_ON = ("speech", "rumour")
NEAR = 4  # words between a noun and its conjunction: "no evidence so far that"

_OBJECT = 12  # words between a verb and the conjunction of its complement: "told reporters in London on Monday that"
_ADVERBIAL = 6  # words among which a pronoun is sought: "said on Monday it would"
_ADVERB = 3  # words from a verb on among which its adverb may stand: "behauptete ein Rivale fälschlich"
_BEFORE = 4  # words before a word in which a negation turns it


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """The words at `start` to `end` of a sentence, and the `scope` of which they make what `kind` says."""

    start: int
    end: int
    kind: GovernKind
    word: str
    scope: Span


class Hit(NamedTuple):
    """A word that may govern something, from the place of its first token to that after its last one."""

    first: int
    end: int
    governs: Governs = Governs()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSentence:
    """A sentence as the finder sees it; places are those of its tokens."""

    text: str
    language: Language
    tokens: Tokens
    parts: tuple[Clause, ...]
    last: int  # the place after its last token
    negations: frozenset[int]
    hedged: frozenset[int]  # those that belong to a hedge of several words: "is thought to", "not impossible"

    @property
    def words(self) -> Governing:
        """The lists of its language."""
        return self.language.governing

    def low(self, i: int) -> str:
        """A token as it is compared; nothing outside of the sentence."""
        return self.tokens[i].low if 0 <= i < self.last else ""

    def clause(self, i: int) -> int:
        """The clause in which a token stands."""
        return next((at for at, part in enumerate(self.parts) if i < part.end), len(self.parts) - 1)

    def span(self, first: int, end: int) -> Span:
        """The characters of the tokens from `first` to `end`, which is not one of them."""
        return Span(self.tokens[first].start, self.tokens[max(end, first + 1) - 1].end)

    def stop(self, i: int) -> int:
        """The place of the first comma or other stop from `i` on."""
        return next((k for k in range(i, self.last) if self.tokens[k].low in STOPS or self.is_dash(k)), self.last)

    def comma(self, i: int) -> int:
        """The place of the first comma from `i` on, or of the end."""
        return next((k for k in range(i, self.last) if self.tokens[k].low == ","), self.last)

    def is_dash(self, i: int) -> bool:
        """Whether a dash stands there, and not a hyphen."""
        return self.tokens[i].low == "-" and not self.tokens[i].glued


@lru_cache(maxsize=4096)  # several ask of one sentence what governs it, what it opens, and what it comments on
def read_sentence(text: str, language: str) -> ReadSentence | None:
    known = language_of(language)
    if not known.governing.words.table:
        return None
    tokens, parts = clauses_of(text, known)
    starts = {token.start: at for at, token in enumerate(tokens)}
    marked = cues(text, language)
    plain = [cue for cue in marked if cue.kind in ("negation", "refusal") and cue.start in starts]  # "failed to prove"
    plain = [cue for cue in plain if known.negation.denying.isdisjoint(cue.word.lower().split())]  # not "es falso"
    negations = {starts[cue.start] for cue in plain}
    hedges = [cue for cue in marked if cue.kind == "hedge" and " " in cue.word]
    hedged = {at for cue in hedges for start, at in starts.items() if cue.start <= start < cue.end}
    last = next(at for at, token in enumerate(tokens) if token.kind == "end")
    return ReadSentence(
        text=text,
        language=known,
        tokens=tokens,
        parts=parts,
        last=last,
        negations=frozenset(negations),
        hedged=frozenset(hedged),
    )


def hits(read: ReadSentence) -> Iterator[Hit]:
    """The words that may govern something: where they begin and end, and what they make of it."""
    for i, governs, end in read.words.words.hits(read.tokens):
        if i not in read.hedged:
            yield Hit(i, end, governs)


def governor_at(read: ReadSentence, hit: Hit, kind: GovernKind, scope: Span) -> Governor:
    """What a word governs; the negation or adverb belongs to it that makes it what it is."""
    turns = (_negation(read, hit), falsely(read, hit)) if hit.governs != Governs() else ()
    turning = [at for at in turns if at is not None]
    span = read.span(min(hit.first, *turning, hit.first), max(hit.end, *(at + 1 for at in turning), hit.end))
    return Governor(start=span.start, end=span.end, kind=kind, word=read.text[span.start : span.end], scope=scope)


def kind_of(read: ReadSentence, hit: Hit) -> GovernKind | None:
    """What a word makes of its clause, with the negations and adverbs around it."""
    if falsely(read, hit) is not None:
        return "denial"
    return hit.governs.kind if _negation(read, hit) is None else hit.governs.negated


def falsely(read: ReadSentence, hit: Hit) -> int | None:
    """The adverb beside a verb of saying that makes it a denial: "wrongly claimed"."""
    near = (*range(max(hit.first - 2, 0), hit.first), *range(hit.end, hit.end + _ADVERB))
    passes_on = hit.governs.kind in PASSED_ON
    return next((k for k in near if passes_on and read.low(k) in read.words.wrongly), None)


def _negation(read: ReadSentence, hit: Hit) -> int | None:
    """The negation that turns a word: shortly before it, at the beginning of its clause, or before its conjunction."""
    i, end, governs = hit
    begin = clause_start(read, i)
    for n in range(begin, i):
        low, near = read.low(n), n >= i - _BEFORE
        first = n == begin or (n == begin + 1 and read.low(begin) in read.language.clauses.coordinators)
        if low in read.words.hardly and near:
            return n
        if n in read.negations:
            of_noun = low in read.words.negative_articles
            if first or (near and (not of_noun or governs.takes == "conjunction")):
                return n
    behind = next((k for k in range(end, min(end + NEAR + 1, read.last)) if opens_clause(read, k, governs)), end)
    if read.language.clauses.verb_last:  # "bestreitet am Montag nicht, ..."
        behind = max(behind, min(end + NEAR, read.stop(end)))
    return next((n for n in range(end, behind) if n in read.negations), None)


def clause_start(read: ReadSentence, i: int) -> int:
    first = read.parts[read.clause(i)].first
    return next((k + 1 for k in range(i - 1, first - 1, -1) if read.low(k) in STOPS), first)


def opens_clause(read: ReadSentence, k: int, governs: Governs) -> bool:
    """Whether a governed clause begins with this word."""
    low, kinds = read.low(k), (governs.kind, governs.negated)
    if low in read.words.asking or (low in read.words.asking_after and ("question" in kinds or "doubt" in kinds)):
        return True
    return low in read.words.conjunctions and governs.kind != "question"


def complement(read: ReadSentence, hit: Hit) -> int | None:
    """Where the clause begins that a word governs, if one does."""
    _, end, governs = hit
    if governs.takes == "nothing":
        return None
    if governs.takes == "rest":
        rest = end + (read.low(end) == ",")
        return rest if rest < read.last else None
    before = read.low(hit.first - 1)  # "the state", "a forecast", "of alleged abuse"
    is_noun = before in read.words.articles or before in read.language.clauses.prepositions or before == "-"
    if governs.takes in ("clause", "any") and not is_noun and not opens_clause(read, end, governs):
        bare = bare_clause(read, end, governs.takes)
        if bare is not None:
            return bare
    within = NEAR if governs.takes == "conjunction" or is_noun else _OBJECT
    for k in range(end, min(end + within, read.last)):
        low = read.low(k)
        if opens_clause(read, k, governs) and k + 2 < read.last:
            return k
        if low == ":" and governs.takes in ("clause", "any", "object") and k + 1 < read.last:
            says_so = k == end or read.low(end) in read.words.adjuncts or read.low(hit.first) in read.words.with_person
            return k + 1 if says_so else None
        if low == "," and read.language.clauses.verb_last and _follows_comma(read, k + 1, governs):
            return k + 1
        if (low in STOPS and low != ",") or read.is_dash(k):
            break
        if low in read.language.clauses.coordinators and (within == NEAR or read.low(k - 1) == ","):
            break
    return None


def _is_subject(read: ReadSentence, k: int) -> bool:
    """Whether a pronoun stands there as a subject, and not behind a preposition."""
    return read.low(k) in read.words.pronouns and read.low(k - 1) not in read.language.clauses.prepositions


def _follows_comma(read: ReadSentence, k: int, governs: Governs) -> bool:
    """Whether a clause without a conjunction begins behind a comma: "sagte, er habe", "bestreitet, ... zu haben"."""
    stop, marker = read.stop(k), read.language.clauses.infinitive_marker
    last, before = read.low(stop - 1), read.low(stop - 2)
    infinitive = last.endswith(read.language.clauses.infinitive_ending) and (before == marker or marker in last[2:-3])
    if read.tokens[stop - 1].text[:1].islower() and infinitive:
        return True
    if governs.takes not in ("clause", "object") or read.low(k) in read.language.clauses.relatives:
        return False
    return bare_clause(read, k, "clause") is not None


def bare_clause(read: ReadSentence, end: int, takes: str) -> int | None:
    """Where a clause without a conjunction begins behind `end`: a verb or a pronoun shows it, or what looks so."""
    stop = close = read.stop(end)
    if end < stop < read.last and read.low(stop) == ",":  # "said Acme, the lift maker, had sold"
        again = read.stop(stop + 1)
        if read.low(again) == "," and read.low(again + 1) in read.words.finite:
            close = read.stop(again + 1)
    words = [read.low(k) for k in range(end, close)]
    if not words or words[0] in read.words.no_clause:
        return next((k for k in range(end + 1, min(end + _ADVERBIAL, close - 1)) if _is_subject(read, k)), None)
    small = [read.low(k) for k in range(end + 1, close) if read.tokens[k].text[:1].islower()]  # not in May
    if any(word in read.words.finite or word.endswith(read.words.finite_endings) for word in small):
        return end
    if words[0] in read.words.pronouns and len(words) > 1:
        return end
    token = read.tokens[end]
    looks_so = token.text[:1].isupper() or words[0] in read.words.subjects or token.kind == "number"
    looks_so = looks_so or (words[0].endswith("s") and words[0] not in read.words.adjuncts)
    return end if takes == "any" and looks_so and len(words) > 2 else None
