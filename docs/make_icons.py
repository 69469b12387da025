"""Make the PNG icons from `static/icon.svg`: `.venv/bin/python docs/make_icons.py`.

Phones cut icons to shapes of their own, so the two large ones fill their square, and what is drawn stays clear of the
edges. Run it after the drawing changed, and commit what it writes.
"""

from __future__ import annotations

import re
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.chromium import FLAGS, MISSING, find  # noqa: E402  # the project's root must be on the path first

FREE = {32: None, 180: 0.0, 512: 9.0}  # size in px -> units of ground added on each side; None: as it is drawn
COLOURS = 24  # enough for two flat colours and the steps between them


def main() -> None:
    """Write `static/icon-<size>.png` for every size."""
    browser_path = find()
    if browser_path is None:
        sys.exit(MISSING)
    drawing = (ROOT / "static" / "icon.svg").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=list(FLAGS))
        for size, free in FREE.items():
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{_filled(drawing, free)}")
            picture: Image.Image = Image.open(BytesIO(page.screenshot(omit_background=True)))
            if free is not None:
                picture = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
            picture.save(ROOT / "static" / f"icon-{size}.png", optimize=True)
            page.close()
        browser.close()


def _filled(drawing: str, free: float | None) -> str:
    """The drawing with its ground out to the edges, and `free` units more of it around."""
    if free is None:
        return drawing
    ground = re.search(r'<rect width="64" height="64" rx="\d+" fill="(#\w+)"/>', drawing)
    if ground is None:
        sys.exit("the drawing has no ground of its own")
    side = 64 + 2 * free
    filled = f'<rect x="{-free}" y="{-free}" width="{side}" height="{side}" fill="{ground[1]}"/>'
    return drawing.replace(ground[0], filled).replace("0 0 64 64", f"{-free} {-free} {side} {side}")


if __name__ == "__main__":
    main()
