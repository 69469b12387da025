"""The page a host shows for an address that does not exist: in all languages at once, its links start at the root."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.frozen import dataclass

NOT_FOUND = PageKind(name="notfound", template="notfound", indexed=False, canonical=False, translated=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """The view of `pages/notfound.html`: the start page in each language."""

    ways: tuple[Link, ...]
    texts: Mapping[str, str]  # what it says, by language


def not_found_page(site: SiteContext) -> Page[NotFoundView]:
    """The page in the site's first language."""
    languages, title = site.dossier.languages, site.dossier.site.title
    context = PageContext(site, languages[0], "404.html", rooted=True)
    ways = tuple(
        Link(title.get(code), context.link(urls.page_path(code, languages[0])), f"site:title:{code}")
        for code in languages
    )
    texts = {code: site.translate(code)("notfound: text") for code in languages}
    return page(context, NOT_FOUND, view=NotFoundView(ways=ways, texts=texts), entries=())
