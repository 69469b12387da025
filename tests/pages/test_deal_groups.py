"""Deals stand by how far they got, each once, and a row has one citation of all it says."""

import pytest

from dossier.edition.deals import deal_groups, deal_order
from dossier.pages.deals import deals_page
from tests.contexts import site_of, site_with

VOCABULARY = """properties:
  amount: {label: {en: amount, de: Summe}, type: money, applies: [deal]}
  founder: {label: x, type: entity, applies: [organization]}
  role: {label: x, type: text, applies: [person]}
  status:
    label: {en: status, de: Stand}
    type: term
    applies: [deal]
    terms:
      closed: {en: closed, de: vollzogen}
      planned: {en: planned, de: geplant}
      called-off: {en: called off, de: abgesagt}
GROUPS"""
GROUPS = """    groups:
      open: {label: {en: Under way, de: Im Gang}, terms: [planned]}
      over: {label: {en: Over, de: Vorbei}, terms: [called-off, closed]}
"""
QUOTE = "evidence: [{source: gazette, quote: had asked for five million euros, translation: {de: x}HOW}]"


def claim(key, subject, value, how=""):
    evidence = QUOTE.replace("HOW", how)
    return f"- {{id: {key}, subject: {subject}, property: status, value: {value}, statement: x, {evidence}}}\n"


def site(groups=GROUPS):
    deals = "".join(f"- {{id: {key}, name: the {key}}}\n" for key in ("lighthouse", "tower", "pier", "quay"))
    claims = [
        claim("tower-closed", "tower", "closed"),
        claim("tower-said-to-be-planned", "tower", "planned", ", certainty: uncommitted"),
        claim("pier-off", "pier", "called-off"),
        claim("quay-planned", "quay", "planned"),
    ]
    return site_with(
        {
            "content/vocabulary.yaml": VOCABULARY.replace("GROUPS", groups),
            "content/deals/lighthouse.yaml": deals,
            "content/claims/status.yaml": "".join(claims),
        }
    )


def grouped(context):
    return {group.origin: group.deals for group in deal_groups(context, deal_order(context))}


def test_groups_are_those_of_the_vocabulary_and_what_has_no_status_comes_last():
    assert grouped(site()) == {
        "property:status:group-open": ("quay",),
        "property:status:group-over": ("pier", "tower"),
        "property:status:group-": ("lighthouse",),
    }


def test_without_groups_each_term_is_one():
    assert grouped(site("")) == {
        "property:status:term-closed": ("tower",),
        "property:status:term-planned": ("quay",),
        "property:status:term-called-off": ("pier",),
        "property:status:term-": ("lighthouse",),
    }


def test_where_no_property_tells_how_far_deals_got_they_stand_together():
    view = deals_page(site_of("ferry"), "en", None).view
    assert [group.heading for group in view.groups] == [None]


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_a_row_has_one_citation_that_leads_to_all_its_claims(name):
    for group in deals_page(site_of(name), "en", None).view.groups:
        for row in group.rows:
            numbers = {cell.fact.cite.number for column in row.cells.values() for cell in column}
            (cite,) = row.cites
            assert numbers == set(range(cite.number, (cite.upto or cite.number) + 1))


def test_what_a_source_gives_instead_stands_beside_the_amount_of_the_claim():
    rows = {row.link.text: row for group in deals_page(site_of("real"), "en", None).view.groups for row in group.rows}
    own = rows["Meta’s stake in Scale AI"].own["amount"]
    assert [(value.source.text, value.text.text) for value in own] == [("DemonDani, undated", "more than $14 billion")]
