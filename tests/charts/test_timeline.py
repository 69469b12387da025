"""The timeline: a date is drawn where it lies and as wide as it is, and what is inferred or unknown looks it."""

import datetime
from itertools import pairwise

import pytest

from dossier.charts.scales import TimeScale, days_of, is_soft, months, ticks, time_scale, year_scale
from dossier.charts.svg import text_width
from dossier.charts.timeline import LEADING, NARROW, SIZE, SMALL, WIDE, timeline
from dossier.components.entries import source_entries
from dossier.pages.timeline import timeline_page
from dossier.text.dates import parse_date
from tests.charts.pictured import context, made, numbers, site
from tests.overlay import base

FOUNDER = "content/claims/founder.yaml"
SOURCE = "content/sources/gazette.yaml"


def on(date, source_date=None, basis="stated"):
    """The timeline of the small dossier with its one date changed."""
    changes = {FOUNDER: base().content[FOUNDER].replace("when: 2011", f"when: {date}")}
    if source_date is not None:
        line = next(one for one in base().content[SOURCE].splitlines() if one.startswith("date:"))
        new = (
            f"date: {{value: {source_date}, basis: {basis}, reason: {{en: so, de: so}}}}"
            if source_date
            else "date: {basis: unknown}"
        )
        changes[SOURCE] = base().content[SOURCE].replace(line, new)
    found = made(changes)
    return timeline(context(found))


def row_of(picture):
    return picture.wide.bands[0].rows[0]


def drawings():
    for name in ("real", "ferry"):
        for language in ("en", "de"):
            picture = timeline(context(site(name), language))
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
    found = [parse_date(date), parse_date("2024-06-12")]
    scale = time_scale(found, WIDE.left, WIDE.right)
    day = (WIDE.right - WIDE.left) / (scale.last - scale.first)
    assert float(mark.width) == pytest.approx(days * day, abs=0.1)
    assert float(mark.x) == pytest.approx(scale.x(found[0].earliest.toordinal()), abs=0.1)


def test_a_day_is_a_dot_in_the_middle_of_its_day():
    mark = row_of(on("2024-06-12")).marks[0]
    scale = time_scale([parse_date("2024")], WIDE.left, WIDE.right)
    assert mark.width == ""
    assert float(mark.x) == pytest.approx(scale.x(datetime.date(2024, 6, 12).toordinal() + 0.5), abs=0.1)


@pytest.mark.parametrize(("date", "soft"), [("2025-06~", True), ("2025?", True), ("2025-06", False)])
def test_what_the_source_itself_calls_uncertain_is_drawn_so(date, soft):
    assert row_of(on(date)).marks[0].soft == soft


def test_a_date_without_year_stands_on_a_line_without_years():
    picture = on("XXXX-06")
    assert [band.id for band in picture.wide.bands] == ["no-year", "told"]
    assert all(tick.origin.startswith("month:") for tick in picture.wide.bands[0].ticks)


def test_a_winter_without_year_is_drawn_at_both_ends_of_the_year():
    marks = row_of(on("XXXX-12/XXXX-01")).marks
    scale = year_scale(WIDE.left, WIDE.right)
    assert len(marks) == 2
    assert float(marks[0].x) + float(marks[0].width) == pytest.approx(scale.right, abs=0.2)
    assert float(marks[1].x) == pytest.approx(scale.left, abs=0.1)


def test_the_dates_of_sources_say_what_they_rest_on():
    for source_date, basis in (("2024-06-12", "stated"), ("2024-06-12", "inferred"), ("", "unknown")):
        picture = on("2011", source_date, basis)
        mark = row_of(picture).sources[0]
        told = picture.wide.bands[-1].rows[0]
        assert (mark.basis, told.basis) == (basis, basis)
        known = basis != "unknown"
        assert bool(mark.date) == bool(told.date) == bool(told.marks) == known
        assert (float(mark.x) == WIDE.sources) == (not known), "an unknown date stands beside the line of time"


def test_a_line_runs_from_when_it_happened_to_when_it_was_said():
    later, earlier = row_of(on("2011")), row_of(on("2030"))
    (start, _, end), (back, _, there) = (numbers(row.sources[0].line)[:3] for row in (later, earlier))
    assert start < end == float(later.sources[0].x)
    assert back > there == float(earlier.sources[0].x)
    assert start == pytest.approx(float(later.marks[0].x) + float(later.marks[0].width), abs=0.11)
    assert back == float(earlier.marks[0].x), "it leaves at the end that is nearer"
    lead = numbers(earlier.sources[0].leader)
    assert lead[0] > float(earlier.marks[0].x), "the leader to the name does not run along the line"


def test_a_line_shows_the_support_of_its_claim():
    rows = [row for band in timeline(context(site("real"))).wide.bands for row in band.rows if row.cite]
    assert {row.cite.support for row in rows} >= {"single", "disputed"}
    for row in rows:
        assert row.cite.support == site("real").index.support[row.cite.claim]
        assert all(("q" in one.line) == (row.cite.support == "disputed") for one in row.sources if one.line)


def test_every_dated_claim_and_every_source_has_its_row():
    for name in ("real", "ferry"):
        dossier = site(name).dossier
        here = context(site(name))
        picture = timeline(here)
        dated = {claim.id for claim in dossier.claims.values() if claim.when}
        dated |= {
            c.id for c in dossier.claims.values() if dossier.vocabulary.properties[c.record.property].type == "date"
        }
        for drawing in (picture.wide, picture.narrow):
            assert {row.cite.claim for band in drawing.bands for row in band.rows if row.cite} == dated
            assert {row.source for row in drawing.bands[-1].rows} == set(dossier.sources)
        assert dated <= {entry.claim for entry in source_entries(here)}


def test_without_a_dated_claim_there_is_no_chart():
    found = made({FOUNDER: base().content[FOUNDER].replace("when: 2011\n", "")})
    assert timeline(context(found)) is None
    view = timeline_page(found, "en").view
    assert view.picture is None


def test_nothing_leaves_the_drawing_and_no_text_covers_another():
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
                for one in row.sources:
                    assert float(one.under) <= drawing.height
                    for text, _ in one.words.lines:
                        assert float(one.words.x) + text_width(text, SIZE) <= size.width
                for before, after in pairwise(row.sources):
                    assert float(after.words.lines[0][1]) - float(before.under) >= LEADING


def test_rows_stand_one_below_the_other():
    for drawing in drawings():
        heights = []
        for band in drawing.bands:
            heights.append((float(band.y), float(band.scale)))
            for row in band.rows:
                ys = [float(y) for _, y in row.words.lines]
                ys += [float(one) for one in (row.about_y, row.date_y) if one and (row.cite or row.marks)]
                ys += [float(one.under) for one in row.sources]
                heights.append((min(ys), max(ys)))
        assert all(after[0] - before[1] >= SMALL for before, after in pairwise(heights)), heights


def test_ticks_are_years_or_months_as_there_is_room():
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


def test_an_interval_is_as_soft_as_its_ends():
    assert is_soft(parse_date("2025-06/2025-07~"))
    assert not is_soft(parse_date("2025-06/2025-07"))


def test_the_measures_fit_the_drawing():
    for size in (WIDE, NARROW):
        assert size.left < size.right < size.sources < size.width
