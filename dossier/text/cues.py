"""Find the words by which a sentence hedges, relays, denies or plans, and the clause each of them covers.

A hedge that gets lost is a defect, and so is a "not". The lists lean towards precision: where a word has
another likely reading ("soll" as hearsay or as purpose), the cue says so and the editor decides.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from dossier.frozen import dataclass
from dossier.text.clauses import clauses_of, reach
from dossier.text.cue_words import Around, CueKind, Sense
from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.sentence import containing, sentences
from dossier.text.span import Span
from dossier.text.tokens import Tokens, words_of

sentences_of = lru_cache(maxsize=1024)(sentences)
_ENDS = frozenset({",", ".", ";", ":", "!", "?", ""})


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at `start` to `end` (code points) of a text; `word` as written.

    `ambiguous`: another reading is likely. `mood`: the form of a verb, not a word of its own, so that a
    translation need not show it. A `not-only` is no negation and is there to be passed over.
    """

    start: int
    end: int
    kind: CueKind
    word: str
    ambiguous: bool = False
    mood: bool = False


@lru_cache(maxsize=8192)  # one sentence stands behind many claims
def cues(text: str, language: str) -> tuple[Cue, ...]:
    """The cues of `text`, from left to right, none overlapping; none in a language that is not known."""
    return tuple(_cues(text, language_of(language)))


def _cues(text: str, language: Language) -> Iterator[Cue]:
    tokens = words_of(text, language.elisions)
    i = 0
    while tokens[i].kind != "end":
        if tokens[i].low not in language.cues.table and not language.cue_endings:
            i += 1
            continue
        hit = language.cues.at(tokens, i) or _by_ending(language, tokens, i) if tokens[i].kind == "word" else None
        sense = _sense(language, tokens, i, hit) if hit else None
        if not hit or not sense:
            i += 1
            continue
        start, end = tokens[i].start, tokens[hit[1] - 1].end
        yield Cue(
            start=start,
            end=end,
            kind=sense.kind,
            word=text[start:end],
            ambiguous=sense.ambiguous,
            mood=sense.mood,
        )
        i = hit[1]


def _by_ending(language: Language, tokens: Tokens, i: int) -> tuple[Sense, int] | None:
    """The cue that a word is by its ending alone."""
    low = tokens[i].low
    for ending, sense in language.cue_endings:
        if low.endswith(ending) and len(low) > len(ending) and low not in language.no_cues:
            return sense, i + 1
    return None


def _sense(language: Language, tokens: Tokens, i: int, hit: tuple[Sense, int]) -> Sense | None:
    """What the cue at `i` means in its context, or `None` where it is no cue."""
    sense, end = hit
    token, after = tokens[i], tokens[end]
    capital = token.text[0].isupper()
    if capital and (sense.lower_case or (sense.no_noun and i and tokens[i - 1].kind != "sign")):
        return None
    named = after.kind in ("word", "gone") and after.text[:1].isupper()
    if sense.followed_by and not named and after.low not in sense.followed_by:
        return None
    if any(_is_around(tokens, i, end, context) for context in sense.unless):
        return None
    if not all(_is_around(tokens, i, end, context) for context in sense.only):
        return None
    if sense.paired and not _is_paired(tokens, i, sense):
        return None
    if any(_is_around(tokens, i, end, context) for context in sense.doubtful):
        sense = replace(sense, ambiguous=True)
    if sense.after_saying:
        is_said = _is_said(language, tokens, i)
        if sense.after_saying == "relay":
            return replace(sense, kind="relay", ambiguous=True) if is_said else sense
        return sense if is_said else None
    return _hearsay(language, tokens, i, sense) if sense.hearsay else sense


def _is_around(tokens: Tokens, i: int, end: int, context: Around) -> bool:
    """Whether one of the words or phrases of a context stands where it looks for them."""
    first, last = _clause(tokens, i)
    within = context.within or len(tokens)
    match context.where:
        case "clause":
            places = range(max(first, i - within), min(last, i + within + 1))
        case "rest":
            places = range(i + 1, min(last, i + 1 + within))
        case "before":
            places = range(max(0, i - within), i)
        case "after":
            places = range(end, min(len(tokens), end + within))
    text = f" {' '.join(tokens[k].low for k in places)} "
    return any(f" {words} " in text for words in context.words)


