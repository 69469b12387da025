"""The local preview: the site is rebuilt on every change, and browsers that show it are told.

Pelican's own server does not reload the browser, and its autoreload spins after an exception; watchfiles and
server-sent events are little code.
"""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable
from pathlib import Path

from watchfiles import watch

from dossier.frozen import dataclass
from dossier.publish.preview_server import ANYWHERE, PreviewServer, bracketed, listening

WATCHED = ("content", "seeds", "templates", "static")
QUIET = 300  # ms without a change, after which what was put off is made, so many pages at a time
AT_ONCE = 40


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild made: pages, by the paths of their files; and whether it put off something."""

    pages: frozenset[str]
    unfinished: bool


Rebuild = Callable[[frozenset[str], int | None], Rebuilt | None]  # what is looked at, and how much else is made


@dataclass(frozen=True, slots=True)
class Address:
    """Where a preview is asked for: a port of this machine alone, or of the addresses among the hosts.

    It answers to all of the hosts, be they addresses or names.
    """

    port: int
    hosts: tuple[str, ...] = ()


def serve_preview(root: Path, output: Path, address: Address, *, rebuild: Rebuild, say: Callable[[str], None]) -> None:
    """Build, serve, and rebuild on every change until interrupted. Raises PortTaken.

    After a change `rebuild` makes the pages that somebody looks at, and a few at a time what else has to be, as long as
    nothing changes again.
    """
    logging.getLogger("watchfiles").setLevel(logging.ERROR)  # it warns of each signal that it was interrupted
    server = PreviewServer(output, listening(address.hosts, address.port), address.hosts)
    rebuild(frozenset(), None)
    threading.Thread(target=server.run, daemon=True).start()
    reached = [bracketed(host) for host in address.hosts]
    shown = next((host for host in reached if host not in ANYWHERE), "localhost")
    say(f"preview with the whole source texts: http://{shown}:{address.port}/ (Ctrl-C ends it)")
    if reached:
        say(f"Whoever reaches it by {', '.join(reached)} can read the whole source texts.")
    folders = [root / name for name in WATCHED if (root / name).is_dir()]
    unfinished = False
    for changes in watch(*folders, raise_interrupt=False, rust_timeout=QUIET, yield_on_timeout=True):
        if not changes and not unfinished:
            continue
        looked_at = server.looked_at() - {""}
        rebuilt = _again(rebuild, say, looked_at, 0 if changes and looked_at else AT_ONCE)
        unfinished = rebuilt is not None and rebuilt.unfinished
        if rebuilt is not None:
            server.announce(None if changes else rebuilt.pages)
    server.stop()


def _again(rebuild: Rebuild, say: Callable[[str], None], looked_at: frozenset[str], at_most: int) -> Rebuilt | None:
    """Rebuild; what breaks on the way is told and ends nothing."""
    try:
        return rebuild(looked_at, at_most)
    except Exception:
        traceback.print_exc()
        say("Not rebuilt; the last good preview is shown.")
        return None
