"""A quotation is what stands in the seed, sign for sign, where it says that it starts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.site.audit.reading import Reading
from tests.site.audit.where import Where
from tests.site.html_tree import Element
from tests.site.plain import folded
from tests.site.records import Records, spans_of


def passage(reading: Reading, tag: Element, where: Where) -> None:
    """A quotation on a page; it says itself where it starts, or the link of its evidence does."""
    source, text = where.source, _one_line_end(tag.get_text())
    seed = reading.records.seeds.get(source)
    place = tag.get("data-at") or tag.get("id")
    if not place and where.evidence is not None and not tag.before("q"):
        ways = [link.get("href") for link in where.evidence.tag.find_all("a")]
        place = next((way.partition("#")[2] for way in ways if "#p-" in way), "")
    at = re.fullmatch(r"(?:p-)?(\d+)", place)
    if at is None:
        reading.say(f"a quotation without its place: {text[:80]!r}")
        return
    if seed is None:
        reading.say(f"a quotation from no source: {text[:80]!r}")
        return
    start = int(at[1])
    end = _end(seed, start, text)
    if not start < end <= len(seed) or text != _one_line_end(seed[start:end]):
        there = seed[start:end]
        reading.say(f"{source}[{start}:{end}] is {there[:80]!r}, the page shows {text[:80]!r}")
    if where.spoken != reading.dossier.sources[source].language:
        reading.say(f"{source}[{start}:{end}] is marked as {where.spoken!r}")
    reading.read.passages.add((source, start, end))
    for around in (where.entry, where.evidence):
        if around is not None:
            around.passages.append((source, start, end))


def _end(seed: str, start: int, text: str) -> int:
    """Where a text that starts there ends in the seed, whose line ends may be of two signs."""
    end = start
    for sign in text:
        end += 2 if sign == "\n" and seed.startswith("\r\n", end) else 1
    return end


def _one_line_end(text: str) -> str:
    """HTML knows one line end, and reads all others as that."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def quotes_are_verbatim(records: Records) -> Iterator[str]:
    """Every quote that an editor wrote is what stands at its offsets in the seed, quotation marks and spaces aside."""
    for claim in records.dossier.claims.values():
        for item in claim.evidence:
            seed = records.seeds[item.passage.source]
            for quote, (start, end) in zip(item.record.quote, spans_of(item), strict=True):
                if folded(quote) != folded(seed[start:end]):
                    yield f"{claim.id}: {quote!r} is not {seed[start:end]!r}"
