"""Names and labels that note in which texts they are looked for, and a table of all texts there could be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Generic, TypeVar

from dossier.text.labels import Labels
from dossier.text.mention import Mention, Names

T = TypeVar("T")


class OfTexts(Mapping[str, T], Generic[T]):
    """What is told of a text, as a table of all texts there could be."""

    def __init__(self, told: Callable[[str], T]) -> None:
        self._told = told

    def __getitem__(self, text: str) -> T:
        return self._told(text)

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str)

    def __iter__(self) -> Iterator[str]:
        raise TypeError("there is no end of texts")

    def __len__(self) -> int:
        raise TypeError("there is no end of texts")


class RecordedNames(Names):
    """Names that are looked for by a function, which notes it."""

    __slots__ = ("_look",)
    _look: Callable[[str], tuple[Mention, ...]]

    def __init__(self, names: Names, look: Callable[[str], tuple[Mention, ...]]) -> None:
        for field in fields(Names):
            object.__setattr__(self, field.name, getattr(names, field.name))
        object.__setattr__(self, "_look", look)

    def find_mentions(self, text: str) -> tuple[Mention, ...]:
        """Who is named in `text`."""
        return self._look(text)


class RecordedLabels(Labels):
    """Labels that are blanked out by a function, which notes it."""

    __slots__ = ("_look",)
    _look: Callable[[str], str]

    def __init__(self, labels: Labels, look: Callable[[str], str]) -> None:
        for field in fields(Labels):
            object.__setattr__(self, field.name, getattr(labels, field.name))
        object.__setattr__(self, "_look", look)

    def blanked(self, text: str) -> str:
        """`text` without labels."""
        return self._look(text)
