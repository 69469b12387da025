"""Find what a sentence makes of its clauses: whether it denies, doubts, asks, supposes or only passes on what one says.

No grammar is parsed. A word that governs clauses (`Governing.words`) reaches the complement behind it, as far as
`text.clauses` shows that; a comment from behind reaches what stands before it. Where a word may have an object and no
clause, it governs nothing unless a conjunction or a verb shows one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dossier.text.clauses import DEPENDENT
from dossier.text.governing_sentence import (
    CLOSERS,
    NEAR,
    PASSED_ON,
    STOPS,
    Governor,
    Hit,
    ReadSentence,
    complement,
    falsely,
    governor_at,
    hits,
    kind_of,
    opens_clause,
    read_sentence,
)
from dossier.text.governing_words import GovernKind
from dossier.text.span import Span

STRONGEST: tuple[GovernKind, ...] = ("denial", "question", "doubt", "condition", "rumour", "speech")

_COMMENT = 12  # words of a comment from behind, up to its verb
_ADJUNCT = 7  # words behind that verb: "..., the company said in a statement on Monday"
_OPENING = 12  # words of a question among which that is sought with which it begins
_REMARK = 12  # words of a sentence that only comments on the one before


@lru_cache(maxsize=4096)  # one sentence stands behind many claims, and one statement is held against every passage
def governors(sentence: str, language: str) -> tuple[Governor, ...]:
    """What governs clauses of a sentence, from left to right; nothing in a language whose words are not known."""
    read = read_sentence(sentence, language)
    if read is None or not read.parts:
        return ()
    found = [*_by_words(read), *_asked(read), *_conditions(read, _taken(read)), *_direct_questions(read)]
    return tuple(sorted(found, key=lambda governor: governor.start))


@lru_cache(maxsize=4096)
def comment_on_previous(sentence: str, language: str) -> Governor | None:
    """What a short sentence says of the one before: "That is not true.", "Acme denies this."."""
    read = read_sentence(sentence, language)
    if read is None or not read.parts or read.last > _REMARK + 1:
        return None
    first = 1 if read.low(0) in read.language.clauses.coordinators else 0
    for hit in hits(read):
        kind = kind_of(read, hit)
        is_of_truth = hit.governs.kind in ("denial", None)
        if kind == "denial" and is_of_truth and _points_back(read, first, hit):
            return governor_at(read, hit, kind, Span(0, 0))
        confirms = kind in PASSED_ON and read.low(first) in read.words.confirming
        if kind is not None and confirms and complement(read, hit) is None:
            return governor_at(read, hit, kind, Span(0, 0))
    return None


@lru_cache(maxsize=4096)
def announcement(sentence: str, language: str) -> Governor | None:
    """What a sentence says of the next one, which it opens: "Critics claim the following:"."""
    read = read_sentence(sentence, language)
    if read is None or not read.parts:
        return None
    opens = sentence.rstrip(CLOSERS).endswith((":", "\uff1a"))
    if not opens and next(read.words.opening.hits(read.tokens), None) is None:
        return None
    said = [(kind, hit) for hit in hits(read) if (kind := kind_of(read, hit)) is not None]
    if not said:
        return None
    kind, strongest = min(said, key=lambda each: STRONGEST.index(each[0]))
    return governor_at(read, strongest, kind, Span(0, 0))


def _by_words(read: ReadSentence) -> Iterator[Governor]:
    for hit in hits(read):
        kind = kind_of(read, hit)
        if kind is None:
            continue
        scope = _beside_as(read, hit, kind)
        start = None if scope or (hit.governs.behind and _is_inverted(read, hit)) else complement(read, hit)
        if start is not None:
            scope = _reach(read, hit.first, start)
        elif scope is None and (kind == hit.governs.kind or hit.governs.kind is None or falsely(read, hit) is not None):
            scope = _before(read, hit, kind)  # "..., not in May as some say" denies nothing that stands before it
        scope = scope or _fronted(read, hit)
        if scope is not None:
            yield governor_at(read, hit, kind, scope)


def _fronted(read: ReadSentence, hit: Hit) -> Span | None:
    """The clause that opens a sentence and is governed from behind: "Dass Globex gelogen hat, ist eine Legende"."""
    first = read.stop(0)
    opens = read.language.clauses.verb_last and read.low(0) in read.words.conjunctions
    return read.span(0, first) if opens and read.low(first) == "," and hit.first > first else None


def _beside_as(read: ReadSentence, hit: Hit, kind: GovernKind) -> Span | None:
    """The clause beside "as Ada Example tells it", which passes it on."""
    at = read.clause(hit.first)
    first = read.parts[at].first
    if kind not in PASSED_ON or read.low(first) not in read.language.clauses.as_words or not hit.governs.behind:
        return None
    if at + 1 < len(read.parts) and read.parts[at + 1].type == "resumed":
        return read.span(read.parts[at + 1].first, read.parts[at + 1].end)
    return read.span(_segment_start(read, first), first) if at > 0 else None


def _is_inverted(read: ReadSentence, hit: Hit) -> bool:
    """Whether a verb stands right behind what it comments on, its subject after it: "..., said the company"."""
    i, end, _ = hit
    if i == 0 or not (read.low(i - 1) == "," or read.is_dash(i - 1) or read.tokens[i - 1].text in CLOSERS):
        return False
    return read.tokens[end].text[:1].isupper() or read.low(end) in read.words.subjects


def _reach(read: ReadSentence, i: int, start: int) -> Span:
    """From where a governed clause begins to the end of what belongs to it."""
    parts = read.parts
    if _is_fronted(read, i):
        return read.span(start, read.comma(start))
    at, of_governor = read.clause(start), parts[read.clause(i)]
    is_main = of_governor.type not in DEPENDENT
    last = at
    if of_governor.type == "relative" and read.low(of_governor.first - 1) != ",":
        return read.span(start, start + NEAR)  # where it ends cannot be seen: "critics who doubt that it works left"
    for k in range(at + 1, len(parts)):
        if parts[k].type == "coordinate" or (parts[k].type == "resumed" and not is_main):
            break
        last = k
    return read.span(start, parts[last].end)


def _is_fronted(read: ReadSentence, i: int) -> bool:
    """Whether a word opens its sentence without a subject: a comma ends what it governs ("Asked whether ..., ...")."""
    return i == 0 or read.low(i - 1) in read.language.clauses.coordinators


def _before(read: ReadSentence, hit: Hit, kind: GovernKind) -> Span | None:
    """What a comment from behind is about: "..., a rival wrongly claimed", "..., which Acme denies"."""
    i, end, governs = hit
    begin = i
    while begin > 0 and i - begin < _COMMENT and read.low(begin - 1) not in STOPS and not read.is_dash(begin - 1):
        begin -= 1
    if begin == 0 or not (read.low(begin - 1) == "," or read.is_dash(begin - 1)):
        return None
    alone = begin == i and end == i + 1 and end >= read.stop(end)
    if alone and read.low(i - 1) == ",":  # "..., Ada Example, its head, said"
        other = next((k + 1 for k in range(i - 2, max(i - _COMMENT, 0), -1) if read.low(k) == ","), 0)
        begin = next((k + 1 for k in range(other - 2, max(other - _COMMENT, 0), -1) if read.low(k) == ","), 0)
        if begin == 0:
            return None
    first = begin + next((k for k in range(i - begin) if read.tokens[begin + k].kind != "sign"), i - begin)
    rules = read.language.clauses
    if read.low(first) in rules.coordinators and read.low(first + 1) in read.words.confirming:  # "or so they say"
        first += 1
    if governs.takes == "conjunction" or read.low(first) in rules.coordinators:
        skipped = first + (read.low(first) in rules.coordinators)
        if kind != "denial" or not _points_back(read, skipped, hit):
            return None
    elif not governs.behind or not _comments(read, first, hit, kind):
        return None
    close = read.stop(end)
    opening = _segment_start(read, begin - 1)
    if begin - 1 <= opening:
        return None
    before = read.span(opening, begin - 1)
    quoted = begin > 1 and read.tokens[begin - 2].text in CLOSERS
    if quoted and not any(read.tokens[k].text in CLOSERS for k in range(close, read.last)):
        return before  # '"...", said Ada Example, its head': who she is, is not what she said
    if kind == "denial" and any(read.low(k) in read.words.accused for k in range(opening, begin)):
        return None
    if read.low(close) == "," and read.clause(close) == read.clause(
        begin - 1
    ):  # inserted: "Acme, Globex said, had sold"
        return read.span(opening, read.parts[read.clause(close)].end)
    return before


def _comments(read: ReadSentence, first: int, hit: Hit, kind: GovernKind) -> bool:
    """Whether what stands around a verb makes it a comment: its subject, and nothing that it might govern."""
    i, end, _ = hit
    rules = read.language.clauses
    low = read.low(first)
    if low not in read.words.confirming and (low in rules.subordinators or low in read.words.conjunctions):
        return False
    if read.low(first) in rules.relatives and kind != "denial":
        return False
    after = read.tokens[end]
    if first == i:
        inverted = after.text[:1].isupper() or after.low in read.words.subjects
        if inverted or end == i + 1:  # ", the story goes" has its subject within
            return inverted
    stop = read.stop(end)
    free = stop == end or after.low in read.words.adjuncts or after.low.endswith(read.words.adjunct_endings)
    return stop - end <= _ADJUNCT and (free or read.low(i) in read.words.with_person)


def _points_back(read: ReadSentence, first: int, hit: Hit) -> bool:
    """Whether a comment is about what was just said: "that is not true", "this is a myth", "Acme denies it"."""
    i, end, _ = hit
    low, after = read.low(first), read.low(end)
    closes = end >= read.last or after in STOPS or after in read.words.adjuncts
    if low in read.words.back or low in read.language.clauses.relatives:
        return closes
    if read.words.words.at(read.tokens, first + 1) and low in read.words.subjects:  # "the claim is false"
        return closes and first + 1 < i
    return after in read.words.back and (end + 1 >= read.last or read.low(end + 1) in STOPS)


def _segment_start(read: ReadSentence, i: int) -> int:
    """Where the run of clauses begins that another main clause has not ended."""
    at = read.clause(max(i - 1, 0))
    while at > 0 and read.parts[at].type not in ("main", "coordinate"):
        at -= 1
    return read.parts[at].first


def _segment_end(read: ReadSentence, at: int) -> int:
    last = at
    for k in range(at + 1, len(read.parts)):
        if read.parts[k].type == "coordinate":
            break
        last = k
    return read.parts[last].end


def _asked(read: ReadSentence) -> Iterator[Governor]:
    """Clauses that nobody asserts, whatever governs them: "whether Acme has sold the mine"."""
    for i in range(read.last):
        if read.low(i) in read.words.asking:
            at = read.clause(i)
            last = at
            while last + 1 < len(read.parts) and read.parts[last + 1].type in DEPENDENT:
                last += 1
            end = read.comma(i) if _is_fronted(read, i) else read.parts[last].end
            yield governor_at(read, Hit(i, i + 1), "question", read.span(i, end))


def _taken(read: ReadSentence) -> frozenset[int]:
    """Words that may begin a condition, and here begin what is asked or stand in a phrase that supposes nothing."""
    taken: set[int] = set()
    for i in range(read.last):
        hit = read.words.not_supposing.at(read.tokens, i)
        if hit is not None:
            taken.update(range(i, hit[1]))
    for each in hits(read):
        if each.governs.kind is not None or each.governs.negated is not None:
            start = complement(read, each)
            if start is not None and opens_clause(read, start, each.governs):
                taken.add(start)
    return frozenset(taken)


def _conditions(read: ReadSentence, taken: frozenset[int]) -> Iterator[Governor]:
    for i, _, end in read.words.supposing.hits(read.tokens):
        parted = i == 0 or read.low(i - 1) == ","
        if i not in taken and (parted or read.low(i) not in read.words.supposing_parted):
            scope = _supposed(read, i)
            if scope is not None:
                yield governor_at(read, Hit(i, end), "condition", scope)
    asks = read.text.rstrip(CLOSERS).endswith("?")
    if read.low(0) in read.words.inverted and not asks and any(read.low(k) == "," for k in range(read.last)):
        yield governor_at(read, Hit(0, 1), "condition", read.span(0, _segment_end(read, 0)))


def _supposed(read: ReadSentence, i: int) -> Span | None:
    """What holds only under a condition: the clause that the condition belongs to, and the condition itself."""
    at = read.clause(i)
    part = read.parts[at]
    bare = part.first < i
    if bare and part.type in DEPENDENT:
        return read.span(part.first, part.end)
    first = _segment_start(read, part.first + 1 if bare else part.first)
    if not bare and at > 0 and read.parts[at - 1].type in DEPENDENT:
        first = read.parts[at - 1].first
    close = _segment_end(read, at)
    fronted = first == i or (not bare and at > 0 and read.parts[at].type != "subordinate")
    wanted = read.words.supposing_behind
    parted = read.low(i - 1) == ","
    if not fronted and not parted and wanted and not any(read.low(k) in wanted for k in range(first, close)):
        return None
    return read.span(first, close)


def _direct_questions(read: ReadSentence) -> Iterator[Governor]:
    """A question asserts nothing but what "why" and "when" take for granted, and what it says in passing."""
    if not read.text.rstrip(CLOSERS).endswith(("?", "？", "؟")):
        return
    rules = read.language.clauses
    opening = [read.low(k) for k in range(min(read.last, _OPENING)) if read.tokens[k].kind == "word"]
    while opening and (opening[0] in rules.coordinators or opening[0] in rules.prepositions):
        opening.pop(0)
    if opening and opening[0] in read.words.presupposing:
        return
    if read.words.inverting and len(read.parts) > 1 and not (opening and opening[0] in read.words.inverting):
        return
    for part in read.parts:
        if part.type != "relative":
            span = read.span(part.first, part.end)
            mark = read.text.rstrip(CLOSERS).rfind(read.text.rstrip(CLOSERS)[-1])
            yield Governor(start=mark, end=mark + 1, kind="question", word=read.text[mark], scope=span)
