"""The tables of what claims are about and rest on: sources, entities with their aliases, disputes with their sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from dossier.edition.context import SiteContext
from dossier.export import iri
from dossier.export.table import Cell, Table, per_language, text, whole
from dossier.model.sources import STATED
from dossier.read import fields
from dossier.read.fields import LocalizedText


def sources(site: SiteContext) -> Table:
    """The source texts. What is not known of one is empty, and its basis says so."""
    columns = [text("id", True), *per_language(site.dossier.languages, "label", True), text("seed", True)]
    columns.append(text("sha256", True))
    for name in STATED:
        columns += [text(name), text(f"{name}_basis", True, get_args(fields.Basis))]
    columns += [text("rights", True, get_args(fields.Rights)), text("derived_from")]
    columns += [whole("sentences"), whole("sentences_cited"), whole("sentences_set_aside"), text("page", True)]
    rows = []
    for source in site.dossier.sources.values():
        record, coverage = source.record, site.index.coverage[source.id]
        row: list[Cell] = [source.id, *texts(site, record.label), record.seed, record.sha256]
        for name in STATED:
            stated = getattr(record, name)
            row += [stated.value, stated.basis]
        row += [record.rights, record.derived_from, len(coverage.sentences)]
        row += [coverage.count("cited"), coverage.count("set-aside"), iri.record(site, "source", source.id)]
        rows.append(tuple(row))
    return Table("sources", ("id",), tuple(columns), tuple(rows))


def entities(site: SiteContext) -> Table:
    """Who and what the claims are about."""
    names = per_language(site.dossier.languages, "name", True)
    columns = (text("id", True), text("kind", True, fields.KINDS), *names, text("page", True))
    rows = tuple(
        (record.id, record.kind, *texts(site, record.name), iri.entity(site, record.id))
        for record in site.dossier.entities.values()
    )
    return Table("entities", ("id",), columns, rows)


def aliases(site: SiteContext) -> Table:
    """Other forms of their names."""
    columns = (text("entity", True, refers="entities"), text("alias", True))
    rows = tuple(
        (record.id, alias) for record in site.dossier.entities.values() for alias in dict.fromkeys(record.aliases)
    )
    return Table("aliases", ("entity", "alias"), columns, rows)


def disputes(site: SiteContext) -> Table:
    """Where the sources do not agree."""
    languages = site.dossier.languages
    columns = (
        text("id", True),
        *per_language(languages, "question", True),
        text("nature", True, get_args(fields.Nature)),
        text("status", True, get_args(fields.Status)),
        *per_language(languages, "note", True),
        *per_language(languages, "settles"),
        text("page", True),
    )
    rows = []
    for record in site.dossier.disputes.values():
        settles = texts(site, record.settles) if record.settles else (None,) * len(languages)
        row = (record.id, *texts(site, record.question), record.nature, record.status)
        rows.append((*row, *texts(site, record.note), *settles, iri.record(site, "dispute", record.id)))
    return Table("disputes", ("id",), columns, tuple(rows))


def positions(site: SiteContext) -> Table:
    """The sides of the disputes: a row for each claim of a side."""
    columns = (
        text("dispute", True, refers="disputes"),
        whole("position"),
        *per_language(site.dossier.languages, "label", True),
        text("claim", True, refers="claims"),
        text("stance", True, ("supports", "disputes")),
    )
    return Table("positions", ("dispute", "position", "claim"), columns, tuple(_sides(site)))


def _sides(site: SiteContext) -> Iterator[tuple[Cell, ...]]:
    for record in site.dossier.disputes.values():
        for number, side in enumerate(record.positions, start=1):
            for claim in dict.fromkeys(side.claims):
                yield (record.id, number, *texts(site, side.label), claim, side.stance)


def texts(site: SiteContext, text: LocalizedText) -> tuple[str, ...]:
    """A localized text in each of the site's languages."""
    return tuple(text.get(code) for code in site.dossier.languages)
