"""The browser brings a text to the same form as the build: the same text, way back and bounds of words."""

import json
import random
import sys
import unicodedata

import pytest

from dossier.text.normalise import NORM, normalise
from dossier.text.scripts import tokens
from dossier.text.span import is_boundary
from tests.site.built import PROGRAM
from tests.vectors import VECTORS

pytestmark = pytest.mark.browser

TRICKY = (
    "aB1.,一の。¬ﬁﬃ\f\x0b-–—„“”«»‚‘’›… \u00a0\u202f\t\r\n\x1c\x85\u00ad\u200b\ufeff\u0301\u0308\u0323\u0345"
    "äé한\u1112\u1161\u11abÅ\u0344ſ\u0f73\U0001f680"
)
# What is told of a text: all of it, with offsets in code points as the build counts them.
TOLD = """raws => JSON.stringify(raws.map(raw => {
  const norm = dossier.normalise(raw), points = [], starts = [], ends = [];
  let number = 0;
  for (let at = 0; at <= raw.length; at++) {
    points[at] = number;
    if (!/[\\ud800-\\udbff]/.test(raw[at] || '')) number++;
  }
  for (let at = 0; at < norm.text.length; at++) {
    if (!/[\\udc00-\\udfff]/.test(norm.text[at])) starts.push(points[norm.starts[at]]);
    if (!/[\\ud800-\\udbff]/.test(norm.text[at])) ends.push(points[norm.ends[at]]);
  }
  return [norm.text, [...starts, points[norm.starts[norm.text.length]]], ends];
}))"""

CUTS = """texts => JSON.stringify(texts.map(text => {
  const cuts = [];
  let number = 0;
  for (let at = 0; at <= text.length; at++) {
    if (dossier.isBoundary(text, at)) cuts.push(number);
    if (!/[\\ud800-\\udbff]/.test(text[at] || '')) number++;
  }
  return cuts;
}))"""


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    page.add_script_tag(content=(PROGRAM / "static/normalise.js").read_text("utf-8"))
    yield page
    page.close()


def normalised(page, texts):
    """What the page makes of texts; as one JSON text, since a list of numbers is slow to hand over."""
    return json.loads(page.evaluate(TOLD, texts))


def cuts(page, texts):
    """The bounds of words that the page finds in texts."""
    return json.loads(page.evaluate(CUTS, texts))


def bounds(text):
    return [at for at in range(len(text) + 1) if is_boundary(text, at)]


def built(raw):
    norm = normalise(raw)
    return [norm.text, list(norm.offsets), list(norm.ends)]


def test_it_goes_by_the_same_name(page):
    assert page.evaluate("dossier.NORM") == NORM


@pytest.mark.parametrize("vector", VECTORS["normalise"], ids=lambda vector: vector["why"])
def test_a_vector_is_normalised_as_it_says(vector, page):
    assert normalised(page, [vector["raw"]]) == [[vector["text"], vector["offsets"], vector["ends"]]]


@pytest.mark.parametrize("vector", VECTORS["boundary"], ids=lambda vector: vector["why"])
def test_a_vector_has_the_bounds_that_it_says(vector, page):
    assert cuts(page, [vector["text"]]) == [vector["cuts"]]


def test_words_and_letters_are_those_that_the_build_compares(page):
    dice = random.Random(2)
    texts = [vector["text"] for vector in VECTORS["boundary"]]
    texts += ["".join(dice.choices("王メーっは1。เกา์ ែក្ខမြန်མa.!'—བོད་ ", k=dice.randrange(40))) for _ in range(600)]
    texts = [text for text in texts if text.isascii() or max(text) < "\U00010000"]  # offsets of both are the same
    answers = page.evaluate("texts => texts.map(text => dossier.tokens(text))", texts)
    assert answers == [[list(span) for span in tokens(text)] for text in texts]


def test_every_seed_is_normalised_as_by_the_build(page):
    seeds = sorted((PROGRAM / "seeds").glob("*.txt")) + sorted((PROGRAM / "examples/ferry/seeds").glob("*.txt"))
    assert seeds
    for seed in seeds:
        raw = seed.read_text("utf-8")
        texts = [raw, unicodedata.normalize("NFD", raw), raw.replace("\n", "\r\n")]
        assert normalised(page, texts) == [built(text) for text in texts], seed.name
        assert cuts(page, texts) == [bounds(text) for text in texts], seed.name


def test_texts_made_of_everything_difficult_are_normalised_as_by_the_build(page):
    dice = random.Random(1)
    raws = ["".join(dice.choices(TRICKY, k=dice.randrange(60))) for _ in range(600)]
    for raw, answer in zip(raws, normalised(page, raws), strict=True):
        assert answer == built(raw), ascii(raw)
    texts = [normalise(raw).text for raw in raws]
    texts += ["".join(dice.choices("王メー々は1万百。．เกา์ែក្ខမြန်a.!'བོད־ו٣٫", k=dice.randrange(40))) for _ in range(600)]
    for text, answer in zip(texts, cuts(page, texts), strict=True):
        assert answer == bounds(text), ascii(text)


def test_no_character_is_treated_otherwise(page):
    """Every space, mark, sign for the layout, and whatever is made of others, behind a letter and before another."""
    special = [
        sign
        for sign in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(sign)[0] in "MZ"
        or unicodedata.category(sign) in ("Cc", "Cf", "Pd", "Pi", "Pf")
        or (unicodedata.decomposition(sign) and not unicodedata.decomposition(sign).startswith("<"))
    ]
    assert len(special) > 3000
    raws = ["".join(f"e{sign}x\u0323\u0301" for sign in special[at : at + 500]) for at in range(0, len(special), 500)]
    assert normalised(page, raws) == [built(raw) for raw in raws]
