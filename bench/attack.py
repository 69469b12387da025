"""Attack the reading of dossiers: `python -m bench.attack [--number N] [--seed S] [--root R] [--save DIR]`.

Copies of the real dossier and of `examples/ferry` are changed at random (`bench/mutations.py`), one to four changes a
copy, half of them with a history of all that is confirmed. Each copy is read, linked, checked and reported in every
form, in this process; of those that are still sound, the site is made in memory. Whatever the input, the answer must be
problems with their places: counted are inputs, problems, tracebacks, hangs (CPU time), places outside of the files, and
the most memory that was used. The same seed gives the same inputs; `--save` keeps those that failed, as folders.

What this cannot see, a disk and a terminal, is in `tests/read/test_files.py` and `tests/publish/`.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import FrameType

from bench.in_memory import site_in_memory
from bench.mutations import MUTATIONS
from dossier import report
from dossier.compiler import compile_dossier
from dossier.problem import Place, Problem
from dossier.read.files import Files, decode, read_root
from dossier.read.history import HISTORY
from tests.confirmed import appended
from tests.overlay import write_files

PROGRAM = Path(__file__).parent.parent
EXAMPLE = PROGRAM / "examples" / "ferry"
REAL_SHARE = 6  # of so many inputs one is the real dossier: it takes thirty times as long as the example
PATIENCE = 10.0  # s of CPU time for one input, its report and its site
PAGES = 12  # of so many pages of a sound copy, one is rendered
MEMORY = 4_000_000_000  # bytes that one process may have
OF_MISSING = ("missing-file", "too-many-files")  # codes of problems whose file need not be there
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes of ru_maxrss


class Hang(BaseException):
    """An input took too long. No `except Exception` on the way may swallow it."""


@dataclass(frozen=True)
class Outcome:
    """What one input led to. `failure` is a traceback or what hung; `peak` is the memory its process has had, in MB."""

    number: int
    root: str
    changes: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    problems: int = 0
    sound: bool = False
    built: bool = False
    failure: str = ""
    hung: bool = False
    wrong_places: tuple[str, ...] = ()
    seconds: float = 0.0
    peak: float = 0.0

    @property
    def failed(self) -> bool:
        """Whether a promise was broken."""
        return bool(self.failure or self.wrong_places)


@dataclass
class Tally:
    """The sums of a table's row."""

    inputs: int = 0
    problems: int = 0
    sound: int = 0
    built: int = 0
    tracebacks: int = 0
    hangs: int = 0
    wrong_places: int = 0
    slowest: float = 0.0
    peak: float = 0.0
    codes: Counter[str] = field(default_factory=Counter)

    def add(self, outcome: Outcome) -> None:
        """Count an outcome."""
        self.inputs += 1
        self.problems += outcome.problems
        self.sound += outcome.sound
        self.built += outcome.built
        self.hangs += outcome.hung
        self.tracebacks += bool(outcome.failure) and not outcome.hung
        self.wrong_places += len(outcome.wrong_places)
        self.slowest = max(self.slowest, outcome.seconds)
        self.peak = max(self.peak, outcome.peak)


@cache
def original(root: Path) -> Mapping[str, bytes]:
    """The files of a dossier by path, with a history of everything in it."""
    files, problems = read_root(root)
    if problems:
        sys.exit(f"{root} has problems itself; run build.py check")
    content = {HISTORY: appended(files), **files.content} if HISTORY not in files.content else files.content
    texts = {path: text.encode() for path, text in content.items()}
    return texts | {f"seeds/{name}": data for name, data in files.seeds.items()}


def mutant(root: Path, seed: str) -> tuple[dict[str, bytes], list[tuple[str, str]]]:
    """A changed copy, and what was done to it: kind and words."""
    chance = random.Random(seed)
    files = dict(original(root))
    if chance.random() < 0.5:
        del files[HISTORY]
    gently = chance.random() < 0.3
    changes: list[tuple[str, str]] = []
    for _ in range(chance.choice([1, 1, 1, 2, 4])):
        kind = "gentle" if gently else chance.choice(list(MUTATIONS))
        if files and (words := MUTATIONS[kind](files, chance)):
            changes.append((kind, words))
    return files, changes


def as_read(files: Mapping[str, bytes]) -> tuple[Files, tuple[Problem, ...]]:
    """The files as `read_root` gives them, without a disk."""
    problems: list[Problem] = []
    content: dict[str, str] = {}
    for path, data in sorted(files.items()):
        if path.startswith("content/") and (text := decode(path, data, problems)) is not None:
            content[path] = text
    seeds = {path.removeprefix("seeds/"): data for path, data in sorted(files.items()) if path.startswith("seeds/")}
    return Files(content, seeds), tuple(problems)


