"""Whether a text denies, and how much of it: a "not" may turn a whole sentence round, a clause, or a single word.

A negation that denies nothing ("No. 2", "nothing but") is passed over, and one that another turns round again ("not
impossible") with it. What a text denies in part is held against a statement only where that is about this part, as far
as the words they share show it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple, get_args

from dossier.frozen import dataclass
from dossier.text.about import ABOUT, BEGINNING
from dossier.text.clauses import clauses_of
from dossier.text.cues import Cue, cues, is_of_one_word, scope, sentences_of
from dossier.text.governing import governors
from dossier.text.governing_words import Denying
from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.span import Span
from dossier.text.stems import stems
from dossier.text.tokens import Tokens, words_of

Denial = Literal["denies", "refuses", "wavers", "states"]  # what a text does that does several is the first
DENIALS: tuple[Denial, ...] = get_args(Denial)

_STOPS = frozenset({",", ".", ";", ":", "!", "?", ""})
_ENDS_OF_SENTENCES = _STOPS - {","}
_LONGEST = 40  # words of a sentence that are looked through for a second negation
_QUOTES = frozenset('"“”„«»')
ASIDE = 0.75  # of the words of an aside alone that a statement about it has

_NEARLY = 4  # letters of a word that nearly says no: "stop" and "stopped" are one
_FINITE = ("te", "ten", "t")  # endings of German verbs
_OPPOSITE = 4  # words between a negation and what it turns round
_JOINED = 3  # words between "and" or "because" and the negation of the part it begins
_TURN = 10  # words between "not the board" and "but the fund"


@dataclass(frozen=True, slots=True)
class Denied:
    """A word that denies, and the span of the text that it covers; `partial` where that is less than a clause, `aside`
    where it is one that only adds something ("Globex, which has no debts, ...").
    """

    cue: Cue
    does: Denial
    scope: Span
    partial: bool = False
    aside: bool = False


class _Text(NamedTuple):
    """A text with its language and its tokens."""

    text: str
    language: Language
    tokens: Tokens


@lru_cache(maxsize=100_000)  # one sentence stands behind many claims
def denied(text: str, language: str) -> tuple[Denied, ...]:
    """What a text denies, refuses or nearly denies, from left to right; nothing where its language is not read."""
    known = language_of(language)
    if not known.reads_denials:
        return ()
    words = known.denying
    tokens = words_of(text, known.elisions)
    at = {token.start: i for i, token in enumerate(tokens)}
    marked = [cue for cue in cues(text, language) if cue.kind in ("negation", "refusal") and cue.start in at]
    idle = _idle(words, tokens)
    marked = [cue for cue in marked if at[cue.start] not in idle and not _numbers(words, tokens, at[cue.start])]
    read = _Text(text, known, tokens)
    turned = _turned_round(words, tokens, marked, at) | _denied_twice(read, marked, at)
    found = _almost(read)
    for cue in marked:
        i = at[cue.start]
        if i in turned or _is_joined(tokens, i, cue) or _is_of_name(tokens, i):
            continue
        found.append(_denied(read, i, cue))
    return tuple(sorted(found, key=lambda each: each.cue.start))


def denies_a_denial(text: str, language: str, scope: Span) -> bool:
    """Whether a negation in a part of a text is taken back by what governs it: "not true that they did not pay"."""
    counted = {each.cue.start for each in denied(text, language)}
    inside = (cue for cue in cues(text, language) if cue.kind == "negation" and scope.start <= cue.start < scope.end)
    return any(cue.start not in counted for cue in inside)


def denies(text: str, language: str) -> bool | None:
    """Whether a text denies something; None where that cannot be told, since nothing reads its language."""
    if not language_of(language).reads_denials:
        return None
    return any(each.does == "denies" for each in denied(text, language))


def denial(text: str, language: str, *, in_part: bool = False) -> Denial | None:
    """Whether a text denies, refuses ("declined to comment"), or simply states; None as in `denies`.

    Who refuses to do something does not do it, so that a denial may be told as a refusal. One that may be meant
    otherwise ("unable"), or is an aside, wavers: it is held against nothing. So does one that denies a part beside
    others ("the board, not the fund"), unless it is asked about any part.
    """
    if not language_of(language).reads_denials:
        return None
    does = {"wavers" if each.partial and not in_part else each.does for each in denied(text, language)}
    return next((what for what in DENIALS if what in does), "states")


def denial_about(text: str, language: str, statement: str) -> Denial | None:
    """What a text does with what a statement in the same language is about."""
    whole = denial(text, language)
    if whole is None or whole == "states":
        return whole
    parts = [each for each in denied(text, language) if each.does != "wavers"]
    if not parts:
        return whole
    said = stems(statement, BEGINNING)
    inside = stems(" … ".join(text[each.scope.start : each.scope.end] for each in parts), BEGINNING)
    outside = stems(_outside(text, [each.scope for each in parts]), BEGINNING)
    if not (outside - inside) & said:
        return next(what for what in DENIALS if any(each.does == what for each in parts))
    told = {each.does for each in parts if _is_about(text, each, said - outside, outside)}
    return next((what for what in DENIALS if what in told), "wavers")


def _is_about(text: str, part: Denied, said: frozenset[str], outside: frozenset[str]) -> bool:
    """Whether what is `said` repeats enough of the words that a denied part alone has."""
    alone = stems(text[part.scope.start : part.scope.end], BEGINNING) - outside - stems(part.cue.word, BEGINNING)
    return bool(alone) and len(alone & said) >= (ASIDE if part.aside else ABOUT) * len(alone)


def says_otherwise(text: str, statement: str, language: str) -> bool:
    """Whether one of two texts denies in so many words what the other says without a negation.

    "No difference" is "similar", "nobody was younger" is "the youngest".
    """
    words = language_of(language).denying
    for denying_text, stating in ((text, statement), (statement, text)):
        if not denies(denying_text, language) or denies(stating, language):
            continue
        low = [token.low for token in words_of(denying_text) if token.kind == "word"]
        other = {token.low for token in words_of(stating) if token.kind == "word"}
        for pair in words.contraries:
            if not pair.denied.isdisjoint(low) and not pair.stated.isdisjoint(other):
                return True
        compares = not words.than.isdisjoint(low) and not words.nobody.isdisjoint(low)
        if compares and any(word in words.superlatives or word.endswith(words.superlative_endings) for word in other):
            return True
    return False


def nearly_said(text: str, language: str) -> frozenset[str]:
    """The beginnings of words in a text that may tell a denial in other words: "ceased", "unaware", "free of"."""
    known = language_of(language)
    tokens = words_of(text, known.elisions)
    words = [cue.word for cue in cues(text, language) if cue.kind == "refusal"]
    i = 0
    while tokens[i].kind != "end":
        hit = known.denying.nearly.at(tokens, i) if tokens[i].low in known.denying.nearly.table else None
        if hit is not None or tokens[i].low in known.negation.failing:
            words.append(tokens[i].low)
        i = hit[1] if hit is not None else i + 1
    return frozenset(word.lower()[:_NEARLY] for word in words)


def is_over(text: str, language: str) -> bool | None:
    """Whether a text says that something is over, or that it goes on; None where it says neither, or both."""
    known = language_of(language)
    tokens = words_of(text, known.elisions)
    ending, lasting = known.denying.ending, known.denying.lasting
    places = [i for i, token in enumerate(tokens) if token.low in ending.table or token.low in lasting.table]
    if not places:
        return None
    idle = [cue for cue in cues(text, language) if cue.kind == "not-only"]  # "il ne cesse de"
    places = [i for i in places if not any(cue.start <= tokens[i].start < cue.end for cue in idle)]
    over = any(ending.at(tokens, i) for i in places)
    on = any(lasting.at(tokens, i) for i in places)
    return None if over == on or denies(text, language) else over


def turns_otherwise(text: str, statement: str, language: str) -> bool:
    """Whether both nearly say no with the same word, and a negation turns it round in one of them alone."""
    ours, theirs = _turns(text, language), _turns(statement, language)
    return any(ours[word] != theirs[word] for word in ours.keys() & theirs.keys())


def _turns(text: str, language: str) -> dict[str, bool]:
    """The beginnings of words that nearly say no, and whether a negation stands shortly before them."""
    known = language_of(language)
    tokens = words_of(text, known.elisions)
    at = {token.start: i for i, token in enumerate(tokens)}
    marked = [cue for cue in cues(text, language) if cue.start in at]
    negations = {at[cue.start] for cue in marked if cue.kind == "negation"}
    nearly = {at[cue.start] for cue in marked if cue.kind == "refusal"}
    nearly |= {i for i, token in enumerate(tokens) if token.kind == "word" and known.denying.nearly.at(tokens, i)}
    return {
        tokens[i].low[:_NEARLY]: any(n in negations for n in range(max(i - _OPPOSITE, 0), i))
        for i in sorted(nearly - negations)
    }


def _outside(text: str, spans: list[Span]) -> str:
    pieces, at = [], 0
    for span in sorted(spans):
        pieces.append(text[at : max(span.start, at)])
        at = max(at, span.end)
    return " … ".join([*pieces, text[at:]])


def _idle(words: Denying, tokens: Tokens) -> frozenset[int]:
    """The tokens of phrases that only look like a denial."""
    return frozenset(place for i, _, end in words.idioms.hits(tokens) for place in range(i, end))


def _numbers(words: Denying, tokens: Tokens, i: int) -> bool:
    """Whether "No" stands before a number: "No. 2", "No 10"."""
    if tokens[i].low not in words.numbering or not tokens[i].text[:1].isupper():
        return False
    return tokens[i + 1].kind == "number" or (tokens[i + 1].low == "." and tokens[i + 2].kind == "number")


def _is_joined(tokens: Tokens, i: int, cue: Cue) -> bool:
    """Whether it is a part of a word with hyphens: "Not-Too-Late", "no-fly zone"."""
    end = next(k for k in range(i, len(tokens)) if tokens[k].end >= cue.end or tokens[k].kind == "end") + 1
    behind = tokens[end].low == "-" and tokens[end].glued and tokens[end + 1].glued and tokens[end + 1].kind == "word"
    before = i > 1 and tokens[i - 1].low == "-" and tokens[i - 1].glued and tokens[i].glued
    return behind or before


def _is_of_name(tokens: Tokens, i: int) -> bool:
    """Whether it is a part of a name: with a capital, behind a word that has one, in the middle of a sentence."""
    if i == 0 or not tokens[i].text[:1].isupper() or tokens[i].text.isupper():
        return False
    return tokens[i - 1].kind == "word" and tokens[i - 1].text[:1].isupper() and i > 1


def _turned_round(words: Denying, tokens: Tokens, marked: list[Cue], at: dict[int, int]) -> frozenset[int]:
    """Negations and their opposites that take each other back: "not impossible", "nobody doubts"."""
    turned: set[int] = set()
    for cue in marked:
        i = at[cue.start]
        if cue.kind != "negation" or i in turned:
            continue
        for k in range(i + 1, min(i + 1 + _OPPOSITE, len(tokens))):
            if tokens[k].low in _STOPS or tokens[k].low in words.turning:
                break
            hit = words.opposites.at(tokens, k)
            if hit is not None:
                turned.update((i, *range(k, hit[1])))
                break
        for k in range(i - 1, max(i - 1 - _OPPOSITE, -1), -1):
            if tokens[k].low in _STOPS:
                break
            if tokens[k].low in words.opposites_before:
                turned.update((i, k))
                break
    return frozenset(turned)


def _denied_twice(read: _Text, marked: list[Cue], at: dict[int, int]) -> frozenset[int]:
    """Two negations of which one is about the clause of the other: "it is not true that they did not pay"."""
    text, known, tokens = read
    negations = [cue for cue in marked if cue.kind == "negation"]
    if len(negations) < 2:
        return frozenset()
    turned: set[int] = set()
    for span in sentences_of(text, known.code):
        sentence = text[span.start : span.end]
        here = [cue for cue in negations if span.start <= cue.start < span.end]
        for governor in governors(sentence, known.code):
            over = [cue for cue in here if governor.start <= cue.start - span.start < governor.end]
            under = [cue for cue in here if governor.scope.start <= cue.start - span.start < governor.scope.end]
            under = [cue for cue in under if cue not in over and cue.word.lower() not in known.negation.lacking]
            if governor.kind == "denial" and over and under:
                turned.update((at[over[0].start], *(at[cue.start] for cue in under)))
    for cue, second in pairwise(negations):
        first, last = at[cue.start], at[second.start]
        between = [tokens[k].low for k in range(max(first - _JOINED, 0), last)]
        relative = not known.clauses.relatives.isdisjoint(between[-_TURN:])
        if relative and not known.denying.existential.isdisjoint(between) and last - first <= 2 * _TURN:
            turned.update((first, last))
    return frozenset(turned)


def _denied(read: _Text, i: int, cue: Cue) -> Denied:
    text, known, tokens = read
    words = known.denying
    acts = not {cue.word.lower(), cue.word.split()[0].lower()}.isdisjoint(words.certain)
    does: Denial = "denies" if cue.kind == "negation" else "wavers" if cue.ambiguous and not acts else "refuses"
    if does == "denies" and (_is_more_than_ever(words, tokens, i) or _is_without(known, tokens, i)):
        does = "wavers"
    if cue.kind == "negation" and is_of_one_word(text, cue, known.code):
        return Denied(cue, does, Span(cue.start, tokens[i + 1].end), partial=True)
    if tokens[i].low in words.contrasting:
        part = _contrasted(words, tokens, i)
        if part is not None:
            return Denied(cue, does, Span(cue.start, tokens[part - 1].end), partial=True)
    if tokens[i].low in known.negation.lacking:
        end = next(k for k in range(i + 1, len(tokens)) if tokens[k].low in _STOPS or tokens[k].low in words.turning)
        fronted = i == 0 and tokens[end].low == ","
        if fronted or any(tokens[k].low not in _STOPS for k in range(max(i - 3, 0), i)):
            return Denied(cue, does, Span(cue.start, tokens[max(end, i + 1) - 1].end), partial=True)
    reach = _clipped(read, i, _reach(text, cue, known))
    stop = next(k for k in range(i, len(tokens)) if tokens[k].low in _STOPS)
    if does == "denies" and any(tokens[k].low in words.until for k in range(i + 1, stop)):
        does = "wavers"
    turn = _turn_before(known, tokens, i, reach)
    if turn is not None:
        reach = Span(tokens[turn].start, reach.end)
    elif does == "refuses" and reach.start > _sentence_start(text, cue, known):
        does = "wavers"
    return Denied(cue, does, reach, aside=_is_aside(read, cue))


def _is_more_than_ever(words: Denying, tokens: Tokens, i: int) -> bool:
    """Whether a negation tells that something is more than ever: "never sold so many", "jamais vendu autant"."""
    if tokens[i].low not in words.never:
        return False
    stop = next(k for k in range(i, len(tokens)) if tokens[k].low in _STOPS)
    return any(tokens[k].low in words.as_much and tokens[k + 1].kind == "word" for k in range(i + 1, stop))


def _is_without(known: Language, tokens: Tokens, i: int) -> bool:
    """Whether a "without" and a "not" say together what may only be with something: "without a permit it may not"."""
    words, lacking = known.denying, known.negation.lacking
    if not words.permitting:
        return False
    first = next((k + 1 for k in range(i - 1, -1, -1) if tokens[k].low in _ENDS_OF_SENTENCES), 0)
    last = next(k for k in range(i, len(tokens)) if tokens[k].low in _ENDS_OF_SENTENCES)
    low = [tokens[k].low for k in range(first, min(last, first + _LONGEST))]
    places = [k for k, word in enumerate(low) if word in lacking]
    denied_too = any(word in words.contrasting - lacking for word in low)
    return bool(places) and denied_too and not words.permitting.isdisjoint(low)


def _almost(read: _Text) -> list[Denied]:
    """What did not quite happen: "almost sold", "nearly went bankrupt"."""
    _, known, tokens = read
    words = known.denying
    found = []
    for i, token in enumerate(tokens):
        after = tokens[i + 1] if token.low in words.almost else None
        if after is not None and (after.low in words.done or after.low.endswith(words.done_endings)):
            cue = Cue(start=token.start, end=token.end, kind="refusal", word=token.text)
            stop = next(k for k in range(i, len(tokens)) if tokens[k].low in _STOPS)
            found.append(Denied(cue, "refuses", Span(token.start, tokens[stop - 1].end)))
    return found


def _is_aside(read: _Text, cue: Cue) -> bool:
    """Whether a denial stands in a clause that only adds something to a name."""
    spans = sentences_of(read.text, read.language.code)
    whole = next((span for span in spans if span.start <= cue.start < span.end), None)
    if whole is None or not read.language.clauses.complements:
        return False
    tokens, parts = clauses_of(read.text[whole.start : whole.end], read.language)
    part = next((part for part in parts if tokens[part.end - 1].end > cue.start - whole.start), None)
    return part is not None and part.type == "relative"


def _clipped(read: _Text, i: int, reach: Span) -> Span:
    """What a negation denies, without what stands beyond a quotation mark, a "but" or the comma of a participle."""
    text, known, tokens = read
    words = known.denying
    end, start = next((k for k in range(tokens[i].end, reach.end) if text[k] in _QUOTES), reach.end), reach.start
    for k in range(i + 2, min(i + _TURN, len(tokens))):
        if tokens[k].low in _STOPS:
            break
        if tokens[k].low in words.turning:
            return Span(tokens[i].start, min(end, tokens[k - 1].end))  # both parts have what stands before it
    for k in range(i - 1, 0, -1):
        if tokens[k].low == "(":
            close = next((m for m in range(i, len(tokens)) if tokens[m].low == ")"), None)
            return Span(tokens[k].start, tokens[close].end if close is not None else end)
        if tokens[k].start <= reach.start or tokens[k].low in _STOPS:
            if tokens[k].low == "," and tokens[k + 1].low.endswith(words.participle_endings):
                start = tokens[k + 1].start
            break
    if known.clauses.verb_last:
        start, end = _without_neighbours(read, i, Span(start, end))
    return Span(start, end)


def _without_neighbours(read: _Text, i: int, reach: Span) -> tuple[int, int]:
    """Start and end of what a negation denies where commas part main clauses or an infinitive from it.

    "Globex bekam nichts, Acme kaufte die Mühle"; "er bittet alle, den Bau nicht zu stören".
    """
    _, known, tokens = read
    start, end = reach.start, reach.end
    comma = next((k for k in range(i, 0, -1) if tokens[k].low in _STOPS or tokens[k].start < start), 0)
    stop = next(k for k in range(i, len(tokens)) if tokens[k].low in _STOPS)
    last, marker = tokens[stop - 1].low, known.clauses.infinitive_marker
    infinitive = tokens[stop - 2].low == marker or marker in last[2:-3]
    if tokens[comma].low == "," and last.endswith(known.clauses.infinitive_ending) and infinitive:
        start = max(start, tokens[comma + 1].start)
    subject, verb = tokens[stop + 1 : stop + 3] if tokens[stop].low == "," else (tokens[-1], tokens[-1])
    main = subject.text[:1].isupper() and verb.kind == "word" and verb.text[:1].islower()
    if main and verb.low.endswith(_FINITE) and verb.low not in known.clauses.prepositions:
        end = min(end, tokens[stop].start)
    return start, end


def _reach(text: str, cue: Cue, known: Language) -> Span:
    """The clause that a negation denies; a word such as "denied" denies what hangs on it as well."""
    reach = scope(text, cue, known.code)
    if cue.word.lower() not in known.negation.denying:
        return reach
    relay = Cue(start=cue.start, end=cue.end, kind="relay", word=cue.word)
    wide = scope(text, relay, known.code)
    return Span(min(reach.start, wide.start), max(reach.end, wide.end))


def _sentence_start(text: str, cue: Cue, known: Language) -> int:
    starts = [span.start for span in sentences_of(text, known.code) if span.start <= cue.start]
    return starts[-1] if starts else 0


def _contrasted(words: Denying, tokens: Tokens, i: int) -> int | None:
    """The place after what a negation sets against something else: ", not the fund", "not the board but the fund"."""
    before, after = tokens[i - 1].low if i else "", tokens[i + 1].low
    if before in words.finite or after in words.finite:
        return None
    stop = next(k for k in range(i + 1, len(tokens)) if tokens[k].low in _STOPS)
    turn = next((k for k in range(i + 2, min(stop, i + _TURN)) if tokens[k].low in words.turning), None)
    if turn is None and stop + 1 < len(tokens) and tokens[stop].low == "," and tokens[stop + 1].low in words.turning:
        turn = stop
    if turn is not None:
        return turn
    if before in words.contrasted or (before == "-" and not tokens[i - 1].glued) or before == ",":
        return stop
    return None


def _turn_before(known: Language, tokens: Tokens, i: int, reach: Span) -> int | None:
    """Where the part begins that a negation denies, if another goes before it: "kept the mine but did not sell it"."""
    for k in range(i - 1, max(i - _TURN, 0), -1):
        if tokens[k].start <= reach.start:
            break
        if tokens[k].low in known.denying.turning or (tokens[k].low in known.negation.joins and i - k <= _JOINED):
            return k
    return None
