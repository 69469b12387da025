"""From a sound dossier to a published site: compose, render, export, verify, swap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

from dossier.charts import drawn
from dossier.check import CHECKS
from dossier.components.layout import manifest_path
from dossier.components.social_cards import Card
from dossier.components.social_cards import cards as social_cards
from dossier.edition.context import BuildSettings, DataFile, SiteContext
from dossier.edition.flat import flatten
from dossier.edition.quote_budget import shown_passages
from dossier.edition.recorded import recorded
from dossier.edition.whole_text import whole_texts
from dossier.embeds.embed import embed_style
from dossier.embeds.registry import embeds_of
from dossier.export.copies import copies
from dossier.export.draft import draft_script
from dossier.export.files import Material, data_files
from dossier.export.receipts import rule_name
from dossier.frozen import dataclass
from dossier.model import addresses
from dossier.model.dossier import Dossier
from dossier.model.index import Index
from dossier.pages import draft, registry
from dossier.pages.registry import FilesTask, Task
from dossier.problem import Place, Problem, Severity
from dossier.publish import cards, last_build, pelican_run
from dossier.publish.assets import Assets, assets
from dossier.publish.discovery import manifest, robots, sitemap
from dossier.publish.feed import feeds
from dossier.publish.folders import FOLDER_MODE, PRIVATE
from dossier.publish.hosting import headers, redirects
from dossier.publish.incremental import STALE, Kept, Places
from dossier.publish.job import Elsewhere, Job, PelicanFailed
from dossier.publish.last_build import LastBuild, Made
from dossier.publish.limits import near_limits
from dossier.publish.live_tree import LiveTree
from dossier.publish.output_folder import refuse_inputs
from dossier.publish.pagefind import PagefindFailed
from dossier.publish.render import MadeFiles
from dossier.publish.sandbox import FOLDER, TemplateFailed
from dossier.publish.search import search_files
from dossier.publish.staging import StagingTree
from dossier.publish.translations import translator_among
from dossier.publish.verify import BrokenSite, verify
from dossier.publish.written import Written
from dossier.read.files import read_static
from dossier.text.languages import interface_of

SEARCH, DATA, BESIDE = "search index", "data files", "files beside"  # tasks
NAMED = 10  # files that somebody put into the site, at most; of the others their number is told
SHIPPED = pelican_run.PROGRAM / "dossier" / "export" / "shipped"  # the files that readers get with the data


@dataclass(frozen=True, slots=True)
class Published:
    """What was put where."""

    output: Path
    pages: int
    made: frozenset[str]  # of the pages, by path: the others were taken over from the last build
    files: int
    bytes: int
    build: LastBuild  # for the next one
    put_off: bool = False  # whether something still is as it was before
    problems: tuple[Problem, ...] = ()
    near_limits: tuple[str, ...] = ()  # of hosts, a line for each


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
    last: LastBuild | None = None  # the last build, if it is at hand
    looked_at: frozenset[str] = frozenset()  # pages to make first; the others can wait
    at_most: int | None = None  # pages to make of those that can wait; the search and the data come last


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A site before its pages are HTML: `tasks`, `prose` and `parts` make them and the files that take long."""

    site: SiteContext
    tasks: tuple[Task, ...]
    prose: Mapping[str, Task]
    parts: tuple[FilesTask, ...]
    files: tuple[tuple[str, bytes], ...]
    social: tuple[Card, ...]

    @property
    def keys(self) -> list[str]:
        """The keys of all tasks; those of what is made last at the end."""
        pages = (*self.tasks, *self.prose.values())
        return [*(task.key for task in pages), *(task.key for task in self.parts), *self.late_keys]

    @property
    def late_keys(self) -> list[str]:
        """The keys of what is made last, with each build, unless it can wait."""
        return [*(task.key for task in registry.late_tasks(self.site)), BESIDE]


