"""Records to the linked `Dossier`: every reference is resolved, or a problem. Nothing is judged here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from dossier.model import derive
from dossier.model.claims import link_claim
from dossier.model.dossier import Claim, Dossier, Source
from dossier.model.ids import Register, register
from dossier.model.sources import link_source
from dossier.problem import Place, Problem
from dossier.read.load import Records
from dossier.read.prose import Prose, page_file
from dossier.read.records import NOBODY, DisputeRecord, EntityRecord
from dossier.text.labels import Labels
from dossier.text.mention import Names

L = TypeVar("L", Claim, Source)


def link(records: Records, before: Dossier | None = None) -> tuple[Dossier | None, list[Problem]]:
    """The dossier, or None where its settings or vocabulary could not be read; and all problems found on the way.

    Of a dossier linked `before`, the texts that are the same are not prepared again, and sources and claims that are
    equal stay the same objects.
    """
    ids = register(records)
    if records.site is None or records.vocabulary is None:
        return None, ids.problems
    sources = _sources(records, ids, before.sources if before else {})
    entities = {record.id: record for record in records.entities if ids.by_id[record.id] is record}
    names = Names({key: _names(record) for key, record in entities.items()})
    _shared_names(names, entities, ids)
    claims: dict[str, Claim] = {}
    for record in records.claims:
        if ids.by_id[record.id] is record:
            claims[record.id] = link_claim(record, records.vocabulary, sources, ids=ids, names=names)
    claims = _same(derive.compute(claims, ids), before.claims if before else {})
    disputes = {record.id: record for record in records.disputes if ids.by_id[record.id] is record}
    for dispute in disputes.values():
        _dispute(dispute, ids)
    pages = {(page.name, page.language): page for page in records.pages}
    named: dict[str, dict[str, None]] = {}
    for name, language in pages:
        named.setdefault(language, {})[name] = None
    for page in pages.values():
        _page(page, named[page.language], ids)
    dossier = Dossier(
        site=records.site,
        vocabulary=records.vocabulary,
        sources=sources,
        entities=entities,
        claims=claims,
        disputes=disputes,
        pages=pages,
        names=names,
        labels=Labels(_labels(sources)),
        moved=records.moved,
        history=records.history,
    )
    return dossier, ids.problems


def _same(now: dict[str, L], before: Mapping[str, L]) -> dict[str, L]:
    """What is linked now, and the objects of before where they come from the same record and are equal."""
    for key, item in now.items():
        old = before.get(key)
        if old is not None and old.record is item.record and old == item:
            now[key] = old
    return now


def _sources(records: Records, ids: Register, before: Mapping[str, Source]) -> dict[str, Source]:
    sources: dict[str, Source] = {}
    seeds: dict[str, str] = {}
    for record in records.sources:
        if ids.by_id[record.id] is not record:
            continue
        if record.seed in seeds:
            message = f"`{record.seed}` is the seed of `{seeds[record.seed]}` already."
            place = record.where("seed")
            ids.problems.append(Problem("seed-used-twice", place, message, "One text has one source record."))
        seeds.setdefault(record.seed, record.id)
        if f"seeds/{record.seed}" not in ids.broken:
            source, problems = link_source(record, records.seeds, ids.effort, before.get(record.id))
            ids.problems += problems
            if source is not None:
                sources[record.id] = source
        if record.outlet.value is not None:
            ids.resolve(record.outlet.value, ("organization", "person"), record.where("outlet", "value"))
        for number, author in enumerate(record.author.value or ()):
            if author.agency is not None:
                place = record.where("author", "value", number, "agency")
                ids.resolve(author.agency, ("organization",), place)
        if record.derived_from is not None:
            place = record.where("derived_from")
            ids.resolve(record.derived_from, ("organization", "source"), place)
        for index, relayed in enumerate(record.relays):
            ids.resolve(relayed, ("organization", "person"), record.where("relays", index))
        for label, speaker in record.speakers.items():
            if speaker != NOBODY:
                ids.resolve(speaker, ("organization", "person"), record.where("speakers", label))
    for name in records.seeds:
        if name not in seeds and name not in ids.broken:
            hint = "Write a record in `content/sources/`, or delete the seed."
            place = Place(f"seeds/{name}")
            ids.problems.append(Problem("seed-unused", place, "No source record describes this seed.", hint))
    return _same(sources, before)


def _labels(sources: dict[str, Source]) -> tuple[str, ...]:
    labels = (label for source in sources.values() for label in source.record.label.texts.values())
    return tuple(dict.fromkeys(labels))


def _names(record: EntityRecord) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*record.name.texts.values(), *record.aliases]))


def _shared_names(names: Names, entities: dict[str, EntityRecord], ids: Register) -> None:
    for name, owners in sorted(names.shared_names.items()):
        for owner in owners[1:]:
            message = f"`{name}` is a name of `{owners[0]}` too; a mention of it could mean either."
            hint = "Leave it to one of them, and name the other in full."
            record = entities[owner]
            index = next((i for i, alias in enumerate(record.aliases) if " ".join(alias.split()) == name), None)
            place = record.where("name") if index is None else record.where("aliases", index)
            ids.problems.append(Problem("shared-alias", place, message, hint))


def _dispute(record: DisputeRecord, ids: Register) -> None:
    for index, position in enumerate(record.positions):
        for number, claim in enumerate(position.claims):
            ids.resolve(claim, ("claim",), record.where("positions", index, "claims", number))


def _page(page: Prose, names: Mapping[str, None], ids: Register) -> None:
    """`names` are those of the pages in its language."""
    for run, kind, target in page.links():
        place = run.target or run.place
        if kind == "page":
            if target not in names and page_file(target, page.language) not in ids.broken:
                ids.unknown(target, "a page", names, place)
        else:
            ids.resolve(target, (kind,), place)
    for index, claim in enumerate(page.front.figures):
        ids.resolve(claim, ("claim",), page.front.where("figures", index))
