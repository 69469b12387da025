"""What stands in `data/`: one line a file. The build writes what is listed here, and the data page tells of it all.

A new export is a module that makes a text or bytes, a line here, its description in the interface's words, and, if it
can be shown in a few lines how the file is used, a text in `shipped/examples/` under its name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from dossier.edition import urls
from dossier.edition.context import DataFile, SiteContext
from dossier.export import annotation, citations, ftm, rdf, turtle
from dossier.export.archive import archive
from dossier.export.csv_table import csv_text
from dossier.export.datapackage import datapackage_json
from dossier.export.dossier_json import dossier_json
from dossier.export.receipt import receipts, receipts_jsonl
from dossier.export.schema import schema_json
from dossier.export.sqlite import sqlite_file
from dossier.export.table import Table
from dossier.export.tables import tables

ARCHIVE = "dossier-data.zip"
Words = Callable[[str], Callable[[str], str]]
Made = str | bytes | Mapping[str, str]  # a file, or the files of a folder by name


class Material:
    """What the files are made from; what several of them need is made once."""

    def __init__(self, site: SiteContext, words: Words, rules: tuple[str, ...]) -> None:
        self.site = site
        self.words = words
        self.rules = rules
        self.first = words(site.dossier.languages[0])

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """All tables."""
        return tables(self.site)

    @cached_property
    def graph(self) -> list[rdf.Node]:
        """The dossier as linked data."""
        return rdf.graph(self.site, self.words)

    def table(self, name: str) -> Table:
        """The table of a name."""
        return next(one for one in self.tables if one.name == name)


@dataclass(frozen=True, slots=True)
class Export:
    """A file below `data/`, or a folder of files (its name ends with a slash), under the heading `group`."""

    name: str
    media: str
    group: str
    make: Callable[[Material], Made]


def _csv(name: str) -> Export:
    return Export(f"{name}.csv", "text/csv", "tables", lambda material: csv_text(material.table(name)))


EXPORTS = (
    Export("dossier.json", "application/json", "whole", lambda made: dossier_json(made.site)),
    Export("dossier.schema.json", "application/schema+json", "whole", lambda _: schema_json()),
    Export("dossier.sqlite", "application/vnd.sqlite3", "whole", lambda made: sqlite_file(made.site, made.tables)),
    _csv("claims"),
    _csv("evidence"),
    _csv("deals"),
    _csv("moves"),
    _csv("sources"),
    _csv("entities"),
    _csv("aliases"),
    _csv("passages"),
    _csv("operands"),
    _csv("disputes"),
    _csv("positions"),
    Export(
        "datapackage.json",
        "application/json",
        "tables",
        lambda made: datapackage_json(made.site, made.tables, made.first),
    ),
    Export("annotations.jsonld", "application/ld+json", "places", lambda made: annotation.all_annotations(made.site)),
    Export("annotations/", "application/ld+json", "places", lambda made: annotation.annotations_by_source(made.site)),
    Export("entities.ftm.jsonl", "application/jsonl", "tools", lambda made: ftm.entities_jsonl(made.site, made.first)),
    Export("statements.csv", "text/csv", "tools", lambda made: ftm.statements_csv(made.site, made.first)),
    Export("dossier.jsonld", "application/ld+json", "tools", lambda made: turtle.jsonld(made.graph)),
    Export("dossier.ttl", "text/turtle", "tools", lambda made: turtle.turtle(made.graph)),
    Export("receipts.jsonl", "application/jsonl", "receipts", lambda made: receipts_jsonl(made.site, made.rules)),
    Export("receipts/", "application/json", "receipts", lambda made: receipts(made.site, made.rules)),
    Export(
        "sources.csl.json",
        "application/vnd.citationstyles.csl+json",
        "citations",
        lambda made: citations.csl_json(made.site, made.first),
    ),
    Export("sources.bib", "application/x-bibtex", "citations", lambda made: citations.bibtex(made.site, made.first)),
)
GROUPS = ("all", "whole", "tables", "places", "tools", "receipts", "citations")


def data_files(
    site: SiteContext, words: Words, shipped: Mapping[str, bytes], rules: tuple[str, ...] = ()
) -> tuple[dict[str, bytes], tuple[DataFile, ...]]:
    """The files' bytes by path, and what the data page tells of each; `shipped` is what lies in `shipped/`, `rules`
    names what the dossier was checked by.

    The archive comes first on the page and is made last, of all the others.
    """
    material = Material(site, words, rules)
    made: dict[str, bytes] = {}
    told: list[DataFile] = []
    for export in EXPORTS:
        parts = _parts(export, export.make(material))
        if not parts:
            continue  # a folder without files is none
        made |= parts
        columns: tuple[tuple[str, str], ...] = ()
        if export.group == "tables" and export.name.endswith(".csv"):
            columns = tuple((one.name, one.word) for one in material.table(export.name.removesuffix(".csv")).columns)
        told.append(_told(export.name, export.media, export.group, parts, shipped, columns))
    whole = dict(made)
    whole |= {name: data for name, data in shipped.items() if not name.startswith("examples/")}
    zipped = {ARCHIVE: archive(whole, ARCHIVE.removesuffix(".zip"))}
    told.insert(0, _told(ARCHIVE, "application/zip", "all", zipped, shipped, ()))
    return {f"{urls.DATA}/{name}": data for name, data in {**made, **zipped}.items()}, tuple(told)


def _parts(export: Export, made: Made) -> dict[str, bytes]:
    if isinstance(made, bytes):
        return {export.name: made}
    if isinstance(made, str):
        return {export.name: made.encode()}
    return {f"{export.name}{name}": text.encode() for name, text in made.items()}


def _told(
    name: str,
    media: str,
    group: str,
    parts: Mapping[str, bytes],
    shipped: Mapping[str, bytes],
    columns: tuple[tuple[str, str], ...],
) -> DataFile:
    size = sum(map(len, parts.values()))
    inside = tuple(part.removeprefix(name) for part in parts) if name.endswith("/") else ()
    example = next((key for key in (f"examples/{name}.sh", f"examples/{name}.py") if key in shipped), "")
    text = shipped[example].decode() if example else ""
    return DataFile(name, media, group, size, columns, inside, text)
