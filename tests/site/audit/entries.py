"""Source entries: each citation leads to one, and it has every passage of its claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dossier.model.dossier import Claim
from dossier.publish.verify import resolve
from tests.site.audit.page import EntryRead, PageRead
from tests.site.audit.reading import Reading
from tests.site.audit.where import Gathered
from tests.site.records import Records, spans_of


def gathered_entry(reading: Reading, gathered: Gathered) -> None:
    """A source entry, once all of it was read; it is checked with those of all pages."""
    pointers = pointers_of(gathered.key, reading.read.origins)
    number = gathered.tag.get("value")
    cites = frozenset(gathered.cites - {gathered.key})
    if gathered.key in reading.read.entries:
        reading.say(f"two source entries for {gathered.key}")
    reading.read.entries[gathered.key] = EntryRead(frozenset(gathered.passages), frozenset(pointers), cites, number)


def pointers_of(claim: str, origins: Iterable[str]) -> set[int]:
    """The numbers, from 1, of the pieces of evidence of a claim to which there is a pointer."""
    prefix, suffix = f"evidence:{claim}:", ":pointer"
    return {
        int(origin.removeprefix(prefix).removesuffix(suffix))
        for origin in origins
        if origin.endswith(suffix) and origin.startswith(prefix)
    }


def citations(pages: Mapping[str, PageRead], records: Records, base_path: str = "/") -> Iterator[str]:
    """What is wrong on the way from citations to passages, over all pages."""
    for path, page in pages.items():
        for claim, href in dict.fromkeys(page.cites):
            if claim not in records.dossier.claims:
                yield f"{path}: a citation of the unknown claim {claim!r}"
                continue
            target = resolve(path, href, base_path)
            if target is None or target[1] not in ("", f"cite-{claim}") or target[0] not in pages:
                yield f"{path}: the citation of {claim} leads to {href!r}"
            elif claim not in pages[target[0]].entries:
                yield f"{path}: the citation of {claim} leads to {href!r}, where there is no entry"
        for claim, entry in page.entries.items():
            if claim in records.dossier.claims:
                yield from _entry(path, records.dossier.claims[claim], entry)
            else:
                yield f"{path}: a source entry for the unknown claim {claim!r}"


def _entry(path: str, claim: Claim, entry: EntryRead) -> Iterator[str]:
    """An entry has each passage of its claim in words or as a pointer; that of a derived claim cites its operands."""
    for item in claim.evidence:
        parts = {(item.passage.source, start, end) for start, end in spans_of(item)}
        if not parts <= entry.passages and item.index + 1 not in entry.pointers:
            yield f"{path}: the entry of {claim.id} lacks its passage {item.index + 1}"
    if missing := set(claim.operands) - entry.cites:
        yield f"{path}: the entry of {claim.id} does not cite {', '.join(sorted(missing))}"
    if not claim.operands and not entry.passages:
        yield f"{path}: the entry of {claim.id} holds no passage"
    allowed = {(item.passage.source, *span) for item in claim.evidence for span in spans_of(item)}
    if foreign := {passage for passage in entry.passages - allowed if not _is_end(passage, claim, entry.pointers)}:
        yield f"{path}: the entry of {claim.id} shows passages of something else: {sorted(foreign)}"


def _is_end(passage: tuple[str, int, int], claim: Claim, pointers: frozenset[int]) -> bool:
    """Whether it is the beginning or the end of a passage that the page does not show in full."""
    source, start, end = passage
    return any(
        item.passage.source == source and (start == item.passage.start or end == item.passage.end)
        for item in claim.evidence
        if item.index + 1 in pointers and item.passage.start <= start and end <= item.passage.end
    )
