"""How a dossier grew: at each date of its sources, what they added to all that had appeared before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dossier.frozen import dataclass
from dossier.model.asof import SourceDate
from dossier.model.clusters import Clusters
from dossier.model.support import Support
from dossier.model.without import Remains, SupportChange, only_from, remains


@dataclass(frozen=True, slots=True)
class Growth:
    """What the sources of a date added, in the order of the files. More evidence takes nothing away."""

    claims: Mapping[str, Support]  # that stand from then on, with their support then
    changed: tuple[SupportChange, ...]  # claims that stood before
    disputes: tuple[str, ...]  # that have two sides from then on
    wider: tuple[str, ...]  # disputes that had fewer sides before
    entities: tuple[str, ...]


def growth(clusters: Clusters, dates: Sequence[SourceDate]) -> Iterator[Growth]:
    """What each date added. Only claims near those with a passage of that date are looked at."""
    appeared: set[str] = set()
    entities: set[str] = set()
    for date in dates:
        part = clusters.near(claim for source in date.sources for claim in clusters.of_source.get(source, ()))
        before = remains(part, only_from(appeared))
        appeared.update(date.sources)
        now = remains(part, only_from(appeared))
        named = now.entities - entities
        entities |= named
        yield _growth(before, now, tuple(sorted(named, key=clusters.order.__getitem__)))


def _growth(before: Remains, now: Remains, entities: tuple[str, ...]) -> Growth:
    stood = (SupportChange(key, before.support[key], now.support[key]) for key in before.claims)
    sides = {key: len(dispute.positions) for key, dispute in before.disputes.items()}
    return Growth(
        claims={key: now.support[key] for key in now.claims if key not in before.claims},
        changed=tuple(change for change in stood if change.before != change.after),
        disputes=tuple(key for key in now.disputes if key not in sides),
        wider=tuple(key for key in sides if len(now.disputes[key].positions) > sides[key]),
        entities=entities,
    )
