"""What a page offers to be pasted elsewhere."""

from __future__ import annotations

from tests.site.audit.reading import Reading
from tests.site.audit.where import Where
from tests.site.html_tree import Element, parse_part


def snippet(reading: Reading, tag: Element, where: Where) -> None:
    """What is offered to be pasted elsewhere says nothing either but fields, passages and the interface's words."""
    text = tag.get_text()
    if not text.startswith("<"):
        if text not in reading.known.plain_texts and text != reading.read.canonical:
            reading.say(f"an address that is not the page's: {text!r}")
        return
    offered = parse_part(text)
    every = [offered, *offered.inside]
    told = [child for element in every for child in element.children if isinstance(child, str) and child.strip()]
    told += [element[name] for element in every for name in ("title", "alt") if element.get(name)]
    for words in told:
        if why := reading.known.offered(words, where.language):
            reading.say(f"a text to take along: {why}")
    leads = {element.get(name) for element in every for name in ("href", "src", "cite")}
    if strange := [one for one in leads - {""} if not one.startswith(reading.known.address)]:
        reading.say(f"a text to take along leads to {strange}")
