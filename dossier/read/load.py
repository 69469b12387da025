"""Files to records: the structure of what editors wrote, nothing about its meaning.

All problems of a file are found in one run; a record that has one is left out, the others are kept.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import field
from typing import Any, TypeVar

from pydantic import ValidationError

from dossier.frozen import dataclass
from dossier.problem import Place, Problem, Related
from dossier.read import yamltree
from dossier.read.fields import FOLDERS
from dossier.read.files import Files
from dossier.read.history import HISTORY, History, MovedRecord, read_history
from dossier.read.prose import Prose, read_prose
from dossier.read.records import (
    ClaimRecord,
    DisputeRecord,
    EntityRecord,
    Record,
    SiteRecord,
    SourceRecord,
    VocabularyRecord,
)
from dossier.read.validation_errors import problems_of

R = TypeVar("R", bound=Record)
SINGLE = (SiteRecord, VocabularyRecord, MovedRecord)  # files that hold one mapping
MOST_PROBLEMS = 20_000  # of reading: with as many, the rest is hardly right
_CONFLICT_MARK = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$", re.MULTILINE)  # as git leaves them
_ID_OR_SEED = re.compile(r"^[- ]*(?:id|seed): *([A-Za-z0-9_.-]+)", re.MULTILINE)  # in a file that is no YAML


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that was read, in the order of the files; ids are not resolved yet."""

    site: SiteRecord | None = None
    vocabulary: VocabularyRecord | None = None
    sources: list[SourceRecord] = field(default_factory=list)
    entities: list[EntityRecord] = field(default_factory=list)
    claims: list[ClaimRecord] = field(default_factory=list)
    disputes: list[DisputeRecord] = field(default_factory=list)
    pages: list[Prose] = field(default_factory=list)
    seeds: dict[str, bytes] = field(default_factory=dict)
    moved: MovedRecord | None = None
    history: History | None = None
    broken: frozenset[str] = frozenset()  # ids, seeds and files of what could not be read, so that nobody misses it


@dataclass(frozen=True, slots=True)
class FileRead:
    """What a file of annotations without a problem holds; the same text gives the same."""

    text: str
    records: tuple[Record, ...] = ()
    pages: tuple[Prose, ...] = ()
    history: History | None = None
    nodes: int = 0


FilesRead = dict[str, FileRead]  # by path


def load(files: Files, unread: Collection[str] = (), kept: FilesRead | None = None) -> tuple[Records, list[Problem]]:
    """Read every file of `content/` into the records it holds. `unread` are files on disk that have a problem.

    What is `kept` of the last time is taken where the text is the same, and is brought up to date.
    """
    read: FilesRead = {}
    problems: list[Problem] = []
    broken: set[str] = set(unread)
    single: dict[str, Any] = {}
    many: dict[type[Record], list[Any]] = {c: [] for c in (SourceRecord, EntityRecord, ClaimRecord, DisputeRecord)}
    pages: list[Prose] = []
    history: History | None = None
    nodes = yamltree.NodeCount()
    for path, text in files.content.items():
        if len(problems) > MOST_PROBLEMS:
            broken |= files.content.keys()
            break
        known = kept.get(path) if kept else None
        if known is not None and known.text == text and nodes.number + known.nodes <= yamltree.MAX_ALL_NODES:
            read[path] = known
            nodes.number += known.nodes
            history = known.history or history
            pages += known.pages
            for same in known.records:
                if isinstance(same, SINGLE):
                    single[type(same).__name__] = same
                else:
                    many[type(same)].append(same)
            continue
        conflict = _merge_conflict(path, text)
        if conflict is not None:
            problems.append(conflict)
            broken |= {path, *_ID_OR_SEED.findall(text)}
            continue
        if path == HISTORY:
            history, unreadable = read_history(text)
            problems += unreadable
            broken |= {path} if unreadable else set()
            if not unreadable:
                read[path] = FileRead(text, history=history)
            continue
        if path.endswith(".md"):
            page = _page(path, text, problems=problems, broken=broken)
            pages += page
            if path not in broken:
                read[path] = FileRead(text, pages=page)
            continue
        model, extra = _model_for(path)
        if model is None:
            hint = (
                "Annotations stand in `site.yaml`, `vocabulary.yaml`, `disputes.yaml`, or in the folders "
                f"`sources/`, `claims/`, {', '.join(f'`{name}/`' for name in FOLDERS)}."
            )
            problems.append(Problem("unexpected-file", Place(path), f"`{path}` is not a place for annotations.", hint))
            continue
        nodes_before, problems_before = nodes.number, len(problems)
        node, unreadable = yamltree.parse(path, text, nodes)
        problems += unreadable
        if node is None:
            broken.add(path)
            broken |= set(_ID_OR_SEED.findall(text))
            if not unreadable:
                hint = "Write a record, or delete the file."
                problems.append(Problem("empty-file", Place(path), "The file holds no record.", hint))
            continue
        if model in SINGLE:
            settings = single[model.__name__] = _record(model, node, {}, problems=problems, broken=broken)
            if settings is not None and len(problems) == problems_before:
                read[path] = FileRead(text, (settings,), nodes=nodes.number - nodes_before)
            continue
        items = node.items if isinstance(node, yamltree.Listing) else (node,)
        parsed = len(problems)
        first = len(many[model])
        for item in items:
            if len(problems) > MOST_PROBLEMS:
                message = f"From here on nothing more is read, since there are {len(problems):,} problems already."
                hint = "Mend the first ones: an indent or a wrong file brings thousands."
                problems.append(Problem("too-many-problems", item.place, message, hint))
                break
            record = _record(model, item, extra, problems=problems, broken=broken)
            if record is not None:
                many[model].append(record)
        if len(problems) > parsed:
            broken.add(path)
        if len(problems) == problems_before:
            read[path] = FileRead(text, tuple(many[model][first:]), nodes=nodes.number - nodes_before)
    for path in ("content/site.yaml", "content/vocabulary.yaml"):
        if path not in files.content and path not in unread:
            hint = "docs/annotating.md shows what stands in it."
            problems.append(Problem("missing-file", Place(path), f"A dossier needs `{path}`.", hint))
    records = Records(
        site=single.get("SiteRecord"),
        vocabulary=single.get("VocabularyRecord"),
        sources=many[SourceRecord],
        entities=many[EntityRecord],
        claims=many[ClaimRecord],
        disputes=many[DisputeRecord],
        pages=pages,
        seeds=files.seeds,
        moved=single.get("MovedRecord"),
        history=history,
        broken=frozenset(broken),
    )
    if kept is not None:
        kept.clear()
        kept.update(read)
    return records, problems


