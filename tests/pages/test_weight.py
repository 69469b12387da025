"""A claim of minor weight is folded away on pages that are not its own, and stays in the data."""

import pytest

from dossier.edition.flat import flatten
from dossier.export.dossier_json import dossier_json
from dossier.history.confirmed import fingerprint
from dossier.pages.claims import claims_page
from dossier.pages.entity import entity_page
from dossier.pages.sources import source_page
from tests.commands import run
from tests.contexts import site_with
from tests.overlay import compiled, overlay, write_files
from tests.site.built import ADDRESS, EPOCH

PATH = "content/claims/price.yaml"
CLAIM = """id: price
subject: lighthouse
property: amount
value: EUR 4.2 million
statement: {en: Northwind paid 4.2 million euros., de: "Northwind zahlte 4,2 Millionen Euro."}
evidence:
  - source: gazette
    quote: Northwind pays 4.2 million euros
    translation: {de: "Northwind zahlt 4,2 Millionen Euro"}
"""
MINOR = {PATH: CLAIM + "weight: minor\n"}


@pytest.fixture(scope="module")
def site():
    return site_with(MINOR)


def test_an_entity_has_it_below_the_others_and_not_at_a_glance(site):
    view = entity_page(site, "en", "lighthouse", None).view
    assert [item.fact.claim for item in view.minor] == ["price"]
    weighty = [item for group in view.groups for item in group.statements]
    assert [item.fact.claim for item in weighty] == ["price-of-the-town"]
    numbers = [item.fact.cite.number for item in (*weighty, *view.minor)]
    assert numbers == sorted(numbers)
    assert [value.claim for row in view.glance for value in row.facts] == ["price-of-the-town"]
    assert view.claims == entity_page(site_with({PATH: CLAIM}), "en", "lighthouse", None).view.claims


def test_the_index_of_claims_folds_it_away(site):
    group = next(group for group in claims_page(site, "en").view.groups if group.id == "about-lighthouse")
    assert [fact.claim for fact in group.minor] == ["price"]
    assert "price" not in [fact.claim for fact in group.facts]


def test_the_page_of_its_source_is_the_same(site):
    assert source_page(site, "en", "gazette").view == source_page(site_with({PATH: CLAIM}), "en", "gazette").view


def test_the_data_say_so_of_this_claim_only(site):
    data = dossier_json(flatten(site))
    assert data.count('"weight": "minor"') == 1
    assert '"weight"' not in dossier_json(flatten(site_with({PATH: CLAIM})))


def test_it_is_part_of_what_is_confirmed():
    prints = []
    for text in (MINOR[PATH], CLAIM):
        dossier = compiled({PATH: text}).dossier
        prints.append(fingerprint(dossier.claims["price"], dossier.sources))
    minor, usual = prints
    assert (minor.notes is None, usual.notes) == (False, None)
    assert minor.value == usual.value


def test_pages_say_how_many_are_folded_away(root, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    files = overlay(MINOR)
    write_files(root, {path: files.content.get(path, text) for path, text in MINOR.items()})
    done = run("build", "--root", root, "--output", root / "site", "--site-url", ADDRESS)
    assert done.exit_code == 0, done.output
    folds = {"deals/lighthouse": ('id="minor">', "Minor details"), "de/claims": ('class="lesser">', "1 Nebensache")}
    for path, (start, words) in folds.items():
        html = (root / "site" / path / "index.html").read_text("utf-8")
        folded = html.partition(f"<details {start}" if start.startswith("class") else start)[2]
        assert words in folded.partition("</summary>")[0]
