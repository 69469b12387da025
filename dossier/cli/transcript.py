"""What a command says, kept so that the quick door (`unchanged`) can say it again."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from dossier import unchanged
from dossier.cli.git import last_commit

# With any other, git may answer the next time, and more would be told.
ANSWERS = (None, "no-repository", "nothing-there")


class Transcript:
    """Prints, and keeps what was printed. To be made before anything is read."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._arguments: Sequence[str] | None = click.get_current_context().find_root().obj
        self._before = self._state()
        self._out: list[str] = []
        self._err: list[str] = []

    def say(self, text: str, *, err: bool = False, again: str | None = None) -> None:
        """Print a text, which is another (`again`) when it is said again."""
        click.echo(text, err=err)
        (self._err if err else self._out).append(f"{text if again is None else again}\n")

    def keep(self, *, status: int, output: Path | None = None) -> None:
        """Keep what was said, unless what the command depended on changed meanwhile, or may have."""
        if self._arguments is None or self._before is None or self._before != self._state():
            return
        if last_commit(Path(self._root)).failure not in ANSWERS:
            return
        from dossier.publish.whole_file import replace_file

        with suppress(OSError, unchanged.Unsure):  # what is not kept is done again
            path = Path(unchanged.record_path(self._root, self._arguments))
            text = unchanged.record(
                self._before,
                output=str(output or ""),
                status=status,
                out="".join(self._out),
                err="".join(self._err),
            )
            path.parent.mkdir(exist_ok=True)
            replace_file(path, text)

    def _state(self) -> str | None:
        if self._arguments is None:  # called by a program, not by the front door
            return None
        try:
            return unchanged.state_before(self._root, self._arguments, os.environ)
        except (OSError, unchanged.Unsure):
            return None
