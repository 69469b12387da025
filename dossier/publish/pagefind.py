"""Pagefind's indexer as a process of its own: one question, one answer, nothing written to disk.

It is asked in the protocol of its own wrappers, since the one for Python rests a tenth of a second after every record
(a minute and a half for 900), takes no more than 2 MB back, and at its end writes into the folder one stands in.
"""

from __future__ import annotations

import base64
import errno
import json
import signal
import subprocess
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from pathlib import Path
from types import TracebackType
from typing import IO, Any

try:
    from pagefind import service
except ImportError:  # not installed: the site is built without a search
    find_executable: Callable[[], Path | None] | None = None
else:
    find_executable = service.get_executable

END = b","  # of a question and of an answer; base64 has none
CHUNK = 1 << 20  # bytes read at a time
EXHAUSTED = (errno.EAGAIN, errno.ENOMEM, errno.EMFILE, errno.ENFILE)  # no process can be started, whatever it is
PATIENCE = 10.0  # seconds for the process to end when nothing more is asked


class PagefindFailed(Exception):
    """There is no indexer for this machine, or it does not do what it is asked."""


class PagefindKilled(BrokenExecutor):
    """The system ended the indexer, as it does when memory runs out: another time it would do what it is asked."""


class Pagefind:
    """One run of the indexer with one index; a context, at whose end the process is gone."""

    def __init__(self) -> None:
        command = [_executable(), "--service"]
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            if error.errno in EXHAUSTED:
                raise
            # Not there, not for this processor, not allowed to run.
            raise PagefindFailed(f"{command[0]} does not start: {error}") from error
        self._number = 0
        self._index = 0

    def __enter__(self) -> Pagefind:
        try:
            self._index = self._ask(type="NewIndex", config=None)["index_id"]
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def add(self, name: str, html: str) -> None:
        """Add one record; the language is that of the HTML, and `name` is unique in the index."""
        self._ask(type="AddFile", index_id=self._index, url=name, file_path=None, file_contents=html)

    def files(self) -> dict[str, bytes]:
        """All files of the index and of the program that searches it, by path."""
        answer = self._ask(type="GetFiles", index_id=self._index)
        return {file["path"]: base64.b64decode(file["content"]) for file in answer["files"]}

    def _ask(self, **payload: object) -> dict[str, Any]:
        self._number += 1
        question = json.dumps({"message_id": self._number, "payload": payload})
        try:
            self._stdin.write(base64.b64encode(question.encode()) + END)
            self._stdin.flush()
            answer = json.loads(base64.b64decode(self._answer()))
            reply: dict[str, Any] = answer["payload"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            if self._killed():
                raise PagefindKilled("the indexer") from None
            raise PagefindFailed(f"the indexer broke off: {error!r}") from error
        if answer.get("message_id") != self._number or reply.get("type") == "Error":
            raise PagefindFailed(f"the indexer says: {reply.get('message', reply)}")
        return reply

    def _answer(self) -> bytes:
        parts: list[bytes] = []
        while not parts or not parts[-1].endswith(END):
            part = self._stdout.read1(CHUNK)  # type: ignore[attr-defined]  # a pipe is buffered
            if not part:
                raise ValueError("no answer")
            parts.append(part)
        return b"".join(parts).removesuffix(END)

    def _killed(self) -> bool:
        """Whether it was ended from outside; called when it does not answer any more."""
        try:
            self._process.communicate(timeout=PATIENCE)  # closes its way in, at which one that is still there ends
        except (subprocess.TimeoutExpired, OSError, ValueError):
            return False
        return self._process.returncode == -signal.SIGKILL

    @property
    def _stdin(self) -> IO[bytes]:
        if self._process.stdin is None:
            raise ValueError("no way in")
        return self._process.stdin

    @property
    def _stdout(self) -> IO[bytes]:
        if self._process.stdout is None:
            raise ValueError("no way out")
        return self._process.stdout

    def _end(self) -> None:
        """It ends by itself when nothing more can be asked."""
        try:
            self._process.communicate(timeout=PATIENCE)
        except (subprocess.TimeoutExpired, OSError, ValueError):
            self._process.kill()
            self._process.wait()


def _executable() -> str:
    if find_executable is None:
        raise PagefindFailed("the package pagefind is not installed")
    path = find_executable()
    if path is None:
        raise PagefindFailed("the package pagefind has no program for this machine")
    return str(path)
