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


@dataclass(frozen=True, slots=True)
class Address:
    """Where a preview is asked for: a port of this machine alone, or of the `host` that it listens at."""

    port: int
    host: str | None = None


def serve_preview(
    root: Path, output: Path, address: Address, *, rebuild: Callable[[], bool], say: Callable[[str], None]
) -> None:
    """Build, serve, and rebuild on every change until interrupted. Raises PortTaken."""
    logging.getLogger("watchfiles").setLevel(logging.ERROR)  # it warns of each signal that it was interrupted
    server = PreviewServer(output, listening(address.host, address.port), [address.host] if address.host else [])
    rebuild()
    threading.Thread(target=server.run, daemon=True).start()
    host = address.host and bracketed(address.host)
    shown = "localhost" if host is None or host in ANYWHERE else host
    say(f"preview with the whole source texts: http://{shown}:{address.port}/ (Ctrl-C ends it)")
    if host is not None:
        say(f"It listens at {host}: whoever reaches that address can read the whole source texts.")
    folders = [root / name for name in WATCHED if (root / name).is_dir()]
    for _ in watch(*folders, raise_interrupt=False):
        if _again(rebuild, say):
            server.announce()
    server.stop()


def _again(rebuild: Callable[[], bool], say: Callable[[str], None]) -> bool:
    """Rebuild; what breaks on the way is told and ends nothing."""
    try:
        return rebuild()
    except Exception:
        traceback.print_exc()
        say("Not rebuilt; the last good preview is shown.")
        return False
