"""Passages that can be shown, and those that cannot."""

import hashlib

import pytest

from dossier.text.characters import UNQUOTABLE
from tests.overlay import base, compiled, overlay

KEEPER, SEED = "content/claims/keeper.yaml", "seeds/gazette.txt"
WORDS = "Ada Lund, becomes keeper of the house"


def quoting(char, quoted):
    """The base with a character in its source, in a passage that is quoted or elsewhere."""
    place = "becomes keeper" if quoted else "asked for"
    first, last = place.split()
    text = base().seeds["gazette.txt"].decode()
    assert place in text
    changed = text.replace(place, f"{first} {char} {last}")
    quote = f"becomes {char} keeper".encode("unicode-escape").decode() if quoted else "becomes keeper"
    claim = base().content[KEEPER].replace(WORDS, f'"{WORDS}"').replace("becomes keeper", quote.replace("\\f", "\\x0c"))
    record = base().content["content/sources/gazette.yaml"]
    old, new = (hashlib.sha256(content.encode()).hexdigest() for content in (text, changed))
    assert old in record
    return {SEED: changed, KEEPER: claim, "content/sources/gazette.yaml": record.replace(old, new)}


@pytest.mark.parametrize("char", ["\x01", "\x1b", "\x7f", "\ufdd0", "\ufffe", "\uffff", "\U0001fffe"], ids=ascii)
def test_a_character_that_no_page_can_show_is_not_quoted(char):
    """Feeds would not be well-formed, and browsers do not agree on it. Where nobody quotes it, it may stand."""
    changes = quoting(char, quoted=True)
    problem, *others = [problem for problem in compiled(changes).problems if problem.code == "control-character"]
    assert not others
    line = changes[SEED].split("\n")[problem.place.line - 1]
    assert problem.place.path == SEED
    assert line[problem.place.column - 1] == char
    assert not [
        problem for problem in compiled(quoting(char, quoted=False)).problems if problem.code == "control-character"
    ]


@pytest.mark.parametrize("char", ["\f", "\t", "\u0085", "\u2028", "\u200b"], ids=ascii)
def test_white_space_of_any_kind_may_be_quoted(char):
    assert not UNQUOTABLE.search(char)
    assert overlay(quoting(char, quoted=True)).seeds["gazette.txt"].decode().count(char) >= 1
    assert "control-character" not in [problem.code for problem in compiled(quoting(char, quoted=True)).problems]
