"""Settings that a careful user of Pelican would write for these pages: nothing is looked for that is not there."""

import json
from pathlib import Path

HERE = Path(__file__).parent
SITENAME = "A valley of companies"
SITEURL = ""
PATH = str(HERE / "content")
OUTPUT_PATH = str(HERE / "public")
THEME = str(HERE / "theme")
THEME_STATIC_DIR = ""
THEME_STATIC_PATHS = []
STATIC_PATHS = []
PAGE_PATHS = ["pages"]
ARTICLE_PATHS = []
DIRECT_TEMPLATES = []
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ARCHIVES_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PAGE_TRANSLATION_ID = ARTICLE_TRANSLATION_ID = None  # looking for translations takes all pairs of pages
PLUGINS = []
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
PAGES = json.loads((HERE / "pages.json").read_text("utf-8"))
JINJA_GLOBALS = {
    "known": {page["path"]: page for page in PAGES},
    "home": json.loads((HERE / "home.json").read_text("utf-8")),
}
