"""What several rules ask of the same words is made once: each text is cut into words once, each claim paired once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from dossier.check import compared, named
from dossier.compiler import compile_dossier
from dossier.read.files import Files, read_root
from dossier.text import tokens
from dossier.text.figures import readings
from dossier.text.governing import announcement, comment_on_previous, governors
from tests.steps import forget_what_is_cached, steps

FERRY = Path(__file__).parent.parent.parent / "examples" / "ferry"


@pytest.fixture(scope="module")
def files() -> Files:
    return read_root(FERRY)[0]


def test_each_text_is_cut_into_words_once(files, monkeypatch):
    cut: Counter[object] = Counter()
    real = tokens._tokens

    def counted(*arguments):
        cut[arguments] += 1
        return real(*arguments)

    compile_dossier(files)  # makes the tables of phrases, which are cut as texts are, and stay
    forget_what_is_cached()
    monkeypatch.setattr(tokens, "_tokens", counted)
    compile_dossier(files)
    assert len(cut) > 100
    assert [text for text, number in cut.items() if number > 1] == []


@pytest.mark.parametrize(("module", "name"), [(compared, "pairs"), (named, "named_around")])
def test_what_rules_share_of_a_claim_is_made_once_for_all_of_them(files, monkeypatch, module, name):
    made: Counter[str] = Counter()
    real = getattr(module, name)

    def counted(dossier, claim):
        made[claim.id] += 1
        return real(dossier, claim)

    monkeypatch.setattr(module, name, counted)
    compile_dossier(files)
    assert len(made) > 10
    assert set(made.values()) == {1}


def test_an_article_alone_begins_no_figure():
    plain = "The mill on the hill belongs to the town, in a valley by the river, as it has done to its end."
    work = steps(lambda: readings.readings(plain, "en"))
    assert work["text/figures/amounts:quantity"] == 0
    assert work["text/figures/dates:date"] == 0
    assert steps(lambda: readings.readings("It cost the last of a million.", "en"))["text/figures/amounts:quantity"] > 0


def test_a_sentence_is_read_once_for_what_it_governs_opens_and_comments_on():
    sentence = "Critics doubt that the mill belongs to the town."
    once = steps(lambda: governors(sentence, "en"))
    every = steps(
        lambda: (governors(sentence, "en"), announcement(sentence, "en"), comment_on_previous(sentence, "en"))
    )
    assert once["text/governing_sentence:read_sentence"] > 0
    assert every["text/governing_sentence:read_sentence"] == once["text/governing_sentence:read_sentence"]
