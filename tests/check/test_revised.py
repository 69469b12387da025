"""What was published stays: a revision cannot be altered or lost, and what stands now is what was published last."""

import json

import pytest

from dossier.compiler import compile_dossier
from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.quote_budget import shown_passages
from dossier.edition.snapshot import revision
from dossier.history.ledger import ledger_text, revisions_text
from dossier.history.revision import name_of, published, seal_of, states_of
from dossier.read.revisions import REVISIONS, RevisionRecord
from tests.overlay import base, full_report, overlay

LEDGER, PRICE = "content/ledger.yaml", "content/claims/price.yaml"
CODES = {"revision-altered", "revision-lost", "revision-open", "revision-unreadable"}


def everything(dossier):
    names = [*dossier.claims, *dossier.sources, *dossier.entities, *dossier.disputes]
    return [*names, *(page.path for page in dossier.pages.values())]


def signed(files):
    """The two files of a dossier in which everything is confirmed and published."""
    made = compile_dossier(files)
    site = SiteContext(made.dossier, made.index, BuildSettings(""), shown_passages(made.dossier, made.index))
    added = [revision(site, key, "Ada", "2025-07-02") for key in made.dossier.claims]
    text = ledger_text(made.dossier, everything(made.dossier), by="Ada", at="2025-07-02", added=added)
    return {LEDGER: text, REVISIONS: revisions_text(made.dossier, added)}


SIGNED = signed(base())


def found(changes, without=()):
    files = overlay({**SIGNED, **changes}, without)
    problems = [p for p in compile_dossier(files).problems if p.code in CODES]
    return [(p.code, p.place.path, p.place.line, p.severity.value) for p in problems], full_report(problems, files)


def lines():
    return SIGNED[REVISIONS].splitlines(keepends=True)


def line_of(key):
    return next(n for n, line in enumerate(lines()) if json.loads(line)["claim"] == key)


def test_what_is_published_as_it_stands_is_no_problem():
    assert found({}) == ([], "")
    assert len(lines()) == 4


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("paid 4.2 million", "paid 4.3 million"),
        ('"at":"2025-07-02"', '"at":"2025-07-01"'),
        ('"by":"Ada"', '"by":"Eve"'),
        ('"exact":"Northwind pays', '"exact":"Northwind paid'),
        ('"line":"wavy"', '"line":"solid"'),
    ],
)
def test_a_revision_that_was_altered_is_seen_whatever_was_altered(old, new):
    number = line_of("price")
    altered = lines()
    assert old in altered[number]
    altered[number] = altered[number].replace(old, new)
    problems, report = found({REVISIONS: "".join(altered)})
    assert ("revision-altered", REVISIONS, number + 1, "error") in problems
    assert "git log -p content/revisions.jsonl" in report


def test_a_revision_under_another_name_is_seen_though_it_was_sealed_anew():
    number = line_of("price")
    made = RevisionRecord.model_validate(json.loads(lines()[number])).model_copy(update={"rev": "aaaaaaaa"})
    sealed = made.model_copy(update={"seal": seal_of(made)})
    altered = lines()
    altered[number] = sealed.model_dump_json(exclude_defaults=True) + "\n"
    problems, _ = found({REVISIONS: "".join(altered)})
    assert ("revision-altered", REVISIONS, number + 1, "error") in problems


def test_a_revision_that_was_laid_to_another_claim_is_missed_where_it_was():
    number = line_of("price")
    made = RevisionRecord.model_validate(json.loads(lines()[number])).model_copy(update={"claim": "keeper"})
    sealed = made.model_copy(update={"seal": seal_of(made)})
    altered = lines()
    altered[number] = sealed.model_dump_json(exclude_defaults=True) + "\n"
    _, report = found({REVISIONS: "".join(altered)})
    assert "of `price` was published and is gone" in report


def test_what_stands_is_compared_with_what_was_published_last():
    """Not with what was published before: its name and the fields that differ are the last one's."""
    before = signed(overlay({PRICE: base().content[PRICE].replace("Northwind paid", "Northwind once paid")}))
    first = next(line for line in before[REVISIONS].splitlines(keepends=True) if json.loads(line)["claim"] == "price")
    names = [json.loads(line)["rev"] for line in (first, lines()[line_of("price")])]
    ledger = SIGNED[LEDGER].replace(f'price: ["{names[1]}"]', f'price: ["{names[0]}", "{names[1]}"]')
    settled = base().content["content/disputes.yaml"].replace("status: open", "status: resolved")
    both = {LEDGER: ledger, REVISIONS: first + SIGNED[REVISIONS]}
    assert found(both) == ([], "")
    problems, report = found({**both, "content/disputes.yaml": settled})
    assert {code for code, *_ in problems} == {"revision-open"}
    assert f"what its revision `{names[1]}` does" in report
    assert "`statement`" not in report


def test_a_revision_that_is_gone_is_missed():
    kept = lines()
    del kept[line_of("price")]
    problems, report = found({REVISIONS: "".join(kept)})
    assert [code for code, *_ in problems] == ["revision-lost"]
    assert "of `price` was published and is gone" in report


