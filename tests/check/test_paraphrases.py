"""The same in other words gets no problem, and something else beside it does, within a language and across two."""

import pytest

from bench.statements import Row, answer


def said_of(language, source, says, says_in="en", **fields):
    """What the program says to a statement about all of a text."""
    row = Row(
        id="x-true", language=language, kind="x", source=source, says=says, want="accept", says_in=says_in, **fields
    )
    return answer(row)


@pytest.mark.parametrize(
    ("language", "source", "says_in", "true", "false"),
    [
        (
            *("en", "There is no question of Acme closing the pool.", "en"),
            *("Acme is not going to close the pool.", "Acme is going to close the pool."),
        ),
        (
            *("de", "Acme will künftig auf Plastik verzichten.", "en"),
            *("In future Acme wants to do without plastic.", "Acme has done without plastic."),
        ),
        (
            *("en", "Unless a buyer is found, Acme will close the mill.", "en"),
            *("Acme will close the mill if no buyer is found.", "Acme is going to close the mill."),
        ),
        (
            *("fr", "Les amendes contre Acme n'ont pas dépassé 5 000 euros.", "en"),
            *("The fines for Acme were at most 5,000 euros.", "The fines for Acme were at least 5,000 euros."),
        ),
        (
            *("fr", "Jamais Acme n'avait vendu autant de tuiles.", "en"),
            *("Acme had never sold so many tiles.", "Acme had never sold 12 tiles."),
        ),
        (
            *("de", "Ohne Genehmigung darf Acme die Linden nicht fällen.", "en"),
            *("Acme may only fell the limes with a permit.", "Acme has felled three limes with a permit."),
        ),
        (
            *("en", "The strike at Acme ended in May.", "en"),
            *("In May the strike at Acme was over.", "In May the strike at Acme was still going on."),
        ),
        (
            *("fr", "Acme a supprimé la gratuité des bus.", "fr"),
            *("Les bus d'Acme ne sont plus gratuits.", "Acme n'a pas supprimé la gratuité des bus."),
        ),
    ],
)
def test_a_denial_in_other_words(language, source, says_in, true, false):
    assert said_of(language, source, true, says_in).silent
    assert not said_of(language, source, false, says_in).silent


def test_a_condition_that_begins_with_its_verb_is_no_hedge():
    source = "Sollte die Bank zustimmen, übernimmt Acme die Mühle."
    assert said_of("de", source, "Wenn die Bank zustimmt, geht die Mühle an Acme.", "de").silent
    assert said_of("de", source, "Acme übernimmt die Mühle.", "de").errors


def test_it_would_be_wrong_to_say_holds_nothing_back():
    source = "It would be wrong to say that Acme hid the figures."
    assert said_of("en", source, "Acme did not hide the figures.").silent
    assert said_of("en", source, "Acme hid the figures.").errors
    assert said_of("en", "It would be cheaper for Acme.", "It is cheaper for Acme.").errors


def test_a_rumour_that_is_said_to_be_false_needs_no_certainty():
    source = "Die Gerüchte, Acme wolle das Theater schließen, entbehren jeder Grundlage."
    says = "Die Gerüchte, dass Acme das Theater schließt, sind haltlos."
    assert said_of("de", source, says, "de").silent
    assert said_of("de", source, "Acme will das Theater schließen.", "de").errors
    assert said_of("de", "Es gibt Gerüchte, Acme wolle das Theater schließen.", says, "de").errors


@pytest.mark.parametrize(
    ("language", "source", "says", "says_in"),
    [
        ("fr", "Selon toute vraisemblance, Ben Sample partira.", "In all likelihood Ben Sample will leave.", "en"),
        ("en", "In all likelihood Ben Sample will leave.", "Aller Voraussicht nach geht Ben Sample.", "de"),
        ("en", "Acme could face a fine.", "Acme droht eine Strafe.", "de"),
    ],
)
def test_a_hedge_in_other_words(language, source, says, says_in):
    assert said_of(language, source, says, says_in, certainty="probable").silent
    flat = "Ben Sample has left." if says_in == "en" else "Ben Sample hat Strafe gezahlt."
    assert said_of(language, source, flat, says_in, certainty="probable").errors


def test_whoever_a_text_writes_in_capitals_may_be_named_speak_and_be_what_it_is_about():
    assert said_of("en", "GLOBEX has bought the mill.", "Globex has bought the mill.").silent
    source = "GLOBEX has bought the mill, as ADA EXAMPLE said."
    assert "speaker-not-in-passage" not in said_of("en", source, "Ada Example says so.", speaker="ada-example").errors
    missing = {"name-not-in-passage", "subject-not-in-passage"}
    assert said_of("en", "GLOBEX has bought the mill.", "Acme has bought the mill.").errors == missing
    assert "speaker-not-in-passage" in said_of("en", source, "Ben Sample says so.", speaker="ben-sample").errors


