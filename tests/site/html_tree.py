"""Pages as trees, for what looks at every element of thousands of pages: parsed by lxml, kept as plain objects.

The names are those of Beautiful Soup, which takes ten times as long. Attributes are texts, classes too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import lxml.etree

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


class _Builder:
    """Makes the tree while the parser reads: of lxml's own nodes none is made, which would take as long again."""

    def __init__(self) -> None:
        self.document: list[Element] = []
        self.root = self.here = Element("", {}, None, self.document)
        self.texts: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._end_text()
        attrs = {key: "" if value == key else value for key, value in attributes.items()}  # `disabled`
        element = Element(name, attrs, self.here, self.document)
        self.here.children.append(element)
        self.here = element

    def end(self, _: str) -> None:
        """An element ends; of those that stay open the parser says so as well."""
        self._end_text()
        self.here._end = len(self.document)
        self.here = self.here.parent or self.root

    def data(self, text: str) -> None:
        """A piece of a text."""
        self.texts.append(text)

    def comment(self, text: str) -> None:
        """A comment."""
        self._end_text()
        self.here.children.append(Comment(text))

    def pi(self, target: str, text: str | None) -> None:
        """What HTML reads as a comment, too."""
        self.comment(f"{target} {text or ''}")

    def close(self) -> Element:
        """The page."""
        self._end_text()
        self.root._end = len(self.document)
        return self.root

    def _end_text(self) -> None:
        if self.texts:
            self.here.children.append("".join(self.texts))
            self.texts = []


def parse(html: str) -> Element:
    """A page; its root is no element of it and holds what stands at the top, `html` among it."""
    parser = lxml.etree.HTMLParser(target=_Builder())
    parser.feed(html)
    page: Element = parser.close()
    return page


def parse_part(html: str) -> Element:
    """A piece of HTML, as it stands in a body."""
    return _only_body(parse(f"<!doctype html><body>{html}"))


def _only_body(page: Element) -> Element:
    body = page.find("body")
    if body is None:
        raise ValueError("there is no body")
    return body
