"""The surface a social card is drawn on: type and lines in a few flat colours, saved as a small PNG.

A colour is a ramp of steps between a paper and an ink, and a card has at most sixteen of them: four bits a dot. Type is
set sign by sign without a shaping engine: the same glyphs at the same places on every machine (Pillow's other engine
depends on what else is installed).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import Literal

from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

from dossier.charts.svg import fill_lines
from dossier.model.support import Support

Colour = tuple[int, int, int]
Face = Literal["serif", "sans"]

STEPS = 3  # of a ramp, paper not counted: enough for smooth edges at the sizes of a card
KEYWORD = "Shown"  # of the text in a file that names what it shows
PRESS = 5  # zlib's level: 9 takes ten times as long and saves one part in fifteen
FINE = 4  # how many times larger a sign is drawn before it is scaled down

_STEP = [round(value / 255 * STEPS) for value in range(256)]
_INKED = [255 * (step > 0) for step in _STEP]
_fonts: dict[Face, bytes] = {}


def load_fonts(fonts: Mapping[Face, bytes]) -> None:
    """Take the fonts' files; before anything is drawn."""
    _fonts.update(fonts)


@cache
def width(text: str, face: Face, size: int) -> float:
    """The width of a text in px."""
    return sum(_advance(face, size, sign) for sign in text)


def lines(text: str, face: Face, size: int, room: float) -> list[str]:
    """The text broken at spaces into as few lines as fit `room` px; a longer word stands alone."""
    words = ((word, " ") for word in text.split(" "))
    filled = fill_lines(words, room, lambda word: width(word, face, size))
    return [" ".join(word for word, _ in line) for line in filled]


def balanced(text: str, face: Face, size: int, room: float) -> list[str]:
    """The same number of lines, about equally long."""
    broken = lines(text, face, size, room)
    narrow, wide = max(width(word, face, size) for word in text.split(" ")), room
    while wide - narrow > size / 2:
        middle = (narrow + wide) / 2
        closer = lines(text, face, size, middle)
        if len(closer) > len(broken):
            narrow = middle
        else:
            wide, broken = middle, closer
    return broken


def digest_text(digest: str) -> bytes:
    """What a file holds that shows what has this digest."""
    return f"tEXt{KEYWORD}\0{digest}".encode("latin-1")


class Canvas:
    """One card in the making. Places are in px from the upper left corner."""

    def __init__(self, size: tuple[int, int], paper: Colour) -> None:
        self.paper = paper
        self._palette: list[Colour] = [paper]
        self._ramps: dict[tuple[Colour, Colour], list[int]] = {}
        self._image = Image.new("P", size, 0)

    def box(self, place: tuple[float, float, float, float], colour: Colour) -> None:
        """A filled rectangle: left, top, right, bottom."""
        left, top, right, bottom = map(round, place)
        self._image.paste(self._entry(colour), (left, top, right, bottom))

    def text(
        self,
        place: tuple[float, float],
        text: str,
        *,
        face: Face,
        size: int,
        ink: Colour,
        paper: Colour | None = None,
    ) -> None:
        """A line of text on its baseline, in an ink on the paper it stands on."""
        left, baseline = round(place[0]), round(place[1])
        tile = Image.new("L", (math.ceil(width(text, face, size)) + 2 * size, 2 * size))
        at = float(size)
        for sign in text:
            glyph, before, above = _glyph(face, size, sign)
            tile.paste(glyph, (round(at) + before, size + size // 2 + above), glyph)
            at += _advance(face, size, sign)
        box = tile.getbbox()  # most of the tile is left over for signs that reach far
        if box is not None:
            place = (left - size + box[0], baseline - size - size // 2 + box[1])
            self._stamp(tile.crop(box), place, self._ramp(paper or self.paper, ink))

    def sign(self, place: tuple[float, float], size: int, support: Support, ink: Colour) -> int:
        """Draw the sign of a support, if it has one; the width it takes. `place` is the middle of its left end."""
        if support == "single":
            return 0
        left, middle = place
        sign = _sign(support, size)
        self._stamp(sign, (round(left), round(middle) - size // 2), self._ramp(self.paper, ink))
        return sign.width + size * 3 // 4

    def png(self, digest: str) -> bytes:
        """The file, with the `digest` of what it shows. It holds no date and no program's name."""
        self._image.putpalette([part for colour in self._palette for part in colour])
        out, info = BytesIO(), PngInfo()
        info.add_text(KEYWORD, digest)
        bits = 4 if len(self._palette) <= 16 else 8
        self._image.save(out, "PNG", compress_level=PRESS, bits=bits, pnginfo=info)
        return out.getvalue()

    def _entry(self, colour: Colour) -> int:
        if colour not in self._palette:
            self._palette.append(colour)
        return self._palette.index(colour)

    def _ramp(self, paper: Colour, ink: Colour) -> list[int]:
        if (paper, ink) not in self._ramps:
            steps = [_mixed(paper, ink, step / STEPS) for step in range(1, STEPS + 1)]
            self._ramps[paper, ink] = [self._entry(colour) for colour in steps]
        return self._ramps[paper, ink]

    def _stamp(self, tile: Image.Image, place: tuple[int, int], ramp: list[int]) -> None:
        """Ink what a tile covers, in the colours of a ramp."""
        entries = [0, *ramp]
        self._image.paste(tile.point([entries[step] for step in _STEP], "P"), place, tile.point(_INKED, "1"))


@cache
def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(_fonts[face]), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _advance(face: Face, size: int, sign: str) -> float:
    return _font(face, size).getlength(sign)


@cache
def _glyph(face: Face, size: int, sign: str) -> tuple[Image.Image, int, int]:
    """A sign's picture, and where its upper left corner stands by its place on the baseline."""
    font = _font(face, size)
    left, top, right, bottom = map(round, font.getbbox(sign, anchor="ls"))
    glyph = Image.new("L", (max(right - left, 1), max(bottom - top, 1)))
    ImageDraw.Draw(glyph).text((-left, -top), sign, font=font, fill=255, anchor="ls")
    return glyph, left, top


def _mixed(paper: Colour, ink: Colour, share: float) -> Colour:
    red, green, blue = (round(from_ + (to - from_) * share) for from_, to in zip(paper, ink, strict=True))
    return red, green, blue


@cache
def _sign(support: Support, size: int) -> Image.Image:
    """Two discs, a ring or a half disc, `size` px high."""
    high = size * FINE
    step = high * 9 // 8 if support == "corroborated" else 0  # to the second disc
    fine = Image.new("L", (high + step, high))
    pen = ImageDraw.Draw(fine)
    for left in {0, step}:
        pen.ellipse((left, 0, left + high - 1, high - 1), fill=255)
    rim = high // (5 if support == "hedged" else 7)
    if support != "corroborated":
        pen.ellipse((rim, rim, high - 1 - rim, high - 1 - rim), fill=0)
    if support == "disputed":
        pen.pieslice((0, 0, high - 1, high - 1), 90, 270, fill=255)
    return fine.reduce(FINE)
