"""The real dossier and the example, built once a session, read once, and shared by all workers."""

from __future__ import annotations

import fcntl
import gc
import multiprocessing
import os
import pickle
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

from click.testing import CliRunner, Result

from dossier.cli import main
from dossier.compiler import compile_dossier
from dossier.edition.urls import FOLDER
from dossier.publish.staging import StagingTree
from dossier.publish.verify import claim_of, resolve
from dossier.read.files import read_root
from tests.site.audit import EMBED, PINNED, Anchor, Audit, PageRead
from tests.site.records import Records

PROGRAM = Path(__file__).parent.parent.parent
EXAMPLE = PROGRAM / "examples" / "ferry"
EPOCH = "1751414400"  # 2 July 2025, in every build that is compared with another
DATE = "2025-07-02"
ADDRESS = "https://dossier.example/raid/"  # with a path: a site below the root must work as well
MANY = 300  # pages of a kind
PARTS = 2  # processes that read the pages of the real dossier

# Runs a program as from a terminal: what runs in the background was told to pass over Ctrl-C, and its children too.
FROM_A_TERMINAL = """import runpy, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""

T = TypeVar("T")


@dataclass(frozen=True)
class Built:
    """A built site, with the records it was made from and what the audit read on its pages."""

    root: Path
    output: Path
    address: str
    every: Mapping[str, PageRead]

    @cached_property
    def pages(self) -> Mapping[str, PageRead]:
        """The site's own pages; embeds stand on other people's."""
        return {path: page for path, page in self.every.items() if not EMBED.match(path)}

    @cached_property
    def embeds(self) -> Mapping[str, PageRead]:
        """The embeds, revisions' own pages among them."""
        return {path: page for path, page in self.every.items() if EMBED.match(path)}

    @cached_property
    def retracted(self) -> frozenset[str]:
        """The pages that stand where something was retracted, and only say so."""
        moved = self.records.dossier.moved
        gone = moved.retracted if moved else {}
        return frozenset(self.path(code, FOLDER[gone[key].kind], key) for code in self.languages for key in gone)

    @cached_property
    def targets(self) -> dict[str, list[tuple[Anchor, str, str]]]:
        """The inner links of each page, with the file and the fragment that they lead to."""
        resolved = {
            path: [(link, resolve(path, link.href, self.base_path)) for link in page.links]
            for path, page in self.pages.items()
        }
        return {path: [(link, *to) for link, to in links if to is not None] for path, links in resolved.items()}

    @cached_property
    def records(self) -> Records:
        """The dossier, compiled anew."""
        return unchanged(self.root) if self.root in (PROGRAM, EXAMPLE) else compiled(self.root)

    @cached_property
    def audit(self) -> Audit:
        """What reads pages of this site anew."""
        return Audit(self.records, self.files, (DATE, ADDRESS))

    @cached_property
    def files(self) -> frozenset[str]:
        """The paths of all files in the output."""
        return files_in(self.output)

    @property
    def base_path(self) -> str:
        """The path below which the site stands."""
        return urlsplit(self.address).path

    @property
    def languages(self) -> tuple[str, ...]:
        """The site's languages; the first stands at the root."""
        return self.records.dossier.languages

    def path(self, language: str, *parts: str) -> str:
        """The path of a page: `people/tom-ashby/index.html`, other languages than the first below their code."""
        prefix = () if language == self.languages[0] else (language,)
        return "/".join((*prefix, *parts, "index.html"))

    def page(self, language: str, *parts: str) -> PageRead:
        """What the audit read on a page."""
        return self.pages[self.path(language, *parts)]

    def html(self, path: str) -> str:
        """A page's HTML."""
        return (self.output / path).read_text("utf-8")


def compiled(root: Path) -> Records:
    """The records of a dossier that is sound."""
    files, problems = read_root(root)
    result = compile_dossier(files, tuple(problems))
    if result.dossier is None or result.index is None or not result.sound:
        raise AssertionError([f"{problem.place} {problem.code} {problem.message}" for problem in result.problems])
    return Records(result.dossier, result.index, files)


@cache
def unchanged(root: Path) -> Records:
    """The same of a dossier that no test changes, the real one or the example."""
    return compiled(root)


def files_in(folder: Path) -> frozenset[str]:
    """Paths of the files below a folder, with forward slashes."""
    paths = ((Path(here).relative_to(folder).as_posix(), names) for here, _, names in os.walk(folder))
    return frozenset(name if here == "." else f"{here}/{name}" for here, names in paths for name in names)


def names_in(output: Path) -> frozenset[str]:
    """What the data page may call by name besides files: the columns of the tables, and the folders of data."""
    heads = (path.read_text("utf-8").splitlines()[0].split(",") for path in sorted((output / "data").glob("*.csv")))
    folders = {f"{path.name}/" for path in (output / "data").glob("*") if path.is_dir()}
    return frozenset({name for head in heads for name in head} | folders)


def tree_of(folder: Path) -> dict[str, bytes]:
    """All files below a folder, byte for byte."""
    return {path: (folder / path).read_bytes() for path in sorted(files_in(folder))}


