"""Pages as trees, for what looks at every element of thousands of pages: parsed by lxml, kept as plain objects.

The names are those of Beautiful Soup, which takes ten times as long. Attributes are texts, classes too.
"""

from __future__ import annotations

from collections.abc import Iterator

import lxml.etree
import lxml.html

UNREAD = ("script", "style", "template")  # what stands in these is no text of the page


class Comment(str):
    """A comment, or whatever else is neither an element nor a text."""


class Element:
    """An element with its attributes, children and parent. `inside` is every element in it, in document order."""

    __slots__ = ("_document", "_end", "_start", "attrs", "children", "name", "parent")

    def __init__(self, name: str, attrs: dict[str, str], parent: Element | None, document: list[Element]) -> None:
        self.name, self.attrs, self.parent = name, attrs, parent
        self.children: list[Element | str] = []
        self._document = document
        document.append(self)
        self._start = self._end = len(document)

    @property
    def inside(self) -> list[Element]:
        """The elements in this one."""
        return self._document[self._start : self._end]

    def get(self, attribute: str, default: str = "") -> str:
        """The text of an attribute."""
        return self.attrs.get(attribute, default)

    def __getitem__(self, attribute: str) -> str:
        return self.attrs[attribute]

    def get_text(self) -> str:
        """All text in it, comments, scripts and styles aside; of a script its code."""
        return "".join(self._texts())

    def find_all(self, *names: str, having: str = "", named: str = "") -> list[Element]:
        """The elements in it with one of these names (any, without), an attribute `having`, a class `named`."""
        return [
            element
            for element in self.inside
            if (not names or element.name in names)
            and (not having or having in element.attrs)
            and (not named or named in element.get("class").split())
        ]

    def find(self, *names: str, having: str = "", named: str = "") -> Element | None:
        """The first of these."""
        return next(iter(self.find_all(*names, having=having, named=named)), None)

    def around(self) -> Iterator[Element]:
        """The elements that it stands in, the nearest first."""
        parent = self.parent
        while parent is not None:
            yield parent
            parent = parent.parent

    def before(self, name: str) -> list[Element]:
        """The siblings of this name that stand before it, from the first."""
        siblings, at = self._siblings()
        return [element for element in siblings[:at] if element.name == name]

    def after(self) -> list[Element]:
        """The siblings that stand behind it."""
        siblings, at = self._siblings()
        return siblings[at + 1 :]

    def _siblings(self) -> tuple[list[Element], int]:
        siblings = (
            [element for element in self.parent.children if isinstance(element, Element)] if self.parent else [self]
        )
        return siblings, next(number for number, element in enumerate(siblings) if element is self)

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, Element):
                if child.name not in UNREAD:
                    yield from child._texts()
            elif not isinstance(child, Comment):
                yield child

    def __str__(self) -> str:
        attributes = "".join(f' {name}="{value}"' for name, value in self.attrs.items())
        return f"<{self.name}{attributes}>{self.get_text()}"


def parse(html: str) -> Element:
    """A page; its root is no element of it and holds what stands at the top, `html` among it."""
    root = Element("", {}, None, [])
    top = lxml.html.document_fromstring(html)
    for node in (*reversed(list(top.itersiblings(preceding=True))), top, *top.itersiblings()):
        _add(node, root)
    root._end = len(root._document)
    return root


def parse_part(html: str) -> Element:
    """A piece of HTML, as it stands in a body."""
    return _only_body(parse(f"<!doctype html><body>{html}"))


def _only_body(page: Element) -> Element:
    body = page.find("body")
    if body is None:
        raise ValueError("there is no body")
    return body


def _add(node: lxml.html.HtmlElement, parent: Element) -> None:
    """A node of lxml's with all in it; the text behind it is its parent's."""
    if not isinstance(node.tag, str):
        parent.children.append(Comment(node.text or ""))
        return
    attributes = {name: "" if value == name else value for name, value in node.attrib.items()}  # `disabled`
    element = Element(node.tag, attributes, parent, parent._document)
    parent.children.append(element)
    if node.text:
        element.children.append(node.text)
    for child in node:
        _add(child, element)
        if child.tail:
            element.children.append(child.tail)
    element._end = len(element._document)
