"""What the last build made, and from what: kept in `.cache/`, so that the next one makes only what has changed.

It saves time and nothing else. Where it is missing, damaged or of another program, everything is made; a page is taken
over only if the file that was published is still the one that was written.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from dossier.frozen import dataclass
from dossier.model.facts import UNKNOWN, Digests
from dossier.publish.output_folder import facts_of
from dossier.publish.sealed import Damaged, Numbered, read_sealed, write_sealed
from dossier.publish.verify import Anchors
from dossier.read.files import read_program

FORMAT = 1
SLOTS = 4  # output folders that are remembered; one may take the place of another
PARTS = ("dossier", "templates")  # folders of the program that pages come from


@dataclass(frozen=True, slots=True)
class Made:
    """What a task made: the facts it read, the paths it wrote, that of its page first, and what is known of them."""

    facts: tuple[str, ...]
    paths: tuple[str, ...]
    told: Any = None


@dataclass(frozen=True, slots=True)
class LastBuild:
    """The tasks of a build by key, the digests of the facts they read, and its pages' anchors by path."""

    shared: str  # the digest of what all pages come from
    output: str
    names: str = ""  # the digest of all names that are looked for in texts
    digests: Mapping[str, str] = field(default_factory=dict)
    tasks: Mapping[str, Made] = field(default_factory=dict)
    anchors: Mapping[str, Anchors] = field(default_factory=dict)
    files: Mapping[str, Sequence[int]] = field(default_factory=dict)  # what the system tells of each file

    def still_good(self, keys: Iterable[str], digests: Digests) -> list[str]:
        """The keys of the tasks that would make the same again."""
        changed = {name for name, digest in self.digests.items() if digest == UNKNOWN or digests.of(name) != digest}
        return [key for key in keys if key in self.tasks and changed.isdisjoint(self.tasks[key].facts)]


def program_digest(program: Path, root: Path) -> str:
    """The digest of everything of the program, and of a dossier's own templates, that makes a page what it is."""
    digest = blake2b(digest_size=10)
    libraries = sorted(name for path in sys.path if path.endswith("site-packages") for name in _listed(path))
    digest.update(repr((FORMAT, sys.version, libraries)).encode())
    folders = [program / part for part in PARTS]
    for folder in dict.fromkeys([*folders, root / "templates"]):
        for name, data in sorted(read_program(folder).items() if folder.is_dir() else ()):
            digest.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
            digest.update(data)
    return digest.hexdigest()


def _listed(folder: str) -> list[str]:
    with suppress(OSError):
        return [name for name in os.listdir(folder) if name.endswith(".dist-info")]
    return []


def record_path(cache: Path, output: str) -> Path:
    """Where the record of the builds of an output folder stands."""
    slot = blake2b(output.encode("utf-8", "surrogateescape"), digest_size=1).digest()[0] % SLOTS
    return cache / f"site-{slot}.json"


def load(cache: Path | None, output: Path, shared: str) -> LastBuild:
    """The last build of an output folder; one of nothing where it cannot be told, or all has to be made anew."""
    nothing = LastBuild(shared=shared, output=str(output))
    if cache is None:
        return nothing
    try:
        content = read_sealed(record_path(cache, str(output)))
        last = _from_json(content) if content["shared"] == shared and content["output"] == str(output) else nothing
    except (OSError, Damaged, ValueError, KeyError, TypeError, AttributeError, IndexError):
        return nothing
    return last


def keep(cache: Path, last: LastBuild) -> None:
    """Keep what a build made for the next one; where that cannot be written, the next one makes everything."""
    write_sealed(record_path(cache, last.output), _as_json(last))


def with_files(last: LastBuild, output: Path) -> LastBuild:
    """The same with what the system tells of the files it wrote."""
    files = {}
    for made in last.tasks.values():
        for path in made.paths:
            with suppress(OSError):
                files[path] = facts_of(os.lstat(f"{output}/{path}"))
    return replace(last, files=files)


def _as_json(last: LastBuild) -> dict[str, Any]:
    facts, links = Numbered(), Numbered()
    facts(last.digests)
    return {
        "shared": last.shared,
        "output": last.output,
        "names": last.names,
        "facts": list(last.digests),
        "digests": list(last.digests.values()),
        "tasks": {key: [facts(made.facts), made.paths, made.told] for key, made in last.tasks.items()},
        "anchors": {
            path: [links(anchors.ids), links(anchors.links), links(anchors.cites)]
            for path, anchors in last.anchors.items()
        },
        "texts": list(links.of),
        "files": last.files,
    }


def _from_json(content: Mapping[str, Any]) -> LastBuild:
    facts, texts = content["facts"], content["texts"]
    return LastBuild(
        shared=content["shared"],
        output=content["output"],
        names=content["names"],
        digests=dict(zip(facts, content["digests"], strict=True)),
        tasks={
            key: Made(tuple(map(facts.__getitem__, numbers)), tuple(paths), told)
            for key, (numbers, paths, told) in content["tasks"].items()
        },
        anchors={
            path: Anchors(*(tuple(map(texts.__getitem__, numbers)) for numbers in parts))
            for path, parts in content["anchors"].items()
        },
        files=content["files"],
    )
