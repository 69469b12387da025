"""What is told of the words of two texts: what they mean, who does what, and which names are which."""

import re

import pytest

from dossier.text.comparing import contradictions, names, roles
from dossier.text.comparing.opposites import COMPATIBLE, CONVERSE, OPPOSITES
from dossier.text.comparing.pools import pool
from dossier.text.comparing.roles import Named
from dossier.text.comparing.slots import in_each_others_place, slots
from dossier.text.comparing.words import words
from dossier.text.comparison import listed
from dossier.text.languages import LANGUAGES

COMPARED = {code: known.comparison for code, known in LANGUAGES.items() if known.compares}


def said(*texts, language="en"):
    return [words(text, language) for text in texts]


def named(text, *people):
    hits = [(name, re.search(rf"{name}(?:'s)?", text)) for name in people]
    return tuple(Named(*hit.span(), name) for name, hit in hits if hit)


def exchanged(stated, passage, language="en", passage_language="", people=("Acme", "Globex", "Initech")):
    other = passage_language or language
    mine = roles.scenes(stated, language, named(stated, *people))
    theirs = roles.scenes(passage, other, named(passage, *people))
    return roles.exchanged(mine, theirs, translated=other != language) is not None


def unsupported(text, passage, language="en"):
    return [name.text for name in names.unsupported(text, language, (), [(pool(passage, language), language)])]


@pytest.mark.parametrize("code", COMPARED)
def test_meanings_are_those_of_every_language(code):
    """A meaning that no other word excludes and no other language has would say nothing."""
    table = COMPARED[code].actions
    meanings = {meaning for rows in table.phrases.table.values() for _, meaning in rows} | set(
        table.beginnings.values()
    )
    others = {
        meaning
        for other, comparison in COMPARED.items()
        if other != code
        for rows in comparison.actions.phrases.table.values()
        for _, meaning in rows
    }
    assert meanings <= OPPOSITES.keys() | others
    assert {"buy", "sell", "rise", "fall", "open", "close", "hire", "dismiss"} <= meanings


@pytest.mark.parametrize("code", COMPARED)
def test_no_word_is_its_own_opposite(code):
    assert not {meaning for meaning, others in OPPOSITES.items() if meaning in others}
    quantities = {meaning for rows in COMPARED[code].quantities.table.values() for _, meaning in rows}
    assert quantities == {"all", "most", "many", "several", "some", "few", "number"}
    assert COMPATIBLE.keys() <= quantities
    assert CONVERSE.keys() <= OPPOSITES.keys()


def test_a_phrase_has_one_meaning():
    with pytest.raises(ValueError, match="fell is both fall and cut"):
        listed({"fall": "fell, falls", "cut": "fell"})
    with pytest.raises(ValueError, match="too many"):
        listed({"fall": "fal*"})


def test_the_longest_phrase_or_beginning_is_found():
    table = listed({"buy": "take over, acqui*", "take": "take", "acquit": "acquit*"})
    assert [table.of(word) for word in ("take", "acquired", "acquitted", "tak")] == ["take", "buy", "acquit", None]


@pytest.mark.parametrize(
    ("stated", "passage", "found"),
    [
        ("All members voted.", "Some of the members voted.", True),
        ("Some of the members voted.", "Several members voted.", False),
        ("All members voted.", "Every member voted.", False),
        ("All members voted.", "Some guests left.", False),
        ("About all, the members voted.", "Some 300 members voted.", False),
        ("Not at all did members vote.", "Many members voted.", False),
        ("All of the roads are closed.", "It is always open, but some of the roads are not.", True),
        ("All of the roads are closed.", "Some of the roads are closed, and all roads are bad.", False),
        ("All of the roads are closed.", "Some of the houses are open, and all of it is closed.", False),
    ],
)
def test_how_many(stated, passage, found):
    assert bool(contradictions.quantity(words(stated, "en"), said(passage))) == found


