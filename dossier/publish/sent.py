"""Work for processes that share no memory with this one: what they are sent, and what they make of it.

Tasks close over the linked dossier, which is too large to send with each. So a process is sent the dossier's files
once, makes the site of them up to the pages, keeps that, and is then asked for pages by the keys of their tasks. It
fetches nothing and writes nothing. Only the same program gives the same bytes, so every piece of work says which one it
is for.
"""

from __future__ import annotations

import json
import sys
import threading
import zlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, wait
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import Environment

from dossier.components.social_cards import Card
from dossier.frozen import dataclass
from dossier.model.dossier import Dossier
from dossier.model.facts import Log
from dossier.model.index import build_index
from dossier.model.link import link
from dossier.pages.registry import Task
from dossier.publish import cards
from dossier.publish.assets import Assets, assets
from dossier.publish.build import Order, compose
from dossier.publish.job import Elsewhere
from dossier.publish.last_build import program_digest
from dossier.publish.pelican_run import PROGRAM, program_environment
from dossier.publish.render import Rendered, page_of
from dossier.read.files import Files
from dossier.read.load import load

CHUNK = 32  # pages or cards that are asked for at a time: each question takes a way there and back
PATIENCE = 5.0  # s until one looks whether anybody is still there to answer
# Of an order, what means nothing on another machine.
HERE_ALONE = ("root", "output", "jobs", "cache", "last", "looked_at", "at_most")

Item = TypeVar("Item")
Result = TypeVar("Result")
Start = Callable[[Sequence[Item]], Iterator[Result]]


class ElsewhereFailed(Exception):
    """Other machines cannot be made to work, and why, without a full stop."""


@dataclass(frozen=True, slots=True)
class ProgramThere:
    """The program that a process would work with: its digest, and what may be told where it is another."""

    digest: str
    python: str


@dataclass(frozen=True, slots=True)
class _Site:
    """A site up to its pages; `sent` is what it was made from."""

    sent: bytes
    tasks: dict[str, Task]
    environment: Environment
    log: Log | None


_last: list[_Site] = []  # the last one, of this process
_alone = threading.Lock()  # what notes reads, and keeps what pages have in common, is made for one at a time


def packed(files: Files, dossier: Dossier, order: Order) -> bytes:
    """The files that a dossier was made of and an order, to be sent; the same give the same bytes."""
    statics, inline = assets(order.root, named_by_content=not order.preview, parts=dossier.site.publish)
    content = {
        "program": program_here().digest,
        "content": files.content,
        "seeds": {name: data.decode("latin-1") for name, data in files.seeds.items()},
        "assets": {name: path for name, (path, _) in statics.items()},  # what they hold is written here, not there
        "inline": inline,
        "order": {each.name: getattr(order, each.name) for each in fields(Order) if each.name not in HERE_ALONE},
    }
    return zlib.compress(json.dumps(content).encode())


def elsewhere(executor: Executor, sent: Any, look: Callable[[], None] = lambda: None) -> Elsewhere:
    """What a build asks of an executor; `sent` is what was `packed`, or what the executor gives its functions for it.

    `look` raises ElsewhereFailed where nobody will answer any more.
    """

    def started(function: Callable[[Any, Sequence[Item]], list[Result]], first: Any) -> Start[Item, Result]:
        """The function, as one that is called for all items and has each of their chunks worked on at once."""

        def start(items: Sequence[Item]) -> Iterator[Result]:
            chunks = [items[at : at + CHUNK] for at in range(0, len(items), CHUNK)]
            return _in_order(deque(executor.submit(function, first, chunk) for chunk in chunks), look)

        return start

    return Elsewhere(pages=started(pages_there, sent), cards=started(cards_there, program_here().digest))


def _in_order(waiting: deque[Future[list[Result]]], look: Callable[[], None]) -> Iterator[Result]:
    while waiting:
        while not wait([waiting[0]], PATIENCE).done:
            look()
        yield from waiting.popleft().result()


@cache
def program_here() -> ProgramThere:
    """The program of this process. Work with templates of a dossier's own is never sent."""
    return ProgramThere(program_digest(PROGRAM, PROGRAM), sys.version.split()[0])


def pages_there(sent: bytes, keys: Sequence[str]) -> list[Rendered]:
    """Called elsewhere: the pages of some tasks, with the facts they read."""
    with _alone:
        if not _last or _last[0].sent != sent:
            _last[:] = []  # before the next: two large ones may be too many
            _last.append(_composed(sent))
        site = _last[0]
        return [page_of(site.environment, site.tasks[key], site.log) for key in keys]


def cards_there(program: str, some: Sequence[Card]) -> list[bytes]:
    """Called elsewhere: the pictures of some cards."""
    _refuse_other(program)
    with _alone:
        return list(cards.drawn(some, jobs=1))


def _refuse_other(program: str) -> None:
    if program != program_here().digest:
        raise ElsewhereFailed(f"A worker (Python {program_here().python}) runs another program than this one")


def _composed(sent: bytes) -> _Site:
    content = json.loads(zlib.decompress(sent))
    _refuse_other(content["program"])
    seeds = {name: text.encode("latin-1") for name, text in content["seeds"].items()}
    records, _ = load(Files(content["content"], seeds))  # its problems were told where it comes from
    dossier, _ = link(records)
    if dossier is None:
        raise ValueError("only a sound dossier is sent")
    nowhere = Path()
    order = Order(root=nowhere, output=nowhere, jobs=1, **content["order"])
    static: Assets = ({name: (path, b"") for name, path in content["assets"].items()}, content["inline"])
    composed = compose(dossier, build_index(dossier), order, static=static)
    tasks = {task.key: task for task in composed.tasks}
    return _Site(sent, tasks, program_environment(), composed.site.log)
