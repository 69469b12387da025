"""A logarithmic scale: the same distance always stands for the same factor, so that 1 and 70 000 fit on one line."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import log10

from dossier.charts.label import tidy

STEPS = (1, 2, 5)  # the ticks of a decade
ROOM = 1.6  # how much further than the outermost amounts the scale reaches at least, as a factor


@dataclass(frozen=True, slots=True)
class Scale:
    """From amount `start` at `left` px to amount `stop` at `right` px."""

    start: Decimal
    stop: Decimal
    left: float
    right: float

    def x(self, amount: Decimal) -> float:
        """Where an amount above 0 stands."""
        part = log10(amount / self.start) / log10(self.stop / self.start)
        return tidy(self.left + part * (self.right - self.left))

    def ticks(self, room: float) -> tuple[Decimal, ...]:
        """Amounts to be labelled, each label `room` px wide: 1, 2, 5 of each decade, else decades, else fewer."""
        for every, steps in ((1, STEPS), (1, (1,)), (2, (1,)), (3, (1,)), (6, (1,))):
            found = [
                amount
                for power in range(self.start.adjusted(), self.stop.adjusted() + 1)
                if power % every == 0
                for amount in (step * Decimal(10) ** power for step in steps)
                if self.start <= amount <= self.stop
            ]
            apart = [self.x(b) - self.x(a) for a, b in pairwise(found)]
            if len(found) > 1 and min(apart) >= room:
                return tuple(found)
        return (self.start, self.stop)


def scale_of(amounts: list[Decimal], left: float, right: float) -> Scale:
    """A scale over amounts above 0, from tick to tick, with room at both ends for what is open."""
    return Scale(
        _tick(min(amounts) / Decimal(str(ROOM)), up=False),
        _tick(max(amounts) * Decimal(str(ROOM)), up=True),
        left,
        right,
    )


def _tick(amount: Decimal, up: bool) -> Decimal:
    """The nearest tick at or beyond an amount."""
    power = Decimal(10) ** amount.adjusted()
    found = [step * power for step in (*STEPS, 10)]
    return min(one for one in found if one >= amount) if up else max(one for one in found if one <= amount)
