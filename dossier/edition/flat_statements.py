"""What is stated of a source text itself, in the flat form: title, outlet, authors, date, address and language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from dossier.edition.authors import author_name
from dossier.edition.context import SiteContext
from dossier.edition.data_field import DataField
from dossier.edition.flat_passages import FlatPassage, flat_passages
from dossier.frozen import dataclass
from dossier.model.basis import STATED
from dossier.model.dossier import Source
from dossier.read.fields import Basis, LocalizedText
from dossier.read.stated import Attested, AuthorRecord, Stated, StatedAuthors

Texts = Mapping[str, str]  # by language
BETWEEN_AUTHORS = "; "  # in one text; a name may hold a comma


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatRecording:
    """By whom, when and from where something was recorded that the text itself does not state."""

    by: Annotated[Texts, DataField("Who recorded it, one text per language.")]
    on: Annotated[str, DataField("The day, as `YYYY-MM-DD`.")]
    from_: Annotated[Texts, DataField("The address or place it was recorded from, one text per language.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatStatement:
    """What is stated of a source, and what the statement rests on."""

    basis: Annotated[Basis, DataField("What the statement rests on.")]
    value: Annotated[str | None, DataField("What is stated.")]
    reason: Annotated[Texts | None, DataField("One text per language.", optional=True)]
    passages: Annotated[tuple[FlatPassage, ...] | None, DataField("The words in the seed that say so.", optional=True)]
    recorded: Annotated[FlatRecording | None, DataField("How it was recorded, where it was.", optional=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatAuthor:
    """One of those who wrote a source."""

    name: Annotated[str, DataField("The name as the source gives it; of an agency, in the site's first language.")]
    family: Annotated[str | None, DataField("The family name, where the record says so.", optional=True)]
    given: Annotated[str | None, DataField("The given names, where the record says so.", optional=True)]
    agency: Annotated[str | None, DataField("Id of the organization that is named as author.", optional=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatAuthors(FlatStatement):
    """Who wrote a source: `value` holds the names in one text, with semicolons between them."""

    authors: Annotated[tuple[FlatAuthor, ...] | None, DataField("Each author, in order.", optional=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatStatements:
    """All that is stated of a source; the fields are those of `model.basis.STATED`."""

    title: Annotated[FlatStatement, DataField()]
    outlet: Annotated[FlatStatement, DataField()]
    author: Annotated[FlatAuthors, DataField()]
    date: Annotated[FlatStatement, DataField()]
    url: Annotated[FlatStatement, DataField()]
    language: Annotated[FlatStatement, DataField()]

    def of_basis(self, basis: Basis) -> tuple[str, ...]:
        """The names of what rests on a basis."""
        return tuple(name for name in STATED if getattr(self, name).basis == basis)


def flat_statements(site: SiteContext, source: Source) -> FlatStatements:
    """All that a source's record states of it."""
    record = source.record
    return FlatStatements(
        title=_statement(site, source, "title", record.title),
        outlet=_statement(site, source, "outlet", record.outlet),
        author=_authors(site, source, record.author),
        date=_statement(site, source, "date", record.date),
        url=_statement(site, source, "url", record.url),
        language=_statement(site, source, "language", record.language),
    )


def texts_of(site: SiteContext, text: LocalizedText) -> dict[str, str]:
    """A text in each language of the site."""
    return {code: text.get(code) for code in site.dossier.languages}


def _statement(site: SiteContext, source: Source, name: str, stated: Stated) -> FlatStatement:
    return FlatStatement(
        basis=stated.basis,
        value=stated.value,
        reason=None if stated.reason is None else texts_of(site, stated.reason),
        passages=_passages(source, name),
        recorded=_recording(site, stated),
    )


def _authors(site: SiteContext, source: Source, stated: StatedAuthors) -> FlatAuthors:
    authors = tuple(_author(site, author) for author in stated.value or ())
    return FlatAuthors(
        basis=stated.basis,
        value=BETWEEN_AUTHORS.join(author.name for author in authors) or None,
        reason=None if stated.reason is None else texts_of(site, stated.reason),
        passages=_passages(source, "author"),
        recorded=_recording(site, stated),
        authors=authors or None,
    )


def _recording(site: SiteContext, stated: Attested) -> FlatRecording | None:
    if stated.by is None or stated.on is None or stated.from_ is None:
        return None
    return FlatRecording(by=texts_of(site, stated.by), on=stated.on, from_=texts_of(site, stated.from_))


def _author(site: SiteContext, author: AuthorRecord) -> FlatAuthor:
    name = author_name(site, author, site.dossier.languages[0])
    return FlatAuthor(name=name, family=author.family, given=author.given, agency=author.agency)


def _passages(source: Source, name: str) -> tuple[FlatPassage, ...] | None:
    passage = source.stated.get(name)
    return None if passage is None else flat_passages(source, passage, shown=True)
