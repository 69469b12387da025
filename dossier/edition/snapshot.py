"""The words a claim is shown in, as a revision keeps them: names of that day, passages within the quote budget."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text, value_text
from dossier.edition.quote_budget import ends, pointer
from dossier.history.revision import name_of, seal_of, states_of
from dossier.model.dossier import Claim, Evidence
from dossier.read.history import Change, RevisionRecord, ShownEvidence, ShownPart, Words

UNSEALED = "0" * 12


def revision(
    site: SiteContext,
    key: str,
    *,
    by: str,
    at: str,
    change: Change = "first",
    why: Mapping[str, str] | None = None,
) -> RevisionRecord:
    """A claim as it stands, as a revision that can be published."""
    states = states_of(site.dossier, site.index, key)
    unsealed = RevisionRecord(
        claim=key,
        rev=name_of(states),
        at=at,
        by=by,
        change=change,
        why=why or {},
        states=states,
        words=words_of(site, site.dossier.claims[key]),
        seal=UNSEALED,
    )
    return unsealed.model_copy(update={"seal": seal_of(unsealed)})


def words_of(site: SiteContext, claim: Claim) -> Words:
    """The words in which the site shows a claim today."""
    dossier = site.dossier
    prop = dossier.vocabulary.properties[claim.record.property]
    disputes = site.index.disputes_of_claim.get(claim.id, ())
    return Words(
        subject=_texts(site, dossier.entities[claim.subject].name.get),
        property=_texts(site, prop.label.get),
        statement=_statement(site, claim),
        origins=len(claim.origins),
        disputes={dispute.id: _texts(site, dispute.question.get) for dispute in disputes},
        evidence=tuple(_evidence(site, claim, item) for item in claim.evidence),
        operands={key: _statement(site, dossier.claims[key]) for key in claim.operands},
    )


def _evidence(site: SiteContext, claim: Claim, item: Evidence) -> ShownEvidence:
    dossier = site.dossier
    source = dossier.sources[item.passage.source]
    whole = item.passage.id in site.shown[source.id]
    spans = item.passage.spans if whole else ends(source, item.passage)
    prop, own = claim.record.property, item.value
    return ShownEvidence(
        label=_texts(site, source.record.label.get),
        seed=source.record.sha256,
        date=source.record.date.value,
        inferred=source.record.date.basis == "inferred",
        language=source.language,
        parts=tuple(ShownPart(start=span.start, end=span.end, exact=source.text.exact(span)) for span in spans),
        pointer=None if whole else pointer(source, item.passage),
        speaker=_name(site, item.record.speaker),
        relay=_name(site, item.record.relay),
        value={} if own is None else _texts(site, lambda code: value_text(site, prop, own, code)),
    )


def _name(site: SiteContext, key: str | None) -> dict[str, str]:
    """What a speaker or a relay is called; nothing for the text itself and for what is its own."""
    relays, entities = site.dossier.vocabulary.relays, site.dossier.entities
    if key in relays:
        return _texts(site, relays[str(key)].label.get)
    return _texts(site, entities[str(key)].name.get) if key in entities else {}


def _statement(site: SiteContext, claim: Claim) -> dict[str, str]:
    return _texts(site, lambda code: statement_text(site, claim, code))


def _texts(site: SiteContext, get: Callable[[str], str]) -> dict[str, str]:
    return {code: get(code) for code in site.dossier.languages}