@pytest.mark.parametrize(
    ("stated", "passage", "language", "found"),
    [
        ("It is the largest bank.", "It is a large bank.", "en", "largest"),
        ("It is the second-largest bank.", "It is a large bank.", "en", ""),
        ("It is the most modern bank.", "It is a modern bank.", "en", "most modern"),
        ("Most of the banks closed.", "The banks closed.", "en", ""),
        ("It is the largest bank.", "It is the leading bank.", "en", ""),
        ("Es ist die größte Bank.", "Es ist eine große Bank.", "de", "größte"),
        ("Er musste gehen.", "Er ging.", "de", ""),
        ("C'est la plus grande banque.", "C'est une grande banque.", "fr", "plus grande"),
        ("C'est une plus grande banque.", "C'est une grande banque.", "fr", ""),
        ("Es el banco más grande.", "Es un banco grande.", "es", "más grande"),
        ("È la banca più grande.", "È una banca grande.", "it", "più grande"),
    ],
)
def test_superlatives(stated, passage, language, found):
    assert contradictions.superlative(words(stated, language), said(passage, language=language)) == found


@pytest.mark.parametrize(
    ("stated", "passage", "language", "found"),
    [
        ("It closed after 2010.", "It closed before 2010.", "en", True),
        ("It closed after the vote.", "It closed before the merger, after the vote.", "en", False),
        ("Es schloss nach der Wahl.", "Es schloss vor der Wahl.", "de", True),
        ("Es schloss nach acht Jahren.", "Es schloss vor acht Jahren.", "de", False),  # "eight years ago"
        ("Il a fermé après le vote.", "Il a fermé avant le vote.", "fr", True),
    ],
)
def test_before_and_after(stated, passage, language, found):
    assert bool(contradictions.order(words(stated, language), said(passage, language=language))) == found


@pytest.mark.parametrize(
    ("stated", "passage", "language", "found"),
    [
        ("It will close.", "It may close.", "en", True),
        ("It will close.", "It will close, and it may open again.", "en", False),
        ("It will close.", "They may sing.", "en", False),
        ("Es wird schließen.", "Es soll schließen.", "de", True),
        ("Il fermera.", "Il pourrait fermer.", "fr", True),
        ("Cerrará en mayo.", "Podría cerrar en mayo.", "es", True),
        ("Chiuderà a maggio.", "Potrebbe chiudere a maggio.", "it", True),
    ],
)
def test_may_and_will(stated, passage, language, found):
    assert bool(contradictions.future(words(stated, language), said(passage, language=language))) == found


@pytest.mark.parametrize(
    ("stated", "passage", "language", "found"),
    [
        ("Profits fell in May.", "Profits rose in May.", "en", True),
        ("Profits grew in May.", "Profits rose in May.", "en", False),
        ("Profits fell in May.", "Costs rose for everybody.", "en", False),
        ("Der Vorstand lehnte das Angebot ab.", "Der Vorstand nahm das Angebot an.", "de", True),
        ("Der Umsatz stieg.", "Der Umsatz nahm zu.", "de", False),
        ("Le bénéfice a baissé.", "Le bénéfice a augmenté.", "fr", True),
        ("El beneficio cayó.", "El beneficio subió.", "es", True),
        ("L'utile è sceso.", "L'utile è salito.", "it", True),
    ],
)
def test_opposites(stated, passage, language, found):
    assert bool(contradictions.opposite(words(stated, language), said(passage, language=language))) == found


@pytest.mark.parametrize(
    ("stated", "passage", "language", "found"),
    [
        ("Acme bought Globex.", "Globex bought Acme.", "en", True),
        ("Acme was bought by Globex.", "Globex bought Acme.", "en", False),
        ("Acme was bought by Globex.", "Acme bought Globex.", "en", True),
        ("Acme took over Globex.", "Acme was taken over by Globex.", "en", True),
        ("Acme sold the mine to Globex.", "Globex sold the mine to Acme.", "en", True),
        ("Acme sent it from Initech to Globex.", "Acme sent it from Globex to Initech.", "en", True),
        ("Acme met Globex.", "Globex met Acme.", "en", False),
        ("Acme and Globex sued Initech.", "Globex and Acme sued Initech.", "en", False),
        ("Acme's chief praised Globex.", "Globex praised Acme.", "en", False),
        ("Acme wurde von Globex übernommen.", "Acme hat Globex übernommen.", "de", True),
        ("Globex hat Acme übernommen.", "Im Mai wurde Acme durch Globex übernommen.", "de", False),
        ("Acme a été rachetée par Globex.", "Globex a racheté Acme.", "fr", False),
        ("Acme a racheté Globex.", "Globex a racheté Acme.", "fr", True),
        ("Acme fue comprada por Globex.", "Acme compró Globex.", "es", True),
        ("Acme è stata acquistata da Globex.", "Globex ha acquistato Acme.", "it", False),
        ("Acme ha acquistato Globex.", "Globex ha acquistato Acme.", "it", True),
    ],
)
def test_who_does_what_to_whom(stated, passage, language, found):
    assert exchanged(stated, passage, language) == found


