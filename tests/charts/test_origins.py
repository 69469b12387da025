"""Which origins the claims rest on: figures recounted from the claims, and bars in proportion to them."""

import sys
from collections import Counter
from itertools import pairwise

import pytest

from dossier.charts.origin_shares import claims_by_origins, origin_shares, shared_claims
from dossier.charts.origins import DOT, NARROW, NOTHING, SIZE, WIDE, origins
from dossier.charts.svg import text_width
from dossier.pages.sources import sources_page
from dossier.publish.translations import catalogue
from dossier.read import fields
from tests.contexts import context, site_of, site_with, site_with_prices, site_with_second_source
from tests.overlay import base

DOSSIERS = ("real", "ferry")


def drawings():
    for name in DOSSIERS:
        for language in ("en", "de"):
            picture = origins(context(site_of(name), language))
            yield picture.wide
            yield picture.narrow


@pytest.mark.parametrize("name", DOSSIERS)
def test_every_claim_is_counted_under_its_number_of_origins(name):
    dossier = site_of(name).dossier
    by_number = claims_by_origins(dossier)
    assert sum(map(len, by_number.values())) == sum(not claim.operands for claim in dossier.claims.values())
    for number, claims in by_number.items():
        for claim in claims:
            supporting = [item for item in claim.evidence if item.record.stance == "supports" and item.origin.named]
            assert len({item.origin.id for item in supporting}) == number, claim.id


@pytest.mark.parametrize("name", DOSSIERS)
def test_claims_with_a_single_origin_are_counted(name):
    picture = origins(context(site_of(name)))
    alone = [claim for claim in site_of(name).dossier.claims.values() if len(claim.origins) == 1 and not claim.operands]
    assert picture.alone == len(alone)
    assert picture.claims == len(site_of(name).dossier.claims)
    for drawing in (picture.wide, picture.narrow):
        single = next(level for level in drawing.levels if level.origins == 1)
        assert single.claims == sum(segment.claims for segment in single.segments) == len(alone)
        names = Counter(claim.origins[0] for claim in alone)
        assert [segment.claims for segment in single.segments] == sorted(names.values(), reverse=True)


@pytest.mark.parametrize("name", DOSSIERS)
def test_a_row_counts_the_claims_of_an_origin_in_a_source(name):
    dossier = site_of(name).dossier
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


def test_each_claim_counts_once_as_firm_hedged_or_disputed():
    dossier = site_with_prices("", ", certainty: possible", ", stance: disputes", ", stance: mentions").dossier
    (row,) = [share for share in origin_shares(dossier) if share.origin == "harbour-gazette"]
    assert row.of("deal") == {"firm": 2, "hedged": 1, "disputes": 1}, "a mention states nothing"


def test_two_articles_of_one_origin_count_as_one_origin():
    dossier = site_with_second_source("harbour-gazette").dossier
    assert [claim.id for claim in claims_by_origins(dossier)[1] if len(claim.evidence) == 2] == ["price"]
    assert not shared_claims(dossier)
    assert [(row.source, row.alone) for row in origin_shares(dossier) if row.source == "second"] == [("second", 1)]


@pytest.mark.parametrize("name", DOSSIERS)
def test_each_claim_with_several_origins_is_a_dot_linked_to_it(name):
    picture = origins(context(site_of(name)))
    several = {
        claim.id for claim in site_of(name).dossier.claims.values() if len(claim.origins) > 1 and not claim.operands
    }
    for drawing in (picture.wide, picture.narrow):
        dots = [cite.claim for combination in drawing.combinations for cite, _, _ in combination.dots]
        assert len(dots) == len(set(dots))
        assert set(dots) == several
    assert picture.further == 0


def test_bars_are_in_proportion_to_their_figures():
    for drawing in drawings():
        units = [float(level.width) / level.claims for level in drawing.levels if float(level.width) > NOTHING]
        assert max(units) - min(units) < 0.2
        rows = [row for group in drawing.groups for row in group.rows]
        most = max(rows, key=lambda row: row.claims)
        unit = drawing.size.longest / most.claims
        for row in rows:
            assert float(row.alone_width) == pytest.approx(row.alone * unit, abs=0.06)
            assert float(row.alone_width) + float(row.rest_width) == pytest.approx(row.claims * unit, abs=0.11)


def test_labels_do_not_overlap_and_are_not_cut():
    for drawing in drawings():
        size = drawing.size
        for level in drawing.levels:
            assert float(level.end) + text_width(str(level.claims), SIZE, bold=True) <= size.width
            for part in level.segments:
                if part.named:
                    assert text_width(part.link.text, SIZE) + 14 <= float(part.width)
        heights = [float(level.label_y) for level in drawing.levels] + [drawing.matrix]
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
        for combination in drawing.combinations:
            heights += [combination.y + 17 * index for index in range(len(combination.lines))]
            for line in combination.lines:
                assert text_width(" + ".join(link.text for link in line), SIZE) <= (size.first or size.width)
            assert all(DOT / 2 <= float(x) <= size.width - 6 for _, x, _ in combination.dots)
            assert all(float(y) + 6 <= drawing.height + 4 for _, _, y in combination.dots)
        assert all(after - before >= 17 for before, after in pairwise(heights)), heights


def test_dots_are_far_enough_apart_for_a_finger():
    for drawing in drawings():
        spots = [(float(x), float(y)) for combination in drawing.combinations for _, x, y in combination.dots]
        assert all(
            abs(a[0] - b[0]) >= 24 or abs(a[1] - b[1]) >= 24
            for index, a in enumerate(spots)
            for b in spots[index + 1 :]
        )


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_interface_words_have_room(language):
    words = catalogue(language)
    for topic in fields.Section.__args__:
        assert text_width(words[f"topic: {topic}"], 12) <= WIDE.topic - 4
    for size in (WIDE, NARROW):
        end = size.first - 4 if size.topic else size.width
        assert size.bars + text_width(words["claims; filled: its only source"], 12) <= end
        for word in ("nobody named", "the source itself"):
            assert 16 + text_width(words[word], SIZE) <= size.bars - 4
    assert text_width(words["computed from other claims"], SIZE) <= WIDE.bars - 4
    places = [WIDE.first + 20 + x for x in (0, 150, 420)] + [WIDE.width + 20]
    for way, (start, after) in zip(("firm", "hedged", "disputes"), pairwise(places), strict=True):
        assert start + text_width(words[f"way: {way}"], 12) <= after - 24
    for word in ("Who tells how much", "Who stands together"):
        assert text_width(words[word], 15, bold=True) <= min(WIDE.bars, NARROW.width)


def test_combinations_beyond_the_limit_are_counted_and_not_drawn(monkeypatch):
    monkeypatch.setattr(sys.modules[origins.__module__], "MANY", 3)
    picture, combinations = origins(context(site_of("real"))), shared_claims(site_of("real").dossier)
    assert [len(combination.dots) for combination in picture.narrow.combinations] == [
        len(claims) for _, claims in combinations[:3]
    ]
    assert picture.further == sum(len(claims) for _, claims in combinations[3:]) > 0


def test_without_evidence_there_is_no_chart():
    empty = site_with({}, [path for path in base().content if path.startswith("content/claims/")])
    assert origins(context(empty)) is None
    assert sources_page(empty, "en").view.picture is None


def test_without_common_claims_the_drawing_ends_before_their_section():
    drawing = origins(context(site_with({}))).wide
    assert not drawing.combinations
    assert drawing.height < drawing.dots
