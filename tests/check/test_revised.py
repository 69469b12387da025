"""What was published stays: no line of the history is altered or lost, and what stands is what was published last."""

import json

import pytest

from dossier.compiler import compile_dossier
from dossier.edition.quote_budget import shown_passages
from dossier.history.events import hash_of_event
from dossier.history.revision import name_of, published, seal_of, states_of
from dossier.read.history import HISTORY, ClaimPublished, line_of, read_history
from tests.confirmed import SIGNED, appended, changed_lines, events, is_confirmed, number_of
from tests.overlay import base, full_report, overlay

PRICE = "content/claims/price.yaml"
CODES = {
    *("revision-altered", "revision-lost", "revision-open"),
    *("history-altered", "history-lost", "history-forked", "history-unreadable"),
}


def outcome(changes, without=()):
    files = overlay({**SIGNED, **changes}, without)
    problems = [p for p in compile_dossier(files).problems if p.code in CODES]
    return [(p.code, p.place.path, p.place.line, p.severity.value) for p in problems], full_report(problems, files)


def line(number):
    return SIGNED[HISTORY].splitlines(keepends=True)[number]


def altered(number, **update):
    """The event on a line with other fields, sealed and hashed anew: as somebody would who knows how."""
    history, _ = read_history(line(number))
    event = history.events[0].model_copy(update=update)
    if isinstance(event, ClaimPublished):
        event = event.model_copy(update={"seal": seal_of(event.revision())})
    return line_of(event.model_copy(update={"hash": hash_of_event(event)})) + "\n"


def test_what_is_published_as_it_stands_is_no_problem():
    assert outcome({}) == ([], "")
    assert [event["event"] for event in events()].count("published") == 4


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
    number = number_of("price")
    assert old in line(number)
    problems, report = outcome(changed_lines({number: line(number).replace(old, new)}))
    assert ("revision-altered", HISTORY, number + 1, "error") in problems
    assert "git log -p content/history.jsonl" in report


@pytest.mark.parametrize(
    ("old", "new"),
    [('"by":"Ada"', '"by":"Eve"'), ('"at":"2025-07-02"', '"at":"2025-07-01"'), ('"number":', '"number":9')],
)
def test_a_confirmation_that_was_altered_is_seen_whatever_was_altered(old, new):
    number = number_of("price", is_confirmed)
    problems, _ = outcome(changed_lines({number: line(number).replace(old, new)}))
    assert ("history-altered", HISTORY, number + 1, "error") in problems


def test_a_revision_under_another_name_is_seen_though_it_was_sealed_anew():
    number = number_of("price")
    problems, _ = outcome(changed_lines({number: altered(number, rev="aaaaaaaa")}))
    assert ("revision-altered", HISTORY, number + 1, "error") in problems


def test_a_confirmation_by_another_is_seen_by_what_follows_it_though_it_was_hashed_anew():
    number = number_of("price", is_confirmed)
    problems, report = outcome(changed_lines({number: altered(number, by="Eve")}))
    assert problems == [("history-lost", HISTORY, number_of("price") + 1, "error")]
    assert "The event about `price` that this one follows is gone" in report


def test_a_revision_that_was_laid_to_another_claim_is_missed_where_it_was():
    number = number_of("price")
    _, report = outcome(changed_lines({number: altered(number, id="keeper")}))
    assert "of `price` was published and is gone" in report


def test_what_stands_is_compared_with_what_was_published_last():
    """Not with what was published before: its name and the fields that differ are the last one's."""
    before = {PRICE: base().content[PRICE].replace("Northwind paid", "Northwind once paid")}
    first = appended(overlay(before))
    published_twice = {HISTORY: first + appended(overlay({HISTORY: first}), at="2025-07-03")}
    assert outcome(published_twice) == ([], "")
    names = [event["rev"] for event in events(published_twice[HISTORY]) if event["id"] == "price" and "states" in event]
    settled = base().content["content/disputes.yaml"].replace("status: open", "status: resolved")
    problems, report = outcome({**published_twice, "content/disputes.yaml": settled})
    assert {code for code, *_ in problems} == {"revision-open"}
    assert f"what its revision `{names[1]}` does" in report
    assert "`statement`" not in report


def test_a_revision_that_is_gone_is_missed():
    problems, report = outcome(changed_lines({number_of("price"): None}))
    assert problems == [("revision-lost", HISTORY, number_of("price", is_confirmed) + 1, "error")]
    assert "of `price` was published and is gone" in report


def test_the_last_line_is_missed_as_well():
    last = len(events()) - 1
    assert events()[last]["event"] == "published"
    assert [code for code, *_ in outcome(changed_lines({last: None}))[0]] == ["revision-lost"]


