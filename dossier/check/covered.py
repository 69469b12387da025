"""What was left out, and what was copied: coverage of the sources, and their independence of each other."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from dossier.check.base import Subject
from dossier.model.anchor import place_in
from dossier.model.dossier import Source
from dossier.problem import Problem, Several, Severity
from dossier.text.scripts import LETTERS_OF_A_WORD, is_plain, is_unspaced, tokens
from dossier.text.span import Span, touching

SAMPLE = 1_000  # words that tell whether a text is in a script without spaces between them
RUN = 8  # words in a row: quotations of one press release have more, two writers by chance hardly ever
ENOUGH_RUNS = 3  # shared runs from which on the texts are not independent
MOST_PARTNERS = 10  # with which a source is paired by what they all share: the rest is found once these are mended
RUNS_AT_ONCE = 2_000_000  # that are held in memory


def sentence_open(subject: Subject) -> Iterator[Problem]:
    """Every sentence of a source carries a claim or is set aside with a reason."""
    for key, source in subject.dossier.sources.items():
        hint = f"Quote it in a claim, or list it under `set_aside` in the record of `{key}` with the reason."
        several = Several(
            message=f"{{number}} sentences of `{key}` are open: no claim rests on them, and they are not set aside.",
            hint=f"`build.py coverage --open {key}` lists them. Quote them, or list them under `set_aside` with the "
            "reason; if only what is cited was to be read, say so with `excerpt: {reason: …}` in the record.",
        )
        for use in subject.index.coverage[key].sentences:
            if use.state == "open":
                place = place_in(f"seeds/{source.record.seed}", source.text, use.rest or use.span)
                message = "No claim rests on this sentence, and it is not set aside."
                if use.rest is not None:
                    message = "No claim rests on these words, and only the rest of their sentence is set aside."
                yield Problem(
                    "sentence-open", place, message, hint, severity=Severity.WARNING, owner=(key,), several=several
                )


def set_aside_but_cited(subject: Subject) -> Iterator[Problem]:
    """What is set aside as holding no fact carries no claim."""
    for key, source in subject.dossier.sources.items():
        evidence = subject.index.evidence[key]
        first_on: dict[Span, int] = {}  # of the evidence in reading order
        for number, item in enumerate(evidence):
            for span in item.passage.spans:
                first_on.setdefault(span, number)
        cited = sorted(first_on)
        reach = list(accumulate((span.end for span in cited), max))  # how far what begins up to here goes on
        for aside in source.asides:
            left_out = source.text.flow.left_out
            edges = (aside.span.start, aside.span.end - 1)
            if all(touching(left_out, edge, edge + 1) for edge in edges):
                continue  # it stands between the halves of a sentence, which may be cited
            within = range(bisect_right(reach, aside.span.start), bisect_left(cited, Span(aside.span.end, 0)))
            on_it = [first_on[cited[at]] for at in within if cited[at].end > aside.span.start]
            if on_it:
                message = f"This text is set aside, yet `{evidence[min(on_it)].claim}` rests on it."
                hint = "Take it out of `set_aside`, or shorten what is set aside."
                place = source.record.where("set_aside", aside.index)
                yield Problem("set-aside-but-cited", place, message, hint, owner=(key,))


def sources_alike(subject: Subject) -> Iterator[Problem]:
    """Two sources that share long runs of words have one origin: one derives from the other, or both from a third."""
    dossier = subject.dossier
    for (first, second), (number, example) in _sharing(dossier.sources).items():
        if number < ENOUGH_RUNS:
            continue
        records = dossier.sources[first].record, dossier.sources[second].record
        origins = {record.derived_from or record.id for record in records}
        if len(origins) == 1 or any(record.derived_from in (first, second) for record in records):
            continue
        message = f"`{first}` and `{second}` share {number} runs of {RUN} words, such as “{example}”."
        hint = "Say which derives from which with `derived_from`, so that they count as one origin."
        yield Problem(
            "sources-alike", records[1].where("id"), message, hint, severity=Severity.WARNING, owner=(second,)
        )


def _sharing(sources: Mapping[str, Source]) -> dict[tuple[str, str], tuple[int, str]]:
    """The pairs of sources that share a run: how many they share, and the first of these in the alphabet.

    Runs are told apart by their hashes. Of the sources that have a run, only the first few are paired with the others.
    """
    if len(sources) < 2:
        return {}
    keys = list(sources)
    pairs: dict[tuple[str, str], tuple[int, str]] = {}
    with_run = _sources_with_run([array("q", map(hash, _runs(source))) for source in sources.values()])
    for number, source in enumerate(sources.values()):
        passed: set[int] = set()
        for run in _runs(source):
            others = with_run.get(hash(run))
            if others is None or hash(run) in passed:
                continue
            passed.add(hash(run))
            for other in others:
                if other < number:
                    pair = keys[other], keys[number]
                    shared, example = pairs.get(pair, (0, run))
                    pairs[pair] = shared + 1, min(example, run)
    return pairs


def _sources_with_run(hashes: Sequence[array[int]]) -> dict[int, list[int]]:
    """By the hash of each run that more than one source has: the numbers of the first of these sources."""
    shared: dict[int, list[int]] = {}
    parts = 1 + sum(map(len, hashes)) // RUNS_AT_ONCE
    for part in range(parts):
        first_with: dict[int, int] = {}
        for number, of_source in enumerate(hashes):
            for run in of_source:
                if run % parts != part or first_with.setdefault(run, number) == number:
                    continue
                others = shared.setdefault(run, [first_with[run]])
                if len(others) < MOST_PARTNERS and others[-1] != number:
                    others.append(number)
    return shared


def _runs(source: Source) -> Iterator[str]:
    text = source.text.norm.text.casefold()
    if is_plain(text):
        words = text.split()
        return (" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
    spans = list(tokens(text))
    letters = sum(is_unspaced(text[start]) for start, _ in spans[:SAMPLE])
    size = RUN * LETTERS_OF_A_WORD if 2 * letters > min(len(spans), SAMPLE) else RUN
    return (text[spans[at][0] : spans[at + size - 1][1]] for at in range(len(spans) - size + 1))
