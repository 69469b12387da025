"""What was confirmed is what stands there, and what was published can still be found."""

import pytest

from dossier.compiler import compile_dossier
from dossier.history.events import new_events
from dossier.read.history import HISTORY, line_of
from tests.confirmed import SIGNED, appended, events
from tests.overlay import base, full_report, overlay

MOVED = "content/moved.yaml"
PRICE = "content/claims/price.yaml"


def outcome(changes, without=()):
    """Code, path and line of every problem that comes with changes to the confirmed base, and the report."""
    files = overlay({**SIGNED, **changes}, without)
    problems = [p for p in compile_dossier(files).problems if p.code in CODES]
    return [(p.code, p.place.path, p.place.line) for p in problems], full_report(problems, files)


CODES = {
    *("not-signed-off", "record-changed", "value-tainted", "statement-tainted", "passage-changed"),
    *("note-changed", "judgement-changed", "id-vanished", "redirect-to-nowhere", "redirect-from-existing"),
}


def price(old, new):
    """The file of the claim with one change."""
    text = base().content[PRICE]
    assert old in text
    return {PRICE: text.replace(old, new)}


def test_what_is_confirmed_as_it_stands_is_no_problem():
    assert outcome({}) == ([], "")


def test_without_a_history_nothing_is_asked_for():
    assert compile_dossier(base()).problems == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("value: EUR 4.2 million", "value: EUR 4.20 million", "value-tainted", 4),
        ("Northwind paid 4.2", "Northwind now paid 4.2", "statement-tainted", 5),
        (
            "quote: Northwind pays 4.2 million euros",
            "quote: Northwind pays 4.2 million euros for",
            "passage-changed",
            6,
        ),
        ("zahlt 4,2", "bezahlt 4,2", "judgement-changed", 7),
    ],
)
def test_a_change_reopens_what_it_touches_and_nothing_else(old, new, code, line):
    problems, report = outcome(price(old, new))
    assert problems == [(code, PRICE, line)], report
    assert "build.py accept price" in report


NOTED = "note: {en: It was not paid at once., de: Er wurde nicht sofort gezahlt.}\n"


@pytest.mark.parametrize(
    ("more", "code", "line"),
    [(NOTED, "note-changed", 10), ("allow: {some-rule: It is right here.}\n", "note-changed", 1)],
)
def test_a_note_of_the_editors_is_confirmed_with_its_claim(more, code, line):
    text = base().content[PRICE]
    problems, report = outcome({PRICE: text + more})
    assert [problem for problem in problems if problem[0] in CODES] == [(code, PRICE, line)], report


def test_a_flipped_not_in_a_confirmed_note_is_seen():
    """A note is read by everybody, and no rule compares it with the source."""
    noted = base().content[PRICE] + NOTED
    history = appended(overlay({PRICE: noted}))
    assert outcome({HISTORY: history, PRICE: noted}) == ([], "")
    problems, _ = outcome({HISTORY: history, PRICE: noted.replace("was not paid", "was paid")})
    assert problems == [("note-changed", PRICE, 10)]


def test_a_note_on_a_passage_is_part_of_the_judgement_on_it():
    noted = base().content[PRICE].replace("    translation:", "    note: {en: In cash., de: In bar.}\n    translation:")
    assert outcome({PRICE: noted})[0] == [("judgement-changed", PRICE, 7)]


def test_a_new_claim_asks_to_be_confirmed():
    text = base().content[PRICE].replace("id: price", "id: price-again")
    problems, report = outcome({"content/claims/again.yaml": text})
    assert problems == [("not-signed-off", "content/claims/again.yaml", 1)]
    assert "warning[not-signed-off]" in report


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        ("content/disputes.yaml", "status: open", "status: explained", 1),
        ("content/people/people.yaml", "aliases: [Lund]", "aliases: [Lund, Ada]", 1),
        ("content/sources/gazette.yaml", "{en: Purchase,", "{en: Sale,", 1),
        ("content/pages/home.en.md", "now.", "today.", 1),
        ("content/site.yaml", "The Lighthouse", "The Light", 1),
        ("content/vocabulary.yaml", "en: ", "en: not ", 1),
    ],
)
def test_records_and_pages_that_changed_are_to_be_confirmed_again(path, old, new, line):
    problems, report = outcome({path: base().content[path].replace(old, new)})
    assert problems == [("record-changed", path, line)]
    assert "Ada confirmed it (2025-07-02)" in report


