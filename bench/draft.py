"""What the draft page finds, its false alarms, weight and time: `.venv/bin/python -m bench.draft`.

Runs the page's scripts in Chromium over the labelled sentences in tests/vectors/drafts.json, of the real dossier and of
the example, and over every statement of both, which agrees with itself. Recall is the part of the planted differences
that are named with their kind; a false alarm is a text without a difference for which one is named. `set` numbers the
sets in the order in which they were written; bench/README.md tells what each got when it was new. Then the articles of
bench/draft_articles.py, half by half.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

import brotli
from playwright.sync_api import Browser, Page, sync_playwright

from bench.draft_articles import HALVES, articles, measure
from dossier.edition.context import SiteContext
from dossier.edition.flat import flatten
from dossier.edition.format_values import statement_text
from dossier.export.draft import draft_script
from dossier.pages.draft import BUNDLE, KINDS, SCRIPTS
from dossier.publish.assets import assets
from tests.chromium import FLAGS, MISSING, find
from tests.contexts import ROOTS, site_of
from tests.site.built import PROGRAM

WORDS = 3000  # of the draft that is timed: a long article

Row = Mapping[str, str]

_COMPARE = """texts => {
  const dossier = window.loadedDossier = window.loadedDossier || Draft.load(window.DossierDraft);
  const kinds = sentence => sentence.findings.map(finding => finding.kind);
  return texts.map(text => Draft.compare(dossier, text, '').sentences.flatMap(kinds));
}"""
_TIME = """text => {
  const start = performance.now(), dossier = Draft.load(window.DossierDraft), loaded = performance.now();
  Draft.compare(dossier, text, '');
  return [loaded - start, performance.now() - loaded];
}"""


def script_of(site: SiteContext) -> str:
    """The data of the draft page, as a script."""
    return draft_script(site, flatten(site))


def labelled() -> list[dict[str, str]]:
    """The labelled sentences: dossier, set, language, kind (of the difference, or agrees or unrelated), text."""
    rows: list[dict[str, str]] = json.loads((PROGRAM / "tests" / "vectors" / "drafts.json").read_text("utf-8"))
    return rows


def loaded(browser: Browser, script: str) -> Page:
    """A page with the scripts and a dossier."""
    page = browser.new_page()
    for name in SCRIPTS[:-1]:
        page.add_script_tag(path=PROGRAM / "static" / name)
    page.add_script_tag(content=script)
    return page


def kinds_found(page: Page, texts: Iterable[str]) -> list[list[str]]:
    """The kinds of the differences that are named for each text."""
    kinds: list[list[str]] = page.evaluate(_COMPARE, list(texts))
    return kinds


def tally(rows: Iterable[Row], kinds_of_texts: Iterable[list[str]]) -> tuple[Counter[str], Counter[str]]:
    """How many texts of each kind there are, and of how many the kind is named; for texts without a difference, any."""
    total: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for row, kinds in zip(rows, kinds_of_texts, strict=True):
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
    """A browser."""
    path = find()
    if path is None:
        raise SystemExit(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


def _print_tally(name: str, rows: list[Row], kinds_of_texts: list[list[str]]) -> None:
    total, named = tally(rows, kinds_of_texts)
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
        for name in ROOTS:
            site = site_of(name)
            script = script_of(site)
            page = loaded(browser, script)
            own = [row for row in rows if row["dossier"] == name]
            for language in site.dossier.languages:
                some = [row for row in own if row["language"] == language]
                _print_tally(f"{name}, {language}", some, kinds_found(page, (row["text"] for row in some)))
            _print_tally(f"{name}, both", own, kinds_found(page, (row["text"] for row in own)))
            stated = statements(site)
            _print_tally(f"{name}, its own statements", stated, kinds_found(page, (row["text"] for row in stated)))
            long = " ".join(" ".join(row["text"] for row in stated).split()[:WORDS])
            fresh = loaded(browser, script)  # as in a writer's browser, nothing of it has run yet
            load, compare = fresh.evaluate(_TIME, long)
            print(f"  {len(long.split())} words: {load:.0f} ms to load the dossier, {compare:.0f} ms to compare")
            print(f"  the dossier: {_weight(script.encode())}")
            page.close()
        _print_articles(browser)
    _, bundle = assets(PROGRAM)[0][BUNDLE]
    print(f"\nthe scripts as they travel: {_weight(bundle)}")


def _print_articles(browser: Browser) -> None:
    for half in HALVES:
        counts: Counter[str] = Counter()
        lines: list[str] = []
        for name in ROOTS:
            page = loaded(browser, script_of(site_of(name)))
            some, told = measure(page, [article for article in articles(half) if article.dossier == name])
            counts.update(some)
            lines += told if half == "mending" else ()  # the other half is not looked at
            page.close()
        print(f"\narticles, {half}: {counts['errors']} errors in false sentences")
        for word in ("contradicted", "pointed-at", "missed", "vouched"):
            print(f"  {word:<13} {counts[word]:>4}")
        print(f"  alarms in {counts['true']} true sentences: {counts['alarms']}, voice {counts['voice']}")
        print(*(f"  {line}" for line in lines), sep="\n")


def _weight(data: bytes) -> str:
    return f"{_brotli(data):,} bytes Brotli, {_gzip(data):,} gzip"


def _brotli(data: bytes) -> int:
    return len(brotli.compress(data))


def _gzip(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))


if __name__ == "__main__":
    main()
