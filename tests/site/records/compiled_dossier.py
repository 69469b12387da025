"""A compiled dossier with the bytes of its seeds, and helpers for fields that may be empty."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dossier.model.dossier import Dossier, Evidence
from dossier.model.index import Index
from dossier.read.fields import LocalizedText
from dossier.read.files import Files

Spans = tuple[tuple[int, int], ...]


class Unnamed(Exception):
    """An origin that names no field of any record."""


@dataclass(frozen=True)
class CompiledDossier:
    """A compiled dossier, and the files it was compiled from."""

    dossier: Dossier
    index: Index
    files: Files

    @cached_property
    def seeds(self) -> dict[str, str]:
        """The texts of the seeds by source id, decoded from the bytes, not taken from the matcher."""
        return {
            key: self.files.seeds[source.record.seed].decode("utf-8") for key, source in self.dossier.sources.items()
        }


def spans_of(item: Evidence) -> Spans:
    """The offsets of a passage's parts."""
    return tuple((span.start, span.end) for span in item.passage.spans)


def filled(text: LocalizedText | None, language: str) -> str:
    """A text that a record may leave out, in a language."""
    if text is None:
        raise Unnamed("the field is empty")
    return text.get(language)


def some(text: str | None) -> str:
    """A field that a record may leave out."""
    if text is None:
        raise Unnamed("the field is empty")
    return text
