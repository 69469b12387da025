"""What the page of drafts finds, says in vain, weighs and takes of time: `.venv/bin/python -m bench.draft`.

Runs the page's scripts in Chromium over the labelled sentences in tests/vectors/drafts.json, of the real dossier and of
the example, and over every statement of both, which agrees with itself. Recall is the part of the planted differences
that are named with their kind; a false alarm is a text without a difference for which one is named. `set` numbers the
sets in the order in which they were written; bench/README.md tells what each got when it was new.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import brotli
from playwright.sync_api import Browser, Page, sync_playwright

from dossier.compiler import compile_dossier
from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.flat import flatten
from dossier.edition.format_values import statement_text
from dossier.edition.quote_budget import shown_passages
from dossier.export.draft import draft_script
from dossier.pages.draft import KINDS, SCRIPTS
from dossier.read.files import read_root
from tests.chromium import FLAGS, MISSING, find

ROOT = Path(__file__).parent.parent
ROOTS = {"real": ROOT, "ferry": ROOT / "examples" / "ferry"}
WORDS = 3000  # of the draft that is timed: a long article

Row = Mapping[str, str]

_COMPARE = """texts => {
  const world = window.world = window.world || Draft.load(window.DossierDraft);
  return texts.map(text => Draft.compare(world, text, '').sentences.flatMap(one => one.findings.map(one => one.kind)));
}"""
_TIME = """text => {
  const start = performance.now(), world = Draft.load(window.DossierDraft), loaded = performance.now();
  Draft.compare(world, text, '');
  return [loaded - start, performance.now() - loaded];
}"""


def world_of(root: Path) -> SiteContext:
    """What the pages of a dossier are made from; raises ValueError where it is not sound."""
    files, problems = read_root(root)
    made = compile_dossier(files, tuple(problems))
    if made.dossier is None or made.index is None or not made.sound:
        raise ValueError(f"{root} is not sound")
    return SiteContext(made.dossier, made.index, BuildSettings(""), shown_passages(made.dossier, made.index))


def script_of(site: SiteContext) -> str:
    """The data of the page of drafts, as a script."""
    return draft_script(site, flatten(site))


def labelled() -> list[dict[str, str]]:
    """The labelled sentences: dossier, set, language, kind (of the difference, or agrees or unrelated), text."""
    found: list[dict[str, str]] = json.loads((ROOT / "tests" / "vectors" / "drafts.json").read_text("utf-8"))
    return found


def loaded(browser: Browser, script: str) -> Page:
    """A page with the scripts and a dossier."""
    page = browser.new_page()
    for name in SCRIPTS[:-1]:
        page.add_script_tag(path=ROOT / "static" / name)
    page.add_script_tag(content=script)
    return page


def kinds_found(page: Page, texts: Iterable[str]) -> list[list[str]]:
    """The kinds of the differences that are named for each text."""
    found: list[list[str]] = page.evaluate(_COMPARE, list(texts))
    return found


def tally(rows: Iterable[Row], found: Iterable[list[str]]) -> tuple[Counter[str], Counter[str]]:
    """How many texts of each kind there are, and of how many the kind is named; for texts without a difference, any."""
    total: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for row, kinds in zip(rows, found, strict=True):
        total[row["kind"]] += 1
        named[row["kind"]] += row["kind"] in kinds if row["kind"] in KINDS else bool(kinds)
    return total, named


def statements(site: SiteContext) -> list[dict[str, str]]:
    """Every statement that is not disputed or denied, in each language, as a draft that agrees."""
    return [
        {"kind": "agrees", "language": language, "text": statement_text(site, claim, language)}
        for claim in site.dossier.claims.values()
        if site.index.support[claim.id] != "disputed"
        for language in site.dossier.languages
    ]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser of one's own."""
    path = find()
    if path is None:
        raise SystemExit(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


def _told(name: str, rows: list[Row], found: list[list[str]]) -> None:
    total, named = tally(rows, found)
    planted = [kind for kind in KINDS if total[kind]]
    quiet = [kind for kind in ("agrees", "unrelated") if total[kind]]
    print(f"\n{name}")
    for kind in (*planted, *quiet):
        print(f"  {kind:<11} {named[kind]:>4} of {total[kind]}")
    for word, kinds in (("recall", planted), ("false alarms", quiet)):
        if kinds:
            part, whole = sum(named[kind] for kind in kinds), sum(total[kind] for kind in kinds)
            print(f"  {word}: {part} of {whole}, {100 * part / whole:.1f} %")


def main() -> None:
    """Measure and print."""
    rows = labelled()
    with chromium() as browser:
        for name, root in ROOTS.items():
            site = world_of(root)
            script = script_of(site)
            page = loaded(browser, script)
            own = [row for row in rows if row["dossier"] == name]
            for language in site.dossier.languages:
                some = [row for row in own if row["language"] == language]
                _told(f"{name}, {language}", some, kinds_found(page, (row["text"] for row in some)))
            _told(f"{name}, both", own, kinds_found(page, (row["text"] for row in own)))
            said = statements(site)
            _told(f"{name}, its own statements", said, kinds_found(page, (row["text"] for row in said)))
            long = " ".join(" ".join(row["text"] for row in said).split()[:WORDS])
            fresh = loaded(browser, script)  # as a writer's browser is, that has run nothing of it yet
            load, compare = fresh.evaluate(_TIME, long)
            print(f"  {len(long.split())} words: {load:.0f} ms to load the dossier, {compare:.0f} ms to compare")
            print(f"  the dossier: {_weight(script.encode())}")
            page.close()
    scripts = [(ROOT / "static" / name).read_bytes() for name in SCRIPTS]
    brotlied, gzipped = (sum(map(way, scripts)) for way in (_brotli, _gzip))
    print(f"\nthe {len(scripts)} scripts: {brotlied:,} bytes Brotli, {gzipped:,} gzip")


def _weight(data: bytes) -> str:
    return f"{_brotli(data):,} bytes Brotli, {_gzip(data):,} gzip"


def _brotli(data: bytes) -> int:
    return len(brotli.compress(data))


def _gzip(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))


if __name__ == "__main__":
    main()
