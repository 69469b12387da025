"""Parts of charts: lines that show the support of a claim, and labels that are not cut."""

import re

import pytest

from dossier.charts.svg import WAVE_HEIGHT, bezier, level_line, level_path, number, text_width, wrap
from tests.contexts import coordinates, numbers

CURVE = ((0, 0), (50, 0), (50, 100), (100, 100))


@pytest.mark.parametrize("support", ["corroborated", "single", "hedged", None])
def test_only_a_disputed_line_is_a_wave(support):
    assert level_line(0, 20, 5.25, support) == "M0 5.2H20"
    assert level_path([(0, 0), (10, 0), (20, 9), (30, 9)], support) == "M0 0H10C15 0 15 9 20 9H30"
    assert bezier(CURVE, support) == "M0 0C50 0 50 100 100 100"


@pytest.mark.parametrize(("start", "end"), [(0, 100), (100, 0), (3, 9)])
def test_a_level_wave_ends_at_its_end(start, end):
    data = level_line(start, end, 50, "disputed")
    way = 1 if end > start else -1
    assert re.fullmatch(rf"M{start} 50q[-\d.]+ {-2 * WAVE_HEIGHT} [-\d.]+ 0t[-\d. ]+H{end}", data)
    halves = numbers(data.partition("t")[2].partition("H")[0])[::2]
    assert all(half == 3.5 * way for half in halves)
    assert 0 <= (end - start) * way - 3.5 * (len(halves) + 1) < 3.5 or len(halves) == 1


def test_a_wave_swings_to_both_sides_of_its_curve_and_stays_close_to_it():
    data = bezier(CURVE, "disputed")
    ends = coordinates(data)
    assert data.startswith("M0 0q")
    assert ends[-2:] == [100, 100]
    assert all(-5 <= end <= 105 for end in ends)
    assert min(ends[1::2]) < -1 < 101 < max(ends[1::2])


def test_the_waves_of_a_path_are_joined():
    data = level_path([(0, 0), (40, 0), (80, 30)], "disputed")
    assert data.startswith("M0 0q")
    assert "H40M40 0q" in data


def test_a_line_of_no_length_is_drawn_without_dividing_by_zero():
    assert bezier(((3, 3),) * 4, "disputed").startswith("M3 3")
    assert level_line(3, 3, 3, "disputed").startswith("M3 3")


def test_coordinates_are_as_short_as_they_can_be():
    assert [number(value) for value in (1.0, 1.04, 1.06, -0.01, -2.55)] == ["1", "1", "1.1", "0", "-2.5"]


def test_a_longer_or_bolder_text_is_wider():
    assert text_width("Alexandr Wang", 13) > text_width("Alexandr", 13)
    assert text_width("Meta", 13, bold=True) > text_width("Meta", 13)
    assert text_width("iii", 13) < text_width("WWW", 13)


def test_a_label_breaks_at_spaces_only_and_keeps_every_word():
    lines = wrap("Thinking Machines Lab of San Francisco", 13, 90)
    assert " ".join(lines) == "Thinking Machines Lab of San Francisco"
    assert len(lines) > 1
    assert all(text_width(line, 13) <= 90 for line in lines)
    assert wrap("Antrittsprämienverhandlungen", 13, 20) == ("Antrittsprämienverhandlungen",)


def test_a_text_without_spaces_is_broken_between_letters_and_no_line_begins_with_a_stop():
    text = "王小明是该实验室的负责人。他于2023年加入公司（北京），年薪为150万元。"
    lines = wrap(text, 10, 60)
    assert "".join(lines) == text
    assert len(lines) > 5
    assert all(text_width(line, 10) <= 60 for line in lines)
    assert not [line for line in lines if line[0] in "。，）" or line[-1] == "（"]
    assert wrap("在 Meta 工作", 10, 50) == ("在 Meta", "工作")


def test_letters_of_han_are_wide_and_marks_have_no_width():
    assert text_width("漢字", 10) == 20
    assert text_width("x\u0323\u030c", 10) == text_width("x", 10)
