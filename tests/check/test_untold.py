"""What a text tells in words that are no figures is no figure that it lacks."""

import pytest

from dossier.check.untold import is_told_in_words
from dossier.text.figures.readings import readings


@pytest.mark.parametrize(
    ("text", "language", "other", "code", "told"),
    [
        ("today", "en", "Elle vit désormais à Séville.", "fr", True),
        ("aujourd'hui", "fr", "Elle vit à Séville.", "fr", False),
        ("yesterday", "en", "Elle vit désormais à Séville.", "fr", False),
        ("Few believe it.", "en", "Kaum jemand glaubt das.", "de", True),
        ("Few believe it.", "en", "Viele glauben das.", "de", False),
        ("Viele Imker kamen.", "de", "Etliche Imker kamen.", "de", True),
        ("Viele Imker kamen.", "de", "Imker kamen.", "de", False),
        ("many people", "en", "several people", "en", False),
        ("12 people", "en", "Etliche kamen.", "de", False),
        ("several million people", "en", "Etliche kamen.", "de", False),
    ],
)
def test_what_is_told_in_words(text, language, other, code, told):
    [figure] = readings(text, language)
    assert is_told_in_words(figure, [(other, code)]) is told
