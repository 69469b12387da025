"""The page on which a writer compares a draft with the dossier, in the browser and nowhere else.

Its scripts are classic ones, loaded on this page alone, and the dossier comes as one of them (`export/draft.py`): so
the page works from the disk, and nothing that is typed needs to leave it.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.components.entries import source_entries
from dossier.components.layout import asset, page_layout
from dossier.components.page_context import PageContext
from dossier.components.views import Page, View
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.model.support import Support
from dossier.text.languages import is_known

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
LINES: tuple[Support, ...] = ("corroborated", "single", "hedged", "disputed")


@dataclass(frozen=True, slots=True)
class DraftView(View):
    """The view of `pages/draft.html`: scripts as they need each other, and the languages a draft may be in."""

    scripts: tuple[str, ...]
    languages: tuple[str, ...]
    kinds: tuple[str, ...]
    lines: tuple[Support, ...]
    claims: str


def draft_page(site: SiteContext, language: str) -> Page:
    """The page with the field for the draft, and the words in which its script speaks."""
    path = urls.page_path(language, site.dossier.languages[0], "draft")
    context = PageContext(site, language, path)
    scripts = (*(asset(context, name) for name in SCRIPTS[:-1]), urls.relative(path, DATA), asset(context, SCRIPTS[-1]))
    languages = tuple(code for code in site.dossier.languages if is_known(code))
    made = page_layout(context, "draft", ("draft",), "draft", "draft")
    view = DraftView(made, source_entries(context), scripts, languages, KINDS, LINES, context.href("claims"))
    return Page(path, "pages/draft.html", view)
