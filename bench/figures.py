"""What `bench.run` measured: rows, as JSON and as the tables of docs/performance.md."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bench.measured import Spread, power, spread

BASE = "Hugo"  # whom the others are compared with
EVERYTHING, PAGES, CHECK = "everything", "pages alone", "check"  # what of ours is measured
# How long a build may take, in times of what the base takes for the same build of its pages, on the clock.
GOALS = {
    (PAGES, "cold"): 1.0,
    (PAGES, "edited"): 0.15,
    (PAGES, "unchanged"): 0.05,
    (EVERYTHING, "cold"): 8.0,
    (CHECK, "cold"): 1.0,
    (CHECK, "edited"): 0.1,
}
MAX_POWER = 1.1  # with which time and memory may grow
MAX_PEAK = {10_000: 600}  # MB, by claims


@dataclass(slots=True)
class Row:
    """One kind of build of one dossier by one contestant, measured several times."""

    dossier: str  # the dimension that is out of the ordinary; empty for a dossier that is large as a whole
    claims: int
    contestant: str
    build: str
    pages: int = 0
    files: int = 0
    bytes: int = 0
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    peak: list[float] = field(default_factory=list)
    phases: dict[str, tuple[float, float]] = field(default_factory=dict)  # wall and CPU seconds of the last run


@dataclass(slots=True)
class Results:
    """All rows, with the machine and the versions that they are of, and who could not be had and why."""

    machine: str
    versions: dict[str, str] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    load: tuple[float, float] = (0.0, 0.0)  # processes that wanted to run, of the minute before and of the last one
    rows: list[Row] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Plain data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Results:
        """What `as_json` gave."""
        return cls(**{**data, "rows": [Row(**row) for row in data["rows"]]})


def machine() -> str:
    """The machine, in a line."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        names = [
            line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        model = names[0] if names else model
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores ({model}), {memory:.0f} GiB, {platform.platform(terse=True)}"


def load() -> float:
    """How many processes wanted to run in the last minute."""
    return round(os.getloadavg()[0], 1)


def builds_table(rows: Sequence[Row]) -> str:
    """A line for each contestant and build, with ratios to the same build by the base."""
    lines = ["| claims | build | by | wall s | CPU s | peak MB | pages | files | MB | wall / Hugo | CPU / Hugo |"]
    lines.append(f"|{'---|' * 11}")
    bases = {(row.claims, row.build): row for row in rows if row.contestant == BASE and not row.dossier}
    for row in rows:
        base = bases.get((row.claims, row.build))
        ratios = ["", ""]
        if base is not None:
            ratios = [_ratio(row.wall, base.wall), _ratio(row.cpu, base.cpu)]
        sizes = [f"{row.pages:,}", f"{row.files:,}", f"{row.bytes / 1e6:.1f}"] if row.files else ["", "", ""]
        taken = [_between(spread(row.wall)), _between(spread(row.cpu)), f"{spread(row.peak).median:.0f}"]
        lines.append(_line([f"{row.claims:,}", row.build, row.contestant, *taken, *sizes, *ratios]))
    return "\n".join(lines)


def goals_table(rows: Sequence[Row]) -> str:
    """Each goal, and how far it is reached: at the largest size that the base was measured at, and along each axis."""
    lines = ["| goal | wanted at most | measured | |", f"|{'---|' * 4}"]
    bases = {row.build: row for row in sorted(rows, key=lambda row: row.claims) if row.contestant == BASE}
    for row in rows:
        base, wanted = bases.get(row.build), GOALS.get((row.contestant, row.build))
        if wanted is not None and base is not None and not row.dossier and row.claims == base.claims:
            ratio, of_cpu = (spread(ours).median / spread(theirs).median for ours, theirs in _pairs(row, base))
            name = f"{row.contestant}, {row.build}, {row.claims:,} claims"
            lines.append(_goal(name, f"{wanted:g} × {BASE}", ratio, wanted, f" ({of_cpu:.2f} of its CPU)"))
        if not row.dossier and row.contestant == EVERYTHING and row.build == "cold" and row.claims in MAX_PEAK:
            most = MAX_PEAK[row.claims]
            name = f"memory of the largest process, {row.claims:,} claims"
            lines.append(_goal(name, f"{most} MB", spread(row.peak).median, most))
    for (dossier, contestant), of_kind in series(rows).items():
        claims = [row.claims for row in of_kind]
        for what, values in (("CPU", [row.cpu for row in of_kind]), ("memory", [row.peak for row in of_kind])):
            grown = power(claims, [spread(each).median for each in values])
            if grown is not None and contestant in (EVERYTHING, PAGES, CHECK):
                name = f"power of {what}, {contestant}, {dossier}, {claims[0]:,} to {claims[-1]:,} claims"
                lines.append(_goal(name, f"{MAX_POWER:g}", grown, MAX_POWER))
    return "\n".join(lines)


