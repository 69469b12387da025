"""What was not checked, in words: no problem, and said all the same, since silence would look like "passed"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dossier.problem import Place, Problem, Severity
from dossier.report.full import count

SHOWN = 3  # sources that a line names
WORDS: Mapping[str, str] = {
    "hedges": "hedges",
    "denials": "denials",
    "context": "context",
    "figures": "figures",
    "figures-in-words": "figures in words",
    "names": "missing names",
    "words": "other words",
}


def note(place: Place, what: Iterable[str], language: str) -> Problem:
    """For other programs: what was not checked of a text. `language` is what its language is called."""
    hint = "What is quoted and stated there, only people can compare."
    message = f"{_not_checked(what)}: {_no_reader(language)}."
    return Problem("not-checked", place, message, hint, severity=Severity.NOTE)


def unchecked_line(what: Iterable[str], language: str, sources: Sequence[str]) -> str:
    """For people: the same of several sources; of the dossier's own texts, if none is named."""
    named = ", ".join(f"`{source}`" for source in sources[:SHOWN])
    more = f" and {count(len(sources) - SHOWN, 'more source')}" if len(sources) > SHOWN else ""
    where = f"{named}{more}" if sources else "statements, translations and prose"
    return f"{_not_checked(what)} in {where}: {_no_reader(language)}."


def values_line(number: int) -> str:
    """For people: how many values are of a kind that is not looked for."""
    were = "was" if number == 1 else "were"
    return f"{count(number, 'value')} in words (text, term, none) {were} compared with no passage."


def _not_checked(what: Iterable[str]) -> str:
    *others, last = (WORDS[each] for each in what)
    words = f"{', '.join(others)} and {last}" if others else last
    return f"{words.capitalize()} were not checked"


def _no_reader(language: str) -> str:
    return f"no reader for {language}" if language else "its language is not known"
