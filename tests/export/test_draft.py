"""What the page of drafts knows: every claim, no words of a source beyond what pages show, the same bytes each time."""

import json

import pytest

from bench.draft import ROOTS, script_of, world_of
from dossier.edition.flat import flatten
from dossier.edition.format_values import statement_text
from dossier.export.draft import VARIABLE, as_script, draft_data
from dossier.pages.draft import DATA, SCRIPTS

HEAD, TAIL = f"window.{VARIABLE}=", ";\n"


def content(script):
    assert script.startswith(HEAD)
    assert script.endswith(TAIL)
    return json.loads(script.removeprefix(HEAD).removesuffix(TAIL))


@pytest.fixture(scope="module", params=list(ROOTS))
def site(request):
    return world_of(ROOTS[request.param])


def test_it_says_the_same_each_time(site):
    name = next(key for key in ROOTS if site.dossier.site.title == world_of(ROOTS[key]).dossier.site.title)
    assert script_of(world_of(ROOTS[name])) == script_of(site)


def test_it_holds_every_claim_as_it_is_stated(site):
    data = content(script_of(site))
    assert data["languages"] == list(site.dossier.languages)
    claims = site.dossier.claims.values()
    for code, texts in zip(data["languages"], data["statements"], strict=True):
        assert texts == [statement_text(site, claim, code) for claim in claims]
    for row, claim in zip(data["claims"], claims, strict=True):
        assert row[0] == claim.id
        assert [data["entities"][one][0] for one in row[2]] == list(claim.mentions)


def test_names_labels_and_questions_are_those_of_the_records(site):
    """A script is read by no audit of pages, so that what it shows must be the records' own words."""
    dossier, data = site.dossier, draft_data(site, flatten(site))
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


def test_hedges_come_from_passages_that_pages_show(site):
    """None where a source states it firmly; else words that stand in a passage within its source's budget."""
    found = 0
    for row in draft_data(site, flatten(site))["claims"]:
        claim = site.dossier.claims[row[0]]
        supports = claim.with_stance("supports")
        assert (row[5] == 0) == (not supports or any(item.firm for item in supports))
        shown = [
            site.dossier.sources[item.passage.source].text.exact(span)
            for item in supports
            if item.passage.id in site.shown[item.passage.source]
            for span in item.passage.spans
        ]
        for word in row[5] or ():
            found += 1
            assert any(word in text for text in shown), (claim.id, word)
    assert found


def test_denials_and_open_disputes_are_in_it():
    site = world_of(ROOTS["real"])
    data = draft_data(site, flatten(site))
    denied = {row[0] for row in data["claims"] if row[6]}
    assert denied == {claim.id for claim in site.dossier.claims.values() if claim.with_stance("disputes")}
    assert [row[0] for row in data["disputes"]] == [
        dispute.id for dispute in site.dossier.disputes.values() if dispute.status == "open"
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
            assert [one.split("/")[-1].split(".")[0] for one in drafts if "assets/" in one] == [
                name.removesuffix(".js") for name in SCRIPTS
            ]
            assert any(one.endswith(DATA.rpartition("/")[2]) for one in asked)
        else:
            assert drafts == []
