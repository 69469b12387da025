"""The local preview: a small loopback server that rebuilds on every change and tells the browser.

Pelican's own server does not reload the browser, and its autoreload spins after an exception; watchfiles and
server-sent events are a page of code. It binds to this machine only and is no server for the web.
"""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

WATCHED = ("content", "seeds", "templates", "static")
EVENTS = "/__changes"
SCRIPT = "/__reload.js"
_RELOAD = f"new EventSource('{EVENTS}').onmessage = () => location.reload();\n".encode()
_TAG = f'<script src="{SCRIPT}"></script></body>'.encode()
HEARTBEAT = 15.0  # seconds between signs of life, so that a closed browser is noticed


class PortTaken(Exception):
    """The port is in use, or may not be used."""


class Changes:
    """Counts rebuilds; handlers wait for the next one."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.number = 0

    def announce(self) -> None:
        """A rebuild is done."""
        with self._changed:
            self.number += 1
            self._changed.notify_all()

    def wait(self, seen: int) -> int:
        """The number of rebuilds, once it is another than `seen` or some time has passed."""
        with self._changed:
            self._changed.wait_for(lambda: self.number != seen, HEARTBEAT)
            return self.number


class Preview(SimpleHTTPRequestHandler):
    """Serves the preview; pages get a script that waits for the next rebuild."""

    def __init__(self, *args: object, changes: Changes, **kwargs: object) -> None:
        self.changes = changes
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Events, the reload script, a page with it, or a file."""
        path = self.path.split("?", 1)[0]
        if path == EVENTS:
            self._events()
        elif path == SCRIPT:
            self._send(200, "text/javascript", _RELOAD)
        else:
            target = Path(self.translate_path(path))
            if target.is_dir() and path.endswith("/"):
                target = target / "index.html"
            if target.is_dir():
                super().do_GET()  # redirects to the address with a slash
                return
            if not target.is_file():
                self._page(404, Path(self.directory) / "404.html")
            elif target.suffix == ".html":
                self._page(200, target)
            else:
                super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal belongs to the problems."""

    def _page(self, status: int, file: Path) -> None:
        data = file.read_bytes() if file.is_file() else b"not found"
        self._send(status, "text/html; charset=utf-8", data.replace(b"</body>", _TAG))

    def _send(self, status: int, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def _events(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        seen = self.changes.number
        try:
            while True:
                now = self.changes.wait(seen)
                self.wfile.write(b"data: changed\n\n" if now != seen else b": still here\n\n")
                self.wfile.flush()
                seen = now
        except OSError:
            return  # the browser went away


def serve_preview(root: Path, output: Path, port: int, rebuild: Callable[[], bool], say: Callable[[str], None]) -> None:
    """Build, serve, and rebuild on every change until interrupted."""
    logging.getLogger("watchfiles").setLevel(logging.ERROR)  # it warns of each signal that it was interrupted
    changes = Changes()
    handler = partial(Preview, changes=changes, directory=str(output))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise PortTaken(error.strerror) from error
    with server:
        rebuild()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"preview with the whole source texts: http://localhost:{server.server_address[1]}/ (Ctrl-C ends it)")
        folders = [root / name for name in WATCHED if (root / name).is_dir()]
        for _ in watch(*folders, raise_interrupt=False):
            if _again(rebuild, say):
                changes.announce()
        server.shutdown()


def _again(rebuild: Callable[[], bool], say: Callable[[str], None]) -> bool:
    """Rebuild; what breaks on the way (a template half written) is told and ends nothing."""
    try:
        return rebuild()
    except Exception:
        traceback.print_exc()
        say("Not rebuilt; the last good preview is shown.")
        return False
