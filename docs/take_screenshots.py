"""Take the screenshots of the README from the built site: `.venv/bin/python docs/take_screenshots.py`."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.chromium import FLAGS, MISSING, find  # noqa: E402  # the project's root must be on the path first

PICTURES = {
    "claim-light.png": ("claims/scale-ai-price/index.html", 1280, 860, "light"),
    "home-phone-dark.png": ("index.html", 390, 760, "dark"),
}


def main() -> None:
    """Write every picture into docs/pictures/."""
    browser_path = find()
    if browser_path is None:
        sys.exit(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=list(FLAGS))
        for name, (page_path, width, height, scheme) in PICTURES.items():
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            page.goto((ROOT / "output" / page_path).as_uri())
            page.screenshot(path=ROOT / "docs" / "pictures" / name)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
