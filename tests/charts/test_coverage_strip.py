"""The coverage strip of a source: each sentence once, as tall as the number of its claims, linked to its paragraph."""

import re
from itertools import pairwise

import pytest

from dossier.charts.coverage_strip import HEIGHT, UNIT, coverage_strip
from dossier.pages.sources import source_page
from tests.contexts import ROOTS, site_of, site_with, site_with_prices
from tests.overlay import base

RECORD = "content/sources/gazette.yaml"


def strip_of(site, key):
    return coverage_strip(site.dossier.sources[key], site.index.evidence[key], site.index.coverage[key])


@pytest.mark.parametrize("name", ROOTS)
def test_every_sentence_is_drawn_once_in_its_state(name):
    site = site_of(name)
    for key, coverage in site.index.coverage.items():
        drawn = strip_of(site, key)
        counted_as = {"cited": drawn.cited, "set-aside": drawn.aside, "open": drawn.open, "not-read": drawn.unread}
        for state, counted in counted_as.items():
            paths = [path for paragraph in drawn.paragraphs for which, path in paragraph.paths if which == state]
            assert sum(path.count("M") for path in paths) == counted == coverage.count(state), (key, state)
        counts = [part.cited + part.aside + part.open + part.unread for part in drawn.paragraphs]
        assert drawn.sentences == sum(counts), key


@pytest.mark.parametrize("name", ROOTS)
def test_a_mark_is_as_tall_as_the_number_of_its_claims(name):
    site = site_of(name)
    for key, coverage in site.index.coverage.items():
        paragraphs = strip_of(site, key).paragraphs
        marks = [(paragraph, path) for paragraph in paragraphs for which, path in paragraph.paths if which == "cited"]
        heights = [
            float(paragraph.height) - float(top)
            for paragraph, path in marks
            for top in re.findall(r"M\d+ ([\d.]+)v", path)
        ]
        claims = [len(use.claims) for use in coverage.sentences if use.state == "cited"]
        unit = min(UNIT, HEIGHT / max(claims))
        assert heights == pytest.approx([count * unit for count in claims], abs=0.11), key
        assert max(heights) <= HEIGHT, key


@pytest.mark.parametrize("name", ROOTS)
def test_marks_stay_in_their_paragraph_and_do_not_overlap(name):
    site = site_of(name)
    for key in site.dossier.sources:
        for paragraph in strip_of(site, key).paragraphs:
            starts = sorted(float(x) for _, path in paragraph.paths for x in re.findall(r"M([\d.]+) ", path))
            assert starts[0] >= 0, key
            assert starts[-1] <= paragraph.width, key
            assert all(after - before >= 11 for before, after in pairwise(starts)), key


@pytest.mark.parametrize("name", ROOTS)
def test_every_paragraph_links_to_an_anchor_of_the_page(name):
    site = site_of(name)
    for key in site.dossier.sources:
        view = source_page(site, "en", key).view
        anchors = {f"#{anchor}" for part in view.paragraphs for anchor in part.ids}
        stretches = [stretch for paragraph in view.paragraphs for stretch in paragraph.stretches if stretch]
        parts = [(stretch, part) for stretch in stretches for part in stretch.parts]
        anchors |= {f"#{anchor}" for stretch, part in parts for anchor in (stretch.id, part.id, *part.ids)}
        anchors |= {"#aside"} if view.set_aside else set()
        assert {paragraph.href for paragraph in view.strip.paragraphs if paragraph.href} <= anchors, key
        assert all(paragraph.href for paragraph in view.strip.paragraphs if paragraph.cited or paragraph.aside), key


def test_paragraphs_are_numbered_from_1():
    drawn = strip_of(site_of("ferry"), "gazette-article")
    assert [paragraph.number for paragraph in drawn.paragraphs] == sorted(
        {paragraph.number for paragraph in drawn.paragraphs}
    )
    assert drawn.paragraphs[0].number == 1


def test_an_unused_sentence_is_an_empty_box_without_a_link():
    nothing_aside = base().content[RECORD].split("set_aside:")[0]
    drawn = strip_of(site_with({RECORD: nothing_aside}), "gazette")
    assert drawn.open == 4
    first = drawn.paragraphs[0]
    assert (first.href, first.open, first.claims) == ("", 1, 0)
    assert [state for state, _ in first.paths] == ["open"]
    assert first.paths[0][1].endswith("z")


def test_marks_of_a_sentence_with_very_many_claims_stay_within_the_strip():
    drawn = strip_of(site_with_prices(*[""] * 40), "gazette")
    assert max(paragraph.claims for paragraph in drawn.paragraphs) > 40
    assert max(float(paragraph.height) for paragraph in drawn.paragraphs) == HEIGHT


def long_source(lines, rest=""):
    """The small dossier with many more paragraphs in its text, the last of which is cited."""
    more = "".join(f"Lamp {n} of the lighthouse was lit. It burned oil.\n" for n in range(lines))
    text = base().seeds["gazette.txt"].decode() + more + "Northwind was sold.\n"
    record = base().content[RECORD].partition("sha256:")
    return {
        "seeds/gazette.txt": text,
        RECORD: f"{record[0]}sha256: {{sha256 gazette.txt}}\n{rest}{record[2].partition(chr(10))[2]}",
        "content/claims/sold.yaml": """id: sold
subject: northwind
property: role
value: {en: sold, de: verkauft}
statement: {en: Northwind was sold., de: Northwind wurde verkauft.}
evidence: [{source: gazette, quote: Northwind was sold, translation: {de: Northwind wurde verkauft}}]
""",
    }


def test_the_strip_grows_with_what_is_cited_and_not_with_the_text():
    short, long = (strip_of(site_with(long_source(lines)), "gazette") for lines in (50, 500))
    assert (short.open, long.open) == (100, 1000)
    assert len(short.paragraphs) == len(long.paragraphs) < 10
    run = next(paragraph for paragraph in long.paragraphs if paragraph.last > paragraph.number)
    assert (run.number, run.last, run.open, run.claims, run.href) == (6, 505, 1000, 0, "")
    assert [mark for mark, _ in run.paths] == ["many"]
    assert long.shortened
    assert not strip_of(site_with(long_source(5)), "gazette").shortened


def test_what_an_excerpt_does_not_cite_was_not_read():
    excerpt = "excerpt: {reason: {en: too long, de: zu lang}}\n"
    site = site_with(long_source(50, excerpt))
    drawn = strip_of(site, "gazette")
    assert (drawn.open, drawn.unread) == (0, 100)
    assert site.index.coverage["gazette"].share == 1
    assert source_page(site, "de", "gazette").view.excerpt == "zu lang"


def test_a_long_paragraph_is_cut_short_where_nothing_is_cited():
    text = " ".join(f"Lamp {n} was lit." for n in range(400)) + " Northwind was sold."
    changes = long_source(0)
    changes["seeds/gazette.txt"] = changes["seeds/gazette.txt"].replace("Northwind was sold.", text)
    last = strip_of(site_with(changes), "gazette").paragraphs[-1]
    assert (last.open, last.cited, last.number, last.last) == (400, 1, 6, 6)
    assert [mark for mark, _ in last.paths] == ["many", "cited"]
    assert last.width < 100
