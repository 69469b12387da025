"""The server of the preview: for browsers on this machine, and no server for the web.

The preview holds whole source texts, so it answers only who asks for it by a name that it was given: a page elsewhere
whose name was turned to this machine's address (DNS rebinding) gets nothing, and no page of another origin may load
what it serves. Bounded are the size of a request, the time it may take, and the streams that wait for changes.
"""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import re
import resource
import socket
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import field
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, unquote_to_bytes

from dossier.embeds.embed import FOLDER as EMBEDS
from dossier.frozen import dataclass

EVENTS = "/__changes"
SCRIPT = "/__reload.js"
_WATCH = f"new EventSource('{EVENTS}?' + encodeURIComponent(location.pathname))"
_RELOAD = f"{_WATCH}.onmessage = () => location.reload();\n".encode()
_TAG = f'<script src="{SCRIPT}"></script></body>'.encode()

BACKLOG = 1024  # connections that wait to be accepted
MAX_FILES_OPEN = 4096  # connections are files; many systems begin with 1,024
MAX_STREAMS = 100  # pages that wait for changes; browsers open six of one site at most
MAX_HEAD = 16_384  # bytes of a request's lines
MAX_TARGET = 2_000  # characters of an address; those of a site are shorter than 300
MAX_FILE = 200_000_000  # bytes; the archive of a large dossier's data has some 20 MB
HEARTBEAT = 15.0  # seconds between signs of life on a stream, so that proxies keep it
PATIENCE = 10.0  # seconds for a whole request to arrive
PATIENCE_TO_SEND = 60.0  # seconds for a whole answer to be taken

LOCAL = frozenset(("localhost", "127.0.0.1", "[::1]"))
ANYWHERE = frozenset(("0.0.0.0", "[::]"))
STREAM = "text/event-stream"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".jsonl": "application/jsonl",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".bib": "text/plain; charset=utf-8",
    ".ttl": "text/turtle; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml; charset=utf-8",
    ".zip": "application/zip",
}
# On every answer. Pages of other origins may neither load what is served nor frame it, but for embeds.
HEADERS = {
    "Cache-Control": "no-store",
    "Connection": "close",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
NOT_FRAMED = {"Content-Security-Policy": "frame-ancestors 'self'"}

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[^\s:\[\]@/]+?)\.?(?::\d{1,5})?")


class PortTaken(Exception):
    """The port is in use, or may not be used."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent for a request."""

    status: HTTPStatus
    data: bytes = b""
    kind: str = "text/plain; charset=utf-8"
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Request:
    """A request that is well-formed: its method, and the host and the target that it names."""

    method: str
    host: str
    target: str


class BadRequest(Exception):
    """What is asked is no request that is answered here."""

    def __init__(self, status: HTTPStatus, why: str) -> None:
        super().__init__(why)
        self.answer = Answer(status, f"{why}\n".encode())