@pytest.mark.parametrize(
    ("stated", "passage", "language", "found"),
    [
        (
            "Acme was hired to replace Globex at the track.",
            "Globex was hired to replace Acme at the track.",
            "en",
            True,
        ),
        ("Acme was hired to replace Globex.", "Acme was hired to replace Globex after Globex was hired.", "en", False),
        ("The loan that Acme gave Globex runs out.", "The loan that Globex gave Acme runs out.", "en", True),
        ("Acme and Globex pay.", "Globex and Acme pay.", "en", False),
        ("Der Kredit, den Acme der Globex gab, endet.", "Der Kredit, den Globex der Acme gab, endet.", "de", True),
    ],
)
def test_names_beside_each_others_words(stated, passage, language, found):
    mine = slots(stated, language, named(stated, "Acme", "Globex"))
    theirs = slots(passage, language, named(passage, "Acme", "Globex"))
    assert bool(in_each_others_place(mine, [theirs])) == found


@pytest.mark.parametrize(
    ("stated", "passage", "found"),
    [
        ("The author is known.", "The author is unknown.", True),
        ("The author is known.", "The author, unknown today, was known then.", False),
        ("The union agreed.", "The agreed text was known.", False),
    ],
)
def test_a_prefix_that_makes_the_opposite(stated, passage, found):
    assert bool(contradictions.negated(words(stated, "en"), said(passage))) == found


def test_roles_are_compared_between_languages_by_what_verbs_mean():
    assert exchanged("Globex was sued by Acme.", "Globex hat Acme verklagt.", "en", "de")
    assert not exchanged("Acme was sued by Globex.", "Globex hat Acme verklagt.", "en", "de")
    assert exchanged("Globex succeeded Acme.", "Auf Globex folgte Acme.", "en", "de")
    assert not exchanged("Acme succeeded Globex.", "Auf Globex folgte Acme.", "en", "de")
    assert not exchanged("Globex painted Acme.", "Acme malte Globex.", "en", "de")


@pytest.mark.parametrize(
    ("text", "passage", "language", "found"),
    [
        ("He met Scott Muster.", "He met Scott Sample.", "en", ["Muster"]),
        ("He met Senator Scott Sample.", "He met Sen. Scott Sample.", "en", []),
        ("The EU sued.", "The European Union sued.", "en", []),
        ("The European Union sued.", "The EU sued.", "en", []),
        ("The United Nations sued.", "The UN sued.", "en", []),
        ("It is based in Italy.", "It is an Italian firm.", "en", []),
        ("It is a French firm.", "It is based in France.", "en", []),
        ("He Wins Grand Prize", "He won a prize.", "en", []),
        ("Paris is the seat.", "London is the seat.", "en", ["Paris"]),
        ("Investors left.", "Shareholders left in May.", "en", []),
        ("Er traf Peter Brandt.", "Er traf Peter Vogel.", "de", ["Brandt"]),
        ("Er traf Anna Vogel.", "Er traf Petra Vogel.", "de", ["Anna"]),
        ("Das Büro in Köln schließt.", "Das Büro in Hamburg schließt.", "de", ["Köln"]),
        ("Das Unternehmen hat Beteiligungen.", "Die Firma hält Anteile.", "de", []),
        ("Ende Juni zahlte sie Millionen Euro.", "Im Sommer zahlte sie viel Geld.", "de", []),
        ("Il vit à Lyon.", "Il vit à Nantes.", "fr", ["Lyon"]),
    ],
)
def test_names_without_a_record(text, passage, language, found):
    assert unsupported(text, passage, language) == found


