"""Random edits of a dossier, checked with what is remembered and from nothing: `python -m bench.recheck ROOT N`.

Prints how many claims and pages of prose were not examined again, and exits with 1 if any edit gives other problems
than a check from nothing. Each series starts from the dossier as it is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from dossier.compiler import Compiled, Memory, compile_dossier
from dossier.read.files import Files, read_root
from tests.random_edits import edited

EDITS = 8  # in a series
SEEDS_EDITED = 0.15  # of the edits


@dataclass(slots=True)
class Tally:
    """Claims and pages that were in order before and after an edit, and edits that gave other problems: none may."""

    kept: int = 0
    problems: int = 0
    different: list[str] = field(default_factory=list)


def series(
    files: Files, random: Random, edits: int = EDITS, carried: Callable[[Memory], Memory] = lambda m: m
) -> Tally:
    """Edits, one upon the other. `carried` is what happens to the memory between two checks."""
    tally, memory = Tally(), Memory()
    compile_dossier(files, memory=memory)
    for number in range(edits):
        if random.random() < SEEDS_EDITED:
            texts = {name: data.decode() for name, data in files.seeds.items()}
            seeds = {name: text.encode() for name, text in edited(texts, random).items()}
            files = Files(files.content, seeds)
        else:
            files = Files(edited(files.content, random), files.seeds)
        memory = carried(memory)
        before = memory.in_order
        again, cold = compile_dossier(files, memory=memory), compile_dossier(files)
        tally.kept += sum(memory.in_order.units.get(unit) is facts for unit, facts in before.units.items())
        tally.problems += len(cold.problems)
        if _told(again) != _told(cold):
            tally.different.append(f"edit {number}: {set(again.problems) ^ set(cold.problems)}")
    return tally


def _told(compiled: Compiled) -> tuple[object, ...]:
    unchecked = compiled.index.unchecked if compiled.index is not None else {}
    return compiled.problems, compiled.acknowledged, compiled.results, unchecked, compiled.unread


def main(root: str, number: str, first: str = "0") -> int:
    """Run so many series, from a seed on."""
    files, _ = read_root(Path(root))
    wrong = False
    for seed in range(int(first), int(first) + int(number)):
        tally = series(files, Random(seed))
        wrong |= bool(tally.different)
        print(f"seed {seed}: {tally.kept} not examined again, {tally.problems} problems, other: {tally.different[:2]}")
    return int(wrong)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
