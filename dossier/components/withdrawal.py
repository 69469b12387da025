"""What was retracted, as its own page, its embed, the page of corrections and feeds tell of it."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.components.page_context import PageContext
from dossier.components.revisions import last_revision, published_link
from dossier.components.views import Link
from dossier.edition.format_values import written_date
from dossier.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """An id that was retracted, why and on what day, if that is known.

    `href` leads to its page. `was` is what a claim stated last, with the way to that version, if it was published.
    """

    key: str
    kind: str
    reason: str
    at: str  # the day as it is written in the record
    day: str  # and in words
    href: str
    was: Link | None


def withdrawal(context: PageContext, key: str) -> Withdrawal:
    """What is told of an id that was retracted. Raises KeyError for any other."""
    moved = context.site.dossier.moved
    record = (moved.retracted if moved else {})[key]
    last = last_revision(context.site, context.language, key) if record.kind == "claim" else None
    return Withdrawal(
        key=key,
        kind=record.kind,
        reason=context.text(record.reason),
        at=record.at or "",
        day=written_date(record.at, context.language) if record.at else "",
        href=context.to(record.kind, key),
        was=published_link(context, last) if last else None,
    )


def withdrawals(context: PageContext) -> Iterator[Withdrawal]:
    """Everything that was retracted."""
    moved = context.site.dossier.moved
    for key in moved.retracted if moved else ():
        yield withdrawal(context, key)
