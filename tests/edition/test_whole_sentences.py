"""A passage is shown in its sentences, as far as these are shown already: no source shows more than its budget."""

import pytest

from dossier.edition.quote_budget import visible
from dossier.edition.whole_sentences import WHOLE_SENTENCES, hidden_stretches, sentences_around
from dossier.model.dossier import Passage
from dossier.text.span import Span
from tests.contexts import site_of

ONE = "The harbour board of Quellin has ordered an electric ferry from the Norden shipyard."


@pytest.fixture(scope="module")
def gazette():
    return site_of("ferry").dossier.sources["gazette-article"]


def shown(source, quotes, hidden=()):
    """The passage of these quotes as readers are shown it: what is quoted in brackets."""
    raw = source.text.raw
    spans = tuple(Span(raw.index(quote), raw.index(quote) + len(quote)) for quote in quotes)
    away = [Span(raw.index(words), raw.index(words) + len(words)) for words in hidden]
    texts = []
    for stretch in sentences_around(source, Passage(source.id, spans), away):
        at, text = stretch.span.start, ""
        for part in stretch.quoted:
            text += f"{raw[at : part.start]}[{raw[part.start : part.end]}]"
            at = part.end
        texts.append(text + raw[at : stretch.span.end])
    return texts


def test_a_part_stands_in_its_sentence(gazette):
    assert shown(gazette, ["an electric ferry"]) == [ONE.replace("an electric ferry", "[an electric ferry]")]


def test_parts_of_one_sentence_stand_in_it_once(gazette):
    assert shown(gazette, ["board of Quellin", "the Norden"]) == [
        ONE.replace("board of Quellin", "[board of Quellin]").replace("the Norden", "[the Norden]")
    ]


def test_a_sentence_but_for_its_full_stop_is_not_shown_as_part_of_itself(gazette):
    assert shown(gazette, [ONE[:-1]]) == [f"[{ONE[:-1]}]"]


def test_what_may_not_be_shown_ends_a_sentence(gazette):
    assert shown(gazette, ["an electric ferry"], hidden=["The harbour board"]) == [
        "[an electric ferry] from the Norden shipyard."
    ]
    assert shown(gazette, ["an electric ferry"], hidden=["shipyard"]) == [
        "The harbour board of Quellin has ordered [an electric ferry]"
    ]


def test_parts_between_which_something_may_not_be_shown_stay_apart(gazette):
    assert shown(gazette, ["board of Quellin", "the Norden"], hidden=["electric"]) == [
        "The harbour [board of Quellin]",
        "[the Norden] shipyard.",
    ]


def test_sentences_that_follow_each_other_are_one_stretch(gazette):
    first, second = gazette.sentences[3:5]
    raw = gazette.text.raw
    (text,) = shown(gazette, [raw[first.end - 12 : first.end - 1], raw[second.start : second.start + 9]])
    assert text.replace("[", "").replace("]", "") == raw[first.start : second.end]


@pytest.mark.parametrize("name", ["ferry", "real"])
def test_nothing_is_shown_that_was_not_shown_already(name):
    site = site_of(name)
    for (key, _), stretches in site.table(WHOLE_SENTENCES).items():
        source = site.dossier.sources[key]
        hidden = hidden_stretches(source, visible(site.dossier, site.index, key, site.shown[key]))
        assert not [
            part
            for stretch in stretches
            for part in hidden
            if part.start < stretch.span.end and part.end > stretch.span.start
        ]
