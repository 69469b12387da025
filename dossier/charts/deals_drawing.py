"""The drawing of amounts: a row per deal, a mark per amount, every mark labelled where it stands."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from dossier.charts.scales import LogScale, log_scale
from dossier.charts.svg import CLOSER, Label, label, level_line, number, rounded, text_width
from dossier.components.views import Cite, Link
from dossier.edition.format_values import tick_text
from dossier.frozen import dataclass
from dossier.model.support import Support
from dossier.text.value import Money

NAME = 14  # type sizes
VALUE = 13
TICK = 12
PROPERTY = 11
ROOM_NAME = 210.0  # px for a deal's name in a line, beside the scale
SLOT = 34.0  # px from mark to mark
GAP = 8.0  # px between a mark and its label
HALO = 5.0  # px by which a soft dot is larger
AXIS = 44.0  # px for the ticks' labels


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount that somebody names: its words, what its property is called, its citation."""

    value: Money
    text: Link
    property: Link
    cite: Cite
    support: Support


@dataclass(frozen=True, slots=True)
class AmountMark:
    """An amount in its place: a dot at each bound there is, a line between them or to the open side."""

    origin: str
    support: Support
    dots: tuple[float, ...]
    y: float
    path: str
    arrow: str
    soft: bool  # "about"
    open: bool  # the bound itself is not meant: "more than", "less than"
    label: Label
    property: Label | None


@dataclass(frozen=True, slots=True)
class DealMarks:
    """A deal with its marks; a rule stands above it at `y`."""

    name: Label
    marks: tuple[AmountMark, ...]
    y: float


@dataclass(frozen=True, slots=True)
class AmountTick:
    """A labelled amount on the scale."""

    amount: str
    x: float
    words: tuple[str, ...]
    main: bool  # a power of ten


@dataclass(frozen=True, slots=True)
class DealsDrawing:
    """All of it, in px of the view box. The scale stands at the top, its lines reach from `top` to `foot`.

    Between ticks of which each is ten times the last that is said, at `tenfold`, where there is room.
    """

    width: float
    height: float
    top: float
    foot: float
    left: float
    right: float
    ticks: tuple[AmountTick, ...]
    rows: tuple[DealMarks, ...]
    tenfold: tuple[float, ...]

    @property
    def by_ten(self) -> bool:
        """Whether each tick is ten times the last."""
        amounts = [Decimal(tick.amount) for tick in self.ticks]
        return all(after == 10 * before for before, after in pairwise(amounts))


@dataclass(frozen=True, slots=True)
class _Frame:
    """The measures of a drawing, in px: its width, and where the scale begins and ends."""

    width: float
    left: float
    right: float
    wide: bool
    several: bool  # whether the amounts are of different properties, so that each has to name its own


def draw(
    rows: tuple[tuple[Link, tuple[Amount, ...]], ...], language: str, *, several: bool, wide: bool
) -> DealsDrawing:
    """Draw deals with their amounts, all of one currency; `several` if the amounts are of different properties."""
    if wide:
        frame = _Frame(width=1000, left=240, right=970, wide=True, several=several)
    else:
        frame = _Frame(width=360, left=26, right=334, wide=False, several=several)
    bounds = [
        bound
        for _, amounts in rows
        for amount in amounts
        for bound in (amount.value.low, amount.value.high)
        if bound is not None and bound > 0
    ]
    scale = log_scale(bounds, frame.left, frame.right)
    drawn: list[DealMarks] = []
    y = AXIS
    for deal, amounts in rows:
        row, height = _row(frame, scale, (deal, amounts), y)
        drawn.append(row)
        y = rounded(y + height)
    ticks = _ticks(scale, rows[0][1][0].value.currency, language)
    drawing = DealsDrawing(
        width=frame.width,
        height=y + 4,
        top=AXIS,
        foot=y,
        left=frame.left,
        right=frame.right,
        ticks=ticks,
        rows=tuple(drawn),
        tenfold=(),
    )
    apart = [rounded((before.x + after.x) / 2) for before, after in pairwise(ticks)]
    has_room = wide and drawing.by_ten
    return replace(drawing, tenfold=tuple(apart)) if has_room else drawing


