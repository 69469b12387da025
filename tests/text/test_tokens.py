"""Words, numbers and signs with their places, and phrases among them."""

from __future__ import annotations

import pytest

from dossier.text.span import Span
from dossier.text.tokens import Phrases, tokenise, words_of
from tests.steps import steps

FRENCH = frozenset({"l'", "d'"})


def told(text, names=(), elisions=frozenset()):
    """Each token with its kind, and whether it is glued."""
    tokens = tokenise(text, names, elisions)
    return [(token.text, token.kind, token.glued) for token in tokens if token.kind != "end"]


def test_what_a_name_touches_is_gone_and_all_else_as_it_was():
    text = "GPT-4 costs 4 dollars"
    assert told(text, [Span(0, 5)]) == [
        ("GPT", "gone", False), ("-", "gone", True), ("4", "gone", True),
        ("costs", "word", False), ("4", "number", False), ("dollars", "word", False),
    ]  # fmt: skip
    assert told(text, [Span(0, 5)])[3:] == told(text)[3:]


def test_what_follows_an_elision_is_glued_to_it_only_where_that_is_a_part_of_a_name():
    text = "l'usine d'Acme"
    assert told(text, elisions=FRENCH) == [
        ("l'", "word", False), ("usine", "word", False), ("d'", "word", False), ("Acme", "word", False),
    ]  # fmt: skip
    assert told(text, [Span(0, 7)], FRENCH)[:2] == [("l'", "gone", False), ("usine", "gone", True)]
    assert told(text, [Span(0, 1)], FRENCH)[:2] == [("l'", "gone", False), ("usine", "word", True)]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Write to ada@example.org now", ["ada@example.org"]),
        ("See www.example.org/4 and https://example.org/5", ["www.example.org/4", "https://example.org/5"]),
        ("4 @ 5", []),
    ],
)
def test_addresses_are_one_token_in_which_nothing_is_a_quantity(text, gone):
    assert [word for word, kind, _ in told(text) if kind == "gone"] == gone


def test_a_text_is_cut_once_however_it_is_asked_for():
    text = "The mill belongs to the town."
    words_of(text)
    assert (
        steps(lambda: (words_of(text), words_of(text, frozenset()), tokenise(text)))["text/tokens:_tokens"]
        == (steps(lambda: words_of(text))["text/tokens:_tokens"])
    )


def test_phrases_are_found_from_left_to_right_the_longest_first_and_none_within_another():
    phrases = Phrases({"as far as": "far", "as": "as", "far as": "no", "known": "known"})
    tokens = words_of("As far as is known, as ever")
    assert [(tokens[i].text, meaning, tokens[end].text) for i, meaning, end in phrases.hits(tokens)] == [
        ("As", "far", "is"), ("known", "known", ","), ("as", "as", "ever"),
    ]  # fmt: skip
    assert list(phrases.hits(words_of(""))) == []
