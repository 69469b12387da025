"""Known names are recognised as whole words, the longest first, genitives included."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.mention import MAX_NESTED, Mention, Names

NAMES = Names(
    {
        "meta": ("Meta", "X"),
        "msl": ("Meta Superintelligence Labs", "MSL", "Labs"),
        "wang": ("Alexandr Wang", "Wang"),
        "gross": ("Daniel Gross",),
        "llama": ("Llama",),
        "llama-4": ("Llama 4",),
    }
)


def named(text, names=NAMES):
    return [(text[mention.start : mention.end], mention.entity_id) for mention in names.find_mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meta Superintelligence Labs", [("Meta Superintelligence Labs", "msl")]),
        ("Meta Labs", [("Meta", "meta"), ("Labs", "msl")]),
        ("Metas Wang's Wang’s", [("Metas", "meta"), ("Wang's", "wang"), ("Wang’s", "wang")]),
        ("Daniel Gross’ Stelle", [("Daniel Gross’", "gross")]),
        ("Daniel Gross' Stelle", [("Daniel Gross'", "gross")]),
        ("das 'Labs' dort", [("Labs", "msl")]),
        ("Meta-Chef und Ex-Meta", [("Meta", "meta"), ("Meta", "meta")]),
        ("(Meta), „Meta“!", [("Meta", "meta"), ("Meta", "meta")]),
        ("Meta\nSuperintelligence\u00a0Labs", [("Meta\nSuperintelligence\u00a0Labs", "msl")]),
        ("Llama 4 und Llama 4.1", [("Llama 4", "llama-4"), ("Llama", "llama")]),
        ("Metaphysik META meta Wangen Metadaten ÜberMeta X", []),
    ],
)
def test_names_in_running_text(text, expected):
    assert named(text) == expected


def test_offsets_are_those_of_the_text():
    assert NAMES.find_mentions("Von Meta.") == (Mention(4, 8, "meta"),)


def test_a_name_of_two_entities_is_reported_and_found_for_the_first():
    names = Names({"b": ("Wang", "Bob"), "a": ("Wang",)})
    assert names.shared_names == {"Wang": ("a", "b")}
    assert named("Wang", names) == [("Wang", "a")]


def test_names_are_text_not_patterns():
    names = Names({"a": ("C++ (x)", "A.B", "a\\ b")})
    assert named("C++ (x) A.B AxB a\\ b", names) == [("C++ (x)", "a"), ("A.B", "a"), ("a\\ b", "a")]


def test_without_names_there_are_no_mentions():
    assert Names({}).find_mentions("Meta") == ()
    assert Names({"a": ("", " ", "X")}).find_mentions("X Meta") == ()


@given(st.lists(st.text("ab cA.", max_size=6), max_size=8), st.text("ab cA.s'", max_size=30))
def test_a_name_is_found_where_a_plain_search_finds_it(forms, text):
    names = Names({form: (form,) for form in forms})
    known = sorted({" ".join(form.split()) for form in forms if len(" ".join(form.split())) > 1}, key=len)
    expected = any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", " ".join(text.split())) for form in known)
    assert not expected or names.find_mentions(" ".join(text.split()))


@given(st.dictionaries(st.text(max_size=3), st.lists(st.text(max_size=8), max_size=4)), st.text())
def test_no_input_raises(names, text):
    spans = Names(names).find_mentions(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize("length", [MAX_NESTED - 2, MAX_NESTED + 2, 600])
def test_names_that_begin_each_other_are_found_however_many(length):
    """Five hundred of them once ended in a RecursionError."""
    forms = ["ab" + "c" * more for more in range(length)]
    names = Names({"a": forms})
    for form in (forms[0], forms[length // 2], forms[-1]):
        assert named(f"{form} {form}x", names) == [(form, "a")]
    assert named(forms[-1] + "c", names) == []


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Zoë Ümit", "Von Zoe\u0308 U\u0308mit kam nichts.", "Zoe\u0308 U\u0308mit"),
        ("Zoë Ümit", "Von Zo\u00adë \u200bÜmit\u200b kam nichts.", "Zo\u00adë \u200bÜmit"),
        ("Zo\u00adë\u00a0Ümit", "Von Zoë Ümit kam nichts.", "Zoë Ümit"),
        ("Meta-Labs", "Von Meta\u2011Labs kam nichts.", "Meta\u2011Labs"),
        ("Meta–Labs", "Von Meta-Labs kam nichts.", "Meta-Labs"),
        ("O'Brien", "Von O’Brien kam nichts.", "O’Brien"),
        ("O’Brien", "Von O'Brien kam nichts.", "O'Brien"),
        ("علی\u200cرضا", "از علی\u200cرضا و", "علی\u200cرضا"),
    ],
)
def test_a_name_is_found_whatever_signs_it_is_written_with_and_where_it_stands(name, text, words):
    (mention,) = Names({"somebody": [name]}).find_mentions(text)
    assert text[mention.start : mention.end] == words


WORLD = Names(
    {
        "wang": ("王小明", "王小明博士"),
        "meta": ("Meta", "メタ", "메타", "ميتا", "מטא"),
        "llama": ("Llama 4", "Llama"),
        "yamada": ("山田太郎",),
        "ada": ("عادة مثال", "עדה דוגמה", "עדה", "आदा", "Ада", "Άντα", "ადა", "Ադա", "አዳ ምሳሌ"),
        "google": ("גוגל", "جوجل", "ጎግል"),
        "somchai": ("สมชาย",),
        "younghee": ("영희", "김영희"),
        "ram": ("राम",),
        "kem": ("កែម",),
        "mya": ("မြ",),
    }
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨天王小明在Meta工作。", ["王小明", "Meta"]),
        ("王小明博士说，Llama 4是好的，Llama 4.1不是", ["王小明博士", "Llama 4", "Llama"]),
        ("山田太郎氏はメタの所長", ["山田太郎", "メタ"]),
        ("メタル、データメタ、メターで", []),
        ("Metaの社員とMetaverse", ["Meta"]),
        ("นายสมชายกล่าวว่าMetaใหญ่", ["สมชาย", "Meta"]),
        ("สมชายาและสมชาย์", []),
        ("메타는 메타의 메타에서는, Meta는 Llama 4를", ["메타", "메타", "메타", "Meta", "Llama 4"]),
        ("영희가 김영희씨는 영희네집 메타버스 메타도시", ["영희", "김영희"]),
        ("وقالت عادة مثال إن وعادة مثال", ["عادة مثال", "عادة مثال"]),
        ("وميتا بميتا ميتا لجوجل", ["ميتا", "ميتا", "ميتا", "جوجل"]),
        ("ועדה דוגמה אמרה שגוגל ובגוגל", ["עדה דוגמה", "גוגל", "גוגל"]),
        ("הוועדה וועדה ועדה עדה", ["עדה"]),
        ("ב-Meta, לMeta וב־גוגל", ["Meta", "Meta", "גוגל"]),
        ("राम ने रामायण, रामा और Metaका", ["राम", "Meta"]),
        ("Ада, Адам; Άντα! ადა, ადამ Ադա։", ["Ада", "Άντα", "ადა", "Ադա"]),
        ("አዳ ምሳሌ የአዳ ምሳሌ በጎግል", ["አዳ ምሳሌ", "አዳ ምሳሌ", "ጎግል"]),
        ("លោកកែមនៅ កែម៉ា", ["កែម"]),
        ("မြက မြန်မာ", ["မြ"]),
    ],
)
def test_names_in_any_script(text, expected):
    assert [words for words, _ in named(text, WORLD)] == expected


@given(st.text("王小明博士メタルMeta 는메타의ועדהוגלสมชายาา. '4", max_size=40))
def test_names_in_mixed_scripts_stand_apart_and_are_known(text):
    spans = WORLD.find_mentions(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(any(text[span.start :].startswith(name) for name in WORLD.names[span.entity_id]) for span in spans)
