"""The text of any field of a record, for comparison with the element on a page whose `data-from` names it.

Everything here comes from the compiled records and the bytes of the seeds, nothing from what makes pages. One module
each for the fields of claims, of identities, of pages and settings, and of published revisions.
"""

from __future__ import annotations

from dossier.model.dossier import Claim
from dossier.read.markdown import Sentence
from tests.site.records import claims, identities, pages, revisions
from tests.site.records.compiled_dossier import CompiledDossier, Spans, Unnamed, spans_of

__all__ = ["Records", "Spans", "Unnamed", "spans_of"]

FIELDS = {
    "claim": claims.of_claim,
    "evidence": claims.of_evidence,
    "entity": identities.of_entity,
    "source": identities.of_source,
    "dispute": identities.of_dispute,
    "property": identities.of_property,
    "relay": identities.of_relay,
    "page": pages.of_page,
    "site": pages.of_site,
    "moved": pages.of_moved,
    "history": pages.of_history,
    "revision": revisions.of_revision,
    "month": pages.of_month,
}


class Records(CompiledDossier):
    """The records of a dossier, asked for by origin."""

    def text(self, origin: str, language: str) -> frozenset[str]:
        """The texts of a field in a language: one, except for aliases and headings."""
        kind, _, rest = origin.partition(":")
        if kind not in FIELDS:
            raise Unnamed(origin)
        try:
            texts = FIELDS[kind](self, rest.split(":"), language)
        except (KeyError, IndexError, AttributeError, ValueError, TypeError, StopIteration) as error:
            raise Unnamed(f"{origin} ({error!r})") from error
        return frozenset([texts] if isinstance(texts, str) else texts)

    def statement(self, claim: Claim, language: str) -> str:
        """What a claim states; `{value}` in a derived one stands for the computed value."""
        return claims.statement(self, claim, language)

    def value(self, claim: Claim, language: str) -> str:
        """A claim's value in words."""
        return claims.value(self, claim, language)

    def sentence(self, page: str, number: int, language: str) -> Sentence:
        """Sentence `number`, from 1, of a page of prose."""
        return pages.sentence(self, page, number, language)

    def passages(self, claim: Claim) -> set[tuple[str, Spans]]:
        """Where the passages of a claim stand: source and offsets."""
        return {(item.passage.source, spans_of(item)) for item in claim.evidence}
