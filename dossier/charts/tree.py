"""The tree behind a claim: its passages, the sources they stand in, and the origins those come down to.

Four articles that follow one agency report have one origin: their lines run together. A derived claim grows from its
operands. After the stemma codicum, in which textual criticism draws which copies depend on which.
"""

from __future__ import annotations

from dataclasses import replace

from dossier.charts.svg import level_path, number, text_width, wrap
from dossier.components.entries import origin_link, source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, Link
from dossier.edition import urls
from dossier.edition.format_values import value_text
from dossier.frozen import dataclass
from dossier.model.derive import all_supporting
from dossier.model.dossier import Claim, Evidence, Origin
from dossier.model.support import ENOUGH_ORIGINS, Support
from dossier.text.value import Date, Quantity

WIDTH = 340  # px; narrow enough for a phone, so that one drawing serves all
SIZE = 13  # px of the letters
LEADING = 17  # px from line to line
ROOT, NEAR, FAR = 8, 74, 248  # px: the claim, the passages, the origins
ROOM_NEAR, ROOM_FAR = 136, WIDTH - FAR  # px for a name
BEND, DOT = 212, 240  # px: lines to origins run straight through the names and bend only behind them
HEAD = 34  # px down to the first row; the names of the columns stand above
GAP = 13  # px between rows
RISE = 4.5  # px from the foot of a line of letters to its middle, where lines arrive


@dataclass(frozen=True, slots=True)
class WrappedName:
    """A name broken into lines; `x` and `y` are those of the first."""

    link: Link
    lines: tuple[str, ...]
    x: int
    y: str


@dataclass(frozen=True, slots=True)
class Branch:
    """What leads to the claim, and how well it supports it: a passage, or an operand with its citation and its value.

    `support` is None for a passage that only mentions the matter. `stance` says of a passage that it is no firm
    support: "hedged", "disputes" or "mentions".
    """

    label: WrappedName
    line: str
    support: Support | None
    stance: str
    under: str  # the height of what stands below the name
    cite: Cite | None
    value: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Root:
    """An origin. `named` is false where nobody is named, `itself` true where nothing but the text is known."""

    label: WrappedName
    named: bool
    itself: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """The whole drawing; `ties` join passages and origins; a `computed` claim grows from other claims."""

    height: int
    middle: str
    branches: tuple[Branch, ...]
    roots: tuple[Root, ...]
    ties: str
    computed: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """A branch before it has a place. Its origins have keys, since two unnamed reports need not be one."""

    link: Link
    support: Support | None
    stance: str
    origins: tuple[tuple[str, Origin, bool], ...]
    cite: Cite | None = None
    value: str = ""

    @property
    def name(self) -> tuple[str, ...]:
        """What stands at the branch, in lines."""
        return wrap(self.link.text, SIZE, ROOM_NEAR)

    @property
    def values(self) -> tuple[str, ...]:
        """Its value, in lines."""
        return wrap(self.value, SIZE, ROOM_NEAR) if self.value else ()


def tree(context: PageContext, claim: Claim) -> Tree | None:
    """The tree of a claim, on its own page; None where one text says it by itself, so that there is nothing to see."""
    if claim.operands:
        return _drawn(context, [_operand(context, key) for key in claim.operands], computed=True)
    if not claim.evidence or (len(claim.evidence) == 1 and _in_own_voice(claim.evidence[0])):
        return None
    firm = {item.origin.id for item in claim.with_stance("supports") if item.firm and item.origin.named}
    firm_support: Support = "corroborated" if len(firm) >= ENOUGH_ORIGINS else "single"
    return _drawn(context, [_passage(context, item, firm_support) for item in claim.evidence], computed=False)


def come_together(claim: Claim) -> bool:
    """Whether the tree shows what a list of passages does not: that several sources have one origin, or operands."""
    supporting = claim.with_stance("supports")
    return bool(claim.operands) or len({item.passage.source for item in supporting}) > len(claim.origins) > 0


def _in_own_voice(item: Evidence) -> bool:
    """Whether the text says it in its own voice, and for the claim."""
    return item.record.speaker is None and item.record.relay == "own" and item.record.stance == "supports"