def test_every_revision_that_is_gone_is_missed():
    gone = {number: None for number, event in enumerate(events()) if event["event"] == "published"}
    assert [code for code, *_ in outcome(changed_lines(gone))[0]] == ["revision-lost"] * 4


@pytest.mark.parametrize("key", ["price", "ada-lund"])
def test_a_confirmation_that_is_gone_is_missed(key):
    number = number_of(key, is_confirmed)
    problems, report = outcome(changed_lines({number: None}))
    assert problems == [("history-lost", HISTORY, 1, "error")]
    assert f"number {number + 1} is gone" in report


def test_the_revision_of_a_retracted_claim_is_missed_as_well():
    """Its address answers for good, too."""
    moved = "retracted: {founder: {kind: claim, reason: {en: wrong, de: falsch}}}\n"
    changes = {**changed_lines({number_of("founder"): None}), "content/moved.yaml": moved}
    problems, _ = outcome(changes, without=["content/claims/founder.yaml"])
    assert [code for code, *_ in problems] == ["revision-lost"]


def test_an_empty_history_is_a_problem():
    assert [problem.code for problem in compile_dossier(overlay({HISTORY: ""})).problems] == ["empty-file"]


def test_a_claim_whose_line_changed_is_to_be_published_again():
    """The claim itself is as it was confirmed: a dispute that is settled makes its line another."""
    settled = base().content["content/disputes.yaml"].replace("status: open", "status: resolved")
    problems, report = outcome({"content/disputes.yaml": settled})
    assert {(code, severity) for code, _, _, severity in problems} == {("revision-open", "error")}
    assert "`price` no longer states what its revision" in report
    assert "`line`" in report


def test_a_claim_that_is_not_confirmed_has_one_problem_not_two():
    changed = base().content[PRICE].replace("Northwind paid", "Northwind now paid")
    problems, _ = outcome({PRICE: changed})
    assert problems == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"event": "published"', "no JSON"),
        ('{"event": "published"}', "field required"),
        ('{"event": "confirmed", "kind": "claim", "id": "price"}', "field required"),
        ('{"id": "price", "id": "keeper"}', "a key stands in it twice"),
        ('{"id": "price"}', "`event` is none of confirmed, listed"),
        ('{"event": ["published"]}', "`event` is none of"),
        ('{"event": NaN}', "NaN is no number"),
        ('{"event": "moved", "id": "\\ud800"}', "half a character"),
        ("[" * 100_000, "nested too deeply"),
        ("null", "no JSON object"),
    ],
)
def test_a_line_that_is_no_event_is_named(line, why):
    problems, report = outcome({HISTORY: SIGNED[HISTORY] + line + "\n"})
    assert problems == [("history-unreadable", HISTORY, len(events()) + 1, "error")]
    assert why in report


@pytest.mark.parametrize("evidence", ["x", "gazette 0123456789ab", "a b c d", "gazette 0123456789ab 0123456789ax"])
def test_evidence_that_was_typed_over_in_a_confirmation_is_named(evidence):
    """It once ended in a traceback: three words were expected."""
    number = number_of("price", is_confirmed)
    event = {**events()[number], "evidence": [evidence]}
    changed = changed_lines({number: json.dumps(event) + "\n"})
    problems = compile_dossier(overlay({**SIGNED, **changed})).problems
    assert [(problem.code, problem.place.line) for problem in problems] == [("history-unreadable", number + 1)]


@pytest.mark.parametrize("which", ["price", "ada-lund"])
def test_a_line_that_cannot_be_read_makes_nothing_else_lost(which):
    unreadable = changed_lines({number_of(which, is_confirmed): "{}\n"})
    problems = compile_dossier(overlay({**SIGNED, **unreadable})).problems
    assert [problem.code for problem in problems] == ["history-unreadable"]


def test_the_name_is_that_of_what_is_stated_and_of_nothing_else():
    def name(changes):
        result = compile_dossier(overlay(changes))
        return name_of(states_of(result.dossier, result.index, "price"))

    text = base().content[PRICE]
    first = name({})
    assert first == events()[number_of("price")]["rev"]
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
    result = compile_dossier(overlay({**SIGNED, **renamed, **moved}, without=["content/claims/keeper.yaml"]))
    assert [revision.claim for revision in published(result.dossier)["guardian"]] == ["keeper"]


def test_words_that_a_revision_shows_count_first_against_the_budget():
    """They stay where they are, so what comes later gets what is left."""
    site = base().content["content/site.yaml"]
    small = {"content/site.yaml": site + "quote_budget: 1 %\n"} if "quote_budget" not in site else {}
    assert small
    before = compile_dossier(overlay(small))
    after = compile_dossier(overlay({**small, **SIGNED}))
    shown = shown_passages(before.dossier, before.index)["gazette"]
    assert shown < shown_passages(after.dossier, after.index)["gazette"]
