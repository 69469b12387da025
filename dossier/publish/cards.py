"""Draws the social cards: what stands where.

White paper, serif for what is said, sans for the interface, a marker behind a source's own words, and below each
statement the sign of its support with its words. A statement or a name is set as large as it fits, never cut.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import get_args

from dossier.components.social_cards import HEIGHT, WIDTH, Card
from dossier.model.support import Support
from dossier.publish.canvas import Canvas, Colour, Face, balanced, digest_text, lines, load_fonts, width
from dossier.publish.translations import plural, translator
from dossier.publish.workers import ordered_results
from dossier.read.fields import Status
from dossier.read.files import read_static

HERE = Path(__file__).parent
FACES: Mapping[Face, str] = {
    "serif": "fonts/SourceSerif4Subhead-Regular.ttf",
    "sans": "fonts/SourceSans3-Semibold.ttf",
}
DESIGN = "4"  # raised whenever what is drawn changes: it is part of every card's address (a test holds both together)

PAPER, INK, SOFT, MARKER = (255, 255, 255), (18, 24, 31), (85, 96, 107), (255, 240, 163)
COLOURS: Mapping[Support, Colour] = {
    "corroborated": (23, 113, 75),
    "single": (118, 129, 140),
    "hedged": (143, 85, 8),
    "disputed": (168, 38, 78),
}
COUNTED = {
    "claims": ("{n} claim", "{n} claims"),
    "sources": ("{n} source", "{n} sources"),
    "disputes": ("{n} contradiction", "{n} contradictions"),
    "origins": ("{n} independent source", "{n} independent sources"),
}

EDGE = 80  # px of paper to the left and right
ROOM = WIDTH - 2 * EDGE
BAR = 16  # px of ink along the upper edge
TOP = 122  # px; below it stands what is said
STATEMENT = (84, 76, 68, 62, 56, 51, 46, 42, 38, 34, 30)  # px; the largest that fits is taken
SMALLEST_WITH_QUOTE = 46  # px; a longer statement stands without a passage
NAME = (128, 112, 96, 84, 72, 62, 52)
QUESTION = (76, 68, 60, 54, 48, 42, 38)
SIDE = (46, 41, 36, 32, 28, 25, 22, 20, 18, 16)
GUTTER = 48  # px between the two columns of a contradiction's sides
LEADING = 1.36  # of the type size, from line to line
QUOTE = 30
SIGN = 20  # px, diameter of a sign of certainty
ENOUGH_FOR_WORKERS = 40  # below, starting a process costs more than it saves
LONGEST_BAR = 400  # px, the line of the claims there are most of


def seal(languages: Sequence[str]) -> str:
    """A hash of all that cards are drawn with: the design, fonts, Pillow, the words of the interface."""
    files = read_static(HERE)
    digest = hashlib.sha256(f"{DESIGN} {version('pillow')}".encode())
    for name in FACES.values():
        digest.update(files[name])
    for language in languages:
        digest.update(repr(list(_words(language).values())).encode())
    return digest.hexdigest()


def drawn(
    cards: Sequence[Card], jobs: int, elsewhere: Callable[[Sequence[Card]], Iterator[bytes]] | None = None
) -> Generator[bytes]:
    """The pictures of the cards, in order; where there are many, on several processes, or drawn `elsewhere`."""
    if elsewhere is not None and len(cards) >= ENOUGH_FOR_WORKERS:
        yield from elsewhere(cards)
        return
    files = read_static(HERE)
    load_fonts({face: files[path] for face, path in FACES.items()})
    yield from ordered_results(draw, cards, jobs=jobs, enough=ENOUGH_FOR_WORKERS)


def draw(card: Card) -> bytes:
    """The card as a PNG."""
    canvas = Canvas((WIDTH, HEIGHT), PAPER)
    canvas.box((0, 0, WIDTH, BAR), INK)
    if card.site_title:
        _line(canvas, (EDGE, 84), card.site_title, sizes=(28, 25, 22), ink=SOFT)
    if card.kind == "claim":
        _claim(canvas, card)
    elif card.kind == "dispute":
        _dispute(canvas, card)
    elif card.kind == "site":
        _site(canvas, card)
    elif card.kind == "gone":
        _gone(canvas, card)
    else:
        _entity(canvas, card)
    return canvas.png(card.digest)


def shows(digest: str, data: bytes) -> bool:
    """Whether a file is a whole card with this digest."""
    return whole(data) and digest_text(digest) in data


def whole(data: bytes) -> bool:
    """Whether a file is a PNG of a card's size of which nothing is lost: each of its chunks holds a checksum."""
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[16:24] != struct.pack(">II", WIDTH, HEIGHT):
        return False
    at, kind = 8, b""
    while at + 12 <= len(data):
        (length,), kind = struct.unpack(">I", data[at : at + 4]), data[at + 4 : at + 8]
        end = at + 8 + length
        if data[end : end + 4] != struct.pack(">I", zlib.crc32(data[at + 4 : end])):
            return False
        at = end + 4
    return kind == b"IEND" and at == len(data)


