"""Bring two texts to one form for comparison, and remember where every character came from.

A quote counts only if it is verbatim. Typing it involves choices that are not the author's: straight or
curly quotation marks, a hyphen or a dash, a line break or a space. `normalise` removes exactly these,
the same way on both sides, and nothing else: case, digits and punctuation stay, so that no number and no
"not" can slip through.

The idea of returning the map along with the text is Hypothesis' (`rendered-text.ts`); naming and
versioning the form is what the W3C annotation model left open (web-annotation #221, #227).
"""

import re
import unicodedata
from dataclasses import dataclass

NORM = "v1"
"""The name of this normalisation. It is part of what a signed-off passage means: change the rules, change
the name.
"""

_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")  # soft hyphen, zero-width, BOM
_FOLD = {
    **dict.fromkeys("„“”‟«»", '"'),
    **dict.fromkeys("‚‘’‛‹›", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
_TO_FOLD = re.compile(rf"\s+|[{''.join(_FOLD)}]")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normalised text with its way back.

    `offsets[i]` is the raw offset at which character `i` begins; one more entry holds the length of
    the raw text. `ends[i]` is the raw offset just after the last raw character that went into character
    `i`: not the same as `offsets[i + 1]` where invisible characters were left out in between.
    """

    text: str
    offsets: tuple[int, ...]
    ends: tuple[int, ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw offsets of the normalised characters `start` to `end` (`0 <= start <= end
        <= len(text)`).

        Where an edge is no `is_edge` (inside the three dots of an ellipsis sign), the raw span covers
        the whole sign.
        """
        if start == end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.ends[end - 1]

    def is_edge(self, index: int) -> bool:
        """Whether the raw text can be cut before `index`, which is not so inside an ellipsis sign."""
        return index <= 0 or index >= len(self.text) or self.offsets[index] >= self.ends[index - 1]


def normalise(raw: str) -> Normalised:
    """`raw` in the form `NORM`, with its offset map. Normalising twice changes nothing.

    Invisible characters go, the rest is brought to NFC, a run of whitespace (line ends and no-break
    spaces too) becomes one space, quotation marks, apostrophes, dashes and the ellipsis sign become their
    ASCII forms.
    """
    text, starts, ends = _composed(raw)
    pieces: list[str] = []
    out_starts: list[int] = []
    out_ends: list[int] = []
    done = 0
    for hit in _TO_FOLD.finditer(text):
        first, last = hit.span()
        new = _FOLD.get(hit.group(), " ")
        pieces += text[done:first], new
        out_starts += starts[done:first] + [starts[first]] * len(new)
        out_ends += ends[done:first] + [ends[last - 1]] * len(new)
        done = last
    pieces.append(text[done:])
    out_starts += [*starts[done:], len(raw)]
    out_ends += ends[done:]
    return Normalised("".join(pieces), tuple(out_starts), tuple(out_ends))


def _composed(raw: str) -> tuple[str, list[int], list[int]]:
    """The text without invisible characters, composed (NFC), with the raw start and end of each character.

    In this order, because an accent that follows a dropped character joins the letter before it.
    """
    kept = [i for i, char in enumerate(raw) if char not in _INVISIBLE]
    visible = raw if len(kept) == len(raw) else "".join([raw[i] for i in kept])
    if unicodedata.is_normalized("NFC", visible):
        return visible, kept, [i + 1 for i in kept]
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for first, last in _segments(visible):
        old = visible[first:last]
        new = unicodedata.normalize("NFC", old)
        pieces.append(new)
        if new == old:  # an accent without a composed form keeps its own place
            starts += kept[first:last]
            ends += [i + 1 for i in kept[first:last]]
        else:
            starts += [kept[first]] * len(new)
            ends += [kept[last - 1] + 1] * len(new)
    return "".join(pieces), starts, ends


def _segments(text: str) -> list[tuple[int, int]]:
    """The pieces of `text` across which composition cannot reach, cut before each character that starts anew.

    A character of combining class 0 may still join what stands before it (Hangul, some Indic vowels), so
    it is tried; and the class of what it is made of counts, not its own (Tibetan U+0F73).
    """
    cuts = [0]
    for i in range(1, len(text)):
        if text[i] < "\u0300":  # nothing below U+0300 joins what stands before it
            cuts.append(i)
        elif unicodedata.combining(unicodedata.normalize("NFD", text[i])[0]) == 0:
            before = unicodedata.normalize("NFC", text[cuts[-1] : i])
            alone = unicodedata.normalize("NFC", text[i])
            if unicodedata.normalize("NFC", text[cuts[-1] : i + 1]) == before + alone:
                cuts.append(i)
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))