def _ticks(scale: LogScale, currency: str, language: str) -> tuple[AmountTick, ...]:
    powers = range(scale.start.adjusted(), scale.stop.adjusted() + 1)
    room = max(
        text_width(word, TICK)
        for power in powers
        for step in (1, 2, 5)
        for word in tick_text(step * Decimal(10) ** power, currency, language).split(" ")
    )
    return tuple(
        AmountTick(
            amount=f"{amount:f}",
            x=scale.x(amount),
            words=tuple(tick_text(amount, currency, language).split(" ", 1)),
            main=amount.as_tuple().digits[0] == 1,
        )
        for amount in scale.ticks(room * CLOSER + 6)
    )


def _row(frame: _Frame, scale: LogScale, deal: tuple[Link, tuple[Amount, ...]], y: float) -> tuple[DealMarks, float]:
    """A deal from `y` down, and how high its row is."""
    link, amounts = deal
    top = y + 10
    if frame.wide:
        name = label(link, (0, 0), size=NAME, room=ROOM_NAME, bold=True)
        next_y = top
    else:
        name = label(link, (0, top + NAME), size=NAME, room=frame.width, bold=True)
        next_y = name.box[3] + 6
    marks: list[AmountMark] = []
    for amount in amounts:
        mark, next_y = _mark(frame, scale, amount, next_y)
        marks.append(mark)
    if not frame.wide:
        return DealMarks(name, tuple(marks), rounded(y)), next_y + 12 - y
    height = max(next_y - top, name.height)
    if len(marks) > 1:
        name = name.lowered(marks[0].y + VALUE * 0.36 - name.rows[0].y)
    else:
        name = name.centred_at(top + height / 2)
    if name.box[3] > top + height or name.box[1] < top:
        name = name.lowered(top - name.box[1])
    return DealMarks(name, tuple(marks), rounded(y)), height + 20


def _mark(frame: _Frame, scale: LogScale, amount: Amount, y: float) -> tuple[AmountMark, float]:
    """A mark whose label starts at `y` or below, and where the next one may start."""
    value = amount.value
    low = value.low if value.low is not None and value.low > 0 else None
    start = scale.x(low) if low is not None else frame.left
    stop = scale.x(value.high) if value.high is not None else frame.right
    words = label(amount.text, (0, 0), size=VALUE, room=frame.width - 40, support=amount.support, cites=(amount.cite,))
    extra = label(amount.property, (0, 0), size=PROPERTY, room=frame.width, quiet=True) if frame.several else None
    width = words.width + (extra.width + GAP if extra and frame.wide else 0)
    halo = HALO if value.comparator == "~" else 0
    x = _beside(frame, start - halo, stop + halo, width) if frame.wide else None
    if x is not None:
        line = rounded(y + SLOT / 2 - 6)
        words = replace(words, x=rounded(x)).centred_at(line - 1)
        foot = y + SLOT - 6
    else:
        x = max(0.0, min(start - (4 if low is not None else 0), frame.width - width))
        words = replace(words, x=rounded(x)).lowered(y - words.box[1] + 2)
        if extra and not frame.wide:
            extra = replace(extra, x=rounded(x)).lowered(words.box[3] + 4 - extra.box[1])
        line = rounded(max(words.box[3], extra.box[3] if extra and not frame.wide else 0) + 14)
        foot = line + 12
    if extra and frame.wide:
        extra = replace(extra, x=rounded(words.box[2] + GAP)).standing_at(words.rows[-1].y)
    mark = AmountMark(
        origin=amount.text.origin,
        support=amount.support,
        dots=tuple(dict.fromkeys(scale.x(bound) for bound in (low, value.high) if bound is not None)),
        y=line,
        path=level_line(start, stop, line) if start != stop else "",
        arrow=_arrow(stop, line, 1) if value.high is None else _arrow(start, line, -1) if low is None else "",
        soft=value.comparator == "~",
        open=value.comparator in ("<", ">"),
        label=words,
        property=extra,
    )
    return mark, foot


def _beside(frame: _Frame, start: float, stop: float, width: float) -> float | None:
    """Where a label stands beside its mark: behind it, else before it, else nowhere."""
    if stop + GAP + 4 + width <= frame.width:
        return stop + GAP + 4
    if start - GAP - 4 - width >= frame.left:
        return start - GAP - 4 - width
    return None


def _arrow(tip: float, y: float, way: int) -> str:
    """The head at an open side, to the right (1) or the left (-1): what is meant may lie anywhere there."""
    back = number(tip - 7 * way)
    return f"M{back} {number(y - 5)}L{number(tip)} {number(y)}L{back} {number(y + 5)}"