def compose(
    dossier: Dossier,
    index: Index,
    order: Order,
    make_search: Callable[[SiteContext], dict[str, bytes]] = search_files,
    static: Assets | None = None,
) -> Composed:
    """Everything of the site but what needs its pages' paths; `make_search` gives the search's files.

    `static`: the assets, where they are known and not to be read from the root.
    """
    parts = dossier.site.publish
    files, inline = static or assets(order.root, named_by_content=not order.preview, parts=parts)
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
    translate = partial(translator_among, dossier.languages)
    site = SiteContext(dossier, index, settings, shown_passages(dossier, index), translate=translate)
    with_cards = site.publishes("cards") and not order.preview
    spoken = [interface_of(code, dossier.languages) for code in dossier.languages]
    social = tuple(social_cards(site, cards.seal(spoken))) if with_cards else ()
    charts = drawn(site)
    site = replace(
        site,
        settings=replace(
            settings,
            cards={(card.language, card.kind, card.key): card.address for card in social},
            embed_styles={chart: embed_style(inline, chart) for chart in ("", *charts)},
        ),
        pictures=charts,
    )
    site = recorded(replace(site, navigation=registry.navigation(site)))
    beside = {
        "search": FilesTask(SEARCH, partial(_search, site, make_search)),
        "data": FilesTask(f"{DATA} {order.date} {order.commit}", partial(_data, site)),
    }
    return Composed(
        site=site,
        tasks=tuple(registry.tasks(site, embeds_of(site))),
        prose=dict(registry.prose_tasks(site)),
        parts=tuple(task for part, task in beside.items() if part in parts),
        files=tuple(files.values()),
        social=social,
    )


def _data(site: SiteContext) -> tuple[dict[str, bytes], Any]:
    """The data files, and what the data page tells of them."""
    files, offered = data_files(Material(site, flatten(site), site.translate, _rules()), read_static(SHIPPED))
    return files, [asdict(file) for file in offered]


def _search(site: SiteContext, make_search: Callable[[SiteContext], dict[str, bytes]]) -> tuple[dict[str, bytes], str]:
    """The files of the search; where this machine cannot make them none, and why."""
    try:
        return make_search(site), ""
    except PagefindFailed as error:
        return {}, str(error)


def completed(composed: Composed, told: Mapping[str, Any]) -> SiteContext:
    """The context of what is made last; `told` is what the tasks of `parts` tell of their files, by key."""
    offered = [_data_file(each) for key, files in told.items() if key != SEARCH for each in files]
    settings = replace(composed.site.settings, search=told.get(SEARCH) == "")
    # Nothing is noted from here on: what is made last is made with every build.
    return replace(composed.site, settings=settings, files={file.name: file for file in offered}, log=None)


