"""A text has one idea of its paragraphs, and its words are whole where lines and pages end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.match import Absent, Ambiguous, Found, InsideWord, PartsAcrossParagraphs, Span, Work, find, find_run
from dossier.text.sentence import sentences
from dossier.text.source import source_text, unbroken, with_asides

PAGES = "Ada Example heads the lab and\n\f\nAnnual report 2023   12\n\nhas done so since May. She\nwas in Bonn."


def read(raw, layout=None, asides=()):
    """The sentences of a text as they are read."""
    spans = [Span(raw.index(words), raw.index(words) + len(words)) for words in asides]
    text = with_asides(source_text(raw, layout), spans)
    return [text.words(span) for span in sentences(text.reading, "en", text.text_paragraphs)]


def found(raw, quote, **settings):
    """What is found of a quote in a text, in its own characters."""
    text = source_text(raw, **settings)
    result = find(text, [quote])
    return [text.exact(span) for span in result.spans] if isinstance(result, Found) else result


@pytest.mark.parametrize(
    ("raw", "paragraphs"),
    [
        ("One line\nand another.\n\nA second\nparagraph.", ["One line\nand another.", "A second\nparagraph."]),
        ("One line\r\nand another.\r\n\r\nA second.", ["One line\r\nand another.", "A second."]),
        ("One line\u2028and more.\u2029A second.", ["One line\u2028and more.", "A second."]),
        ("Of these:\n- one\n- two and\nmore\n\nEnd.", ["Of these:", "- one", "- two and\nmore", "End."]),
        ("On page\n12. It is so.", ["On page\n12. It is so."]),
        ("3. Mai war es, am\n3. Juni nicht.", ["3. Mai war es, am\n3. Juni nicht."]),
        ("1. One\nand more\n2. two\na) x\nb) y", ["1. One\nand more", "2. two\na) x\nb) y"]),
        ("It ends.\fA new page.", ["It ends.", "A new page."]),
        ("It goes on\fover the page.", ["It goes on\fover the page."]),
        ("It goes on\n\n\f\n\nover the page.", ["It goes on\n\n\f\n\nover the page."]),
        ("A heading\n\n\fThe text.", ["A heading", "The text."]),
        ("It goes on\n\n12\n\n\fover the page.", ["It goes on\n\n12\n\n\fover the page."]),
        ("It ends.\n\n12\n\n\fA new page.", ["It ends.", "12", "A new page."]),
        ("  \n\n", []),
    ],
)
def test_lines_are_one_paragraph_until_a_blank_one_where_they_are_wrapped(raw, paragraphs):
    text = source_text(raw, "wrapped")
    assert [text.exact(span) for span in text.paragraphs] == paragraphs


def test_each_line_is_a_paragraph_where_they_are_not():
    text = source_text("One line\nand another.\n\n \nA second.", "lines")
    assert [text.exact(span) for span in text.paragraphs] == ["One line", "and another.", "A second."]
    assert text.reading is text.raw


def test_a_sentence_goes_on_over_lines_and_pages():
    assert read("It is not true that\nAda leads. She\ndoes not.", "wrapped") == [
        "It is not true that Ada leads.",
        "She does not.",
    ]
    assert read("It is not true that\nAda leads.", "lines") == ["It is not true that", "Ada leads."]
    assert read(PAGES) == ["Ada Example heads the lab and has done so since May.", "She was in Bonn."]


def test_what_is_set_aside_between_the_halves_of_a_sentence_is_left_out_of_it():
    raw = "Ada Example heads the lab in\n\nThe Annual Report\n\nZurich and Bonn, and\n\nThe Last Report\n\nhas done so."
    assert len(read(raw, "wrapped")) == 5
    assert read(raw, "wrapped", ["The Last Report"])[-1] == "Zurich and Bonn, and has done so."
    raw = "Ada leads.\n\nA disclaimer in\ntwo lines.\n\nShe does so."
    assert read(raw, "wrapped", ["A disclaimer in\ntwo lines."]) == [
        "Ada leads.",
        "A disclaimer in two lines.",
        "She does so.",
    ]


def test_a_header_met_on_other_pages_is_left_out_and_a_line_of_text_is_not():
    header = "\n\fThe Annual Report\n"
    raw = header.join(["It was said that", "the lab in Zurich grew and", "its head, Ada,", "was glad."])
    assert read(raw, "wrapped") == ["It was said that the lab in Zurich grew and its head, Ada, was glad."]
    raw = "It was said that\n\fthe lab in\n\nZurich was closed."
    assert read(raw, "wrapped") == ["It was said that the lab in", "Zurich was closed."]


def test_a_running_header_and_the_number_of_a_page_are_no_sentences_between_whole_ones_either():
    said = ("It grew. She is\nglad.", "All is\nwell. So be it.", "Ada leads it\nnow. Bo went.")
    pages = (f"The Annual Report {number}\n{words}\n\n- {number} -\n" for number, words in enumerate(said))
    raw = "\f".join(pages)
    assert read(raw, "wrapped")[:4] == ["It grew.", "She is glad.", "All is well.", "So be it."]
    text = source_text(raw, "wrapped")
    paragraphs = [text.exact(span) for span in text.paragraphs]
    assert paragraphs[:3] == ["The Annual Report 0", "It grew. She is\nglad.", "- 0 -"]
    assert found(raw, "The Annual Report 2", layout="wrapped") == ["The Annual Report 2"]


def test_a_quote_may_go_over_a_page_with_its_header_or_without():
    for quote in ("heads the lab and has done so", "heads the lab and Annual report 2023 12 has done so"):
        assert found(PAGES, quote) == ["heads the lab and\n\f\nAnnual report 2023   12\n\nhas done so"]
    assert found(PAGES, "Annual report 2023") == ["Annual report 2023"]
    text = source_text(PAGES)
    (span,) = find(text, ["the lab and has done so"]).spans
    assert " ".join(text.shown(span).split()) == "the lab and has done so"


@pytest.mark.parametrize(
    ("raw", "quotes", "others"),
    [
        (
            "Er leitet das Stadtar-\nchiv seit Mai.",
            ("das Stadtarchiv seit", "das Stadtar-chiv seit", "das Stadtar- chiv seit"),
            ("das Stadtar chiv seit",),
        ),
        ("She led non-\ncommissioned men.", ("led noncommissioned men", "led non-commissioned men"), ()),
        (
            "She led non¬\ncommissioned men.",
            ("led noncommissioned men", "led non¬ commissioned men"),
            ("non¬commissioned men",),
        ),
        ("She led non¬\ncommissioned men.", ("led non-commissioned men",), ()),
        ("She led non\u00ad\ncommissioned men.", ("led noncommissioned men", "led non commissioned men"), ()),
        ("She led non\u2010\r\ncommissioned men.", ("led noncommissioned men", "led non- commissioned men"), ()),
        ("Der Meta-\nChef sagte es.", ("Der Meta-Chef sagte", "Der Meta- Chef sagte"), ("Der MetaChef sagte",)),
        ("Von 14-\n15 Leuten hieß es.", ("Von 14-15 Leuten", "Von 14- 15 Leuten"), ("Von 1415 Leuten",)),
        ("Im Haupt-\nund Nebensatz steht es.", ("Im Haupt- und Nebensatz",), ("Im Haupt und Nebensatz",)),
        ("Das STADT-\nARCHIV ist zu.", ("Das STADTARCHIV ist", "Das STADT-ARCHIV ist"), ()),
        ("Ein Eﬃzienz-\nbeweis der Oﬃziere.", ("Effizienzbeweis der Offiziere", "Eﬃzienz- beweis der Oﬃziere"), ()),
        ("A well-known lab re-\nopened.", ("well-known lab reopened", "lab re-opened"), ("wellknown lab reopened",)),
        (
            "王小明是实验室的\n负责人。他于2023年\n加入公司。",
            ("实验室的负责人。他于2023年加入公司", "实验室的 负责人。"),
            ("实验 室的负责人",),
        ),
        ("Das Stadt-\nar-\nchiv ist zu.", ("Das Stadtarchiv ist", "Das Stadt- archiv ist"), ("Das Stadt archiv ist",)),
    ],
)
def test_a_word_broken_at_a_line_end_is_found_in_each_of_its_forms_and_no_other(raw, quotes, others):
    for quote in quotes:
        assert isinstance(find(source_text(raw), [quote]), Found), quote
    for quote in others:
        assert found(raw, quote) == Absent(0), quote


def test_half_a_broken_word_is_no_word_and_both_readings_make_a_quote_ambiguous():
    raw = "Er leitet das Stadtar-\nchiv. Sie leitet das Stadtarchiv."
    assert found(raw, "leitet das Stadtar-") == InsideWord(0)
    assert isinstance(found(raw, "leitet das Stadtarchiv"), Ambiguous)
    result = find_run(source_text(raw), "Er leitet", "das Stadtar- chiv", work=Work())
    assert result == Found((Span(0, raw.index(". Sie")),))


def test_readers_see_whole_words_and_programs_the_place():
    raw = "Der Meta-\nChef las im Stadtar-\nchiv der Oﬃziere¬\nschule."
    text = source_text(raw, "wrapped")
    everything = Span(0, len(raw))
    assert text.shown(everything) == "Der Meta-Chef las im Stadtarchiv der Offiziereschule." == unbroken(raw)
    assert text.words(everything) == text.shown(everything)
    assert text.exact(everything) == raw
    assert len(text.reading) == len(raw)


def test_what_is_left_out_of_the_text_is_shown_where_nothing_else_is():
    text = source_text(PAGES)
    start = PAGES.index("Annual")
    assert text.shown(Span(start, start + len("Annual report"))) == "Annual report"


def test_parts_of_an_ellipsis_stand_in_one_paragraph_of_wrapped_lines():
    raw = "Meta zahlt\nnichts, und Scale AI bekommt\n\nkein Geld."
    assert isinstance(find(source_text(raw, "wrapped"), ["Meta zahlt", "Scale AI bekommt"]), Found)
    assert find(source_text(raw, "lines"), ["Meta zahlt", "Scale AI bekommt"]) == PartsAcrossParagraphs(1)
    assert find(source_text(raw, "wrapped"), ["Meta zahlt", "kein Geld"]) == PartsAcrossParagraphs(1)


@given(st.text(st.sampled_from("aB1. -¬\u00ad\n\r\f\u2029ﬁ\u0301"), max_size=40), st.sampled_from(["wrapped", "lines"]))
def test_every_form_of_a_text_has_the_places_of_the_text_itself(raw, layout):
    text = source_text(raw, layout)
    assert len(text.reading) == len(raw)
    spans = sentences(text.reading, "en", text.paragraphs)
    assert list(spans) == sorted(spans)
    for sentence in spans:
        assert any(span.start <= sentence.start and sentence.end <= span.end for span in text.paragraphs)
        assert text.words(sentence) == text.seen(sentence).text


def test_a_line_end_between_han_or_kana_stands_for_nothing():
    text = source_text("他去年加入王小\n明的公司，\n现在工作于Meta\n公司。 한국\n어\n", "wrapped")
    (span,) = sentences(text.reading, "zh", text.text_paragraphs)[:1]
    assert text.words(span) == "他去年加入王小明的公司，现在工作于Meta 公司。"
    assert len(text.reading) == len(text.raw)
