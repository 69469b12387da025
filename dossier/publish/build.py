"""From a sound dossier to a published site: compose, render, export, verify, swap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from dossier.charts import drawn
from dossier.check import CHECKS
from dossier.components.layout import manifest_path
from dossier.components.social_cards import Card
from dossier.components.social_cards import cards as social_cards
from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.flat import FlatDossier, flatten
from dossier.edition.quote_budget import shown_passages
from dossier.edition.recorded import recorded
from dossier.embeds.embed import embed_style
from dossier.embeds.registry import embeds_of
from dossier.export.copies import copies
from dossier.export.draft import draft_script
from dossier.export.files import Material, data_files
from dossier.model import addresses
from dossier.model.dossier import Dossier
from dossier.model.index import Index
from dossier.pages import draft, registry
from dossier.pages.registry import Task
from dossier.problem import Place, Problem, Severity
from dossier.publish import cards, last_build, pelican_run
from dossier.publish.assets import assets
from dossier.publish.discovery import manifest, robots, sitemap
from dossier.publish.feed import feeds
from dossier.publish.folders import FOLDER_MODE, PRIVATE
from dossier.publish.hosting import headers, redirects
from dossier.publish.incremental import Kept, Places
from dossier.publish.job import Job, PelicanFailed
from dossier.publish.output_folder import refuse_inputs
from dossier.publish.pagefind import PagefindFailed
from dossier.publish.sandbox import FOLDER, TemplateFailed
from dossier.publish.search import search_files
from dossier.publish.staging import StagingTree
from dossier.publish.translations import translator
from dossier.publish.verify import BrokenSite, verify
from dossier.read.files import read_static

NAMED = 10  # files that somebody put into the site, at most; of the others their number is told
SHIPPED = pelican_run.PROGRAM / "dossier" / "export" / "shipped"  # the files that readers get with the data


@dataclass(frozen=True, slots=True)
class Published:
    """What was put where."""

    output: Path
    pages: int
    made: int  # of the pages: the others were taken over from the last build
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
    cache: Path | None = None  # the folder where it is kept what was made; without one all is made anew


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A site before its pages are HTML: `tasks` and `prose` make them, `files` are those that need no page."""

    site: SiteContext
    flat: FlatDossier
    tasks: tuple[Task, ...]
    prose: Mapping[str, Task]
    files: tuple[tuple[str, bytes], ...]
    social: tuple[Card, ...]


