"""A quotation equals the seed, character for character, from the offset it gives."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tests.site.audit.reading import Reading
from tests.site.audit.where import Where
from tests.site.html_tree import Element
from tests.site.plain import folded
from tests.site.records import Records, spans_of


def passage(reading: Reading, tag: Element, where: Where) -> None:
    """A quotation on a page; it gives its offset itself, or the link of its evidence does."""
    source, text = where.source, _one_line_end(tag.get_text())
    seed = reading.records.seeds.get(source)
    place = tag.get("data-at") or tag.get("id")
    if not place and where.evidence is not None and not tag.before("q"):
        hrefs = [link.get("href") for link in where.evidence.tag.find_all("a")]
        place = next((href.partition("#")[2] for href in hrefs if "#p-" in href), "")
    at = re.fullmatch(r"(?:p-)?(\d+)", place)
    if at is None:
        reading.say(f"a quotation without its place: {text[:80]!r}")
        return
    if seed is None:
        reading.say(f"a quotation from no source: {text[:80]!r}")
        return
    start = int(at[1]) - (0 if tag.get("data-at") or tag.get("id") else _before_bold(tag))
    told = tag.get("data-end")
    end = int(told) if told else _end(seed, start, text)
    same = _letters(text) == _letters(seed[start:end]) if told else _spaced(text) == _spaced(seed[start:end])
    if not start < end <= len(seed) or not same:
        words = seed[start:end]
        reading.say(f"{source}[{start}:{end}] is {words[:80]!r}, the page shows {text[:80]!r}")
    if where.spoken != reading.dossier.sources[source].language:
        reading.say(f"{source}[{start}:{end}] is marked as {where.spoken!r}")
    for first, last in _quoted(reading, tag, (start, end), source) if where.evidence else [(start, end)]:
        reading.read.passages.add((source, first, last))
        for around in (where.entry, where.evidence):
            if around is not None:
                around.passages.append((source, first, last))


def _quoted(reading: Reading, tag: Element, whole: tuple[int, int], source: str) -> Iterator[tuple[int, int]]:
    """Where what is quoted begins and ends: the bold words in a sentence, which has no others, or all of it."""
    if tag.find("b") is None:
        yield whole
        return
    seed, at = reading.records.seeds[source], whole[0]
    for child in tag.children:
        text = _one_line_end(child.get_text() if isinstance(child, Element) else child)
        start = int(child.get("data-at") or at) if isinstance(child, Element) else at
        end = int(child.get("data-end")) if isinstance(child, Element) and child.get("data-end") else None
        if isinstance(child, Element):
            if end is not None and _letters(text) != _letters(seed[start:end]):
                reading.say(f"{source}[{start}:{end}] is {seed[start:end][:80]!r}, in bold stands {text[:80]!r}")
            yield start, _end(seed, start, text) if end is None else end
        at = _end(seed, at, text) if end is None else end


def _before_bold(tag: Element) -> int:
    """How many characters of a sentence stand before its bold words."""
    bold = (number for number, child in enumerate(tag.children) if isinstance(child, Element) and child.name == "b")
    first = next(bold, 0)
    return sum(len(child) for child in tag.children[:first] if isinstance(child, str))


def _end(seed: str, start: int, text: str) -> int:
    """Where a text that starts there ends in the seed, whose line ends may have two characters."""
    end = start
    for character in text:
        end += 2 if character == "\n" and seed.startswith("\r\n", end) else 1
    return end


def _letters(text: str) -> str:
    """The letters of words that were broken at line ends, and of ligatures."""
    return re.sub(r"[-‐¬\u00ad\s]+", "", unicodedata.normalize("NFKC", text))


def _spaced(text: str) -> str:
    """Wrapped lines are shown as one."""
    return _one_line_end(text).replace("\n", " ")


def _one_line_end(text: str) -> str:
    """HTML has one line end, and reads all others as that."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def quotes_are_verbatim(records: Records) -> Iterator[str]:
    """Every quote an editor wrote equals the seed at its offsets, apart from quotation marks and spaces."""
    for claim in records.dossier.claims.values():
        for item in claim.evidence:
            seed = records.seeds[item.passage.source]
            for quote, (start, end) in zip(item.record.quote, spans_of(item), strict=True):
                if folded(quote) != folded(seed[start:end]):
                    yield f"{claim.id}: {quote!r} is not {seed[start:end]!r}"