def test_what_has_to_be_done_is_not_told_as_done():
    source = "Plusieurs ponts d'Acme doivent être réparés."
    assert said_of("fr", source, "Several bridges of Acme have to be repaired.").silent
    assert said_of("fr", source, "Several bridges of Acme have been repaired.").warnings == {"plan-as-fact"}


@pytest.mark.parametrize(
    ("source", "says", "warned"),
    [
        ("Acme wird in Emden ein Dock eröffnen.", "Acme has opened a dock in Emden.", True),
        ("Acme wird in Emden ein Dock eröffnen.", "Acme will open a dock in Emden.", False),
        ("Acme wird in Emden ein Dock eröffnen.", "Acme is to open a dock in Emden.", False),
        ("Acme wird in Emden kein Dock eröffnen.", "Acme has not opened a dock in Emden.", False),
        ("Acme hat in Emden ein Dock eröffnet und wird eines in Kiel eröffnen.", "Acme opened a dock in Emden.", False),
    ],
)
def test_what_is_still_to_come_is_not_told_as_done(source, says, warned):
    said = said_of("de", source, says, translation=says.rstrip("."))
    assert ("future-firmer" in said.warnings) is warned


@pytest.mark.parametrize(
    ("language", "source", "true"),
    [
        ("en", "Globex supplies glass to Acme.", "Acme gets its glass from Globex."),
        ("en", "Globex was founded two years after Acme.", "Acme was founded two years before Globex."),
        ("en", "Ada Example inherited the farm from Ben Sample.", "Ben Sample left the farm to Ada Example."),
        ("fr", "Globex fournit du verre à Acme.", "Acme reçoit son verre de Globex."),
        ("en", "Ada Example is the daughter of Ben Sample.", "Ben Sample is the father of Ada Example."),
        ("de", "Globex kostete Acme 28,8 Millionen Euro.", "Acme zahlte 28,8 Millionen Euro für Globex."),
        ("fr", "Globex a coûté 3 millions d'euros à Acme.", "Acme a payé 3 millions d'euros pour Globex."),
    ],
)
def test_two_names_may_be_told_of_from_the_other_side(language, source, true):
    assert said_of(language, source, true, language).silent


@pytest.mark.parametrize(
    ("language", "source", "says", "says_in"),
    [
        (
            "fr",
            "La facture d'Acme dépasse désormais les 10 millions d'euros.",
            "Acme's bill now exceeds 10 million euros.",
            "en",
        ),
        ("fr", "Acme fêtera son centenaire en 2031.", "Acme will celebrate its hundredth anniversary in 2031.", "en"),
        ("fr", "Acme est le premier employeur de la vallée.", "Acme is the largest employer in the valley.", "en"),
        (
            "de",
            "Acme hat seine Flotte von 12 auf 18 Schiffe vergrößert.",
            "Acme enlarged its fleet from 12 to 18 ships.",
            "en",
        ),
        ("de", "Acme blieb der Verhandlung fern.", "Acme did not attend the hearing.", "en"),
        ("de", "Acme betreibt die höchstgelegene Käserei.", "Acme runs the highest cheese dairy.", "en"),
        ("en", "Unlike Acme, Globex pays its apprentices.", "Globex pays its apprentices, Acme does not.", "en"),
    ],
)
def test_figures_and_denials_of_another_wording(language, source, says, says_in):
    assert said_of(language, source, says, says_in).silent


@pytest.mark.parametrize(
    ("language", "source", "true", "says_in"),
    [
        ("de", "Globex hat die Bäckerei an Acme verkauft.", "Acme bought the bakery from Globex.", "en"),
        ("de", "Globex hat Acme die alte Mühle verkauft.", "Acme hat von Globex die alte Mühle gekauft.", "de"),
        ("en", "Acme shut its old mine and opened a new one.", "Acme opened a new mine and closed the old one.", "en"),
        ("en", "Acme reopened the pool in May.", "The pool of Acme was closed until May.", "en"),
        ("de", "Acme hat das Verbot aufgehoben.", "Acme erlaubt es wieder, das Verbot ist aufgehoben.", "de"),
        ("en", "Ben Sample handed over to Ada Example.", "Ada Example took over from Ben Sample.", "en"),
    ],
)
def test_opposites_of_which_both_are_true(language, source, true, says_in):
    assert "opposite-stated" not in said_of(language, source, true, says_in).warnings
    assert "roles-exchanged" not in said_of(language, source, true, says_in).warnings
