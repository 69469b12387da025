"""Where in the original something stands: page, time, article or line, as far as the text itself tells.

Pages are parted by form feeds, or marked in the text (`[p. 7]`); a recording has time codes (`[00:12:31]`), in the text
or beside who speaks; articles of a law are numbered at the starts of lines. What a locator is called is CSL's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import partial
from typing import Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

from dossier.frozen import dataclass
from dossier.text.layout import text_lines
from dossier.text.span import Span
from dossier.text.turns import MAX_PATTERN, TIME, BadPattern, Turn, literal_pattern

LocatorKind = Literal["pages", "times", "articles", "lines"]
LocatorLabel = Literal["page", "timestamp", "article-locator", "line"]
LABELS: dict[LocatorKind, LocatorLabel] = {
    "pages": "page",
    "times": "timestamp",
    "articles": "article-locator",
    "lines": "line",
}
PLACEHOLDERS: dict[LocatorKind, str] = {"pages": "NUMBER", "times": "TIME", "articles": "NUMBER"}
_NUMBER = r"(?P<value>\d{1,6}[a-z]?(?![^\W_])|[IVXLCDM]{1,12}(?![^\W_]))"
_ARTICLE = re.compile(
    rf"(?:Art(?:icle|ikel|ículo|icolo|igo)?\.?|§|Section|Sec\.|Rule|Clause)[ \t\u00a0\u202f]*{_NUMBER}", re.IGNORECASE
)
_BRACKETED = re.compile(rf"[\[(](?P<value>{TIME})[\])]")
_MEDIA = (".mp4", ".m4v", ".webm", ".ogv", ".ogg", ".oga", ".mp3", ".m4a", ".wav", ".flac", ".mov")
_YOUTUBE = ("youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "www.youtube-nocookie.com")


@dataclass(frozen=True, slots=True)
class Mark:
    """From the character at `start` on, the text stands at `value`; `words` are what says so, where that is shown."""

    start: int
    value: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Locator:
    """A place in the original, from `first` to `last`; `words` are those of the text itself (`Art. 5`), or empty."""

    label: LocatorLabel
    first: str
    last: str
    words: str = ""

    @property
    def value(self) -> str:
        """The number, the range of numbers, or the time."""
        return self.first if self.first == self.last else f"{self.first}–{self.last}"


def mark_pattern(kind: LocatorKind, pattern: str) -> re.Pattern[str]:
    """What matches a mark. Raises BadPattern."""
    wanted = PLACEHOLDERS.get(kind)
    if wanted is None:
        raise BadPattern("is for pages, times and articles; lines are counted")
    before, found, after = pattern.strip().partition(wanted)
    parts = after.split(wanted)  # of a time from one to another, the first counts
    if not found or len(parts) > (2 if kind == "times" else 1):
        raise BadPattern(f"holds {wanted} once")
    if len(pattern) > MAX_PATTERN:
        raise BadPattern(f"has at most {MAX_PATTERN} characters")
    if not re.search(r"[^\d\s]", before + after):
        raise BadPattern("needs words or signs by which it is told from the text")
    value = f"(?P<value>{TIME})" if kind == "times" else _NUMBER
    signs = partial(literal_pattern, spaced=False)
    return re.compile(signs(before) + value + TIME.join(map(signs, parts)))


def find_marks(
    raw: str, kind: LocatorKind | None, *, pattern: str | None = None, first: int = 1, turns: Sequence[Turn] = ()
) -> tuple[tuple[Mark, ...], tuple[Span, ...]]:
    """The marks of a text in order, and the stretches of it that are nothing but a mark."""
    if kind is None:
        return (), ()
    if kind == "lines":
        starts = [0, *(hit.end() for hit in re.finditer("\r\n|[\n\r]", raw))]
        return tuple(Mark(start, str(number)) for number, start in enumerate(starts, start=first)), ()
    if kind == "articles":
        wanted = mark_pattern(kind, pattern) if pattern else _ARTICLE
        hits = (wanted.match(raw, line.start) for line in text_lines(raw))
        return tuple(Mark(hit.start(), hit["value"], " ".join(hit[0].split())) for hit in hits if hit), ()
    if kind == "pages" and pattern is None:
        breaks = [0, *(hit.end() for hit in re.finditer("\x0c", raw))]
        return tuple(Mark(start, str(number)) for number, start in enumerate(breaks, start=first)), ()
    found = list((mark_pattern(kind, pattern) if pattern else _BRACKETED).finditer(raw))
    marks = [Mark(hit.start(), clock(hit["value"]) if kind == "times" else hit["value"]) for hit in found]
    if kind == "times":
        marks += [Mark(turn.start, clock(turn.time)) for turn in turns if turn.time]
    apart = (Span(*hit.span()) for hit in found if not _is_in_label(turns, hit.start()))
    return tuple(sorted(marks, key=lambda mark: mark.start)), tuple(apart)


def locator_of(marks: Sequence[Mark], kind: LocatorKind | None, start: int, end: int) -> Locator | None:
    """Where the characters `start` to `end` stand; None before the first mark. A time is that at which they begin."""
    first = bisect_right(marks, start, key=lambda mark: mark.start)
    if kind is None or not first:
        return None
    last = first if kind == "times" else bisect_right(marks, max(end - 1, start), key=lambda mark: mark.start)
    begins, ends = marks[first - 1], marks[last - 1]
    words = begins.words if begins == ends else f"{begins.words}–{ends.value}" if begins.words else ""
    return Locator(LABELS[kind], begins.value, ends.value, words)


def clock(time: str) -> str:
    """A time as a clock shows it, without hours where there are none: `00:12:31.5` is `12:31`."""
    hours, minutes, seconds = _parts(time)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def seconds_of(time: str) -> int:
    """A time in seconds."""
    hours, minutes, seconds = _parts(time)
    return (hours * 60 + minutes) * 60 + seconds


def at_locator(url: str, locator: Locator | None) -> str:
    """The address at which a browser or player opens the place; empty where this is not known of the address.

    A page of a PDF (RFC 8118), a time of a media file (W3C Media Fragments) or of a video at a site that says how.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    path, host = parts.path.lower(), (parts.hostname or "").lower()
    if locator is None or parts.fragment:
        return ""
    if locator.label == "page" and path.endswith(".pdf") and locator.first.isdigit():
        return parts._replace(fragment=f"page={locator.first}").geturl()
    if locator.label != "timestamp":
        return ""
    time = seconds_of(locator.first)
    if path.endswith(_MEDIA):
        return parts._replace(fragment=f"t={time}").geturl()
    if host in ("vimeo.com", "www.vimeo.com", "player.vimeo.com"):
        return parts._replace(fragment=f"t={time}s").geturl()
    if host in _YOUTUBE or host == "youtu.be":
        name = "start" if path.startswith("/embed/") else "t"
        query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] not in ("t", "start")]
        value = str(time) if name == "start" else f"{time}s"
        return parts._replace(query=urlencode([*query, (name, value)])).geturl()
    return ""


def _parts(time: str) -> tuple[int, int, int]:
    numbers = [int(part) for part in re.split("[.,]", time)[0].split(":")]
    total = 0
    for number in numbers:
        total = total * 60 + number
    return total // 3600, total // 60 % 60, total % 60


def _is_in_label(turns: Sequence[Turn], offset: int) -> bool:
    at = bisect_right(turns, offset, key=lambda turn: turn.start)
    return at > 0 and offset < turns[at - 1].said
