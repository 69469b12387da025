"""No message repeats a long text whole."""

import json

import pytest

from dossier.compiler import compile_dossier
from dossier.read import yamltree
from dossier.text.shortened import shortened
from dossier.text.value import KINDS, BadValue, parse
from tests.overlay import base, overlay

LONG = ["9" * 3000, "x y " * 900]
LONGEST = 700  # characters of a message or hint; some list choices, or the words of a source


def ways(value, before=()):
    """The way to every text in plain data."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from [(*before, key)] if isinstance(item, str) else ways(item, (*before, key))


@pytest.mark.parametrize("path", [path for path in base().content if path.endswith(".yaml")])
def test_no_message_repeats_a_long_value_whole(path):
    node, _ = yamltree.parse(path, base().content[path])
    for way in ways(yamltree.plain(node)):
        for text in LONG:
            value = yamltree.plain(node)
            part = value
            for step in way[:-1]:
                part = part[step]
            part[way[-1]] = text
            for problem in compile_dossier(overlay({path: json.dumps(value)})).problems:
                assert len(problem.message) < LONGEST, (way, problem.code)
                assert len(problem.hint) < LONGEST, (way, problem.code)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["9" * 3000, f"EUR {'9' * 3000}", f"{'9' * 3000} %", f"5 {'x' * 3000}", "x" * 3000])
def test_no_reader_of_values_repeats_a_long_one_whole(kind, text):
    value = parse(kind, text)
    assert isinstance(value, BadValue)
    assert len(value.message) < 300


@pytest.mark.parametrize(("kind", "text"), [("number", "9" * 3000), ("money", f"EUR {'9' * 3000}")])
def test_a_number_of_very_many_digits_gets_a_hint_that_fits(kind, text):
    assert parse(kind, text).hint.startswith("Round it")


def test_a_text_is_cut_with_an_ellipsis():
    assert shortened("abc", 3) == "abc"
    assert shortened("abcd", 3) == "ab…"


def test_no_letter_is_cut_from_its_marks():
    assert shortened("ab\u0323\u0301cd", 4) == "a…"
    assert shortened("हिन्दी भाषा", 5) == "हिन्…"
    assert shortened("\u0301" * 5, 3) == "\u0301\u0301…"
