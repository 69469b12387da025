"""The sound dossier in `tests/base/`, confirmed, in a repository of its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from dossier.read.files import Files
from dossier.read.history import HISTORY
from tests.confirmed import SIGNED, appended
from tests.overlay import BASE, base, overlay, write_files
from tests.source_code import PROGRAM


class Repository:
    """A dossier in git, with a branch that others start from."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "-q", "-b", "main")
        shutil.copy(PROGRAM / ".gitattributes", root)
        self.write({**base().content, **SIGNED})
        shutil.copytree(BASE / "seeds", root / "seeds")
        self.commit("main")

    def git(self, *words: str) -> str:
        """What git prints."""
        names = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(["git", *names, *words], cwd=self.root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def write(self, texts: Mapping[str, str]) -> None:
        """Write files of the dossier."""
        write_files(self.root, texts)

    def commit(self, name: str) -> None:
        """Commit all there is."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", name)

    def files(self) -> Files:
        """What is there."""
        texts = {path.relative_to(self.root).as_posix(): path for path in (self.root / "content").rglob("*.*")}
        return overlay({name: path.read_text("utf-8") for name, path in texts.items()})

    def confirm(self, by: str) -> None:
        """Have somebody confirm and publish all that is open."""
        before = self.files()
        self.write({HISTORY: before.content[HISTORY] + appended(before, by=by)})

    def branch(self, name: str, changes: Mapping[str, str]) -> None:
        """A branch on which somebody changed something, confirmed it and published it."""
        self.git("checkout", "-q", "-b", name, "main")
        self.write(changes)
        self.confirm(name)
        self.commit(name)
