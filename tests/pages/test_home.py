"""The start page leads to everybody, as long as they are few."""

from dossier.pages.home import FEATURED_PEOPLE, home_page
from tests.contexts import site_of


def test_a_small_dossier_shows_everybody_it_tells_of():
    site = site_of("real")
    people = {key for key, entity in site.dossier.entities.items() if entity.kind == "person"}
    shown = home_page(site, "en").view.people
    assert len(people) < FEATURED_PEOPLE
    assert len(shown) == len(people)
    assert {"Sam Altman", "Mira Murati"} <= {link.text for link in shown}
