"""From a sound dossier to a published site: compose, render, export, verify, swap."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from dossier.charts import drawn
from dossier.check import CHECKS
from dossier.components import social_cards as social
from dossier.components.layout import manifest_path
from dossier.components.stylesheets import blocks, bundles, only_bundled
from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.flat import FlatDossier, flatten
from dossier.edition.quote_budget import shown_passages
from dossier.embeds.badge import badges
from dossier.embeds.embed import SCRIPT, SHEETS, embed_style
from dossier.embeds.embed_code import RESIZER
from dossier.embeds.feed import feeds
from dossier.embeds.oembed import oembed_answers
from dossier.embeds.registry import Embeds, compose_embeds
from dossier.export.copies import copies
from dossier.export.draft import draft_script
from dossier.export.files import Material, data_files
from dossier.model.dossier import Dossier
from dossier.model.index import Index
from dossier.pages import draft, registry
from dossier.problem import Place, Problem, Severity
from dossier.publish import cards, pelican_run
from dossier.publish.css import squeezed
from dossier.publish.discovery import manifest, robots, sitemap
from dossier.publish.hosting import headers, redirects
from dossier.publish.job import Job, PelicanFailed
from dossier.publish.pagefind import PagefindFailed
from dossier.publish.search import search_files
from dossier.publish.staging import Tree
from dossier.publish.translations import translator
from dossier.publish.verify import verify
from dossier.read.files import read_static

CARRIED = SHEETS | {SCRIPT}  # what embeds carry in themselves
SHIPPED = pelican_run.PROGRAM / "dossier" / "export" / "shipped"  # the files that readers get with the data
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
    settings = BuildSettings(
        order.base_url, order.base_known, order.noindex, order.preview, order.date, order.commit, names, inline
    )
    site = SiteContext(dossier, index, settings, shown_passages(dossier, index), translate=translator)
    pictures = () if order.preview else tuple(social.cards(site, cards.seal(dossier.languages)))
    found, problems = _search(site)  # first: the pages say whether there is a search
    flat = flatten(site)
    taken, offered = data_files(Material(site, flat, translator, _rules()), read_static(SHIPPED))
    charts = drawn(site)
    site = replace(
        site,
        settings=replace(
            settings,
            cards={(one.language, one.kind, one.key): one.path for one in pictures},
            search=bool(found),
            embed_styles={chart: embed_style(inline, chart) for chart in ("", *charts)},
        ),
        pictures=charts,
        files=offered,
    )
    site = replace(site, navigation=registry.navigation(site))
    embeds = compose_embeds(site)
    tasks = tuple(registry.tasks(site, embeds))
    prose = {path: task() for path, task in registry.prose_tasks(site)}
    start(len(tasks))
    job = Job(order.root, tasks, prose, order.jobs, tick)
    with Tree(order.output) as tree:
        pelican_run.run(job, tree.path)
        for path, page in sorted(job.pages.items()):
            tree.write(path, page.html.encode())
        for path, data in assets.values():
            tree.write(path, data)
        for path, data in taken.items():
            tree.write(path, data)
        for path, text in _exports(site, flat, embeds, list(job.pages)).items():
            tree.write(path, text.encode())
        missing = [one for one in pictures if not tree.keep(one.path, cards.whole)]
        for one, data in zip(missing, cards.drawn(missing, order.jobs), strict=True):
            tree.write(one.path, data)
        for path, data in found.items():
            tree.write(path, data)
        verify({path: page.anchors for path, page in job.pages.items()}, tree.files, order.base_url)
        if foreign := tree.foreign_files():
            raise PelicanFailed(f"written past our writer: {', '.join(foreign)}")
        tree.swap()
        return Published(order.output, len(job.pages), len(tree.files), sum(tree.files.values()), problems)


def _rules() -> tuple[str, ...]:
    """The names of the rules that look at claims and what they rest on."""
    kinds = ("sources", "source sentences", "claims", "evidence")
    return tuple(rule.__name__.replace("_", "-") for kind in kinds for rule in CHECKS[kind])


def _search(site: SiteContext) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The files of the search; none, and a warning, where this machine cannot make them."""
    try:
        return search_files(site), ()
    except PagefindFailed as error:
        message = f"The site has no search, its search page only the list of everything: {error}."
        hint = "Install what requirements.lock names, on a system for which Pagefind has a wheel."
        return {}, (Problem("search-missing", Place("requirements.lock"), message, hint, Severity.WARNING),)


def _exports(site: SiteContext, flat: FlatDossier, embeds: Embeds, paths: list[str]) -> dict[str, str]:
    """The files beside the pages, by path."""
    first = site.dossier.languages[0]
    return {
        draft.DATA: draft_script(site, flat),
        **feeds(site),
        **copies(site, translator),
        **{manifest_path(code, first): manifest(site, code) for code in site.dossier.languages},
        **oembed_answers(site, embeds.values()),
        **badges(embeds.values()),
        "sitemap.xml": sitemap(site, paths),
        "robots.txt": robots(site),
        "_headers": headers(site, paths),
        "_redirects": redirects(site),
    }


def _assets(root: Path) -> tuple[dict[str, tuple[str, bytes]], dict[str, str]]:
    """Static files under names with their hash, the dossier's own before the program's; and what embeds carry.

    Stylesheets are as they travel: those that pages need, joined.
    """
    ours, own = read_static(pelican_run.PROGRAM / "static"), read_static(root / "static")
    if "icon.svg" in own and own["icon.svg"] != ours["icon.svg"]:  # another drawing: ours may not stand beside it
        ours = {name: data for name, data in ours.items() if not name.startswith("icon-")}
    found = {name: data for name, data in {**ours, **own}.items() if not name.endswith(".css")}
    sheets = {name: squeezed(text).encode() for name, text in {**blocks(ours), **blocks(own)}.items()}
    found |= sheets | bundles(sheets)
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
        if name in CARRIED or only_bundled(name):
            continue  # it has no file of its own
        path = PurePosixPath("assets", name)
        digest = hashlib.sha256(data).hexdigest()[:HASH_DIGITS]
        made[name] = (str(path.with_name(f"{path.stem}.{digest}{path.suffix}")), data)
    return made, inline


def _uncommented(script: str) -> str:
    """A script without the lines that are comments, and without the white space before lines."""
    return re.sub(r"(?m)^\s*(?://.*)?\n?", "", script)