def publish(output: Path, files: Mapping[str, bytes]) -> None:
    """Publish these files as a site."""
    with StagingTree(output) as tree:
        for path, data in files.items():
            tree.write(path, data)
        tree.swap()


def command(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """`build.py` in a process of its own."""
    return subprocess.run(
        [sys.executable, str(PROGRAM / "build.py"), *map(str, arguments)],
        cwd=cwd or PROGRAM,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def invoke(*arguments: str | Path, **environment: str) -> Result:
    """`build.py` within this process: fast, and a bug shows as an exception."""
    environment = {"SOURCE_DATE_EPOCH": EPOCH, **environment}
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env=environment)


def build(root: Path, output: Path, *options: str, address: str | None = ADDRESS) -> Result:
    """Build a dossier that should be sound, within this process."""
    at = ("--site-url", address) if address else ()
    result = invoke("build", "--root", root, "--output", output, "--jobs", "1", *at, *options)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    if result.exit_code:
        raise AssertionError(f"{result.exit_code}: {result.output}")
    return result


def audited(root: Path, output: Path) -> Built:
    """A dossier that should be sound, built and audited within this process."""
    build(root, output, "--fresh")
    return Built(root, output, ADDRESS, read_site(root, output, ADDRESS))


def copy_of_example(folder: Path) -> Path:
    """The example's own copy, to be spoiled."""
    root = folder / "ferry"
    shutil.copytree(EXAMPLE, root, ignore=shutil.ignore_patterns(".cache"))
    return root


def edit(file: Path, old: str, new: str) -> None:
    """Change a text file in one place."""
    text = file.read_text("utf-8")
    if old not in text:
        raise AssertionError(f"{old!r} does not stand in {file}")
    file.write_text(text.replace(old, new, 1), "utf-8")


def read_site(root: Path, output: Path, address: str, step: int = 1) -> dict[str, PageRead]:
    """The audit of every page, or of each `step`-th one."""
    audit, paths = _to_read(root, output, address)
    return _read(audit, output, paths[::step])


def _to_read(root: Path, output: Path, address: str) -> tuple[Audit, list[str]]:
    """The audit of a site, and the pages that are read.

    Of very many pages of published revisions, which are all made by the same few lines, each fifth is read, and every
    one of a claim that changed.
    """
    records = compiled(root)
    files = files_in(output)
    audit = Audit(records, files | names_in(output), (DATE, address))
    paths = sorted(path for path in files if path.endswith(".html"))
    times = Counter(revision.claim for revision in records.dossier.revisions)
    pinned = [path for path in paths if PINNED.fullmatch(path) and times[path.split("/")[-3]] == 1]
    passed_over = {path for number, path in enumerate(pinned) if number % 5} if len(pinned) > MANY else set()
    return audit, [path for path in paths if path not in passed_over]


def _read(audit: Audit, output: Path, paths: Iterable[str]) -> dict[str, PageRead]:
    return {path: audit.page(path, (output / path).read_text("utf-8")) for path in paths}


def read_in_parts(root: Path, output: Path, address: str, folder: Path) -> dict[str, PageRead]:
    """The same with several processes, forks of one that is new: a test worker's threads may hold locks."""
    files = [folder / f"part-{part}.pickle" for part in range(PARTS)]
    subprocess.run(
        [sys.executable, "-m", "tests.site.built", str(root), str(output), address, *map(str, files)],
        cwd=PROGRAM,
        timeout=300,
        check=True,
    )
    return dict(sorted(item for file in files for item in _unpickled(file).items()))


def _pickle_parts(root: Path, output: Path, address: str, files: Sequence[Path]) -> None:
    """Read the pages with a process for each file and write there what was found."""
    gc.disable()  # what is read is kept; looking for what is not takes a quarter of the time
    audit, paths = _to_read(root, output, address)

    def read_part(part: int) -> None:
        files[part].write_bytes(pickle.dumps(_read(audit, output, paths[part :: len(files)])))

    processes = [multiprocessing.get_context("fork").Process(target=read_part, args=(n,)) for n in range(len(files))]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        sys.exit("the pages could not be read")


def _unpickled(file: Path) -> Any:
    """What was pickled to a file. Meanwhile nothing looks for objects to free: it would take five times as long."""
    gc.disable()
    try:
        return pickle.loads(file.read_bytes())
    finally:
        gc.enable()


class Once(Protocol):
    """`shared` in the folder of this session."""

    def __call__(self, name: str, make: Callable[[Path], T]) -> T: ...


def shared(folder: Path, name: str, make: Callable[[Path], T]) -> T:
    """What `make` made of a folder, made by the first worker that asks and read by the others."""
    here = folder / name
    here.mkdir(parents=True, exist_ok=True)
    with (here / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = here / "done.pickle"
        if done.exists():
            kept: T = _unpickled(done)
            return kept
        result = make(here)
        done.write_bytes(pickle.dumps(result))
        return result


def claim_cited(cite: Mapping[str, object]) -> str | None:
    """The claim that a citation on any page but a claim's is of."""
    return claim_of("index.html", str(cite["href"]))


if __name__ == "__main__":
    given_root, given_output, given_address, *given_files = sys.argv[1:]
    _pickle_parts(Path(given_root), Path(given_output), given_address, [Path(file) for file in given_files])
