"""Markdown prose to blocks of sentences, with every citation and its line.

The Markdown is read into plain records, never into HTML: templates write the HTML and escape it. Raw HTML, images and
tables are refused. A page's name and language are its file name: `content/pages/<name>.<language>.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pydantic import ValidationError

from dossier.frozen import dataclass
from dossier.problem import Place, Problem
from dossier.read import markdown, yamltree
from dossier.read.markdown import ProseBlock, Run, Sentence
from dossier.read.records import FrontMatter
from dossier.read.validation_errors import problems_of
from dossier.text.address import bad_address
from dossier.text.tags import is_language, nearest_tag
from dossier.text.value import bad_id

MAX_CHARS = 200_000  # a hundred printed pages
MAX_BRACKETS = 5_000  # more citations than a page can have; an unclosed bracket costs the parser a search for its end
LINK_KINDS = ("claim", "person", "organization", "product", "deal", "place", "source", "dispute", "page")
_FILE = re.compile(r"content/pages/([^/.]+)\.([A-Za-z0-9_-]+)\.md")
_MAIL = re.compile(r"mailto:[^\s]+")


@dataclass(frozen=True, slots=True)
class Prose:
    """A page of prose in one language."""

    name: str
    language: str
    front: FrontMatter
    blocks: tuple[ProseBlock, ...]
    path: str

    def sentences(self) -> Iterator[Sentence]:
        """All sentences in reading order."""
        for block in self.blocks:
            yield from block.all_sentences()

    def links(self) -> Iterator[tuple[Run, str, str]]:
        """Every internal link as (run, kind, id): once, even where it has several runs. Forbidden ones are left out."""
        for sentence in self.sentences():
            for run in first_of_links(sentence.runs):
                kind, _, target = run.link.partition(":")
                if kind in LINK_KINDS and target:
                    yield run, kind, target


def page_file(name: str, language: str) -> str:
    """The path of the page's file."""
    return f"content/pages/{name}.{language}.md"


def read_prose(path: str, text: str) -> tuple[Prose | None, list[Problem]]:
    """The page, or None with the problems that kept it from being read."""
    name = _FILE.fullmatch(path)
    if name is None or bad_id(name[1]) or not is_language(name[2]):
        message = f"`{path}` is not named like a page."
        hint = "Pages are `content/pages/<name>.<language>.md`, such as `home.en.md`; names are a-z, 0-9 and -."
        if name and (near := nearest_tag(name[2])):
            hint = f"Call it `{page_file(name[1], near)}`."
        return None, [Problem("unexpected-file", Place(path), message, hint)]
    if len(text) > MAX_CHARS or text.count("[") > MAX_BRACKETS:
        message = f"A page may have {MAX_CHARS} characters and {MAX_BRACKETS} opening brackets; this one has more."
        return None, [Problem("prose-too-long", Place(path), message, "Split the page.")]
    front, body_line, problems = _front_matter(path, text)
    blocks, body_problems = markdown.read(path, text, body_line, name[2])
    problems += body_problems
    for block in blocks:
        for sentence in block.all_sentences():
            problems += filter(None, map(_bad_link, first_of_links(sentence.runs)))
    if front is None:
        return None, problems
    return Prose(name=name[1], language=name[2], front=front, blocks=blocks, path=path), problems


def first_of_links(runs: Iterable[Run]) -> Iterator[Run]:
    """The run each link starts with: emphasis or a line end inside a link makes several runs of it."""
    before: Place | None = None
    for run in runs:
        if run.target is not None and run.target != before:
            yield run
        before = run.target


def _bad_link(run: Run) -> Problem | None:
    """What is wrong with the link that starts with a run."""
    kind, _, target = run.link.partition(":")
    if (kind in LINK_KINDS and target) or _MAIL.fullmatch(run.link):
        return None
    hint = f"Link with `{'`, `'.join(f'{kind}:' for kind in LINK_KINDS)}`, `https:`, `http:` or `mailto:`."
    message = f"`{run.link[:80]}` is not an address I may link to." if run.link else "This link leads nowhere."
    if kind in ("https", "http"):
        if not (reason := bad_address(run.link)):
            return None
        message = f"`{run.link[:80]}` is no address on the web: it {reason}."
    return Problem("unsafe-link", run.target or run.place, message, hint)


def _front_matter(path: str, text: str) -> tuple[FrontMatter | None, int, list[Problem]]:
    """The record, the first line of the body (from 0), the problems."""
    lines = text.split("\n")
    end = lines.index("---", 1) if lines[0] == "---" and "---" in lines[1:] else 0
    if not end:
        hint = "Start with `---`, `title: …`, `description: …`, `---`."
        return None, 0, [Problem("missing-front-matter", Place(path), "The page has no front matter.", hint)]
    node, problems = yamltree.parse(path, "\n" + "\n".join(lines[1:end]))
    if not isinstance(node, yamltree.Mapping):
        if not problems:
            hint = "Write `title: …` and `description: …`."
            problems.append(Problem("wrong-type", Place(path, 2), "The front matter is not a mapping.", hint))
        return None, end + 1, problems
    try:
        front = FrontMatter.model_validate(yamltree.plain(node))
    except ValidationError as error:
        return None, end + 1, [*problems, *problems_of(error, FrontMatter, node)]
    front.read_from(node)
    return front, end + 1, problems