def test_a_file_that_is_gone_is_missed_line_by_line():
    problems, _ = found({}, without=[REVISIONS])
    assert [code for code, *_ in problems].count("revision-lost") == 4


def test_the_revision_of_a_retracted_claim_is_missed_as_well():
    """Its address answers for good, too."""
    kept = lines()
    del kept[line_of("founder")]
    moved = "retracted: {founder: {kind: claim, reason: {en: wrong, de: falsch}}}\n"
    problems, _ = found(
        {REVISIONS: "".join(kept), "content/moved.yaml": moved}, without=["content/claims/founder.yaml"]
    )
    assert [code for code, *_ in problems] == ["revision-lost"]


def test_a_claim_whose_line_changed_is_to_be_published_again():
    """The claim itself is as it was confirmed: a dispute that is settled makes its line another."""
    settled = base().content["content/disputes.yaml"].replace("status: open", "status: resolved")
    problems, report = found({"content/disputes.yaml": settled})
    assert {(code, severity) for code, _, _, severity in problems} == {("revision-open", "error")}
    assert "`price` no longer states what its revision" in report
    assert "`line`" in report


def test_a_claim_that_is_not_confirmed_has_one_problem_not_two():
    changed = base().content[PRICE].replace("Northwind paid", "Northwind now paid")
    problems, _ = found({PRICE: changed})
    assert problems == []


def test_a_claim_that_was_never_published_is_a_warning():
    kept = lines()
    number = line_of("price")
    name = json.loads(kept[number])["rev"]
    del kept[number]
    ledger = SIGNED[LEDGER].replace(f'  price: ["{name}"]\n', "")
    problems, report = found({LEDGER: ledger, REVISIONS: "".join(kept)})
    assert [(code, severity) for code, _, _, severity in problems] == [("revision-open", "warning")]
    assert "has not been published" in report


def test_a_ledger_from_before_revisions_says_so_once():
    ledger = SIGNED[LEDGER].partition("revisions:\n")[0]
    problems, report = found({LEDGER: ledger}, without=[REVISIONS])
    assert [(code, severity) for code, _, _, severity in problems] == [("revision-open", "warning")]
    assert "build.py accept --all" in report


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"claim": "price"', "no JSON"),
        ('{"claim": "price"}', "field required"),
        ('{"claim": "price", "claim": "keeper"}', "a key stands in it twice"),
        ('{"claim": NaN}', "NaN is no number"),
        ("[" * 100_000, "nested too deeply"),
        ("null", "valid dictionary"),
    ],
)
def test_a_line_that_is_no_revision_is_named(line, why):
    problems, report = found({REVISIONS: SIGNED[REVISIONS] + line + "\n"})
    assert problems == [("revision-unreadable", REVISIONS, 5, "error")]
    assert why in report


def test_an_unreadable_file_makes_no_revision_lost():
    problems, _ = found({REVISIONS: "{}\n"})
    assert [code for code, *_ in problems] == ["revision-unreadable"]


def test_the_name_is_that_of_what_is_stated_and_of_nothing_else():
    def name(changes):
        made = compile_dossier(overlay(changes))
        return name_of(states_of(made.dossier, made.index, "price"))

    text = base().content[PRICE]
    first = name({})
    assert first == json.loads(lines()[line_of("price")])["rev"]
    assert name({PRICE: text.replace("paid", "now paid")}) != first
    assert name({PRICE: text.replace("EUR 4.2", "EUR 4.20")}) != first
    assert name({PRICE: text.replace("zahlt 4,2", "bezahlt 4,2")}) != first
    assert name({PRICE: text + "note: {en: An aside., de: Eine Randnotiz.}\n"}) == first
    people = base().content["content/organizations/organizations.yaml"]
    assert name({"content/organizations/organizations.yaml": people + "\n"}) == first
    sources = base().content["content/sources/gazette.yaml"]
    assert name({"content/sources/gazette.yaml": sources.replace("Gazette", "The Gazette")}) == first


def test_a_renamed_claim_keeps_its_revisions():
    renamed = {path: text.replace("keeper", "guardian") for path, text in base().content.items() if "keeper" in text}
    moved = {"content/moved.yaml": "redirects: {keeper: warden, warden: guardian}\n"}
    made = compile_dossier(overlay({**SIGNED, **renamed, **moved}, without=["content/claims/keeper.yaml"]))
    assert [one.claim for one in published(made.dossier, "guardian")] == ["keeper"]


def test_words_that_a_revision_shows_count_first_against_the_budget():
    """They stay where they are, so what comes later gets what is left."""
    site = base().content["content/site.yaml"]
    small = {"content/site.yaml": site + "quote_budget: 1 %\n"} if "quote_budget" not in site else {}
    assert small
    before = compile_dossier(overlay(small))
    after = compile_dossier(overlay({**small, **SIGNED}))
    shown = shown_passages(before.dossier, before.index)["gazette"]
    assert shown < shown_passages(after.dossier, after.index)["gazette"]
