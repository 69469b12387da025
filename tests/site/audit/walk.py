"""The walk through a page, node by node: every text and attribute is checked, and comments are refused."""

from __future__ import annotations

from dossier.publish.verify import resolve
from dossier.text.word_lists import words as word_set
from tests.site.audit.attributes import attributes
from tests.site.audit.inside import inside
from tests.site.audit.page import EMBED
from tests.site.audit.reading import Reading
from tests.site.audit.snippets import snippet
from tests.site.audit.tags import classes
from tests.site.audit.texts import text_node
from tests.site.audit.where import Where
from tests.site.html_tree import Comment, Element
from tests.site.plain import plain

FORBIDDEN = word_set("script style iframe object embed form img template base")


def walk(reading: Reading) -> None:
    """Check all nodes, then what needs complete elements."""
    where = Where(reading.language)
    for child in reading.document.children:
        _node(reading, child, reading.document, where)
    for judge in reading.later:
        judge()


def _node(reading: Reading, node: Element | str, parent: Element, where: Where) -> None:
    if isinstance(node, Element):
        _tag(reading, node, where)
    elif isinstance(node, Comment):
        reading.say(f"a comment is published: {node[:80]!r}")
    elif not where.compared and not node.isspace():
        text_node(reading, plain(node), parent, where)


def _tag(reading: Reading, tag: Element, where: Where) -> None:
    read, names = reading.read, classes(tag)
    read.shape[tag.name] += 1
    if tag.name == "head":
        for element in tag.inside:
            attributes(reading, element, where)
            read.shape[element.name] += 1
        return
    attributes(reading, tag, where)
    if tag.name in FORBIDDEN and not _allowed(reading, tag):
        reading.say(f"a <{tag.name}> inside the page")
    if tag.name == "textarea" and "snippet" in names:
        snippet(reading, tag, where)
        return
    where = inside(reading, tag, names, where)
    for child in tag.children:
        _node(reading, child, tag, where)


def _allowed(reading: Reading, tag: Element) -> bool:
    """A script in a file, the preview of an embed of this site, and the field that leads to its search."""
    if tag.name == "form":
        target = resolve(reading.path, tag.get("action"))
        return tag.get("role") == "search" and target is not None and target[0].endswith("search/index.html")
    if tag.name == "iframe":
        target = resolve(reading.path, tag.get("src"))
        return target is not None and EMBED.match(target[0]) is not None
    return tag.name == "script" and bool(tag.get("src")) and not tag.get_text().strip()
