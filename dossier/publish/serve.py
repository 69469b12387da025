"""The local preview: the site is rebuilt on every change, and browsers that show it are told.

Pelican's own server does not reload the browser, and its autoreload spins after an exception; watchfiles and
server-sent events are little code.
"""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from watchfiles import watch

from dossier.publish.preview_server import ANYWHERE, PreviewServer, bracketed, listening

WATCHED = ("content", "seeds", "templates", "static")
QUIET = 1500  # ms without a change, after which what was put off is made


@dataclass(frozen=True, slots=True)
class Address:
    """Where a preview is asked for: a port of this machine alone, or of the addresses among the hosts.

    It answers to all of the hosts, be they addresses or names.
    """

    port: int
    hosts: tuple[str, ...] = ()


def serve_preview(
    root: Path, output: Path, address: Address, *, rebuild: Callable[[bool], bool], say: Callable[[str], None]
) -> None:
    """Build, serve, and rebuild on every change until interrupted. Raises PortTaken.

    `rebuild` is told whether it may put off what takes long and no page shows, such as the search; that is made when
    nothing has changed for a while.
    """
    logging.getLogger("watchfiles").setLevel(logging.ERROR)  # it warns of each signal that it was interrupted
    server = PreviewServer(output, listening(address.hosts, address.port), address.hosts)
    rebuild(False)
    threading.Thread(target=server.run, daemon=True).start()
    reached = [bracketed(host) for host in address.hosts]
    shown = next((host for host in reached if host not in ANYWHERE), "localhost")
    say(f"preview with the whole source texts: http://{shown}:{address.port}/ (Ctrl-C ends it)")
    if reached:
        say(f"Whoever reaches it by {', '.join(reached)} can read the whole source texts.")
    folders = [root / name for name in WATCHED if (root / name).is_dir()]
    owed = False  # whether something was put off
    for changes in watch(*folders, raise_interrupt=False, rust_timeout=QUIET, yield_on_timeout=True):
        if not changes and not owed:
            continue
        built = _again(rebuild, say, put_off=bool(changes))
        owed = bool(changes)
        if built and changes:
            server.announce()
    server.stop()


def _again(rebuild: Callable[[bool], bool], say: Callable[[str], None], *, put_off: bool) -> bool:
    """Rebuild; what breaks on the way is told and ends nothing."""
    try:
        return rebuild(put_off)
    except Exception:
        traceback.print_exc()
        say("Not rebuilt; the last good preview is shown.")
        return False
