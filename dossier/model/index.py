"""Backlinks and computed views: what names, cites or disputes what. Built once and read by every page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import field
from typing import TypeVar

from dossier.frozen import dataclass
from dossier.model.coverage import Coverage, coverage, evidence_by_source
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.model.support import Support, disputed_in, support_of
from dossier.read.markdown import Sentence
from dossier.read.prose import Prose
from dossier.read.records import DisputeRecord

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ProseMention:
    """A sentence of prose that cites or names something."""

    page: Prose
    sentence: Sentence
    number: int


@dataclass(frozen=True, slots=True)
class Index:
    """Backlinks by id. All values are in the order of the files."""

    about: Mapping[str, tuple[Claim, ...]]  # entity -> claims it is the subject of
    mentioning: Mapping[str, tuple[Claim, ...]]  # entity -> claims it occurs in without being the subject
    spoken: Mapping[str, tuple[Evidence, ...]]  # entity -> supporting evidence of which it is the speaker or the relay
    disputes_of_claim: Mapping[str, tuple[DisputeRecord, ...]]
    disputes_of_entity: Mapping[str, tuple[DisputeRecord, ...]]
    prose_of_claim: Mapping[str, tuple[ProseMention, ...]]
    derived_from: Mapping[str, tuple[str, ...]]  # claim -> derived claims computed from it
    evidence: Mapping[str, tuple[Evidence, ...]]  # source -> evidence in reading order
    coverage: Mapping[str, Coverage]
    support: Mapping[str, Support]
    unchecked: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # claim, or path of a page -> rules that could not judge it

    def passages(self) -> int:
        """How many different passages are quoted."""
        spans = {(item.passage.source, item.passage.spans) for items in self.evidence.values() for item in items}
        return len(spans)


def build_index(dossier: Dossier) -> Index:
    """The index of a dossier."""
    about: dict[str, list[Claim]] = defaultdict(list)
    mentioning: dict[str, list[Claim]] = defaultdict(list)
    spoken: dict[str, list[Evidence]] = defaultdict(list)
    derived: dict[str, list[str]] = defaultdict(list)
    for claim in dossier.claims.values():
        about[claim.subject].append(claim)
        for entity in claim.mentions[1:]:  # the first is the subject
            mentioning[entity].append(claim)
        for item in claim.with_stance("supports"):  # a denial is not said by whoever said what is denied
            for speaker in dict.fromkeys((item.record.speaker, item.record.relay)):
                if speaker in dossier.entities:
                    spoken[str(speaker)].append(item)
        for operand in claim.operands:
            derived[operand].append(claim.id)
    of_claim, of_entity = _disputes(dossier)
    evidence = evidence_by_source(dossier)
    return Index(
        about=_frozen(about),
        mentioning=_frozen(mentioning),
        spoken=_frozen(spoken),
        disputes_of_claim=of_claim,
        disputes_of_entity=of_entity,
        prose_of_claim=_prose(dossier),
        derived_from=_frozen(derived),
        evidence=evidence,
        coverage={key: coverage(source, evidence[key]) for key, source in dossier.sources.items()},
        support=support_of(dossier, disputed_in(dossier)),
    )


def _disputes(
    dossier: Dossier,
) -> tuple[dict[str, tuple[DisputeRecord, ...]], dict[str, tuple[DisputeRecord, ...]]]:
    of_claim: dict[str, list[DisputeRecord]] = defaultdict(list)
    of_entity: dict[str, list[DisputeRecord]] = defaultdict(list)
    for dispute in dossier.disputes.values():
        claims = dict.fromkeys(key for position in dispute.positions for key in position.claims)
        linked = [dossier.claims[key] for key in claims if key in dossier.claims]
        for claim in linked:
            of_claim[claim.id].append(dispute)
        for entity in dict.fromkeys(entity for claim in linked for entity in claim.mentions):
            of_entity[entity].append(dispute)
    return _frozen(of_claim), _frozen(of_entity)


def _prose(dossier: Dossier) -> dict[str, tuple[ProseMention, ...]]:
    mentions: dict[str, list[ProseMention]] = defaultdict(list)
    for page in dossier.pages.values():
        for number, sentence in enumerate(page.sentences(), start=1):
            for claim in sentence.claims():
                mentions[claim].append(ProseMention(page, sentence, number))
    return _frozen(mentions)


def _frozen(lists: Mapping[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {key: tuple(items) for key, items in lists.items()}
