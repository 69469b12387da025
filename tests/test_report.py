"""Problems as text: the caret is under the exact part, whatever the line contains."""

import pytest

from dossier import report
from dossier.problem import Place, Problem, Severity


def shown(line, column, width, message="Wrong."):
    """The two lines of the snippet: the line itself, and the carets."""
    problem = Problem("some-code", Place("x.yaml", 1, column, width), message)
    lines = report.full([problem], {"x.yaml": line}).split("\n")
    return lines[2].split("| ", 1)[1], lines[3].split("| ", 1)[1]


def under(line, column, width):
    """The part of the shown line above the carets, if each character takes one column."""
    text, carets = shown(line, column, width)
    start = len(carets) - len(carets.lstrip())
    return text[start : len(carets)]


def test_the_caret_is_under_the_exact_part():
    assert under("key: wrong # why", 6, 5) == "wrong"


@pytest.mark.parametrize("column", [1, 50, 200, 390, 401])
def test_a_long_line_is_cut_around_the_part(column):
    line = "".join(f"{number:04}" for number in range(101))
    text, carets = shown(line, column, 4)
    assert under(line, column, 4).strip("…") in line[column - 1 : column + 3]
    assert len(text) <= report.WIDTH
    assert len(carets) <= len(text)


def test_a_cut_line_has_ellipses():
    text, _ = shown("a" * 1000, 500, 3)
    assert text.startswith("…")
    assert text.endswith("…")


def test_a_part_longer_than_the_line_ends_with_it():
    assert under("short", 3, 500) == "ort"
    assert len(shown("a" * 1000, 1, 5000)[1]) <= report.WIDTH


def test_a_place_after_the_end_has_a_caret():
    assert shown("ab", 3, 1)[1] == "  ^"
    assert shown("ab", 1, 0)[1] == "^"


def test_a_place_outside_the_lines_has_no_snippet():
    for place in (Place("x.yaml", 9), Place("gone.yaml"), Place("x.yaml", 2)):
        assert report.full([Problem("a", place, "b")], {"x.yaml": "one\n\n"}) == f"{place}: error[a]\n  b\n"


def test_a_tab_takes_one_column():
    assert under("\tkey:\twrong", 7, 5) == "wrong"


def test_wide_letters_take_two_columns_and_accents_none():
    """Terminals count like that."""
    assert shown("名前: x", 5, 1)[1] == "      ^"
    assert shown("😀 x", 3, 1)[1] == "   ^"
    assert shown("e\u0301 x", 4, 1)[1] == "  ^"
    assert shown("名前", 1, 2)[1] == "^^^^"


@pytest.mark.parametrize("char", ["\x1b", "\0", "\x07", "\x9b", "\u202e", "\x7f", "\u2028", "\ud800"])
def test_control_characters_are_not_printed(char):
    """An escape sequence in a file could hide a problem, or control the terminal."""
    problem = Problem("some-code", Place("x.yaml", 1, 1, 1), f"Look: {char}[31m", f"Or {char} this.")
    for text in (report.full([problem], {"x.yaml": f"a{char}[31mb"}), report.concise([problem])):
        assert char not in text
        text.encode("utf-8")


def test_concise_is_one_line_a_problem():
    problems = [Problem("a", Place("x.yaml", 1, 2), "One\ntwo  three."), Problem("b", Place("y.yaml"), "Four.")]
    assert report.concise(problems) == "x.yaml:1:2: error[a] One two three.\ny.yaml:1:1: error[b] Four."


def test_messages_are_wrapped_and_long_words_are_not_split():
    """A hash or an address must stay copyable."""
    word = "f" * 150
    text = report.full([Problem("a", Place("x.yaml"), f"{'many words ' * 20}{word}")], {})
    assert word in text
    assert all(len(line) <= report.WIDTH or word in line for line in text.split("\n"))


@pytest.mark.parametrize(
    ("errors", "warnings", "expected"),
    [(0, 0, "0 errors, 0 warnings"), (1, 2, "1 error, 2 warnings"), (10, 1, "10 errors, 1 warning")],
)
def test_the_summary_counts_errors_and_warnings(errors, warnings, expected):
    place = Place("x.yaml")
    problems = [Problem("a", place, "b")] * errors + [Problem("a", place, "b", severity=Severity.WARNING)] * warnings
    assert report.summary(problems) == expected


def test_a_file_is_split_into_lines_once():
    """Otherwise ten thousand problems in a large file would take minutes to print."""

    class CountedText(str):
        splits = 0

        def split(self, *args):
            CountedText.splits += 1
            return super().split(*args)

    text = CountedText("key: value\n" * 100)
    problems = [Problem("a", Place("x.yaml", line), "b") for line in range(1, 101)]
    report.full(problems, {"x.yaml": text})
    assert CountedText.splits == 1
