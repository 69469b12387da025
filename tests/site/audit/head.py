"""The head of a page: title, data for previews and searches, JSON-LD, and no script but the site's."""

from __future__ import annotations

import re
from pathlib import Path

from dossier.text.word_lists import words as word_set
from tests.site.audit.linked import Linked
from tests.site.audit.reading import Reading
from tests.site.audit.revisions import head_of_revision
from tests.site.plain import plain

META = word_set(
    """viewport color-scheme robots referrer og:url og:type og:locale og:locale:alternate og:image
    og:image:width og:image:height twitter:card article:modified_time responsive-embedded-sizing"""
)
STATIC = Path(__file__).parents[3] / "static"


def head(reading: Reading) -> None:
    """The whole head; read last, since a description may consist of statements that the page cites."""
    _named(reading)
    _scripts(reading)


def _named(reading: Reading) -> None:
    read, name = reading.read, reading.dossier.site.title.get(reading.language)
    title = reading.document.find("title")
    read.title = plain(title.get_text()) if title else ""
    if reading.pinned:
        head_of_revision(reading, name)
    elif not _titled(reading, read.title.removesuffix(f" – {name}")):
        reading.say(f"the title is no field of a record: {read.title!r}")
    for meta in reading.document.find_all("meta"):
        which = meta.get("name") or meta.get("property")
        content = plain(meta.get("content"))
        if which in ("description", "og:description", "twitter:description"):
            read.description = content if which == "description" else read.description
            if not (reading.pinned or _record_or_interface(reading, content) or _statements(reading, content)):
                reading.say(f"the description is no field of a record: {content!r}")
        elif which == "og:image:alt":
            _alternative(reading, content, name)
        elif which in ("og:title", "og:site_name", "twitter:title", "author"):
            if content != name and not _titled(reading, content):
                reading.say(f"{which} is no field of a record: {content!r}")
        elif which not in META and (which or not (meta.get("charset") or meta.get("http-equiv"))):
            reading.say(f"a meta element I do not know: {which!r}")


def _alternative(reading: Reading, content: str, name: str) -> None:
    """The text for the picture of a link preview: a name, or a statement with its support."""
    claim = re.fullmatch(r"(?:.*/)?claims/([^/]+)/index\.html", reading.path)
    if claim and claim[1] in reading.dossier.claims:
        statement = reading.records.statement(reading.dossier.claims[claim[1]], reading.language)
        support = reading.known.words[reading.language].by_key[f"support: {reading.support[claim[1]]}"]
        wanted = {plain(f"{statement} – {support}"), plain(name)}
    else:
        wanted = {plain(name), reading.read.title.removesuffix(f" – {name}")}  # the title was checked above
    if content not in wanted:
        reading.say(f"the picture of the link preview is told as {content!r}")


def _titled(reading: Reading, title: str) -> bool:
    """A field of a record or the interface's words; or those words, a colon, and such a field."""
    words, colon, field_text = title.partition(": ")
    after = bool(colon) and bool(words) and not reading.known.interface(words, reading.language)
    return _record_or_interface(reading, title) or (
        after and reading.known.is_record_text(field_text, reading.language)
    )


def _record_or_interface(reading: Reading, text: str) -> bool:
    return reading.known.is_record_text(text, reading.language) or not reading.known.interface(text, reading.language)


def _statements(reading: Reading, text: str) -> bool:
    """Whether a text consists of statements of claims that this page cites."""
    for claim in dict.fromkeys(key for key, _ in reading.read.cites):
        if claim in reading.dossier.claims:
            statement = plain(reading.records.statement(reading.dossier.claims[claim], reading.language))
            if text.startswith(statement):
                rest = text.removeprefix(statement).strip()
                return not rest or _statements(reading, rest)
    return False


def _scripts(reading: Reading) -> None:
    by_key = reading.known.words[reading.language].by_key
    linked = Linked(reading.records, reading.path, reading.language, by_key, reading.known.address)
    page_head = reading.document.find("head")
    for script in page_head.find_all("script") if page_head else ():
        kind, text = script.get("type"), script.get_text()
        if kind == "application/ld+json" and set(script.attrs) == {"type"}:
            reading.say_all(linked.problems(text))
        elif reading.embed and not script.attrs and _same_code(text):
            continue
        elif kind or not script.get("src") or text.strip():
            reading.say(f"a script in the head: {str(script)[:80]!r}")


def _same_code(text: str) -> bool:
    """Whether a script is that of embeds, apart from comments and indentation."""
    lines = (line.partition(" // ")[0].strip() for line in (STATIC / "embed.js").read_text("utf-8").splitlines())
    return text.splitlines() == [line for line in lines if line and not line.startswith("//")]
