"""Whether two names have changed places, in a statement that says it in other words than its passage."""

import re

import pytest

from dossier.text.comparing.roles import Named
from dossier.text.comparing.surroundings import exchanged, surroundings

NAMES = ("Ada Lund", "Ben Holm", "Harbour Rovers", "Skarholm", "Northwind", "Quellin", "Gazette")


def named(text):
    hits = ((name, hit) for name in NAMES for hit in re.finditer(name, text))
    return tuple(Named(*hit.span(), name) for name, hit in hits)


def are_exchanged(stated, *said, language="en"):
    mine = surroundings(stated, language, named(stated))
    found = exchanged(mine, [surroundings(text, language, named(text)) for text in said])
    return found is not None


PARAPHRASED = [
    (
        "en",
        "In the harbour of Skarholm the old ferryman Ben Holm sank his own boat to get the money.",
        "The ferryman Ben Holm sank a boat in the harbour of Skarholm.",
        "The ferryman Skarholm sank a boat in the harbour of Ben Holm.",
    ),
    (
        "en",
        "Thirty years ago the shipyard at Skarholm went broke, and Ben Holm, its owner, wrote a novel about it.",
        "Ben Holm, who had owned it, wrote a novel about the shipyard at Skarholm.",
        "Skarholm, who had owned it, wrote a novel about the shipyard at Ben Holm.",
    ),
    (
        "en",
        "The young rower Ben Holm was for ten years trained by the lawyer Ada Lund.",
        "The lawyer Ada Lund trained the young rower Ben Holm.",
        "The lawyer Ben Holm trained the young rower Ada Lund.",
    ),
    (
        "de",
        "In jener Nacht ging die alte Wärterin Ada Lund, die das Wasser sah, von der kleinen Insel Skarholm fort.",
        "Die alte Wärterin Ada Lund wohnte auf der kleinen Insel Skarholm.",
        "Die alte Wärterin Skarholm wohnte auf der kleinen Insel Ada Lund.",
    ),
]


@pytest.mark.parametrize(("language", "passage", "true", "false"), PARAPHRASED)
def test_names_that_change_places_in_other_words(language, passage, true, false):
    assert not are_exchanged(true, passage, language=language)
    assert are_exchanged(false, passage, language=language)


@pytest.mark.parametrize(
    ("passage", "stated"),
    [
        ("The rowers came from Quellin, Skarholm and Northwind.", "The rowers came from Northwind and Quellin."),
        ("Ada Lund met Ben Holm in the harbour office.", "Ben Holm met Ada Lund in the harbour office."),
        (
            "Northwind has lost its biggest customer, the Gazette said on Saturday.",
            "On Saturday the Gazette said that the biggest customer of Northwind was gone.",
        ),
        ("Ada Lund trained the young Ben Holm.", "The young Ben Holm was trained by Ada Lund."),
        ("Northwind blamed Quellin for the delay.", "Quellin was to blame for the delay, according to Northwind."),
        ("Ben Holm saw it.", "Ada Lund saw it, and not Ben Holm."),
    ],
)
def test_what_may_be_said_in_either_order(passage, stated):
    assert not are_exchanged(stated, passage)


def test_where_the_order_of_words_is_free_both_stand_in_one_sentence():
    stated = "Die alte Wärterin Skarholm wohnte auf der kleinen Insel Ada Lund."
    apart = "Fort ging die alte Wärterin Ada Lund, als das Wasser kam. Auf der kleinen Insel Skarholm war niemand."
    assert not are_exchanged(stated, apart, language="de")
    assert are_exchanged(stated, apart.replace(". Auf", " auf"), language="de")


def test_nothing_is_told_without_lists():
    assert not are_exchanged("Northwind bought the Quellin.", "The Quellin bought Northwind.", language="sv")


@pytest.mark.parametrize(
    ("passage", "stated"),
    [
        ("Ada Lund built the boat that Ben Holm had designed.", "The boat Ada Lund built was designed by Ben Holm."),
        ("The letter from Ada Lund to Ben Holm was never sent.", "Ada Lund never sent her letter to Ben Holm."),
    ],
)
def test_names_that_keep_their_verb_or_preposition_have_not_changed_places(passage, stated):
    assert not are_exchanged(stated, passage)


def test_of_whom_something_is_denied_in_both_has_not_changed_places():
    passage = "Northwind gave its workers the day off, Quellin did not."
    assert not are_exchanged("Quellin did not give its workers the day off, as Northwind did.", passage)
    assert are_exchanged("Quellin gave its workers the day off, Northwind did not.", passage)
