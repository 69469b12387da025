"""The data of the draft page: every claim, no words of a source that no page shows, the same bytes each time."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.draft import script_of
from dossier.edition.flat import flatten
from dossier.edition.format_values import statement_text
from dossier.export.draft import VARIABLE, as_script, draft_data, word_lists
from dossier.pages.draft import BUNDLE, DATA, SCRIPTS
from dossier.text.languages import LANGUAGES
from tests.contexts import ROOTS, site_of

STATIC = Path(__file__).parents[2] / "static"
HEAD, TAIL = f"window.{VARIABLE}=", ";\n"


def content(script):
    assert script.startswith(HEAD)
    assert script.endswith(TAIL)
    return json.loads(script.removeprefix(HEAD).removesuffix(TAIL))


@pytest.fixture(params=list(ROOTS))
def context(request):
    return site_of(request.param)


def test_it_has_every_claim_with_its_statement_and_mentions(context):
    data = content(script_of(context))
    assert data["languages"] == list(context.dossier.languages)
    claims = context.dossier.claims.values()
    for code, texts in zip(data["languages"], data["statements"], strict=True):
        assert texts == [statement_text(context, claim, code) for claim in claims]
    for row, claim in zip(data["claims"], claims, strict=True):
        assert row[0] == claim.id
        assert [data["entities"][entity][0] for entity in row[2]] == list(claim.mentions)


def test_names_labels_and_questions_are_those_of_the_records(context):
    """The audit of pages does not read scripts."""
    dossier, data = context.dossier, draft_data(context, flatten(context))
    texts = [[row[1] for row in data["entities"]], data["sources"], data["properties"]]
    texts.append([row[1] for row in data["disputes"]])
    records = [
        [entity.name for entity in dossier.entities.values()],
        [source.record.label for source in dossier.sources.values()],
        [item.label for item in dossier.vocabulary.properties.values()],
        [dispute.question for dispute in dossier.disputes.values() if dispute.status == "open"],
    ]
    for written, wanted in zip(texts, records, strict=True):
        for text, record in zip(written, wanted, strict=True):
            by_language = [text] * len(data["languages"]) if isinstance(text, str) else text
            assert by_language == [record.get(code) for code in data["languages"]]
    for row, entity in zip(data["entities"], dossier.entities.values(), strict=True):
        assert {*row[2]} <= {*entity.aliases}


def test_hedges_come_from_passages_that_pages_show(context):
    """None where a source states the claim firmly; otherwise words of passages within the quote budget."""
    hedges = 0
    for row in draft_data(context, flatten(context))["claims"]:
        claim = context.dossier.claims[row[0]]
        supports = claim.with_stance("supports")
        assert (row[5] == 0) == (not supports or any(item.firm for item in supports))
        shown = [
            context.dossier.sources[item.passage.source].text.exact(span)
            for item in supports
            if item.passage.id in context.shown[item.passage.source]
            for span in item.passage.spans
        ]
        for word in row[5] or ():
            hedges += 1
            assert any(word in text for text in shown), (claim.id, word)
    assert hedges


def test_denials_and_open_disputes_are_in_it():
    context = site_of("real")
    data = draft_data(context, flatten(context))
    denied = {row[0] for row in data["claims"] if row[6]}
    assert denied == {claim.id for claim in context.dossier.claims.values() if claim.with_stance("disputes")}
    assert [row[0] for row in data["disputes"]] == [
        dispute.id for dispute in context.dossier.disputes.values() if dispute.status == "open"
    ]


def test_no_text_can_end_the_script():
    evil = {"</script><script>alert(1)</script>": 'a\u2028b\u2029c <!-- " \\ ]]>'}
    script = as_script(evil)
    assert content(script) == evil
    assert "<" not in script
    assert len(script.splitlines()) == 1


def test_only_the_draft_page_loads_its_scripts_and_data(site):
    for path, page in site.pages.items():
        asked = [link.href for link in page.links if link.tag == "script"]
        drafts = [href for href in asked if "draft" in href]
        if path.endswith("draft/index.html"):
            assert [href.split("/")[-1].split(".")[0] for href in drafts if "assets/" in href] == [
                BUNDLE.removesuffix(".js")
            ]
            assert any(href.endswith(DATA.rpartition("/")[2]) for href in asked)
        else:
            assert drafts == []


def unfolded(words: str) -> list[str]:
    """The words of a list as the scripts read it: each word, and the word with each of its endings."""
    rows = [[row] if row == "," else row.split(",") for row in words.split(" ")]
    return [base + end for base, *ends in rows for end in ("", *ends)]


@pytest.mark.parametrize("known", LANGUAGES.values(), ids=LANGUAGES)
def test_word_lists_unfold_to_all_words(known):
    lists = word_lists(known)
    for name, words in (("starters", known.sentences.starters), ("before_year", known.dates.before_year)):
        assert sorted(unfolded(lists[name]["set"])) == sorted(words)
    months = {word: number for number, words in lists["months"]["map"] for word in unfolded(words)}
    assert months == known.dates.months
    phrases = {phrase for _, text in lists["comparators"]["phrases"] for phrase in text.split("|")}
    assert len(phrases) == sum(map(len, known.amounts.comparators.table.values()))


def test_the_scripts_ask_for_every_list_they_are_given():
    scripts = "".join((STATIC / name).read_text("utf-8") for name in SCRIPTS)
    given = word_lists(LANGUAGES["en"])
    assert len(given) > 100
    assert [name for name in given if not re.search(rf"\.{name}\b|\{{ {name} \}} =", scripts)] == []


def test_the_scripts_have_no_words_of_a_language():
    """They come from its record. German ones can be told from the English of the scripts themselves."""
    german = {word for word in words_of(word_lists(LANGUAGES["de"])) if len(word) > 1}
    assert len(german) > 1000
    for name in SCRIPTS:
        script = re.sub(r"/\*.*?\*/|//[^\n]*", "", (STATIC / name).read_text("utf-8"), flags=re.DOTALL)
        assert set(re.findall(r'"([^"\\\n]*)"', script)) & german == set(), name


def words_of(value: object) -> Iterator[str]:
    """Every word in a word list of any form."""
    if isinstance(value, str):
        yield from re.findall(r"[^\W\d_]+", value)
    elif isinstance(value, dict):
        texts = [text for key in ("map", "phrases") for _, text in value.get(key, ())]
        yield from words_of(texts or list(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from words_of(item)
