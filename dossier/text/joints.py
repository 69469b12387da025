"""Find words in a text in which some words are broken at line ends, whatever parts their halves in either.

A source that broke "noncommissioned" or "non-commissioned" after "non-" looks the same. So words are sought without any
hyphens and spaces first, and each place is then compared character by character: what parts the halves of a word at a
break may be any of its forms, everything else is as exact as elsewhere.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from dossier.frozen import dataclass
from dossier.text.normalise import Joint, Normalised
from dossier.text.span import Span

_PARTING = re.compile("[-¬ ]*")  # in the normal form, between the halves of a word


@dataclass(frozen=True, slots=True)
class Joined:
    """A normalised text with breaks, prepared for the search. Build it with `joined`."""

    text: str
    bare: str  # without hyphens and spaces
    places: array[int]  # in `text`, of each character of `bare`
    joints: Mapping[int, Joint]  # by their start

    def find(self, words: str, start: int = 0) -> Iterator[Span | None]:
        """The places of `words`, which are normalised, from left to right; those that overlap too.

        None stands for a place where other words were found on a closer look.
        """
        lead = _PARTING.match(words).group()  # type: ignore[union-attr]  # it matches nothing as well
        wanted = _bare(words)
        at = self.bare.find(wanted, bisect_left(self.places, start)) if wanted else -1
        while at >= 0:
            begin = self.places[at]
            end = None
            if begin - len(lead) >= start and self.text.endswith(lead, 0, begin):
                end = self._end(words, len(lead), begin)
            yield None if end is None else Span(begin - len(lead), end)
            at = self.bare.find(wanted, at + 1)

    def _end(self, words: str, done: int, begin: int) -> int | None:
        """Where `words` from `done` on end in the text, compared from `begin` on; None where they are other words."""
        at = begin
        while done < len(words):
            joint = self.joints.get(at) if at > begin else None
            if joint is not None:
                parting = _PARTING.match(words, done).group()  # type: ignore[union-attr]
                if parting not in joint.forms:
                    return None
                done += len(parting)
                at = joint.end
            if done < len(words):
                if not self.text.startswith(words[done], at):
                    return None
                done, at = done + 1, at + 1
        return at


def joined(norm: Normalised) -> Joined:
    """A normalised text, prepared for the search."""
    places = array("I", (hit.start() for hit in re.finditer("[^-¬ ]", norm.text)))
    return Joined(norm.text, _bare(norm.text), places, {joint.start: joint for joint in norm.joints})


def _bare(text: str) -> str:
    return re.sub("[-¬ ]+", "", text)
