"""However much is wrong, a report can be read to its end, in every form, and nothing is left uncounted."""

import json

import pytest

from dossier import report
from dossier.problem import Place, Problem, Related, Severity
from dossier.report.limit import MOST, MOST_CHARS, MOST_RELATED

WARNINGS = [
    Problem("sentence-open", Place("seeds/a.txt", line), "Open.", severity=Severity.WARNING) for line in range(1, 701)
]
KEYS = [Problem("unknown-key", Place("content/x.yaml", line), "Unknown.") for line in range(1, 701)]
MISSING = [Problem("missing-key", Place("content/y.yaml", 7, column), "Missing.") for column in range(1, 4)]


def test_errors_are_shown_before_warnings_and_the_rest_is_counted_by_code():
    *shown, more = report.limited([*KEYS, *MISSING, *WARNINGS])
    assert shown == [*KEYS, *MISSING, *WARNINGS[:297]]
    assert (more.code, more.place, more.severity) == ("more-problems", WARNINGS[297].place, Severity.WARNING)
    assert more.message == "And 403 more: sentence-open 403."


def test_what_is_not_shown_is_an_error_if_one_of_it_is():
    more = report.limited([*KEYS, *MISSING, *KEYS, *WARNINGS])[-1]
    assert more.message == "And 1,103 more: sentence-open 700, unknown-key 403."
    assert more.severity is Severity.ERROR
    assert more.hint.startswith("At most 1,000 problems are shown.")


def test_as_many_as_are_shown_are_all_shown():
    assert report.limited(WARNINGS + KEYS[:300]) == (*WARNINGS, *KEYS[:300])
    assert len(report.limited(WARNINGS + KEYS[:301])) == MOST + 1


def test_long_messages_and_many_further_places_are_cut():
    related = tuple(Related(Place("a", line), "here") for line in range(1, 100))
    (problem,) = report.limited([Problem("a", Place("a"), "x" * 9_000, "y" * MOST_CHARS, related=related)])
    assert problem.message == "x" * (MOST_CHARS - 1) + "…"
    assert problem.hint == "y" * MOST_CHARS
    assert problem.related == related[:MOST_RELATED]


@pytest.mark.parametrize(
    ("count", "form"),
    [
        (lambda text: text.count("error[") + text.count("warning["), lambda problems: report.full(problems, {})),
        (lambda text: len(text.split("\n")), report.concise),
        (lambda text: len(json.loads(text)), report.as_json),
        (lambda text: len(text.split("\n")), report.github),
        (lambda text: len(json.loads(text)["runs"][0]["results"]), report.sarif),
    ],
    ids=["full", "concise", "json", "github", "sarif"],
)
def test_every_form_shows_a_thousand_and_a_count(count, form):
    text = form(KEYS + WARNINGS)
    assert count(text) == MOST + 1
    assert "400 more: sentence-open 400" in text


def test_the_summary_counts_them_all():
    assert report.summary(KEYS + WARNINGS) == "700 errors, 700 warnings"


def test_a_line_of_any_length_is_cut_before_anything_is_done_with_it():
    """Thousands of problems in one line of a seed took minutes: each had the whole line made printable."""
    line = Counting("word \x07" * 1_000)
    problems = [Problem("a", Place("seeds/a.txt", 1, 3000 + at, 4), "Wrong.") for at in range(50)]
    assert "word ␇word" in report.full(problems, {"seeds/a.txt": Text(line)})
    assert line.asked == 0


class Text(str):
    """A text of one line that counts what it is asked."""

    __slots__ = ("line",)

    def __new__(cls, line):
        text = super().__new__(cls, line)
        text.line = line
        return text

    def split(self, *_):
        return [self.line]


class Counting(str):
    """A text that counts how often all its characters are gone through."""

    asked = 0

    def isprintable(self):
        self.asked += 1
        return super().isprintable()

    def strip(self, *_):
        self.asked += 1
        return super().strip()
