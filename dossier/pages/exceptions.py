"""What is not the usual case in a paragraph, said beside it in words: whatever has a sign of certainty there.

The usual case, which needs no word, is a claim that one source makes firmly.
"""

from __future__ import annotations

from dossier.components.dispute_sides import question_link
from dossier.components.entries import source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, Link
from dossier.frozen import dataclass
from dossier.model.support import Support
from dossier.pages.prose import BlockView


@dataclass(frozen=True, slots=True)
class SignedClaims:
    """Claims of a paragraph that have the same sign for the same reason.

    That is the question in which they are contested, or the sources that say so.
    """

    support: Support
    cites: tuple[Cite, ...]
    question: Link | None
    sources: tuple[Link, ...]


def signed_claims(context: PageContext, block: BlockView) -> tuple[SignedClaims, ...]:
    """What is said beside a block of prose, in the order of its text."""
    groups: dict[tuple[Support, Link | None, tuple[Link, ...]], list[Cite]] = {}
    for key in dict.fromkeys(piece.claim for sentence in block.sentences for piece in sentence.pieces if piece.claim):
        support = context.site.index.support[key]
        if support != "single":
            question = _question(context, key) if support == "disputed" else None
            reason = (support, question, () if question else _sources(context, key))
            groups.setdefault(reason, []).append(context.cite(key))
    return tuple(SignedClaims(reason[0], tuple(cites), *reason[1:]) for reason, cites in groups.items())


def _question(context: PageContext, key: str) -> Link | None:
    """The first open question in which a claim is contested."""
    disputes = context.site.index.disputes_of_claim.get(key, ())
    return next((question_link(context, record) for record in disputes if record.status == "open"), None)


def _sources(context: PageContext, key: str) -> tuple[Link, ...]:
    sources = context.site.dossier.sources
    supporting = context.site.dossier.claims[key].with_stance("supports")
    return tuple(
        source_link(context, sources[source]) for source in dict.fromkeys(item.passage.source for item in supporting)
    )
