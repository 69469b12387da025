"""Sentences end where an editor would say they end."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.sentence import containing, sentences

FOLDER = Path(__file__).parents[2] / "seeds"
SEEDS = {path.name[:3]: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))}


def split(raw, language="de"):
    return [raw[span.start : span.end] for span in sentences(raw, language)]


@pytest.mark.parametrize(("seed", "count"), [("000", 30), ("001", 43), ("002", 32), ("003", 19), ("004", 32)])
def test_a_seed_keeps_the_number_of_sentences_that_were_read_through(seed, count):
    assert len(split(SEEDS[seed])) == count


def test_the_tricky_sentences_of_the_stake_seed():
    found = split(SEEDS["002"])
    assert found[:4] == [
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
        assert sentence in found


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
def test_tricky_sentences_of_other_seeds(seed, sentence):
    assert sentence in split(SEEDS[seed])


@pytest.mark.parametrize(
    "sentence",
    [
        "Sie nutzen z. B. Modelle, d. h. Llama, u. a. bei Meta bzw. Google.",
        "Z.B. Meta zahlt ca. 50 Mio. Dollar und 14 Mrd. Euro.",
        "Das sagte Dr. Wang der St. Galler Zeitung mit Prof. Li.",
        "Meta, Apple usw. zahlen viel.",
        "Am 2. Juni und am 3. März kam er im 19. Jahrhundert an.",
        "Am 2. 6. 2025 kam er.",
        "Er kam Montag, 3. März, an.",
        "Die 3. Version von Llama 4.1 kostet 14.3 Mrd. Dollar.",
        "J. K. Rowling und Hans-J. Müller kamen.",
        "Scale AI Inc. Chef Wang kam in die U.S. Botschaft.",
        "Die Studie (vgl. S. 5. Auflage Nr. 3) liegt vor.",
        "Meta (sic!) Konzern aus Kalifornien.",
        "„Wer kommt?“ fragte er, „Ich!“ rief sie.",
        "Er sagte ... Meta zahle, und [...] Google nicht.",
        "Mehr unter https://dantri.com.vn/cong-nghe/meta.htm?a=1. und so fort.",
        "1. Meta kauft Scale AI.",
    ],
)
def test_german_points_that_end_nothing(sentence):
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Das war 2014. Instagram kam.", ["Das war 2014.", "Instagram kam."]),
        ("Llama 3. Die nächste kommt.", ["Llama 3.", "Die nächste kommt."]),
        ("Meta war die 3. Die anderen folgten.", ["Meta war die 3.", "Die anderen folgten."]),
        ("Es kostet 14,3. Meta zahlt.", ["Es kostet 14,3.", "Meta zahlt."]),
        ("Es kostet 14 Mrd. Die Firma zahlt.", ["Es kostet 14 Mrd.", "Die Firma zahlt."]),
        ("Meta, Apple usw. Google fehlt.", ["Meta, Apple usw.", "Google fehlt."]),
        ("Plan B. Die Firma zahlt.", ["Plan B.", "Die Firma zahlt."]),
        ("Er sagte: „Ja.“ Dann ging er.", ["Er sagte: „Ja.“", "Dann ging er."]),
        ("Wer? Meta! Und dann… Nichts.", ["Wer?", "Meta!", "Und dann…", "Nichts."]),
        ("Meta zahlt. xAI nicht.", ["Meta zahlt.", "xAI nicht."]),
        ("Meta zahlt. (Das ist so.) Google nicht.", ["Meta zahlt.", "(Das ist so.)", "Google nicht."]),
        ("Meta zahlt. 49 Prozent sind viel.", ["Meta zahlt.", "49 Prozent sind viel."]),
        ("Meta zahlt.\u00a0„Viel“, sagt er.", ["Meta zahlt.", "„Viel“, sagt er."]),
        ("Titel\r\nMeta\nzahlt.", ["Titel", "Meta", "zahlt."]),
        ("||\n  \n* * *\n Meta zahlt. \n", ["Meta zahlt."]),
    ],
)
def test_german_sentences_that_do_end(raw, expected):
    assert split(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Models, e.g. Llama, i.e. Meta's, won.", 1),
        ("Mr. Wang of Scale AI Inc. CEO Zuckerberg's U.S. team joined.", 1),
        ("It moved to the U.S. The deal closed.", 2),
        ("She said no. The deal closed.", 2),
        ("It was version 4. Meta paid.", 2),
        ("Meta paid $14.3 billion. It got 49%.", 2),
    ],
)
def test_english_has_its_own_rules(raw, expected):
    assert len(split(raw, "en")) == expected


def test_a_language_without_lists_is_still_split():
    assert split("Meta paie. Scale AI prend.", "fr") == ["Meta paie.", "Scale AI prend."]


def test_the_sentence_around_an_offset_is_found():
    raw = "Eins. Zwei."
    spans = sentences(raw, "de")
    assert [containing(spans, offset) for offset in (0, 4, 5, 6, 10, 11, -1)] == [0, 0, None, 1, 1, None, None]
    assert containing((), 3) is None


@given(
    st.text(st.sampled_from("aB1.!?… \n„“\"()[]z.B-,'"), max_size=60) | st.text(),
    st.sampled_from(["de", "en", "fr", ""]),
)
def test_sentences_hold_every_letter_once_whatever_the_text(raw, language):
    spans = sentences(raw, language)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = "".join(raw[span.start : span.end] for span in spans)
    assert [char for char in covered if char.isalnum()] == [char for char in raw if char.isalnum()]
    assert all(raw[span.start : span.end].strip() == raw[span.start : span.end] for span in spans)
    assert all(len(raw[span.start : span.end].splitlines()) == 1 for span in spans)


@pytest.mark.parametrize("unit", [".", ". ", "A. ", "(", "(a. B) ", '."', "1. ", "… ", "!?"])
def test_a_long_text_of_marks_does_not_hang(unit):
    """It once took minutes; a test that hangs is ended by pytest's time limit."""
    text = unit * 20_000
    assert all(text[span.start : span.end].strip() for span in sentences(text, "de"))