@cache
def _words(language: str) -> Mapping[str, str]:
    """The words that may stand on a card, by what this module calls them."""
    word, number = translator(language), plural(language)
    words = {f"support: {support}": word(f"support: {support}") for support in get_args(Support)}
    words |= {f"legend: {support}": word(f"legend: {support}") for support in get_args(Support)}
    words["gone"] = word("Retracted")
    words |= {f"kind: {kind}": word(f"kind: {kind}") for kind in ("person", "deal")}
    words |= {f"card: {status}": word(f"card: {status}") for status in get_args(Status)}
    return words | {f"{key} {n}": number(*forms, n) for key, forms in COUNTED.items() for n in (1, 2)}


def _spoken(card: Card) -> str:
    """The language of a card's words."""
    return card.interface or card.language


def _count(language: str, word: str, number: int) -> str:
    return plural(language)(*COUNTED[word], number)


def _claim(canvas: Canvas, card: Card) -> None:
    support = card.support or "single"
    words = _words(_spoken(card))[f"legend: {support}"]
    if support != "single" and card.origins:
        words = f"{words} · {_count(_spoken(card), 'origins', card.origins)}"
    foot = HEIGHT - 60
    taken = canvas.sign((EDGE, foot - 10), SIGN, support, COLOURS[support])
    _line(canvas, (EDGE + taken, foot), words, sizes=(30, 27, 24, 21), ink=INK, room=ROOM - taken)
    quote = lines(card.quote, "serif", QUOTE, ROOM - 40) if card.quote else []
    floor = foot - 60
    with_quote = floor - len(quote) * QUOTE * 1.5 - 70
    size, text = _fitted(card.text, STATEMENT, with_quote - TOP)
    if quote and size < SMALLEST_WITH_QUOTE:
        quote = []
    if not quote:
        size, text = _fitted(card.text, STATEMENT, floor - TOP)
    baseline = float(TOP + size)
    for line in text:
        canvas.text((EDGE, baseline), line, face="serif", size=size, ink=INK)
        baseline += size * LEADING
    if quote:
        _quote(canvas, card, quote, floor - 36)


def _quote(canvas: Canvas, card: Card, quote: list[str], last: float) -> None:
    """The passage on its marker, and whose it is; its last line stands at `last`."""
    for number, line in enumerate(quote):
        baseline = last - (len(quote) - 1 - number) * QUOTE * 1.5 - 22
        canvas.box((EDGE - 8, baseline - 32, EDGE + width(line, "serif", QUOTE) + 8, baseline + 13), MARKER)
        canvas.text((EDGE, baseline), line, face="serif", size=QUOTE, ink=INK, paper=MARKER)
    _line(canvas, (EDGE, last + 28), card.source, sizes=(23, 20), ink=SOFT)


def _dispute(canvas: Canvas, card: Card) -> None:
    """The question, and below it the sides in two columns."""
    taken = canvas.sign((EDGE, 142), SIGN, "disputed", COLOURS["disputed"]) if card.status == "open" else 0
    _line(canvas, (EDGE + taken, 152), _words(_spoken(card))[f"card: {card.status}"], sizes=(28,), ink=SOFT)
    size, text = _fitted(card.text, QUESTION, 170)
    baseline = 165.0 + size
    for line in text:
        canvas.text((EDGE, baseline), line, face="serif", size=size, ink=INK)
        baseline += size * 1.2
    top = baseline - size * 1.2 + 44
    wide, rows = (ROOM - GUTTER) / 2, (len(card.sides) + 1) // 2
    high = (HEIGHT - 40 - top) / max(rows, 1)
    for number, (label, who) in enumerate(card.sides):
        left, upper = EDGE + (number % 2) * (wide + GUTTER), top + number // 2 * high
        canvas.box((left, upper, left + wide, upper + 3), INK)
        size, text = _fitted(label, SIDE, high - 62, wide)
        baseline = upper + 12 + size
        for line in text:
            canvas.text((left, baseline), line, face="serif", size=size, ink=INK)
            baseline += size * LEADING
        _line(canvas, (left, baseline - size * LEADING + 36), who, sizes=(22, 20), ink=SOFT, room=wide)


