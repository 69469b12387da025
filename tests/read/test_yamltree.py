"""YAML as nodes with places."""

import pytest

from dossier.read import yamltree
from dossier.read.yamltree import MAX_DEPTH, MAX_NODES, find, parse, plain


def read(text):
    """The node of a text without problems."""
    node, problems = parse("x.yaml", text)
    assert problems == []
    return node


@pytest.mark.parametrize(
    "written", ["no", "yes", "null", "~", "1.10", "012", "0x1F", "1e3", "2024-06-12", "12:30", ".inf"]
)
def test_no_scalar_is_cast(written):
    assert plain(read(f"key: {written}\n")) == {"key": written}


def test_a_place_is_where_it_was_written():
    node = read("a:\n  - b: ä x\n    c: [d, 'e f']\n")
    place = find(node, ("a", 0, "c", 1))
    assert (place.line, place.column, place.width) == (3, 12, 5)
    assert find(node, ("a", 0, "b")).column == 8


def test_a_place_counts_characters_not_bytes():
    assert find(read('{"äöü😀": "x"}'), ("äöü😀",)).column == 10


def test_a_place_that_is_not_there_is_the_nearest_above():
    node = read("a:\n  b: c\n")
    assert find(node, ("a", "z", "y")).line == 1
    assert find(node, ()).line == 1


def test_a_list_or_mapping_is_placed_at_its_key():
    """The caret belongs under a word, not before the first item."""
    assert find(read("key:\n  - a\n"), ("key",)).line == 1


def test_key_places_the_last_key():
    assert find(read("key: value\n"), ("key",), key=True).column == 1
    assert find(read("key: value\n"), ("key",)).column == 6


def test_the_deepest_that_is_read():
    ok, too_deep = "[" * MAX_DEPTH + "]" * MAX_DEPTH, "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)
    assert read(ok) is not None
    assert parse("x.yaml", too_deep)[1][0].code == "yaml-too-deep"


@pytest.mark.parametrize("bomb", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000])
def test_brackets_without_end_are_a_problem_not_a_crash(bomb):
    node, problems = parse("x.yaml", bomb)
    assert node is None
    assert [problem.code for problem in problems] == ["yaml-too-deep"]


def test_values_without_end_are_a_problem(monkeypatch):
    assert MAX_NODES > 100_000
    monkeypatch.setattr(yamltree, "MAX_NODES", 10)
    node, problems = parse("x.yaml", "a, " * 11 and f"[{'a, ' * 11}]")
    assert node is None
    assert problems[0].code == "yaml-too-large"


def test_an_alias_bomb_is_refused_at_its_first_anchor():
    """A billion laughs: nine lines that would be three gigabytes."""
    bomb = "a: &a [x,x]\n" + "".join(f"{c}: &{c} [*{p},*{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True))
    node, problems = parse("x.yaml", bomb)
    assert node is None
    assert [(problem.code, problem.place.line) for problem in problems] == [("yaml-anchor", 1)]


def test_a_character_that_yaml_forbids_is_a_problem_in_its_place():
    _, [problem] = parse("x.yaml", "a: b\nc: d\x07e\n")
    assert problem.code == "yaml-syntax"
    assert problem.place.line == 2


@pytest.mark.parametrize("text", ['a: "b\n', 'a: "b', "---", "a: [b\n\n\n", "{"])
def test_the_place_of_the_end_of_a_file_is_in_it(text):
    """A reader that waited for more ends behind the last line, where there is nothing to show."""
    _, problems = parse("x.yaml", text)
    lines = text.split("\n")
    for problem in problems:
        assert lines[problem.place.line - 1].strip()


def test_without_libyaml_the_same_is_found(monkeypatch):
    """Where PyYAML has no C part, the slower reader must say the same."""
    texts = [
        "a: b\n",
        "a: [b\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !b c\n",
        "a: b\na: c\n",
        "---\na\n---\nb\n",
        "{äö: [x, 'y']}",
    ]
    fast = [parse("x.yaml", text) for text in texts]
    monkeypatch.setattr(yamltree, "_Loader", yamltree.yaml.SafeLoader)
    slow = [parse("x.yaml", text) for text in texts]
    assert [node for node, _ in fast] == [node for node, _ in slow]
    assert [[p.code for p in problems] for _, problems in fast] == [[p.code for p in problems] for _, problems in slow]