class PreviewServer:
    """Serves a folder at sockets that listen, until it is stopped, and tells browsers of changes."""

    def __init__(self, folder: Path, sockets: Iterable[socket.socket], names: Iterable[str] = ()) -> None:
        self._folder = folder
        self._sockets = list(sockets)
        self._names = LOCAL | {bracketed(name.lower()) for name in names}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopped: asyncio.Event | None = None
        self._streams: dict[asyncio.Event, str] = {}  # with the page that waits, by the path of its file

    def run(self) -> None:
        """Serve until `stop`; to be run on a thread of its own."""
        _allow_files()
        asyncio.run(self._serve())

    def announce(self, pages: Collection[str] | None = None) -> None:
        """Tell those who look at one of the pages, or all who wait, that it is another now; from any thread."""
        if self._loop is not None:
            with suppress(RuntimeError):  # it has ended
                self._loop.call_soon_threadsafe(self._wake, pages)

    def looked_at(self) -> frozenset[str]:
        """The pages that somebody looks at, by the paths of their files; from any thread."""
        return frozenset(self._streams.copy().values())

    def stop(self) -> None:
        """End; from any thread."""
        if self._loop is not None and self._stopped is not None:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._stopped.set)

    async def _serve(self) -> None:
        self._loop, self._stopped = asyncio.get_running_loop(), asyncio.Event()
        self._loop.set_exception_handler(_pass_over_breaks)
        for listening in self._sockets:
            await asyncio.start_server(self._connected, sock=listening, limit=MAX_HEAD, backlog=BACKLOG)
        await self._stopped.wait()

    def _wake(self, pages: Collection[str] | None) -> None:
        for stream, page in self._streams.items():
            if pages is None or page in pages:
                stream.set()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request and close."""
        writer.transport.set_write_buffer_limits(high=0)  # so that `drain` waits until all is taken
        try:
            await self._serve_one(reader, writer)
            writer.close()
        except (OSError, TimeoutError):  # gone, or too slow
            writer.transport.abort()

    async def _serve_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                request = await _read(reader)
        except BadRequest as error:
            await _send(writer, error.answer)
            return
        except TimeoutError:
            await _send(writer, Answer(HTTPStatus.REQUEST_TIMEOUT))
            return
        if request is None:
            return
        answer = self._answer(request)
        if answer.kind == STREAM and request.method == "GET":
            await self._stream(answer, _page_of(request.target), reader, writer)
        else:
            await _send(writer, answer, with_data=request.method == "GET")

    def _is_known(self, host: str) -> bool:
        """Whether the preview is asked for by one of its names."""
        named = _HOST.fullmatch(host.lower())
        if named is None:
            return False
        # Where it listens to all addresses, any of them is meant. A browser cannot be misled to a bare address.
        return named[1] in self._names or bool(self._names & ANYWHERE and is_address(named[1]))

    def _answer(self, request: Request) -> Answer:
        if not self._is_known(request.host):
            names = ", ".join(sorted(self._names - ANYWHERE))
            text = f"This preview answers to {names}. For another name, start it with --host.\n"
            return Answer(HTTPStatus.MISDIRECTED_REQUEST, text.encode())
        if request.method not in ("GET", "HEAD"):
            return Answer(HTTPStatus.METHOD_NOT_ALLOWED, more={"Allow": "GET, HEAD"})
        path, _, query = request.target.partition("?")
        if path == EVENTS:
            if len(self._streams) >= MAX_STREAMS:
                return Answer(HTTPStatus.SERVICE_UNAVAILABLE, b"too many pages wait for changes\n")
            return Answer(HTTPStatus.OK, kind=STREAM)
        if path == SCRIPT:
            return Answer(HTTPStatus.OK, _RELOAD, TYPES[".js"])
        parts = _parts(path)
        if parts is None:
            return self._not_found()
        wanted = "index.html" if path.endswith("/") else ""
        target = self._folder.joinpath(*parts, wanted)
        try:
            if not self._holds(target):
                return self._not_found()
            if target.is_dir():
                folder = "/".join(quote(part, safe="") for part in parts)
                location = f"/{folder}/" + (f"?{query}" if query else "")
                return Answer(HTTPStatus.MOVED_PERMANENTLY, more={"Location": location})
            if not target.is_file() or target.stat().st_size > MAX_FILE:  # such as a pipe, which would be waited for
                return self._not_found()
            data = target.read_bytes()
        except OSError:
            return self._not_found()
        kind = TYPES.get(target.suffix, "application/octet-stream")
        if target.suffix == ".html":
            data = data.replace(b"</body>", _TAG)
        return Answer(HTTPStatus.OK, data, kind, {} if EMBEDS in parts else NOT_FRAMED)

    def _holds(self, target: Path) -> bool:
        """Whether a file is one of the folder's own. A folder that came with a dossier may be a link, or hold some."""
        return target.resolve().is_relative_to(self._folder.parent.resolve() / self._folder.name)

    def _not_found(self) -> Answer:
        """The site's own page for it, where there is one."""
        page = self._folder / "404.html"
        try:
            if not self._holds(page) or not page.is_file():
                return Answer(HTTPStatus.NOT_FOUND, b"not found\n")
            data = page.read_bytes().replace(b"</body>", _TAG)
        except OSError:
            return Answer(HTTPStatus.NOT_FOUND, b"not found\n")
        return Answer(HTTPStatus.NOT_FOUND, data, TYPES[".html"], NOT_FRAMED)

    async def _stream(
        self, answer: Answer, page: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Server-sent events to who looks at a page, until the browser goes away."""
        changed = asyncio.Event()
        self._streams[changed] = page
        gone = asyncio.ensure_future(reader.read(1))
        try:
            await _put(writer, _head(answer, length=None))
            while not gone.done():
                waiting = asyncio.ensure_future(changed.wait())
                await asyncio.wait((gone, waiting), timeout=HEARTBEAT, return_when=asyncio.FIRST_COMPLETED)
                waiting.cancel()
                await _put(writer, b"data: changed\n\n" if changed.is_set() else b": still here\n\n")
                changed.clear()
        finally:
            gone.cancel()
            self._streams.pop(changed, None)


def listening(hosts: Iterable[str], port: int) -> list[socket.socket]:
    """Sockets that listen at those of the hosts that are addresses, and on this machine alone where none is.

    Raises PortTaken where they cannot.
    """
    addresses = [host for host in hosts if is_address(host)]
    sockets: list[socket.socket] = []
    try:
        for address in addresses:
            family = socket.AF_INET6 if ":" in address else socket.AF_INET
            sockets.append(socket.create_server((address, port), family=family, backlog=BACKLOG))
        if not addresses:
            sockets.append(socket.create_server(("127.0.0.1", port), backlog=BACKLOG))
            sockets += _listening_v6(sockets[0].getsockname()[1])
    except OSError as error:
        for opened in sockets:
            opened.close()
        raise PortTaken(error.strerror or str(error)) from error
    return sockets


def _listening_v6(port: int) -> list[socket.socket]:
    """The same port of this machine for IPv6, which `localhost` may mean as well; none where there is none."""
    try:
        return [socket.create_server(("::1", port), family=socket.AF_INET6, backlog=BACKLOG)]
    except OSError as error:
        if error.errno == errno.EADDRINUSE:  # somebody else's pages would be shown
            raise
        return []


def _pass_over_breaks(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Say nothing where a connection breaks or the system has none left: the terminal belongs to the problems."""
    if not isinstance(context.get("exception"), OSError):
        loop.default_exception_handler(context)


def bracketed(name: str) -> str:
    """A name as it stands in an address: those of IPv6 in brackets."""
    return f"[{name}]" if ":" in name else name


def is_address(name: str) -> bool:
    """Whether it is a number that no DNS can turn to another machine."""
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _page_of(target: str) -> str:
    """The path of the file of the page that waits for changes, which it gives as the query; empty where it does not."""
    try:
        parts = _parts(unquote(target.partition("?")[2], errors="strict"))
    except UnicodeDecodeError:
        return ""
    return "/".join(parts if parts and "." in parts[-1] else [*parts, "index.html"]) if parts is not None else ""


def _parts(path: str) -> list[str] | None:
    """The folders and the file that a path names; None for one that names none of the site's."""
    try:
        text = unquote_to_bytes(path.removeprefix("/")).decode()
    except UnicodeDecodeError:
        return None
    parts = text.removesuffix("/").split("/") if text else []
    strange = any(not part or part.startswith(".") or "\\" in part or "\0" in part for part in parts)
    return None if strange else parts


async def _read(reader: asyncio.StreamReader) -> Request | None:
    """A request; None where the connection was closed before one. Raises BadRequest."""
    first = await _line(reader, HTTPStatus.REQUEST_URI_TOO_LONG)
    if not first:
        return None
    hosts: list[str] = []
    left = MAX_HEAD
    while line := (await _line(reader, HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)).strip():
        left -= len(line)
        if left < 0:
            raise BadRequest(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "the headers are too long")
        name, _, value = line.partition(":")
        if name.lower() == "host":
            hosts.append(value.strip())
    method, _, rest = first.strip().partition(" ")
    target, _, version = rest.partition(" ")
    if len(target) > MAX_TARGET:
        raise BadRequest(HTTPStatus.REQUEST_URI_TOO_LONG, "the address is too long")
    if not re.fullmatch(r"HTTP/1\.[01]", version) or len(hosts) != 1 or not re.fullmatch(r"/[!-~]*", target):
        raise BadRequest(HTTPStatus.BAD_REQUEST, "this is no request of HTTP/1.1 for a page here")
    return Request(method, hosts[0], target)


async def _line(reader: asyncio.StreamReader, too_long: HTTPStatus) -> str:
    try:
        return (await reader.readline()).decode("latin-1")
    except ValueError as error:  # longer than the reader's limit
        raise BadRequest(too_long, "a line is too long") from error


def _head(answer: Answer, length: int | None) -> bytes:
    """The lines before the data."""
    headers = {"Content-Type": answer.kind, **HEADERS, **answer.more}
    if length is not None:
        headers["Content-Length"] = str(length)
    lines = [
        f"HTTP/1.1 {answer.status.value} {answer.status.phrase}",
        *(f"{name}: {headers[name]}" for name in headers),
    ]
    return "".join(f"{line}\r\n" for line in [*lines, ""]).encode("latin-1")


async def _send(writer: asyncio.StreamWriter, answer: Answer, with_data: bool = True) -> None:
    length = None if answer.kind == STREAM else len(answer.data)
    await _put(writer, _head(answer, length) + (answer.data if with_data else b""))


async def _put(writer: asyncio.StreamWriter, data: bytes) -> None:
    writer.write(data)
    async with asyncio.timeout(PATIENCE_TO_SEND):
        await writer.drain()


def _allow_files() -> None:
    """Raise this process's bound of open files, as far as it may."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MAX_FILES_OPEN if hard == resource.RLIM_INFINITY else min(MAX_FILES_OPEN, hard)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
