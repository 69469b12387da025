"""What a page offers to be pasted elsewhere."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from tests.site.audit.reading import Reading
from tests.site.audit.where import Where


def snippet(reading: Reading, tag: Tag, where: Where) -> None:
    """What is offered to be pasted elsewhere says nothing either but fields, passages and the interface's words."""
    text = tag.get_text()
    if not text.startswith("<"):
        if text not in reading.known.plain_texts and text != reading.read.canonical:
            reading.say(f"an address that is not the page's: {text!r}")
        return
    offered = BeautifulSoup(text, "html.parser", multi_valued_attributes=None)
    told = [str(one) for one in offered.find_all(string=True) if str(one).strip()]
    told += [str(one.get(name)) for one in offered.find_all(True) for name in ("title", "alt") if one.get(name)]
    for one in told:
        if why := reading.known.offered(one, where.language):
            reading.say(f"a text to take along: {why}")
    leads = {str(one.get(name) or "") for one in offered.find_all(True) for name in ("href", "src", "cite")}
    if strange := [one for one in leads - {""} if not one.startswith(reading.known.address)]:
        reading.say(f"a text to take along leads to {strange}")
