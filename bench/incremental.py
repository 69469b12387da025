"""Random edits of a dossier, and whether an incremental build would miss any: `python -m bench.incremental ROOT N`.

After each edit everything is made anew and compared with what a build would have taken over. Prints how many pages were
compared and which would have been stale; exits with 1 if any would. Each series starts from the dossier as it is.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bench.in_memory import composed_in_memory, environment
from dossier.compiler import compile_dossier
from dossier.edition.recorded import shared
from dossier.publish.build import SEARCH, Composed
from dossier.publish.incremental import site_digests
from dossier.publish.last_build import LastBuild, Made
from dossier.publish.render import MadeFiles, Rendered, make_files, render_all
from dossier.read.files import Files, read_root
from tests.random_edits import edited

EDITS = 4  # in a series


@dataclass(slots=True)
class Tally:
    """Pages that would be taken over, those that edits changed, and those of both kinds: there must be none."""

    taken_over: int = 0
    made_anew: int = 0
    stale: list[str] = field(default_factory=list)


def series(files: Files, random: Random, edits: int = EDITS) -> Tally:
    """Edits, one upon the other. One that leaves no dossier to make a site of is taken back."""
    tally = Tally()
    pages, last = _made(_composed(files))
    for _ in range(edits):
        after = Files(edited(files.content, random), files.seeds)
        try:
            composed = _composed(after)
            again, now = _made(composed)
        except Exception:  # what is only published without errors may fail with them
            continue
        good = last.still_good(again, site_digests(composed.site)) if now.shared == last.shared else []
        differing = {key for key in again if key in pages and _content(pages[key]) != _content(again[key])}
        tally.taken_over += len(good)
        tally.made_anew += len(again) - len(good)
        tally.stale += sorted(differing.intersection(good))
        files, pages, last = after, again, now
    return tally


def _composed(files: Files) -> Composed:
    return composed_in_memory(compile_dossier(files))


def _made(composed: Composed) -> tuple[dict[str, Rendered | MadeFiles], LastBuild]:
    """What every task makes, and what it read."""
    tasks = (*composed.tasks, *composed.prose.values())
    pages = {page.task: page for page in render_all(environment(), tasks, 1, lambda: None, log=composed.site.log)}
    parts = {task.key: make_files(task, composed.site.log) for task in composed.parts if task.key != SEARCH}
    digests = site_digests(composed.site)
    names = {name for each in (*pages.values(), *parts.values()) for name in each.facts}
    last = LastBuild(
        shared=shared(composed.site),
        output="",
        digests={name: digests.of(name) for name in names},
        tasks={
            **{key: Made(page.facts, (page.path, *page.beside)) for key, page in pages.items()},
            **{key: Made(part.facts, tuple(part.files), part.told) for key, part in parts.items()},
        },
    )
    return {**pages, **parts}, last


def _content(made: Rendered | MadeFiles) -> object:
    return made.files if isinstance(made, MadeFiles) else (made.path, made.html, made.beside)


def main(root: str, number: str, first: str = "0") -> int:
    """Run so many series, from a seed on."""
    files, _ = read_root(Path(root))
    stale = False
    for seed in range(int(first), int(first) + int(number)):
        tally = series(files, Random(seed))
        stale |= bool(tally.stale)
        print(f"seed {seed}: {tally.taken_over} taken over, {tally.made_anew} made anew, stale: {tally.stale[:5]}")
    return int(stale)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
