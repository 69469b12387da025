"""`data/sources.csl.json`, `.bib` and `.ris`: the sources for reference managers and LaTeX.

What is not known of a source is absent; what was inferred says so in the note. A text without a title is named by what
the dossier calls it, in the square brackets that tell a description from a title. Whether something is a newspaper, a
magazine or a page no seed says, so CSL has a `document` (its `article` is printed as a preprint), RIS a `GEN`, BibTeX
`@article` where there is an outlet and `@misc` where there is none. A name is taken apart only where its record does.

In BibTeX umlauts stay UTF-8, which biber and today's bibtex both take; signs that mean something to TeX are written as
commands, braces too, because BibTeX counts them even behind a backslash.

Where a source tells pages, times or articles, a CSL item lists what is cited there: `custom.cited` has the `locator`
and the `label` that belong into a citation of it. BibTeX has `pages` and RIS `SP`: those that are cited.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dossier.edition.flat import FlatDossier, FlatSource
from dossier.edition.flat_statements import FlatAuthor, FlatStatement
from dossier.edition.indented import indented
from dossier.read.fields import Basis
from dossier.text.address import as_link
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
Translate = Callable[[str], str]


def csl_json(flat: FlatDossier, translate: Translate) -> str:
    """CSL-JSON: a list of items. `translate` gives the interface's words in the site's first language."""
    items = [_item(flat, source, translate) for source in flat.sources]
    return indented(items) + "\n"


def bibtex(flat: FlatDossier, translate: Translate) -> str:
    """BibTeX: an entry a source, its key the source's id."""
    return "\n".join(_entry(flat, source, translate) for source in flat.sources)


def ris(flat: FlatDossier, translate: Translate) -> str:
    """RIS: an entry a source, its id that of the source; two letters a line, and what they stand for."""
    return "".join(_ris_entry(flat, source, translate) for source in flat.sources)


def _item(flat: FlatDossier, source: FlatSource, translate: Translate) -> dict[str, Any]:
    stated = source.basis
    item: dict[str, Any] = {
        "id": source.id,
        "type": "document",
        "title": _title(flat, source),
        "container-title": _outlet(flat, source),
        "author": [_csl_name(author) for author in stated.author.authors or ()],
        "issued": _issued(source.date),
        "URL": as_link(stated.url.value or ""),
        "accessed": _accessed(stated.url),
        "language": stated.language.value,
        "note": _note(source, translate),
        "archive_location": as_link(source.archive) if source.archive else flat.web_address(source.url),
        "custom": {"cited": cited} if (cited := _cited(flat, source)) else {},
    }
    return {key: value for key, value in item.items() if value}


