"""What a text tells as still to come and what as done, and where one tells the other's as done."""

import pytest

from dossier.text.comparing.tenses import tenses, told_as_done


@pytest.mark.parametrize(
    ("language", "text", "coming", "done"),
    [
        ("en", "Acme will open a fish market.", {"open"}, set()),
        ("en", "Acme will be sold by its owner.", {"sell"}, set()),
        ("en", "Acme has opened a market.", set(), {"open"}),
        ("en", "Acme sold its market.", set(), {"sell"}),
        ("en", "Acme has been asked to sell it.", set(), set()),
        ("en", "A market to be opened in May", set(), set()),
        ("en", "A newly opened market", set(), set()),
        ("de", "Acme wird in Emden ein Dock eröffnen.", {"open"}, set()),
        ("de", "dass Acme das Dock eröffnen wird", {"open"}, set()),
        ("de", "Acme hat in Emden ein Dock eröffnet.", set(), {"open"}),
        ("de", "Acme eröffnete ein Dock.", set(), {"open"}),
        ("de", "Acme eröffnet ein Dock.", set(), set()),
        ("de", "Acme hat beschlossen, das Dock zu eröffnen.", set(), set()),
        ("de", "Acme hat 40 Stellen gestrichen.", set(), {"dismiss"}),
        ("fr", "Acme ouvrira un musée.", {"open"}, set()),
        ("fr", "Acme va ouvrir un musée.", {"open"}, set()),
        ("fr", "Acme a ouvert un musée.", set(), {"open"}),
        ("fr", "Acme a décidé d'ouvrir un musée.", set(), set()),
        ("es", "Acme abrirá un museo.", {"open"}, set()),
        ("es", "Acme ha abierto un museo.", set(), {"open"}),
        ("it", "Acme aprirà un museo.", {"open"}, set()),
        ("it", "Acme ha aperto un museo.", set(), {"open"}),
        ("pl", "Acme otworzy muzeum.", set(), set()),
    ],
)
def test_what_is_to_come_and_what_is_done(language, text, coming, done):
    found = tenses(text, language)
    assert (set(found.coming), set(found.done)) == (coming, done)


@pytest.mark.parametrize(
    ("stated", "said", "found"),
    [
        ("Acme opened a market.", ["Acme will open a market."], True),
        ("Acme opened a market.", ["Acme will open a market.", "Acme has opened a market."], False),
        ("Acme opened a market and will open another.", ["Acme will open a market."], False),
        ("Acme closed a market.", ["Acme will open a market."], False),
        ("Acme will open a market.", ["Acme opened a market."], False),
    ],
)
def test_what_is_told_as_done(stated, said, found):
    assert bool(told_as_done(tenses(stated, "en"), [tenses(text, "en") for text in said])) is found
