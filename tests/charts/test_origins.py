"""Who tells what: numbers counted anew from the claims, and drawn as long as they are large."""

import sys
from collections import Counter
from itertools import pairwise

import pytest
from babel.messages.pofile import read_po

from dossier.charts import text_width as lettering
from dossier.charts.origins import DOT, NARROW, NOTHING, SIZE, WIDE, origins
from dossier.charts.shares import levels, together, told
from dossier.pages.sources import sources_page
from dossier.read import fields
from tests.charts.pictured import ROOT, context, made, site, with_second
from tests.overlay import base

CLAIM = """id: again-{n}
subject: lighthouse
property: amount
value: EUR 4.2 million
statement: {{en: Northwind paid 4.2 million euros., de: "Northwind zahlte 4,2 Millionen Euro."}}
evidence:
  - {{source: gazette, quote: Northwind pays 4.2 million euros{more}}}
"""
DOSSIERS = ("real", "ferry")


def again(*more):
    """The small dossier with a claim more for each judgement."""
    changes = {f"content/claims/again-{n}.yaml": CLAIM.format(n=n, more=one) for n, one in enumerate(more)}
    return made(changes).dossier


def sheets():
    for name in DOSSIERS:
        for language in ("en", "de"):
            picture = origins(context(site(name), language))
            yield picture.wide
            yield picture.narrow


def words(language):
    with (ROOT / "dossier" / "locale" / f"{language}.po").open("rb") as file:
        return {one.id: one.string for one in read_po(file, locale=language) if isinstance(one.id, str)}


@pytest.mark.parametrize("name", DOSSIERS)
def test_every_claim_stands_at_one_number_of_origins(name):
    dossier = site(name).dossier
    found = levels(dossier)
    assert sum(map(len, found.values())) == sum(not claim.operands for claim in dossier.claims.values())
    for number, claims in found.items():
        for claim in claims:
            supporting = [item for item in claim.evidence if item.record.stance == "supports" and item.origin.named]
            assert len({item.origin.id for item in supporting}) == number, claim.id


@pytest.mark.parametrize("name", DOSSIERS)
def test_the_finding_is_the_number_of_claims_with_a_single_origin(name):
    picture = origins(context(site(name)))
    alone = [claim for claim in site(name).dossier.claims.values() if len(claim.origins) == 1 and not claim.operands]
    assert picture.alone == len(alone)
    assert picture.claims == len(site(name).dossier.claims)
    for sheet in (picture.wide, picture.narrow):
        single = next(one for one in sheet.levels if one.origins == 1)
        assert single.claims == sum(one.claims for one in single.segments) == len(alone)
        names = Counter(claim.origins[0] for claim in alone)
        assert [one.claims for one in single.segments] == sorted(names.values(), reverse=True)


@pytest.mark.parametrize("name", DOSSIERS)
def test_a_row_counts_the_claims_an_origin_tells_in_a_source(name):
    dossier = site(name).dossier
    for row in told(dossier):
        claims = {
            item.claim
            for claim in dossier.claims.values()
            for item in claim.evidence
            if item.passage.source == row.source
            and item.record.stance != "mentions"
            and (item.origin.id if item.origin.named else "") == row.origin
        }
        assert row.claims == len(claims) == row.counts.total()
        assert row.alone == sum(dossier.claims[key].origins == (row.origin,) for key in claims)


def test_how_a_claim_is_told_is_counted_once():
    dossier = again("", ", certainty: possible", ", stance: disputes", ", stance: mentions")
    (row,) = [one for one in told(dossier) if one.origin == "harbour-gazette"]
    assert row.of("deal") == {"firm": 2, "hedged": 1, "disputes": 1}, "a mention tells nothing"


def test_two_articles_of_one_origin_are_still_one():
    dossier = with_second("harbour-gazette").dossier
    assert [claim.id for claim in levels(dossier)[1] if len(claim.evidence) == 2] == ["price"]
    assert not together(dossier)
    assert [(row.source, row.alone) for row in told(dossier) if row.source == "second"] == [("second", 1)]


@pytest.mark.parametrize("name", DOSSIERS)
def test_each_claim_with_several_origins_is_a_dot_that_leads_to_it(name):
    picture = origins(context(site(name)))
    several = {
        claim.id for claim in site(name).dossier.claims.values() if len(claim.origins) > 1 and not claim.operands
    }
    for sheet in (picture.wide, picture.narrow):
        dots = [cite.claim for one in sheet.combinations for cite, _, _ in one.dots]
        assert len(dots) == len(set(dots))
        assert set(dots) == several
    assert picture.further == 0


