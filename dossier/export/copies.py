"""`copy.js` beside the page of a source: with it a reader's browser finds the passages in the reader's own copy.

It is data, brought when somebody opens that part of the page, and names the programs that read it (`static/copy.js`).
A passage whose words the site shows is given in words. One beyond the quote budget is given as its length, its first
and last words, which the pages show anyway, and a hash of the whole: enough to know it again, and no more to read.

The hash is SHA-256 of the normalised passage in UTF-8, cut to 64 bits. It was chosen because a program of thirty lines
computes it where a page has no `crypto.subtle`, on plain HTTP and from the disk; together with length and ends no other
words pass by accident. It keeps the words from being read, copied and indexed here. It does not keep them from someone
who has a guess, for a guess can be tried; whoever can guess them has the article, or nearly.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import Any

from dossier.compose import urls
from dossier.compose.desk import statement_text
from dossier.compose.entries import pointer
from dossier.compose.rights import ends
from dossier.compose.world import World
from dossier.export.script import in_script
from dossier.graph.dossier import Passage, Source
from dossier.text.normalise import NORM, normalise
from dossier.text.span import Span

PROGRAMS = ("normalise.js", "match.js", "copy.js", "copy.css")  # in static/, in the order in which they need each other
MOST = 400_000  # characters of a copy: a long article is a tenth of that, and a browser compares them in a second
HASH_DIGITS = 16  # of SHA-256 in hexadecimal, 64 bits
SURE = ("solid", "dotted", "dashed", "wavy")

WORDS = (
    "intro",
    "field",
    "file",
    "check",
    "clear",
    "empty",
    "{most} at most",
    "unreadable",
    "none",
    "{found} of {all} found",
    "{n} altered",
    "{n} not found",
    "joined",
    "altered",
    "missing",
    "quoted",
    "yours",
    "between",
    "first words",
    "last words",
    "turned",
    "here",
    "there",
    "marked",
    "unmarked {n}",
    "previous",
    "next",
    "passage {n} of {all}",
)
"""What the panel says, by what follows `copy: ` in the catalogues."""


def copies(world: World, words: Callable[[str], Callable[[str], str]]) -> dict[str, str]:
    """The data for each source in each language, by path. `words` gives the interface's words of a language."""
    return {
        path: f"(window.dossier = window.dossier || {{}}).copy = {in_script(made)};\n"
        for language in world.dossier.languages
        for source in world.dossier.sources.values()
        for path, made in [_copy(world, language, source, words(language))]
    }


def _copy(world: World, language: str, source: Source, word: Callable[[str], str]) -> tuple[str, dict[str, Any]]:
    """Where the data of a source stands, and what it says."""
    first = world.dossier.languages[0]
    page = urls.record_path(language, first, "source", source.id)
    evidence = world.index.evidence[source.id]
    keys = list(dict.fromkeys(item.claim for item in evidence))
    passages = {item.passage.id: item.passage for item in evidence}
    passages |= {passage.id: passage for passage in source.stated.values()}
    spans = _public(world, source, passages.values())
    made = {
        "norm": NORM,
        "language": source.language,
        "most": MOST,
        "needs": [urls.relative(page, path) for name in PROGRAMS if (path := world.settings.assets.get(name))],
        "claims": [
            [
                statement_text(world, claim, language),
                world.index.sure[claim.id],
                urls.relative(page, urls.record_path(language, first, "claim", claim.id)),
            ]
            for claim in map(world.dossier.claims.__getitem__, keys)
        ],
        "passages": [
            {
                "id": urls.passage_id(passage.start) if any(item.passage.id == key for item in evidence) else "",
                "parts": _parts(source, passage, spans),
                "pointer": pointer(source, passage),
                "claims": [keys.index(one) for one in dict.fromkeys(i.claim for i in evidence if i.passage.id == key)],
                "fields": [word(f"field: {name}") for name, one in source.stated.items() if one.id == key],
            }
            for key, passage in sorted(passages.items(), key=lambda one: one[1].spans)
        ],
        "words": {one: word(f"copy: {one}") for one in WORDS} | {one: word(f"sure: {one}") for one in SURE},
    }
    return page.removesuffix("index.html") + "copy.js", made


def _public(world: World, source: Source, passages: Iterable[Passage]) -> list[Span]:
    """The stretches of the text whose words the site shows as passages."""
    everything = world.settings.preview or source.record.rights != "quote-only"
    return [
        span
        for passage in passages
        for span in (passage.spans if everything or passage.id in world.shown[source.id] else ends(source, passage))
    ]


def _parts(source: Source, passage: Passage, public: list[Span]) -> list[dict[str, Any]]:
    """The parts of a passage in order: in words where these are public, else as length, hash and public ends."""
    first, last = ends(source, passage)[0], ends(source, passage)[-1]
    parts: list[dict[str, Any]] = []
    for number, span in enumerate(passage.spans):
        if any(one.start <= span.start and span.end <= one.end for one in public):
            parts.append({"at": span.start, "words": source.text.exact(span)})
            continue
        text = normalise(source.text.exact(span)).text
        part = {
            "at": span.start,
            "length": len(text.encode("utf-16-le")) // 2,  # in units of UTF-16, as JavaScript counts
            "hash": hashlib.sha256(text.encode()).hexdigest()[:HASH_DIGITS],
        }
        if number == 0:
            part["first"] = source.text.exact(first)
        if number == len(passage.spans) - 1:
            part["last"] = source.text.exact(last)
        parts.append(part)
    return parts
