"""Plain data kept in a file for the next run, with a checksum: what was cut short or changed is as none."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from dossier.publish.whole_file import read_own, replace_file

MAX_BYTES = 1_000_000_000


class Damaged(Exception):
    """A file does not hold what was written."""


def read_sealed(path: Path) -> Any:
    """The data that `write_sealed` wrote. Raises OSError, and Damaged."""
    data = read_own(path, MAX_BYTES)
    seal, _, text = data.partition(b"\n")
    try:
        if seal.decode("ascii") != _seal(text):
            raise Damaged(path)
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Damaged(path) from error


def write_sealed(path: Path, data: Any) -> None:
    """Write plain data in place of what was there; where that cannot be done, the file is as it was."""
    with suppress(OSError):
        if path.parent.is_symlink():
            return
        path.parent.mkdir(exist_ok=True)
        text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
        replace_file(path, f"{_seal(text.encode())}\n{text}")


def _seal(text: bytes) -> str:
    return blake2b(text, digest_size=16).hexdigest()


class Numbered:
    """Texts by number: most stand in many places."""

    def __init__(self) -> None:
        self.of: dict[str, int] = {}

    def __call__(self, texts: Iterable[str]) -> list[int]:
        """The numbers of some texts."""
        return [self.of.setdefault(text, len(self.of)) for text in texts]
