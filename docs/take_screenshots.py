"""Take pictures of the built site: `.venv/bin/python docs/take_screenshots.py [folder]`.

Without a folder it takes those of the README, into docs/pictures/. With one it takes every kind of page for review:
whole pages at 390 and 1280 px, light and dark, under names such as `claim-390-dark.png`; `--language de` in German.
Both show `output/`, so build the site first.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.chromium import FLAGS, MISSING, find  # noqa: E402  # the project's root must be on the path first
from tests.site.kinds import in_languages, samples_of  # noqa: E402

OUTPUT = ROOT / "output"
WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")
TALL = 12_000  # px; the rest of a longer page is cut


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture to take: of a window, or of the whole page where `height` is 0.

    `cited` is a citation whose card is open, `part` the only part of the page to show; both are selectors.
    """

    name: str
    page: str
    width: int
    height: int
    scheme: str
    cited: str = ""
    part: str = ""


README = (
    Shot("home-light.png", "index.html", 1280, 860, "light", cited=".deck .cite >> nth=2"),
    Shot("claim-phone-dark.png", "claims/scale-ai-price/index.html", 390, 760, "dark"),
    Shot("moves-light.png", "pictures/flow/index.html", 1280, 860, "light", part=".picture svg.wide"),
)


def every_kind(language: str) -> Iterator[Shot]:
    """The page of each kind with the most on it, at each width in each scheme."""
    for kind, paths in samples_of(in_languages(OUTPUT)[language]).items():
        for width in WIDTHS:
            for scheme in SCHEMES:
                yield Shot(f"{kind}-{width}-{scheme}.png", paths[0], width, 0, scheme)


def take(shots: Iterable[Shot], folder: Path) -> None:
    """Take them into a folder, which is made if it does not exist."""
    browser_path = find()
    if browser_path is None:
        sys.exit(MISSING)
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=list(FLAGS))
        for shot in shots:
            page = browser.new_page(
                viewport={"width": shot.width, "height": shot.height or 900},
                color_scheme="dark" if shot.scheme == "dark" else "light",
                reduced_motion="reduce",
            )
            page.goto((OUTPUT / shot.page).as_uri())
            if shot.cited:
                page.hover(shot.cited)
                page.locator(".card.shown").wait_for()
            if shot.part:
                page.locator(shot.part).screenshot(path=folder / shot.name)
            else:
                height = shot.height or min(TALL, page.evaluate("document.documentElement.scrollHeight"))
                clip = {"x": 0, "y": 0, "width": shot.width, "height": height}
                page.screenshot(path=folder / shot.name, full_page=not shot.height, clip=clip)
            page.close()
        browser.close()


def main() -> None:
    """Take the pictures asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("folder", nargs="?", type=Path, help="for pictures of every kind of page")
    parser.add_argument("--language", default="en", help="of the pages; those of the first one include the 404 page")
    options = parser.parse_args()
    if not (OUTPUT / "index.html").is_file():
        sys.exit("there is no site in output/: run `make site` first")
    if options.folder is None:
        take(README, ROOT / "docs" / "pictures")
    else:
        take(every_kind(options.language), options.folder)


if __name__ == "__main__":
    main()
