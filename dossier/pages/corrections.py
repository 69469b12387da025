"""What was corrected, clarified, brought up to date, renamed or retracted after it was published, latest first."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.components.entries import source_entries
from dossier.components.layout import page_layout
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page, View
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.embeds.base import FOLDER as EMBEDS
from dossier.embeds.claim import Revision, brief
from dossier.history.replacements import Replacement, replacements
from dossier.model.ids import kind_of


@dataclass(frozen=True, slots=True)
class Correction:
    """A change of a published claim: what it stated before, what since, and where both can be read."""

    id: str
    was: Revision
    now: Revision
    was_href: str
    now_href: str

    @property
    def same_words(self) -> bool:
        """Whether it reads in this language as before: what changed is another language, a passage, a value."""
        return (self.was.statement, self.was.support) == (self.now.statement, self.now.support)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An id that was retracted."""

    key: str
    kind: str
    reason: str
    day: str
    href: str


@dataclass(frozen=True, slots=True)
class CorrectionsView(View):
    """The view of `pages/corrections.html`. `last` is the latest of all `revisions`."""

    corrections: tuple[Correction, ...]
    withdrawals: tuple[Withdrawal, ...]
    renames: tuple[tuple[str, Link], ...]
    revisions: int
    last: Revision | None


def corrections_page(site: SiteContext, language: str) -> Page:
    """All changes of what was published."""
    path = urls.page_path(language, site.dossier.languages[0], "corrections")
    context = PageContext(site, language, path)
    layout = page_layout(context, "corrections", ("corrections",), "corrections", "corrections")
    every = site.dossier.revisions
    moved = site.dossier.moved
    gone = tuple(
        Withdrawal(key, one.kind, context.text(one.reason), one.at or "", context.to(one.kind, key))
        for key, one in (moved.retracted.items() if moved else ())
    )
    renamed = tuple(
        (old, Link(new, urls.relative(path, there), f"moved:{old}:target"))
        for old, new in (moved.redirects.items() if moved else ())
        if (there := _place(site, language, new))
    )
    last = brief(site, language, every[-1]) if every else None
    made = tuple(_correction(context, one) for one in reversed(replacements(site.dossier)))
    view = CorrectionsView(layout, source_entries(context), made, gone, renamed, len(every), last)
    return Page(path, "pages/corrections.html", view)


def _correction(context: PageContext, change: Replacement) -> Correction:
    was, now = (brief(context.site, context.language, one) for one in (change.was, change.now))
    links = [context.href(EMBEDS, "claims", one.claim, one.rev) for one in (was, now)]
    return Correction(change.id, was, now, links[0], links[1])


def _place(site: SiteContext, language: str, key: str) -> str:
    record = site.dossier.record(key)
    return urls.record_path(language, site.dossier.languages[0], kind_of(record), key) if record else ""
