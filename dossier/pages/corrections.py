"""What was corrected, clarified, brought up to date, renamed or retracted after it was published, latest first."""

from __future__ import annotations

from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.revisions import RevisionSummary, published_link, summary_of
from dossier.components.views import Link, Page
from dossier.components.withdrawal import Withdrawal, withdrawals
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import written_date
from dossier.frozen import dataclass
from dossier.history.revision import Replacement, replacements
from dossier.model.ids import kind_of

CORRECTIONS = PageKind(name="corrections", template="corrections", stylesheet="pages", feed=True)


@dataclass(frozen=True, slots=True)
class Correction:
    """A change of a published claim: what it stated before, what since, and where both can be read, if they can."""

    id: str
    was: RevisionSummary
    now: RevisionSummary
    was_link: Link
    now_link: Link

    @property
    def same_words(self) -> bool:
        """Whether it reads in this language as before: what changed is another language, a passage, a value."""
        return (self.was.statement, self.was.support) == (self.now.statement, self.now.support)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsView:
    """The view of `pages/corrections.html`. `last` is the latest of all `revisions`; `begun` the day since which the
    history runs, and why, where it was begun anew.
    """

    corrections: tuple[Correction, ...]
    withdrawals: tuple[Withdrawal, ...]
    renames: tuple[tuple[str, Link], ...]
    revisions: int
    last: RevisionSummary | None
    kept: bool  # whether every revision has an address of its own
    begun: tuple[str, str] | None


def corrections_page(site: SiteContext, language: str) -> Page[CorrectionsView]:
    """All changes of what was published."""
    context = PageContext.at(site, language, "corrections")
    every = site.dossier.revisions
    moved = site.dossier.moved
    renamed = tuple(
        (old, Link(new, context.link(place), f"moved:{old}:target"))
        for old, new in (moved.redirects.items() if moved else ())
        if (place := _place(site, language, new))
    )
    begun = site.dossier.history.begun if site.dossier.history else None
    last = summary_of(language, every[-1]) if every else None
    view = CorrectionsView(
        corrections=tuple(_correction(context, change) for change in reversed(replacements(site.dossier))),
        withdrawals=tuple(withdrawals(context)),
        renames=renamed,
        revisions=len(every),
        last=last,
        kept=site.publishes("embeds"),
        begun=(written_date(begun.at, language), begun.why.get(language, "")) if begun else None,
    )
    return page(context, CORRECTIONS, view=view)


def _correction(context: PageContext, change: Replacement) -> Correction:
    was, now = (summary_of(context.language, revision) for revision in (change.was, change.now))
    return Correction(
        id=change.id, was=was, now=now, was_link=published_link(context, was), now_link=published_link(context, now)
    )


def _place(site: SiteContext, language: str, key: str) -> str:
    record = site.dossier.record(key)
    return urls.record_path(language, site.dossier.languages[0], kind_of(record), key) if record else ""
