"""The editors' note on a claim goes wherever its sources are shown, and so does a note on a passage."""

import json

import pytest

from dossier.components.entries import source_entries
from dossier.edition.flat import flatten
from dossier.embeds.claim import claim_embed
from dossier.export.dossier_json import dossier_json
from dossier.export.tables import tables
from dossier.pages.claims import claim_page
from tests.commands import run
from tests.contexts import context, site_with
from tests.overlay import overlay, write_files
from tests.site.built import ADDRESS, EPOCH

NOTE = {"en": "The town gives another price.", "de": "Die Stadt nennt einen anderen Preis."}
BESIDE = {"en": "The gazette rounds.", "de": "Die Gazette rundet."}
PATH = "content/claims/price.yaml"
PLAIN = """id: price
subject: lighthouse
property: amount
value: EUR 4.2 million
statement: {en: Northwind paid 4.2 million euros., de: "Northwind zahlte 4,2 Millionen Euro."}
evidence:
  - source: gazette
    quote: Northwind pays 4.2 million euros
    translation: {de: "Northwind zahlt 4,2 Millionen Euro"}
"""
NOTED = f"{PLAIN}    note: {json.dumps(BESIDE)}\nnote: {json.dumps(NOTE)}\n"


@pytest.fixture(scope="module")
def site():
    return site_with({PATH: NOTED})


@pytest.mark.parametrize("language", NOTE)
def test_a_source_entry_has_it_in_the_language_of_the_page(site, language):
    page = context(site, language)
    page.statement(site.dossier.claims["price"])
    page.statement(site.dossier.claims["founder"])
    entries = {entry.claim: entry for entry in source_entries(page)}
    assert entries["price"].note == NOTE[language]
    assert entries["price"].evidence[0].note == BESIDE[language]
    assert entries["founder"].note == ""


def test_an_embed_keeps_room_for_it(site):
    plain = site_with({PATH: NOTED.replace(f"note: {json.dumps(NOTE)}\n", "")})
    noted, without = (sum(claim_embed(each, "en", "price").height.texts) for each in (site, plain))
    assert noted > without


def test_the_data_have_both(site):
    data = json.loads(dossier_json(flatten(site)))
    claim = next(claim for claim in data["claims"] if claim["id"] == "price")
    assert claim["note"] == NOTE
    assert claim["evidence"][0]["note"] == BESIDE
    rows = {table.name: table for table in tables(flatten(site))}
    for name, note in {"claims": NOTE, "evidence": BESIDE}.items():
        columns = [column.name for column in rows[name].columns]
        row = next(row for row in rows[name].rows if "price" in (row[0], str(row[0]).partition("/")[0]))
        assert [row[columns.index(f"note_{code}")] for code in note] == list(note.values())


def test_pages_show_it_once_beside_the_sources(root, monkeypatch):
    """On the page of the claim, too, where it stands apart."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    files = overlay({PATH: NOTED})
    write_files(root, {PATH: files.content.get(PATH, NOTED)})
    done = run("build", "--root", root, "--output", root / "site", "--site-url", ADDRESS)
    assert done.exit_code == 0, done.output
    for path in ("deals/lighthouse", "claims/price", "embed/claims/price"):
        html = (root / "site" / path / "index.html").read_text("utf-8")
        assert html.count(NOTE["en"]) == 1, path
    assert claim_page(site_with({PATH: NOTED}), "en", "price", None).view.note == NOTE["en"]
