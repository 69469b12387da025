"""Parts of charts: lines that show the support of a claim, and labels that are not cut."""

from dossier.charts.svg import bezier, level_line, level_path, number, text_width, wrap

CURVE = ((0, 0), (50, 0), (50, 100), (100, 100))


def test_a_line_is_level_or_an_s_between_two_heights():
    assert level_line(0, 20, 5.25) == "M0 5.2H20"
    assert level_path([(0, 0), (10, 0), (20, 9), (30, 9)]) == "M0 0H10C15 0 15 9 20 9H30"
    assert bezier(CURVE) == "M0 0C50 0 50 100 100 100"


def test_a_line_of_no_length_is_drawn_without_dividing_by_zero():
    assert bezier(((3, 3),) * 4).startswith("M3 3")
    assert level_line(3, 3, 3).startswith("M3 3")


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
