"""How much of what is wrong is shown: a report that nobody can read to the end, or that fills a disk, helps nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from dossier.problem import Problem, Severity

MOST = 1_000  # problems
MOST_CHARS = 2_000  # of a message or hint; they repeat what was written
MOST_RELATED = 20  # further places of one problem


def limited(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that are shown, errors before warnings, in their order; the last says how many more there are."""
    every = tuple(problems)
    if len(every) <= MOST:
        return tuple(map(_clipped, every))
    by_severity = sorted(range(len(every)), key=lambda number: every[number].severity is not Severity.ERROR)
    shown = [_clipped(every[number]) for number in sorted(by_severity[:MOST])]
    hidden = [every[number] for number in sorted(by_severity[MOST:])]
    return (*shown, _more(hidden))


def _more(hidden: list[Problem]) -> Problem:
    """One problem that stands for those that are not shown, at the place of the first."""
    codes = Counter(problem.code for problem in hidden).most_common()
    counts = ", ".join(f"{code} {number:,}" for code, number in codes)
    severity = min((problem.severity for problem in hidden), key=list(Severity).index)
    message = f"And {len(hidden):,} more: {counts}."
    hint = f"At most {MOST:,} problems are shown. Mend the first ones: many may have one cause."
    return Problem("more-problems", hidden[0].place, message, hint, severity=severity)


def _clipped(problem: Problem) -> Problem:
    if max(len(problem.message), len(problem.hint)) <= MOST_CHARS and len(problem.related) <= MOST_RELATED:
        return problem
    message, hint = (
        text if len(text) <= MOST_CHARS else f"{text[: MOST_CHARS - 1]}…" for text in (problem.message, problem.hint)
    )
    return replace(problem, message=message, hint=hint, related=problem.related[:MOST_RELATED])
