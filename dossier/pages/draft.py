"""The page on which a writer compares a draft with the dossier, in the browser and nowhere else.

Its scripts are classic ones, loaded as one file on this page alone, and the dossier comes as another
(`export/draft.py`): so the page works from the disk, and nothing that is typed needs to leave it.
"""

from __future__ import annotations

from dossier.components.layout import PageKind, asset, page
from dossier.components.page_context import PageContext
from dossier.components.views import Page
from dossier.edition.context import SiteContext
from dossier.edition.locales import language_name
from dossier.frozen import dataclass
from dossier.model.support import Support
from dossier.text.languages import is_known

DRAFT = PageKind(name="draft", template="draft", stylesheet="draft")


DATA = "draft/dossier.js"  # where the dossier stands for this page, in the output
BUNDLE = "page-draft.js"  # all of the scripts, as they travel
SCRIPTS = (
    "draft-tokens.js",
    "draft-numbers.js",
    "draft-amounts.js",
    "draft-ordinals.js",
    "draft-periods.js",
    "draft-dates.js",
    "draft-stops.js",
    "draft-text.js",
    "draft-spelling.js",
    "draft-attribution.js",
    "draft-lines.js",
    "draft-pronouns.js",
    "draft-turns.js",
    "draft-pieces.js",
    "draft-coverage.js",
    "draft-findings.js",
    "draft.js",
)
KINDS = ("amount", "percentage", "date", "hedge", "denial", "negation", "dispute", "name", "who", "role", "opposite")
LINES: tuple[Support, ...] = ("corroborated", "single", "hedged", "disputed")


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftView:
    """The view of `pages/draft.html`: scripts as they need each other, and the languages a draft may be in."""

    scripts: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]  # tag and name
    kinds: tuple[str, ...]
    lines: tuple[Support, ...]
    claims: str


def draft_page(site: SiteContext, language: str) -> Page[DraftView]:
    """The page with the field for the draft, and the words in which its script speaks."""
    context = PageContext.at(site, language, "draft")
    scripts = (context.link(DATA), asset(context, BUNDLE))
    languages = tuple((code, language_name(code, language)) for code in site.dossier.languages if is_known(code))
    view = DraftView(
        scripts=scripts,
        languages=languages,
        kinds=KINDS,
        lines=LINES,
        claims=context.href("claims"),
    )
    return page(context, DRAFT, view=view)
