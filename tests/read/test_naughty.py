"""Whatever is written, the compiler answers with problems: it neither raises nor hangs."""

import json
import random
import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.compiler import compile_dossier
from dossier.problem import Place
from dossier.read import load, yamltree
from dossier.read.files import decode
from tests.overlay import base, full_report, overlay

FRONT = "---\ntitle: a\ndescription: b\n---\n"
PATHS = [*base().content, "content/claims/new.yaml", "content/pages/new.en.md"]
FAST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

NAUGHTY = [
    "",
    "\n",
    "\0",
    "\ufeff",
    "\ufffe\uffff",
    "---",
    "--- ---",
    "...",
    "%YAML 9.9\n---\n",
    "%TAG ! tag:x,2000:\n---\n!x y",
    "? ",
    ": ",
    "- - -",
    "-",
    "|",
    ">",
    "|999\n x",
    "{",
    "}",
    "[]",
    "{}",
    "null",
    "~",
    "'",
    '"',
    '"\\x',
    '"\\ud800"',
    "@",
    "`",
    "\t- a",
    "a:\n\t- b",
    "<<: *a",
    "{<<: {a: b}}",
    "? [a]\n: b",
    "? {a: b}\n: c",
    "[a, b]: c",
    "- id: x\n- id: x\n- id: x\n",
    "id: {id: {id: {id: x}}}",
    "texts: {texts: {texts: x}}",
    "properties: {texts: {label: x, type: text, applies: [person]}}",
    "properties: []",
    "languages: []",
    "languages: [[en]]",
    "languages: {en: de}",
    "positions: [[], [], []]",
    "evidence: [{}]",
    "evidence: [[]]",
    "evidence: [x]",
    "derived: {operation: sum, of: []}",
    "derived: sum",
    "quote: []",
    "quote: [[x]]",
    "quote: {a: b}",
    "set_aside: [{from: a}, x, []]",
    "Ω≈ç√∫˜µ≤≥÷",
    "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
    "👩‍👩‍👧‍👦 🏳️‍🌈",
    "\u202eẹ",
    "ﷺ" * 100,
    "İıſß",
    "<script>alert(1)</script>",
    "{{7*7}} {% raw %} ${7*7} #{7*7}",
    "%s %d %n {0} {x.__class__}",
    "$(touch x) `id` ; rm -rf",
    "../../../etc/passwd",
    "C:\\con\\con",
    "[a](" * 50,
    "[a]: b\n[a]: c\n[a][a]",
    "![[[[](",
    "<a href='x'>",
    "<!--",
    "<![CDATA[",
    "<?php",
    "&#0; &#x110000; &#xd800;",
    "***a** b*",
    "|a|\n|-|\n|b|",
    "a\n===\n\nb\n---",
    "[a](<b c> 'd')",
    "`" * 99,
    "\\" * 99,
    "> > > > >\n- - - -",
    "1) a\n2) b\n\n       c",
    "[x](claim:price 'y' z)",
]

# What makes readers of nested or repeated marks slow. Where time grows with the square of the length, the bound on it
# allows as little as three minutes would for a hundred thousand characters.
LENGTH = 15_000  # characters
PATIENCE = 4  # seconds of CPU time, however busy the machine is
LONG = [
    *(
        "[",
        "![",
        "[[a]",
        "![a](",
        "](",
        "*a **a ",
        "*",
        "_a __a ",
        "`a ",
        "<",
        "<a ",
        "<!--",
        "> ",
        "- ",
        "* a\n",
        "&#x",
    ),
    *("~", "\\", "|a", "(", "a", "A. ", "Ada Lund 5. ", "\n", "\t", "é", "a: ", "{", "'", '"', "? ", "k: v\n", "&a "),
    *("- id: x\n", "!", "%", "#", "|\n", "a,", "---\n", "1.", "Ada ", "“", "(a. "),
]


