"""What was in order when a dossier was checked last, kept in `.cache/`: the next check examines only what has changed.

It saves time and nothing else: where it is missing, damaged or of another program, everything is examined.
"""

from __future__ import annotations

import sys
from hashlib import blake2b
from pathlib import Path

from dossier.check.remembered import InOrder
from dossier.publish.sealed import Damaged, Numbered, read_sealed, write_sealed
from dossier.read.files import read_program

FORMAT = 2
NAME = "checked.json"
FLOORS = ("text", "read", "model", "history", "check")  # of the program: all that a check does


def program_digest(program: Path) -> str:
    """The digest of everything of the program that decides on problems."""
    digest = blake2b(digest_size=10)
    digest.update(repr((FORMAT, sys.version)).encode())
    for floor in FLOORS:
        for name, data in sorted(read_program(program / "dossier" / floor).items()):
            digest.update(f"{floor}/{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
            digest.update(data)
    return digest.hexdigest()


def load(cache: Path, program: str) -> InOrder:
    """What was in order; nothing where it cannot be told."""
    try:
        content = read_sealed(cache / NAME)
        if content["program"] != program:
            return InOrder()
        facts = content["facts"]
        return InOrder(
            shared=content["shared"],
            names=content["names"],
            digests=dict(zip(facts, content["digests"], strict=True)),
            units={facts[numbers[0]]: tuple(map(facts.__getitem__, numbers)) for numbers in content["units"]},
            unchecked={facts[number]: dict(counts) for counts, numbers in content["unchecked"] for number in numbers},
        )
    except (OSError, Damaged, ValueError, KeyError, TypeError, IndexError):
        return InOrder()


def keep(cache: Path, program: str, in_order: InOrder) -> None:
    """Keep what is in order for the next check."""
    numbers = Numbered()
    units = [numbers(dict.fromkeys((unit, *facts))) for unit, facts in in_order.units.items()]
    alike: dict[tuple[tuple[str, int], ...], list[str]] = {}  # most claims that are not checked lack the same
    for unit, counts in in_order.unchecked.items():
        alike.setdefault(tuple(counts.items()), []).append(unit)
    content = {
        "program": program,
        "shared": in_order.shared,
        "names": in_order.names,
        "facts": list(numbers.of),
        "digests": [in_order.digests[name] for name in numbers.of],
        "units": units,
        "unchecked": [[counts, numbers(of_units)] for counts, of_units in alike.items()],
    }
    write_sealed(cache / NAME, content)
