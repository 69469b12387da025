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
import json
from collections.abc import Callable, Iterable
from typing import Any

from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.edition.quote_budget import ends, pointer
from dossier.model.dossier import Passage, Source
from dossier.model.support import BEST_SUPPORTED_FIRST
from dossier.text.normalise import NORM, breaks, normalise
from dossier.text.span import Span

PROGRAMS = (
    "copy.css",
    "normalise.js",
    "sha256.js",
    "match.js",
    "copy-text.js",
    "copy.js",
)  # in static/, in the order in which they need each other
MOST = 400_000  # characters of a copy: a long article is a tenth of that, and a browser compares them in a second
HASH_DIGITS = 16  # of SHA-256 in hexadecimal, 64 bits

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
    "otherwise",
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


# No text may end the script element, start a comment or break the line.
_UNSAFE = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def in_script(content: object) -> str:
    """The content as JSON, safe inside `<script>` and as an expression of JavaScript."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def copies(site: SiteContext, translate: Callable[[str], Callable[[str], str]]) -> dict[str, str]:
    """The data for each source in each language, by path. `translate` gives the interface's words of a language."""
    return {
        path: f"(window.dossier = window.dossier || {{}}).copy = {in_script(content)};\n"
        for language in site.dossier.languages
        for source in site.dossier.sources.values()
        for path, content in [_copy(site, language, source, translate(language))]
    }


def _copy(
    site: SiteContext, language: str, source: Source, translate: Callable[[str], str]
) -> tuple[str, dict[str, Any]]:
    """Where the data of a source stands, and what it says."""
    first = site.dossier.languages[0]
    page = urls.record_path(language, first, "source", source.id)
    resting: dict[str, list[str]] = {}  # the claims on each passage
    passages: dict[str, Passage] = {}
    for item in site.index.evidence[source.id]:
        passages[item.passage.id] = item.passage
        if item.claim not in resting.setdefault(item.passage.id, []):
            resting[item.passage.id].append(item.claim)
    passages |= {passage.id: passage for passage in source.stated.values()}
    claims = list(dict.fromkeys(claim for key in passages for claim in resting.get(key, ())))
    public = _public(site, source, passages.values())
    content = {
        "norm": NORM,
        "language": source.language,
        "most": MOST,
        "needs": [urls.relative(page, path) for name in PROGRAMS if (path := site.settings.assets.get(name))],
        "claims": [_claim(site, language, page, key) for key in claims],
        "passages": [
            {
                "id": urls.passage_id(passage.start) if key in resting else "",
                "parts": _parts(source, passage, public),
                "pointer": pointer(source, passage),
                "claims": [claims.index(claim) for claim in resting.get(key, ())],
                "fields": [
                    f"{translate('What is known of this text')}: {translate(f'field: {name}')}"
                    for name, stated in source.stated.items()
                    if stated.id == key
                ],
            }
            for key, passage in sorted(passages.items(), key=lambda item: item[1].spans)
        ],
        "words": {message: translate(f"copy: {message}") for message in WORDS}
        | {support: translate(f"support: {support}") for support in BEST_SUPPORTED_FIRST},
    }
    return page.removesuffix("index.html") + "copy.js", content


def _claim(site: SiteContext, language: str, page: str, key: str) -> tuple[str, str, str]:
    """What a claim states, how sure it is, and the way to it from the source's page."""
    path = urls.record_path(language, site.dossier.languages[0], "claim", key)
    return (
        statement_text(site, site.dossier.claims[key], language),
        site.index.support[key],
        urls.relative(page, path),
    )


def _public(site: SiteContext, source: Source, passages: Iterable[Passage]) -> list[Span]:
    """The stretches of the text whose words the site shows as passages."""
    everything = site.settings.preview or source.record.rights != "quote-only"
    return [
        span
        for passage in passages
        for span in (passage.spans if everything or passage.id in site.shown[source.id] else ends(source, passage))
    ]


def _parts(source: Source, passage: Passage, public: list[Span]) -> list[dict[str, Any]]:
    """The parts of a passage in order: in words where these are public, else as length, hash and public ends."""
    first, last = ends(source, passage)[0], ends(source, passage)[-1]
    parts: list[dict[str, Any]] = []
    for number, span in enumerate(passage.spans):
        if any(part.start <= span.start and span.end <= part.end for part in public):
            words = {"words": source.text.shown(span)}
            if breaks(source.text.exact(span)):  # then the words may be parted otherwise in a copy
                words["exact"] = source.text.exact(span)
            parts.append({"at": span.start, **words})
            continue
        text = normalise(source.text.shown(span)).text
        part = {
            "at": span.start,
            "length": len(text.encode("utf-16-le")) // 2,  # in units of UTF-16, as JavaScript counts
            "hash": hashlib.sha256(text.encode()).hexdigest()[:HASH_DIGITS],
        }
        if number == 0:
            part["first"] = source.text.shown(first)
        if number == len(passage.spans) - 1:
            part["last"] = source.text.shown(last)
        parts.append(part)
    return parts
