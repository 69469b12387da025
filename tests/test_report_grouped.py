"""Many problems of a kind in one file: people are told once, programs of each."""

import json

import pytest

from dossier import report
from dossier.problem import Place, Problem, Several, Severity
from dossier.report.grouped import FIRST

OPEN = Several(message="{number} sentences of `law` are open.", hint="`build.py coverage --open law` lists them.")


def open_sentences(number, path="seeds/law.txt"):
    return [
        Problem("sentence-open", Place(path, line, 5), "Open.", severity=Severity.WARNING, several=OPEN)
        for line in range(1, number + 1)
    ]


ERROR = Problem("unknown-key", Place("content/a.yaml", 3), "Unknown.")


def test_a_group_stands_where_its_first_problem_stood_and_names_the_first_three():
    first, one, last = report.grouped([ERROR, *open_sentences(168_000), Problem("x", Place("z"), "X.")])
    assert (first, last.code) == (ERROR, "x")
    assert one.message == "168,000 sentences of `law` are open. The first 3 stand at 1:5, 2:5, 3:5."
    assert (one.hint, one.place.line) == (OPEN.hint, 1)
    assert [related.place.line for related in one.related] == [2, 3]


def test_few_are_told_one_by_one_and_other_files_for_themselves():
    few = [*open_sentences(FIRST), *open_sentences(FIRST, "seeds/other.txt"), ERROR]
    assert report.grouped(few) == tuple(few)


@pytest.mark.parametrize("form", ["concise", "github"])
def test_people_read_a_line_for_all_of_them(form):
    text = getattr(report, form)([*open_sentences(5_000), ERROR])
    assert len(text.splitlines()) == 2
    assert "5,000 sentences of `law` are open." in text


def test_programs_are_given_each_up_to_the_limit():
    listed = json.loads(report.as_json(open_sentences(500)))
    assert [problem["line"] for problem in listed] == list(range(1, 501))
    assert len(json.loads(report.sarif(open_sentences(500)))["runs"][0]["results"]) == 500


def test_the_summary_counts_each():
    assert report.summary([*open_sentences(5_000), ERROR]) == "1 error, 5000 warnings"
