"""`data/sources.csl.json` and `data/sources.bib`: the sources for reference managers and LaTeX.

What is not known of a source is absent; what was inferred says so in the note. A text without a title is named by what
the dossier calls it, in the square brackets that tell a description from a title. Whether something is a newspaper, a
magazine or a page no seed says, so CSL has a `document` (its `article` is printed as a preprint), BibTeX `@article`
where there is an outlet and `@misc` where there is none.

In BibTeX umlauts stay UTF-8, which biber and today's bibtex both take; signs that mean something to TeX are written as
commands, braces too, because BibTeX counts them even behind a backslash.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from dossier.edition.context import SiteContext
from dossier.export import iri
from dossier.model.dossier import Source
from dossier.model.sources import STATED
from dossier.text.value import Date

_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "%&$#_"},
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
Words = Callable[[str], str]


def csl_json(site: SiteContext, word: Words) -> str:
    """CSL-JSON: a list of items. `word` gives the interface's words, in the site's first language."""
    items = [_item(site, source, word) for source in site.dossier.sources.values()]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def bibtex(site: SiteContext, word: Words) -> str:
    """BibTeX: an entry a source, its key the source's id."""
    return "\n".join(_entry(site, source, word) for source in site.dossier.sources.values())


def _item(site: SiteContext, source: Source, word: Words) -> dict[str, Any]:
    record = source.record
    outlet = _outlet(site, source)
    made: dict[str, Any] = {
        "id": source.id,
        "type": "document",
        "title": _title(site, source),
        "container-title": outlet,
        "author": [{"literal": record.author.value}] if record.author.value else [],
        "issued": _issued(source.date),
        "URL": record.url.value,
        "language": record.language.value,
        "note": _note(source, word),
        "archive_location": iri.on_the_web(site, "source", source.id),
    }
    return {key: value for key, value in made.items() if value}


def _entry(site: SiteContext, source: Source, word: Words) -> str:
    record = source.record
    date = source.date if source.date and source.date.end is None else None
    outlet = _outlet(site, source)
    fields = {
        "title": f"{{{_tex(_title(site, source))}}}",  # twice in braces: its capitals stay
        "author": f"{{{_tex(record.author.value)}}}" if record.author.value else "",  # one name, not to be taken apart
        "journal": _tex(outlet),
        "year": str(date.year) if date and date.year else "",
        "url": record.url.value or "",
        "langid": record.language.value or "",
        "note": _tex(_note(source, word)),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    if date and date.month:
        lines.append(f"  month = {_MONTHS[date.month - 1]},\n")
    return f"@{'article' if outlet else 'misc'}{{{source.id},\n{''.join(lines)}}}\n"


def _title(site: SiteContext, source: Source) -> str:
    """Its title; where none came with it, what the dossier calls it, in brackets."""
    return source.record.title.value or f"[{source.record.label.get(site.dossier.languages[0])}]"


def _outlet(site: SiteContext, source: Source) -> str:
    outlet = source.record.outlet.value or ""
    if outlet in site.dossier.entities:
        return site.dossier.entities[outlet].name.get(site.dossier.languages[0])
    return outlet


def _issued(date: Date | None) -> dict[str, Any]:
    """The date at its own precision; none without a year, which CSL cannot say."""
    if date is None or date.year is None:
        return {}
    parts = [[part for part in (one.year, one.month, one.day) if part] for one in (date, date.end) if one]
    made: dict[str, Any] = {"date-parts": parts}
    if date.approximate or date.uncertain or date.part:
        made["circa"] = True
    return made


def _note(source: Source, word: Words) -> str:
    """What of this was inferred, and what is not known, in the words of the site."""
    lines = []
    for basis in ("inferred", "unknown"):
        found = [word(f"field: {name}") for name in STATED if getattr(source.record, name).basis == basis]
        if found:
            lines.append(f"{word(f'basis: {basis}')}: {', '.join(found)}")
    return "; ".join(lines)


def _tex(text: str) -> str:
    return "".join(_TEX.get(sign, sign) for sign in " ".join(text.split()))
