"""The page on which a writer compares a draft with the dossier, in the browser and nowhere else.

Its scripts are classic ones, loaded on this page alone, and the dossier comes as one of them (`export/draft.py`): so
the page works from the disk, and nothing that is typed needs to leave it.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.frame import asset, frame
from dossier.compose.parts import Page, View
from dossier.compose.world import World
from dossier.graph.dossier import Sure
from dossier.text.languages import LANGUAGES

DATA = "draft/dossier.js"  # where the dossier stands for this page, in the output
SCRIPTS = (
    "draft-numbers.js",
    "draft-amounts.js",
    "draft-dates.js",
    "draft-text.js",
    "draft-spelling.js",
    "draft-lines.js",
    "draft-pronouns.js",
    "draft-turns.js",
    "draft-findings.js",
    "draft.js",
)
KINDS = ("amount", "percentage", "date", "hedge", "denial", "negation", "dispute", "name")
LINES: tuple[Sure, ...] = ("solid", "dotted", "dashed", "wavy")


@dataclass(frozen=True, slots=True)
class DraftView(View):
    """The view of `pages/draft.html`: scripts as they need each other, and the languages a draft may be in."""

    scripts: tuple[str, ...]
    languages: tuple[str, ...]
    kinds: tuple[str, ...]
    lines: tuple[Sure, ...]
    claims: str


def draft_page(world: World, language: str) -> Page:
    """The page with the field for the draft, and the words in which its script speaks."""
    path = urls.page_path(language, world.dossier.languages[0], "draft")
    desk = Desk(world, language, path)
    scripts = (*(asset(desk, name) for name in SCRIPTS[:-1]), urls.relative(path, DATA), asset(desk, SCRIPTS[-1]))
    languages = tuple(code for code in world.dossier.languages if code in LANGUAGES)
    made = frame(desk, "draft", ("draft",), "draft", "draft")
    view = DraftView(made, desk.entries(), scripts, languages, KINDS, LINES, desk.href("claims"))
    return Page(path, "pages/draft.html", view)
