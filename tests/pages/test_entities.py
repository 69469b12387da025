"""The indexes by name: places are one page, with all that is said of each."""

from dossier.pages.entities import entities_page
from tests.contexts import site_of


def test_the_page_of_places_has_every_statement_of_each():
    site = site_of("real")
    view = entities_page(site, "en", "place").view
    assert view.items
    for item in view.items:
        claims = {claim.id for claim in (*site.index.about.get(item.id, ()), *site.index.mentioning.get(item.id, ()))}
        assert {fact.claim for fact in item.facts} == claims
        assert item.claims == len(claims)


def test_other_indexes_have_one_statement_of_each():
    view = entities_page(site_of("real"), "en", "person").view
    assert {len(item.facts) for item in view.items} == {1}
