"""A quote is found exactly and in one place, or refused with the reason."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.match import (
    MAX_GAP,
    Absent,
    Ambiguous,
    ContextAbsent,
    Found,
    InsideWord,
    PartsAcrossParagraphs,
    PartsFar,
    PartsReversed,
    Span,
    TooShort,
    Work,
    find,
    find_run,
    is_quotable,
)
from dossier.text.normalise import normalise
from dossier.text.source import source_text
from tests.readers import seeds

SEEDS = [source_text(seed) for seed in seeds()]
STAKE = SEEDS[2]
TAKEOVERS = SEEDS[4]


def quoted(text, *parts, **context):
    """The characters of the source for each part; fails where the quote is refused."""
    result = find(text, parts, **context)
    assert isinstance(result, Found), result
    return [text.exact(span) for span in result.spans]


def test_a_quote_is_returned_in_the_characters_of_the_source():
    assert quoted(SEEDS[1], 'einen kostspieligen "Transfer", um Top-KI-Forscher') == [
        "einen kostspieligen „Transfer“, um Top-KI-Forscher"
    ]


@pytest.mark.parametrize(
    ("text", "quote", "elisions"),
    [
        ("On sait qu'Acme a vendu le phare.", "Acme a vendu le phare", {"qu'"}),
        ("On sait qu’Acme a vendu le phare.", "Acme a vendu le phare", {"qu'"}),
        ("L'usine d'Acme a fermé.", "usine d'Acme a fermé", {"l'", "d'"}),
        ("Il lavoro dell'operaio è finito.", "operaio è finito", {"dell'"}),
    ],
)
def test_a_word_may_be_quoted_without_what_is_elided_before_it(text, quote, elisions):
    assert quoted(source_text(text), quote, elisions=frozenset(elisions)) == [quote]
    assert find(source_text(text), [quote]) == InsideWord(0)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Rien aujourd'hui encore, dit Acme.", "hui encore, dit Acme"),
        ("Acme, 1d'or et de bois.", "or et de bois"),
        ("Acme a rouvert, n'd'or et de bois.", "r et de bois"),
    ],
)
def test_no_word_is_cut_that_only_holds_an_elision(text, quote):
    assert find(source_text(text), [quote], elisions=frozenset({"d'", "n'"})) == InsideWord(0)


@pytest.mark.parametrize(
    "quote",
    [
        "Meta gibt 14.3 Milliarden US-Dollar aus",
        "Meta gibt 14,8 Milliarden US-Dollar aus",
        "meta gibt 14,3 Milliarden US-Dollar aus",
        "Meta gibt nicht 14,3 Milliarden US-Dollar aus",
        "Meta gibt ... US-Dollar aus",
        "Meta gibt 14,3 Milliarden [US-Dollar] aus",
    ],
)
def test_a_quote_that_differs_in_one_character_or_word_is_refused(quote):
    assert find(STAKE, [quote]) == Absent(0)


@pytest.mark.parametrize(
    "quote", ["eta gibt 14,3 Milliarden", "Meta gibt 14,3 Mill", "Nun ist es bestätigt: Meta gibt 14"]
)
def test_a_quote_may_not_end_inside_a_word_or_number(quote):
    assert find(STAKE, [quote]) == InsideWord(0)


def test_an_occurrence_inside_a_word_does_not_make_a_quote_ambiguous():
    text = source_text("Die Metas sagen viel. Das ist Metas Sicht, nicht die Meta sagen wir.")
    assert quoted(text, "die Meta sagen") == ["die Meta sagen"]
    text = source_text("am Ende von Metas Leitung am Ende von Meta.")
    assert find(text, ["am Ende von Meta"]).spans[0].start == 26


def test_a_quote_may_not_end_inside_an_ellipsis():
    text = source_text("Er sagte das Wort… Dann schwieg er.")
    assert find(text, ["Er sagte das Wort."]) == InsideWord(0)
    assert quoted(text, "Er sagte das Wort...") == ["Er sagte das Wort…"]


@pytest.mark.parametrize(
    "parts", [[], [""], ["  \n"], ["Meta"], ["Superintelligenz"], ["an Meta"], ["Meta gibt aus", "aus"]]
)
def test_short_quotes_are_refused(parts):
    assert isinstance(find(STAKE, parts), TooShort)


@pytest.mark.parametrize(
    "quote",
    [
        "王小明是该实验室的负责人",
        "年薪为150万元",
        "他于2023年加入公司",
        "在Meta工作过",
        "山田太郎氏は研究所の所長",
        "ร้านนี้เปิดทำการ",
        "បានបញ្ជាក់ថា",
        "မြန်မာနိုင်ငံ",
        "བོད་སྐད་ཡིག་གི་སློབ",
        "메타는 이를 부인했다",
        "दावे का खंडन किया",
        "نفت الشركة ذلك",
    ],
)
def test_any_script_can_be_quoted(quote):
    """Where no spaces stand between words, six letters are enough, wherever they begin and end."""
    assert quoted(source_text(f"前{quote}。后" if quote[0] > "\u2e00" else f"… {quote}."), quote) == [quote]


@pytest.mark.parametrize("quote", ["负责人", "他加入公司", "5万", "그는 갔다", "공식적으로부인했다고한다"])
def test_a_few_letters_are_too_short_in_any_script(quote):
    assert find(source_text(f"{quote}。"), [quote]) == TooShort(0)


@pytest.mark.parametrize("quote", ["他加入时年薪为150", "加入时年薪为15", "万元。在メタのデー", "ราคาขายของร้านเ"])
def test_a_quote_in_running_letters_may_not_end_inside_a_number_or_syllable(quote):
    assert find(source_text("他加入时年薪为150万元。在メタのデータ。ราคาขายของร้านเปิด"), [quote]) == InsideWord(0)


def test_a_caption_may_be_set_aside_though_it_is_short():
    assert find(STAKE, ["(emw)"]) == TooShort(0)
    assert quoted(STAKE, "(emw)", short_ok=True) == ["(emw)"]


def test_a_repeated_quote_needs_context():
    text = source_text("Vorn sagte er: Meta zahlt viel Geld. Hinten sagte sie: Meta zahlt viel Geld, ja.")
    result = find(text, ["Meta zahlt viel Geld"])
    assert isinstance(result, Ambiguous)
    assert (result.count, [span.start for span in result.spans]) == (2, [15, 55])
    assert find(text, ["Meta zahlt viel Geld"], prefix="sagte sie:").spans[0].start == 55
    assert find(text, ["Meta zahlt viel Geld"], suffix=". Hinten").spans[0].start == 15
    assert find(text, ["Meta zahlt viel Geld"], prefix="er: ", suffix=", ja") == ContextAbsent(0)
    assert find(text, ["Meta zahlt viel Geld"], prefix="gar nicht da") == ContextAbsent(0)


def test_overlapping_occurrences_are_ambiguous():
    result = find(source_text("Er rief: nein, nein, nein, nein! Dann Stille."), ["nein, nein, nein"])
    assert isinstance(result, Ambiguous)
    assert result.count == 2


def test_wrong_context_is_reported_even_for_a_unique_quote():
    assert find(STAKE, ["Meta gibt 14,3 Milliarden US-Dollar aus"], prefix="Gestern") == ContextAbsent(0)


def test_an_ellipsis_is_a_list_of_parts_in_order():
    parts = ["er habe erfahren, dass Meta versuche", "mit Verträgen im Wert von bis zu 100 Millionen Dollar zu ködern"]
    assert quoted(TAKEOVERS, *parts) == parts
    assert find(TAKEOVERS, parts[::-1]) == PartsReversed(1)


def test_parts_do_not_overlap():
    text = source_text("Meta zahlt sehr viel Geld an Scale AI.")
    assert find(text, ["Meta zahlt sehr", "sehr viel Geld"]) == PartsReversed(1)
    assert quoted(text, "Meta zahlt", "Scale AI") == ["Meta zahlt", "Scale AI"]


def test_a_later_part_must_be_unique_in_its_paragraph_only():
    text = source_text("Meta zahlt viel Geld. So viel Geld.\nNoch viel Geld.")
    assert isinstance(find(text, ["Meta zahlt", "viel Geld"]), Ambiguous)
    text = source_text("Viel Geld. Meta zahlt nun viel Geld.\nNoch mehr viel Geld.")
    assert find(text, ["Meta zahlt", "viel Geld"]).spans[1].start == 26


def test_parts_in_different_paragraphs_or_far_apart_are_refused():
    text = source_text("Meta zahlt nichts.\nScale AI bekommt Geld.")
    assert find(text, ["Meta zahlt", "bekommt Geld"]) == PartsAcrossParagraphs(1)
    assert quoted(text, "Meta zahlt", "bekommt Geld", gap_ok=True) == ["Meta zahlt", "bekommt Geld"]
    for gap, accepted in ((MAX_GAP, True), (MAX_GAP + 1, False)):
        far = source_text(f"Meta zahlt {'x' * (gap - 2)} bekommt Geld.")
        result = find(far, ["Meta zahlt", "bekommt Geld"])
        assert isinstance(result, Found) if accepted else result == PartsFar(1, gap)
        assert isinstance(find(far, ["Meta zahlt", "bekommt Geld"], gap_ok=True), Found)


def test_the_suffix_follows_the_last_part():
    text = source_text("Meta zahlt nun viel Geld, aber nicht so viel Geld wie Google.")
    assert find(text, ["Meta zahlt", "viel Geld"], suffix="wie Google").spans[1].start == 40


def test_a_missing_part_is_named():
    assert find(STAKE, ["Meta gibt 14,3 Milliarden", "kommt nicht vor"]) == Absent(1)


@given(st.data())
def test_any_unique_cut_of_a_seed_is_found_at_its_place(data):
    text = data.draw(st.sampled_from(SEEDS))
    words = [word.span() for word in re.finditer(r"\S+", text.raw)]
    first = data.draw(st.integers(0, len(words) - 2))
    last = data.draw(st.integers(first + 1, min(first + 12, len(words) - 1)))
    start, end = words[first][0], words[last][1]
    quote = text.raw[start:end]
    typed = quote.replace("„", '"').replace("“", '"').replace("–", "-").replace("\n", " ")
    result = find(text, [typed], short_ok=True)
    if text.norm.text.count(normalise(quote).text) == 1:
        assert result == find(text, [quote], short_ok=True)
        assert [(span.start, span.end) for span in result.spans] == [(start, end)]
    else:
        assert any((span.start, span.end) == (start, end) for span in result.spans)


@given(
    st.text(),
    st.lists(st.text(), max_size=3),
    st.none() | st.text(),
    st.none() | st.text(),
    st.booleans(),
    st.booleans(),
)
def test_no_input_raises(raw, parts, prefix, suffix, gap_ok, short_ok):
    find(source_text(raw), parts, prefix=prefix, suffix=suffix, gap_ok=gap_ok, short_ok=short_ok)


@pytest.mark.parametrize(
    ("raw", "first", "last", "stretch"),
    [
        ("One two. One  tw.", "One two", "One two", "One two"),
        ("Eine Ku\u0308ste und Wüste", "Küste", "Küste", "Ku\u0308ste"),
        ("Eine Küste und Wu\u0308ste", "Ku\u0308ste", "Wüste", "Küste und Wu\u0308ste"),
        ("\ufeffOne\u200b two.\u200b\nThree", "One two.", "One two.", "One\u200b two."),
        ("„One“ – two…", '"One"', "- two...", "„One“ – two…"),
        ("fasten two tens", "ten", "two", Ambiguous(0, 2, (Span(3, 6), Span(11, 14)))),
        ("fasten two", "ten", "two", "ten two"),
        ("aaa", "aa", "a", Ambiguous(0, 2, (Span(0, 2), Span(1, 3)))),
        ("x" * 9, "x", "x", Ambiguous(0, 9, tuple(Span(at, at + 1) for at in range(4)))),
        ("one two", "\u200b", "two", Absent(0)),
        ("one two", "three", "two", Absent(0)),
        ("one two", "one", "three", Absent(1)),
        ("one two", "two", "one", PartsReversed(1)),
    ],
)
def test_a_run_is_found_from_its_first_to_its_last_words_in_whatever_signs(raw, first, last, stretch):
    match = find_run(source_text(raw), first, last, work=Work())
    assert (raw[match.spans[0].start : match.spans[0].end] if isinstance(match, Found) else match) == stretch


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        ("", False),
        ("Too short.", False),
        ("incomprehensibilities", False),
        ("Ada leads it all.", True),
        ("李小红没有签署这份合同。", True),
        ("李小红", False),
        (" \n" * 500 + "Ada leads it all.", True),
    ],
)
def test_a_text_is_quotable_where_a_quote_of_all_of_it_is_long_enough(text, enough):
    assert is_quotable(text) is enough
