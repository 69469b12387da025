"""Passages in the flat form: verbatim for programs, which find them by their characters, and as readers see them."""

from __future__ import annotations

from typing import Annotated

from dossier.edition.data_field import DataField
from dossier.frozen import dataclass
from dossier.model.dossier import Passage, Source
from dossier.text.locators import LocatorLabel, at_locator


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatPassage:
    """One verbatim part of a passage."""

    start: Annotated[int, DataField("First code point.")]
    end: Annotated[int, DataField("Code point after the last.")]
    exact: Annotated[str | None, DataField("The words; null beyond the source's quote budget.")]
    words: Annotated[
        str | None,
        DataField("The words as readers see them, where lines, hyphens or ligatures are set otherwise.", optional=True),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatLocator:
    """Where in the original a passage stands, as far as the source tells."""

    label: Annotated[LocatorLabel, DataField("What kind of place it is, as CSL calls it.")]
    value: Annotated[str, DataField("The number, a range of numbers, or a time.")]
    url: Annotated[str | None, DataField("The address that leads there, where it is known.", optional=True)]


def flat_locator(source: Source, passage: Passage) -> FlatLocator | None:
    """The locator of a passage."""
    locator = source.locator(passage)
    if locator is None:
        return None
    address = at_locator(source.record.url.value or "", locator)
    return FlatLocator(label=locator.label, value=locator.value, url=address or None)


def flat_passages(source: Source, passage: Passage, *, shown: bool) -> tuple[FlatPassage, ...]:
    """The parts of a passage; without words where these are not shown."""
    text = source.text
    return tuple(
        FlatPassage(
            start=span.start,
            end=span.end,
            exact=text.exact(span) if shown else None,
            words=text.shown(span) if shown and not text.is_as_shown(span) else None,
        )
        for span in passage.spans
    )
