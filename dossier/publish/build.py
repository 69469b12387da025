"""From a sound dossier to a published site: compose, render, export, verify, swap."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from dossier.check import CHECKS
from dossier.compose import draft, site, social
from dossier.compose.embed.base import SCRIPT
from dossier.compose.embed.offer import RESIZER
from dossier.compose.embed.style import SHEETS
from dossier.compose.frame import manifest_path
from dossier.compose.pictures import drawn
from dossier.compose.rights import shown_passages
from dossier.compose.sheets import is_part, joined
from dossier.compose.world import Settings, World
from dossier.export.badge import badges
from dossier.export.copies import copies
from dossier.export.draft import draft_script
from dossier.export.feed import feeds
from dossier.export.files import data_files
from dossier.export.headers import headers, redirects
from dossier.export.manifest import manifest
from dossier.export.oembed import oembeds
from dossier.export.sitemap import robots, sitemap
from dossier.graph.dossier import Dossier
from dossier.graph.index import Index
from dossier.problem import Place, Problem, Severity
from dossier.publish import cards, shell
from dossier.publish.css import squeezed
from dossier.publish.pagefind import PagefindFailed
from dossier.publish.search import search_files
from dossier.publish.tree import Tree
from dossier.publish.verify import verify
from dossier.publish.words import translator
from dossier.read.files import read_static

CARRIED = SHEETS | {SCRIPT}  # what embeds carry in themselves
HASH_DIGITS = 10  # of SHA-256 in an asset's name: enough to tell two versions apart


@dataclass(frozen=True, slots=True)
class Published:
    """What was put where."""

    output: Path
    pages: int
    files: int
    bytes: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """What to build, and how."""

    root: Path
    output: Path
    jobs: int
    base_url: str
    base_known: bool
    noindex: bool
    preview: bool
    date: str
    commit: str = ""


def publish(
    dossier: Dossier, index: Index, order: Order, start: Callable[[int], None], tick: Callable[[], None]
) -> Published:
    """Build the site and put it in the place of the old one. `start` gets the number of pages, `tick` each one."""
    assets, inline = _assets(order.root)
    names = {name: path for name, (path, _) in assets.items()}
    settings = Settings(
        order.base_url, order.base_known, order.noindex, order.preview, order.date, order.commit, names, inline
    )
    world = World(dossier, index, settings, shown_passages(dossier, index), say=translator)
    pictures = () if order.preview else tuple(social.cards(world, cards.seal(dossier.languages)))
    found, problems = _search(world)  # first: the pages say whether there is a search
    taken, offered = data_files(world, translator, read_static(shell.PROGRAM / "share"), _rules())
    world = replace(
        world,
        settings=replace(
            settings,
            cards={(one.language, one.kind, one.key): one.path for one in pictures},
            search=bool(found),
        ),
        pictures=drawn(world),
        files=offered,
    )
    tasks = tuple(site.tasks(world))
    prose = {path: task() for path, task in site.prose_tasks(world)}
    start(len(tasks))
    job = shell.Job(order.root, tasks, prose, order.jobs, tick)
    with Tree(order.output) as tree:
        shell.run(job, tree.path)
        for path, page in sorted(job.pages.items()):
            tree.write(path, page.html.encode())
        for path, data in assets.values():
            tree.write(path, data)
        for path, data in taken.items():
            tree.write(path, data)
        for path, text in _exports(world, list(job.pages)).items():
            tree.write(path, text.encode())
        missing = [one for one in pictures if not tree.keep(one.path, cards.whole)]
        for one, data in zip(missing, cards.drawn(missing, order.jobs), strict=True):
            tree.write(one.path, data)
        for path, data in found.items():
            tree.write(path, data)
        verify({path: page.anchors for path, page in job.pages.items()}, tree.files, order.base_url)
        if foreign := tree.foreign_files():
            raise shell.ShellFailed(f"written past our writer: {', '.join(foreign)}")
        tree.swap()
        return Published(order.output, len(job.pages), len(tree.files), sum(tree.files.values()), problems)


def _rules() -> tuple[str, ...]:
    """The names of the rules that look at claims and what they rest on."""
    kinds = ("sources", "source sentences", "claims", "evidence")
    return tuple(rule.__name__.replace("_", "-") for kind in kinds for rule in CHECKS[kind])


def _search(world: World) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The files of the search; none, and a warning, where this machine cannot make them."""
    try:
        return search_files(world), ()
    except PagefindFailed as error:
        message = f"The site has no search, its search page only the list of everything: {error}."
        hint = "Install what requirements.lock names, on a system for which Pagefind has a wheel."
        return {}, (Problem("search-missing", Place("requirements.lock"), message, hint, Severity.WARNING),)


def _exports(world: World, paths: list[str]) -> dict[str, str]:
    """The files beside the pages, by path."""
    first = world.dossier.languages[0]
    return {
        draft.DATA: draft_script(world),
        **feeds(world, translator),
        **copies(world, translator),
        **{manifest_path(code, first): manifest(world, code) for code in world.dossier.languages},
        **oembeds(world),
        **badges(world, translator),
        "sitemap.xml": sitemap(world, paths),
        "robots.txt": robots(world),
        "_headers": headers(world, paths),
        "_redirects": redirects(world),
    }


def _assets(root: Path) -> tuple[dict[str, tuple[str, bytes]], dict[str, str]]:
    """Static files under names with their hash, the dossier's own before the program's; and what embeds carry.

    Stylesheets are as they travel: those that pages need, joined.
    """
    ours, own = read_static(shell.PROGRAM / "static"), read_static(root / "static")
    if "icon.svg" in own and own["icon.svg"] != ours["icon.svg"]:  # another drawing: ours may not stand beside it
        ours = {name: data for name, data in ours.items() if not name.startswith("icon-")}
    found = {**ours, **own}
    sheets = {name: squeezed(data.decode()).encode() for name, data in found.items() if name.endswith(".css")}
    found |= sheets | joined(sheets)
    made, inline = {}, {}
    for name, source in sorted(found.items()):
        data = source
        if name.endswith(".js") and name != RESIZER:
            data = _uncommented(data.decode()).encode()
        if name in CARRIED:
            inline[name] = data.decode()
        if name == RESIZER:
            inline[name], made[name] = data.decode(), (f"assets/{name}", data)
            continue  # its name is its version: it never changes
        if name in CARRIED or is_part(name):
            continue  # it has no file of its own
        path = PurePosixPath("assets", name)
        digest = hashlib.sha256(data).hexdigest()[:HASH_DIGITS]
        made[name] = (str(path.with_name(f"{path.stem}.{digest}{path.suffix}")), data)
    return made, inline


def _uncommented(script: str) -> str:
    """A script without the lines that are comments, and without the white space before lines."""
    return re.sub(r"(?m)^\s*(?://.*)?\n?", "", script)
