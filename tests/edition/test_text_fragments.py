"""Text fragments: a browser that follows one marks the passage in the original article and nothing else."""

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest

from dossier.edition.quote_budget import POINTER_WORDS
from dossier.edition.text_fragments import directive, original
from dossier.model.dossier import Passage
from dossier.read.stated import Stated
from dossier.text.span import Span
from tests.site.built import EXAMPLE, PROGRAM, compiled

TEXT = (
    "The ferry sails. The ferry, well-known & liked, sails at ten.\n"
    "Then the ferry sails again, and the harbour master who has seen it all says that nobody waits for the ferry.\n"
)


def span(text, words, nth=0):
    start = [hit.start() for hit in re.finditer(re.escape(words), text)][nth]
    return Span(start, start + len(words))


def marked(text, written):
    """What a browser would mark: the parts are decoded and searched for in order."""
    prefix = ""
    if written.partition(",")[0].endswith("-"):
        prefix, written = written.split("-,", 1)
    start, _, end = written.partition(",")
    flat = " ".join(text.split()).casefold()

    def find(part, after):
        words = re.escape(unquote(part).casefold())
        return re.compile(rf"(?<!\w){words}(?!\w)").search(flat, after)

    first = find(start, find(prefix, 0).end() if prefix else 0)
    last = find(end, first.end()) if end else first
    return flat[first.start() : last.end()]


def test_a_short_passage_is_given_in_full():
    assert directive(TEXT, span(TEXT, "sails at ten")) == "sails%20at%20ten"


def test_syntax_characters_of_fragments_are_encoded():
    written = directive(TEXT, span(TEXT, "well-known & liked, sails"))
    assert written == "well%2Dknown%20%26%20liked%2C%20sails"


@pytest.mark.parametrize("text", ["On sait qu'Acme a vendu le phare.", "On sait qu’Acme a vendu le phare."])
def test_a_passage_behind_an_elision_begins_with_the_whole_word_of_a_browser(text):
    assert unquote(directive(text, Span(text.index("Acme"), len(text) - 1))) == text[len("On sait ") : -1]


def test_a_long_passage_is_given_by_its_first_and_last_words():
    long = span(TEXT, TEXT.split("\n")[1])
    assert directive(TEXT, long) == "Then%20the%20ferry%20sails,waits%20for%20the%20ferry."


def test_a_repeated_passage_gets_the_words_before_it_as_prefix():
    second = span(TEXT, "ferry sails", 1)
    written = directive(TEXT, second)
    assert written == "Then%20the-,ferry%20sails"
    assert marked(TEXT, written) == "ferry sails"


def test_in_a_script_without_spaces_only_what_stands_between_signs_is_certain():
    """A browser looks for whole words, and finds them there with a dictionary that nobody else has."""
    text = "王小明是负责人。他于2023年加入公司，年薪为150万元。公司否认了这一说法。"
    assert unquote(directive(text, span(text, "他于2023年加入公司"))) == "他于2023年加入公司"
    whole = "他于2023年加入公司，年薪为150万元。"
    assert unquote(directive(text, span(text, whole))) == whole
    assert directive(text, span(text, "2023年加入公司")) == ""
    assert directive(text, span(text, "他于2023年加入公司"), POINTER_WORDS) == "", "that would tell all of it"


def test_an_ambiguous_passage_has_no_fragment():
    text = "One and one.\nOne and one.\n"
    assert directive(text, span(text, "One and one.", 1)) == ""


def test_no_part_crosses_the_end_of_a_paragraph():
    across = span(TEXT, "sails at ten.\nThen the")
    assert "%0A" not in directive(TEXT, across)
    assert not re.search(r"ten\.%20Then", directive(TEXT, across))


def test_a_fragment_keeps_to_the_limit_of_words():
    written = directive(TEXT, span(TEXT, TEXT.split("\n")[1]), 3)
    assert all(len(unquote(part).split()) <= 3 for part in written.split(","))


@pytest.mark.parametrize("root", [PROGRAM, EXAMPLE])
def test_the_fragments_of_all_passages_mark_them(root):
    records = compiled(root)
    checked = 0
    for claim in records.dossier.claims.values():
        for item in claim.evidence:
            raw = records.dossier.sources[item.passage.source].text.raw
            for part in item.passage.spans:
                written = directive(raw, part)
                if written:
                    checked += 1
                    assert marked(raw, written) == " ".join(raw[part.start : part.end].split()).casefold()
    assert checked


@pytest.fixture
def source():
    source = next(iter(compiled(EXAMPLE).dossier.sources.values()))
    url = Stated(basis="inferred", value="https://example.org/a?b=1")
    return replace(source, record=source.record.model_copy(update={"url": url}))


def test_an_ellipsis_marks_each_of_its_parts(source):
    passage = Passage(source.id, source.sentences[1:3])
    address = original(source, passage)
    assert address.startswith("https://example.org/a?b=1#:~:text=")
    assert address.count("text=") == 2


def test_a_fragment_in_the_address_is_kept(source):
    url = Stated(basis="inferred", value="https://example.org/a#top")
    with_fragment = replace(source, record=source.record.model_copy(update={"url": url}))
    passage = Passage(source.id, (source.sentences[1],))
    assert original(with_fragment, passage).startswith("https://example.org/a#top:~:text=")


def test_a_source_without_an_address_has_no_fragment(source):
    nowhere = replace(source, record=source.record.model_copy(update={"url": Stated(basis="unknown")}))
    assert original(nowhere, Passage(source.id, (source.sentences[1],))) == ""
