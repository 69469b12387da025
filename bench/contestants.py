"""Who is measured in `bench.run`: this program in several settings, and its peers, each cold, edited and unchanged."""

from __future__ import annotations

import re
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.measured import Use, measured
from bench.peer_pages import Page
from bench.peers import Peer, Tool

PROGRAM = Path(__file__).parent.parent
BUILDS = ("cold", "edited", "unchanged")
ENVIRONMENT = {"SOURCE_DATE_EPOCH": "1767312000"}  # the dossiers are in no repository, which would date them
SETTLED = 0.3  # s after which a file that was changed counts as unchanged (`dossier/unchanged.py`)
PAGES_ONLY = "publish: [pages]\n"
_STATEMENT = re.compile(r'(\n  statement:\n    en: )"(\w+) makes the (\w+)\."')


@dataclass(frozen=True, slots=True)
class Edit:
    """A statement of a made-up dossier in other words: the file, and its text before and after."""

    path: Path
    before: str
    after: str

    def write(self, *, done: bool) -> None:
        """Make the edit, or take it back."""
        self.path.write_text(self.after if done else self.before, "utf-8", newline="\n")


def an_edit(root: Path) -> Edit:
    """An edit in the middle of a dossier that `bench.generate` made up, after which it is as sound as before."""
    files = sorted((root / "content/claims").glob("*.yaml"))
    for path in (*files[len(files) // 2 :], *files):
        text = path.read_text("utf-8")
        matches = list(_STATEMENT.finditer(text))
        if matches:
            match = matches[len(matches) // 2]
            words = f'{match[1]}"The {match[3]} comes from {match[2]}."'
            return Edit(path, text, text[: match.start()] + words + text[match.end() :])
    raise RuntimeError(f"no company makes anything in {root}")


@dataclass(frozen=True, slots=True)
class Site:
    """How large a built site is."""

    pages: int
    files: int
    bytes: int


def site_in(folder: Path) -> Site:
    """The size of the site in a folder."""
    sizes = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file()} if folder.is_dir() else {}
    return Site(sum(path.suffix == ".html" for path in sizes), len(sizes), sum(sizes.values()))


@dataclass(slots=True)
class Ours:
    """A command of this program on a dossier that was made up."""

    name: str
    root: Path
    edit: Edit
    command: str = "build"
    jobs: int = 0
    site: Site = field(default_factory=lambda: Site(0, 0, 0))

    def round(self, folder: Path) -> Iterator[Use]:
        """Cold, edited and unchanged, into a new folder, from a dossier as it was made up."""
        shutil.rmtree(self.root / ".cache", ignore_errors=True)
        self.edit.write(done=False)
        time.sleep(SETTLED)
        use = self._run(folder)
        self.site = site_in(folder)
        yield use
        self.edit.write(done=True)
        time.sleep(SETTLED)
        yield self._run(folder)
        time.sleep(SETTLED)
        yield self._run(folder)
        self.edit.write(done=False)

    def _run(self, output: Path) -> Use:
        line = [sys.executable, str(PROGRAM / "build.py"), self.command, "--root", str(self.root)]
        if self.command == "build":
            line += ["--output", str(output), "--site-url", "https://example.org/", "--timings"]
            line += ["--jobs", str(self.jobs)] if self.jobs else []
        return measured(line, self.root, ENVIRONMENT)


@dataclass(slots=True)
class Theirs:
    """A peer with the pages of a dossier, as they are before and after the edit."""

    peer: Peer
    tool: Tool
    home: Page
    pages: Sequence[Page]
    edited: Sequence[Page]
    site: Site = field(default_factory=lambda: Site(0, 0, 0))

    @property
    def name(self) -> str:
        """The peer's name."""
        return self.peer.name

    def round(self, folder: Path) -> Iterator[Use]:
        """Cold, edited and unchanged, into a new folder; writing the data is not measured."""
        self.peer.lay_out(folder, self.pages, self.home)
        use = measured(self.tool.command, folder)
        self.site = site_in(folder / "public")
        yield use
        self.peer.lay_out(folder, self.edited, self.home)
        yield measured(self.tool.command, folder)
        yield measured(self.tool.command, folder)


def phases_of(printed: str) -> dict[str, tuple[float, float]]:
    """Seconds on the clock and of computing by phase, from what `build --timings` printed."""
    lines = re.findall(r"^(\w[\w ]*?) +([\d.]+) +([\d.]+) +([\d.]+)$", printed, re.MULTILINE)
    return {
        name: (float(wall), float(here) + float(workers)) for name, wall, here, workers in lines if name != "in all"
    }