def test_an_id_that_was_published_does_not_vanish():
    renamed = {path: text.replace("keeper", "guardian") for path, text in base().content.items() if "keeper" in text}
    problems, report = outcome({**renamed, "content/claims/keeper.yaml": renamed["content/claims/keeper.yaml"]})
    assert [code for code, *_ in problems if code != "record-changed"] == ["not-signed-off", "id-vanished"]
    assert "The claim `keeper` was published and is gone" in report


@pytest.mark.parametrize(
    "moved",
    [
        "redirects: {keeper: guardian}\n",
        "retracted: {keeper: {kind: claim, reason: {en: it was wrong, de: es war falsch}}}\n",
    ],
)
def test_an_id_that_moved_or_was_retracted_has_not_vanished(moved):
    renamed = {path: text.replace("keeper", "guardian") for path, text in base().content.items() if "keeper" in text}
    problems, _ = outcome({**renamed, MOVED: moved})
    assert {code for code, *_ in problems} == {"not-signed-off", "record-changed"}


def test_a_redirect_leads_from_what_is_gone_to_what_is_there():
    problems, _ = outcome(
        {MOVED: "redirects:\n  gone: nowhere\n  price: keeper\nretracted:\n  founder: {kind: claim, reason: x}\n"}
    )
    assert problems == [
        ("redirect-to-nowhere", MOVED, 2),
        ("redirect-from-existing", MOVED, 3),
        ("redirect-from-existing", MOVED, 5),
    ]


def test_a_file_that_cannot_be_read_does_not_make_its_ids_vanish():
    problems, _ = outcome({PRICE: "id: [\n"})
    assert "id-vanished" not in [code for code, *_ in problems]


def test_a_move_and_a_retraction_are_confirmed_and_may_not_change_unseen():
    renamed = {path: text.replace("keeper", "guardian") for path, text in base().content.items() if "keeper" in text}
    moved = "redirects: {keeper: guardian}\nretracted: {gone: {kind: claim, reason: {en: Wrong., de: Falsch.}}}\n"
    files = {**SIGNED, **renamed, MOVED: moved}
    assert ("not-signed-off", MOVED, 1) in outcome(files)[0]
    files[HISTORY] += appended(overlay(files))
    assert outcome(files) == ([], "")
    assert [event["event"] for event in events(files[HISTORY]) if event["id"] in ("keeper", "gone")] == [
        *("confirmed", "published", "moved", "retracted")
    ]
    assert outcome({**files, MOVED: moved.replace("Wrong", "Right")})[0] == [("record-changed", MOVED, 2)]
    assert outcome({**files, MOVED: moved.replace("keeper: guardian", "keeper: price")})[0] == [
        ("record-changed", MOVED, 1)
    ]
    assert outcome({**files, MOVED: moved.partition("retracted")[0]})[0][0][0] == "id-vanished"


def test_an_id_that_nobody_confirmed_but_that_is_on_the_site_does_not_vanish_either():
    compiled = compile_dossier(base())
    lines = [
        line_of(event) for event in new_events(compiled.dossier, compiled.index, ["ada-lund"], by="A", at="2025-07-02")
    ]
    assert {event["event"] for event in events("\n".join(lines))} == {"confirmed", "listed"}
    problems, _ = outcome({HISTORY: "\n".join(lines)}, without=["content/claims/founder.yaml"])
    assert "id-vanished" in [code for code, *_ in problems]
