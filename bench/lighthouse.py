"""Lighthouse for phones over one page of each kind, the one with the most on it: four scores, 100 wanted.

Since a busy machine is slow, a page below 100 is measured twice more, and the median of the three counts.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from bench.hosted import Site, site
from tests.chromium import FLAGS, MISSING, find
from tests.site.kinds import in_languages, samples_of

SCRIPT = Path(__file__).parent / "lighthouse.mjs"
WITHOUT_NODE = "Lighthouse needs Node 18.20 or later: there is no `node` here"
NOINDEX = '<meta name="robots" content="noindex">'
TRIALS = 3


def check(site: Site, languages: int = 1) -> bool:
    """Measure, print a table, return whether every score is 100. `languages` is how many of the site's are measured."""
    chrome = find()
    if shutil.which("node") is None or chrome is None:
        print(MISSING if chrome is None else WITHOUT_NODE)
        return False
    pages_of = in_languages(site.output)
    ordered = sorted(pages_of, key=lambda code: "404.html" not in pages_of[code])[:languages]
    kinds = {site.at(paths[0]): kind for code in ordered for kind, paths in samples_of(pages_of[code]).items()}
    # What asks not to be indexed does so on purpose: the 404 page, and the search, whose list is elsewhere too.
    skip = {
        site.at(path): ["is-crawlable"] for code in ordered for path, html in pages_of[code].items() if NOINDEX in html
    }
    results: dict[str, list[list[float]]] = {}
    problems_of: dict[str, list[str]] = {}
    remaining = list(kinds)
    for _ in range(TRIALS):
        for url, scores, low in _measured(chrome, [{"url": url, "skip": skip.get(url, [])} for url in remaining]):
            results.setdefault(url, []).append(scores)
            problems_of[url] = low
        remaining = [url for url in remaining if min(_middle(results[url])) < 1]
        if not remaining:
            break
    print(f"Lighthouse for phones: {len(kinds)} pages, {len(remaining)} below 100")
    print(f"  {'kind':<15}{'speed':>7}{'access':>8}{'practice':>10}{'search':>8}")
    for url, kind in kinds.items():
        speed, access, practice, search = (round(100 * score) for score in _middle(results[url]))
        print(f"  {kind:<15}{speed:>7}{access:>8}{practice:>10}{search:>8}  {url.removeprefix(site.address)}")
        if url in remaining:
            print(*(f"      {problem}" for problem in problems_of[url]), sep="\n")
    return not remaining


def _middle(trials: list[list[float]]) -> list[float]:
    return [statistics.median(scores) for scores in zip(*trials, strict=True)]


def _measured(chrome: str, pages: list[dict[str, object]]) -> list[tuple[str, list[float], list[str]]]:
    request = json.dumps({"chrome": chrome, "flags": FLAGS, "pages": pages})
    process = subprocess.run(["node", str(SCRIPT)], input=request, capture_output=True, encoding="utf-8", check=False)
    lines = [json.loads(line) for line in process.stdout.splitlines() if line.startswith("{")]
    if len(lines) < len(pages):
        raise SystemExit(f"Lighthouse stopped: {process.stderr.strip()[-600:]}")
    return [
        (line["url"], [score or 0 for score in line["scores"]], line["low"] + [line["failed"]] * bool(line["failed"]))
        for line in lines
    ]


if __name__ == "__main__":
    with site() as served:
        sys.exit(not check(served))
