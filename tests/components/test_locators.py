"""Readers, editors of other sites and programs are told where in the original a passage stands, in whole words."""

import json
from dataclasses import replace

import pytest

from dossier.components.attribution import attribution, brief_attribution
from dossier.components.entries import evidence_view
from dossier.edition.flat import flatten
from dossier.export.citations import bibtex, csl_json
from dossier.export.dossier_json import as_json
from dossier.export.tables import tables
from dossier.pages.sources import source_page
from dossier.publish.translations import translator
from tests.contexts import context, site_of, site_with

SEED = (
    "ANNUAL REPORT\n\fThe town of Skarholm said that North-\nwind pays 4.2 mil¬\nlion euros for the eﬃcient\n\fhouse."
)
SOURCE = """id: report
seed: report.txt
sha256: {sha256 report.txt}
label: {en: The report, de: Der Bericht}
language: {value: en, basis: inferred, reason: it is}
title: {basis: unknown}
outlet: {basis: unknown}
author: {basis: unknown}
date: {basis: unknown}
url: {value: "https://example.org/report.pdf", basis: inferred, reason: known}
rights: public-domain
layout: wrapped
locators: {kind: pages, first: "6"}
"""
CLAIM = """id: x
subject: lighthouse
property: amount
value: EUR 4.2 million
statement: {en: Northwind pays 4.2 million euros., de: "Northwind zahlt 4,2 Millionen Euro."}
evidence:
  - source: report
    quote: Northwind pays 4.2 million euros for the efficient house
    translation: {de: "Northwind zahlt 4,2 Millionen Euro für das effiziente Haus"}
"""
WORDS = "Northwind pays 4.2 million euros for the efficient house"


@pytest.fixture(scope="module")
def site():
    changes = {"seeds/report.txt": SEED, "content/sources/report.yaml": SOURCE, "content/claims/x.yaml": CLAIM}
    return replace(site_with(changes), translate=translator)


def view(site, language):
    return evidence_view(context(site, language), site.dossier.claims["x"].evidence[0])


@pytest.mark.parametrize(("language", "words"), [("en", "pp.\u00a07–8"), ("de", "S.\u00a07–8")])
def test_a_passage_says_its_pages_in_the_language_of_the_site(site, language, words):
    shown = view(site, language)
    assert shown.locator == words
    assert attribution(shown, translator(language))[0].endswith(f", {words}")
    assert words in list(brief_attribution(shown, translator(language)))


def test_the_way_to_the_original_opens_the_page(site):
    assert view(site, "en").original == "https://example.org/report.pdf#page=7"
    (paragraph,) = (paragraph for paragraph in source_page(site, "en", "report").view.paragraphs if paragraph.facts)
    assert (paragraph.locator, paragraph.locator_of) == ("pp.\u00a07–8", "x:1")
    assert paragraph.original == "https://example.org/report.pdf#page=7"


def test_readers_see_whole_words_and_programs_the_characters_as_received(site):
    assert view(site, "en").words == WORDS
    claim = next(claim for claim in flatten(site).claims if claim.id == "x")
    (evidence,) = as_json(claim)["evidence"]
    (passage,) = evidence["passages"]
    assert passage["words"] == claim.evidence[0].quote == WORDS
    assert passage["exact"] == SEED[passage["start"] : passage["end"]]
    assert "-\n" in passage["exact"]
    others = [
        part for other in flatten(site).evidence if other.source != "report" for part in as_json(other)["passages"]
    ]
    assert others
    assert not any("words" in part for part in others)


def test_data_and_reference_managers_are_given_the_pages(site):
    flat = flatten(site)
    claim = next(claim for claim in flat.claims if claim.id == "x")
    place = {"label": "page", "value": "7–8", "url": "https://example.org/report.pdf#page=7"}
    assert as_json(claim)["evidence"][0]["locator"] == place
    items = {item["id"]: item for item in json.loads(csl_json(flat, translator("en")))}
    assert items["report"]["custom"]["cited"] == [
        {"claim": "x", "evidence": 1, "locator": "7–8", "label": "page"},
    ]
    assert "custom" not in items["gazette"]
    assert "  pages = {7--8},\n" in bibtex(flat, translator("en"))
    table = next(table for table in tables(flat) if table.name == "evidence")
    names = [column.name for column in table.columns]
    (row,) = (dict(zip(names, row, strict=True)) for row in table.rows if row[names.index("claim")] == "x")
    assert (row["locator_label"], row["locator"]) == ("page", "7–8")


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_name_that_says_about_in_another_word_has_the_date_too(language):
    """The label of the text says “etwa”, dates are written with “um den”."""
    real = site_of("real")
    shown = evidence_view(context(real, language), real.index.evidence["talent-hunt"][0])
    assert shown.date
    assert not shown.dated


@pytest.mark.parametrize(
    ("label", "behind"),
    [("a text of about 2 July 2025", ""), ("A Text of About 2 July 2025", ""), ("heise", "about 2 July 2025")],
)
def test_a_date_stands_once_behind_what_a_source_is_called(site, label, behind):
    """A text that is known by little more than its date is called by it."""
    shown = replace(view(site, "en"), date="about 2 July 2025", inferred=True, locator="")
    shown = replace(shown, source_link=replace(shown.source_link, text=label))
    said = attribution(shown, translator("en"))[0]
    assert said == f"{label}{', ' * bool(behind)}{behind} (inferred)"
    assert list(brief_attribution(shown, translator("en")))[:2] == [label, *filter(None, [behind])][:2]
