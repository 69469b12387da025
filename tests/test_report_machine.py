"""Problems for other programs: JSON, GitHub's annotations, SARIF."""

import json

from dossier import report
from dossier.problem import Place, Problem, Related, Severity

PROBLEMS = [
    Problem(
        "quote-absent",
        Place("content/claims/a.yaml", 7, 14, 20),
        "I cannot find “this: 100 %, or that”.",
        "Quote it\nexactly.",
        related=(Related(Place("seeds/a.txt", 3, 2, 5), "the closest words stand here"),),
    ),
    Problem("sentence-open", Place("seeds/a.txt", 1, 1, 4), "No claim rests on it.", severity=Severity.WARNING),
]


def test_json_has_every_field():
    first, second = json.loads(report.as_json(PROBLEMS))
    assert first == {
        "code": "quote-absent",
        "severity": "error",
        "path": "content/claims/a.yaml",
        "line": 7,
        "column": 14,
        "width": 20,
        "message": "I cannot find “this: 100 %, or that”.",
        "hint": "Quote it\nexactly.",
        "docs": "docs/problems.md#quote-absent",
        "related": [
            {"path": "seeds/a.txt", "line": 3, "column": 2, "width": 5, "message": "the closest words stand here"}
        ],
    }
    assert second["severity"] == "warning"
    assert json.loads(report.as_json([])) == []


def test_github_commands_are_one_line_with_escaped_characters():
    first, second = report.github(PROBLEMS).split("\n")
    assert first == (
        "::error file=content/claims/a.yaml,line=7,col=14,endColumn=34,title=quote-absent::"
        "I cannot find “this: 100 %25, or that”.%0AQuote it%0Aexactly."
    )
    assert second.startswith("::warning file=seeds/a.txt,")
    place = Place("content/claims/a,b:c.yaml")
    assert "file=content/claims/a%2Cb%3Ac.yaml," in report.github([Problem("x", place, "y")])


def test_sarif_has_every_rule_once_and_locations():
    log = json.loads(report.sarif([*PROBLEMS, PROBLEMS[0]]))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["quote-absent", "sentence-open"]
    assert run["tool"]["driver"]["rules"][0]["help"]["text"].startswith("docs/problems.md#quote-absent")
    first, second, _ = run["results"]
    assert (first["level"], second["level"]) == ("error", "warning")
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 7, "startColumn": 14, "endColumn": 34}
    assert first["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "seeds/a.txt"
