"""Small dossiers of one text each, in many languages and of many kinds, and what an editor is told about each.

A file in `tests/small_dossiers/` has a case under each `##` heading, in the form of `tests/cases/` (see
`tests/test_cases.py`). A case shows a text and its claims. What else a dossier needs is filled in: settings and a home
page, a vocabulary of the properties that occur, a record for whoever a claim is about, and one for each text, of the
language in a `language` block (English without one) and with the fields of a `source` block. A `names` block gives
names that cannot be told from an id.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.compiler import compile_dossier
from dossier.read.files import Files
from tests.overlay import full_report
from tests.test_cases import Case, read_case, split_suite

FOLDER = Path(__file__).parent / "small_dossiers"
CLAIMS = "content/claims/c.yaml"
ORGANIZATIONS = {"acme", "globex", "lumen", "nordenergie", "solvia"}
TYPES = {"amount": "money", "left": "date"}  # of properties; the others are texts
_EXTRA = re.compile(r"^```(language|names|source)\n(.*?)^```\n", re.MULTILINE | re.DOTALL)


def dossiers() -> Iterator[tuple[str, Case]]:
    """Each case with its name, its files filled in."""
    for path in sorted(FOLDER.glob("*.md")):
        for part in split_suite(path.read_text("utf-8"))[1:]:
            name, _, body = part.removeprefix("## ").partition("\n")
            extra = dict(_EXTRA.findall(body))
            case = read_case(_EXTRA.sub("", body))
            case.changes = filled_in(case.changes, extra)
            yield f"{path.stem}: {name}", case


def filled_in(files: Mapping[str, str], extra: Mapping[str, str]) -> dict[str, str]:
    """A whole dossier: what a case shows, and what it takes for granted."""
    claims = yaml.safe_load(files[CLAIMS])
    site = yaml.safe_load(files.get("content/site.yaml", "languages: [en]"))
    languages = site["languages"]
    same = dict.fromkeys(languages, "Text")
    made: dict[str, Any] = {
        "content/site.yaml": {"title": same, "tagline": same, "languages": languages},
        "content/vocabulary.yaml": {
            "properties": {
                key: {"label": same, "type": TYPES.get(key, "text"), "applies": ["person", "organization"]}
                | {"section": "other"}
                for key in sorted({claim["property"] for claim in claims})
            }
        },
    }
    names = yaml.safe_load(extra.get("names", "{}"))
    for key in people_and_companies(claims):
        first, *aliases = names.get(key, [key.replace("-", " ").title()])
        folder = "organizations" if key in ORGANIZATIONS else "people"
        made[f"content/{folder}/{key}.yaml"] = {"id": key, "name": first, "aliases": aliases}
    if not any(path.startswith("content/sources/") for path in files):
        for path in files:
            if path.startswith("seeds/"):
                made[f"content/sources/{Path(path).stem}.yaml"] = source(Path(path).name, files[path], same, extra)
    pages = {
        f"content/pages/home.{code}.md": "---\ntitle: T\ndescription: T.\nfacts: none\n---\nA text.\n"
        for code in languages
    }
    return {path: json.dumps(record, ensure_ascii=False) for path, record in made.items()} | pages | dict(files)


def people_and_companies(claims: list[dict[str, Any]]) -> list[str]:
    """The ids that claims name."""
    keys = {claim["subject"] for claim in claims}
    keys |= {key for claim in claims for key in claim.get("about", ())}
    return sorted(keys | {item["speaker"] for claim in claims for item in claim["evidence"] if "speaker" in item})


def source(seed: str, text: str, same: Mapping[str, str], extra: Mapping[str, str]) -> dict[str, Any]:
    """The record of a text of which nothing is known but its language."""
    language = extra.get("language", "en").strip()
    record: dict[str, Any] = {
        "id": Path(seed).stem,
        "seed": seed,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "label": same,
        "language": {"value": language, "basis": "inferred", "reason": same},
    }
    record |= {key: {"basis": "unknown"} for key in ("title", "outlet", "author", "date", "url")}
    return record | (yaml.safe_load(extra.get("source", "{}")) or {})


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in dossiers()])
def test_small_dossier(case: Case) -> None:
    """Exactly the expected problems, and exactly the rules that could not judge."""
    content = {path: text for path, text in case.changes.items() if not path.startswith("seeds/")}
    seeds = {path.removeprefix("seeds/"): text.encode() for path, text in case.changes.items() if path not in content}
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in seeds.items()}
    content = {path: text.replace("{sha256}", hashes.get("text.txt", "")) for path, text in content.items()}
    files = Files(content, seeds)
    compiled = compile_dossier(files)
    reported = [(p.place.path, p.place.line, str(p.severity), p.code) for p in compiled.problems]
    assert sorted(reported) == sorted(case.expected), f"\n{full_report(compiled.problems, files)}"
    for subject, rules in case.unchecked.items():
        assert set(compiled.index.unchecked.get(subject, ())) == rules


def test_there_are_small_dossiers() -> None:
    """A heading or fence that is mistyped would test nothing."""
    assert len([*dossiers()]) >= 57