def _data_file(told: Mapping[str, Any]) -> DataFile:
    columns = tuple((name, word) for name, word in told["columns"])
    return DataFile(**{**told, "columns": columns, "parts": tuple(told["parts"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who is told how a build goes: each phase, how many pages it makes, each that is done, what must be known."""

    phase: Callable[[str], None]
    start: Callable[[int], None]
    tick: Callable[[], None]
    warn: Callable[[Problem], None]


def publish(
    dossier: Dossier, index: Index, order: Order, listener: Listener, elsewhere: Elsewhere | None = None
) -> Published:
    """Build the site and put it in the place of the old one. Pages are made, and cards drawn, `elsewhere` if need be.

    Raises OutputRefused, OutputBusy, or OSError; the old site is as it was then. See also `HalfSwapped`.
    """
    problems: list[Problem] = []
    listener.phase("composing")
    refuse_inputs(order.output, order.root, pelican_run.PROGRAM)
    mode = PRIVATE if order.preview else FOLDER_MODE  # a preview shows whole source texts
    writer = LiveTree if order.preview else StagingTree
    with writer(order.output, apart=(addresses.SEARCH_INDEX,), mode=mode) as tree:
        composed = compose(dossier, index, order)
        listener.phase("comparing")
        known = Kept(
            composed.site, composed.keys, Places(order.root, order.output, pelican_run.PROGRAM, order.cache), order.last
        )
        kept = known.take_over(tree, Patience(order))
        job = Job(
            root=order.root,
            tree=tree,
            tasks=[task for task in composed.tasks if task.key not in kept],
            prose={path: task for path, task in composed.prose.items() if task.key not in kept},
            jobs=order.jobs,
            tick=listener.tick,
            log=composed.site.log,
            files=[task for task in composed.parts if task.key not in kept],
            late=lambda files: [
                task
                for task in registry.late_tasks(completed(composed, _told(composed, {**kept, **files})))
                if task.key not in kept
            ],
            elsewhere=elsewhere,
        )
        listener.start(len(job.tasks))
        listener.phase("pages")
        pelican_run.run(job, tree.path)
        listener.phase("files")
        told = _told(composed, {**kept, **job.made_files})
        if why := told.get(SEARCH):
            problems.append(_without_search(why))
        if BESIDE not in kept:
            beside = files_beside(completed(composed, told), [*known.pages, *job.pages])
            encoded = {path: text.encode() for path, text in beside.items()}
            job.put(job.write(MadeFiles(task=BESIDE, files=encoded, told="", facts=())))
        build = known.with_new((*job.pages.values(), *job.made_files.values()), always=composed.late_keys)
        for path, content in composed.files:
            tree.write(path, content)
        listener.phase("cards")
        missing = [card for card in composed.social if not tree.keep(card.path, partial(cards.shows, card.digest))]
        draw_elsewhere = elsewhere.cards if elsewhere is not None else None
        with closing(cards.drawn(missing, order.jobs, draw_elsewhere)) as pictures:
            for card, content in zip(missing, pictures, strict=True):
                tree.write(card.path, content)
        listener.phase("verifying")
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
        listener.phase("swapping")
        tree.swap()
    listener.phase("remembering")
    put_off = any(STALE in made.facts for made in kept.values())
    build = last_build.with_files(build, order.output)
    if order.cache is not None and not put_off:
        last_build.keep(order.cache, build)
    return Published(
        output=order.output,
        pages=len(build.anchors),
        made=frozenset(job.pages),
        put_off=put_off,
        build=build,
        files=len(tree.files),
        bytes=sum(tree.files.values()),
        problems=tuple(problems),
        near_limits=tuple(near_limits(tree.files)),
    )


class Patience:
    """Tells what may stay for a while as it was made before: all but what is looked at and the first so many others."""

    def __init__(self, order: Order) -> None:
        self._looked_at, self._left = order.looked_at, order.at_most

    def __call__(self, made: Made) -> bool:
        if self._left is None or not self._looked_at.isdisjoint(made.paths):
            return False
        self._left -= 1
        return self._left < 0


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
    return tuple(rule_name(rule.__name__) for kind in kinds for rule in CHECKS[kind])


def _told(composed: Composed, made: Mapping[str, Made | Written]) -> dict[str, Any]:
    return {part.key: made[part.key].told for part in composed.parts}


def _without_search(why: str) -> Problem:
    message = f"The site has no search, its search page only the list of everything: {why}."
    hint = "Install what requirements.lock names, on a system for which Pagefind has a wheel."
    return Problem("search-missing", Place("requirements.lock"), message, hint, severity=Severity.WARNING)


def files_beside(site: SiteContext, paths: list[str]) -> dict[str, str]:
    """The files beside the pages that stand at `paths`, by path."""
    first = site.dossier.languages[0]
    return {
        **({draft.DATA: draft_script(site, flatten(site))} if site.compares_drafts else {}),
        **feeds(site),
        **copies(site, site.translate),
        **whole_texts(site),
        **{manifest_path(code, first): manifest(site, code) for code in site.dossier.languages},
        "sitemap.xml": sitemap(site, paths),
        "robots.txt": robots(site),
        "_headers": headers(site, paths),
        "_redirects": redirects(site, paths),
    }
