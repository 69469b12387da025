"""The one Markdown configuration, and its tokens as plain blocks of sentences.

`js-default` without raw HTML, as markdown-it-py's security notes recommend. Links are not judged here: whatever was
written is kept, so that a forbidden address is reported rather than silently shown as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dossier.frozen import dataclass
from dossier.problem import Place, Problem
from dossier.text.sentence import sentences as split_sentences

Kind = Literal["paragraph", "heading", "list", "ordered", "item", "quote", "rule", "code"]
_CONTAINERS: dict[str, Kind] = {
    "bullet_list": "list",
    "ordered_list": "ordered",
    "list_item": "item",
    "blockquote": "quote",
}
MAX_CODE_LINES = 20  # over which a code span is followed, to know the line of what comes after it
_REFUSED = {"image": "an image", "table": "a table", "html_block": "raw HTML", "html_inline": "raw HTML"}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; `link` is the target as written, or empty, and `target` the place of it."""

    text: str
    place: Place
    link: str = ""
    target: Place | None = None
    strong: bool = False
    emphasis: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit that must be sourced."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Its text, as readers see it."""
        return "".join(run.text for run in self.runs)

    @property
    def place(self) -> Place:
        """Where it starts."""
        return self.runs[0].place

    def claims(self) -> tuple[str, ...]:
        """The ids of the claims it cites, in order."""
        return tuple(dict.fromkeys(run.link[6:] for run in self.runs if run.link.startswith("claim:")))


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """A block of prose: sentences, or blocks in it."""

    kind: Kind
    sentences: tuple[Sentence, ...] = ()
    children: tuple[ProseBlock, ...] = ()
    level: int = 0

    def all_sentences(self) -> Iterator[Sentence]:
        """Its sentences and those of the blocks in it, in reading order."""
        yield from self.sentences
        for child in self.children:
            yield from child.all_sentences()


def read(path: str, text: str, first_line: int, language: str) -> tuple[tuple[ProseBlock, ...], list[Problem]]:
    """Blocks of the text from `first_line` (from 0) on, and what may not stand there."""
    lines = text.split("\n")
    body = "\n" * first_line + "\n".join(lines[first_line:])
    parser = MarkdownIt("js-default", {"html": True, "linkify": False, "typographer": False})
    setattr(parser, "validateLink", _keep_link)  # noqa: B010  # markdown-it-py's way to change it, which its types forbid
    tokens = parser.parse(body)
    flat = list(_flat(tokens, lines))  # as a list, because it also notes the line of every token
    problems = [_refused(path, token, lines) for token in flat if token.type.removesuffix("_open") in _REFUSED]
    if problems:
        return (), problems
    reader = _Reader(path, lines, language)
    return reader.blocks(iter(tokens), None), []


def _keep_link(url: str) -> bool:
    """Accept any target as a link; `prose` reports those that are not allowed."""
    return bool(url)


def _flat(tokens: list[Token], lines: list[str]) -> Iterator[Token]:
    """All tokens in reading order, each with its line (from 0) in `meta`."""
    line = 0
    for token in tokens:
        line = token.map[0] if token.map else line
        token.meta = {"line": line}
        yield token
        for child in token.children or ():
            child.meta = {"line": line}
            yield child
            line += child.type in ("softbreak", "hardbreak")
            if child.type == "code_inline":
                line += _breaks_in(child.content, lines[line : line + MAX_CODE_LINES])


def _breaks_in(code: str, lines: list[str]) -> int:
    """How many line ends a code span holds; the parser has turned them into spaces."""
    for number in range(len(lines)):
        if code in " ".join(lines[: number + 1]):
            return number
    return 0


def _refused(path: str, token: Token, lines: list[str]) -> Problem:
    kind = token.type.removesuffix("_open")
    line = token.meta["line"]
    needle = token.content.strip().split("\n")[0] if kind.startswith("html") else "!["
    column = max(lines[line].find(needle) if line < len(lines) else 0, 0) + 1
    code = "markdown-raw-html" if kind.startswith("html") else "markdown-unsupported"
    hint = "Write Markdown: paragraphs, headings, lists, quotes, emphasis, links."
    place = Place(path, line + 1, column, max(len(needle), 1))
    return Problem(code, place, f"Here stands {_REFUSED[kind]}, which pages may not hold.", hint)


