"""Sentences of the seeds and of any text; tests/vectors holds the cases of each language."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.sentence import containing, most_sentences, sentences
from tests.vectors import SCRIPTS

FOLDER = Path(__file__).parents[2] / "seeds"
SEEDS = {path.name[:3]: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))}


def split(raw, language="de"):
    return [raw[span.start : span.end] for span in sentences(raw, language)]


@pytest.mark.parametrize(("seed", "count"), [("000", 30), ("001", 43), ("002", 32), ("003", 19), ("004", 32)])
def test_seeds_have_the_number_of_sentences_that_were_counted_by_hand(seed, count):
    assert len(split(SEEDS[seed])) == count


def test_difficult_sentences_of_a_seed():
    texts = split(SEEDS["002"])
    assert texts[:4] == [
        "Meta investiert 14,3 Milliarden US-Dollar für 49 Prozent von Scale AI",
        "Scale-AI-CEO Alexandr Wang gründet ein neues KI-Team bei Meta berichtet künftig direkt an Mark Zuckerberg.",
        "Das kostet einiges.",
        "(Bild: Michael Vi/Shutterstock.com)",
    ]
    for sentence in (
        "Nun ist es bestätigt: Meta gibt 14,3 Milliarden US-Dollar aus, um im KI-Rennen weiter ganz vorn mitzuspielen.",
        "Zuvor hatte es bereits Gerüchte zur Übernahme gegeben.",
        "Videos by heise",
        "Für WhatsApp zahlte Meta 2014 etwa 19 Milliarden US-Dollar.",
        "Instagram kostete 2010 nur etwa eine Milliarde US-Dollar.",
        "Zweigleisige KI bei Meta",
        'Zudem gebe es eine WhatsApp-Gruppe mit dem Namen "Recruiting Party".',
        "(emw)",
    ):
        assert sentence in texts


@pytest.mark.parametrize(
    ("seed", "sentence"),
    [
        ("000", 'Der Programmierer bestätigt bei X, dass er künftig "amazing AI products" für Meta entwickle.'),
        ("001", "Meta sorgt für eine große Revolution in der KI (Illustration: Le Firago)."),
        ("001", "Meta dementierte dies jedoch."),
        (
            "001",
            "Diego Ferri sagte: „Genau wie im Fußball reicht es nicht aus, viele Stars zu verpflichten, "
            "um eine Starmannschaft aufzubauen.“",
        ),
        ("001", "Kommentar (0)"),
        (
            "003",
            "Bereits im kommenden Jahr sollen nächste Generationen der Llama-Modelle – Version 4.1 und 4.2 – "
            "an den Start gehen.",
        ),
        ("004", "DemonDani"),
        ("004", "Zurück zum Seitenanfang"),
    ],
)
def test_difficult_sentences_of_other_seeds(seed, sentence):
    assert sentence in split(SEEDS[seed])


def test_a_language_without_lists_is_still_split():
    assert split("Meta paie. Scale AI prend.", "vi") == ["Meta paie.", "Scale AI prend."]


@pytest.mark.parametrize(("language", "text", "expected"), SCRIPTS, ids=lambda value: str(value)[:24])
def test_sentences_of_any_script_end_where_their_readers_end_them(language, text, expected):
    assert split(text, language) == expected


@pytest.mark.parametrize("text", ["没有句号的一行", "บริษัทปฏิเสธ ไม่ตอบ พ.ศ. 2566", "لا نقطة هنا"])
def test_a_line_without_a_mark_that_ends_sentences_is_one(text):
    assert split(text, "") == [text]


def test_a_long_text_without_spaces_is_cut_between_its_syllables():
    pieces = split("กำแล้วไป" * 700, "th")
    assert len(pieces) == 3
    assert {piece[0] for piece in pieces} <= {"ก", "แ", "ไ"}


def test_the_sentence_at_an_offset_is_found():
    raw = "Eins. Zwei."
    spans = sentences(raw, "de")
    assert [containing(spans, offset) for offset in (0, 4, 5, 6, 10, 11, -1)] == [0, 0, None, 1, 1, None, None]
    assert containing((), 3) is None


@given(
    st.text(st.sampled_from("aB1.!?… \n„“\"()[]z.B-,'"), max_size=60)
    | st.text(st.sampled_from('王メは1１。．！？…「」”“"（）《》 \nكא؟۔ก์ाहै।॥१እ።Λ;Ա:,-、'), max_size=60)
    | st.text(),
    st.sampled_from(["de", "en", "fr", "vi", ""]),
)
def test_every_letter_is_in_exactly_one_sentence(raw, language):
    spans = sentences(raw, language)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = "".join(raw[span.start : span.end] for span in spans)
    assert [char for char in covered if char.isalnum()] == [char for char in raw if char.isalnum()]
    assert all(raw[span.start : span.end].strip() == raw[span.start : span.end] for span in spans)
    assert all(len(raw[span.start : span.end].splitlines()) == 1 for span in spans)
    assert len(spans) <= most_sentences(raw)


@pytest.mark.parametrize(
    "unit",
    [
        ".",
        ". ",
        "A. ",
        "(",
        "(a. B) ",
        '."',
        "1. ",
        "… ",
        "!?",
        "。",
        "。”",
        '。"王',
        "！「",
        "（王",
        "王.",
        "เ",
        "ー",
        "।१॥ ",
    ],
)
def test_a_long_text_of_punctuation_does_not_hang(unit):
    """A test that hangs is ended by the time limit of pytest."""
    text = unit * 20_000
    assert all(text[span.start : span.end].strip() for span in sentences(text, "de"))
