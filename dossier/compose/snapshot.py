"""The words a claim is shown in, as a revision keeps them: names of that day, passages within the quote budget."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dossier.compose.desk import statement_text
from dossier.compose.entries import pointer
from dossier.compose.rights import ends
from dossier.compose.wording import value_text
from dossier.compose.world import World
from dossier.graph.dossier import Claim, Evidence
from dossier.graph.revision import name_of, seal_of, states_of
from dossier.read.revisions import Change, RevisionRecord, ShownEvidence, ShownPart, Words

UNSEALED = "0" * 12


def revision(
    world: World, key: str, by: str, at: str, change: Change = "first", why: Mapping[str, str] | None = None
) -> RevisionRecord:
    """A claim as it stands, as a revision that can be published."""
    states = states_of(world.dossier, world.index, key)
    made = RevisionRecord(
        claim=key,
        rev=name_of(states),
        at=at,
        by=by,
        change=change,
        why=why or {},
        states=states,
        words=words_of(world, world.dossier.claims[key]),
        seal=UNSEALED,
    )
    return made.model_copy(update={"seal": seal_of(made)})


def words_of(world: World, claim: Claim) -> Words:
    """The words in which the site shows a claim today."""
    dossier = world.dossier
    prop = dossier.vocabulary.properties[claim.record.property]
    disputes = world.index.disputes_of_claim.get(claim.id, ())
    return Words(
        subject=_texts(world, dossier.entities[claim.subject].name.get),
        property=_texts(world, prop.label.get),
        statement=_statement(world, claim),
        origins=len(claim.origins),
        disputes={one.id: _texts(world, one.question.get) for one in disputes},
        evidence=tuple(_evidence(world, claim, item) for item in claim.evidence),
        operands={key: _statement(world, dossier.claims[key]) for key in claim.operands},
    )


def _evidence(world: World, claim: Claim, item: Evidence) -> ShownEvidence:
    dossier = world.dossier
    source = dossier.sources[item.passage.source]
    whole = item.passage.id in world.shown[source.id]
    spans = item.passage.spans if whole else ends(source, item.passage)
    prop, own = claim.record.property, item.value
    return ShownEvidence(
        label=_texts(world, source.record.label.get),
        seed=source.record.sha256,
        date=source.record.date.value,
        inferred=source.record.date.basis == "inferred",
        language=source.language,
        parts=tuple(ShownPart(start=span.start, end=span.end, exact=source.text.exact(span)) for span in spans),
        pointer=None if whole else pointer(source, item.passage),
        speaker=_name(world, item.record.speaker),
        relay=_name(world, item.record.relay),
        value={} if own is None else _texts(world, lambda code: value_text(world, prop, own, code)),
    )


def _name(world: World, key: str | None) -> dict[str, str]:
    """What a speaker or a relay is called; nothing for the text itself and for what is its own."""
    relays, entities = world.dossier.vocabulary.relays, world.dossier.entities
    if key in relays:
        return _texts(world, relays[str(key)].label.get)
    return _texts(world, entities[str(key)].name.get) if key in entities else {}


def _statement(world: World, claim: Claim) -> dict[str, str]:
    return _texts(world, lambda code: statement_text(world, claim, code))


def _texts(world: World, get: Callable[[str], str]) -> dict[str, str]:
    return {code: get(code) for code in world.dossier.languages}