class _Reader:
    """Turns a stream of tokens into blocks; holds what every step needs to compute a place."""

    def __init__(self, path: str, lines: list[str], language: str) -> None:
        self.path, self.lines, self.language = path, lines, language

    def blocks(self, tokens: Iterator[Token], until: str | None) -> tuple[ProseBlock, ...]:
        blocks: list[ProseBlock] = []
        for token in tokens:
            name = token.type.removesuffix("_open")
            if token.type == until:
                break
            if name in _CONTAINERS:
                blocks.append(ProseBlock(_CONTAINERS[name], children=self.blocks(tokens, f"{name}_close")))
            elif token.type in ("paragraph_open", "heading_open"):
                inline = next(tokens)
                kind: Kind = "heading" if name == "heading" else "paragraph"
                level = int(token.tag[1]) if kind == "heading" else 0
                blocks.append(ProseBlock(kind, self._sentences(inline), level=level))
            elif token.type in ("fence", "code_block"):
                line = token.map[0] if token.map else 0
                run = Run(token.content, Place(self.path, line + 1), code=True)
                blocks.append(ProseBlock("code", (Sentence((run,)),)))
            elif token.type == "hr":
                blocks.append(ProseBlock("rule"))
        return tuple(blocks)

    def _sentences(self, inline: Token) -> tuple[Sentence, ...]:
        runs = tuple(self._runs(inline))
        text = "".join(run.text for run in runs)
        starts = [span.start for span in split_sentences(text, self.language)][1:]
        return tuple(Sentence(part) for part in _cut(runs, starts) if part)

    def _runs(self, inline: Token) -> Iterator[Run]:
        line = inline.map[0] if inline.map else 0
        after = 0  # column up to which the line is used, so that two equal links are told apart
        link, strong, emphasis = "", 0, 0
        target: Place | None = None
        for token in inline.children or ():
            if token.meta["line"] != line:
                line, after = token.meta["line"], 0
            match token.type:
                case "link_open":
                    link = str(token.attrs["href"])
                    target = self._target(link, line, after, inline)
                case "link_close":
                    link, target = "", None
                case "strong_open" | "strong_close":
                    strong += token.nesting
                case "em_open" | "em_close":
                    emphasis += token.nesting
                case "softbreak" | "hardbreak":
                    yield Run(
                        text=" ",
                        place=Place(self.path, line + 1, after + 1),
                        link=link,
                        target=target,
                        strong=bool(strong),
                        emphasis=bool(emphasis),
                    )
                case _ if token.content:
                    source = self.lines[line] if line < len(self.lines) else ""
                    column = max(source.find(token.content, after), 0)
                    place = Place(self.path, line + 1, column + 1, len(token.content))
                    after = column + len(token.content)
                    yield Run(
                        text=token.content,
                        place=place,
                        link=link,
                        target=target,
                        strong=bool(strong),
                        emphasis=bool(emphasis),
                        code=token.type == "code_inline",
                    )

    def _target(self, link: str, line: int, after: int, inline: Token) -> Place:
        """Where the target of the link that opens at `line` and `after` is written; the link itself if elsewhere."""
        wanted = re.compile(rf"\]\(\s*<?({re.escape(link)})")
        for number in range(line, inline.map[1] if inline.map else line + 1):
            hit = wanted.search(self.lines[number], after if number == line else 0)
            if hit:
                return Place(self.path, number + 1, hit.start(1) + 1, max(len(link), 1))
        return Place(self.path, line + 1, after + 1)


def _cut(runs: tuple[Run, ...], starts: list[int]) -> Iterator[tuple[Run, ...]]:
    """The runs of each sentence; a link that spans a border stays whole in the sentence it starts in."""
    part: list[Run] = []
    offset = 0
    for run in runs:
        begin, rest = offset, run
        offset += len(run.text)
        for start in [s for s in starts if begin <= s < offset]:
            if run.link and start != begin:
                continue
            cut = start - (offset - len(rest.text))
            if cut > 0:
                part.append(replace(rest, text=rest.text[:cut]))
            rest = replace(rest, text=rest.text[cut:], place=_moved(rest.place, cut))
            yield tuple(part)
            part = []
        part.append(rest)
    yield tuple(part)


def _moved(place: Place, by: int) -> Place:
    return replace(place, column=place.column + by, width=max(place.width - by, 1))