def compose(
    dossier: Dossier, index: Index, order: Order, make_search: Callable[[SiteContext], dict[str, bytes]]
) -> Composed:
    """Everything of the site but its pages' HTML and what needs their paths; `make_search` gives the search's files."""
    files, inline = assets(order.root)
    names = {name: path for name, (path, _) in files.items()}
    settings = BuildSettings(
        base_url=order.base_url,
        base_known=order.base_known,
        noindex=order.noindex,
        preview=order.preview,
        date=order.date,
        commit=order.commit,
        assets=names,
        inline=inline,
    )
    site = SiteContext(dossier, index, settings, shown_passages(dossier, index), translate=translator)
    social = () if order.preview else tuple(social_cards(site, cards.seal(dossier.languages)))
    search = make_search(site)  # first: the pages say whether there is a search
    flat = flatten(site)
    data, offered = data_files(Material(site, flat, translator, _rules()), read_static(SHIPPED))
    charts = drawn(site)
    site = replace(
        site,
        settings=replace(
            settings,
            cards={(card.language, card.kind, card.key): card.path for card in social},
            search=bool(search),
            embed_styles={chart: embed_style(inline, chart) for chart in ("", *charts)},
        ),
        pictures=charts,
        files={file.name: file for file in offered},
    )
    site = replace(site, navigation=registry.navigation(site))
    site = recorded(site)
    return Composed(
        site=site,
        flat=flat,
        tasks=tuple(registry.tasks(site, embeds_of(site))),
        prose=dict(registry.prose_tasks(site)),
        files=(*files.values(), *data.items(), *search.items()),
        social=social,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who is told how a build goes: how many pages there will be, of each that is done, what has to be known first."""

    start: Callable[[int], None]
    tick: Callable[[], None]
    warn: Callable[[Problem], None]


def publish(dossier: Dossier, index: Index, order: Order, listener: Listener) -> Published:
    """Build the site and put it in the place of the old one.

    Raises OutputRefused, OutputBusy, or OSError; the old site is as it was then. See also `HalfSwapped`.
    """
    problems: list[Problem] = []
    refuse_inputs(order.output, order.root, pelican_run.PROGRAM)
    mode = PRIVATE if order.preview else FOLDER_MODE  # a preview shows whole source texts
    with StagingTree(order.output, apart=(addresses.SEARCH_INDEX,), mode=mode) as tree:
        composed = compose(dossier, index, order, lambda site: _search(site, problems))
        keys = [task.key for task in (*composed.tasks, *composed.prose.values())]
        known = Kept(composed.site, keys, Places(order.root, order.output, pelican_run.PROGRAM, order.cache))
        kept = known.take_over(tree)
        job = Job(
            root=order.root,
            tasks=[task for task in composed.tasks if task.key not in kept],
            prose={path: task for path, task in composed.prose.items() if task.key not in kept},
            jobs=order.jobs,
            tick=listener.tick,
            log=composed.site.log,
        )
        listener.start(len(job.tasks))
        if job.tasks or job.prose:
            pelican_run.run(job, tree.path)
        for path, page in sorted(job.pages.items()):
            tree.write(path, page.html.encode())
            for beside, text in page.beside.items():
                tree.write(beside, text.encode())
        build = known.with_new(job.pages.values())
        for path, content in composed.files:
            tree.write(path, content)
        for path, text in files_beside(composed, list(build.anchors)).items():
            tree.write(path, text.encode())
        missing = [card for card in composed.social if not tree.keep(card.path, cards.whole)]
        with closing(cards.drawn(missing, order.jobs)) as pictures:
            for card, content in zip(missing, pictures, strict=True):
                tree.write(card.path, content)
        try:
            verify(build.anchors, tree.files, order.base_url, known.unverified(build, tree.files))
        except BrokenSite as error:
            if pelican_run.own_templates(order.root):  # no bug of ours, as far as one can know
                raise TemplateFailed(FOLDER, 1, str(error).replace("\n", "; ")) from error
            raise
        refuse_unlisted(dossier, tree.files)
        if foreign := tree.foreign_files():
            raise PelicanFailed(f"written past our writer: {', '.join(foreign)}")
        if strange := tree.strange_files():
            listener.warn(_strange(order.output, strange))
        tree.swap()
    if order.cache is not None:
        last_build.keep(order.cache, last_build.with_files(build, order.output))
    return Published(
        output=order.output,
        pages=len(build.anchors),
        made=len(job.pages),
        files=len(tree.files),
        bytes=sum(tree.files.values()),
        problems=tuple(problems),
    )


def _strange(output: Path, paths: Sequence[str]) -> Problem:
    """What is told of files that somebody put into the site, before they go."""
    names = ", ".join(f"`{path}`" for path in paths[:NAMED]) + (
        f" and {len(paths) - NAMED} more" * (len(paths) > NAMED)
    )
    message = f"The build replaces what somebody put into {output}, or changed in it, since the last build: {names}."
    hint = "Keep what is yours elsewhere. What the site shall hold at an address of its own belongs into `static/`."
    return Problem("output-changed", Place(str(output)), message, hint, severity=Severity.WARNING)


def refuse_unlisted(dossier: Dossier, paths: Iterable[str]) -> None:
    """Raise `BrokenSite` for files at addresses that `check` does not know to be taken."""
    names = {name for name, _ in dossier.pages}
    if unlisted := [path for path in paths if not addresses.is_ours(path, dossier.languages, names)]:
        raise BrokenSite(f"these stand at addresses that dossier/model/addresses.py does not list: {unlisted[:9]}")


def _rules() -> tuple[str, ...]:
    """The names of the rules that look at claims and what they rest on."""
    kinds = ("sources", "source sentences", "claims", "evidence")
    return tuple(rule.__name__.replace("_", "-") for kind in kinds for rule in CHECKS[kind])


def _search(site: SiteContext, problems: list[Problem]) -> dict[str, bytes]:
    """The files of the search; none, and a warning, where this machine cannot make them."""
    try:
        return search_files(site)
    except PagefindFailed as error:
        message = f"The site has no search, its search page only the list of everything: {error}."
        hint = "Install what requirements.lock names, on a system for which Pagefind has a wheel."
        problems.append(Problem("search-missing", Place("requirements.lock"), message, hint, severity=Severity.WARNING))
        return {}


def files_beside(composed: Composed, paths: list[str]) -> dict[str, str]:
    """The files beside the pages that stand at `paths`, by path."""
    site = composed.site
    first = site.dossier.languages[0]
    return {
        draft.DATA: draft_script(site, composed.flat),
        **feeds(site),
        **copies(site, translator),
        **{manifest_path(code, first): manifest(site, code) for code in site.dossier.languages},
        "sitemap.xml": sitemap(site, paths),
        "robots.txt": robots(site),
        "_headers": headers(site, paths),
        "_redirects": redirects(site, paths),
    }
