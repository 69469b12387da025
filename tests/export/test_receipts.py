"""Receipts: with the source texts and the shipped program, anybody can verify the dossier offline."""

import ast
import json
import re
import shutil
import subprocess
import sys
import zipfile

import pytest

from dossier.edition.flat import flatten
from dossier.edition.snapshot import revision
from dossier.export.files import ARCHIVE
from dossier.export.receipts import receipt
from tests.contexts import site_of, site_with
from tests.export.proofs import PROGRAM
from tests.overlay import base
from tests.unread import IN_CATALAN

VERIFY = PROGRAM / "dossier" / "export" / "shipped" / "verify.py"
MOST_LINES = 80


@pytest.fixture
def unpacked(real, tmp_path):
    """The download of the real dossier, unpacked beside its seeds."""
    with zipfile.ZipFile(real.output / "data" / ARCHIVE) as zipped:
        zipped.extractall(tmp_path)
    shutil.copytree(real.root / "seeds", tmp_path / "seeds")
    return tmp_path


def verify(folder, seeds="seeds"):
    """Exit status and output of the shipped program, run without access to any of our packages."""
    command = [sys.executable, "-I", "-S", str(folder / "dossier-data" / "verify.py"), str(folder / seeds)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
    return done.returncode, done.stdout + done.stderr


def test_the_download_is_verified_offline(real, unpacked):
    status, output = verify(unpacked)
    dossier = real.records.dossier
    evidence = sum(len(revision.words.evidence) for revision in dossier.revisions)
    assert status == 0, output
    assert f"{len(dossier.revisions)} revisions, {evidence} passages, 0 without text" in output
    assert "0 wrong" in output


def test_the_shipped_program_is_short_and_uses_only_the_standard_library():
    tree = ast.parse(VERIFY.read_text("utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names
    assert len(VERIFY.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize(
    ("name", "pattern", "new", "message"),
    [
        ("receipts.jsonl", r'"line": "dotted"', '"line": "solid"', "states something else"),
        ("receipts.jsonl", r'"by": "the editors"', '"by": "somebody"', "the seal is broken"),
        ("receipts.jsonl", r'"exact": "\w+ ', '"exact": "Other ', "other words"),
        ("receipts.jsonl", r'(PositionSelector", "start": )\d+', r"\g<1>1", "another passage"),
        ("dossier.json", r'("statement": \{\s+"en": ")', r"\g<1>Not ", "dossier.json differs"),
    ],
)
def test_changes_in_the_download_are_detected(unpacked, name, pattern, new, message):
    file = unpacked / "dossier-data" / name
    text, count = re.subn(pattern, new, file.read_text("utf-8"), count=1)
    assert count == 1
    file.write_text(text, "utf-8")
    status, output = verify(unpacked)
    assert status == 1
    assert message in output


def test_a_changed_text_is_taken_as_missing(unpacked):
    seed = sorted((unpacked / "seeds").iterdir())[0]
    seed.write_text(seed.read_text("utf-8") + " ", "utf-8")
    status, output = verify(unpacked)
    assert status == 0, output
    assert not re.search(r"\b0 without text", output)


def test_verification_fails_without_any_text(unpacked):
    (unpacked / "empty").mkdir()
    assert verify(unpacked, "empty")[0] == 1


def test_every_published_revision_has_its_own_receipt(real):
    folder = real.output / "data"
    lines = [json.loads(line) for line in (folder / "receipts.jsonl").read_text("utf-8").splitlines()]
    revisions = real.records.dossier.revisions
    assert [(line["record"]["claim"], line["record"]["rev"]) for line in lines] == [
        (line.claim, line.rev) for line in revisions
    ]
    for line in lines:
        single = folder / "receipts" / line["record"]["claim"] / f"{line['record']['rev']}.json"
        assert json.loads(single.read_text("utf-8")) == line
        assert line["checks"]["passed"] if line["stands"] else "checks" not in line
    acknowledged = {line["record"]["claim"]: line["checks"]["acknowledged"] for line in lines if line["stands"]}
    allowed = {key for key, claim in real.records.dossier.claims.items() if claim.record.allow}
    assert allowed
    assert allowed <= {key for key, rules in acknowledged.items() if rules}


def test_receipts_have_no_words_beyond_the_quote_budget(real):
    shown = {passage for page in real.pages.values() for passage in page.passages}
    sources = {source.record.sha256: key for key, source in real.records.dossier.sources.items()}
    for line in (real.output / "data/receipts.jsonl").read_text("utf-8").splitlines():
        for passage in json.loads(line)["passages"]:
            for selectors in passage["selectors"] or ():  # none where an earlier revision kept only the ends
                place = selectors[-1]
                if len(selectors) == 2:
                    assert (sources[passage["seed"]], place["start"], place["end"]) in shown


def test_the_receipt_of_an_outdated_revision_says_so():
    """It keeps what was published, and lists no checks."""
    old = site_with({})
    record = revision(old, "price", by="Ada", at="2024-07-01")
    assert receipt(old, flatten(old), record, ("a-rule",))["checks"]["passed"] == ["a-rule"]
    price = "content/claims/price.yaml"
    edited = site_with({price: base().content[price].replace("paid 4.2", "pays 4.2")})
    late = receipt(edited, flatten(edited), record, ("a-rule",))
    assert not late["stands"]
    assert "checks" not in late
    assert late["record"]["words"]["statement"]["en"] == "Northwind paid 4.2 million euros."
    assert late["passages"][0]["selectors"][0][-1]["start"] == 60


def test_a_dossier_without_revisions_has_an_empty_file(ferry):
    assert site_of("ferry").dossier.revisions == ()
    assert (ferry.output / "data/receipts.jsonl").read_bytes() == b""


def test_a_receipt_names_apart_what_could_not_be_checked():
    """Neither among what was passed, nor among what an editor let pass."""
    site = site_with(IN_CATALAN)
    rules = ("negation-differs", "claim-without-source", "negation-cut-off")
    checks = {}
    for claim in ("laboratory", "founder"):
        record = revision(site, claim, by="Ada", at="2024-07-01")
        checks[claim] = receipt(site, flatten(site), record, rules)["checks"]
    assert checks["laboratory"] == {
        "passed": ["claim-without-source"],
        "not_checked": ["negation-differs", "negation-cut-off"],
        "acknowledged": {},
    }
    assert checks["founder"] == {"passed": list(rules), "not_checked": [], "acknowledged": {}}


def test_a_receipt_says_what_of_its_texts_was_recorded():
    plain = site_with({})
    assert "recorded" not in receipt(plain, flatten(plain), revision(plain, "price", by="Ada", at="2024-07-01"), ())
    path = "content/sources/gazette.yaml"
    how = "{value: 2024-06-12, basis: recorded, by: Ada, on: 2024-06-13, from: the archive}"
    site = site_with({path: re.sub(r"date: \{.*\}", f"date: {how}", base().content[path])})
    told = receipt(site, flatten(site), revision(site, "price", by="Ada", at="2024-07-01"), ())["recorded"]
    everywhere = dict.fromkeys(("en", "de"), "Ada")
    (fields,) = told.values()
    assert fields["date"]["by"] == everywhere
    assert (fields["date"]["value"], fields["date"]["on"]) == ("2024-06-12", "2024-06-13")
    assert list(fields) == ["date"]
