"""What is known of a source text, as its page tells it: each statement, and what it rests on."""

from __future__ import annotations

from dossier.components.entries import source_date
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Quoted
from dossier.edition.authors import author_name, byline
from dossier.edition.format_values import written_date
from dossier.edition.locales import language_name
from dossier.frozen import dataclass
from dossier.model.basis import STATED
from dossier.model.dossier import Source
from dossier.read.records import SourceRecord
from dossier.read.stated import Attested, AuthorRecord, Stated, StatedAuthors
from dossier.text.address import as_link, bad_address


@dataclass(frozen=True, slots=True)
class Statement:
    """What is known of the text itself, and what that rests on."""

    field: str
    basis: str
    value: str
    link: Link | None
    quote: Quoted | None
    reason: str
    recorded: Recording | None


@dataclass(frozen=True, slots=True)
class Recording:
    """By whom, on which day (in words) and from where it was recorded; `link` is empty where that is no address."""

    by: str
    on: str
    place: str
    link: str


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote it, for programs: what the record does not tell is empty. An agency has a page."""

    name: str
    family: str
    given: str
    agency: Link | None


def statements_of(context: PageContext, source: Source) -> tuple[Statement, ...]:
    """All that the record states of the text, in their order."""
    return tuple(_statement(context, source, name) for name in STATED)


def authors_of(context: PageContext, record: SourceRecord) -> tuple[Author, ...]:
    """Those who wrote the text, each for itself."""
    return tuple(_author(context, author) for author in record.author.value or ())


def _statement(context: PageContext, source: Source, name: str) -> Statement:
    statement: Stated | StatedAuthors = getattr(source.record, name)
    value, link = _value(context, source, name)
    passage = source.stated.get(name)
    quote = None
    if passage is not None:
        span = passage.spans[0]
        quote = Quoted(source.text.shown(span), span.start, span.end)
    return Statement(
        field=name,
        basis=statement.basis,
        value=value,
        link=link,
        quote=quote,
        reason=context.text(statement.reason) if statement.reason else "",
        recorded=_recording(context, statement),
    )


def _recording(context: PageContext, statement: Attested) -> Recording | None:
    if statement.by is None or statement.on is None or statement.from_ is None:
        return None
    place = context.text(statement.from_)
    return Recording(
        by=context.text(statement.by),
        on=written_date(statement.on, context.language),
        place=place,
        link="" if bad_address(place) else as_link(place),
    )


def _value(context: PageContext, source: Source, name: str) -> tuple[str, Link | None]:
    """What is stated, in the reader's language, and where it leads; empty where it is not known."""
    site, record = context.site, source.record
    match name:
        case "author":
            return byline(site, record, context.language), None
        case "date":
            return source_date(context, source), None
    written: str | None = getattr(record, name).value
    if not written:
        return "", None
    match name:
        case "outlet" if written in site.dossier.entities:
            link = context.entity_link(written)
            return link.text, link
        case "language":
            return language_name(written, context.language), None
        case "url":
            return written, Link(written, as_link(written))
    return written, None


def _author(context: PageContext, author: AuthorRecord) -> Author:
    return Author(
        name=author_name(context.site, author, context.language),
        family=author.family or "",
        given=author.given or "",
        agency=context.entity_link(author.agency) if author.agency else None,
    )
