"""Views to HTML: a page is a pure function of its template and its view, so pages can be rendered side by side."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor
from dataclasses import field, replace
from functools import partial
from typing import Any, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from jinja2 import Environment
from markupsafe import Markup

from dossier.components.views import Page
from dossier.edition.directed import automatic_attribute, direction_attribute, language_attributes, turned_attributes
from dossier.frozen import dataclass
from dossier.model.facts import Log
from dossier.pages.registry import FilesTask, Task
from dossier.publish import borrowed
from dossier.publish.sandbox import FOLDER, TemplateFailed, failure
from dossier.publish.structured_data import linked
from dossier.publish.translations import colon, plural, translator
from dossier.publish.verify import Anchors, anchors, anchors_of_escaped
from dossier.publish.workers import CHUNK, grant_seconds, ordered_results
from dossier.text.tags import direction, same_reading

MIN_TASKS_FOR_WORKERS = 60  # below, starting a process costs more than it saves
MAX_SECONDS = 10  # of computing for a page of a dossier's own templates; a large one of the program's takes 0.1
MAX_SECONDS_IN_ALL = 60  # for each process, and half a second more for each page of the site
MAX_BYTES = 4_000_000_000  # of memory for a process that renders them
MAX_PAGE = 10_000_000  # characters of a page of theirs; the program's longest has some 300,000
HEADROOM = 50_000  # calls, for a worker of which a template overflowed
MAX_SITE = 500_000_000  # characters of all pages together

_QUOTE = "&#34;"
ONWARD = {"ltr": "→", "rtl": "←"}  # by the direction of the page

# Of an environment, one for each language. Words are globals in it, so that macros are made once and not for each page.
_localized: WeakKeyDictionary[Environment, dict[str, Environment]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished page, what stands beside it by path, and the facts that both come from."""

    path: str
    html: str
    anchors: Anchors
    task: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MadeFiles:
    """Finished files that belong to no page, and the facts that they come from."""

    task: str
    files: Mapping[str, bytes]
    told: Any  # what is to be known of them, for JSON
    facts: tuple[str, ...]


Finished = TypeVar("Finished")
Finish = Callable[[Rendered | MadeFiles], Finished]


def _unfinished(made: Rendered | MadeFiles) -> Rendered | MadeFiles:
    return made


class _Work(NamedTuple):
    """What workers do: the tasks, where what they read is noted, and what is done with what they make."""

    environment: Environment
    tasks: Sequence[Task | FilesTask]
    log: Log | None
    finish: Finish[Any] = _unfinished


_work: list[_Work] = []  # what forked workers find in their copy of the memory


def render(environment: Environment, page: Page[Any]) -> Rendered:
    """The page as HTML. The template sees the view, its JSON-LD and the words of its language."""
    language, interface = page.layout.language, page.layout.interface
    template = in_language(environment, language, interface).get_template(page.template)
    # Escaped there for the inside of a script, where HTML's escapes do not hold.
    data = Markup(linked(page, translator(interface)))
    html = template.render(
        view=page.view,
        layout=page.layout,
        entries=page.entries,
        linked=data,
        style=Markup(page.layout.inline_style),
        script=Markup(page.layout.inline_script),
    )
    found = None if environment.sandboxed else anchors_of_escaped(html)
    html = plainer(html + "\n")
    if not same_reading(language, interface):
        html, found = borrowed.told(html, language, interface), None
    return Rendered(page.path, html, found or anchors(html))


def in_language(environment: Environment, language: str, interface: str) -> Environment:
    """The environment for a language: all its templates know its words and signs, and how texts are marked.

    Where the `interface` speaks another one, what it says is marked.
    """
    localized = _localized.setdefault(environment, {})
    if language not in localized:
        overlay = environment.overlay()
        word, number = translator(interface), plural(interface)
        spoken = page_lang = ""
        if not same_reading(language, interface):
            word, number = borrowed.marked(word), borrowed.marked(number)
            spoken = f" {language_attributes(interface, language)}"
            page_lang = f" {language_attributes(language, interface)}"
        words = {
            "_": word,
            "_n": number,
            "page_language": language,
            "colon": colon(interface),
            "onward": ONWARD[direction(language)],
            "lang": partial(_lang, language),
            "turned": partial(_turned, language),
            "auto": partial(_auto, language),
            "spoken": Markup(spoken),  # attributes of a text in the language of the interface
            "page_lang": Markup(page_lang),  # and of one in the page's, within such a text
            "as_code": Markup(direction_attribute("en", language)),  # of what is read so anywhere
        }
        known = overlay.globals = {**environment.globals, **words}
        # Jinja's own chain of dicts is gone through key by key for each part that a page imports.
        overlay.make_globals = lambda more: known | dict(more or ())  # type: ignore[method-assign, assignment]
        localized[language] = overlay
    return localized[language]


def _lang(page: str, language: str, around: str = "") -> Markup:
    return Markup(language_attributes(language, around or page))


def _auto(page: str, text: str) -> Markup:
    return Markup(automatic_attribute(text, page))


def _turned(page: str, language: str) -> Markup:
    return Markup(turned_attributes(language, page))


def plainer(html: str) -> str:
    """Quotation marks as they are where they end nothing: `'` everywhere, `"` outside of tags.

    Autoescape writes both as references, five signs for one, since it cannot know where a text will stand. All
    attributes stand in `"`, and none holds a bare `>`.
    """
    html = html.replace("&#39;", "'")
    end = html.rfind(">") + 1  # of the last tag: what is open before it ends by then
    first, *others = html[:end].split(_QUOTE)
    parts, inside = [first], _ends_inside(first, False)
    for part in others:
        parts += (_QUOTE if inside else '"', part)
        inside = _ends_inside(part, inside)
    return "".join((*parts, html[end:].replace(_QUOTE, '"')))