@pytest.fixture(autouse=True, scope="module")
def files_of_the_base_are_read_once():
    """All but one are as they were in the input before, and reading them is half of a compilation."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yamltree, "parse", once_if_of_the_base(yamltree.parse))
        patch.setattr(load, "read_prose", once_if_of_the_base(load.read_prose))
        yield


def once_if_of_the_base(read):
    """A reader that remembers what stands in the files of the base."""
    read_before = {}

    def read_or_remember(path, text, *more):
        if base().content.get(path) != text:
            return read(path, text, *more)
        if path not in read_before:
            read_before[path] = read(path, text, *more)
        content, problems = read_before[path]
        return content, list(problems)

    return read_or_remember


def survives(files):
    """The problems, after a look at what every later step does with them, all in good time."""
    started = time.process_time()
    compiled = compile_dossier(files)
    text = full_report(compiled.problems[:200], files)
    text.encode("utf-8")
    lines = {path: len(re.split("\r\n?|\n", text)) for path, text in files.content.items()}
    for problem in compiled.problems:
        check_place(problem.place, lines)
    assert time.process_time() - started < PATIENCE
    return compiled


def check_place(place, lines):
    """A problem points into a file that is there, or at one that should be."""
    assert isinstance(place, Place)
    assert min(place.line, place.column, place.width) >= 1
    assert place.line <= lines.get(place.path, place.line)


def laid_over(path, text):
    """The base with one file changed; a page keeps its front matter, so that its text is reached."""
    return overlay({path: FRONT + text if path.endswith(".md") else text})


@pytest.mark.parametrize("path", ["content/claims/price.yaml", "content/site.yaml", "content/pages/home.en.md"])
@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_a_naughty_text_is_a_problem_at_most(path, text):
    survives(laid_over(path, text))


@pytest.mark.parametrize("key", ["id", "statement", "value", "evidence", "derived", "when", "about", "allow"])
def test_a_naughty_value_is_a_problem_at_most(key):
    for text in NAUGHTY:
        rest = base().content["content/claims/price.yaml"].replace(f"{key}:", f"{key}x:", 1)
        survives(overlay({"content/claims/price.yaml": f"{key}: {text}\n{rest}"}))


@pytest.mark.parametrize("mark", LONG, ids=ascii)
def test_a_mark_repeated_for_long_takes_no_time(mark):
    text = mark * (LENGTH // len(mark))
    survives(laid_over("content/pages/home.en.md", text))
    survives(laid_over("content/claims/price.yaml", text))
    survives(overlay({"content/people/people.yaml": f"id: ada-lund\nname: {text}\n"}))


@pytest.mark.parametrize("mark", ["a ", "a", "Ada Lund ", "“", "1.", "\n", "(", "A. "], ids=ascii)
def test_a_long_line_in_a_seed_does_not_hang(mark):
    """Quotes are looked for in it, sentences cut out of it, and the nearest words compared with it."""
    text = "Northwind pays 4.2 million euros " + mark * (LENGTH // len(mark))
    survives(overlay({"seeds/gazette.txt": text}))


def test_a_long_quote_in_a_long_seed_does_not_hang():
    seed = "Northwind pays 4.2 million euros and so on. " * 2000
    quote = "Northwind pays 4.3 million euros and so forth. " * 80
    claim = base().content["content/claims/price.yaml"].replace("Northwind pays 4.2 million euros", quote)
    survives(overlay({"seeds/gazette.txt": seed, "content/claims/price.yaml": claim}))


@FAST
@given(path=st.sampled_from(PATHS), text=st.text(max_size=200))
def test_any_text_is_a_problem_at_most(path, text):
    survives(laid_over(path, text))


@FAST
@given(path=st.sampled_from(PATHS), text=st.text(alphabet="abz:-?[]{}()#&*!|>'\"%@`\\<~_.,/ \n\t019äß", max_size=300))
def test_any_heap_of_marks_is_a_problem_at_most(path, text):
    survives(laid_over(path, text))


@FAST
@given(seed=st.integers(0, 2**32))
def test_a_sound_file_with_any_slips_is_a_problem_at_most(seed):
    """Closer to what happens than random text: a line lost, a character typed twice, two words swapped."""
    chance = random.Random(seed)
    files = base()
    path = chance.choice(list(files.content))
    text = files.content[path]
    for _ in range(chance.randint(1, 4)):
        at, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        text = chance.choice(
            [
                text[:at] + text[at + 1 :],
                text[:at] + chance.choice(":-#'\"[]{},\n\t &*!|>%<()äx") + text[at:],
                text[:at] + text[end:],
                text[:at] + text[at:end] * 2 + text[end:],
                text[:at] + text[at:end].upper() + text[end:],
            ]
        )
    survives(overlay({path: text}))


@FAST
@given(data=st.binary(max_size=300))
def test_any_bytes_are_a_problem_at_most(data):
    problems = []
    text = decode("content/claims/price.yaml", data, problems)
    assert text is not None or problems
    if text is not None:
        survives(overlay({"content/claims/price.yaml": text}))
        again = []
        assert decode("x", text.encode("utf-8"), again) == text
        assert again == [], "what was mended stays mended"


@FAST
@given(data=st.binary(max_size=300))
def test_any_seed_is_a_problem_at_most(data):
    survives(overlay({"seeds/gazette.txt": data}))


@FAST
@given(text=st.text(st.characters(exclude_categories=("Cc", "Cn", "Cs", "Zl", "Zp")), min_size=1, max_size=60))
def test_any_text_in_quotes_comes_back_as_written(text):
    """Nothing between the file and the record changes what an editor wrote."""
    node, problems = yamltree.parse("x.yaml", f"key: {json.dumps(text, ensure_ascii=False)}\n")
    assert problems == []
    assert yamltree.plain(node) == {"key": text}