def _is_paired(tokens: Tokens, i: int, sense: Sense) -> bool:
    """Whether the first half of a cue in two words stands before it: "ne ... plus", but not "ne ... que ... plus"."""
    for k in range(i - 1, _clause(tokens, i)[0] - 1, -1):
        if tokens[k].low in sense.paired:
            return True
        if tokens[k].low in sense.unpaired:
            return False
    return False


def _clause(tokens: Tokens, i: int) -> tuple[int, int]:
    """Where the words around `i` begin and end, up to the next comma or other end on both sides."""
    first = last = i
    while first > 0 and tokens[first - 1].low not in _ENDS:
        first -= 1
    while tokens[last].low not in _ENDS:
        last += 1
    return first, last


def _is_said(language: Language, tokens: Tokens, i: int) -> bool:
    """Whether a verb of saying stands before `i`."""
    exact, stems = _speech_verbs(language)
    return any(tokens[k].low in exact or tokens[k].low.startswith(stems) for k in range(i))


@lru_cache(maxsize=8)
def _speech_verbs(language: Language) -> tuple[frozenset[str], tuple[str, ...]]:
    """The verbs of saying that are listed as they stand, and the beginnings of the others."""
    exact = frozenset(entry for entry in language.speech_verbs if not entry.endswith("*"))
    return exact, tuple(entry[:-1] for entry in language.speech_verbs if entry.endswith("*"))


def _hearsay(language: Language, tokens: Tokens, i: int, sense: Sense) -> Sense:
    """Hearsay with a perfect ("soll ... übernommen haben") or a state ("soll gehören"), a plan with a future.

    Else it cannot be told: "Wang soll ein neues KI-Team leiten" may be either, and stays ambiguous.
    """
    lists = language.hearsay
    first, last = _clause(tokens, i)
    low = [tokens[k].low for k in range(first, last)]
    *_, before, verb = ["", "", *(word for word in low[-3:] if word.isalpha())]
    participle = before.startswith(lists.participle_beginnings) or before.endswith(lists.participle_endings)
    if verb in lists.perfect and participle and before not in lists.no_participles:
        return replace(sense, ambiguous=False)
    if not lists.future.isdisjoint(low):
        return Sense(kind="plan")
    return replace(sense, ambiguous=verb not in lists.stative)


def scope(text: str, cue: Cue, language: str) -> Span:
    """What a careful reader takes `cue` to cover: its clause, and what hangs on it.

    A relay in a main clause covers all that depends on it, "as Bloomberg reports" the clause beside it; a hedge
    and a verb in the subjunctive cover their own clause with its complements; a negation and a plan only theirs.
    """
    known = language_of(language)
    spans = sentences_of(text, language)
    index = containing(spans, cue.start)
    if not known.cues.table or index is None:
        return Span(cue.start, cue.end)
    sentence = spans[index]
    tokens, parts = clauses_of(text[sentence.start : sentence.end], known)
    cue_start = cue.start - sentence.start
    at = next(i for i, clause in enumerate(parts) if tokens[clause.end - 1].end > cue_start)
    wide = cue.kind == "relay" and not cue.mood
    if wide and tokens[parts[at].first].low in known.clauses.as_words and at + 1 < len(parts):
        first, last = at, reach(parts, at + 1, True)[1]
    elif cue.kind in ("relay", "hedge"):
        first, last = reach(parts, at, wide)
    else:
        first = last = at
    start, end = tokens[parts[first].first].start, tokens[parts[last].end - 1].end
    before = next((token for token in reversed(tokens) if token.kind != "end" and token.end <= cue_start), None)
    if before and before.low in known.clauses.coordinators and not wide:  # "sie kommen von OpenAI und sollen ..."
        start = cue_start
    return Span(sentence.start + start, sentence.start + end)


def is_of_one_word(text: str, cue: Cue, language: str) -> bool:
    """Whether a negation denies the word after it alone: "nicht annotierte Daten"."""
    pattern = language_of(language).negation.of_one_word
    return bool(pattern) and re.match(pattern, " ".join(text[cue.start :].split())) is not None
