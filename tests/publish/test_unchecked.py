"""What a build keeps says what was not checked as a build from nothing does."""

import json

from tests.commands import change, run
from tests.overlay import overlay, write_files
from tests.unread import IN_CATALAN, RECORD_PATH

SAID = b"were not checked"
RECEIPTS = "data/receipts.jsonl"


def built(root, output, *options):
    done = run("build", "--root", root, "--output", output, *options)
    assert done.exit_code == 0, done.output
    return (output / RECEIPTS).read_bytes(), (output / "sources/diari/index.html").read_bytes()


def unchecked(receipts):
    """What could not be checked of the claim that rests on a text in Catalan."""
    lines = map(json.loads, receipts.decode().splitlines())
    return {rule for line in lines if line["record"]["claim"] == "laboratory" for rule in line["checks"]["not_checked"]}


def test_receipts_and_pages_follow_what_can_be_checked(root, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751414400")
    files = overlay(IN_CATALAN)
    write_files(root, {path: files.content.get(path, text) for path, text in IN_CATALAN.items()})
    run("accept", "--root", root, "--all", "--by", "Ada")
    first, page = built(root, tmp_path / "site")
    assert "negation-differs" in unchecked(first)
    assert SAID in page
    assert built(root, tmp_path / "site") == (first, page)
    change(root, RECORD_PATH, "value: ca", "value: es")
    run("accept", "--root", root, "diari", "--by", "Ada")
    again = built(root, tmp_path / "site")
    assert unchecked(again[0]) == set()
    assert SAID not in again[1]
    assert again == built(root, tmp_path / "fresh", "--fresh")
