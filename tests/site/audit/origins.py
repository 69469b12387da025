"""Fields of records: a text is that of the field its `data-from` names, and is shown where it may be."""

from __future__ import annotations

import re

from tests.site.audit.cites import must_cite
from tests.site.audit.disputes import dispute
from tests.site.audit.lines import line_of
from tests.site.audit.prose import sentence
from tests.site.audit.reading import Reading
from tests.site.audit.tags import claim_of_cite, classes, path_of
from tests.site.audit.where import Where
from tests.site.html_tree import Element
from tests.site.plain import plain
from tests.site.records import Unnamed

FACTS = ("statement", "value", "subject", "when", "date")  # fields of a claim that state something


def origin_text(reading: Reading, tag: Element, origin: str, where: Where) -> None:
    """The text of an element that comes from a field."""
    reading.read.origins.add(origin)
    if where.evidence is not None:
        where.evidence.origins.add(origin)
    wanted = reading.known.wanted(origin, where.language)
    if isinstance(wanted, Unnamed):
        reading.say(f"data-from names no field: {wanted}")
        return
    text = plain(tag.get_text())
    if text not in wanted:
        reading.say(f"{origin} reads {text[:160]!r}, the record says {min(wanted)[:160]!r}")
    kind, _, rest = origin.partition(":")
    parts = rest.split(":")
    if kind == "claim" and parts[-1] in FACTS:
        must_cite(reading, tag, origin, {parts[0]}, where)
        line_of(reading, tag, origin, parts[0], parts[-1])
    elif kind == "page" and re.fullmatch(r"s\d+", parts[-1]):
        sentence(reading, tag, origin, parts[0], int(parts[-1][1:]), where)
    elif kind == "dispute":
        dispute(reading, tag, origin, parts[0], where)
    elif kind == "evidence" and parts[-1] in ("value", "translation") and where.entry is None:
        must_cite(reading, tag, origin, {parts[0]}, where)
    elif kind == "evidence" and (where.entry is None or where.entry.key != parts[0] or where.evidence is None):
        reading.say(f"{origin} stands outside the source entry of its claim ({path_of(tag)})")


def origin_of(reading: Reading, origin: str, where: Where) -> str:
    """The origin in full: a field alone is that of the evidence, of its source, or of the claim cited beside it."""
    if ":" in origin:
        return origin
    if where.evidence is not None:
        number = sum("evidence" in classes(sibling) for sibling in where.evidence.tag.before("li")) + 1
        mine = ("translation", "pointer", "value", "note")
        return (
            f"evidence:{where.evidence.key}:{number}:{origin}" if origin in mine else f"source:{where.source}:{origin}"
        )
    around = where.cited[-1].tag if where.cited else None
    cite = around.find("a", named="cite") if around else None
    return f"claim:{claim_of_cite(reading.path, cite) if cite else ''}:{origin}"
