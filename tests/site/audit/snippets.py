"""The embed codes that a page offers."""

from __future__ import annotations

from tests.site.audit.reading import Reading
from tests.site.audit.where import Where
from tests.site.html_tree import Element, parse_part


def snippet(reading: Reading, tag: Element, where: Where) -> None:
    """An embed code, too, has only fields, passages and the interface's words."""
    text = tag.get_text()
    if not text.startswith("<"):
        if text not in reading.known.plain_texts and text != reading.read.canonical:
            reading.say(f"an address that is not the page's: {text!r}")
        return
    offered = parse_part(text)
    every = [offered, *offered.inside]
    texts = [child for element in every for child in element.children if isinstance(child, str) and child.strip()]
    texts += [element[name] for element in every for name in ("title", "alt") if element.get(name)]
    for words in texts:
        if why := reading.known.offered(words, where.language):
            reading.say(f"a text in an embed code: {why}")
    addresses = {element.get(name) for element in every for name in ("href", "src", "cite")}
    if strange := [address for address in addresses - {""} if not address.startswith(reading.known.address)]:
        reading.say(f"an embed code links to {strange}")
