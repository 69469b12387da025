"""The start page tells what happened, what is contested, and leads to everybody, as long as they are few."""

import pytest

from dossier.pages.home import HomeView, home_page, minutes
from dossier.pages.home_sections import MOST_PEOPLE
from dossier.read.prose import read_prose
from tests.contexts import site_of, site_with


@pytest.fixture(scope="module")
def real() -> HomeView:
    return home_page(site_of("real"), "en").view


def test_a_small_dossier_shows_everybody_it_tells_of(real):
    people = {key for key, entity in site_of("real").dossier.entities.items() if entity.kind == "person"}
    shown = [person.link.text for group in real.people for person in group.people]
    assert len(people) < MOST_PEOPLE
    assert len(shown) == len(people)
    assert {"Sam Altman", "Mira Murati"} <= set(shown)


def test_people_are_grouped_by_how_certain_it_is_that_they_move(real):
    groups = {group.word: {person.link.text for person in group.people} for group in real.people}
    assert "Alexandr Wang" in groups["moves"]
    assert {"Daniel Gross", "Ruoming Pang"} == groups["uncertain"]
    assert "Sam Altman" in groups["others"]


def test_what_somebody_was_is_not_told_as_what_they_are(real):
    """A role stands as a whole statement: its bare value does not say that it is a former one."""
    lines = {person.link.text: person for group in real.people for person in group.people}
    friedman = lines["Nat Friedman"]
    assert friedman.label is None
    assert "former" in friedman.fact.text
    assert lines["Ruoming Pang"].label.text == "worked until then at"


def test_where_nobody_moves_people_have_no_groups():
    assert [group.word for group in home_page(site_of("ferry"), "en").view.people] == [""]


def test_a_denial_stands_beside_the_figure_that_is_denied(real):
    denials = {figure.value.claim: figure.denial for figure in real.figures}
    assert denials["signing-bonus-100-million"].who.text == "Meta"
    assert denials["signing-bonus-100-million"].evidence.stance == "disputes"
    assert denials["scale-ai-price"] is None


def test_contradictions_come_before_other_open_questions(real):
    natures = [dispute.nature for dispute in real.disputes]
    assert natures[: real.comparison.contradictions] == ["contradiction"] * real.comparison.contradictions
    assert all(dispute.status == "open" for dispute in real.disputes)
    assert real.numbers["open"] == real.comparison.contradictions + real.comparison.questions


def test_deals_stand_under_their_status_each_once(real):
    deals = [deal.link.text for group in real.deals for deal in group.deals]
    assert len(deals) == len(set(deals)) == real.numbers["deals"]
    done = next(group for group in real.deals if group.label and group.label.text == "Done or announced")
    assert "Takeover of WhatsApp" in [deal.link.text for deal in done.deals]


def test_the_paragraphs_of_the_story_stand_in_where_the_start_page_has_none_of_its_own():
    head = "---\ntitle: A\ndescription: B.\nfacts: none\n---\n"
    pages = {f"content/pages/home.{code}.md": f"{head}The deck.\n" for code in ("en", "de")}
    pages |= {f"content/pages/story.{code}.md": f"{head}First.\n\n## Part\n\nSecond.\n" for code in ("en", "de")}
    view = home_page(site_with(pages), "en").view
    assert [sentence.pieces[0].text for sentence in view.deck] == ["The deck."]
    assert [block.sentences[0].pieces[0].text for block, _ in view.blocks] == ["First.", "Second."]
    assert not any(sentence.id for block, _ in view.blocks for sentence in block.sentences)
    assert view.story == "story/index.html"


@pytest.mark.parametrize(("words", "needed"), [(1, 1), (290, 1), (310, 2), (2_000, 10)])
def test_reading_takes_a_minute_at_least(words, needed):
    prose, problems = read_prose("content/pages/story.en.md", f"---\ntitle: A\ndescription: B\n---\n{'word ' * words}")
    assert prose is not None, problems
    assert minutes(prose) == needed


def test_sources_say_what_their_name_does_not(real):
    sources = {source.id: source for source in real.switch.sources}
    assert not sources["talent-hunt"].date, "its short name has the date"
    assert not any(source.undated for source in real.switch.sources)
    named = site_of("ferry")
    assert any(source.date or source.outlet for source in home_page(named, "en").view.switch.sources)
    assert all(source.alone > 0 and source.without for source in real.switch.sources)


def test_beside_a_paragraph_stands_what_its_signs_mean(real):
    supports = site_of("real").index.support
    for block, beside in real.blocks:
        cited = {piece.claim for sentence in block.sentences for piece in sentence.pieces if piece.claim}
        told = [cite.claim for claims in beside for cite in claims.cites]
        assert sorted(told) == sorted(claim for claim in cited if supports[claim] != "single")
        assert all(bool(claims.question) != bool(claims.sources) for claims in beside)
    questions = {claims.question.text for _, beside in real.blocks for claims in beside if claims.question}
    assert "Is Daniel Gross going to Meta?" in questions


def test_a_dossier_of_a_single_source_without_disputes_has_neither_cards_nor_moves():
    view = home_page(site_with({}, ["content/disputes.yaml"]), "en").view
    assert view.comparison.sources == len(view.switch.sources) == 1
    assert (view.comparison.contradictions, view.comparison.questions, view.disputes, view.flow) == (0, 0, (), None)
    assert view.switch.disputes == "[]"
    assert view.switch.sources[0].alone > 0