def test_bars_are_as_long_as_they_are_large():
    for sheet in sheets():
        units = [float(one.width) / one.claims for one in sheet.levels if float(one.width) > NOTHING]
        assert max(units) - min(units) < 0.2
        rows = [row for group in sheet.groups for row in group.rows]
        most = max(rows, key=lambda row: row.claims)
        unit = sheet.form.longest / most.claims
        for row in rows:
            assert float(row.alone_width) == pytest.approx(row.alone * unit, abs=0.06)
            assert float(row.alone_width) + float(row.rest_width) == pytest.approx(row.claims * unit, abs=0.11)


def test_nothing_leaves_the_drawing_and_no_text_covers_another():
    for sheet in sheets():
        form = sheet.form
        for one in sheet.levels:
            assert float(one.end) + lettering.width(str(one.claims), SIZE, bold=True) <= form.width
            for part in one.segments:
                if part.named:
                    assert lettering.width(part.link.text, SIZE) + 14 <= float(part.width)
        heights = [float(one.label_y) for one in sheet.levels] + [sheet.matrix]
        for group in sheet.groups:
            heights.append(float(group.y))
            for row in group.rows:
                heights += [row.y + 17 * index for index in range(len(row.lines))]
                assert all(16 + lettering.width(line, SIZE) <= form.bars for line in row.lines)
                assert float(row.end) + lettering.width(str(row.claims), SIZE) <= (form.first or form.width)
                for before, after in pairwise(row.cells):
                    digits = lettering.width(str(sum(before.counts)), 12)
                    assert not after.pieces or float(before.x) + digits <= float(after.pieces[0].x)
        heights.append(sheet.dots)
        for one in sheet.combinations:
            heights += [one.y + 17 * index for index in range(len(one.lines))]
            for line in one.lines:
                assert lettering.width(" + ".join(link.text for link in line), SIZE) <= (form.first or form.width)
            assert all(DOT / 2 <= float(x) <= form.width - 6 for _, x, _ in one.dots)
            assert all(float(y) + 6 <= sheet.height + 4 for _, _, y in one.dots)
        assert all(after - before >= 17 for before, after in pairwise(heights)), heights


def test_dots_are_far_enough_apart_for_a_finger():
    for sheet in sheets():
        spots = [(float(x), float(y)) for one in sheet.combinations for _, x, y in one.dots]
        assert all(
            abs(a[0] - b[0]) >= 24 or abs(a[1] - b[1]) >= 24
            for index, a in enumerate(spots)
            for b in spots[index + 1 :]
        )


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_words_of_the_drawing_have_room(language):
    said = words(language)
    for topic in fields.Section.__args__:
        assert lettering.width(said[f"topic: {topic}"], 12) <= WIDE.topic - 4
    for form in (WIDE, NARROW):
        end = form.first - 4 if form.topic else form.width
        assert form.bars + lettering.width(said["claims; filled: on it alone"], 12) <= end
        for word in ("nobody named", "the source itself"):
            assert 16 + lettering.width(said[word], SIZE) <= form.bars - 4
    assert lettering.width(said["computed from other claims"], SIZE) <= WIDE.bars - 4
    places = [WIDE.first + 20 + x for x in (0, 150, 420)] + [WIDE.width + 20]
    for way, (start, after) in zip(("firm", "hedged", "disputes"), pairwise(places), strict=True):
        assert start + lettering.width(said[f"way: {way}"], 12) <= after - 24
    for word in ("Who tells how much", "Who stands together"):
        assert lettering.width(said[word], 15, bold=True) <= min(WIDE.bars, NARROW.width)


def test_many_combinations_are_counted_and_not_drawn_without_end(monkeypatch):
    monkeypatch.setattr(sys.modules[origins.__module__], "MANY", 3)
    picture, all_of_them = origins(context(site("real"))), together(site("real").dossier)
    assert [len(one.dots) for one in picture.narrow.combinations] == [len(claims) for _, claims in all_of_them[:3]]
    assert picture.further == sum(len(claims) for _, claims in all_of_them[3:]) > 0


def test_without_evidence_there_is_no_picture():
    empty = made({}, [path for path in base().content if path.startswith("content/claims/")])
    assert origins(context(empty)) is None
    assert sources_page(empty, "en").view.picture is None


def test_without_common_claims_the_drawing_ends_before_them():
    sheet = origins(context(made({}))).wide
    assert not sheet.combinations
    assert sheet.height < sheet.dots
