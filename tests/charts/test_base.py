"""What pictures are drawn with: lines that tell how sure, and labels that are not cut."""

import re

import pytest

from dossier.charts import text_width as lettering
from dossier.charts.stroke import WAVE_HEIGHT, curve, number, stroke


def numbers(data):
    return [float(one) for one in re.findall(r"-?\d+(?:\.\d)?", data)]


@pytest.mark.parametrize("support", ["corroborated", "single", "hedged"])
def test_a_line_that_is_not_disputed_goes_straight_from_point_to_point(support):
    assert stroke([(0, 0), (10, 5.25), (20, 0)], support) == "M0 0L10 5.2L20 0"


def test_a_disputed_line_swings_to_both_sides_and_ends_where_it_should():
    data = stroke([(0, 50), (100, 50)], "disputed")
    heights = numbers(data)[1::2]
    assert min(heights) == pytest.approx(50 - 2 * WAVE_HEIGHT, abs=0.1)
    assert max(heights) == pytest.approx(50 + 2 * WAVE_HEIGHT, abs=0.1)
    assert data.startswith("M0 50Q")
    assert data.endswith(" 100 50")


def test_a_wave_follows_a_curve_and_keeps_beside_it():
    path = curve((0, 0), (50, 0), (50, 100), (100, 100))
    ends = numbers(stroke(path, "disputed"))
    assert (path[0], path[-1]) == ((0, 0), (100, 100))
    assert ends[-2:] == [100, 100]
    assert all(-5 <= one <= 105 for one in ends)


def test_a_line_without_length_is_drawn_without_dividing_by_it():
    assert stroke([(3, 3), (3, 3)], "disputed").startswith("M3 3")


def test_coordinates_are_as_short_as_they_can_be():
    assert [number(one) for one in (1.0, 1.04, 1.06, -0.01, -2.55)] == ["1", "1", "1.1", "0", "-2.5"]


def test_a_longer_or_bolder_text_is_wider():
    assert lettering.width("Alexandr Wang", 13) > lettering.width("Alexandr", 13)
    assert lettering.width("Meta", 13, bold=True) > lettering.width("Meta", 13)
    assert lettering.width("iii", 13) < lettering.width("WWW", 13)


def test_a_label_breaks_at_spaces_only_and_keeps_every_word():
    made = lettering.lines("Thinking Machines Lab of San Francisco", 13, 90)
    assert " ".join(made) == "Thinking Machines Lab of San Francisco"
    assert len(made) > 1
    assert all(lettering.width(one, 13) <= 90 for one in made)
    assert lettering.lines("Antrittsprämienverhandlungen", 13, 20) == ("Antrittsprämienverhandlungen",)
