"""The tables of what claims are about and rest on: sources, entities with their aliases, disputes with their sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from dossier.compose.world import World
from dossier.export import iri
from dossier.export.table import Cell, Table, per_language, text, whole
from dossier.graph.sources import STATED
from dossier.read import fields
from dossier.read.fields import LocalizedText


def sources(world: World) -> Table:
    """The source texts. What is not known of one is empty, and its basis says so."""
    columns = [text("id", True), *per_language(world.dossier.languages, "label", True), text("seed", True)]
    columns.append(text("sha256", True))
    for name in STATED:
        columns += [text(name), text(f"{name}_basis", True, get_args(fields.Basis))]
    columns += [text("rights", True, get_args(fields.Rights)), text("derived_from")]
    columns += [whole("sentences"), whole("sentences_cited"), whole("sentences_set_aside"), text("page", True)]
    rows = []
    for source in world.dossier.sources.values():
        record, coverage = source.record, world.index.coverage[source.id]
        row: list[Cell] = [source.id, *texts(world, record.label), record.seed, record.sha256]
        for name in STATED:
            stated = getattr(record, name)
            row += [stated.value, stated.basis]
        row += [record.rights, record.derived_from, len(coverage.sentences)]
        row += [coverage.count("cited"), coverage.count("set-aside"), iri.record(world, "source", source.id)]
        rows.append(tuple(row))
    return Table("sources", ("id",), tuple(columns), tuple(rows))


def entities(world: World) -> Table:
    """Who and what the claims are about."""
    names = per_language(world.dossier.languages, "name", True)
    columns = (text("id", True), text("kind", True, fields.KINDS), *names, text("page", True))
    rows = tuple(
        (record.id, record.kind, *texts(world, record.name), iri.entity(world, record.id))
        for record in world.dossier.entities.values()
    )
    return Table("entities", ("id",), columns, rows)


def aliases(world: World) -> Table:
    """Other forms of their names."""
    columns = (text("entity", True, refers="entities"), text("alias", True))
    rows = tuple(
        (record.id, alias) for record in world.dossier.entities.values() for alias in dict.fromkeys(record.aliases)
    )
    return Table("aliases", ("entity", "alias"), columns, rows)


def disputes(world: World) -> Table:
    """Where the sources do not agree."""
    languages = world.dossier.languages
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
    for record in world.dossier.disputes.values():
        settles = texts(world, record.settles) if record.settles else (None,) * len(languages)
        row = (record.id, *texts(world, record.question), record.nature, record.status)
        rows.append((*row, *texts(world, record.note), *settles, iri.record(world, "dispute", record.id)))
    return Table("disputes", ("id",), columns, tuple(rows))


def positions(world: World) -> Table:
    """The sides of the disputes: a row for each claim of a side."""
    columns = (
        text("dispute", True, refers="disputes"),
        whole("position"),
        *per_language(world.dossier.languages, "label", True),
        text("claim", True, refers="claims"),
        text("stance", True, ("supports", "disputes")),
    )
    return Table("positions", ("dispute", "position", "claim"), columns, tuple(_sides(world)))


def _sides(world: World) -> Iterator[tuple[Cell, ...]]:
    for record in world.dossier.disputes.values():
        for number, side in enumerate(record.positions, start=1):
            for claim in dict.fromkeys(side.claims):
                yield (record.id, number, *texts(world, side.label), claim, side.stance)


def texts(world: World, text: LocalizedText) -> tuple[str, ...]:
    """A localized text in each of the site's languages."""
    return tuple(text.get(code) for code in world.dossier.languages)
