"""The Nu HTML checker over every page: errors and warnings for each kind of page."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from bench.hosted import Site, site
from bench.weigh import pages_of

JAR = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"
MISSING = "the Nu HTML checker needs Java 17 or later: there is no `java` here"
# It asks hosts on this machine only when told so.
LOCAL = ("-Dnu.validator.servlet.allow-forbidden-hosts=true", "-Dnu.validator.servlet.allowed-address-type=all")
# It takes JSON-LD for a script that the policy forbids. A data block is never run, so no policy is asked (HTML,
# "prepare the script element"), and no browser reports it; `tests/browser/` fails for every message of Chromium's.
# The script that embeds carry is allowed by its hash, which it does not work out; tests/site/test_site_embeds.py does.
# And it does not know `paint-order` yet, which stands in sheets of pictures (CSS Fill and Stroke, SVG 2).
ASIDE = (
    ("Inline script violates Content Security Policy", '<script type="application/ld+json">'),
    ("Inline script violates Content Security Policy", "</style>\n<script>"),
    ("CSS: “paint-order”: Property “paint-order” doesn't exist.", ""),
)


def check(site: Site) -> bool:
    """Check every page, print a table, tell whether nothing was found."""
    java = shutil.which("java")
    if java is None:
        print(MISSING)
        return False
    pages = {page.path: page.kind for page in pages_of(site.output)}
    command = [java, "-Xss2m", *LOCAL, "-jar", str(JAR), "--format", "json", "--stdout", *map(site.at, pages)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if not done.stdout.startswith("{"):
        print(f"the Nu HTML checker does not run: {(done.stderr or done.stdout).strip().splitlines()[:1]}")
        return False
    messages, aside = [], 0
    for one in json.loads(done.stdout)["messages"]:
        if any(one["message"].startswith(start) and part in one.get("extract", "") for start, part in ASIDE):
            aside += 1
        else:
            messages.append(one)
    print(f"Nu HTML checker: {len(pages)} pages, {len(messages)} messages ({aside} set aside: see ASIDE)")
    _print(messages, pages)
    return not messages


def _print(messages: list[dict[str, str]], pages: dict[str, str]) -> None:
    found: Counter[tuple[str, str]] = Counter()
    for one in messages:
        path = urlsplit(one.get("url", "")).path.lstrip("/")
        kind = pages.get(path) or pages.get(f"{path}index.html", "?")
        found[kind, "errors" if one["type"] != "info" else "warnings"] += 1
    for kind, number in sorted(Counter(pages.values()).items()):
        print(f"  {kind:<15}{number:>5} pages{found[kind, 'errors']:>7} errors{found[kind, 'warnings']:>7} warnings")
    shown: set[str] = set()
    for one in messages:
        if one["message"] not in shown:
            shown.add(one["message"])
            print(f"  {one.get('url')}:{one.get('lastLine', '')} {one['message']}\n    {one.get('extract', '')!r}")


if __name__ == "__main__":
    with site() as served:
        sys.exit(not check(served))