def attack(root: Path, number: int, seed: int, *, patience: float = PATIENCE, build: bool = True) -> Outcome:
    """Change a copy and see what the program says to it; with `build`, also make the site of one that is sound."""
    changed, mutations = mutant(root, f"{seed}-{number}")
    name = root.name
    changes, kinds = tuple(words for _, words in mutations), tuple(kind for kind, _ in mutations)
    started = time.process_time()
    problems: tuple[Problem, ...] = ()
    files, sound, built, failure, hung = Files(), False, False, "", False
    try:
        with at_most(patience):
            files, unreadable = as_read(changed)
            compiled = compile_dossier(files, unreadable)
            problems, sound = compiled.problems, compiled.sound
            reported(problems, files)
            if sound and build:
                built = bool(site_in_memory(compiled, PAGES))
    except Hang:
        failure, hung = f"not done after {patience:g} s of CPU time", True
    except Exception:
        failure = traceback.format_exc()
    seconds = time.process_time() - started
    if seconds > patience and not failure:  # in a function of C, which no signal interrupts
        failure, hung = f"done after {seconds:.0f} s of CPU time", True
    return Outcome(
        number=number,
        root=name,
        changes=changes,
        kinds=kinds,
        problems=len(problems),
        sound=sound,
        built=built,
        failure=failure,
        hung=hung,
        wrong_places=tuple(wrong_places(problems, files, changed)),
        seconds=seconds,
        peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _PEAK_UNIT / 1e6,
    )


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise `Hang` when the block has taken so many seconds of CPU time."""

    def stop(_: int, __: FrameType | None) -> None:
        raise Hang

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def reported(problems: Sequence[Problem], files: Files) -> None:
    """Every form of report, as it would be written to a stream."""
    lines = dict(files.content)
    lines |= {f"seeds/{name}": data.decode("utf-8", "replace") for name, data in files.seeds.items()}
    texts = (report.full(problems, lines), report.concise(problems), report.as_json(problems))
    for text in (*texts, report.github(problems), report.sarif(problems)):
        text.encode()


def wrong_places(problems: Iterable[Problem], files: Files, data: Mapping[str, bytes]) -> Iterator[str]:
    """Places that are not in the files; of a file that is missing its start may be named.

    `data` are all files there are, `files` what was read of them, which is repaired content.
    """
    lines = {path: content.decode("utf-8", "replace").split("\n") for path, content in data.items()}
    lines |= {path: text.split("\n") for path, text in files.content.items()}
    for problem in problems:
        for place in (problem.place, *(related.place for related in problem.related)):
            if place.path in lines:
                exists = place.line <= len(lines[place.path])
                exists = exists and place.column <= len(lines[place.path][place.line - 1]) + 1
            else:
                exists = problem.code in OF_MISSING and place == Place(place.path, width=place.width)
            if not exists or min(place.line, place.column, place.width) < 1:
                yield f"{problem.code} at {place}"


def _job(job: tuple[Path, int, int]) -> Outcome:
    root, number, seed = job
    return attack(root, number, seed, build=root != PROGRAM or number % (10 * REAL_SHARE) == 0)


def _bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def attacked(roots: Sequence[Path], number: int, seed: int, jobs: int) -> Iterator[Outcome]:
    """The outcomes of so many inputs; of the real dossier there are fewer."""
    roots_by_turn = [roots[0] if turn % REAL_SHARE == 0 else roots[-1] for turn in range(number)]
    work = [(root, turn, seed) for turn, root in enumerate(roots_by_turn)]
    with ProcessPoolExecutor(jobs, initializer=_bounded) as pool:
        yield from pool.map(_job, work, chunksize=5)


def save(outcome: Outcome, root: Path, seed: int, folder: Path) -> Path:
    """Write the input of a failure as a dossier, with what was done to it."""
    files, _ = mutant(root, f"{seed}-{outcome.number}")
    target = folder / f"{root.name}-{seed}-{outcome.number}"
    report = "\n".join([*outcome.changes, "", outcome.failure, *outcome.wrong_places])
    write_files(target, files | {"failure.txt": report})
    return target


COLUMNS = ("inputs", "problems", "sound", "built", "tracebacks", "hangs", "wrong places")


def head() -> str:
    """The names of the table's columns."""
    return f"{'':<26} {'  '.join(COLUMNS)}  slowest  memory"


def row(name: str, tally: Tally) -> str:
    """A row of the table."""
    numbers = (getattr(tally, column.replace(" ", "_")) for column in COLUMNS)
    cells = (f"{number:>{len(column)},}" for number, column in zip(numbers, COLUMNS, strict=True))
    return f"{name:<26} {'  '.join(cells)}  {tally.slowest:>5.1f} s  {tally.peak:>3.0f} MB"


def main() -> int:
    """Print the table; 1 where a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=3000, help="inputs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--root", type=Path, help="one dossier instead of the two")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--save", type=Path, metavar="DIR", help="where inputs that fail are kept")
    options = parser.parse_args()
    roots = [options.root.resolve()] if options.root else [PROGRAM, EXAMPLE]
    by_root = {root.name: root for root in roots}
    started = time.perf_counter()
    tallies = {root.name: Tally() for root in roots}
    kinds = {kind: Tally() for kind in MUTATIONS}
    failures: list[Outcome] = []
    for outcome in attacked(roots, options.number, options.seed, options.jobs):
        tallies[outcome.root].add(outcome)
        for kind in {*outcome.kinds}:
            kinds[kind].add(outcome)
        if outcome.failed:
            failures.append(outcome)
            last = outcome.failure.strip().rpartition("\n")[2] or outcome.wrong_places[0]
            print(f"{outcome.root} {outcome.number}: {last[:150]}\n    {'; '.join(outcome.changes)[:150]}", flush=True)
            if options.save:
                print(f"    kept in {save(outcome, by_root[outcome.root], options.seed, options.save)}")
    print(head())
    for name, tally in {**tallies, **kinds}.items():
        print(row(name, tally))
    print(f"{time.perf_counter() - started:.0f} s; failed: {len(failures)}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
