"""Scales in charts: every tick and every mark is at the place of its amount.

Places are read from the drawing and compared with a logarithmic scale through its outermost ticks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from math import log10

from dossier.text.value import Money
from tests.site.audit.tags import classes
from tests.site.html_tree import Element
from tests.site.plain import plain
from tests.site.records import Records
from tests.site.words import CURRENCIES, tick_words

NEAR = 0.3  # px; places are rounded to a tenth
OPEN = 8.0  # px that a line extends, at least, on an open side


def currency_problems(tag: Element, language: str) -> Iterator[str]:
    """What is wrong with the name of a currency: it is that of all scales of its panel."""
    code = tag["data-currency"]
    panel = next((element for element in tag.around() if "panel" in classes(element)), None)
    if plain(tag.get_text()) != CURRENCIES.get(code, {}).get(language):
        yield f"the currency {code} is called {plain(tag.get_text())!r}"
    codes = {scale["data-scale"] for scale in panel.find_all(having="data-scale")} if panel else set()
    if codes != {code}:
        yield f"{code} is named beside scales of {sorted(codes)}"


def scale_problems(tag: Element, records: Records, language: str) -> Iterator[str]:
    """What is wrong with a scale and with the marks on it."""
    try:
        ticks = [(Decimal(tick["data-tick"]), float(tick["x"]), tick) for tick in tag.find_all(having="data-tick")]
        (first, left), (last, right) = (
            (amount, x) for amount, x, _ in (min(ticks, key=lambda tick: tick[0]), max(ticks, key=lambda tick: tick[0]))
        )
        slope = (right - left) / log10(last / first)
    except (InvalidOperation, KeyError, TypeError, ValueError, ZeroDivisionError) as error:
        yield f"a scale whose ticks cannot be read ({error!r})"
        return

    def place(amount: Decimal) -> float:
        return left + slope * log10(amount / first)

    for amount, x, tick in ticks:
        if abs(place(amount) - x) > NEAR:
            yield f"the tick at {x} says {amount}, which stands at {place(amount):.1f}"
        if plain(tick.get_text()) != tick_words(amount, tag["data-scale"], language):
            yield f"the tick of {amount} reads {plain(tick.get_text())!r}"
        if any(abs(float(part["x"]) - x) > NEAR for part in tick.find_all("tspan")):
            yield f"the tick of {amount} is not where its words are"
    for mark in tag.find_all(having="data-amount"):
        origin = mark["data-amount"]
        value = amount_of(records, origin)
        if value is None or value.currency != tag["data-scale"]:
            yield f"{origin} is no amount in {tag['data-scale']}"
        else:
            low = None if value.low is None or value.low <= 0 else place(value.low)
            high = None if value.high is None else place(value.high)
            yield from (f"{origin}: {problem}" for problem in _mark(mark, value, low, high))
            support = support_of(records, origin)
            drawn = {name for part in mark.inside for name in classes(part) if name.startswith("sure-")}
            if drawn != {f"sure-{support}"}:
                yield f"{origin} is {support}, but is drawn as {sorted(drawn)}"
        if origin not in {words["data-from"] for words in mark.find_all(having="data-from")}:
            yield f"{origin} is drawn, but its words do not stand beside it"


def _mark(mark: Element, value: Money, low: float | None, high: float | None) -> Iterator[str]:
    """A dot at each bound, a line between or to the open side with a head at it, a halo for "about"."""
    dots = {float(dot["cx"]) for dot in _parts(mark, "dot")}
    wanted = {x for x in (low, high) if x is not None}
    if any(min((abs(dot - x) for x in wanted), default=99) > NEAR for dot in dots) or any(
        min((abs(dot - x) for dot in dots), default=99) > NEAR for x in wanted
    ):
        yield f"its dots stand at {sorted(dots)} instead of {sorted(wanted)}"
    halos = _parts(mark, "halo")
    if bool(halos) != (value.comparator == "~"):
        yield "a soft dot means “about”, and nothing else"
    if ("beyond" in classes(mark)) != (value.comparator in ("<", ">")):
        yield "an empty dot means that the bound itself is not meant"
    lines = _parts(mark, "line")
    heads = _parts(mark, "point")
    if low is not None and low == high:
        if lines or heads:
            yield "a single amount has a line"
        return
    if len(lines) != 1:
        yield f"{len(lines)} lines"
        return
    start, end = reach(lines[0]["d"])
    if (low is None and start > end - OPEN) or (low is not None and abs(start - low) > NEAR):
        yield f"its line starts at {start}"
    if (high is None and end < start + OPEN) or (high is not None and abs(end - high) > NEAR):
        yield f"its line ends at {end}"
    tips = [reach(head["d"]) for head in heads]
    if low is not None and high is not None:
        if tips:
            yield "a range with an arrowhead"
    elif len(tips) != 1 or abs(tips[0][0 if low is None else 1] - (start if low is None else end)) > NEAR:
        yield "no arrowhead at the open side"


def _parts(mark: Element, name: str) -> list[Element]:
    """The elements of a mark whose first class is this name."""
    return [part for part in mark.inside if classes(part)[:1] == [name]]


def reach(path: str) -> tuple[float, float]:
    """The outermost x of a path's points: absolute M, L, H, C, Q and relative q, t."""
    xs: list[float] = []
    for command, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        numbers = [float(match) for match in re.findall(r"-?\d*\.?\d+", rest)]
        if command == "H":
            xs += numbers
        elif command in "MLCQ":
            xs += numbers[0::2]
        elif command in "qt":
            step = 4 if command == "q" else 2
            for at in range(0, len(numbers), step):
                xs.append(xs[-1] + numbers[at + step - 2])
        elif command != "Z":
            raise ValueError(f"I do not know the command {command} of a path")
    return min(xs), max(xs)


def amount_of(records: Records, origin: str) -> Money | None:
    """The amount that a claim states, or one of its sources."""
    parts = origin.split(":")
    claim = records.dossier.claims.get(parts[1]) if len(parts) > 1 else None
    if claim is None or parts[-1] != "value":
        return None
    if parts[0] == "evidence":
        value = next((item.value for item in claim.evidence if str(item.index + 1) == parts[2]), None)
        return value if isinstance(value, Money) else None
    return claim.value if isinstance(claim.value, Money) else None


def support_of(records: Records, origin: str) -> str:
    """The support of an amount: that of its claim, or of the one source that gives it."""
    kind, key, *rest = origin.split(":")
    support: str = records.index.support[key]
    if kind == "claim" or support == "disputed":
        return support
    item = next(item for item in records.dossier.claims[key].evidence if str(item.index + 1) == rest[0])
    return "single" if item.firm else "hedged"
