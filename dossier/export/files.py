"""What stands in `data/`: one line a file. The build writes what is listed here, and the data page tells of it all.

A new export is a module that makes a text or bytes from the flat form, a line here, its description in the interface's
words, and, if it can be shown in a few lines how the file is used, a text in `shipped/examples/` under its name.

`dossier-data.zip` holds all the others, with the program that verifies receipts. The same content gives the same bytes:
files in order of their names, one fixed date, no owner. What compresses is zlib; another implementation of it may give
other bytes that unpack to the same.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cached_property

from dossier.edition import urls
from dossier.edition.context import DataFile, SiteContext
from dossier.edition.flat import FlatDossier
from dossier.export import citations, ftm, rdf, receipts
from dossier.export.annotations import all_annotations, annotations_by_source
from dossier.export.datapackage import csv_text, datapackage_json
from dossier.export.dossier_json import dossier_json, schema_json
from dossier.export.sqlite import sqlite_file
from dossier.export.tables import Table, tables
from dossier.frozen import dataclass

ARCHIVE = "dossier-data.zip"
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first day that zip knows
MODE = 0o100644 << 16  # a plain file that everybody may read
UNIX = 3

Translations = Callable[[str], Callable[[str], str]]
Content = str | bytes | Mapping[str, str]  # a file, or the files of a folder by name


class Material:
    """What the files are made from; what several of them need is made once."""

    def __init__(
        self, site: SiteContext, flat: FlatDossier, translate: Translations, rules: tuple[str, ...] = ()
    ) -> None:
        self.site = site
        self.flat = flat
        self.translate = translate
        self.rules = rules
        self.first = translate(flat.first)

    @cached_property
    def tables(self) -> dict[str, Table]:
        """All tables, by name."""
        return {table.name: table for table in tables(self.flat)}

    @cached_property
    def graph(self) -> list[rdf.Node]:
        """The dossier as linked data."""
        return rdf.graph(self.flat, self.translate)


@dataclass(frozen=True, slots=True)
class Export:
    """A file below `data/`, or a folder of files (its name ends with a slash), under the heading `group`.

    `table` names the table that a file holds alone.
    """

    name: str
    media: str
    group: str
    make: Callable[[Material], Content]
    table: str = ""


def _csv(name: str) -> Export:
    return Export(
        name=f"{name}.csv",
        media="text/csv",
        group="tables",
        make=lambda material: csv_text(material.tables[name]),
        table=name,
    )


JSON, JSONL, JSON_LD = "application/json", "application/jsonl", "application/ld+json"
CSL = "application/vnd.citationstyles.csl+json"
CSV_FILES = tuple(
    map(
        _csv,
        (
            *("claims", "evidence", "deals", "moves", "sources", "entities"),
            *("aliases", "passages", "operands", "disputes", "positions"),
        ),
    )
)
EXPORTS = (
    Export("dossier.json", JSON, "whole", lambda material: dossier_json(material.flat)),
    Export("dossier.schema.json", "application/schema+json", "whole", lambda _: schema_json()),
    Export(
        "dossier.sqlite",
        "application/vnd.sqlite3",
        "whole",
        lambda material: sqlite_file(material.flat, material.tables.values()),
    ),
    *CSV_FILES,
    Export(
        "datapackage.json",
        JSON,
        "tables",
        lambda material: datapackage_json(material.flat, material.tables.values(), material.first),
    ),
    Export("annotations.jsonld", JSON_LD, "places", lambda material: all_annotations(material.site, material.flat)),
    Export("annotations/", JSON_LD, "places", lambda material: annotations_by_source(material.site, material.flat)),
    Export("entities.ftm.jsonl", JSONL, "tools", lambda material: ftm.entities_jsonl(material.flat, material.first)),
    Export("statements.csv", "text/csv", "tools", lambda material: ftm.statements_csv(material.flat, material.first)),
    Export("dossier.jsonld", JSON_LD, "tools", lambda material: rdf.jsonld(material.graph)),
    Export("dossier.ttl", "text/turtle", "tools", lambda material: rdf.turtle(material.graph)),
    Export(
        "receipts.jsonl",
        JSONL,
        "receipts",
        lambda material: receipts.jsonl(material.site, material.flat, material.rules),
    ),
    Export(
        "receipts/",
        JSON,
        "receipts",
        lambda material: receipts.by_revision(material.site, material.flat, material.rules),
    ),
    Export("sources.csl.json", CSL, "citations", lambda material: citations.csl_json(material.flat, material.first)),
    Export(
        "sources.bib",
        "application/x-bibtex",
        "citations",
        lambda material: citations.bibtex(material.flat, material.first),
    ),
    Export(
        "sources.ris",
        "application/x-research-info-systems",
        "citations",
        lambda material: citations.ris(material.flat, material.first),
    ),
)
GROUPS = ("all", "whole", "tables", "places", "tools", "receipts", "citations")


def data_files(material: Material, shipped: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[DataFile, ...]]:
    """The files' bytes by path, and what the data page tells of each; `shipped` is what lies in `shipped/`.

    The archive comes first on the page and is made last, of all the others.
    """
    contents: dict[str, bytes] = {}
    described: list[DataFile] = []
    for export in EXPORTS:
        parts = _parts(export, export.make(material))
        if parts:  # a folder without files is none
            contents |= parts
            described.append(_described(export, material, parts, shipped))
    besides = {name: data for name, data in shipped.items() if not name.startswith("examples/")}
    whole = Export(ARCHIVE, "application/zip", "all", lambda _: archive({**contents, **besides}))
    parts = _parts(whole, whole.make(material))
    described.insert(0, _described(whole, material, parts, shipped))
    return {f"{urls.DATA}/{name}": data for name, data in {**contents, **parts}.items()}, tuple(described)


def archive(files: Mapping[str, bytes]) -> bytes:
    """A zip of the files, all below one folder, so that unpacking it litters nothing."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{ARCHIVE.removesuffix('.zip')}/{name}", EARLIEST)
            entry.external_attr, entry.create_system = MODE, UNIX
            entry.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(entry, files[name], compresslevel=9)
    return packed.getvalue()


def _parts(export: Export, content: Content) -> dict[str, bytes]:
    if isinstance(content, bytes):
        return {export.name: content}
    if isinstance(content, str):
        return {export.name: content.encode()}
    return {f"{export.name}{name}": text.encode() for name, text in content.items()}


def _described(
    export: Export, material: Material, parts: Mapping[str, bytes], shipped: Mapping[str, bytes]
) -> DataFile:
    name = export.name
    columns = material.tables[export.table].columns if export.table else ()
    examples = (shipped.get(f"examples/{name}{ending}") for ending in (".sh", ".py"))
    return DataFile(
        name=name,
        media=export.media,
        group=export.group,
        size=sum(map(len, parts.values())),
        columns=tuple((column.name, column.word) for column in columns),
        parts=tuple(part.removeprefix(name) for part in parts) if name.endswith("/") else (),
        example=next((example.decode() for example in examples if example), ""),
    )
