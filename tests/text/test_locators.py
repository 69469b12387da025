"""Page, time, article and line are read from the text, and lead there without breaking an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.locators import Locator, at_locator, clock, find_marks, locator_of, mark_pattern, seconds_of
from dossier.text.match import Found, find
from dossier.text.sentence import sentences
from dossier.text.source import source_text
from dossier.text.turns import BadPattern, find_turns

LAW = "Article 1\nThe lab.\n\nArt. 5a Head\nThe head, under Art. 1, is Ada.\n§ 6\nShe is elected."


def place(raw, words, kind, **settings):
    """Where some words stand, and what of the text itself says so."""
    marks, _ = find_marks(raw, kind, **settings)
    start = raw.index(words)
    locator = locator_of(marks, kind, start, start + len(words))
    return locator and (locator.value, locator.words)


@pytest.mark.parametrize(
    ("raw", "words", "kind", "settings", "value"),
    [
        ("One.\fTwo.\fThree.", "Two", "pages", {}, ("2", "")),
        ("One.\fTwo\fand three.", "Two\fand", "pages", {"first": 7}, ("8–9", "")),
        ("One [p. 7] two [p. xi] [p. 8] three", "two", "pages", {"pattern": "[p. NUMBER]"}, ("7", "")),
        ("One [p. 7] two", "One", "pages", {"pattern": "[p. NUMBER]"}, None),
        ("[00:12:31] One (12:40) two [1:02:03] three", "One", "times", {}, ("12:31", "")),
        ("[00:12:31] One (12:40) two [1:02:03] three", "two [1:02:03] three", "times", {}, ("12:40", "")),
        ("[00:12:31] One (12:40) two [1:02:03] three", "three", "times", {}, ("1:02:03", "")),
        ("00:12:31,400 --> 00:12:33,000\nOne", "One", "times", {"pattern": "TIME -->"}, ("12:31", "")),
        (LAW, "The head", "articles", {}, ("5a", "Art. 5a")),
        (LAW, "She", "articles", {}, ("6", "§ 6")),
        (LAW, "The lab", "articles", {}, ("1", "Article 1")),
        ("Rule 3. Silence.\nAll are silent.", "All", "articles", {"pattern": "Rule NUMBER."}, ("3", "Rule 3.")),
        ("One\r\ntwo\r\nthree", "two\r\nthree", "lines", {"first": 10}, ("11–12", "")),
    ],
)
def test_a_place_is_told_by_the_last_mark_before_it(raw, words, kind, settings, value):
    assert place(raw, words, kind, **settings) == value


def test_subtitles_are_one_text_where_its_lines_are_wrapped():
    raw = (
        "1\n00:00:05,000 --> 00:00:08,000\nWe shipped it, says\n\n2\n00:12:31,000 --> 00:12:33,000\nAda in May. It\n"
        "is good."
    )
    marks, apart = find_marks(raw, "times", pattern="TIME --> TIME")
    text = source_text(raw, "wrapped", marks=apart)
    spans = sentences(text.reading, "en", text.text_paragraphs)
    assert [" ".join(text.words(span).split()) for span in spans] == ["We shipped it, says Ada in May.", "It is good."]
    (span,) = find(text, ["shipped it, says Ada in May"]).spans
    assert locator_of(marks, "times", span.start, span.end) == Locator("timestamp", "0:05", "0:05")


def test_the_time_beside_who_speaks_counts_from_there_on():
    raw = "Ada (12:30): Yes.\nBen (13:05): No."
    marks, apart = find_marks(raw, "times", turns=find_turns(raw, "NAME (TIME):"))
    assert locator_of(marks, "times", raw.index("No"), len(raw)) == Locator("timestamp", "13:05", "13:05")
    assert apart == ()  # it belongs to the label


def test_marks_of_times_and_pages_are_no_part_of_the_text():
    raw = "We shipped it [00:12:31] in May."
    _, apart = find_marks(raw, "times")
    text = source_text(raw, marks=apart)
    (span,) = find(text, ["We shipped it in May"]).spans
    assert " ".join(text.shown(span).split()) == "We shipped it in May"
    assert isinstance(find(text, ["We shipped it [00:12:31] in May"]), Found)


@pytest.mark.parametrize(
    ("kind", "pattern"),
    [
        ("pages", "NUMBER"),
        ("pages", "[p. 7]"),
        ("times", "[NUMBER]"),
        ("lines", "l. NUMBER"),
        ("articles", "Art. " * 20 + "NUMBER"),
    ],
)
def test_a_pattern_that_says_too_little_is_refused(kind, pattern):
    with pytest.raises(BadPattern):
        mark_pattern(kind, pattern)


PAGE, TIME = Locator("page", "7", "9"), Locator("timestamp", "12:31", "12:31")


@pytest.mark.parametrize(
    ("url", "locator", "address"),
    [
        ("https://example.org/a.pdf", PAGE, "https://example.org/a.pdf#page=7"),
        ("https://example.org/a.PDF?v=1&x=%20", PAGE, "https://example.org/a.PDF?v=1&x=%20#page=7"),
        ("https://example.org/a.pdf#toc", PAGE, ""),
        ("https://example.org/a.html", PAGE, ""),
        ("https://example.org/a.pdf", Locator("page", "xi", "xi"), ""),
        ("https://example.org/a.pdf", TIME, ""),
        ("https://www.youtube.com/watch?v=a_b-c&list=x", TIME, "https://www.youtube.com/watch?v=a_b-c&list=x&t=751s"),
        ("https://www.youtube.com/watch?v=abc&t=3s", TIME, "https://www.youtube.com/watch?v=abc&t=751s"),
        ("https://youtu.be/abc", TIME, "https://youtu.be/abc?t=751s"),
        ("https://www.youtube.com/embed/abc", TIME, "https://www.youtube.com/embed/abc?start=751"),
        ("https://vimeo.com/123", TIME, "https://vimeo.com/123#t=751s"),
        ("https://example.org/talk.mp3?x=1", TIME, "https://example.org/talk.mp3?x=1#t=751"),
        ("https://example.org/talk", TIME, ""),
        ("https://example.org/law", Locator("article-locator", "5", "5"), ""),
        ("https://example.org/a.pdf", None, ""),
        ("", PAGE, ""),
    ],
)
def test_an_address_leads_to_the_place_where_it_is_known_how_and_is_left_alone_elsewhere(url, locator, address):
    assert at_locator(url, locator) == address


def test_a_time_is_told_as_a_clock_shows_it():
    assert [clock(time) for time in ("00:12:31", "12:31.5", "1:02:03,250", "75:00", "0:05")] == [
        "12:31",
        "12:31",
        "1:02:03",
        "1:15:00",
        "0:05",
    ]
    assert seconds_of("01:02:03") == 3723


@given(
    st.text(st.sampled_from("aA1:[](). \n\f§p"), max_size=60), st.sampled_from(["pages", "times", "articles", "lines"])
)
def test_marks_are_in_order_and_every_offset_has_a_place_behind_the_first(raw, kind):
    marks, apart = find_marks(raw, kind)
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    for offset in range(len(raw)):
        locator = locator_of(marks, kind, offset, offset + 1)
        assert (locator is None) == (not marks or offset < marks[0].start)
    assert all(0 <= span.start < span.end <= len(raw) for span in apart)
