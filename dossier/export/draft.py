"""What the page that compares a draft knows: names, claims with their values and lines, and the tables of the readers.

It is a classic script, so that the page works from the disk and under its own policy, without a request. It holds no
words of a source but the hedges in passages that pages show to everyone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal

from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text, value_text
from dossier.model.dossier import Claim
from dossier.read.fields import LocalizedText
from dossier.text.markers import markers
from dossier.text.tables import tables
from dossier.text.value import Date, Money, Number, Percent, Value

VARIABLE = "DossierDraft"
LINES = ("corroborated", "single", "hedged", "disputed")
HEDGES = 4  # words by which sources hold back that are named; more would not be read
_ESCAPED = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def draft_script(site: SiteContext) -> str:
    """The script: one variable with all of it."""
    return as_script(draft_data(site))


def as_script(content: object) -> str:
    """Content as a script that sets the variable; no text in it can end the script or a line of it."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"window.{VARIABLE}={text.translate(_ESCAPED)};\n"


def draft_data(site: SiteContext) -> dict[str, object]:
    """The content, as `static/draft-compare.js` reads it: rows of lists, which name each other by their places."""
    dossier = site.dossier
    languages = [code for code in dossier.languages if tables(code)]
    entities = {key: number for number, key in enumerate(dossier.entities)}
    sources = {key: number for number, key in enumerate(dossier.sources)}
    claims = {key: number for number, key in enumerate(dossier.claims)}
    properties = {key: number for number, key in enumerate(dossier.vocabulary.properties)}
    return {
        "languages": languages,
        "tables": {code: tables(code) for code in languages},
        "entities": [
            [key, _texts(record.name, languages), _forms(site, key), urls.FOLDER[record.kind]]
            for key, record in dossier.entities.items()
        ],
        "sources": [_texts(source.record.label, languages) for source in dossier.sources.values()],
        "disputes": [
            [one.id, _texts(one.question, languages), [[claims[key] for key in side.claims] for side in one.positions]]
            for one in dossier.disputes.values()
            if one.status == "open"
        ],
        "properties": [_texts(one.label, languages) for one in dossier.vocabulary.properties.values()],
        # A language at a time, in which the same words stand near each other: that is a kilobyte less on the way.
        "statements": [[statement_text(site, claim, code) for claim in dossier.claims.values()] for code in languages],
        "claims": [
            [
                claim.id,
                properties[claim.record.property],
                [entities[one] for one in claim.mentions if one in entities],
                LINES.index(site.index.support[claim.id]),
                [_value(site, claim, value, languages) for value in _values(claim)],
                _hedges(site, claim),
                [
                    [entities.get(item.record.speaker or "", -1), sources[item.passage.source]]
                    for item in claim.with_stance("disputes")
                ],
                list(dict.fromkeys(sources[item.passage.source] for item in claim.with_stance("supports"))),
                list(dict.fromkeys(entities[one] for one in _tellers(claim) if one in entities)),
            ]
            for claim in dossier.claims.values()
        ],
    }


def _texts(text: LocalizedText, languages: list[str]) -> list[str] | str:
    """The text in each language, or once where it is the same."""
    found = [text.get(code) for code in languages]
    return found[0] if len({*found}) == 1 else found


def _forms(site: SiteContext, entity: str) -> list[str]:
    """What it is called besides its names."""
    record = site.dossier.entities[entity]
    return [form for form in site.dossier.names.names[entity] if form not in record.name.texts.values()]


def _tellers(claim: Claim) -> Iterator[str]:
    """Who says it in the sources, or is passed on by them."""
    for item in claim.evidence:
        yield from (one for one in (item.record.speaker, item.record.relay) if one)


def _values(claim: Claim) -> Iterator[Value]:
    """What can be compared: the claim's value and date, and the sources' own values where they differ."""
    values = [claim.value, claim.when, *(item.value for item in claim.with_stance("supports"))]
    for value in dict.fromkeys(values):
        if isinstance(value, Money | Percent | Number | Date):
            yield value


def _value(site: SiteContext, claim: Claim, value: Value, languages: list[str]) -> list[object]:
    """Its kind, what it says, and its words in each language."""
    words = [value_text(site, claim.record.property, value, code) for code in languages]
    match value:
        case Money():
            return ["money", value.comparator, _number(value.low), _number(value.high), words, value.currency]
        case Percent():
            return ["percent", value.comparator, _number(value.low), _number(value.high), words]
        case Number():
            return ["number", value.comparator, _number(value.low), _number(value.high), words]
        case Date():
            return ["date", _date(value), words]
    raise TypeError(value)


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _date(date: Date) -> list[object]:
    end = [_date(date.end)] if date.end else []
    return [date.year, date.month, date.day, date.part, *end]


def _hedges(site: SiteContext, claim: Claim) -> list[str] | int:
    """0 where a source states it firmly (or none supports it), else the hedges that shown passages have."""
    supports = claim.with_stance("supports")
    if not supports or any(item.firm for item in supports):
        return 0
    words: dict[str, None] = {}
    for item in supports:
        source = site.dossier.sources[item.passage.source]
        if item.passage.id in site.shown[source.id]:
            for span in item.passage.spans:
                found = markers(source.text.exact(span), source.language)
                words.update((one.word, None) for one in found if one.kind in ("hedge", "relay"))
    return list(words)[:HEDGES]