def _ends_inside(part: str, inside: bool) -> bool:
    """Whether a part of a page that begins inside of a tag, or not, ends inside of one."""
    closed = part.rfind(">") + 1
    return part.find("<", closed) >= 0 or (inside and not closed)


def make_all(
    environment: Environment,
    tasks: Sequence[Task],
    files: Sequence[FilesTask] = (),
    *,
    finish: Finish[Finished],
    jobs: int,
    tick: Callable[[], None],
    log: Log | None = None,
    elsewhere: Callable[[Sequence[str]], Iterator[Rendered]] | None = None,
) -> Generator[Finished]:
    """What `finish` gives for every task's page, in order, and for the files; `tick` is called after each.

    `log` notes what is read for each. Files take long and go to different workers, each at the head of what it does.
    `finish` is called by the process that made the page, but for pages of a dossier's own templates: the bounds of
    their workers are for pages alone, and nothing is theirs to write. `elsewhere` makes many pages by their tasks'
    keys, and meanwhile the files are made here.
    """
    if environment.sandboxed:
        for task in files:
            yield finish(make_files(task, log))
        for page in render_all(environment, tasks, jobs, tick, log=log):
            yield finish(page)
        return
    if elsewhere is not None and len(tasks) >= MIN_TASKS_FOR_WORKERS:
        pages = elsewhere([task.key for task in tasks])  # they are worked on from here on
        for task in files:
            yield finish(make_files(task, log))
            tick()
        for page in pages:
            yield finish(page)
            tick()
        return
    mixed: list[Task | FilesTask] = list(tasks)
    for number, task in enumerate(files):
        mixed.insert(number * CHUNK, task)
    _work.append(_Work(environment, mixed, log, finish))
    try:
        for made in ordered_results(_finish_task, range(len(mixed)), jobs=jobs, enough=MIN_TASKS_FOR_WORKERS):
            tick()
            yield made
    finally:
        _work.clear()


def _finish_task(number: int) -> Any:
    work = _work[-1]
    task = work.tasks[number]
    return work.finish(make_files(task, work.log) if isinstance(task, FilesTask) else _render_task(number))


def make_files(task: FilesTask, log: Log | None) -> MadeFiles:
    """What a task makes; `log` notes what is read for it."""
    with (log or Log()).reading() as facts:
        files, told = task.make()
    return MadeFiles(task.key, files, told, tuple(facts))


def render_all(
    environment: Environment, tasks: Sequence[Task], jobs: int, tick: Callable[[], None], *, log: Log | None = None
) -> Generator[Rendered]:
    """Every task's page, in order; `tick` is called after each. `log` notes what is read for each.

    A dossier's own templates are rendered by processes that are ended when they take too much. Raises TemplateFailed
    for what goes wrong in one of them.
    """
    bound = MAX_BYTES if environment.sandboxed else 0
    enough = 0 if environment.sandboxed else MIN_TASKS_FOR_WORKERS
    length = 0
    _work.append(_Work(environment, tasks, log))
    try:
        for page in ordered_results(_render_task, range(len(tasks)), jobs=jobs, enough=enough, max_bytes=bound):
            tick()
            length += len(page.html)
            if environment.sandboxed and length > MAX_SITE:
                raise TemplateFailed(FOLDER, 1, f"All pages together have more than {MAX_SITE} characters.")
            yield page
    except BrokenExecutor:
        if not environment.sandboxed:
            raise
        why = f"A page takes more than {MAX_SECONDS} s of computing or {MAX_BYTES // 1_000_000_000} GB of memory, or "
        why += "all pages together take too long."
        raise TemplateFailed(FOLDER, 1, why) from None
    finally:
        _work.clear()


def _render_task(number: int) -> Rendered:
    work = _work[-1]
    task = work.tasks[number]
    if isinstance(task, FilesTask):
        raise TypeError(f"{task.key} is no page")
    return page_of(work.environment, task, work.log, pages=len(work.tasks))


def page_of(environment: Environment, task: Task, log: Log | None, *, pages: int = 0) -> Rendered:
    """The page that a task makes; `pages` says how many there are, which a dossier's own templates are granted by."""
    with (log or Log()).reading() as facts:
        page, beside = task.make(), task.beside()
    rendered = render(environment, page) if not environment.sandboxed else _render_guarded(environment, page, pages)
    return replace(rendered, task=task.key, beside=beside, facts=tuple(facts))


def _render_guarded(environment: Environment, page: Page[Any], pages: int) -> Rendered:
    """The page by a dossier's own templates, within bounds."""
    grant_seconds(MAX_SECONDS, in_all=MAX_SECONDS_IN_ALL + pages // 2)
    try:
        rendered = render(environment, page)
        if len(rendered.html) > MAX_PAGE:
            raise TemplateFailed(FOLDER, 1, f"{page.path} has more than {MAX_PAGE} characters.")
        rendered.html.encode()
        return rendered
    except UnicodeEncodeError:
        raise TemplateFailed(FOLDER, 1, f"{page.path} holds half a character, which cannot be written.") from None
    except Exception as error:
        failed = failure(error)
        if failed is None:
            raise
        # Python 3.11 may count calls that overflowed as still running; to send back what happened takes some more.
        sys.setrecursionlimit(sys.getrecursionlimit() + HEADROOM)
        raise failed from None
