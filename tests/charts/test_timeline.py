"""The timeline: a date is drawn at its place and as wide as it is long; inferred and unknown dates look different."""

import datetime
from itertools import pairwise

import pytest

from dossier.charts.scales import TimeScale, days_of, is_soft, months, ticks, time_scale, year_scale
from dossier.charts.svg import text_width
from dossier.charts.timeline import LEADING, SIZE, SMALL, WIDE, timeline
from dossier.components.entries import source_entries
from dossier.pages.timeline import timeline_page
from dossier.text.dates import parse_date
from tests.contexts import context, numbers, site_of, site_with
from tests.overlay import base

FOUNDER = "content/claims/founder.yaml"
SOURCE = "content/sources/gazette.yaml"


def on(date, source_date=None, basis="stated"):
    """The timeline of the small dossier with its one date changed."""
    changes = {FOUNDER: base().content[FOUNDER].replace("when: 2011", f"when: {date}")}
    if source_date is not None:
        line = next(line for line in base().content[SOURCE].splitlines() if line.startswith("date:"))
        new = (
            f"date: {{value: {source_date}, basis: {basis}, reason: {{en: so, de: so}}}}"
            if source_date
            else "date: {basis: unknown}"
        )
        changes[SOURCE] = base().content[SOURCE].replace(line, new)
    site = site_with(changes)
    return timeline(context(site))


def row_of(picture):
    return picture.wide.bands[0].rows[0]


def drawings():
    for name in ("real", "ferry"):
        for language in ("en", "de"):
            picture = timeline(context(site_of(name), language))
            yield picture.wide
            yield picture.narrow
    yield on("XXXX-12/XXXX-01").narrow
    yield on("1890").wide
    yield on("2024-06-12").narrow


@pytest.mark.parametrize(
    ("date", "days"),
    [("2025-02", 28), ("2025-06", 30), ("2025", 365), ("early 2025-06", 10), ("2025-01/2025-03", 90), ("2024-06", 30)],
)
def test_a_bar_is_as_wide_as_the_time_is_long(date, days):
    picture = on(date)
    mark = row_of(picture).marks[0]
    dates = [parse_date(date), parse_date("2024-06-12")]
    scale = time_scale(dates, WIDE.left, WIDE.right)
    day = (WIDE.right - WIDE.left) / (scale.last - scale.first)
    assert float(mark.width) == pytest.approx(days * day, abs=0.1)
    assert float(mark.x) == pytest.approx(scale.x(dates[0].earliest.toordinal()), abs=0.1)


def test_a_day_is_a_dot_in_the_middle_of_its_day():
    mark = row_of(on("2024-06-12")).marks[0]
    scale = time_scale([parse_date("2024")], WIDE.left, WIDE.right)
    assert mark.width == ""
    assert float(mark.x) == pytest.approx(scale.x(datetime.date(2024, 6, 12).toordinal() + 0.5), abs=0.1)


@pytest.mark.parametrize(("date", "soft"), [("2025-06~", True), ("2025?", True), ("2025-06", False)])
def test_a_date_the_source_calls_uncertain_is_drawn_soft(date, soft):
    assert row_of(on(date)).marks[0].soft == soft


def test_a_date_without_a_year_is_drawn_on_a_scale_without_years():
    picture = on("XXXX-06")
    assert [band.id for band in picture.wide.bands] == ["no-year", "told"]
    assert all(tick.origin.startswith("month:") for tick in picture.wide.bands[0].ticks)


def test_a_winter_without_year_is_drawn_at_both_ends_of_the_year():
    marks = row_of(on("XXXX-12/XXXX-01")).marks
    scale = year_scale(WIDE.left, WIDE.right)
    assert len(marks) == 2
    assert float(marks[0].x) + float(marks[0].width) == pytest.approx(scale.right, abs=0.2)
    assert float(marks[1].x) == pytest.approx(scale.left, abs=0.1)


def test_dates_of_sources_show_their_basis():
    for source_date, basis in (("2024-06-12", "stated"), ("2024-06-12", "inferred"), ("", "unknown")):
        picture = on("2011", source_date, basis)
        mark = row_of(picture).sources[0]
        source_row = picture.wide.bands[-1].rows[0]
        assert (mark.basis, source_row.basis) == (basis, basis)
        known = basis != "unknown"
        assert bool(mark.date) == bool(source_row.date) == bool(source_row.marks) == known
        assert (float(mark.x) == WIDE.sources) == (not known), "an unknown date stands beside the time scale"


