"""The context of the children of an element: language, source, what is collected, whether its text was compared."""

from __future__ import annotations

from functools import partial

from tests.site.audit.cites import cite
from tests.site.audit.disputes import gathered_dispute
from tests.site.audit.entries import gathered_entry
from tests.site.audit.evidence import evidence
from tests.site.audit.lines import drawn_line, sign
from tests.site.audit.origins import origin_of, origin_text
from tests.site.audit.page import Here
from tests.site.audit.passages import passage
from tests.site.audit.prose import cited_words
from tests.site.audit.reading import Reading
from tests.site.audit.scales import currency_problems, scale_problems
from tests.site.audit.tags import claim_of_cite, is_bare, is_statement, path_of, record_of
from tests.site.audit.where import Gathered, Where
from tests.site.html_tree import Element
from tests.site.plain import plain

LAYOUT = {"masthead-title": "title", "languages": "languages", "colophon": "colophon"}  # where settings are shown


def inside(reading: Reading, tag: Element, names: list[str], where: Where) -> Where:
    """The context of the children of an element; also checks the element itself, whose classes are `names`."""
    where = _around(reading, tag, names, where)
    where = _gathering(reading, tag, names, where)
    where = _leading(reading, tag, names, where)
    where = _counted(reading, tag, where)
    where = _compared(reading, tag, where)
    if "data-claim" in tag.attrs and tag.name == "span":
        cited_words(reading, tag, where)
    if "sign" in names:
        sign(reading, tag, where)
    if "data-claim" in tag.attrs and "line" in names:
        drawn_line(reading, tag, tag["data-claim"])
    return where


def _around(reading: Reading, tag: Element, names: list[str], where: Where) -> Where:
    """The source and the language of its content, and whether it shows settings."""
    attributes = tag.attrs
    if "data-source" in attributes:
        where = where._replace(source=attributes["data-source"])
    if "lang" in attributes:
        where = where._replace(spoken=attributes["lang"])
    if tag.name in ("section", "div") and "language" in names and attributes.get("lang") in reading.known.words:
        where = where._replace(language=tag["lang"])
    for name, layout in LAYOUT.items():
        if name in names:
            where = where._replace(layout=layout)
    return where


def _gathering(reading: Reading, tag: Element, names: list[str], where: Where) -> Where:
    """Elements that are checked as a whole: `cited` ones, disputes, source entries, pieces of evidence."""
    attributes = tag.attrs
    if "cited" in names:
        where = where._replace(cited=(*where.cited, Gathered(tag)))
    if "data-dispute" in attributes:
        gathered = Gathered(tag, attributes["data-dispute"])
        where = where._replace(disputes=(*where.disputes, gathered))
        reading.later.append(partial(gathered_dispute, reading, gathered))
    if attributes.get("id", "").startswith("cite-"):
        gathered = Gathered(tag, attributes["id"].removeprefix("cite-"))
        where = where._replace(entry=gathered)
        reading.later.append(partial(gathered_entry, reading, gathered))
        reading.begun.setdefault(gathered.key, gathered)
    elif "data-entry" in attributes:
        key = attributes["data-entry"]
        if key not in reading.begun:
            reading.say(f"the source entry of {key} goes on here, but has not begun ({path_of(tag)})")
        where = where._replace(entry=reading.begun.get(key, Gathered(tag, key)))
    if tag.name in ("li", "tr") and "evidence" in names:
        gathered = Gathered(tag, where.entry.key if where.entry else "")
        records = (record_of(reading.path, link) for link in tag.find_all("a"))
        sources = [key for kind, key in records if kind == "source"]
        where = where._replace(evidence=gathered, source=next(iter(sources), ""))
        reading.later.append(partial(evidence, reading, gathered, where.language))
    return where


def _leading(reading: Reading, tag: Element, names: list[str], where: Where) -> Where:
    """Links: permalinks, citations, and others."""
    attributes = tag.attrs
    if "href" in attributes:
        where = where._replace(link=attributes["href"])
    if tag.name == "a" and "here" in names:
        href = attributes.get("href", "")
        within = any(element.get("id") == href.removeprefix("#") for element in tag.around())
        reading.read.here.append(Here(href, within, bool(plain(tag.get_text()) or attributes.get("aria-label"))))
    if tag.name == "a" and "cite" in names:
        cite(reading, tag, where)
        where = where._replace(cite=True)
        if is_statement(tag):
            origin_text(reading, tag, f"claim:{claim_of_cite(reading.path, tag)}:statement", where)
            where = where._replace(compared=True)
    return where


def _counted(reading: Reading, tag: Element, where: Where) -> Where:
    """Numbers: of things in the dossier, and on a scale, where ticks and currency are compared with the scale."""
    attributes = tag.attrs
    if "data-count" in attributes:
        count = plain(tag.get_text())
        reading.read.counts.append(count)
        where = where._replace(number=count)
    if "data-scale" in attributes:
        where = where._replace(scale=attributes["data-scale"])
        reading.say_all(scale_problems(tag, reading.records, where.language))
    if "data-currency" in attributes:
        reading.say_all(currency_problems(tag, where.language))
        where = where._replace(compared=True)
    elif "data-tick" in attributes:
        if not where.scale:
            reading.say(f"a tick that stands on no scale: {plain(tag.get_text())!r}")
        where = where._replace(compared=True)
    return where


def _compared(reading: Reading, tag: Element, where: Where) -> Where:
    """Texts that are compared as a whole: passages, fields, and the names of records on links to their pages."""
    if tag.name == "q":
        passage(reading, tag, where)
        return where._replace(compared=True)
    if "data-from" in tag.attrs:
        origin = origin_of(reading, tag["data-from"], where)
        origin_text(reading, tag, origin, where)
        return where._replace(compared=True, sentence=origin if origin.startswith("page:") else where.sentence)
    if tag.name == "a" and not (where.compared or where.layout or where.number or where.cite) and is_bare(tag):
        kind, key = record_of(reading.path, tag)
        if kind and reading.known.interface(plain(tag.get_text()), where.language):
            origin_text(reading, tag, f"{kind}:{key}:{'label' if kind == 'source' else 'name'}", where)
            return where._replace(compared=True)
    return where
