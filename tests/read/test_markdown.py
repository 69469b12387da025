"""Markdown as sentences whose words know their place."""

import pytest

from dossier.read.markdown import read
from dossier.read.prose import MAX_BRACKETS, MAX_CHARS, read_prose


def runs_of(text):
    """Every run of a text that holds no problem."""
    blocks, problems = read("p.md", text, 0, "en")
    assert problems == []
    return [run for block in blocks for sentence in block.all_sentences() for run in sentence.runs]


@pytest.mark.parametrize(
    "text",
    [
        "One *two* **three** `four` [five](claim:x) six",
        "One\ntwo [three](claim:x)\nfour",
        "A hard  \nbreak and \\\nanother *here*",
        "# A heading [x](claim:y)",
        "- one\n- two [three](claim:x)\n\n  four",
        "> one\n> [two](claim:x)",
        "1. one\n   two",
        "A `code\nspan` over lines\nand *on*",
        "[a link\nover *two*](claim:x) lines",
        "[same](claim:x) and [same](claim:y) and same",
    ],
)
def test_every_run_stands_where_it_says(text):
    lines = text.split("\n")
    for run in runs_of(text):
        if run.text.strip() and "\n" not in run.text and run.text != "code span":
            start = run.place.column - 1
            assert lines[run.place.line - 1][start : start + len(run.text)] == run.text


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[a](claim:x)", 1, 5),
        ("[a *b* c](claim:x)", 1, 11),
        ("[a\nb](claim:x)", 2, 4),
        ("x `y\nz` w\n[a](<claim:x>)", 3, 6),
        ("[a](https://b.example) [a](claim:x)", 1, 28),
        ("[a][r]\n\n[r]: claim:x", 1, 1),
    ],
)
def test_a_target_stands_where_it_says(text, line, column):
    """One that is written elsewhere, as with references, is placed at the link."""
    targets = {run.target for run in runs_of(text) if run.link == "claim:x"}
    assert {(place.line, place.column) for place in targets} == {(line, column)}


def test_an_empty_target_is_one_character_wide():
    assert [run.target.width for run in runs_of("to [nowhere]() and back") if run.target] == [1]


def test_lines_count_from_the_top_of_the_file():
    page, problems = read_prose("content/pages/home.en.md", "---\ntitle: a\ndescription: b\n---\n\n[x](claim:y)\n")
    assert problems == []
    [(run, kind, target)] = page.links()
    assert (kind, target, run.place.line) == ("claim", "y", 6)


def test_a_link_is_never_cut_in_two():
    """A sentence that ends within a link keeps all of it."""
    blocks, _ = read("p.md", "It is [so. And so](claim:x) it ends. Next one.", 0, "en")
    texts = [sentence.text for sentence in blocks[0].sentences]
    assert texts == ["It is so. And so it ends. ", "Next one."]


def test_a_page_may_be_long_but_not_without_end():
    head = "---\ntitle: a\ndescription: b\n---\n"
    assert read_prose("content/pages/a.en.md", head + "a " * 1000)[1] == []
    for body in ("a" * MAX_CHARS, "[" * (MAX_BRACKETS + 1)):
        page, problems = read_prose("content/pages/a.en.md", head + body)
        assert page is None
        assert [problem.code for problem in problems] == ["prose-too-long"]


def test_what_is_no_html_is_left_alone():
    assert (
        "".join(run.text for run in runs_of("1 < 2 & 3 > 2, <- and a&b; AT&amp;T")) == "1 < 2 & 3 > 2, <- and a&b; AT&T"
    )