def test_a_line_runs_from_the_date_of_the_fact_to_the_date_of_its_source():
    later, earlier = row_of(on("2011")), row_of(on("2030"))
    (start, _, end), (back, _, back_end) = (numbers(row.sources[0].line)[:3] for row in (later, earlier))
    assert start < end == float(later.sources[0].x)
    assert back > back_end == float(earlier.sources[0].x)
    assert start == pytest.approx(float(later.marks[0].x) + float(later.marks[0].width), abs=0.11)
    assert back == float(earlier.marks[0].x), "it leaves at the end that is nearer"
    lead = numbers(earlier.sources[0].leader)
    assert lead[0] > float(earlier.marks[0].x), "the leader to the name does not run along the line"


def test_a_line_shows_the_support_of_its_claim():
    rows = [
        (name, row)
        for name in ("real", "ferry")
        for band in timeline(context(site_of(name))).wide.bands
        for row in band.rows
        if row.cite
    ]
    assert {row.cite.support for _, row in rows} >= {"single", "disputed"}
    for name, row in rows:
        assert row.cite.support == site_of(name).index.support[row.cite.claim]


def test_every_dated_claim_and_every_source_has_its_row():
    for name in ("real", "ferry"):
        dossier = site_of(name).dossier
        page = context(site_of(name))
        picture = timeline(page)
        dated = {claim.id for claim in dossier.claims.values() if claim.when}
        dated |= {
            c.id for c in dossier.claims.values() if dossier.vocabulary.properties[c.record.property].type == "date"
        }
        for drawing in (picture.wide, picture.narrow):
            assert {row.cite.claim for band in drawing.bands for row in band.rows if row.cite} == dated
            assert {row.source for row in drawing.bands[-1].rows} == set(dossier.sources)
        assert dated <= {entry.claim for entry in source_entries(page)}


def test_without_a_dated_claim_there_is_no_chart():
    site = site_with({FOUNDER: base().content[FOUNDER].replace("when: 2011\n", "")})
    assert timeline(context(site)) is None
    view = timeline_page(site, "en").view
    assert view.picture is None


def test_labels_do_not_overlap_and_are_not_cut():
    for drawing in drawings():
        size = drawing.size
        for band in drawing.bands:
            for before, after in pairwise(band.ticks):
                assert before.x + text_width(before.text, SMALL) < after.x
            assert (
                not band.ticks or size.left <= band.ticks[0].x < band.ticks[-1].x <= size.right or len(band.ticks) == 1
            )
            for row in band.rows:
                assert 0 <= float(row.date_x) <= size.width - text_width(row.date, SMALL, bold=True) + 0.1
                for text, y in row.words.lines:
                    assert text_width(text, SIZE) <= size.room
                    assert 0 < float(y) <= drawing.height
                for mark in row.marks:
                    assert size.left <= float(mark.x) <= float(mark.x) + float(mark.width or 0) <= size.right + 0.2
                for source in row.sources:
                    assert float(source.under) <= drawing.height
                    for text, _ in source.words.lines:
                        assert float(source.words.x) + text_width(text, SIZE) <= size.width
                for before, after in pairwise(row.sources):
                    assert float(after.words.lines[0][1]) - float(before.under) >= LEADING


def test_rows_do_not_overlap():
    for drawing in drawings():
        heights = []
        for band in drawing.bands:
            heights.append((float(band.y), float(band.scale)))
            for row in band.rows:
                ys = [float(y) for _, y in row.words.lines]
                ys += [float(y) for y in (row.about_y, row.date_y) if y and (row.cite or row.marks)]
                ys += [float(source.under) for source in row.sources]
                heights.append((min(ys), max(ys)))
        assert all(after[0] - before[1] >= SMALL for before, after in pairwise(heights)), heights


def test_ticks_are_years_or_months_depending_on_the_room():
    wide, narrow = (
        TimeScale(first=first, last=last, left=0, right=500)
        for first, last in (days_of(parse_date("2024"))[0], days_of(parse_date("1990/2025"))[0])
    )
    assert [tick.text for tick in ticks(wide, "en")][:3] == ["2024", "Feb", "Mar"]
    assert [tick.text for tick in ticks(narrow, "en")] == [
        "1990",
        "1995",
        "2000",
        "2005",
        "2010",
        "2015",
        "2020",
        "2025",
    ]
    assert [tick.text for tick in months(year_scale(0, 190), "de")] == ["Jan", "Apr", "Jul", "Okt"]


def test_the_last_year_of_the_calendar_can_be_drawn():
    assert time_scale([parse_date("9999")], 0, 100).last > time_scale([parse_date("9999")], 0, 100).first
    assert time_scale([parse_date("0001")], 0, 100).first == 1


def test_an_interval_with_an_uncertain_end_is_soft():
    assert is_soft(parse_date("2025-06/2025-07~"))
    assert not is_soft(parse_date("2025-06/2025-07"))
