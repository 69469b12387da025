"""The drawing of amounts: a row per deal, a mark per amount, every mark labelled where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from dossier.charts.label import DESCENT, NET, Label, label, middled, moved, raised, tidy
from dossier.charts.scale import Scale, scale_of
from dossier.charts.stroke import level, number
from dossier.charts.text_width import width
from dossier.components.views import Cite, Link
from dossier.edition.format_values import scaled
from dossier.model.support import Support
from dossier.text.value import Money

NAME = 14  # type sizes
VALUE = 13
TICK = 12
PROPERTY = 11
ROOM_NAME = 210.0  # px for a deal's name in a line, beside the scale
SLOT = 34.0  # px from mark to mark
GAP = 8.0  # px between a mark and its label
HALO = 5.0  # px that a soft dot is larger
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
class Mark:
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
    under: str  # the line under the label, that tells how sure, where the mark itself is none
    property: Label | None


@dataclass(frozen=True, slots=True)
class Row:
    """A deal with its marks; a rule stands above it at `y`."""

    name: Label
    marks: tuple[Mark, ...]
    y: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled amount on the scale."""

    amount: str
    x: float
    words: tuple[str, ...]
    main: bool  # a power of ten


@dataclass(frozen=True, slots=True)
class Drawing:
    """All of it, in px of the view box. The scale stands at the top, its lines reach from `top` to `foot`."""

    width: float
    height: float
    top: float
    foot: float
    left: float
    right: float
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """The measures of a drawing, wide or narrow."""

    width: float
    left: float  # of the scale
    right: float
    wide: bool


WIDE = _Plan(1000, 240, 970, True)
NARROW = _Plan(360, 26, 334, False)


def draw(rows: tuple[tuple[Link, tuple[Amount, ...]], ...], language: str, several: bool, *, wide: bool) -> Drawing:
    """Draw deals with their amounts, all of one currency; `several` if the amounts are of different properties."""
    plan = WIDE if wide else NARROW
    bounds = [
        bound
        for _, amounts in rows
        for one in amounts
        for bound in (one.value.low, one.value.high)
        if bound is not None and bound > 0
    ]
    scale = scale_of(bounds, plan.left, plan.right)
    made: list[Row] = []
    y = AXIS
    for link, amounts in rows:
        row, high = _row(plan, scale, link, amounts, several, y)
        made.append(row)
        y = tidy(y + high)
    return Drawing(plan.width, y + 4, AXIS, y, plan.left, plan.right, _ticks(scale, language), tuple(made))


def _ticks(scale: Scale, language: str) -> tuple[Tick, ...]:
    powers = range(scale.start.adjusted(), scale.stop.adjusted() + 1)
    room = max(
        width(word, TICK)
        for power in powers
        for step in (1, 2, 5)
        for word in scaled(step * Decimal(10) ** power, language).split(" ")
    )
    return tuple(
        Tick(
            f"{amount:f}",
            scale.x(amount),
            tuple(scaled(amount, language).split(" ", 1)),
            amount.as_tuple().digits[0] == 1,
        )
        for amount in scale.ticks(room * NET + 6)
    )


def _row(
    plan: _Plan, scale: Scale, link: Link, amounts: tuple[Amount, ...], several: bool, y: float
) -> tuple[Row, float]:
    top = y + 10
    if plan.wide:
        name = label(link, 0, 0, NAME, ROOM_NAME, bold=True)
        at = top
    else:
        name = label(link, 0, top + NAME, NAME, plan.width, bold=True)
        at = name.box[3] + 6
    marks: list[Mark] = []
    for amount in amounts:
        mark, at = _mark(plan, scale, amount, several, at)
        marks.append(mark)
    if not plan.wide:
        return Row(name, tuple(marks), tidy(y)), at + 12 - y
    high = max(at - top, name.height)
    name = moved(name, marks[0].y + VALUE * 0.36 - name.rows[0].y) if len(marks) > 1 else middled(name, top + high / 2)
    if name.box[3] > top + high or name.box[1] < top:
        name = moved(name, top - name.box[1])
    return Row(name, tuple(marks), tidy(y)), high + 20


def _mark(plan: _Plan, scale: Scale, amount: Amount, several: bool, y: float) -> tuple[Mark, float]:
    """A mark whose label starts at `y` or below, and where the next one may start."""
    value = amount.value
    low = value.low if value.low is not None and value.low > 0 else None
    start = scale.x(low) if low is not None else plan.left
    stop = scale.x(value.high) if value.high is not None else plan.right
    dots = tuple(dict.fromkeys(scale.x(one) for one in (low, value.high) if one is not None))
    words = label(amount.text, 0, 0, VALUE, plan.width - 40, support=amount.support, cites=(amount.cite,))
    extra = label(amount.property, 0, 0, PROPERTY, plan.width, quiet=True) if several else None
    wide = words.width + (extra.width + GAP if extra and plan.wide else 0)
    halo = HALO if value.comparator == "~" else 0
    x = _beside(plan, start - halo, stop + halo, wide) if plan.wide else None
    if x is not None:
        line = tidy(y + SLOT / 2 - 6)
        words = middled(replace(words, x=tidy(x)), line - 1)
        foot = y + SLOT - 6
    else:
        x = max(0.0, min(start - (4 if low is not None else 0), plan.width - wide))
        words = moved(replace(words, x=tidy(x)), y - words.box[1] + 2)
        if extra and not plan.wide:
            extra = moved(replace(extra, x=tidy(x)), words.box[3] + 4 - extra.box[1])
        line = tidy(max(words.box[3], extra.box[3] if extra and not plan.wide else 0) + 14)
        foot = line + 12
    if extra and plan.wide:
        extra = raised(replace(extra, x=tidy(words.box[2] + GAP)), words.rows[-1].y)
    under = words.rows[-1].y + DESCENT * VALUE + 1
    text = width(words.rows[-1].text, VALUE) * NET
    return (
        Mark(
            amount.text.origin,
            amount.support,
            dots,
            line,
            level(start, stop, line, amount.support) if start != stop else "",
            _arrow(value, low, start, stop, line),
            value.comparator == "~",
            value.comparator in ("<", ">"),
            words,
            level(words.x, words.x + text, under, amount.support) if start == stop else "",
            extra,
        ),
        foot,
    )


def _beside(plan: _Plan, start: float, stop: float, wide: float) -> float | None:
    """Where a label stands beside its mark: behind it, else before it, else nowhere."""
    if stop + GAP + 4 + wide <= plan.width:
        return stop + GAP + 4
    if start - GAP - 4 - wide >= plan.left:
        return start - GAP - 4 - wide
    return None


def _arrow(value: Money, low: Decimal | None, start: float, stop: float, y: float) -> str:
    """The head at an open side: what is meant may lie anywhere there."""
    if value.high is None:
        return f"M{number(stop - 7)} {number(y - 5)}L{number(stop)} {number(y)}L{number(stop - 7)} {number(y + 5)}"
    if low is None:
        return f"M{number(start + 7)} {number(y - 5)}L{number(start)} {number(y)}L{number(start + 7)} {number(y + 5)}"
    return ""
