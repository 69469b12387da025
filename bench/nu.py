"""The Nu HTML checker over every page: errors and warnings for each kind of page."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.hosted import Site, site
from bench.weigh import pages_of
from dossier.edition.csp import digest

JAR = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"
MISSING = "the Nu HTML checker needs Java 17 or later: there is no `java` here"
# It asks hosts on this machine only when told so.
LOCAL = ("-Dnu.validator.servlet.allow-forbidden-hosts=true", "-Dnu.validator.servlet.allowed-address-type=all")
# It takes JSON-LD for a script that the policy forbids. A data block is never run, so no policy is asked (HTML,
# "prepare the script element"), and no browser reports it; `tests/browser/` fails for every message of Chromium's.
# Nor does it work out hashes, by which a policy allows the script that embeds carry.
INLINE = "Inline script violates Content Security Policy"
DATA = '<script type="application/ld+json">'
# And it does not know `paint-order` yet, which stands in sheets of pictures (CSS Fill and Stroke, SVG 2).
UNKNOWN = "CSS: “paint-order”: Property “paint-order” doesn't exist."
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
Message = dict[str, Any]  # one of the checker's: `message`, `type`, `url`, and where what it is about ends, from 1


def check(site: Site) -> bool:
    """Check every page, print a table, return whether nothing was found."""
    java = shutil.which("java")
    if java is None:
        print(MISSING)
        return False
    pages = {page.path: page.kind for page in pages_of(site.output)}
    command = [java, "-Xss2m", *LOCAL, "-jar", str(JAR), "--format", "json", "--stdout", *map(site.at, pages)]
    process = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if not process.stdout.startswith("{"):
        print(f"the Nu HTML checker does not run: {(process.stderr or process.stdout).strip().splitlines()[:1]}")
        return False
    every = json.loads(process.stdout)["messages"]
    messages = [message for message in every if not aside(message, _html(site, message))]
    print(f"Nu HTML checker: {len(pages)} pages, {len(messages)} messages ({len(every) - len(messages)} set aside)")
    _print(messages, pages)
    return not messages


def aside(message: Message, html: str) -> bool:
    """Whether a message says nothing against its page: what the checker does not know, a script that may run."""
    if not message["message"].startswith(INLINE):
        return str(message["message"]).startswith(UNKNOWN)
    lines = html.splitlines(keepends=True)[: message["lastLine"]]
    at = sum(map(len, lines[:-1])) + message["lastColumn"]
    tag, text = html[html.rfind("<", 0, at) : at], html[at:].partition("</script>")[0]
    policy = _POLICY.search(html)
    named = policy and re.search(r"script-src ([^;]*)", unescape(policy[1]))
    return tag == DATA or (tag == "<script>" and named is not None and digest(text) in named[1].split())


def _html(site: Site, message: Message) -> str:
    """The page that a message is about."""
    path = site.output / urlsplit(message.get("url", "")).path.lstrip("/")
    file = path / "index.html" if path.is_dir() else path
    return file.read_text("utf-8") if file.is_file() else ""


def _print(messages: list[Message], pages: dict[str, str]) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for message in messages:
        path = urlsplit(message.get("url", "")).path.lstrip("/")
        kind = pages.get(path) or pages.get(f"{path}index.html", "?")
        counts[kind, "errors" if message["type"] != "info" else "warnings"] += 1
    for kind, number in sorted(Counter(pages.values()).items()):
        print(f"  {kind:<15}{number:>5} pages{counts[kind, 'errors']:>7} errors{counts[kind, 'warnings']:>7} warnings")
    shown: set[str] = set()
    for message in messages:
        if message["message"] not in shown:
            shown.add(message["message"])
            place = f"{message.get('url')}:{message.get('lastLine', '')}"
            print(f"  {place} {message['message']}\n    {message.get('extract', '')!r}")


if __name__ == "__main__":
    with site() as served:
        sys.exit(not check(served))