def _entry(flat: FlatDossier, source: FlatSource, translate: Translate) -> str:
    stated = source.basis
    date = source.date if source.date and source.date.end is None else None
    outlet = _outlet(flat, source)
    fields = {
        "title": f"{{{_tex(_title(flat, source))}}}",  # twice in braces: its capitals stay
        "author": " and ".join(map(_bibtex_name, stated.author.authors or ())),
        "journal": _tex(outlet),
        "year": str(date.year) if date and date.year else "",
        "url": as_link(stated.url.value or ""),
        "urldate": stated.url.recorded.on if stated.url.recorded else "",
        "langid": stated.language.value or "",
        "pages": _tex(", ".join(_pages(flat, source)).replace("–", "--")),
        "note": _tex(_note(source, translate)),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    if date and date.month:
        lines.append(f"  month = {_MONTHS[date.month - 1]},\n")
    return f"@{'article' if outlet else 'misc'}{{{source.id},\n{''.join(lines)}}}\n"


def _ris_entry(flat: FlatDossier, source: FlatSource, translate: Translate) -> str:
    stated = source.basis
    date = source.date if source.date and source.date.end is None else None
    lines = [
        ("TY", "GEN"),
        ("ID", source.id),
        ("TI", _title(flat, source)),
        *(("AU", _ris_name(author)) for author in stated.author.authors or ()),
        ("T2", _outlet(flat, source)),
        ("PY", str(date.year) if date and date.year else ""),
        ("DA", _ris_date(date)),
        ("SP", ", ".join(_pages(flat, source))),
        ("UR", as_link(stated.url.value or "")),
        ("Y2", f"{stated.url.recorded.on.replace('-', '/')}/" if stated.url.recorded else ""),
        ("L2", as_link(source.archive or "")),
        ("LA", stated.language.value or ""),
        ("N1", _note(source, translate)),
    ]
    written = "".join(f"{tag}  - {' '.join(text.split())}\n" for tag, text in lines if text)
    return f"{written}ER  - \n\n"


def _ris_date(date: Date | None) -> str:
    """`YYYY/MM/DD/` as far as it is known; a year alone stands elsewhere."""
    if date is None or date.year is None or date.month is None:
        return ""
    return f"{date.year:04}/{date.month:02}/{'' if date.day is None else f'{date.day:02}'}/"


def _csl_name(author: FlatAuthor) -> dict[str, str]:
    if author.family is None:
        return {"literal": author.name}
    return {"family": author.family, **({"given": author.given} if author.given else {})}


def _bibtex_name(author: FlatAuthor) -> str:
    """In braces, so that it is not taken apart; else the family name, a comma and what is given."""
    if author.family is None:
        return f"{{{_tex(author.name)}}}"
    return ", ".join(_bibtex_part(part) for part in (author.family, author.given) if part)


def _bibtex_part(text: str) -> str:
    """A part of a name; in braces where it holds what stands between names or their parts."""
    escaped = _tex(text)
    return f"{{{escaped}}}" if "," in text or " and " in f" {text.lower()} " else escaped


def _ris_name(author: FlatAuthor) -> str:
    """The family name, a comma and what is given; a name that nobody has taken apart as it is."""
    return author.name if author.family is None else ", ".join(filter(None, (author.family, author.given)))


def _cited(flat: FlatDossier, source: FlatSource) -> list[dict[str, Any]]:
    """The places of its passages, each as a citation item gives it: `locator` and `label`."""
    return [
        {"claim": item.claim, "evidence": item.number, "locator": item.locator.value, "label": item.locator.label}
        for item in flat.evidence_from.get(source.id, ())
        if item.locator is not None
    ]


def _pages(flat: FlatDossier, source: FlatSource) -> list[str]:
    """The pages that are cited, each once, in order; places of other kinds have no field in BibTeX."""
    items = sorted(flat.evidence_from.get(source.id, ()), key=lambda item: item.start)
    places = [item.locator for item in items if item.locator is not None]
    return list(dict.fromkeys(place.value for place in places if place.label == "page"))


def _title(flat: FlatDossier, source: FlatSource) -> str:
    """Its title; where none came with it, what the dossier calls it, in brackets."""
    return source.title or f"[{source.label[flat.first]}]"


def _outlet(flat: FlatDossier, source: FlatSource) -> str:
    outlet = source.basis.outlet.value or ""
    return flat.entity[outlet].name[flat.first] if outlet in flat.entity else outlet


def _issued(date: Date | None) -> dict[str, Any]:
    """The date at its own precision; none without a year, which CSL cannot say."""
    if date is None or date.year is None:
        return {}
    parts = [[part for part in (day.year, day.month, day.day) if part] for day in (date, date.end) if day]
    issued: dict[str, Any] = {"date-parts": parts}
    if date.approximate or date.uncertain or date.part:
        issued["circa"] = True
    return issued


def _accessed(address: FlatStatement) -> dict[str, Any]:
    """The day on which the address was recorded: the text was there then."""
    return {"date-parts": [[int(part) for part in address.recorded.on.split("-")]]} if address.recorded else {}


def _note(source: FlatSource, translate: Translate) -> str:
    """What of this was inferred or recorded, and what is not known, in the words of the site."""
    lines = []
    bases: tuple[Basis, ...] = ("inferred", "recorded", "unknown")
    for basis in bases:
        if names := [translate(f"field: {name}") for name in source.basis.of_basis(basis)]:
            lines.append(f"{translate(f'basis: {basis}')}: {', '.join(names)}")
    return "; ".join(lines)


def _tex(text: str) -> str:
    return "".join(_TEX.get(sign, sign) for sign in " ".join(text.split()))
