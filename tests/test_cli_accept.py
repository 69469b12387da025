"""`accept` and `explain` from outside, and what the history catches once something was confirmed."""

import hashlib
import json
import unicodedata

import pytest

from dossier.cli import accept as accept_module
from dossier.history import revision
from dossier.read.history import CHANGES, HISTORY
from tests.commands import change, codes_of, run


@pytest.fixture
def confirmed(root, monkeypatch):
    """The base with everything in it confirmed."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    done = run("accept", "--root", root, "--all", "--by", "Ed Itor")
    assert done.exit_code == 0, done.output
    assert codes_of(root) == []
    return root


def test_without_a_history_nothing_has_to_be_confirmed(root):
    assert codes_of(root) == []


def test_it_shows_and_does_not_write_until_somebody_signs(root):
    done = run("accept", "--root", root, "keeper")
    assert done.exit_code == 0
    assert "en: Ada Lund is the keeper of the lighthouse." in done.stdout
    assert "  en, in no passage: lighthouse\n" in done.stdout
    assert "gazette (supports, certain, own): Ada Lund, becomes keeper of the house" in done.stdout
    assert "Not written." in done.stdout
    assert not (root / HISTORY).exists()


def events(root):
    return [json.loads(line) for line in (root / HISTORY).read_text("utf-8").splitlines()]


def confirmed_events(root, key):
    return [event for event in events(root) if event["event"] == "confirmed" and event["id"] == key]


def revisions(root):
    return [event for event in events(root) if event["event"] in CHANGES]


def test_what_is_confirmed_carries_name_day_and_hashes(confirmed):
    (event,) = confirmed_events(confirmed, "keeper")
    assert (event["kind"], event["by"], event["at"]) == ("claim", "Ed Itor", "2026-05-28")
    source, passage, _ = event["evidence"][0].split(" ")
    words = '["Ada Lund, becomes keeper of the house"]'
    assert (source, passage) == ("gazette", hashlib.sha256(words.encode()).hexdigest()[:12])
    (event,) = confirmed_events(confirmed, "gazette")
    assert event["kind"] == "source"


def test_a_line_tells_people_first_what_happened_to_which_record_when_and_by_whom(confirmed):
    lines = [[*event] for event in events(confirmed)]
    assert {tuple(keys[:5]) for keys in lines} == {("event", "kind", "id", "at", "by")}
    assert {keys[-1] for keys in lines} == {"hash"}


def test_each_event_follows_the_last_one_about_the_same_record(confirmed):
    last = {}
    for number, event in enumerate(events(confirmed), start=1):
        assert event["number"] == number
        assert event.get("after", []) == last.get(event["id"], [])
        last[event["id"]] = [event["hash"]]
    assert len(last) < number


def test_the_same_confirmation_is_the_same_text(confirmed):
    before = (confirmed / HISTORY).read_bytes()
    (confirmed / HISTORY).unlink()
    run("accept", "--root", confirmed, "--all", "--by", "Ed Itor")
    assert (confirmed / HISTORY).read_bytes() == before


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        ("content/claims/keeper.yaml", "{en: keeper of", "{en: head of", "value-tainted"),
        ("content/claims/keeper.yaml", "is the keeper", "is a keeper", "statement-tainted"),
        ("content/claims/keeper.yaml", "evidence:", "note: {en: It is so., de: Es ist so.}\nevidence:", "note-changed"),
        ("content/claims/keeper.yaml", "keeper of the house\n", "keeper of the\n", "passage-changed"),
        ("content/claims/keeper.yaml", "wird Wärterin", "ist Wärterin", "judgement-changed"),
        ("content/people/people.yaml", "Ada Lund", "Ada Lunt", "record-changed"),
        ("content/pages/home.en.md", "title: ", "title: New ", "record-changed"),
        ("content/claims/keeper.yaml", "id: keeper", "id: warden", "id-vanished"),
    ],
)
def test_a_change_reopens_what_it_touches(confirmed, path, old, new, code):
    change(confirmed, path, old, new)
    assert code in codes_of(confirmed)


def test_a_change_reopens_nothing_else(confirmed):
    change(confirmed, "content/claims/keeper.yaml", "is the keeper", "is a keeper")
    assert codes_of(confirmed) == ["statement-tainted"]
    done = run("accept", "--root", confirmed, "keeper", "--by", "Someone Else", *WHY)
    assert done.exit_code == 0
    assert codes_of(confirmed) == []
    assert [event["by"] for event in confirmed_events(confirmed, "keeper")] == ["Ed Itor", "Someone Else"]
    assert [event["by"] for event in confirmed_events(confirmed, "price")] == ["Ed Itor"]


def renamed(root):
    """Calls the claim `keeper` `warden`; returns the file that says so."""
    change(root, "content/claims/keeper.yaml", "id: keeper", "id: warden")
    for path in ("content/pages/home.en.md", "content/pages/home.de.md", "content/disputes.yaml"):
        text = (root / path).read_text("utf-8")
        (root / path).write_text(text.replace("claim:keeper)", "claim:warden)").replace("[keeper]", "[warden]"))
    moved = root / "content/moved.yaml"
    moved.write_text("redirects: {keeper: warden}\n")
    return moved


def test_an_id_may_go_once_it_says_where_or_why(confirmed):
    moved = renamed(confirmed)
    assert "id-vanished" not in codes_of(confirmed)
    moved.write_text("redirects: {keeper: nobody}\n")
    assert "redirect-to-nowhere" in codes_of(confirmed)
    moved.write_text("redirects: {warden: price}\n")
    assert {"redirect-from-existing", "id-vanished"} <= set(codes_of(confirmed))
    moved.write_text("retracted: {keeper: {kind: claim, reason: {en: It was wrong., de: Es war falsch.}}}\n")
    assert "id-vanished" not in codes_of(confirmed)
    moved.write_text("retracted: {warden: {kind: claim, reason: {en: It was wrong., de: Es war falsch.}}}\n")
    assert "redirect-from-existing" in codes_of(confirmed)


def test_what_has_errors_cannot_be_confirmed(root):
    change(root, "content/claims/keeper.yaml", "becomes keeper", "becomes the keeper")
    done = run("accept", "--root", root, "--all", "--by", "Ed Itor")
    assert done.exit_code == 1
    assert "quote-absent" in done.stderr
    assert not (root / HISTORY).exists()


def test_an_unknown_id_is_wrong_usage(root):
    done = run("accept", "--root", root, "kepeer")
    assert done.exit_code == 2
    assert "nothing to confirm in: kepeer" in done.stderr


def test_without_ids_it_lists_what_waits(root):
    done = run("accept", "--root", root)
    assert done.exit_code == 0
    assert "  keeper\n" in done.stdout
    assert "  content/pages/home.en.md\n" in done.stdout


def test_explain_shows_the_page_of_a_code():
    done = run("explain", "quote-absent")
    assert done.exit_code == 0
    assert done.stdout.startswith("quote-absent\n")
    assert "# bad" in done.stdout


def test_explain_lists_the_codes_and_helps_with_a_typo():
    assert "quote-absent" in run("explain").stdout.splitlines()
    done = run("explain", "quote-abset")
    assert done.exit_code == 2
    assert "Did you mean quote-absent" in done.stderr


WHY = ("--change", "correction", "--why", "en=It was misread.", "--why", "de=Es war verlesen.")


def test_what_is_confirmed_is_published(confirmed):
    published = revisions(confirmed)
    assert sorted(row["id"] for row in published) == ["founder", "keeper", "price", "price-of-the-town"]
    assert {(row["event"], row["by"], row["at"]) for row in published} == {("published", "Ed Itor", "2026-05-28")}
    for row in published:
        assert [event["rev"] for event in confirmed_events(confirmed, row["id"])] == [row["rev"]]


def test_a_published_claim_that_changed_needs_a_reason_in_each_language(confirmed):
    change(confirmed, "content/claims/keeper.yaml", "is the keeper", "is a keeper")
    before = (confirmed / HISTORY).read_bytes()
    done = run("accept", "--root", confirmed, "keeper", "--by", "Ed Itor", "--why", "en=It was misread.")
    assert done.exit_code == 2
    assert "keeper was published before" in done.stderr
    assert "--why de='…' --change correction|clarification|update" in done.stderr.replace("\n", " ")
    assert (confirmed / HISTORY).read_bytes() == before
    assert run("accept", "--root", confirmed, "keeper", "--by", "Ed", *WHY, "--why", "fr=Non.").exit_code == 2


def test_what_is_shown_says_what_readers_have_now_and_what_they_must_be_told(confirmed):
    change(confirmed, "content/claims/keeper.yaml", "is the keeper", "is a keeper")
    done = run("accept", "--root", confirmed, "keeper")
    assert done.exit_code == 0
    assert "  en: Ada Lund is a keeper of the lighthouse.\n" in done.stdout
    assert "  en, published 2026-05-28: Ada Lund is the keeper of the lighthouse.\n" in done.stdout
    assert "  de, published" not in done.stdout
    assert "Not written." in done.stdout
    assert "keeper was published before." in done.stdout
    assert "was published before" not in run("accept", "--root", confirmed, "keeper", *WHY).stdout


def test_a_new_id_alone_needs_no_reason_but_a_change_under_it_does(confirmed):
    renamed(confirmed)
    assert "was published before" not in run("accept", "--root", confirmed, "warden").stdout
    change(confirmed, "content/claims/keeper.yaml", "is the keeper", "is a keeper")
    assert "warden was published before" in run("accept", "--root", confirmed, "warden").stdout
    done = run("accept", "--root", confirmed, "warden", "--by", "Ed Itor", *WHY)
    assert done.exit_code == 0, done.output
    assert revisions(confirmed)[-1]["event"] == "corrected"


def test_a_correction_is_added_and_the_old_lines_stay(confirmed):
    before = (confirmed / HISTORY).read_bytes()
    change(confirmed, "content/claims/keeper.yaml", "is the keeper", "is a keeper")
    done = run("accept", "--root", confirmed, "keeper", "--by", "Ed Itor", *WHY)
    assert done.exit_code == 0, done.output
    assert "1 revision published in content/history.jsonl." in done.stdout
    assert (confirmed / HISTORY).read_bytes().startswith(before)
    last = revisions(confirmed)[-1]
    assert (last["id"], last["event"], last["why"]["de"]) == ("keeper", "corrected", "Es war verlesen.")
    assert last["states"]["statement"]["en"] == "Ada Lund is a keeper of the lighthouse."
    assert len(confirmed_events(confirmed, "keeper")) == 2
    assert codes_of(confirmed) == []


def test_a_claim_that_a_settled_dispute_made_another_is_published_again(confirmed, monkeypatch):
    change(confirmed, "content/disputes.yaml", "status: open", "status: resolved")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    done = run("accept", "--root", confirmed, "--all", "--by", "Ed Itor", *WHY)
    assert done.exit_code == 0, done.output
    (event,) = confirmed_events(confirmed, "price")
    assert event["at"] == "2026-05-28", "it was confirmed as it stands, and is only published again"
    assert revisions(confirmed)[-1]["at"] == "2026-09-21"
    assert {revision["id"] for revision in revisions(confirmed)[4:]} >= {"price", "price-of-the-town"}
    assert codes_of(confirmed) == []


def test_a_move_is_shown_and_confirmed(confirmed):
    renamed(confirmed)
    assert "keeper: moved to warden\n" in run("accept", "--root", confirmed, "keeper").stdout
    assert run("accept", "--root", confirmed, "--all", "--by", "Ed Itor").exit_code == 0
    assert [event["event"] for event in events(confirmed) if event["id"] == "keeper"] == [
        "confirmed",
        "published",
        "moved",
    ]
    assert codes_of(confirmed) == []


def test_a_plain_text_is_shown_in_every_language_of_the_site(root):
    """One text for all has no language of its own, and none is called `*`."""
    written = (
        "statement: {en: Ada Lund is the keeper of the lighthouse., de: Ada Lund ist die Wärterin des Leuchtturms.}"
    )
    for language in ("en", "de"):
        (root / f"content/pages/home.{language}.md").write_text("---\ntitle: A\ndescription: B\nfacts: none\n---\nC.\n")
    change(
        root,
        "content/claims/keeper.yaml",
        written,
        "statement: Ada Lund\nnote: Ada Lund\nallow: {nothing-in-common: a name}",
    )
    done = run("accept", "--root", root, "keeper")
    shown = done.stdout
    assert done.exit_code == 0, done.output
    assert "  en: Ada Lund\n  de: Ada Lund\n" in shown
    assert "  note, en: Ada Lund\n  note, de: Ada Lund\n" in shown
    assert "*" not in shown


def test_notes_are_shown_before_they_are_confirmed(confirmed):
    change(confirmed, "content/claims/keeper.yaml", "evidence:", "note: {en: It is so., de: Es ist so.}\nevidence:")
    assert "  note, en: It is so.\n" in run("accept", "--root", confirmed, "keeper").stdout
    done = run("accept", "--root", confirmed, "keeper", "--by", "Ed Itor")
    assert done.exit_code == 0, "a note is no part of what a revision states: readers need no reason"
    assert "published" not in done.stdout
    assert codes_of(confirmed) == []


@pytest.mark.parametrize(
    ("in_seed", "in_quote"),
    [
        ("keeper\u2028of the house", "keeper of the house"),
        ("keeper of\u0085the house", "keeper of the house"),
        ("keeper of the hou\u0308se", "keeper of the ho\xfcse"),
        ("keeper of the \u212bouse", "keeper of the \xc5ouse"),
    ],
)
def test_whatever_a_passage_holds_is_read_back_as_it_was_published(root, in_seed, in_quote):
    """A source may hold what annotations may not: separators that are no line end here, letters with loose accents."""
    seed = root / "seeds/gazette.txt"
    before = hashlib.sha256(seed.read_bytes()).hexdigest()
    seed.write_bytes(seed.read_bytes().replace(b"keeper of the house", in_seed.encode()))
    change(root, "content/sources/gazette.yaml", before, hashlib.sha256(seed.read_bytes()).hexdigest())
    change(root, "content/claims/keeper.yaml", "keeper of the house", in_quote)
    assert codes_of(root) == []
    done = run("accept", "--root", root, "--all", "--by", "Zoë Ümit")
    assert done.exit_code == 0, done.output
    assert codes_of(root) == []
    shown = [event["words"]["evidence"] for event in revisions(root) if event["id"] == "keeper"]
    assert shown[0][0]["parts"][0]["exact"] == f"Ada Lund, becomes {in_seed}"
    assert '"by":"Zoë Ümit"' in (root / HISTORY).read_text("utf-8"), "what can be read as it stands is not escaped"


def test_two_that_confirm_at_once_lose_nothing(confirmed, monkeypatch):
    """What was read is compared with what is there when the new lines are appended."""
    change(confirmed, "content/claims/keeper.yaml", "is the keeper", "is a keeper")
    before = (confirmed / HISTORY).read_bytes()
    read = accept_module.compile_root

    def somebody_else_was_faster(root, *, anew):
        compiled = read(root, anew=anew)
        with (root / HISTORY).open("ab") as file:
            file.write(before.splitlines(keepends=True)[0])
        return compiled

    monkeypatch.setattr(accept_module, "compile_root", somebody_else_was_faster)
    done = run("accept", "--root", confirmed, "keeper", "--by", "Ed Itor", *WHY)
    assert done.exit_code == 2
    assert "has changed in the meantime" in done.stderr
    assert (confirmed / HISTORY).read_bytes() == before + before.splitlines(keepends=True)[0]
    monkeypatch.undo()
    assert codes_of(confirmed) == ["statement-tainted"], "the same line twice is one event"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Ada Example <ada@example.org>", "`<` and `&` look like HTML"),
        ("R&amp;D", "`<` and `&` look like HTML"),
        ("", "it is empty"),
        ("  ", "it is empty"),
        ("\x85", "it is empty"),
        ("x" * 4001, "at most 4000"),
        ("Ada\nLund", "on one line"),
        ("Ada\tLund", "on one line"),
        ("\u200b", "with letters"),
        ("\ufeff", "with letters"),
        ("bell\x07", "control character: 'bell␇'"),
        ("a\u2028b", "control character"),
        ("\u202ea", "control character"),
        ("a\ufffe", "control character"),
        ("\ud800", "no text"),
        ("a\udcff", "no text"),
    ],
)
def test_a_name_that_cannot_be_one_is_wrong_usage(root, name, why):
    done = run("accept", "--root", root, "--all", "--by", name)
    assert done.exit_code == 2, done.output
    assert "Error: --by: " in done.stderr
    assert why in done.stderr
    assert not (root / HISTORY).exists()


@pytest.mark.parametrize(
    "name", ["R&D", "Zoe\u0308", " A ", "x" * 4000, "--by", "a\ufeffb", "علی\u200cرضا", "\U0001f3f4 a"]
)
def test_a_name_that_is_taken_is_read_back(root, name):
    done = run("accept", "--root", root, "--all", "--by", name)
    assert done.exit_code == 0, done.output
    assert codes_of(root) == []
    assert {event["by"] for event in events(root)} == {unicodedata.normalize("NFC", name).strip()}


@pytest.mark.parametrize(
    ("reasons", "why"),
    [
        (["en=Read.", "de"], "as in --why en='…', not 'de'"),
        (["en=Read.", "de=Gelesen.", "=x"], "not '=x'"),
        (["en=Read.", "de=Gelesen.", "en=Seen."], "--why en is given twice"),
        (["en=Read.", "de="], "--why de: A text stands here, but it is empty"),
        (["en=Read.", "de= \xa0"], "it is empty"),
        (["en=Read.", "de=<b>Gelesen</b>"], "look like HTML"),
        (["en=Read.", "de=" + "x" * 4001], "at most 4000"),
        (["en=Read.", "de=\x07"], "control character"),
        (["en=Read.", "de=\ud800"], "no text"),
        (["en=Read.", "DE=Gelesen."], "--why DE: this dossier is written in en, de"),
        (["en=Read.", "de =Gelesen."], "this dossier is written in en, de"),
        (["en=Read.", "\x1b[2J=Gelesen."], "--why ␛[2J: this dossier is written in en, de"),
    ],
)
def test_a_reason_that_cannot_be_one_is_wrong_usage(confirmed, reasons, why):
    change(confirmed, "content/claims/keeper.yaml", "is the keeper", "is a keeper")
    before = (confirmed / HISTORY).read_bytes()
    options = [word for reason in reasons for word in ("--why", reason)]
    done = run("accept", "--root", confirmed, "keeper", "--by", "Ed Itor", "--change", "update", *options)
    assert done.exit_code == 2, done.output
    assert why in done.stderr
    assert (confirmed / HISTORY).read_bytes() == before


@pytest.mark.parametrize("reason", ["R&D = a=b", "e\u0301", "one\ntwo", "x" * 4000, "a\ufeffb", "–why", '"\\'])
def test_a_reason_that_is_taken_is_read_back(confirmed, reason):
    change(confirmed, "content/claims/keeper.yaml", "is the keeper", "is a keeper")
    why = ("--change", "update", "--why", f"en={reason}", "--why", "de=So.")
    done = run("accept", "--root", confirmed, "keeper", "--by", "Ed Itor", *why)
    assert done.exit_code == 0, done.output
    assert codes_of(confirmed) == []
    assert revisions(confirmed)[-1]["why"]["en"] == unicodedata.normalize("NFC", reason)


@pytest.mark.parametrize(
    "key", ["keeper", "ada-lund", "gazette", "content/site.yaml", "content/vocabulary.yaml", "content/pages/home.en.md"]
)
def test_one_record_alone_can_be_confirmed_first(root, key):
    """All that is on the site is listed with it; given twice, it is confirmed once."""
    done = run("accept", "--root", root, key, key, "--by", "Ed Itor")
    assert done.exit_code == 0, done.output
    assert codes_of(root) == ["not-signed-off"]
    assert [event["event"] for event in events(root) if event["id"] == key][:1] == ["confirmed"]
    done = run("accept", "--root", root, "--all", "--by", "Ed Itor")
    assert done.exit_code == 0, done.output
    assert codes_of(root) == []


@pytest.mark.parametrize("key", ["", "\udcff", "\x1b[2J", "x" * 100_000])
def test_an_id_that_cannot_be_one_is_wrong_usage(root, key):
    done = run("accept", "--root", root, "keeper", key, "--by", "Ed Itor")
    assert done.exit_code == 2
    assert "nothing to confirm in: " in done.stderr
    assert len(done.stderr) < 300
    assert done.stderr.replace("\n", "").isprintable()


def test_no_source_can_control_the_terminal_on_which_it_is_confirmed(root):
    seed = root / "seeds/gazette.txt"
    before = hashlib.sha256(seed.read_bytes()).hexdigest()
    seed.write_bytes(seed.read_bytes().replace(b"keeper of", "keeper\x9b2J of".encode()))
    change(root, "content/sources/gazette.yaml", before, hashlib.sha256(seed.read_bytes()).hexdigest())
    change(
        root,
        "content/claims/keeper.yaml",
        "Ada Lund, becomes keeper of the house",
        '"Ada Lund, becomes keeper\\x9b2J of the house"',
    )
    done = run("accept", "--root", root, "keeper")
    assert "becomes keeper\N{REPLACEMENT CHARACTER}2J of the house" in done.stdout, done.output


def test_each_published_revision_is_led_to_its_claim_once_however_many_are_confirmed(confirmed, monkeypatch):
    """What is shown of all claims grows with them, not with their square."""
    change(confirmed, "content/claims/keeper.yaml", "is the keeper", "is a keeper")
    change(confirmed, "content/claims/price.yaml", "Northwind paid", "Northwind has paid")
    asked = []
    led_to = revision.led_to
    monkeypatch.setattr(revision, "led_to", lambda dossier, key: asked.append(key) or led_to(dossier, key))
    done = run("accept", "--root", confirmed, "--all", "--by", "Ed Itor", *WHY)
    assert done.exit_code == 0, done.output
    assert len(asked) == 4
