"""The unit that a table or list tells once, above its figures."""

import pytest

from dossier.text.figures.reading import compatible
from dossier.text.figures.readings import readings
from dossier.text.figures.table_units import may_be_in_table, with_units_above
from dossier.text.languages import LANGUAGES

MARKDOWN = """in Mio. Euro

| | 2022 | 2023 |
|---|---|---|
| Umsatz | 14,3 | 15,1 |
"""
COLUMNS = """Company | Revenue ($ million) | Growth (%) | Staff
Acme | 14.3 | 8 | 120
"""
TABS = "(in millions of dollars, except per share)\n\nSales\t14.3\t12.1\n"
LIST = "Length in km:\n* the Acme line 12\n* the Globex line 14.5\n"
ROW = "Umsatz (Mrd. Euro): 14,3\n"


def says(language: str, text: str, number: str, wanted: str) -> bool:
    """Whether a number in the last line of a text may be what is wanted."""
    line = text.rstrip("\n").rpartition("\n")[2]
    start = len(text.rstrip("\n")) - len(line)
    placed = [(reading, start + reading.start) for reading in readings(line, language)]
    [stated] = readings(wanted, language)
    told = with_units_above(LANGUAGES[language], text, placed)
    return any(compatible(each, stated) for each in told if line[each.start : each.end] == number)


@pytest.mark.parametrize(
    ("language", "text", "number", "wanted"),
    [
        ("de", MARKDOWN, "14,3", "14,3 Millionen Euro"),
        ("de", MARKDOWN, "14,3", "14,3"),
        ("en", COLUMNS, "14.3", "14.3 million US dollars"),
        ("en", COLUMNS, "8", "8 percent"),
        ("en", COLUMNS, "120", "120"),
        ("en", TABS, "12.1", "12.1 million dollars"),
        ("en", LIST, "14.5", "14.5 kilometres"),
        ("de", ROW, "14,3", "14,3 Milliarden Euro"),
        ("fr", "en millions d'euros\nVentes : 14,3\n", "14,3", "14,3 millions d'euros"),
        ("en", "in thousands\nAcme 12\n", "12", "12,000"),
        ("en", "Key figures, $m\nAcme 12\n", "12", "12 million dollars"),
    ],
)
def test_a_number_counts_what_stands_above_it(language, text, number, wanted):
    assert says(language, text, number, wanted)


@pytest.mark.parametrize(
    ("language", "text", "number", "wanted"),
    [
        ("de", MARKDOWN, "14,3", "14,3 Milliarden Euro"),
        ("de", MARKDOWN, "14,3", "14,3 Millionen Dollar"),
        ("de", MARKDOWN, "14,3", "15,1 Millionen Euro"),
        ("en", COLUMNS, "8", "8 million dollars"),
        ("en", COLUMNS, "120", "120 percent"),
        ("en", "The firm sold much in euros and more.\nSales: 14.3\n", "14.3", "14.3 euros"),
        ("en", "in millions of dollars\n\n\nSales 5.5\n", "5.5", "5.5 million dollars"),
        ("en", "in millions of dollars\n" + "word " * 40 + "5.5\n", "5.5", "5.5 million dollars"),
    ],
)
def test_nothing_else_stands_above_it(language, text, number, wanted):
    assert not says(language, text, number, wanted)


def test_a_long_line_is_none_of_a_table():
    text = "a\n" + "b" * 200 + "\nc"
    assert [may_be_in_table(text, place) for place in (0, 100, len(text) - 1)] == [True, False, True]


def test_a_unit_far_above_is_none_of_a_table():
    """Sixty lines count, wherever in a long text they stand."""
    for before in (0, 9_000, 9_600, 20_000):
        text = "x\n" * (before // 2) + "\n\nin millions of dollars\n" + "a row 1\n" * 58 + "Acme 5.5\n"
        assert says("en", text, "5.5", "5.5 million dollars"), before
        assert not says("en", text + "a row 1\n" * 9 + "Acme 5.5\n", "5.5", "5.5 million dollars"), before
