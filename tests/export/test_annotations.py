"""Web Annotations: every selector finds its passage in the seed, and no file shows words that the site does not."""

import base64
import hashlib
import json

import pytest

from dossier.edition.flat import flatten
from dossier.edition.quote_budget import shown_passages, visible
from dossier.export.annotations import AROUND, all_annotations
from tests.export.edge_cases import edge_cases


def placed(collection):
    """(annotation, target, selectors by type) of everything in a collection."""
    for item in collection["first"]["items"]:
        for target in item["target"]:
            yield item, target, {selector["type"]: selector for selector in target["selector"]}


def files(site):
    """The collections by file name: that of all sources, and one for each source."""
    folder = site.output / "data"
    paths = [folder / "annotations.jsonld", *sorted((folder / "annotations").iterdir())]
    return {path.name: json.loads(path.read_text("utf-8")) for path in paths}


def identifier(digest):
    """What annotations call a text, by its SHA-256."""
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"


def seeds(site):
    """The texts by their identifier, from the bytes of the seeds alone."""
    return {identifier(hashlib.sha256(data).digest()): data.decode() for data in site.records.files.seeds.values()}


def stands_at(text, selector, position):
    """Whether the words, with prefix and suffix, are in the text at this position."""
    before, after = selector.get("prefix", ""), selector.get("suffix", "")
    whole = before + selector["exact"] + after
    return text.find(whole, position["start"] - len(before)) == position["start"] - len(before)


def test_every_selector_finds_its_passage_in_the_seed(site):
    texts = seeds(site)
    for name, collection in files(site).items():
        assert collection["total"] == len(collection["first"]["items"]) > 0, name
        for item, target, selectors in placed(collection):
            text, position = texts[target["source"]["id"]], selectors["TextPositionSelector"]
            assert 0 <= position["start"] < position["end"] <= len(text), item["id"]
            if (quote := selectors.get("TextQuoteSelector")) is not None:
                assert text[position["start"] : position["end"]] == quote["exact"], item["id"]
                assert stands_at(text, quote, position), item["id"]


def test_every_passage_of_every_claim_is_annotated_once(site):
    wanted = sorted(
        (f"{site.address}claims/{claim.id}/#evidence-{item.index + 1}", span.start, span.end)
        for claim in site.records.dossier.claims.values()
        for item in claim.evidence
        for span in item.passage.spans
    )
    collections = files(site)
    together = [
        (item["id"], selectors["TextPositionSelector"]["start"], selectors["TextPositionSelector"]["end"])
        for item, _, selectors in placed(collections.pop("annotations.jsonld"))
    ]
    single = [
        (item["id"], selectors["TextPositionSelector"]["start"], selectors["TextPositionSelector"]["end"])
        for collection in collections.values()
        for item, _, selectors in placed(collection)
    ]
    assert sorted(together) == sorted(single) == wanted


def test_passages_beyond_the_quote_budget_have_a_position_and_no_words(site):
    records = site.records
    shown = shown_passages(records.dossier, records.index)
    hidden = {
        f"{site.address}claims/{claim.id}/#evidence-{item.index + 1}"
        for claim in records.dossier.claims.values()
        for item in claim.evidence
        if item.passage.id not in shown[item.passage.source]
    }
    assert hidden, "the budget of either dossier is used up"
    for item, _, selectors in placed(files(site)["annotations.jsonld"]):
        assert ("TextQuoteSelector" in selectors) == (item["id"] not in hidden)
        purposes = {body.get("purpose") for body in item["body"]}
        assert ("commenting" in purposes) <= (item["id"] not in hidden), "a translation gives the words as well"


def test_no_selector_shows_words_that_the_site_does_not(site):
    """Prefix and suffix are words of the source too, and must be within what the pages show."""
    records = site.records
    shown = shown_passages(records.dossier, records.index)
    sources = records.dossier.sources.items()
    keys = {identifier(bytes.fromhex(source.record.sha256)): key for key, source in sources}
    seen = {key: visible(records.dossier, records.index, key, shown[key]) for key in records.dossier.sources}
    around = 0
    for item, target, selectors in placed(files(site)["annotations.jsonld"]):
        if (quote := selectors.get("TextQuoteSelector")) is None:
            continue
        before, after = len(quote.get("prefix", "")), len(quote.get("suffix", ""))
        around += before + after
        assert max(before, after) <= AROUND
        start = selectors["TextPositionSelector"]["start"] - before
        end = selectors["TextPositionSelector"]["end"] + after
        spans = seen[keys[target["source"]["id"]]]
        assert any(span.start <= start and end <= span.end for span in spans), item["id"]
    assert around > 0


def test_what_is_visible_is_what_the_pages_show(site):
    """Every passage on a page is within what the tests above take as visible."""
    records = site.records
    shown = shown_passages(records.dossier, records.index)
    seen = {key: visible(records.dossier, records.index, key, shown[key]) for key in records.dossier.sources}
    quoted = {passage for page in site.pages.values() for passage in page.passages}
    assert quoted
    for source, start, end in quoted:
        hidden = set(range(start, end)).difference(*(range(span.start, span.end) for span in seen[source]))
        signs = "".join(records.seeds[source][at] for at in sorted(hidden))
        assert not any(map(str.isalnum, signs)), (source, start, end, signs)


def test_offsets_count_code_points_and_unusual_characters_are_kept():
    site = edge_cases()
    collection = json.loads(all_annotations(site, flatten(site)))
    texts = {source.text.raw for source in site.dossier.sources.values()}
    exacts = []
    for _, _, selectors in placed(collection):
        position, quote = selectors["TextPositionSelector"], selectors.get("TextQuoteSelector")
        if quote is None:
            continue
        assert any(text[position["start"] : position["end"]] == quote["exact"] for text in texts)
        exacts.append(quote["exact"])
    assert any("\N{FERRY}" in exact for exact in exacts)
    assert any("\N{HEBREW LETTER SHIN}" in exact for exact in exacts)


@pytest.mark.parametrize("key", ["prefix", "suffix"])
def test_a_wrong_prefix_or_suffix_is_detected(site, key):
    """So that the first test can fail."""
    texts = seeds(site)
    for _, target, selectors in placed(files(site)["annotations.jsonld"]):
        quote = selectors.get("TextQuoteSelector", {})
        if quote.get(key):
            spoilt = {**quote, key: f"{quote[key]}\N{SNOWMAN}"}
            assert not stands_at(texts[target["source"]["id"]], spoilt, selectors["TextPositionSelector"])
            return
    raise AssertionError("no annotation has one")