def test_a_language_without_lists_says_nothing():
    assert contradictions.quantity(words("Alla gick.", "sv"), said("Några gick.", language="sv")) is None
    assert roles.scenes("Acme sålde Globex.", "sv", named("Acme sålde Globex.", "Acme", "Globex")) == ()


@pytest.mark.parametrize(
    ("stated", "passage", "language", "found"),
    [
        ("The old rower won.", "The young rower won.", "en", ("old", "young")),
        ("The old rower won.", "The young rower beat the old ferryman.", "en", ("old", "young")),
        ("The old rower won.", "The young rower beat the old rower.", "en", None),
        ("The old rower beat the young rower.", "The young rower lost.", "en", None),
        ("The old ferryman slept.", "The young rower won.", "en", None),
        ("He is ten years old.", "He is a young man.", "en", None),
        ("Its ferries are older than ours.", "Ours are newer ferries.", "en", None),  # of two things both are true
        ("Die ältere Fähre sank.", "Die neuere Fähre sank nicht.", "de", None),
        ("It remains closed.", "It remains open.", "en", ("closed", "open")),
        ("The minority of the houses burned.", "The majority of houses burned.", "en", ("minority", "majority")),
        ("Die alte Wärterin schwieg.", "Eine junge Wärterin sprach.", "de", ("alte", "junge")),
        ("Das Haus ist klein.", "Ein großes Haus.", "de", None),
        ("La vieille gardienne dort.", "Une gardienne jeune chante.", "fr", ("vieille", "jeune")),
        ("El viejo guardián duerme.", "Un joven guardián canta.", "es", None),
    ],
)
def test_adjectives_beside_the_same_word(stated, passage, language, found):
    mine, theirs = words(stated, language), said(passage, language=language)
    contradiction = contradictions.antonym(mine, theirs, of=theirs)
    assert (contradiction and tuple(contradiction)) == found


def test_adjectives_are_not_held_against_what_is_left_out():
    mine, theirs = words("The old rower won.", "en"), said("The young rower won.")
    assert contradictions.antonym(mine, theirs, of=[]) is None


def test_a_word_far_from_what_is_done_is_still_near_it():
    stated = words("The committee dismissed her on the third of May without a word to anyone there.", "en")
    near = "She was appointed, as everybody had expected, by the whole committee that day."
    assert contradictions.opposite(stated, said(near)) is not None
    assert contradictions.opposite(stated, said(near), of=[]) is None


@pytest.mark.parametrize(
    ("translation", "quote", "language", "found"),
    [
        ("She left after the trial.", "Elle est partie avant le procès.", "fr", True),
        ("She left before the trial.", "Elle est partie avant le procès.", "fr", False),
        ("She left after lunch, before the trial.", "Elle est partie avant le procès.", "fr", False),
        ("After the bid it is in court.", "Nun steht es vor Gericht.", "de", False),  # a place
        ("It fell silent after the trial.", "Bevor der Prozess begann, verstummte es.", "de", True),
    ],
)
def test_before_and_after_in_a_translation(translation, quote, language, found):
    order = contradictions.order(words(translation, "en"), said(quote, language=language), translated=True)
    assert bool(order) == found


@pytest.mark.parametrize(
    ("stated", "passage", "language"),
    [
        ("The harbour introduced a toll.", "The harbour scrapped its toll.", "en"),
        ("The harbour refused to pay for the toll.", "The harbour agreed to pay for the toll.", "en"),
        ("The keeper was appointed as treasurer.", "The keeper stepped down as treasurer.", "en"),
        ("Der Hafen führte eine Maut ein.", "Der Hafen schaffte seine Maut ab.", "de"),
        ("Le port a instauré un péage.", "Le port a aboli son péage.", "fr"),
    ],
)
def test_more_opposites(stated, passage, language):
    assert contradictions.opposite(words(stated, language), said(passage, language=language)) is not None