def _entity(canvas: Canvas, card: Card) -> None:
    _line(canvas, (EDGE, 152), _words(_spoken(card))[f"kind: {card.kind}"], sizes=(28,), ink=SOFT)
    size, text = _fitted(card.text, NAME, 190)
    baseline = 165.0 + size * 0.85
    for line in text:
        canvas.text((EDGE - size * 0.04, baseline), line, face="serif", size=size, ink=INK)
        baseline += size * 1.12
    below = baseline - size * 1.12 + 70
    _line(canvas, (EDGE, below), _counted(card), sizes=(34, 30, 26), ink=INK)
    high = min(54.0, (HEIGHT - 44 - below - 30) / max(len(card.lines), 1))
    start = below + 84
    most = max((number for _, number in card.lines), default=1)
    for row, (support, number) in enumerate(card.lines):
        baseline = start + row * high
        figure = _count(_spoken(card), "claims", number).split("\N{NO-BREAK SPACE}")[0].split(" ")[0]
        canvas.text((EDGE + 66 - width(figure, "sans", 30), baseline), figure, face="sans", size=30, ink=INK)
        length = max(48.0, LONGEST_BAR * number / most)
        canvas.box((EDGE + 90, baseline - 16, EDGE + 90 + length, baseline - 4), COLOURS[support])
        words = _words(_spoken(card))[f"support: {support}"]
        after = 114 + length + canvas.sign((EDGE + 114 + length, baseline - 9), SIGN, support, COLOURS[support])
        _line(canvas, (EDGE + after, baseline), words, sizes=(26, 23), ink=SOFT, room=ROOM - after)


def _gone(canvas: Canvas, card: Card) -> None:
    """That something was retracted, and why."""
    word = _words(_spoken(card))["gone"]
    if not card.text:
        canvas.text((EDGE, TOP + 128.0), word, face="serif", size=128, ink=INK)
        return
    _line(canvas, (EDGE, 172), word, sizes=(44,), ink=COLOURS["disputed"])
    size, text = _fitted(card.text, STATEMENT, HEIGHT - 60 - 200)
    baseline = float(200 + size)
    for line in text:
        canvas.text((EDGE, baseline), line, face="serif", size=size, ink=INK)
        baseline += size * LEADING


def _site(canvas: Canvas, card: Card) -> None:
    size, text = _fitted(card.text, (104, 96, 88, 80, 72, 64, 56), 290)
    baseline = 100.0 + size * 0.75
    for line in text:
        canvas.text((EDGE - size * 0.04, baseline), line, face="serif", size=size, ink=INK)
        baseline += size * 1.12
    baseline += 70 - size * 1.12
    for line in balanced(card.under, "sans", 31, ROOM):
        canvas.text((EDGE, baseline), line, face="sans", size=31, ink=SOFT)
        baseline += 44
    _line(canvas, (EDGE, HEIGHT - 104), _counted(card), sizes=(34, 30, 26), ink=INK)
    all_claims = sum(number for _, number in card.lines) or 1
    gap, at = 16, float(EDGE)
    free = ROOM - gap * (len(card.lines) - 1)
    shares = {support: max(44.0, free * number / all_claims) for support, number in card.lines}
    over = sum(shares.values()) - free
    longest = max(shares, key=lambda support: shares[support], default=None)
    for support, share in shares.items():
        length = share - (over if support == longest else 0)
        canvas.box((at, HEIGHT - 64, at + length, HEIGHT - 52), COLOURS[support])
        canvas.sign((at, HEIGHT - 32), SIGN, support, COLOURS[support])
        at += length + gap


def _counted(card: Card) -> str:
    return " · ".join(_count(_spoken(card), word, number) for word, number in card.counts)


def _fitted(text: str, sizes: Sequence[int], high: float, wide: float = ROOM) -> tuple[int, list[str]]:
    """The largest type size in which a text stands within `wide` and `high` px, and its lines."""
    broken: list[str] = []
    for size in sizes:
        broken = lines(text, "serif", size, wide)
        high_enough = (len(broken) - 1) * size * LEADING + size * 1.3 <= high
        if high_enough and max(width(line, "serif", size) for line in broken) <= wide:
            return size, balanced(text, "serif", size, wide)
    return sizes[-1], broken


def _line(
    canvas: Canvas, place: tuple[float, float], text: str, *, sizes: Sequence[int], ink: Colour, room: float = ROOM
) -> None:
    """A line of the interface's face; where not even the smallest size has room, its last words give way to a sign."""
    size = next((size for size in sizes if width(text, "sans", size) <= room), sizes[-1])
    words = text.split(" ")
    while len(words) > 1 and width(text, "sans", size) > room:
        words.pop()
        text = f"{' '.join(words)} …"
    canvas.text(place, text, face="sans", size=size, ink=ink)
