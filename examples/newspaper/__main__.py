"""Show a page of another site with an embed of each kind: `.venv/bin/python -m examples.newspaper`.

Serves the site in `output/` (or in the folder that is named) with the headers that hosts send, and the newspaper, on
two ports of this machine, which makes them two origins. `--write FILE` writes the newspaper's page and ends.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from urllib.parse import urlsplit

from examples.newspaper.page import article
from examples.newspaper.snippets import snippets_of_each_kind
from tests.browser.hosting import hosted, serving

ROOT = Path(__file__).parent.parent.parent
SITE, PAPER = 8010, 8011


def main() -> None:
    """Serve both, until it is interrupted."""
    parser = argparse.ArgumentParser(prog="examples.newspaper", description=(__doc__ or "").split(":")[0])
    parser.add_argument("output", nargs="?", type=Path, default=ROOT / "output", help="a built site")
    parser.add_argument("--prefix", default="", help="of a language's pages, such as de/")
    parser.add_argument("--ports", nargs=2, type=int, default=(SITE, PAPER), help="of the site and of the newspaper")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the page, for the site at its own address")
    asked = parser.parse_args()
    if not (asked.output / "index.html").is_file():
        sys.exit(f"there is no site in {asked.output}: run `make site` first")
    snippets = snippets_of_each_kind(asked.output, asked.prefix)
    if not snippets:
        sys.exit(f"nothing in {asked.output} can be embedded")
    if asked.write:
        asked.write.write_text(article(snippets, snippets[0].site), "utf-8")
        return
    base = urlsplit(snippets[0].site).path
    with hosted(asked.output, base, port=asked.ports[0]) as address, serving({}, port=asked.ports[1]) as (paper, pages):
        pages["/"] = article(snippets, address)
        print(f"the dossier:   {address}\nthe newspaper: {paper}/\nCtrl-C ends.", flush=True)
        try:
            while True:
                input()
        except (KeyboardInterrupt, EOFError):
            print()


if __name__ == "__main__":
    main()
