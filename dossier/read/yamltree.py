"""YAML text to nodes that know their place; every scalar remains the text as written.

The tree is built from the parser's events, not by PyYAML's constructors: no implicit casts (`no`, `1.10`, `012`,
dates), duplicate keys are found, anchors, aliases, merges and tags are refused, and depth and size are bounded before
anything is built (an alias bomb or 3,000 brackets end in a problem, not in a RecursionError).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from dossier.frozen import dataclass
from dossier.problem import Place, Problem, Related

MAX_DEPTH = 12  # a claim's deepest key stands at 6
MAX_NODES = 200_000  # a file of 1 MB with ordinary annotations has some 40,000
MAX_ALL_NODES = 2_000_000  # some 40,000 claims

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as written."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Listing:
    """A YAML sequence."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """A YAML mapping: pairs in the order written, each key once."""

    by_key: dict[str, tuple[Scalar, Node]]
    place: Place

    @property
    def pairs(self) -> Iterable[tuple[Scalar, Node]]:
        """Key and value, as nodes."""
        return self.by_key.values()


_NODES = frozenset((yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent))
type_names = {Scalar: "a text", Listing: "a list", Mapping: "a mapping"}
Node = Scalar | Listing | Mapping


_HINT = "Put texts that hold `: `, ` #` or start with a special character in quotes; indent with spaces."
_TABS = "Indent with spaces, not with tabs."
_HINTS = {  # by what the parser says
    "mapping values are not allowed": "Put the text in quotes, since it holds `: `; or check the indent of this line.",
    "expected '-' indicator": "Check the indent: what belongs together begins in the same column.",
    "expected <block end>": "Check the indent: what belongs together begins in the same column.",
}


class _Refused(Exception):
    """Ends the reading of one file; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


@dataclass(slots=True)
class NodeCount:
    """How many values were read from all files so far."""

    number: int = 0


def parse(path: str, text: str, count: NodeCount | None = None) -> tuple[Node | None, list[Problem]]:
    """The file's only document as a node (None if it is empty or cannot be read), and the problems.

    `count` is what its values are added to, so that all files together are bounded as well.
    """
    problems: list[Problem] = []
    try:
        # YAML breaks lines at these too, editors do not: with them, every place after would be a line off.
        events = _events(_OTHER_LINE_ENDS.sub(" ", text))
        return _document(path, events, problems, count or NodeCount()), problems
    except _Refused as refused:
        return None, [*problems, refused.problem]
    except yaml.reader.ReaderError as error:
        before = text[: error.position] if isinstance(error.position, int) else ""
        place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
        hint = "Remove the control character."
        return None, [*problems, Problem("yaml-syntax", place, "This character may not stand in YAML.", hint)]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = _in_text(text, Place(path, mark.line + 1, mark.column + 1)) if mark else Place(path)
        what = (error.problem or error.context or "this is not YAML").strip()
        hint = (
            _TABS if _has_tab(text, place) else next((hint for words, hint in _HINTS.items() if words in what), _HINT)
        )
        return None, [*problems, Problem("yaml-syntax", place, f"I cannot read the YAML here: {what}.", hint)]


def _events(text: str) -> Iterator[Any]:
    """What `yaml.parse` gives, without asking before each event whether there is one."""
    loader = _Loader(text)
    try:
        next_event = loader.get_event
        while (event := next_event()) is not None:
            yield event
    finally:
        loader.dispose()


def _has_tab(text: str, place: Place) -> bool:
    """Whether the line of the place is indented with a tab."""
    line = text.split("\n")[place.line - 1]
    return "\t" in line[: len(line) - len(line.lstrip())]


def _in_text(text: str, place: Place) -> Place:
    """The place, or that of the last character where the parser waited for more until the end of the file."""
    lines = text.rstrip().split("\n")
    return place if place.line <= len(lines) else Place(place.path, len(lines), max(len(lines[-1]), 1))


def plain(node: Node) -> Any:
    """The node as dicts, lists and texts, for validation."""
    match node:
        case Scalar(text=text):
            return text
        case Listing(items=items):
            return [plain(item) for item in items]
        case Mapping(by_key=by_key):
            return {key: plain(value) for key, (_, value) in by_key.items()}