def _pairs(row: Row, base: Row) -> Iterator[tuple[list[float], list[float]]]:
    yield row.wall, base.wall
    yield row.cpu, base.cpu


def _goal(name: str, wanted: str, measured: float, most: float, more: str = "") -> str:
    missed = "" if measured <= most else f"missed: {measured / most:.1f} times that"
    return _line([name, wanted, f"{measured:.2f}{more}", missed])


def growth_table(rows: Iterable[Row]) -> str:
    """How the cold builds of each kind of dossier grow with its claims: CPU seconds, peak memory, and their powers."""
    lines = ["| dossier | by | claims | CPU s | peak MB | power of CPU | power of memory |", f"|{'---|' * 7}"]
    for name, of_kind in series(rows).items():
        claims = [row.claims for row in of_kind]
        cpu, peak = ([spread(values).median for values in column] for column in _columns(of_kind))
        cells = [" ".join(f"{number:,}" for number in claims), " ".join(f"{second:.1f}" for second in cpu)]
        cells.append(" ".join(f"{megabytes:.0f}" for megabytes in peak))
        powers = [power(claims, cpu), power(claims, peak)]
        lines.append(_line([*name, *cells, *("" if value is None else f"{value:.2f}" for value in powers)]))
    return "\n".join(lines)


def series(rows: Iterable[Row]) -> dict[tuple[str, str], list[Row]]:
    """Cold builds by kind of dossier and contestant, in the order of claims."""
    kinds: dict[tuple[str, str], list[Row]] = {}
    for row in sorted(rows, key=lambda row: row.claims):
        if row.build == "cold":
            kinds.setdefault((row.dossier or "as a whole", row.contestant), []).append(row)
    return dict(sorted(kinds.items(), key=lambda item: item[0][0] != "as a whole"))


def phases_table(rows: Iterable[Row]) -> str:
    """Wall and CPU seconds of each phase, a column for each build of ours that has them."""
    told = [row for row in rows if row.phases and not row.dossier]
    names = dict.fromkeys(name for row in told for name in row.phases)
    heads = [f"{row.contestant}, {row.claims:,}, {row.build}" for row in told]
    lines = [_line(["phase: wall s (CPU s)", *heads]), f"|{'---|' * (len(heads) + 1)}"]
    for name in names:
        cells = [f"{row.phases[name][0]:.2f} ({row.phases[name][1]:.2f})" if name in row.phases else "" for row in told]
        lines.append(_line([name, *cells]))
    return "\n".join(lines)


def markdown(results: Results) -> str:
    """Everything, as docs/performance.md shows it."""
    return "\n".join(_markdown(results))


def _markdown(results: Results) -> Iterator[str]:
    versions = ", ".join(f"{name} {version}" for name, version in results.versions.items())
    runs = max((len(row.wall) for row in results.rows), default=0)
    yield f"Machine: {results.machine}. {versions}."
    before, after = results.load
    yield f"Medians of {runs} runs, lowest and highest in brackets." if runs > 1 else "One run of each."
    yield f"Load before {before}, at the end {after}: above the number of cores, only CPU seconds and ratios tell much."
    yield from (f"\n{name} is missing: {why}" for name, why in results.missing.items())
    whole = [row for row in results.rows if not row.dossier]
    yield f"\n### Goals\n\n{goals_table(results.rows)}\n\n### Builds\n\n{builds_table(whole)}\n"
    yield "### Growth\n\n![CPU seconds of cold builds by number of claims](growth.svg)\n"
    yield f"{growth_table(results.rows)}\n"
    yield f"### Where the time is\n\n{phases_table(results.rows)}"


def _columns(rows: Sequence[Row]) -> tuple[list[list[float]], list[list[float]]]:
    return [row.cpu for row in rows], [row.peak for row in rows]


def _ratio(figures: Sequence[float], base: Sequence[float]) -> str:
    return f"{spread(figures).median / spread(base).median:.2f}"


def _between(figures: Spread) -> str:
    if figures.low == figures.high:
        return f"{figures.median:.2f}"
    return f"{figures.median:.2f} ({figures.low:.2f}–{figures.high:.2f})"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
