"""Problems for other programs: JSON, annotations on GitHub, and SARIF for code scanning."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from dossier.problem import Place, Problem, Severity
from dossier.report.grouped import grouped
from dossier.report.limit import limited

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_json(problems: Iterable[Problem], rules: Iterable[Mapping[str, Any]] | None = None) -> str:
    """A list with one object per problem; lines and columns count from 1, `width` is in characters.

    With what every rule did, an object of both.
    """
    listed = [_json(problem) for problem in limited(problems)]
    content = listed if rules is None else {"problems": listed, "rules": list(rules)}
    return json.dumps(content, ensure_ascii=False, indent=1)


def github(problems: Iterable[Problem]) -> str:
    """Workflow commands, which GitHub shows next to the lines of a pull request: to people, who are told of groups."""
    return "\n".join(_github(problem) for problem in limited(grouped(problems)))


def sarif(problems: Iterable[Problem], answers: Mapping[str, int] | None = None) -> str:
    """A SARIF 2.1.0 log with one run; every code is a rule. `answers` are those of all rules together."""
    problems = limited(problems)
    codes = sorted({problem.code for problem in problems})
    log = {
        "$schema": SARIF_SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "annotated-dossier", "rules": [_rule(code) for code in codes]}},
                "columnKind": "unicodeCodePoints",
                "results": [_sarif(problem) for problem in problems],
                "properties": {"checks": dict(answers or {})},
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1)


def docs_of(code: str) -> str:
    """Where the code is explained, from the program's folder."""
    return f"docs/problems.md#{code}"


def _rule(code: str) -> dict[str, Any]:
    return {"id": code, "help": {"text": f"{docs_of(code)}, or: build.py explain {code}"}}


def _json(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        **_place(problem.place),
        "message": problem.message,
        "hint": problem.hint,
        "docs": docs_of(problem.code),
        "related": [{**_place(related.place), "message": related.message} for related in problem.related],
    }


def _place(place: Place) -> dict[str, Any]:
    return {"path": place.path, "line": place.line, "column": place.column, "width": place.width}


def _github(problem: Problem) -> str:
    place = problem.place
    fields = {
        "file": place.path,
        "line": place.line,
        "col": place.column,
        "endColumn": place.column + place.width,
        "title": problem.code,
    }
    written = ",".join(f"{name}={_escaped(str(value), ',:')}" for name, value in fields.items())
    text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{_GITHUB[problem.severity]} {written}::{_escaped(text)}"


def _escaped(text: str, also: str = "") -> str:
    """Escaped as workflow commands require: percent signs and line ends, in fields also commas and colons."""
    for char in ("%", "\r", "\n", *also):
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def _sarif(problem: Problem) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": problem.code,
        **_answer(problem.severity),
        "message": {"text": f"{problem.message} {problem.hint}".strip()},
        "locations": [{"physicalLocation": _physical(problem.place)}],
    }
    if problem.related:
        result["relatedLocations"] = [
            {"physicalLocation": _physical(related.place), "message": {"text": related.message}}
            for related in problem.related
        ]
    return result


def _answer(severity: Severity) -> dict[str, str]:
    """What was found; `open` is SARIF's word for a rule that could not tell."""
    return {"kind": "open", "level": "none"} if severity is Severity.NOTE else {"level": str(severity)}


def _physical(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.width}
    return {"artifactLocation": {"uri": place.path}, "region": region}
