"""What stands at an address that was published and is no more: the way to where it went, or why it is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page
from dossier.components.withdrawal import Withdrawal, withdrawal
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
from dossier.model.ids import kind_of

MOVED = PageKind(name="moved", template="moved", indexed=False, canonical=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedView:
    """The view of `pages/moved.html`: a target, or a retraction."""

    key: str
    kind: str
    target: Link | None = None
    gone: Withdrawal | None = None


def moved_pages(site: SiteContext, language: str) -> Iterator[tuple[str, Callable[[], Page[MovedView]]]]:
    """A page for every address that was moved or retracted, by the id that stood there."""
    moved = site.dossier.moved
    if moved is None:
        return
    for old, new in moved.redirects.items():
        if _kind(site, new) in urls.FOLDER:
            yield old, partial(_redirect, site, language, old, new)
    for old, retracted in moved.retracted.items():
        if retracted.kind in urls.FOLDER:
            yield old, partial(_tombstone, site, language, old)


def redirect_paths(site: SiteContext, language: str) -> Iterator[tuple[str, str]]:
    """Old and new path of every redirect, for hosts that can redirect by themselves."""
    first = site.dossier.languages[0]
    for old, new in site.dossier.moved.redirects.items() if site.dossier.moved else ():
        kind = _kind(site, new)
        if kind in urls.FOLDER:
            yield urls.record_path(language, first, kind, old), urls.record_path(language, first, kind, new)


def _kind(site: SiteContext, key: str) -> str:
    record = site.dossier.record(key)
    return kind_of(record) if record else ""


def _redirect(site: SiteContext, language: str, old: str, new: str) -> Page[MovedView]:
    kind = _kind(site, new)
    context = PageContext.at(site, language, urls.FOLDER[kind], old)
    is_entity = new in site.dossier.entities
    name, origin = (context.name(new), f"entity:{new}:name") if is_entity else (new, "")
    return page(context, MOVED, view=MovedView(key=old, kind=kind, target=Link(name, context.to(kind, new), origin)))


def _tombstone(site: SiteContext, language: str, old: str) -> Page[MovedView]:
    kind = site.dossier.moved.retracted[old].kind if site.dossier.moved else ""
    context = PageContext.at(site, language, urls.FOLDER[kind], old)
    return page(context, MOVED, view=MovedView(key=old, kind=kind, gone=withdrawal(context, old)))
