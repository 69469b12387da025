"""What a sentence makes of its clauses: the words that govern one, and how far they reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.governing import announcement, comment_on_previous, governors
from dossier.text.languages import LANGUAGES
from dossier.text.left_open import attributes, holds_back, is_open, is_report, takes_back

ROWS = (
    # before the clause
    ("It is not true that Acme leads.", [("denial", "not true", "that Acme leads.")]),
    ("Nobody at Acme says that it leads.", [("denial", "Nobody at Acme says", "that it leads.")]),
    ("There is no evidence so far that Acme leads.", [("denial", "no evidence", "that Acme leads.")]),
    ("The town denied Acme had sold it.", [("denial", "denied", "Acme had sold it.")]),
    ("Critics doubt that Acme leads.", [("doubt", "doubt", "that Acme leads.")]),
    ("The town asked if Acme leads.", [("question", "asked", "if Acme leads.")]),
    ("There were rumours that Acme leads.", [("rumour", "rumours", "that Acme leads.")]),
    ("The town told reporters in May that Acme leads.", [("speech", "told", "that Acme leads.")]),
    ("The town said on Monday it had won.", [("speech", "said", "it had won.")]),
    ("The town said: “Acme leads.”", [("speech", "said", "“Acme leads.”")]),
    ("The town falsely claimed that Acme leads.", [("denial", "falsely claimed", "that Acme leads.")]),
    ("Asked whether Acme leads, the town was silent.", [("question", "Asked", "whether Acme leads")]),
    # conditions and questions
    ("If Acme leads, it will win.", [("condition", "If", "If Acme leads, it will win.")]),
    ("Acme will win unless it rains.", [("condition", "unless", "Acme will win unless it rains.")]),
    ("Should Acme lead, it wins.", [("condition", "Should", "Should Acme lead, it wins.")]),
    ("Does Acme lead?", [("question", "?", "Does Acme lead?")]),
    # from behind
    ("Acme leads, a rival wrongly claimed.", [("denial", "wrongly claimed", "Acme leads")]),
    ("Acme leads, which the town denies.", [("denial", "denies", "Acme leads")]),
    ("Acme leads, but that is not true.", [("denial", "not true", "Acme leads")]),
    ("“Acme leads,” said the mayor.", [("speech", "said", "“Acme leads")]),
    ("Acme leads, the mayor said in a letter.", [("speech", "said", "Acme leads")]),
    ("Acme leads – or so the mayor claims.", [("speech", "claims", "Acme leads")]),
    ("As Ada tells it, Acme leads.", [("speech", "tells", "Acme leads.")]),
    ("Acme leads, the story goes.", [("rumour", "the story goes", "Acme leads")]),
    # only as far as the clause
    ("Critics doubt that Acme leads, but it does.", [("doubt", "doubt", "that Acme leads,")]),
    ("Acme leads, and critics doubt that it should.", [("doubt", "doubt", "that it should.")]),
    # nothing
    ("Nobody doubts that Acme leads.", []),
    ("It is true that Acme leads.", []),
    ("Acme did not know that it led.", []),
    ("Even if it rains, Acme leads.", []),
    ("Patients were excluded if they were pregnant.", []),
    ("Why does Acme lead?", []),
    ("The town denied the charges.", []),
    ("The storm claimed twelve lives in May.", []),
    ("Acme said goodbye.", []),
    ("The state of the mine is bad.", []),
    ("It goes without saying that Acme leads.", []),
)


@pytest.mark.parametrize(("sentence", "wanted"), ROWS)
def test_what_governs_a_clause(sentence, wanted):
    found = [
        (each.kind, each.word, sentence[each.scope.start : each.scope.end])
        for each in governors(sentence, "en")
        if each.word.lower() != "whether"
    ]
    assert found == wanted


def test_whether_leaves_its_clause_open_whatever_governs_it():
    sentence = "The board will say whether Acme leads, and Ben leaves."
    assert [sentence[each.scope.start : each.scope.end] for each in governors(sentence, "en")][-1].startswith("whether")


@pytest.mark.parametrize(
    "sentence",
    [
        "That is not true.",
        "But that is false.",
        "The claim is false.",
        "Acme denies this.",
        "So, at least, say reports.",
    ],
)
def test_a_remark_takes_back_the_sentence_before(sentence):
    assert comment_on_previous(sentence, "en") is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "That is true.",
        "It is not true that Acme leads.",
        "This is a false friend of the town.",
        "Acme denies the charges.",
    ],
)
def test_a_sentence_of_its_own_does_not(sentence):
    assert comment_on_previous(sentence, "en") is None


def test_an_announcement_governs_the_next_sentence():
    assert announcement("Critics make the following claim:", "en").kind == "speech"
    assert announcement("The following is not true.", "en").kind == "denial"
    assert announcement("Critics claim that Acme leads.", "en") is None


def test_a_statement_may_say_itself_what_it_leaves_open():
    assert takes_back("Critics doubt that Acme leads.", "en")
    assert not takes_back("Acme leads.", "en")
    assert is_open("Whether Acme leads is not known.", "en")
    assert attributes("According to Ada, Acme leads.", "en")
    assert not attributes("Acme was warned by Ada.", "en", "that she had warned Acme")


def test_a_report_of_something_is_none():
    for text, passes_on in (
        ("Patients reported higher scores.", False),
        ("The Post reported that Acme leads.", True),
        ("Acme leads, the Post reported on Monday.", True),
    ):
        start = text.index("reported")
        assert is_report(text, start, start + len("reported"), "en") is passes_on
    text = "listed according to size"
    assert not is_report(text, 7, 19, "en")


def test_what_could_not_be_is_no_hedge():
    assert not holds_back("Acme could not pay.", 5, "en")
    assert not holds_back("Nobody would comment.", 7, "en")
    assert holds_back("Acme could pay.", 5, "en")


WORDS = [word for sentence, _ in ROWS for word in sentence.split()] + ["that", "whether", ",", ":", "–", "?", "”"]


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)), st.sampled_from([*LANGUAGES, "ca"]))
def test_no_input_raises_and_everything_lies_in_the_text(text, language):
    for each in governors(text, language):
        assert 0 <= each.start < each.end <= len(text)
        assert 0 <= each.scope.start <= each.scope.end <= len(text)
    comment_on_previous(text, language)
    announcement(text, language)
    takes_back(text, language)
    is_open(text, language)
    attributes(text, language)