def _model_for(path: str) -> tuple[type[Record] | None, dict[str, str]]:
    parts = path.split("/")
    singles: dict[str, type[Record]] = {
        "content/site.yaml": SiteRecord,
        "content/vocabulary.yaml": VocabularyRecord,
        "content/disputes.yaml": DisputeRecord,
        "content/moved.yaml": MovedRecord,
    }
    if path in singles:
        return singles[path], {}
    folder = parts[1] if len(parts) > 2 else ""
    if folder in FOLDERS:
        return EntityRecord, {"kind": FOLDERS[folder]}
    folders: dict[str, type[Record]] = {"sources": SourceRecord, "claims": ClaimRecord}
    return folders.get(folder), {}


def _record(
    model: type[R], node: yamltree.Node, extra: dict[str, str], *, problems: list[Problem], broken: set[str]
) -> R | None:
    if not isinstance(node, yamltree.Mapping):
        message = f"A record is a mapping of keys; here stands {yamltree.type_names[type(node)]}."
        problems.append(Problem("wrong-type", node.place, message, "Write `key: value` pairs."))
        return None
    data = yamltree.plain(node)
    stated_kind = [pair for pair in node.pairs if pair[0].text in extra]
    for key, _ in stated_kind:
        message = f"`{key.text}` is not written: the folder says it."
        problems.append(Problem("unknown-key", key.place, message, "Delete the line."))
    try:
        record = model.model_validate({**data, **extra})
    except ValidationError as error:
        problems += problems_of(error, model, node)
        broken |= {data[key] for key in ("id", "seed") if isinstance(data.get(key), str)}
        return None
    record.read_from(node)
    return record


def _page(path: str, text: str, *, problems: list[Problem], broken: set[str]) -> tuple[Prose, ...]:
    page, page_problems = read_prose(path, text)
    problems += page_problems
    if page_problems:
        broken.add(path)
    return () if page is None else (page,)


def _merge_conflict(path: str, text: str) -> Problem | None:
    """The first conflict in a file, with the place where it ends; None where there is none."""
    marks = list(_CONFLICT_MARK.finditer(text))
    start = next((mark for mark in marks if mark[0].startswith("<")), None)
    end = next((mark for mark in marks if start and mark[0].startswith(">") and mark.start() > start.start()), None)
    if start is None or end is None:
        return None
    hint = "Keep what is right of the two versions, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`."
    related = (Related(_place_of_mark(path, text, end), "it ends here"),)
    return Problem(
        "merge-conflict", _place_of_mark(path, text, start), "A merge conflict stands here.", hint, related=related
    )


def _place_of_mark(path: str, text: str, mark: re.Match[str]) -> Place:
    return Place(path, text.count("\n", 0, mark.start()) + 1, 1, len(mark[0].rstrip("\r")))
