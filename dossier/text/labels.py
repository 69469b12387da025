"""Texts that are blanked out of others wherever they stand, such as the editors' names of sources in a statement.

A dossier has hundreds of labels and tens of thousands of texts, and hardly a text holds a label: so each text is asked
which labels it holds, rather than each label whether the text holds it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field

from dossier.frozen import dataclass
from dossier.text.scripts import is_unspaced

_START = 8  # characters by which a label is noticed
_ENDING = 2  # letters that inflection adds to a label; one that is no longer than that is not inflected
_REMEMBERED = 50_000  # texts: each is asked about several times


@dataclass(frozen=True, slots=True)
class Labels:
    """Labels, each once, in the order in which they are blanked out: of two that overlap, the first one goes."""

    labels: tuple[str, ...]
    _numbers: dict[str, int] = field(init=False, repr=False, compare=False)
    _sorted: tuple[str, ...] = field(init=False, repr=False, compare=False)
    _shorter: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _starts: frozenset[str] = field(init=False, repr=False, compare=False)
    _start: int = field(init=False, repr=False, compare=False)
    _longest: int = field(init=False, repr=False, compare=False)
    _blanked: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.labels))
        start = min((_START, *map(len, ordered)))
        computed = {  # once; the record is frozen for everybody else
            "_numbers": {label: number for number, label in enumerate(self.labels)},
            "_sorted": ordered,
            "_shorter": tuple(_longest_beginnings(ordered)),
            "_starts": frozenset(label[:start] for label in ordered),
            "_start": start,
            "_longest": max(map(len, ordered), default=0),
        }
        for name, value in computed.items():
            object.__setattr__(self, name, value)

    def blanked(self, text: str) -> str:
        """`text` with a space for each character of a label, so that every other character keeps its place."""
        known = self._blanked.get(text)
        if known is not None:
            return known
        bare, last = text, -1
        while later := [number for number in self._held(bare) if number > last]:
            last = min(later)
            bare = self._without(bare, self.labels[last])
        if len(self._blanked) < _REMEMBERED:
            self._blanked[text] = bare
        return bare

    def _without(self, text: str, label: str) -> str:
        """The text with spaces for a label where that stands as words, and not inside of one."""
        at = text.find(label)
        while at >= 0:
            end = at + len(label)
            if _is_whole(text, at, end):
                text = f"{text[:at]}{' ' * len(label)}{text[end:]}"
            at = text.find(label, end)
        return text

    def any_in(self, text: str) -> bool:
        """Whether `text` holds one of the labels."""
        return next(self._held(text), None) is not None

    def _held(self, text: str) -> Iterator[int]:
        """The numbers of the labels that `text` holds, some more than once."""
        length, starts = self._start, self._starts
        for at in [at for at in range(len(text) - length + 1) if text[at : at + length] in starts]:
            place = bisect_right(self._sorted, text[at : at + self._longest]) - 1
            while place >= 0 and not text.startswith(self._sorted[place], at):
                place = self._shorter[place]
            while place >= 0:
                yield self._numbers[self._sorted[place]]
                place = self._shorter[place]


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a label begins where a word does, and ends where one does, but for its own ending ("des Kuriers")."""
    if start and _goes_on(text, start):
        return False
    ending = end
    while ending < len(text) and _goes_on(text, ending):
        ending += 1
    return ending == end or (end - start > _ENDING >= ending - end and text[end:ending].isalpha())


def _goes_on(text: str, at: int) -> bool:
    """Whether a word goes on from the character before to the one at a place."""
    return text[at - 1].isalnum() and text[at].isalnum() and not is_unspaced(text[at - 1 : at + 1])


def _longest_beginnings(ordered: Sequence[str]) -> Iterator[int]:
    """For each of the sorted labels, the place of the longest other one that it begins with; -1 for none."""
    open_places: list[int] = []
    for place, label in enumerate(ordered):
        while open_places and not label.startswith(ordered[open_places[-1]]):
            open_places.pop()
        yield open_places[-1] if open_places else -1
        open_places.append(place)
