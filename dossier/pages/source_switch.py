"""The sources under the deck of the start page: plain links, of which a script makes a switch.

Whoever unticks a source sees what falls without it, and what loses its second source. The script is told by minimal
cuts (`model/cuts.py`): those of each claim the page cites and of each card it shows, and how many claims and disputes
of the whole dossier have which.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from dossier.components.entries import source_date, source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Link
from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
from dossier.model.addresses import WITHOUT
from dossier.model.cuts import AllCuts, ClaimCuts, cuts_of, is_lost
from dossier.model.dossier import Source

SCRIPT = "sources.js"
MOST_SOURCES = 12  # those on which most rests; a page says where the others are, which always count
NEVER = ClaimCuts((), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceChoice:
    """A source as the start page names it.

    `outlet`, `date` and whether it is `undated` are empty where its short name says them already. `alone` counts the
    claims that fall without it; `without` leads to what depends on it, and is empty where there is no analysis.
    """

    id: str
    link: Link
    outlet: Link | None
    outlet_basis: str
    date: str
    date_basis: str
    undated: bool
    alone: int
    without: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSwitch:
    """The sources, and what the script is told, as JSON or as words and JSON in turn.

    `claims` is a list of `[number, [cuts it falls without], [cuts it loses its second source without]]`, of which
    `cited` names the place for each claim of the page; `disputes` one of `[number, [cuts]]`; `cards` gives for each
    card `[[cuts], [[cuts of a side], …]]`.
    """

    sources: tuple[SourceChoice, ...]
    claims: str
    cited: str
    disputes: str
    cards: str


def source_switch(context: PageContext, cited: Iterable[str], cards: Iterable[str]) -> SourceSwitch:
    """The switch of a page that cites some claims and shows some disputes as cards."""
    chosen = _chosen(context.site)
    cuts = context.site.once("cuts", lambda: cuts_of(context.site.dossier, chosen))
    claims = Counter(cut for cut in cuts.claims.values() if cut != NEVER)
    disputes = Counter(cut.ends for cut in cuts.disputes.values() if cut.ends)
    place = {cut: number for number, cut in enumerate(claims)}
    shown = {key: place[cuts.claims[key]] for key in dict.fromkeys(cited) if cuts.claims[key] != NEVER}
    sides = {key: [cuts.disputes[key].ends, cuts.disputes[key].sides] for key in cards}
    return SourceSwitch(
        sources=tuple(_choice(context, key, cuts, 1 << bit) for bit, key in enumerate(chosen)),
        claims=_json([[number, cut.falls, cut.weakens] for cut, number in claims.items()]),
        cited=" ".join(f"{key} {number}" for key, number in shown.items()),
        disputes=_json([[number, cut] for cut, number in disputes.items()]),
        cards=" ".join(f"{key} {_json(cut)}" for key, cut in sides.items()),
    )


def _chosen(site: SiteContext) -> Sequence[str]:
    """The sources that can be left out, in the order of the files; of very many, those on which most rests."""
    sources, evidence = site.dossier.sources, site.index.evidence
    most = sorted(sources, key=lambda key: -len(evidence.get(key, ())))[:MOST_SOURCES]
    return [key for key in sources if key in most]


def _json(data: Any) -> str:
    return json.dumps(data, separators=(",", ":"))


def _choice(context: PageContext, key: str, cuts: AllCuts, bit: int) -> SourceChoice:
    site = context.site
    source: Source = site.dossier.sources[key]
    record = source.record
    link = source_link(context, source)
    date = source_date(context, source)
    undated = site.translate(context.language)("undated")
    publisher = record.outlet.value or ""
    outlet = context.entity_link(publisher) if publisher in site.dossier.entities else None
    return SourceChoice(
        id=key,
        link=link,
        outlet=None if outlet is None or outlet.text in link.text else outlet,
        outlet_basis=record.outlet.basis,
        date="" if date in link.text else date,
        date_basis=record.date.basis,
        undated=not date and undated not in link.text,
        alone=sum(is_lost(cut.falls, bit) for cut in cuts.claims.values()),
        without=context.href("sources", key, WITHOUT) if site.publishes("analysis") else "",
    )
