"""Whether a text says itself that it leaves something open, takes it back or passes it on."""

from __future__ import annotations

from dossier.text.governing import governors
from dossier.text.governing_sentence import NEAR, STOPS, bare_clause, clause_start, read_sentence
from dossier.text.languages import language as language_of


def takes_back(text: str, language: str, governed: str = "") -> bool:
    """Whether a text says itself that something is denied, doubted or asked: not with a word that is `governed`."""
    words = _lower(text, language) - _lower(governed, language)
    disowns = not language_of(language).governing.disowning.isdisjoint(words)
    return disowns or any(governor.kind in ("denial", "doubt", "question") for governor in governors(text, language))


def is_open(text: str, language: str, governed: str = "") -> bool:
    """Whether a text says itself that something is doubted, asked or supposed: not with a word that is `governed`."""
    known = language_of(language).governing
    words = _lower(text, language) - _lower(governed, language)
    if not known.open.isdisjoint(words) or any(word.startswith(known.open_stems) for word in words):
        return True
    return any(governor.kind != "speech" for governor in governors(text, language))


def attributes(text: str, language: str, governed: str = "") -> bool:
    """Whether a text says that somebody says, thinks or reports something: not with a word that is `governed`."""
    known = language_of(language)
    words = _lower(text, language) - _lower(governed, language)
    exact = {entry for entry in known.speech_verbs if not entry.endswith("*")} | known.governing.attributing
    stems = tuple(entry[:-1] for entry in known.speech_verbs if entry.endswith("*"))
    beginnings = (*known.governing.attributing_stems, *stems)
    return not exact.isdisjoint(words) or any(word.startswith(beginnings) for word in words)


def is_report(text: str, start: int, end: int, language: str) -> bool:
    """Whether words that mostly pass something on do so at `start` to `end`.

    With an object alone a verb does not ("reported a loss"), nor does "according to" with a measure ("the ranking").
    """
    read = read_sentence(text, language)
    if read is None or not read.parts:
        return True
    i = next((at for at in range(read.last) if read.tokens[at].start >= start), read.last)
    if read.low(i - 1) in read.words.wrongly or read.words.no_report.at(read.tokens, i) is not None:
        return False
    after = next((at for at in range(i, read.last) if read.tokens[at].start >= end), read.last)
    if any(read.low(k) in read.words.no_report_of for k in range(after, min(after + NEAR, read.stop(after)))):
        return False
    if read.low(i) not in read.words.objects:
        return True
    low = read.low(after)
    alone = after >= read.last or low in STOPS or low in read.words.adjuncts
    return alone or low in read.words.conjunctions or bare_clause(read, after, "clause") is not None


def holds_back(text: str, start: int, language: str) -> bool:
    """Whether a hedge at `start` holds something back, which "could not" does not."""
    read = read_sentence(text, language)
    if read is None:
        return True
    i = next((at for at in range(read.last) if read.tokens[at].start >= start), read.last)
    if read.low(i) not in read.words.unable:
        return True
    before = range(clause_start(read, i), i)
    return read.low(i + 1) not in read.words.not_hedging and not any(n in read.negations for n in before)


def _lower(text: str, language: str) -> set[str]:
    read = read_sentence(text, language)
    if read is None:
        return set()
    return {token.low for i, token in enumerate(read.tokens[: read.last]) if i == 0 or not token.text[:1].isupper()}
