"""Linked data as text: `data/dossier.jsonld`, and the same graph as Turtle in `data/dossier.ttl`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dossier.export.rdf import CONTEXT, Node

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def jsonld(nodes: list[Node]) -> str:
    """The graph as JSON-LD, with its context inside: no program has to ask anybody for it."""
    return json.dumps({"@context": CONTEXT, "@graph": nodes}, ensure_ascii=False, indent=1) + "\n"


def turtle(nodes: list[Node]) -> str:
    """The graph as Turtle, a paragraph a node."""
    head = "".join(f"@prefix {prefix}: <{name}> .\n" for prefix, name in CONTEXT.items())
    return head + "".join(f"\n{_iri(node['@id'])}\n  {_joined(node)} .\n" for node in nodes)


def _joined(node: Node) -> str:
    return " ;\n  ".join(_lines(node))


def _lines(node: Node) -> Iterator[str]:
    for key, value in node.items():
        values = value if isinstance(value, list) else [value]
        if key == "@type":
            yield f"a {', '.join(values)}"
        elif key != "@id":
            yield f"{key} {', '.join(map(_object, values))}"


def _object(value: Any) -> str:
    if isinstance(value, str):
        return _literal(value)
    if "@id" in value:
        return _iri(value["@id"])
    mark = f"@{value['@language']}" if "@language" in value else f"^^{value['@type']}"
    return _literal(value["@value"]) + mark


def _literal(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(sign) or _numbered(sign, ord(sign) < 32) for sign in text) + '"'


def _iri(name: str) -> str:
    """The name in brackets; what an IRI may not hold is written as its number."""
    return "<" + "".join(_numbered(sign, sign <= " " or sign in '<>"{}|^`\\') for sign in name) + ">"


def _numbered(sign: str, needed: bool) -> str:
    return f"\\u{ord(sign):04X}" if needed else sign