def _passage(context: PageContext, item: Evidence, firm_support: Support) -> _Row:
    link = source_link(context, context.site.dossier.sources[item.passage.source])
    support: Support | None
    match item.record.stance:
        case "disputes":
            support, stance = "disputed", "disputes"
        case "mentions":
            support, stance = None, "mentions"
        case "supports":
            support, stance = (firm_support, "") if item.firm else ("hedged", "hedged")
    key = item.origin.id if item.origin.named else f"{item.origin.id} {item.index}"
    return _Row(
        link=replace(link, href=context.to("source", item.passage.source, urls.passage_id(item.passage.start))),
        support=support,
        stance=stance,
        origins=((key, item.origin, item.origin.id == item.passage.source),),
    )


def _operand(context: PageContext, key: str) -> _Row:
    claim, cite = context.site.dossier.claims[key], context.cite(key)
    value = ""
    if isinstance(claim.value, Date | Quantity):
        value = value_text(context.site, claim.record.property, claim.value, context.language)
    named = {
        item.origin.id: item.origin for item in all_supporting(context.site.dossier.claims, claim) if item.origin.named
    }
    return _Row(
        link=Link(context.name(claim.subject), cite.href, f"claim:{key}:subject"),
        support=cite.support,
        stance="",
        origins=tuple((origin_id, origin, False) for origin_id, origin in named.items()),
        cite=cite,
        value=value,
    )


def _drawn(context: PageContext, rows: list[_Row], *, computed: bool) -> Tree:
    """Rows that share an origin stand together, so that few lines cross."""
    order = list(dict.fromkeys(key for row in rows for key, _, _ in row.origins))
    rows = sorted(rows, key=lambda row: min((order.index(key) for key, _, _ in row.origins), default=len(order)))
    tops, y = [], float(HEAD)
    for row in rows:
        tops.append(y)
        below = len(row.values) if row.value else bool(row.stance)
        y += (len(row.name) + below) * LEADING + GAP
    middle = (tops[0] + tops[-1]) / 2 - RISE
    roots, ties, end = _roots(context, rows, tops)
    return Tree(
        height=round(max(y, end) - GAP),
        middle=number(middle),
        branches=tuple(_branch(row, top, middle) for row, top in zip(rows, tops, strict=True)),
        roots=roots,
        ties=ties,
        computed=computed,
    )


def _branch(row: _Row, top: float, middle: float) -> Branch:
    return Branch(
        label=WrappedName(link=row.link, lines=row.name, x=NEAR, y=number(top)),
        line=level_path(((ROOT, middle), (NEAR - 8, top - RISE))),
        support=row.support,
        stance=row.stance,
        under=number(top + len(row.name) * LEADING),
        cite=row.cite,
        value=row.values,
    )


def _tie(row: _Row, start: float, end: float) -> str:
    """A line from behind a name to its origin."""
    begin = min(NEAR + text_width(row.name[0], SIZE) + 5, BEND)
    return level_path(((begin, start), (BEND, start), (DOT, end)))


def _roots(context: PageContext, rows: list[_Row], tops: list[float]) -> tuple[tuple[Root, ...], str, float]:
    """The origins, each level with the middle of its rows as far as there is room, and the lines to them."""
    joined: dict[str, list[int]] = {}
    origins: dict[str, tuple[Origin, bool]] = {}
    for index, row in enumerate(rows):
        for key, origin, itself in row.origins:
            joined.setdefault(key, []).append(index)
            origins[key] = (origin, itself)
    wanted = {key: sum(tops[index] for index in indexes) / len(indexes) for key, indexes in joined.items()}
    roots, ties, free = [], "", float(HEAD)
    for key in sorted(joined, key=wanted.__getitem__):
        origin, itself = origins[key]
        link = origin_link(context, origin.id)
        name = ("",) if itself else wrap(link.text, SIZE, ROOM_FAR)
        y = max(wanted[key], free)
        free = y + len(name) * LEADING + GAP / 2
        roots.append(Root(WrappedName(link=link, lines=name, x=FAR, y=number(y)), origin.named, itself))
        ties += "".join(_tie(rows[index], tops[index] - RISE, y - RISE) for index in joined[key])
    return tuple(roots), ties, free + GAP / 2
