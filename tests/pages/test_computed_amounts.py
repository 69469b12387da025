"""What is computed about a deal is no amount of the deal, wherever its amounts are shown."""

import json

import pytest

from dossier.charts.deals import deals
from dossier.components.page_context import PageContext
from dossier.edition.deals import deal_order
from dossier.edition.flat import flatten
from dossier.embeds.deals import deals_embed
from dossier.embeds.entity import entity_embed
from dossier.export.ftm import entities_jsonl
from dossier.export.tables import tables
from dossier.pages.deals import deals_page
from dossier.pages.entity import entity_page
from dossier.pages.home import home_page
from dossier.publish.translations import translator
from tests.contexts import site_with
from tests.overlay import base

VOCABULARY = (
    base().content["content/vocabulary.yaml"].replace("type: money", "type: money\n    maps: {ftm: 'Project:amount'}")
)
DIFFERENCE = """id: gap
subject: lighthouse
property: amount
derived: {operation: OPERATION, of: [price-of-the-town, price]}
statement: {en: "The town says {value} more than the buyer.", de: "Die Stadt nennt {value} mehr als der Käufer."}
"""
PIER = """id: pier-price
subject: pier
property: amount
value: EUR 5 million
statement: {en: The pier cost five million euros., de: Der Pier kostete fünf Millionen Euro.}
evidence:
  - source: gazette
    quote: had asked for five million euros
    translation: {de: hatte fünf Millionen Euro verlangt}
"""
TWICE = """id: pier-twice
subject: pier
property: amount
derived: {operation: sum, of: [pier-price, quay-price]}
statement: {en: "Pier and quay cost {value}.", de: "Pier und Kai kosteten {value}."}
"""
COMPUTED = {"difference": "300,000 euros", "sum": "8.7 million euros"}


@pytest.fixture(scope="module", params=COMPUTED)
def site_and_words(request):
    claim = DIFFERENCE.replace("OPERATION", request.param)
    return site_with({"content/claims/gap.yaml": claim}), COMPUTED[request.param]


def shown_for_the_deal(site):
    """What each place that has amounts of deals holds."""
    context = PageContext.at(site, "en", "deals")
    view = deals_page(site, "en", None).view
    entity = entity_page(site, "en", "lighthouse", None).view
    picture = deals(context)
    return {
        "table": [cell.fact for group in view.groups for row in group.rows for cell in row.cells["amount"]],
        "home": [fact for group in home_page(site, "en").view.deals for deal in group.deals for fact in deal.facts],
        "picture": [fact for line in picture.lines for _, fact in line.facts],
        "glance": [fact for row in entity.glance for fact in row.facts],
    }


def test_no_place_for_amounts_of_a_deal_holds_what_is_computed(site_and_words):
    site, _ = site_and_words
    for place, facts in shown_for_the_deal(site).items():
        assert {fact.claim for fact in facts} == {"price", "price-of-the-town"}, place


def test_a_quotation_of_the_table_holds_what_sources_name(site_and_words):
    site, words = site_and_words
    embed = deals_embed(site, "en")
    assert "€4.2 million" in embed.quotation
    assert words not in embed.quotation


def test_no_file_gives_it_as_an_amount_of_the_deal(site_and_words):
    site, _ = site_and_words
    flat = flatten(site)
    (table,) = [table for table in tables(flat) if table.name == "deals"]
    assert {row[0] for row in table.rows} == {"price", "price-of-the-town"}


def test_a_deal_has_no_computed_amount_for_the_tools_of_followthemoney():
    site = site_with(
        {
            "content/vocabulary.yaml": VOCABULARY,
            "content/claims/pier.yaml": PIER,
            "content/claims/quay.yaml": PIER.replace("pier", "quay"),
            "content/claims/twice.yaml": TWICE,
            "content/deals/pier.yaml": "- {id: pier, name: the pier}\n- {id: quay, name: the quay}\n",
        }
    )
    lines = map(json.loads, entities_jsonl(flatten(site), translator("en")).splitlines())
    amounts = {line["id"]: line["properties"].get("amount") for line in lines if line["schema"] == "Project"}
    assert (amounts["pier"], amounts["quay"]) == (["5000000"], ["5000000"])


def test_the_deal_says_of_what_and_how_it_is_computed(site_and_words):
    """It stands among the statements about the deal as a sentence, with the claims it is computed from."""
    site, words = site_and_words
    page = entity_page(site, "en", "lighthouse", None)
    stated = [cited for group in page.view.groups for cited in group.statements if cited.fact.claim == "gap"]
    assert [cited.fact.text for cited in stated] == [f"The town says {words} more than the buyer."]
    assert next(entry for entry in page.entries if entry.claim == "gap").operation in COMPUTED
    assert "gap" in entity_embed(site, "en", "lighthouse").quotation


def test_deals_are_in_order_of_what_sources_name():
    site = site_with(
        {
            "content/claims/gap.yaml": DIFFERENCE.replace("OPERATION", "sum"),
            "content/claims/pier.yaml": PIER,
            "content/deals/pier.yaml": "id: pier\nname: the pier\n",
        }
    )
    assert deal_order(site) == ["pier", "lighthouse"]
