"""The example after a while: all was published, then one claim was corrected, one renamed and one retracted."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from dossier.read.history import CHANGES, HISTORY
from tests.site.built import copy_of_example, edit, invoke

CORRECTED, RENAMED, NOW_CALLED, RETRACTED = "heron-capacity", "landing-stage-builder", "stage-builder", "county-share"
WAS, IS = "The Heron carries 24 cars.", "The Heron takes 24 cars."
WHY = "“Takes” is what the article means."
FIRST, SECOND = "1751414400", "1753920000"  # 2 and 31 July 2025
MOVED = f"""\
redirects: {{{RENAMED}: {NOW_CALLED}}}
retracted:
  {RETRACTED}:
    kind: claim
    reason: {{en: It rested on a misread sentence., de: Sie beruhte auf einem falsch gelesenen Satz.}}
    at: 2025-07-31
"""


def accept(root: Path, epoch: str, *options: str) -> None:
    """Confirm and publish everything as it stands."""
    done = invoke("accept", "--root", root, "--all", "--by", "Ed Itor", *options, SOURCE_DATE_EPOCH=epoch)
    if done.exit_code:
        raise AssertionError(done.output)


def revisions(root: Path) -> list[dict[str, Any]]:
    """The events that published a revision, oldest first."""
    events = [json.loads(line) for line in (root / HISTORY).read_text("utf-8").splitlines()]
    return [event for event in events if event["event"] in CHANGES]


def names(root: Path, claim: str) -> list[str]:
    """The names of a claim's revisions, oldest first."""
    return [revision["rev"] for revision in revisions(root) if revision["id"] == claim]


def revised(folder: Path) -> Path:
    """The dossier's folder."""
    root = copy_of_example(folder)
    accept(root, FIRST)
    claims = root / "content/claims"
    edit(claims / "orders.yaml", f"id: {RENAMED}", f"id: {NOW_CALLED}")
    edit(_file_with(claims, WAS), WAS, IS)
    file = _file_with(claims, f"id: {RETRACTED}")
    text = file.read_text("utf-8")
    file.write_text(re.sub(rf"(?ms)^- id: {RETRACTED}\n.*?(?=^- id: |\Z)", "", text), "utf-8")
    vocabulary = root / "content/vocabulary.yaml"  # nothing uses the property of what was retracted any more
    vocabulary.write_text(re.sub(r"(?m)^  share:.*\n(?:    .*\n)*", "", vocabulary.read_text("utf-8")), "utf-8")
    (root / "content/moved.yaml").write_text(MOVED, "utf-8")
    accept(root, SECOND, "--change", "clarification", "--why", f"en={WHY}", "--why", "de=„Fasst“ ist gemeint.")
    return root


def _file_with(folder: Path, text: str) -> Path:
    return next(file for file in sorted(folder.glob("*.yaml")) if text in file.read_text("utf-8"))
