"""What was left out, and what was copied: coverage of the sources, and their independence of each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from dossier.check.base import Subject
from dossier.model.anchor import place_in
from dossier.problem import Problem, Severity

RUN = 8  # words in a row: quotations of one press release have more, two writers by chance hardly ever
ENOUGH_RUNS = 3  # shared runs from which on the texts are not independent


def sentence_open(subject: Subject) -> Iterator[Problem]:
    """Every sentence of a source carries a claim or is set aside with a reason."""
    for key, source in subject.dossier.sources.items():
        for use in subject.index.coverage[key].sentences:
            if use.state == "open":
                place = place_in(f"seeds/{source.record.seed}", source.text, use.span)
                hint = f"Quote it in a claim, or list it under `set_aside` in the record of `{key}` with the reason."
                message = "No claim rests on this sentence, and it is not set aside."
                yield Problem("sentence-open", place, message, hint, severity=Severity.WARNING, owner=(key,))


def set_aside_but_cited(subject: Subject) -> Iterator[Problem]:
    """What is set aside as holding no fact carries no claim."""
    for key, source in subject.dossier.sources.items():
        for aside in source.asides:
            for item in subject.index.evidence[key]:
                if any(span.start < aside.span.end and aside.span.start < span.end for span in item.passage.spans):
                    message = f"This text is set aside, yet `{item.claim}` rests on it."
                    hint = "Take it out of `set_aside`, or shorten what is set aside."
                    place = source.record.where("set_aside", aside.index)
                    yield Problem("set-aside-but-cited", place, message, hint, owner=(key,))
                    break


def sources_alike(subject: Subject) -> Iterator[Problem]:
    """Two sources that share long runs of words have one origin: one derives from the other, or both from a third."""
    dossier = subject.dossier
    runs = {key: _runs(source.text.norm.text) for key, source in dossier.sources.items()}
    for first, second in combinations(runs, 2):
        shared = runs[first] & runs[second]
        if len(shared) < ENOUGH_RUNS:
            continue
        records = dossier.sources[first].record, dossier.sources[second].record
        origins = {record.derived_from or record.id for record in records}
        if len(origins) == 1 or any(record.derived_from in (first, second) for record in records):
            continue
        message = f"`{first}` and `{second}` share {len(shared)} runs of {RUN} words, such as “{min(shared)}”."
        hint = "Say which derives from which with `derived_from`, so that they count as one origin."
        yield Problem(
            "sources-alike", records[1].where("id"), message, hint, severity=Severity.WARNING, owner=(second,)
        )


def _runs(text: str) -> set[str]:
    words = text.casefold().split()
    return {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
