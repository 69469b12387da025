"""A context that notes what is read through it, so that a page is made again only if something it read has changed.

What is not in a table is the same for all pages (`shared`): where it changes, every page is made again. Whoever gives
pages something new to read puts it into a table here, or adds it to `shared`; a test holds the fields to that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from dossier.edition.context import BuildSettings, Derivation, SiteContext
from dossier.frozen import dataclass
from dossier.model.dossier import Dossier
from dossier.model.facts import Digests, FactTable, Log
from dossier.model.index import Index
from dossier.model.recorded import OfTexts, RecordedNames
from dossier.read.history import RevisionRecord

TABLES = ("sources", "entities", "claims", "disputes", "pages")  # fields of a dossier
SETTINGS = ("assets", "inline", "embed_styles", "cards")  # fields of a build's settings
LATE = ("commit", "date", "search")  # fields that are read by what is made with each build, or has them in its name
MENTIONS = "mentions"  # of a text: who is named in it
REVISIONS = "revisions"
SHOWN = "shown"  # of a source and a passage: whether its words may be given
ONLY = "all"  # the key of a table with one cell


class _ShownPassages(frozenset[str]):
    """The passages of a source that are shown, which notes for which of them one asks."""

    __slots__ = ("source", "table")
    source: str
    table: Mapping[tuple[str, str], bool]

    def __contains__(self, passage: object) -> bool:
        return (self.source, passage) in self.table


@dataclass(frozen=True, slots=True)
class RecordedDossier(Dossier):
    """A dossier that notes what is read of it."""

    every_revision: Mapping[str, tuple[RevisionRecord, ...]] | None = None

    @property
    def revisions(self) -> tuple[RevisionRecord, ...]:
        """Every published revision, oldest first."""
        return self.every_revision[ONLY] if self.every_revision is not None else ()


def recorded(site: SiteContext) -> SiteContext:
    """The same context, but that its `log` notes what is read."""
    log = Log()
    dossier, settings = site.dossier, site.settings
    named: dict[str, Any] = {field.name: getattr(dossier, field.name) for field in fields(Dossier)}
    named |= {name: FactTable(name, named[name], log) for name in TABLES}
    named["names"] = RecordedNames(
        dossier.names, FactTable(MENTIONS, OfTexts(dossier.names.find_mentions), log).__getitem__
    )
    noted: dict[str, Any] = {name: FactTable(name, getattr(settings, name), log) for name in SETTINGS}
    return replace(
        site,
        dossier=RecordedDossier(**named, every_revision=FactTable(REVISIONS, {ONLY: dossier.revisions}, log)),
        index=Index(
            **{field.name: FactTable(field.name, getattr(site.index, field.name), log) for field in fields(Index)}
        ),
        settings=replace(settings, **noted),
        shown=_shown(site.shown, log),
        log=log,
    )


def _shown(shown: Mapping[str, Collection[str]], log: Log) -> dict[str, frozenset[str]]:
    table = FactTable(SHOWN, {(source, passage): True for source, every in shown.items() for passage in every}, log)
    noting: dict[str, frozenset[str]] = {}
    for source, passages in shown.items():
        noting[source] = passed = _ShownPassages(passages)
        passed.source, passed.table = source, table
    return noting


def digests(site: SiteContext, derivations: Iterable[Derivation[Any, Any]]) -> Digests:
    """The digests of what a recorded context's pages can read. `derivations` are all the derived tables there are."""
    if site.log is None:
        raise ValueError("this context notes nothing")
    log = site.log
    derived = {derivation.name: derivation for derivation in derivations}

    def table(name: str) -> Mapping[Any, Any] | None:
        if name in derived:
            site.table(derived[name])
        return log.tables.get(name)

    return Digests(table)


def shared(site: SiteContext) -> str:
    """The digest of everything else that pages can read: all of them are made again where it changes."""
    dossier, settings = site.dossier, site.settings
    plain = [getattr(settings, field.name) for field in fields(BuildSettings) if field.name not in (*SETTINGS, *LATE)]
    begun = dossier.history.begun if dossier.history else None
    texts = [dossier.site, dossier.vocabulary, dossier.moved, begun]
    return Digests(lambda _: None).value([*texts, plain, settings.date[:10], site.pictures, site.navigation])
