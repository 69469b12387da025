"""Who wrote a source, in words: a name each, and the line that names them all as the reader's language lists things."""

from __future__ import annotations

from collections.abc import Sequence

from babel.lists import format_list

from dossier.edition.context import SiteContext
from dossier.edition.locales import locale_of
from dossier.read.records import SourceRecord
from dossier.read.stated import AuthorRecord

LISTED_AS = {"en": "en-GB"}  # as the interface writes: no comma before the last "and"


def author_name(site: SiteContext, author: AuthorRecord, language: str) -> str:
    """The name as it is written, else made of its parts; of an agency, what it is called in the language."""
    if author.agency is not None:
        entity = site.dossier.entities.get(author.agency)
        return author.agency if entity is None else entity.name.get(language)
    return author.name or " ".join(filter(None, (author.given, author.family)))


def byline(site: SiteContext, record: SourceRecord, language: str) -> str:
    """All authors of a source in a line, empty where none is known: "Ada Lund, Bo Lund and Reuters"."""
    return listed([author_name(site, author, language) for author in record.author.value or ()], language)


def listed(names: Sequence[str], language: str) -> str:
    """Names in the order given, joined as the CLDR joins a list in the language."""
    return format_list(names, locale=locale_of(LISTED_AS.get(language, language)))
