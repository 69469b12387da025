"""What remains of a dossier on less evidence: without one source, without one origin, or as of a date.

Nothing is estimated. The evidence is removed, claims without support and disputes without sides go with it, and the
support of the rest is computed by the rule that holds for the whole dossier.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from dossier.frozen import dataclass
from dossier.model.derive import operands_first
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.model.support import ENOUGH_ORIGINS, Support, disputed_in, support_of
from dossier.read.records import DisputeRecord, PositionRecord

Keep = Callable[[Evidence], bool]
MIN_SIDES = 2  # with fewer there is no dispute


@dataclass(frozen=True, slots=True)
class Remains:
    """What stands on the evidence that is kept. `entities`: whom a standing claim concerns, or who says it."""

    claims: Mapping[str, Claim]
    support: Mapping[str, Support]
    disputes: Mapping[str, DisputeRecord]
    entities: frozenset[str]


@dataclass(frozen=True, slots=True)
class SupportChange:
    """A claim that stands, but with another support."""

    claim: str
    before: Support
    after: Support


@dataclass(frozen=True, slots=True)
class Loss:
    """What is lost with the removed evidence. In the order of the files; no claim is in two of the first four."""

    fallen: tuple[str, ...]  # no support left
    uncomputable: tuple[str, ...]  # an operand fell
    single: tuple[SupportChange, ...]  # from two or more named origins to one or none
    changed: tuple[SupportChange, ...]  # whose support differs for any other reason
    thinner: int  # claims that lose a passage and keep their support
    disputes: tuple[str, ...]  # fewer than two sides left
    narrowed: tuple[str, ...]  # a side lost, two or more left
    entities: tuple[str, ...]


def not_from_source(source: str) -> Keep:
    """Keeps what other texts say, those included that repeat the one removed."""
    return lambda item: item.passage.source != source


def not_from_origin(origin: str) -> Keep:
    """Keeps what does not originate there, whatever text it is in."""
    return lambda item: item.origin.id != origin


def only_from(sources: Collection[str]) -> Keep:
    """Keeps what these texts say."""
    return lambda item: item.passage.source in sources


def remains(dossier: Dossier, keep: Keep) -> Remains:
    """The dossier on the evidence that `keep` accepts."""
    claims = _standing(dossier, keep)
    disputes = {}
    for key, dispute in dossier.disputes.items():
        sides = tuple(side for position in dispute.positions if (side := _side(position, claims)) is not None)
        if len(sides) >= MIN_SIDES:
            disputes[key] = dispute.model_copy(update={"positions": sides})
    left = replace(dossier, claims=claims, disputes=disputes)
    return Remains(claims, support_of(left, disputed_in(left)), disputes, _entities(dossier, claims.values()))


def loss(dossier: Dossier, keep: Keep, whole: Remains | None = None) -> Loss:
    """What is lost when only the evidence that `keep` accepts is left. `whole` saves computing it again."""
    whole = whole or remains(dossier, lambda _: True)
    left = remains(dossier, keep)
    gone = [key for key in whole.claims if key not in left.claims]
    single, changed, thinner = [], [], 0
    for key, now in left.claims.items():
        before, change = whole.claims[key], SupportChange(key, whole.support[key], left.support[key])
        if len(before.origins) >= ENOUGH_ORIGINS > len(now.origins):
            single.append(change)
        elif change.before != change.after:
            changed.append(change)
        elif len(now.evidence) < len(before.evidence):
            thinner += 1
    narrowed = (key for key, now in left.disputes.items() if len(now.positions) < len(whole.disputes[key].positions))
    return Loss(
        fallen=tuple(key for key in gone if not whole.claims[key].operands),
        uncomputable=tuple(key for key in gone if whole.claims[key].operands),
        single=tuple(single),
        changed=tuple(changed),
        thinner=thinner,
        disputes=tuple(key for key in whole.disputes if key not in left.disputes),
        narrowed=tuple(narrowed),
        entities=tuple(key for key in dossier.entities if key in whole.entities - left.entities),
    )


def all_origins(dossier: Dossier) -> dict[str, bool]:
    """Every origin of evidence, with whether it is a named one; named ones first, in the order of the files."""
    named = {item.origin.id: item.origin.named for claim in dossier.claims.values() for item in claim.evidence}
    return dict(sorted(named.items(), key=lambda origin: not origin[1]))


def _standing(dossier: Dossier, keep: Keep) -> dict[str, Claim]:
    """The claims that still rest on something, with what they rest on."""
    thinned = {
        key: replace(claim, evidence=tuple(item for item in claim.evidence if keep(item)))
        for key, claim in dossier.claims.items()
    }
    stands: dict[str, bool] = {}
    for key in operands_first(thinned):
        claim = thinned[key]
        own = bool(claim.with_stance("supports"))
        stands[key] = all(stands[operand] for operand in claim.operands) if claim.operands else own
    return {key: claim for key, claim in thinned.items() if stands[key]}


def _side(position: PositionRecord, claims: Mapping[str, Claim]) -> PositionRecord | None:
    """A side with the claims of it that stand, or None where none of them has a passage that takes this side."""
    left = tuple(key for key in position.claims if key in claims)
    if not any(claims[key].operands or claims[key].with_stance(position.stance) for key in left):
        return None
    return position.model_copy(update={"claims": left})


def concerned_by(claim: Claim, entities: Collection[str]) -> set[str]:
    """Those of `entities` whom a claim concerns, or who says it."""
    named = set(claim.mentions)
    for item in claim.evidence:
        named.update(filter(None, (item.record.speaker, item.record.relay)))
    return {key for key in named if key in entities}


def _entities(dossier: Dossier, claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(entity for claim in claims for entity in concerned_by(claim, dossier.entities))
