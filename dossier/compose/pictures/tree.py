"""The tree behind a claim: its passages, the sources they stand in, and the origins those come down to.

Four articles that tell one thing after the same agency are one origin: their lines run together. A derived claim grows
from its operands. After the stemma codicum, in which textual criticism draws which copies depend on which.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.entries import origin_link, source_link
from dossier.compose.parts import Cite, Link
from dossier.compose.pictures.lettering import lines, width
from dossier.compose.pictures.stroke import number
from dossier.compose.pictures.thread import bent, thread
from dossier.compose.wording import value_text
from dossier.graph.derive import supporting
from dossier.graph.dossier import Claim, Evidence, Origin, Sure
from dossier.graph.sure import ENOUGH_ORIGINS
from dossier.text.value import Date, Money, Number, Percent

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
class Label:
    """A name broken into lines; `x` and `y` are those of the first."""

    link: Link
    lines: tuple[str, ...]
    x: int
    y: str


@dataclass(frozen=True, slots=True)
class Branch:
    """What leads to the claim, and how surely: a passage, or an operand with its citation and its value.

    `told` says of a passage that it is no firm support: hedged, disputes or mentions.
    """

    label: Label
    line: str
    sure: str
    told: str
    under: str  # the height of what stands below the name
    cite: Cite | None
    value: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Root:
    """An origin. `named` is false where nobody is named, `itself` true where nothing but the text is known."""

    label: Label
    named: bool
    itself: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """The whole drawing; `ties` join passages and origins, `counts` are those of passages, sources and origins."""

    height: int
    middle: str
    branches: tuple[Branch, ...]
    roots: tuple[Root, ...]
    ties: str
    counts: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Row:
    """A branch before it has a place. Its origins have keys, since two unnamed reports need not be one."""

    link: Link
    sure: str
    told: str
    origins: tuple[tuple[str, Origin, bool], ...]
    cite: Cite | None = None
    value: str = ""


def tree(desk: Desk, claim: Claim) -> Tree | None:
    """The tree of a claim, on its own page; None where one text says it by itself, so that there is nothing to see."""
    if claim.operands:
        rows = [_operand(desk, key) for key in claim.operands]
        return _drawn(desk, rows, (0, 0, len({key for row in rows for key, _, _ in row.origins})))
    if not claim.evidence or (len(claim.evidence) == 1 and _plain(claim.evidence[0])):
        return None
    firm = {item.origin.id for item in claim.with_stance("supports") if item.firm and item.origin.named}
    line: Sure = "solid" if len(firm) >= ENOUGH_ORIGINS else "dotted"
    sources = {item.passage.source for item in claim.evidence}
    origins = {item.origin.id for item in claim.evidence if item.origin.named}
    return _drawn(
        desk,
        [_passage(desk, item, line) for item in claim.evidence],
        (len(claim.evidence), len(sources), len(origins)),
    )


def _plain(item: Evidence) -> bool:
    """Whether the text says it in its own voice, and for the claim."""
    return item.record.speaker is None and item.record.relay == "own" and item.record.stance == "supports"


def _passage(desk: Desk, item: Evidence, line: Sure) -> _Row:
    link = source_link(desk, desk.world.dossier.sources[item.passage.source])
    place = desk.to("source", item.passage.source, urls.passage_id(item.passage.start))
    sure, told = {
        "disputes": ("wavy", "disputes"),
        "mentions": ("aside", "mentions"),
        "supports": (line, "") if item.firm else ("dashed", "hedged"),
    }[item.record.stance]
    key = item.origin.id if item.origin.named else f"{item.origin.id} {item.index}"
    itself = item.origin.id == item.passage.source
    return _Row(replace(link, href=place), sure, told, ((key, item.origin, itself),))


def _operand(desk: Desk, key: str) -> _Row:
    claim, cite = desk.world.dossier.claims[key], desk.cite(key)
    value = ""
    if isinstance(claim.value, Date | Money | Number | Percent):
        value = value_text(desk.world, claim.record.property, claim.value, desk.language)
    found = {item.origin.id: item.origin for item in supporting(desk.world.dossier.claims, claim) if item.origin.named}
    origins = tuple((one, origin, False) for one, origin in found.items())
    return _Row(Link(desk.name(claim.subject), cite.href, f"claim:{key}:subject"), cite.sure, "", origins, cite, value)


def _drawn(desk: Desk, rows: list[_Row], counts: tuple[int, int, int]) -> Tree:
    """Rows that share an origin stand together, so that few lines cross."""
    order = list(dict.fromkeys(key for row in rows for key, _, _ in row.origins))
    rows = sorted(rows, key=lambda row: min((order.index(key) for key, _, _ in row.origins), default=len(order)))
    tops, y = [], float(HEAD)
    for row in rows:
        tops.append(y)
        below = len(lines(row.value, SIZE, ROOM_NEAR)) if row.value else bool(row.told)
        y += (len(lines(row.link.text, SIZE, ROOM_NEAR)) + below) * LEADING + GAP
    middle = (tops[0] + tops[-1]) / 2 - RISE
    branches = tuple(_branch(row, top, middle) for row, top in zip(rows, tops, strict=True))
    roots, ties, end = _roots(desk, rows, tops)
    return Tree(round(max(y, end) - GAP), number(middle), branches, roots, ties, counts)


def _branch(row: _Row, top: float, middle: float) -> Branch:
    name = lines(row.link.text, SIZE, ROOM_NEAR)
    end = (NEAR - 8, top - RISE)
    data = thread((ROOT, middle), end, row.sure)
    below = lines(row.value, SIZE, ROOM_NEAR) if row.value else ()
    label = Label(row.link, name, NEAR, number(top))
    return Branch(label, data, row.sure, row.told, number(top + len(name) * LEADING), row.cite, below)


def _tie(row: _Row, start: float, end: float) -> str:
    """A line from behind a name to its origin."""
    begin = min(NEAR + width(lines(row.link.text, SIZE, ROOM_NEAR)[0], SIZE) + 5, BEND)
    bend = "" if start == end else bent((BEND, start), (DOT, end)).partition("C")[2]
    lead = f"M{number(begin)} {number(start)}"
    return f"{lead}H{BEND}C{bend}" if bend else f"{lead}H{DOT}"


def _roots(desk: Desk, rows: list[_Row], tops: list[float]) -> tuple[tuple[Root, ...], str, float]:
    """The origins, each level with the middle of its rows as far as there is room, and the lines to them."""
    joined: dict[str, list[int]] = {}
    origins: dict[str, tuple[Origin, bool]] = {}
    for index, row in enumerate(rows):
        for key, origin, itself in row.origins:
            joined.setdefault(key, []).append(index)
            origins[key] = (origin, itself)
    wanted = {key: sum(tops[index] for index in indexes) / len(indexes) for key, indexes in joined.items()}
    made, ties, free = [], "", float(HEAD)
    for key in sorted(joined, key=wanted.__getitem__):
        origin, itself = origins[key]
        link = origin_link(desk, origin.id)
        name = ("",) if itself else lines(link.text, SIZE, ROOM_FAR)
        y = max(wanted[key], free)
        free = y + len(name) * LEADING + GAP / 2
        made.append(Root(Label(link, name, FAR, number(y)), origin.named, itself))
        ties += "".join(_tie(rows[index], tops[index] - RISE, y - RISE) for index in joined[key])
    return tuple(made), ties, free + GAP / 2
