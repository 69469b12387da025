"""The source switch of the start page: what falls and what weakens, in numbers and on the page, for any choice."""

import re

import pytest

from dossier.model.without import loss

STATES = """Array.from(document.querySelectorAll("main .fact"), fact => {
  const link = fact.closest(".cited").querySelector(".cite").getAttribute("href");
  return [/(?:#cite-|claims\\/)([^/#]+)/.exec(link)[1], fact.dataset.left || ""];
})"""


def untick(page, *sources):
    for source in sources:
        page.locator(f'li[data-source="{source}"] input').uncheck()


@pytest.mark.parametrize("sources", [("talent-hunt",), ("failed-takeovers", "scale-ai-stake")])
def test_numbers_and_facts_are_those_of_the_dossier_without(sources, opened, real):
    lost = loss(real.records.dossier, lambda item: item.passage.source not in sources)
    fallen, single = {*lost.fallen, *lost.uncomputable}, {change.claim for change in lost.single}
    page = opened()
    untick(page, *sources)
    said = page.locator(".without-bar [role=status]").inner_text()
    numbers = [int(number) for number in re.findall(r"\d+", said.rpartition("–")[2])]
    assert numbers == [len(fallen), len(single), len(lost.disputes)]
    states = page.evaluate(STATES)
    assert {state for _, state in states} == {"", "none", "one"}
    for claim, state in states:
        assert state == ("none" if claim in fallen else "one" if claim in single else ""), claim


def test_a_contradiction_with_one_side_left_is_greyed_and_says_why(opened):
    page = opened()
    untick(page, "talent-hunt")
    card = page.locator('article[data-dispute="signing-bonus-denied"]')
    assert card.get_attribute("data-left") == "none"
    assert card.get_attribute("data-note") == "fewer than two sides left"
    assert page.locator('article[data-dispute="ahead-or-behind"][data-left]').count() == 0
    offers = page.locator('article[data-dispute="size-of-the-offers"]')
    assert offers.get_attribute("data-left") is None, "three of its sides are left"
    assert offers.locator('.two-sides > [data-left="none"]').count() == 1


def test_the_address_keeps_the_choice_and_one_button_takes_it_back(opened, host):
    page = opened()
    assert "without" not in page.url
    assert not page.locator(".without-bar").is_visible()
    untick(page, "talent-hunt", "failed-takeovers")
    assert "?without=failed-takeovers+talent-hunt" in page.url
    page.reload()
    assert not page.locator('li[data-source="talent-hunt"] input').is_checked()
    assert page.locator(".without-bar").is_visible()
    page.locator(".without-bar button").click()
    assert "without" not in page.url
    assert page.locator("main [data-left]").count() == 0
    assert page.evaluate("document.activeElement.type") == "checkbox"


def test_it_is_worked_by_the_keyboard_and_named_by_its_source(opened):
    page = opened()
    box = page.get_by_role("checkbox", name="FXStreet, undated")
    box.focus()
    page.keyboard.press("Space")
    assert not box.is_checked()
    assert page.locator(".without-bar [role=status]").inner_text().startswith("Without: FXStreet, undated")
    size = box.bounding_box()
    assert min(size["width"], size["height"]) >= 24


def test_without_javascript_the_sources_are_links_to_what_depends_on_them(opened):
    page = opened(java_script_enabled=False)
    assert page.locator(".source-choices input").count() == 0
    assert not page.locator("#switch-hint").is_visible()
    ways = [link.get_attribute("href") for link in page.locator(".source-choices .attribution a").all()]
    assert len(ways) == 5
    assert all("/without/" in way for way in ways)
