"""The dossier built for an address on this machine and served there as a host would: headers, compression, HTTP/1.1."""

from __future__ import annotations

import gzip
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import brotli

from tests.browser.hosting import Host
from tests.publish.hosts import rules

ROOT = Path(__file__).parent.parent
OUTPUT = ROOT / ".output-audit"  # stays: cards that did not change are not drawn again
TEXTS = ("text/", "image/svg", "application/json", "application/xml", "application/manifest")


@dataclass(frozen=True, slots=True)
class Site:
    """A built site and the address it is served at, with a slash at its end."""

    output: Path
    address: str

    def at(self, path: str) -> str:
        """The address of a page."""
        return self.address + path.removesuffix("index.html")


class Compressing(Host):
    """A host that sends text as Brotli or gzip, to whoever takes it."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """A file below the address, or the page for nothing."""
        path = self.path.split("?", 1)[0]
        target = Path(self.translate_path(path))
        file = target / "index.html" if target.is_dir() else target
        status = 200 if file.is_file() else 404
        kind = self.guess_type(str(file if status == 200 else "404.html"))
        accepted = self.headers.get("Accept-Encoding", "")
        coding = next((coding for coding in ("br", "gzip") if coding in accepted), "") if kind.startswith(TEXTS) else ""
        data = _packed(file if status == 200 else Path(self.directory) / "404.html", coding)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(data)))
        if coding:
            self.send_header("Content-Encoding", coding)
            self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        self.wfile.write(data)


@cache
def _packed(file: Path, coding: str) -> bytes:
    data = file.read_bytes()
    if coding == "br":
        return bytes(brotli.compress(data, quality=11))
    return gzip.compress(data, 9, mtime=0) if coding else data


@contextmanager
def site(root: Path = ROOT, output: Path = OUTPUT) -> Iterator[Site]:
    """Build a dossier with the address it is served at, and serve it for as long as it is needed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://localhost:{port}/"
    command = [sys.executable, str(ROOT / "build.py"), "build", "--root", str(root), "--output", str(output)]
    subprocess.run([*command, "--site-url", address], check=True, stdout=subprocess.DEVNULL)
    header_rules = rules((output / "_headers").read_text("utf-8"))
    handler = partial(Compressing, directory=str(output), base="/", given=header_rules)
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield Site(output, address)
        finally:
            server.shutdown()
