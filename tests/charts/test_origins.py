"""Who tells what: numbers counted anew from the claims, and drawn as long as they are large."""

import sys
from collections import Counter
from itertools import pairwise

import pytest
from babel.messages.pofile import read_po

from dossier.charts.origin_shares import claims_by_origins, origin_shares, shared_claims
from dossier.charts.origins import DOT, NARROW, NOTHING, SIZE, WIDE, origins
from dossier.charts.svg import text_width
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


def drawings():
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
    found = claims_by_origins(dossier)
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
    for drawing in (picture.wide, picture.narrow):
        single = next(one for one in drawing.levels if one.origins == 1)
        assert single.claims == sum(one.claims for one in single.segments) == len(alone)
        names = Counter(claim.origins[0] for claim in alone)
        assert [one.claims for one in single.segments] == sorted(names.values(), reverse=True)


@pytest.mark.parametrize("name", DOSSIERS)
def test_a_row_counts_the_claims_an_origin_tells_in_a_source(name):
    dossier = site(name).dossier
    for row in origin_shares(dossier):
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
    (row,) = [one for one in origin_shares(dossier) if one.origin == "harbour-gazette"]
    assert row.of("deal") == {"firm": 2, "hedged": 1, "disputes": 1}, "a mention tells nothing"


def test_two_articles_of_one_origin_are_still_one():
    dossier = with_second("harbour-gazette").dossier
    assert [claim.id for claim in claims_by_origins(dossier)[1] if len(claim.evidence) == 2] == ["price"]
    assert not shared_claims(dossier)
    assert [(row.source, row.alone) for row in origin_shares(dossier) if row.source == "second"] == [("second", 1)]


@pytest.mark.parametrize("name", DOSSIERS)
def test_each_claim_with_several_origins_is_a_dot_that_leads_to_it(name):
    picture = origins(context(site(name)))
    several = {
        claim.id for claim in site(name).dossier.claims.values() if len(claim.origins) > 1 and not claim.operands
    }
    for drawing in (picture.wide, picture.narrow):
        dots = [cite.claim for one in drawing.combinations for cite, _, _ in one.dots]
        assert len(dots) == len(set(dots))
        assert set(dots) == several
    assert picture.further == 0


def test_bars_are_as_long_as_they_are_large():
    for drawing in drawings():
        units = [float(one.width) / one.claims for one in drawing.levels if float(one.width) > NOTHING]
        assert max(units) - min(units) < 0.2
        rows = [row for group in drawing.groups for row in group.rows]
        most = max(rows, key=lambda row: row.claims)
        unit = drawing.size.longest / most.claims
        for row in rows:
            assert float(row.alone_width) == pytest.approx(row.alone * unit, abs=0.06)
            assert float(row.alone_width) + float(row.rest_width) == pytest.approx(row.claims * unit, abs=0.11)


def test_nothing_leaves_the_drawing_and_no_text_covers_another():
    for drawing in drawings():
        size = drawing.size
        for one in drawing.levels:
            assert float(one.end) + text_width(str(one.claims), SIZE, bold=True) <= size.width
            for part in one.segments:
                if part.named:
                    assert text_width(part.link.text, SIZE) + 14 <= float(part.width)
        heights = [float(one.label_y) for one in drawing.levels] + [drawing.matrix]
        for group in drawing.groups:
            heights.append(float(group.y))
            for row in group.rows:
                heights += [row.y + 17 * index for index in range(len(row.lines))]
                assert all(16 + text_width(line, SIZE) <= size.bars for line in row.lines)
                assert float(row.end) + text_width(str(row.claims), SIZE) <= (size.first or size.width)
                for before, after in pairwise(row.cells):
                    digits = text_width(str(sum(before.counts)), 12)
                    assert not after.pieces or float(before.x) + digits <= float(after.pieces[0].x)
        heights.append(drawing.dots)
        for one in drawing.combinations:
            heights += [one.y + 17 * index for index in range(len(one.lines))]
            for line in one.lines:
                assert text_width(" + ".join(link.text for link in line), SIZE) <= (size.first or size.width)
            assert all(DOT / 2 <= float(x) <= size.width - 6 for _, x, _ in one.dots)
            assert all(float(y) + 6 <= drawing.height + 4 for _, _, y in one.dots)
        assert all(after - before >= 17 for before, after in pairwise(heights)), heights


def test_dots_are_far_enough_apart_for_a_finger():
    for drawing in drawings():
        spots = [(float(x), float(y)) for one in drawing.combinations for _, x, y in one.dots]
        assert all(
            abs(a[0] - b[0]) >= 24 or abs(a[1] - b[1]) >= 24
            for index, a in enumerate(spots)
            for b in spots[index + 1 :]
        )


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_words_of_the_drawing_have_room(language):
    said = words(language)
    for topic in fields.Section.__args__:
        assert text_width(said[f"topic: {topic}"], 12) <= WIDE.topic - 4
    for size in (WIDE, NARROW):
        end = size.first - 4 if size.topic else size.width
        assert size.bars + text_width(said["claims; filled: on it alone"], 12) <= end
        for word in ("nobody named", "the source itself"):
            assert 16 + text_width(said[word], SIZE) <= size.bars - 4
    assert text_width(said["computed from other claims"], SIZE) <= WIDE.bars - 4
    places = [WIDE.first + 20 + x for x in (0, 150, 420)] + [WIDE.width + 20]
    for way, (start, after) in zip(("firm", "hedged", "disputes"), pairwise(places), strict=True):
        assert start + text_width(said[f"way: {way}"], 12) <= after - 24
    for word in ("Who tells how much", "Who stands together"):
        assert text_width(said[word], 15, bold=True) <= min(WIDE.bars, NARROW.width)


def test_many_combinations_are_counted_and_not_drawn_without_end(monkeypatch):
    monkeypatch.setattr(sys.modules[origins.__module__], "MANY", 3)
    picture, all_of_them = origins(context(site("real"))), shared_claims(site("real").dossier)
    assert [len(one.dots) for one in picture.narrow.combinations] == [len(claims) for _, claims in all_of_them[:3]]
    assert picture.further == sum(len(claims) for _, claims in all_of_them[3:]) > 0


def test_without_evidence_there_is_no_chart():
    empty = made({}, [path for path in base().content if path.startswith("content/claims/")])
    assert origins(context(empty)) is None
    assert sources_page(empty, "en").view.picture is None


def test_without_common_claims_the_drawing_ends_before_them():
    drawing = origins(context(made({}))).wide
    assert not drawing.combinations
    assert drawing.height < drawing.dots
