"""What the page of drafts knows: every claim, no words of a source beyond what pages show, the same bytes each time."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.draft import ROOTS, script_of, world_of
from dossier.edition.flat import flatten
from dossier.edition.format_values import statement_text
from dossier.export.draft import VARIABLE, as_script, draft_data, word_lists
from dossier.pages.draft import DATA, SCRIPTS
from dossier.text.languages import LANGUAGES

STATIC = Path(__file__).parents[2] / "static"
HEAD, TAIL = f"window.{VARIABLE}=", ";\n"


def content(script):
    assert script.startswith(HEAD)
    assert script.endswith(TAIL)
    return json.loads(script.removeprefix(HEAD).removesuffix(TAIL))


@pytest.fixture(scope="module", params=list(ROOTS))
def context(request):
    return world_of(ROOTS[request.param])


def test_it_says_the_same_each_time(context):
    name = next(key for key in ROOTS if context.dossier.site.title == world_of(ROOTS[key]).dossier.site.title)
    assert script_of(world_of(ROOTS[name])) == script_of(context)


def test_it_holds_every_claim_as_it_is_stated(context):
    data = content(script_of(context))
    assert data["languages"] == list(context.dossier.languages)
    claims = context.dossier.claims.values()
    for code, texts in zip(data["languages"], data["statements"], strict=True):
        assert texts == [statement_text(context, claim, code) for claim in claims]
    for row, claim in zip(data["claims"], claims, strict=True):
        assert row[0] == claim.id
        assert [data["entities"][one][0] for one in row[2]] == list(claim.mentions)


def test_names_labels_and_questions_are_those_of_the_records(context):
    """A script is read by no audit of pages, so that what it shows must be the records' own words."""
    dossier, data = context.dossier, draft_data(context, flatten(context))
    texts = [[row[1] for row in data["entities"]], data["sources"], data["properties"]]
    texts.append([row[1] for row in data["disputes"]])
    records = [
        [entity.name for entity in dossier.entities.values()],
        [source.record.label for source in dossier.sources.values()],
        [item.label for item in dossier.vocabulary.properties.values()],
        [dispute.question for dispute in dossier.disputes.values() if dispute.status == "open"],
    ]
    for made, wanted in zip(texts, records, strict=True):
        for text, record in zip(made, wanted, strict=True):
            found = [text] * len(data["languages"]) if isinstance(text, str) else text
            assert found == [record.get(code) for code in data["languages"]]
    for row, one in zip(data["entities"], dossier.entities.values(), strict=True):
        assert {*row[2]} <= {*one.aliases}


def test_hedges_come_from_passages_that_pages_show(context):
    """None where a source states it firmly; else words that stand in a passage within its source's budget."""
    found = 0
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
            found += 1
            assert any(word in text for text in shown), (claim.id, word)
    assert found


def test_denials_and_open_disputes_are_in_it():
    context = world_of(ROOTS["real"])
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


def test_the_page_loads_the_scripts_and_the_dossier_and_no_other_page_does(site):
    for path, page in site.pages.items():
        asked = [link.href for link in page.links if link.tag == "script"]
        drafts = [one for one in asked if "draft" in one]
        if path.endswith("draft/index.html"):
            assert [draft.split("/")[-1].split(".")[0] for draft in drafts if "assets/" in draft] == [
                name.removesuffix(".js") for name in SCRIPTS
            ]
            assert any(one.endswith(DATA.rpartition("/")[2]) for one in asked)
        else:
            assert drafts == []


def unfolded(words: str) -> list[str]:
    """The words of a list as the scripts read it: a word, and each of its endings."""
    rows = [[row] if row == "," else row.split(",") for row in words.split(" ")]
    return [base + end for base, *ends in rows for end in ("", *ends)]


@pytest.mark.parametrize("known", LANGUAGES.values(), ids=LANGUAGES)
def test_word_lists_unfold_to_all_their_words(known):
    lists = word_lists(known)
    for name, words in (("starters", known.sentences.starters), ("before_year", known.dates.before_year)):
        assert sorted(unfolded(lists[name]["set"])) == sorted(words)
    months = {word: number for number, words in lists["months"]["map"] for word in unfolded(words)}
    assert months == known.dates.months
    phrases = {phrase for _, text in lists["comparators"]["phrases"] for phrase in text.split("|")}
    assert len(phrases) == sum(map(len, known.amounts.comparators.table.values()))


def test_the_scripts_know_no_word_of_a_language():
    """Their own words are English, so that German tells: each comes from the language's record."""
    german = {word for word in words_of(word_lists(LANGUAGES["de"])) if len(word) > 1}
    assert len(german) > 1000
    for name in SCRIPTS:
        script = re.sub(r"/\*.*?\*/|//[^\n]*", "", (STATIC / name).read_text("utf-8"), flags=re.DOTALL)
        assert set(re.findall(r'"([^"\\\n]*)"', script)) & german == set(), name


def words_of(value: object) -> Iterator[str]:
    """Every word in a word list, of whatever form."""
    if isinstance(value, str):
        yield from re.findall(r"[^\W\d_]+", value)
    elif isinstance(value, dict):
        turned = [text for key in ("map", "phrases") for _, text in value.get(key, ())]
        yield from words_of(turned or list(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from words_of(item)
