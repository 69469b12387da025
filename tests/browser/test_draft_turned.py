"""A "not" put in or left out is told, one that turns nothing is not; and pronouns are read as who was named before."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Open
from tests.browser.test_draft import PAGE, compare, heads, word

pytestmark = pytest.mark.browser

# A "not" put in, with the words that are marked, and one left out.
TURNED = {
    "en": ("Nat Friedman is not moving to Meta.", "not", "V-Jepa learns from data that has been annotated."),
    "de": ("Nat Friedman wechselt keineswegs zu Meta.", "keineswegs", "V-Jepa lernt aus annotierten Daten."),
}


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_not_put_in_or_left_out_is_told_apart(opened: Open, language: str) -> None:
    page = opened(PAGE[language])
    added, marked, dropped = TURNED[language]
    compare(page, f"{added}\n{dropped}")
    assert heads(page) == [word(page, "kind-negation")] * 2
    assert page.locator(".draft-says").all_inner_texts() == [word(page, "says-added"), word(page, "says-dropped")]
    assert page.locator("#draft-copy mark").all_inner_texts() == [marked]
    assert page.locator(".draft-finding .draft-yours").all_inner_texts() == [added, dropped]


# What turns nothing: what is so, one part of the sentence, "no longer" of what was, a question, a condition.
STANDS = {
    "en": [
        "It is not known what Perplexity negotiated with Meta.",
        "Yann LeCun is based in Paris, not in Menlo Park.",
        "Nat Friedman is no longer chief executive of GitHub.",
        "Nat Friedman is not only moving to Meta.",
        "Is Nat Friedman not moving to Meta?",
        "If Meta had not taken over Instagram, it would not have to defend the takeover.",
        "Meta has denied what Sam Altman said about the signing bonuses.",
        "Meta's talks with Perplexity failed.",
    ],
    "de": [
        "Es ist nicht bekannt, was Perplexity mit Meta ausgehandelt hat.",
        "Yann LeCun sitzt nicht in Kalifornien, sondern in Paris.",
        "Nat Friedman ist nicht mehr CEO von GitHub.",
        "Nat Friedman wechselt nicht nur zu Meta.",
        "Wechselt Nat Friedman nicht zu Meta?",
        "Hätte Meta Instagram nicht übernommen, müsste es die Übernahme nicht verteidigen.",
        "Meta wies zurück, was Sam Altman über die Antrittsprämien sagte.",
        "Die Gespräche von Meta mit Perplexity scheiterten.",
    ],
}


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_not_that_turns_nothing_is_let_stand(opened: Open, language: str) -> None:
    page = opened(PAGE[language])
    for text in STANDS[language]:
        compare(page, text)
        assert word(page, "kind-negation") not in heads(page), text


PRONOUNS = {
    "en": ("Nat Friedman is a programmer.", "He is not moving to Meta.", "“He” is read as: Nat Friedman."),
    "de": ("Nat Friedman ist Programmierer.", "Er wechselt nicht zu Meta.", "„Er“ ist gelesen als: Nat Friedman."),
}


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_pronoun_is_read_as_who_was_named_and_the_page_says_so(opened: Open, language: str) -> None:
    page = opened(PAGE[language])
    named, follows, line = PRONOUNS[language]
    compare(page, f"{named} {follows}")
    assert heads(page) == [word(page, "kind-negation")]
    assert page.locator(".draft-finding .draft-line").first.inner_text() == line


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_pronoun_is_not_read_across_paragraphs(opened: Open, language: str) -> None:
    page = opened(PAGE[language])
    named, follows, _ = PRONOUNS[language]
    compare(page, f"{named}\n\n{follows}")
    assert heads(page) == []


# Who is named last, and is one alone: two people leave open whom "he" means, and a company is no "he".
@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("Nat Friedman is a programmer. Meta has a new lab.", True),
        ("Nat Friedman is a programmer. Mark Chen is head of research at OpenAI.", False),
        ("Nat Friedman met Mark Chen.", False),
    ],
)
def test_a_pronoun_means_the_last_of_its_kind(opened: Open, before: str, named: bool) -> None:
    page = opened(PAGE["en"])
    compare(page, f"{before} He is not moving to Meta.")
    assert bool(heads(page)) == named


def test_a_company_is_carried_on_by_it_and_by_its_noun(opened: Open) -> None:
    page = opened(PAGE["en"])
    for follows in ("It is not a start-up.", "The company is not a start-up."):
        compare(page, f"Scale AI has many customers. {follows}")
        assert heads(page) == [word(page, "kind-negation")], follows
    compare(page, "Scale AI has many customers. It is not certain that a start-up was closed.")
    assert heads(page) == []
