"""What stands at an address that was published and is no more: the way to where it went, or why it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from dossier.components.layout import page_layout
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page, View
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.model.ids import kind_of


@dataclass(frozen=True, slots=True)
class MovedView(View):
    """The view of `pages/moved.html`: a target, or the reason of a retraction."""

    key: str
    kind: str
    target: Link | None
    reason: str
    date: str


def moved_tasks(site: SiteContext, language: str) -> Iterator[partial[Page]]:
    """A page for every address that was moved or retracted."""
    moved = site.dossier.moved
    if moved is None:
        return
    for old, new in moved.redirects.items():
        record = site.dossier.record(new)
        if record is not None and kind_of(record) in urls.FOLDER:
            yield partial(_redirect, site, language, old, new, kind_of(record))
    for old, retracted in moved.retracted.items():
        if retracted.kind in urls.FOLDER:
            yield partial(_tombstone, site, language, old)


def redirect_paths(site: SiteContext, language: str) -> Iterator[tuple[str, str]]:
    """Old and new path of every redirect, for hosts that can redirect by themselves."""
    first = site.dossier.languages[0]
    for old, new in site.dossier.moved.redirects.items() if site.dossier.moved else ():
        record = site.dossier.record(new)
        if record is not None and kind_of(record) in urls.FOLDER:
            kind = kind_of(record)
            yield urls.record_path(language, first, kind, old), urls.record_path(language, first, kind, new)


def _redirect(site: SiteContext, language: str, old: str, new: str, kind: str) -> Page:
    context = PageContext(site, language, urls.record_path(language, site.dossier.languages[0], kind, old))
    record = site.dossier.record(new)
    name = context.name(new) if new in site.dossier.entities else new
    target = Link(name, context.to(kind, new), f"entity:{new}:name" if record and new in site.dossier.entities else "")
    return _page(context, old, kind, target, "", "")


def _tombstone(site: SiteContext, language: str, old: str) -> Page:
    retracted = site.dossier.moved.retracted[old] if site.dossier.moved else None
    if retracted is None:
        raise KeyError(old)
    context = PageContext(site, language, urls.record_path(language, site.dossier.languages[0], retracted.kind, old))
    return _page(context, old, retracted.kind, None, context.text(retracted.reason), retracted.at or "")


def _page(context: PageContext, old: str, kind: str, target: Link | None, reason: str, date: str) -> Page:
    made = page_layout(context, "moved", (urls.FOLDER[kind], old), "moved", "moved")
    made = replace(made, noindex=True, canonical="")
    return Page(context.path, "pages/moved.html", MovedView(made, (), old, kind, target, reason, date))
