"""A host for a built site: below its path, with the headers that `_headers` asks for, and `404.html` for the rest."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from tests.publish.hosts import Rule, joined, rules


class Host(SimpleHTTPRequestHandler):
    """Serves a folder as the hosts do that the site is made for."""

    def __init__(self, *args: object, base: str, given: list[Rule], pause: float = 0, **kwargs: object) -> None:
        self.base, self.given, self.pause = base.rstrip("/"), given, pause
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A file below the site's path, or the 404 page."""
        path = self.path.split("?", 1)[0]
        inside = path.removeprefix(self.base)
        if path.startswith(f"{self.base}/") and self._file(inside) is not None:
            self.path = inside
            super().do_GET()
            return
        data = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def end_headers(self) -> None:
        """Add what the rules say for this path."""
        for name, value in joined(self.given, self.path.split("?", 1)[0].removeprefix(self.base)).items():
            self.send_header(name, value)
        super().end_headers()

    def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:  # type: ignore[override]
        """Send a file; over a slow line a page's second half comes late, and a script does.

        The first half ends with a line: how a line of text is broken that is cut in a word, no page can know before
        the rest of it is there.
        """
        data = source.read()
        half = len(data) // 2
        line = data.rfind(b"\n", half // 2, half) + 1
        first = 0 if self.path.endswith(".js") else line or half
        if self.pause and self.path.endswith((".js", "/", ".html")):
            outputfile.write(data[:first])
            outputfile.flush()
            time.sleep(self.pause)
            data = data[first:]
        outputfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _file(self, path: str) -> Path | None:
        file = Path(self.translate_path(path))
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() else None


@contextmanager
def hosted(output: Path, base: str, pause: float = 0, port: int = 0) -> Iterator[str]:
    """Serve a site on a free port of this machine; gives the address of its start page. `pause`: seconds."""
    given = rules((output / "_headers").read_text("utf-8"))
    handler = partial(Host, directory=str(output), base=base, given=given, pause=pause)
    with _running(handler, port) as address:
        yield f"{address}{base}"


class OtherSite(SimpleHTTPRequestHandler):
    """Serves pages from memory, without headers that matter here."""

    def __init__(self, *args: object, pages: Mapping[str, str], **kwargs: object) -> None:
        self.pages = pages
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A page, or nothing."""
        data = self.pages.get(self.path.split("?", 1)[0], "").encode()
        self.send_response(200 if data else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[tuple[str, dict[str, str]]]:
    """Another site, whose pages by path may be added while it is served; gives its address with them."""
    pages: dict[str, str] = {}
    with _running(partial(OtherSite, pages=pages), 0) as address:
        yield address, pages


@contextmanager
def _running(handler: Callable[..., SimpleHTTPRequestHandler], port: int) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join(10)
