"""Every annotation anchored in its seed by two matchers that clients of Web Annotations use (`reanchor.mjs`)."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from bench.hosted import ROOT, Site

SCRIPT = Path(__file__).parent / "reanchor.mjs"
ROWS = {
    "hypothesis": "by its words, dom-anchor-text-quote (written for Hypothesis)",
    "apache": "by its words, Apache Annotator",
    "alone": "by its words, and found nowhere else",
}


def check(site: Site) -> bool:
    """Anchor every annotation, print a table, return whether each was found at its place."""
    node = shutil.which("node")
    if node is None or not (SCRIPT.parent / "node_modules").is_dir():
        print("anchoring needs Node 18.20 or later and what `make audit` installs")
        return False
    command = [node, str(SCRIPT), str(site.output / "data" / "annotations"), str(ROOT / "seeds")]
    process = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if process.returncode:
        print(f"the matchers do not run: {process.stderr.strip()[-300:]}")
        return False
    result = json.loads(process.stdout)
    counts = result["counts"]
    worded = counts["selectors"] - counts["position only"]
    print(
        f"{counts['annotations']} annotations, {counts['selectors']} passages, {counts['position only']} without words"
    )
    for key, description in ROWS.items():
        print(f"  {counts[key]:4} of {worded} {description}")
    print(f"  {counts['apache position']:4} of {counts['selectors']} by their position, Apache Annotator")
    for miss in result["missed"][:10]:
        print(f"  missed: {miss}")
    return not result["missed"] and counts["alone"] == worded
