"""Published revisions as pages and embeds show them: in brief, in the reader's language."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dossier.components.page_context import PageContext
from dossier.components.views import Link
from dossier.edition.context import Derivation, SiteContext
from dossier.edition.format_values import written_date
from dossier.frozen import dataclass
from dossier.history.revision import published
from dossier.model.addresses import EMBEDS
from dossier.model.support import SUPPORT_OF_STROKE, Support
from dossier.read.history import RevisionRecord

MAX_CHANGES = 3  # listed in an embed
REVISIONS = Derivation("revisions of claims", lambda site: published(site.dossier))


@dataclass(frozen=True, slots=True)
class RevisionSummary:
    """A published revision in brief: its statement, its support, the kind of change and the reason."""

    claim: str
    rev: str
    day: str
    change: str
    why: str
    statement: str
    support: Support

    @property
    def origin(self) -> str:
        """Where its texts come from."""
        return f"revision:{self.claim}:{self.rev}"


@dataclass(frozen=True, slots=True)
class NumberedRevision:
    """A revision with its number among all that were published, from 1."""

    number: int
    revision: RevisionSummary


def summary_of(language: str, record: RevisionRecord) -> RevisionSummary:
    """A published revision in brief, in one of the languages it was published in."""
    return RevisionSummary(
        claim=record.claim,
        rev=record.rev,
        day=written_date(record.at, language),
        change=record.change,
        why=record.why.get(language, ""),
        statement=text_in(record.words.statement, language),
        support=SUPPORT_OF_STROKE[record.states.line],
    )


def revisions_of(site: SiteContext, language: str, claim: str) -> tuple[RevisionSummary, ...]:
    """The published revisions of a claim in brief, oldest first. A new id alone makes no new revision."""
    records = site.table(REVISIONS).get(claim, ())
    changed = [record for number, record in enumerate(records) if not number or record.rev != records[number - 1].rev]
    return tuple(summary_of(language, record) for record in changed)


def last_revision(site: SiteContext, language: str, claim: str) -> RevisionSummary | None:
    """The last published revision of a claim, in brief, whether or not the claim still is; None if there is none."""
    records = site.table(REVISIONS).get(claim, ())
    return summary_of(language, records[-1]) if records else None


def published_link(context: PageContext, revision: RevisionSummary) -> Link:
    """What a revision states, with the link to its own page where the site keeps these."""
    kept = context.site.publishes("embeds")
    href = context.href(EMBEDS, "claims", revision.claim, revision.rev) if kept else ""
    return Link(revision.statement, href, f"{revision.origin}:statement")


def latest_changes(site: SiteContext, language: str, claims: Collection[str]) -> tuple[NumberedRevision, ...]:
    """The latest revisions of any of the claims that are not the first of their claim, newest first."""
    wanted = set(claims)
    changes = [
        NumberedRevision(number, summary_of(language, record))
        for number, record in enumerate(site.dossier.revisions, start=1)
        if record.change != "first" and record.claim in wanted
    ]
    return tuple(changes[: -MAX_CHANGES - 1 : -1])


def text_in(texts: Mapping[str, str], language: str) -> str:
    """A published text in the language, or in the first it was published in: languages may be added to a site."""
    return texts.get(language) or next(iter(texts.values()), "")
