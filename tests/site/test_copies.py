"""What a reader's browser is given to check a copy with: every passage, and no words that the pages do not show."""

import hashlib
import json
import re

import pytest

from dossier.publish.verify import resolve
from tests.site.built import build
from tests.site.interface import Words
from tests.site.records import spans_of

FORM = re.compile(r"\(window\.dossier = window\.dossier \|\| \{\}\)\.copy = (\{.*\});\n")
RUN = 4  # words in a row that the pages do not show must not stand in the data either


def path_of(site, language, key):
    return site.path(language, "sources", key).replace("index.html", "copy.js")


def data_of(site, language, key):
    return json.loads(FORM.fullmatch((site.output / path_of(site, language, key)).read_text("utf-8"))[1])


def texts(content):
    """Every text in the data, however deep."""
    if isinstance(content, str):
        return [content]
    inside = content.values() if isinstance(content, dict) else content if isinstance(content, list) else ()
    return [text for part in inside for text in texts(part)]


def shown_on_pages(site, key):
    """Which characters of a source any page shows, as marks on its text."""
    marks = bytearray(len(site.records.seeds[key]))
    for page in site.pages.values():
        for source, start, end in page.passages:
            if source == key:
                marks[start:end] = b"\1" * (end - start)
    return marks


def evidence_of(site, key):
    claims = site.records.dossier.claims.values()
    return [item for claim in claims for item in claim.evidence if item.passage.source == key]


def test_each_source_has_its_data_in_each_language_and_the_page_asks_for_it(site):
    for language in site.languages:
        for key in site.records.dossier.sources:
            assert path_of(site, language, key) in site.files
            assert site.html(site.path(language, "sources", key)).count('data-needs="copy.js"') == 1


def test_the_programs_it_names_are_there(site):
    for language in site.languages:
        for key in site.records.dossier.sources:
            needs = [
                resolve(path_of(site, language, key), address)[0] for address in data_of(site, language, key)["needs"]
            ]
            assert len(needs) == 6
            assert set(needs) <= site.files


def test_it_has_every_passage_with_every_claim_that_rests_on_it(site):
    dossier = site.records.dossier
    for language in site.languages:
        for key, source in dossier.sources.items():
            data = data_of(site, language, key)
            wanted = {(spans_of(item), item.claim) for item in evidence_of(site, key)}
            named = [
                resolve(path_of(site, language, key), address)[0].split("/")[-2] for _, _, address in data["claims"]
            ]
            claims_at = {}
            for passage in data["passages"]:
                starts = tuple(part["at"] for part in passage["parts"])
                claims_at.setdefault(starts, set()).update(named[number] for number in passage["claims"])
                assert passage["id"] in ("", f"p-{starts[0]}")
                assert bool(passage["id"]) == bool(passage["claims"])
                assert passage["claims"] or passage["fields"]
            for spans, claim in wanted:
                assert claim in claims_at[tuple(start for start, _ in spans)], key
            every = {tuple(start for start, _ in spans) for spans, _ in wanted}
            every |= {tuple(span.start for span in passage.spans) for passage in source.stated.values()}
            assert set(claims_at) == every
            for (statement, support, _), name in zip(data["claims"], named, strict=True):
                assert statement == site.records.statement(dossier.claims[name], language)
                assert support == site.records.index.support[name]


def test_what_it_says_of_a_part_is_true(site):
    """The words are those of the seed; length and hash are those of what is normalised there."""
    from dossier.text.normalise import normalise

    hidden = 0
    for key, seed in site.records.seeds.items():
        spans = {span for item in evidence_of(site, key) for span in spans_of(item)}
        for part in (part for passage in data_of(site, "en", key)["passages"] for part in passage["parts"]):
            if "words" in part:
                assert seed.startswith(part["words"], part["at"])
                continue
            hidden += 1
            fits = [normalise(seed[start:end]).text for start, end in spans if start == part["at"]]
            assert (part["length"], part["hash"]) in {
                (len(text.encode("utf-16-be")) / 2, hashlib.sha256(text.encode()).hexdigest()[:16]) for text in fits
            }
            for end, where in (("first", str.startswith), ("last", str.endswith)):
                assert end not in part or any(where(text, normalise(part[end]).text) for text in fits)
    assert hidden, "there is no passage beyond the budget to see"


def test_every_other_text_in_it_is_a_word_of_the_interface_or_a_pointer(site):
    for language in site.languages:
        words = Words(language)
        for key in site.records.dossier.sources:
            data = data_of(site, language, key)
            assert set(data) == {"norm", "language", "most", "needs", "claims", "passages", "words"}
            assert data["language"] == site.records.dossier.sources[key].language
            assert set(data["words"].values()) <= set(words.by_key.values())
            places = {spans_of(item)[0][0]: (item.claim, item.index + 1) for item in evidence_of(site, key)}
            for passage in data["passages"]:
                assert set(passage) == {"id", "parts", "pointer", "claims", "fields"}
                assert not [field for field in passage["fields"] if words.left_over(field)]
                if passage["claims"]:
                    claim, number = places[passage["parts"][0]["at"]]
                    assert {passage["pointer"]} == site.records.text(f"evidence:{claim}:{number}:pointer", language)


def test_it_holds_no_words_that_the_pages_do_not_show(site):
    """Whatever runs over a few words that no page shows stands in no text of the data."""
    for key, seed in site.records.seeds.items():
        marks = shown_on_pages(site, key)
        words = list(re.finditer(r"\S+", seed))
        unseen = [
            re.sub(r"\s+", " ", seed[run[0].start() : run[-1].end()])
            for run in (words[at : at + RUN] for at in range(len(words) - RUN + 1))
            if not all(marks[match.start() : match.end()].strip(b"\0") for match in run)
        ]
        for language in site.languages:
            data = data_of(site, language, key)
            quoted = [re.sub(r"\s+", " ", text) for text in texts(data["passages"])]
            visible = "".join(char if mark else "\n" for char, mark in zip(seed, marks, strict=True))
            visible = re.sub(r"[^\S\n]+", " ", visible)
            leaked = [run for run in unseen for text in quoted if run in text and run not in visible]
            assert not leaked, (key, leaked[:3])


@pytest.mark.parametrize("budget", ["1 %", "100 %"])
def test_the_budget_decides_what_is_given_in_words(budget, root, tmp_path):
    file = root / "content/site.yaml"
    kept = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("quote_budget")]
    file.write_text("\n".join([*kept, f"quote_budget: {budget}", ""]), "utf-8")
    build(root, tmp_path / "output")
    written = [path.read_text("utf-8") for path in sorted((tmp_path / "output/sources").rglob("copy.js"))]
    assert written
    assert any('"hash"' in text for text in written) == (budget == "1 %")
