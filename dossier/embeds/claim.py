"""A claim in a frame: its statement, every passage with who says it, its disputes, what changed since it was taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.components.dispute_sides import question_link
from dossier.components.entries import source_entries
from dossier.components.views import Entry, Fact, Link, Page
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text, written_date
from dossier.embeds.base import (
    EmbedView,
    embed_context,
    embed_page,
    evidence_blocks,
    foot,
    head,
    opening,
    operand_blocks,
    shared,
)
from dossier.embeds.measure import Block, Translate, of
from dossier.history.revision import name_of, published, states_of
from dossier.model.support import SUPPORT_OF_STROKE
from dossier.read.history import RevisionRecord

FOLDER = "claims"


@dataclass(frozen=True, slots=True)
class Revision:
    """A published revision in brief: its statement, its line, the kind of change and the reason."""

    claim: str
    rev: str
    day: str
    change: str
    why: str
    statement: str
    support: str

    @property
    def origin(self) -> str:
        """Where its texts come from."""
        return f"revision:{self.claim}:{self.rev}"


@dataclass(frozen=True, slots=True)
class ClaimEmbed(EmbedView):
    """The view of `embeds/claim.html`. `log` is every published revision, oldest first, if it changed at all."""

    claim: str
    fact: Fact
    disputes: tuple[Link, ...]
    revision: Revision | None
    log: tuple[Revision, ...]


def claim_embed(site: SiteContext, language: str, key: str) -> Page[ClaimEmbed]:
    """The embed of a claim as it stands; its source entry is complete."""
    parts = (FOLDER, key)
    context = embed_context(site, language, parts, own=frozenset((key,)))
    claim = site.dossier.claims[key]
    title = statement_text(site, claim, language)
    made = head(context, "claim", parts, title, f"claim:{key}:statement")
    fact = context.statement(claim)
    log = revisions(site, language, key)
    states = name_of(states_of(site.dossier, site.index, key))
    entries = tuple(one for one in source_entries(context) if one.claim == key)
    disputes = tuple(question_link(context, one) for one in site.index.disputes_of_claim.get(key, ()))
    last = log[-1] if log and log[-1].rev == states else None
    translate = site.translate(language)
    # Room for the line that may say one day that it changed: a frame without a script stays as high as it was pasted.
    blocks = [Block(f"{translate('Changed since it was embedded')}. {translate('Now:')}", 13, 20, above=8, bold=True)]
    blocks += opening(title, [translate(f"support: {fact.cite.support}")])
    blocks += entry_blocks(translate, entries)
    blocks += [Block(f"{translate('Disputed:')} {one.text}", 14, 24, above=10, least=24) for one in disputes]
    blocks += foot(translate, made, f"{translate('Version of')} {last.day} ({last.rev})," if last else "")
    return embed_page(
        context.path,
        "embeds/claim.html",
        ClaimEmbed(
            *shared(made, states, of(blocks), entries),
            key,
            fact,
            disputes,
            last,
            log if len(log) > 1 else (),
        ),
    )


def revisions(site: SiteContext, language: str, key: str) -> tuple[Revision, ...]:
    """The published revisions of a claim in brief, oldest first; a new id alone makes no new one."""
    found = published(site.dossier, key)
    changed = [one for number, one in enumerate(found) if not number or one.rev != found[number - 1].rev]
    return tuple(brief(site, language, one) for one in changed)


def brief(site: SiteContext, language: str, record: RevisionRecord) -> Revision:
    """A published revision in brief, in one of the languages it was published in."""
    return Revision(
        record.claim,
        record.rev,
        written_date(record.at, language),
        record.change,
        record.why.get(language, ""),
        spoken(record.words.statement, language),
        SUPPORT_OF_STROKE[record.states.line],
    )


def spoken(texts: Mapping[str, str], language: str) -> str:
    """A text in the language, or in the first it was published in: the site may have got a language since."""
    return texts.get(language) or next(iter(texts.values()), "")


def entry_blocks(translate: Translate, entries: tuple[Entry, ...]) -> list[Block]:
    """The passages of source entries, or the claims they are computed from."""
    made: list[Block] = []
    for one in entries:
        for item in one.evidence:
            made += evidence_blocks(translate, item)
        made += operand_blocks(translate, one.operation, one.operands)
        if one.support != "single" or not one.evidence:
            # The words for no origin are longer than a number of them.
            told = f"{translate(f'support: {one.support}')} {translate('no named origin')}"
            made.append(Block(told, 13, 20, above=3))
    return made
