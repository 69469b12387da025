"""`accept --begin-anew`: a dossier that nobody has seen drops its history, and says so."""

import json
import subprocess

import pytest

from dossier.history.continued import digest_of, not_continued
from dossier.pages.corrections import corrections_page
from dossier.read.history import HISTORY
from tests.commands import change, codes_of, run
from tests.contexts import site_with

WHY = ("--why", "en=It was not published before.", "--why", "de=Es war noch nicht veröffentlicht.")
TEXTS = {"en": "It was not published before.", "de": "Es war noch nicht veröffentlicht."}
ANEW = ("--begin-anew", "--by", "Ed Itor", *WHY)


@pytest.fixture
def confirmed(root, monkeypatch):
    """The base, everything in it confirmed twice, so that its history has a correction."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    accept(root, "--all", "--by", "Ed Itor")
    change(root, "content/claims/keeper.yaml", "Ada Lund is the keeper", "Ada Lund is a keeper")
    accept(root, "--all", "--by", "Ed Itor", "--change", "correction", *WHY)
    return root


def accept(root, *arguments):
    done = run("accept", "--root", root, *arguments)
    assert done.exit_code == 0, done.output
    return done.output


def lines(root):
    return (root / HISTORY).read_text("utf-8").splitlines()


def test_everything_is_a_first_publication_and_the_first_line_says_why(confirmed):
    before = (confirmed / HISTORY).read_text("utf-8")
    assert '"corrected"' in before
    accept(confirmed, *ANEW)
    first, *others = map(json.loads, lines(confirmed))
    assert (first["event"], first["why"], first["at"]) == ("begun", TEXTS, "2026-05-28")
    assert first["instead_of"] == digest_of(before)
    assert [event["number"] for event in others] == list(range(2, len(others) + 2))
    assert {event["event"] for event in others} == {"confirmed", "published"}
    assert codes_of(confirmed) == []


def test_it_is_shown_and_not_written_until_somebody_signs_and_says_why(confirmed):
    before = lines(confirmed)
    assert "Not written." in accept(confirmed, "--begin-anew")
    done = run("accept", "--root", confirmed, "--begin-anew", "--by", "Ed Itor")
    assert done.exit_code == 2
    assert "--why en='…' --why de='…'" in done.output
    assert lines(confirmed) == before


def test_it_is_for_everything_and_no_correction(confirmed):
    for more in (("keeper",), ("--change", "correction")):
        done = run("accept", "--root", confirmed, *ANEW, *more)
        assert done.exit_code == 2
        assert "--begin-anew confirms everything" in done.output


def test_git_accepts_it_in_the_place_of_the_history_it_names_and_of_no_other(confirmed):
    before = (confirmed / HISTORY).read_text("utf-8")
    accept(confirmed, *ANEW)
    now = (confirmed / HISTORY).read_text("utf-8")
    assert not_continued(before, now, "HEAD") == []
    assert not_continued(now, now, "HEAD") == []
    longer = before + before.splitlines()[-1].replace('"number":', '"number":1') + "\n"
    assert {problem.code for problem in not_continued(longer, now, "HEAD")} >= {"history-lost"}


def test_a_commit_of_the_earlier_history_does_not_stop_it(confirmed):
    git = ["git", "-C", str(confirmed), "-c", "user.name=Ed", "-c", "user.email=ed@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "content", "seeds"], check=True)
    subprocess.run([*git, "commit", "-qm", "x"], check=True)
    accept(confirmed, *ANEW)
    assert run("check", "--root", confirmed).exit_code == 0
    subprocess.run([*git, "commit", "-qam", "y"], check=True)
    assert run("check", "--root", confirmed).exit_code == 0
    (confirmed / HISTORY).write_text("\n".join(lines(confirmed)[1:]) + "\n", encoding="utf-8")
    assert run("check", "--root", confirmed).exit_code == 1


def test_what_comes_after_it_is_a_correction_again(confirmed):
    accept(confirmed, *ANEW)
    change(confirmed, "content/claims/keeper.yaml", "Ada Lund is a keeper", "Ada Lund is the keeper")
    accept(confirmed, "keeper", "--by", "Ed Itor", "--change", "correction", *WHY)
    assert [json.loads(line)["event"] for line in lines(confirmed)].count("corrected") == 1
    assert codes_of(confirmed) == []


def test_its_line_cannot_be_altered(confirmed):
    accept(confirmed, *ANEW)
    change(confirmed, HISTORY, "It was not published before.", "It was never seen before.")
    assert "history-altered" in codes_of(confirmed)


def test_readers_are_told_from_what_day_the_history_runs(confirmed):
    accept(confirmed, *ANEW)
    site = site_with({HISTORY: (confirmed / HISTORY).read_text("utf-8")})
    days = {"en": "28 May 2026", "de": "28. Mai 2026"}
    for code, text in TEXTS.items():
        assert corrections_page(site, code).view.begun == (days[code], text)
    assert corrections_page(site_with({}), "en").view.begun is None