def find(node: Node, path: tuple[str | int, ...], key: bool = False) -> Place:
    """The place of what stands at `path`, or of the nearest thing above it; with `key`, of the last key."""
    place = node.place
    for number, step in enumerate(path):
        if isinstance(node, Mapping):
            pair = node.by_key.get(str(step))
            if pair is None:
                continue
            node = pair[1]
            last = number == len(path) - 1
            place = pair[0].place if (last and key) or not isinstance(node, Scalar) else node.place
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = node.place
    return place


def _document(path: str, events: Iterator[Any], problems: list[Problem], total: NodeCount) -> Node | None:
    root: Node | None = None
    stack: list[tuple[type, Place, list[Node]]] = []
    count = documents = 0
    for event in events:
        kind = type(event)  # tens of thousands of events: told by their class, not by what it inherits
        if kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
            opened, place, children = stack.pop()
            node = _close(opened, place, children, problems)
            if stack:
                stack[-1][2].append(node)
            else:
                root = node
            continue
        place = _place(path, event)
        if kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                hint = "One file holds one document: write a list instead of `---`."
                raise _Refused(Problem("yaml-documents", place, "A second document starts here.", hint))
            continue
        if kind is yaml.AliasEvent:
            hint = "Write the text out: what stands in a file is all there is."
            raise _Refused(Problem("yaml-alias", place, f"`*{event.anchor}` is an alias.", hint))
        if kind not in _NODES:
            continue
        if event.anchor is not None or event.tag is not None:
            _refuse_extras(event, place)
        count += 1
        total.number += 1
        if count > MAX_NODES:
            raise _Refused(Problem("yaml-too-large", place, f"More than {MAX_NODES} values.", "Split the file."))
        if total.number > MAX_ALL_NODES:
            message = f"More than {MAX_ALL_NODES:,} values in all files."
            raise _Refused(Problem("yaml-too-large", place, message, "Make several dossiers of it."))
        if kind is not yaml.ScalarEvent:
            if len(stack) >= MAX_DEPTH:
                message = f"Nested deeper than {MAX_DEPTH} levels."
                raise _Refused(Problem("yaml-too-deep", place, message, "No record needs that; check the indent."))
            stack.append((kind, place, []))
        elif stack:
            stack[-1][2].append(Scalar(event.value, place))
        else:
            root = Scalar(event.value, place)
    return None if isinstance(root, Scalar) and not root.text else root


def _refuse_extras(event: Any, place: Place) -> None:
    if event.anchor is not None:
        hint = "Write the text out where it is needed."
        raise _Refused(Problem("yaml-anchor", place, f"`&{event.anchor}` is an anchor.", hint))
    if event.tag is not None:
        hint = "Remove the tag: every value is read as text, the record decides its type."
        raise _Refused(Problem("yaml-tag", place, f"`{event.tag}` is a tag.", hint))


def _close(kind: type, place: Place, children: list[Node], problems: list[Problem]) -> Node:
    """The list or mapping that began with an event of this kind."""
    if kind is yaml.SequenceStartEvent:
        return Listing(tuple(children), place)
    pairs: dict[str, tuple[Scalar, Node]] = {}
    for key, value in zip(children[::2], children[1::2], strict=True):
        if not isinstance(key, Scalar):
            problems.append(Problem("wrong-type", key.place, "A key must be a text.", "Write `key: value`."))
        elif key.text == "<<":
            hint = "Write the keys out where they are needed."
            problems.append(Problem("yaml-merge", key.place, "`<<` merges another mapping.", hint))
        elif key.text in pairs:
            first = pairs[key.text][0].place
            related = (Related(first, "first written here"),)
            hint = "Keep one of the two."
            message = f"The key `{key.text}` stands twice."
            problems.append(Problem("yaml-duplicate-key", key.place, message, hint, related=related))
        else:
            pairs[key.text] = (key, value)
    return Mapping(pairs, place)


def _place(path: str, event: Any) -> Place:
    start, end = event.start_mark, event.end_mark
    line, column = start.line, start.column
    width = end.column - column if end.line == line else 1
    return Place(path, line + 1, column + 1, width if width > 1 else 1)
