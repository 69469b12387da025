"""A sentence of prose with a number, a date or a known name needs a citation."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.mention import Names
from dossier.text.needs_citation import signals

NAMES = Names({"meta": ("Meta",), "llama-4": ("Llama 4",)})


def seen(sentence, language):
    return [(signal.kind, sentence[signal.start : signal.end]) for signal in signals(sentence, language, NAMES)]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Metas Geld: 14,3 Milliarden, 49 %.", [("name", "Metas"), ("number", "14,3"), ("number", "49")]),
        ("de", "Das war im Juni und Anfang Mai.", [("date", "Juni"), ("date", "Mai")]),
        ("de", "Am 3. Sept. kam es.", [("number", "3"), ("date", "Sept")]),
        ("en", "In May it paid; in March too.", [("date", "May"), ("date", "March")]),
        (
            "en",
            "On 12 May, or May 12, since June.",
            [("number", "12"), ("date", "May"), ("date", "May"), ("number", "12"), ("date", "June")],
        ),
        ("en", "Llama 4 is out.", [("name", "Llama 4")]),
        ("fr", "En mai, Meta paie 3.", [("date", "mai"), ("name", "Meta"), ("number", "3")]),
        ("zh", "他在Meta有１４．３亿", [("name", "Meta"), ("number", "１４．３")]),
        ("ar", "في عام ٢٠١٠ نحو ٣٫٥", [("number", "٢٠١٠"), ("number", "٣٫٥")]),
        ("vi", "En mai, Meta paie 3.", [("name", "Meta"), ("number", "3")]),
    ],
)
def test_numbers_dates_and_names_need_a_citation(language, sentence, expected):
    assert seen(sentence, language) == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "May it please the reader."),
        ("en", "They may march on; the March of progress."),
        ("de", "Niemand weiß es genau."),
        ("de", "Metaphysik ist kein Name."),
        ("en", ""),
    ],
)
def test_other_sentences_need_no_citation(language, sentence):
    assert seen(sentence, language) == []


@given(st.text(), st.sampled_from(["de", "en", "fr"]))
def test_no_input_raises(sentence, language):
    spans = signals(sentence, language, NAMES)
    assert all(a.end <= b.start for a, b in pairwise(spans))
