"""The data of the page that compares a draft: names, claims with values and support, and the tables of its readers.

It is a classic script, so that the page works from the disk and under its own policy, without a request. It holds no
words of a source but the hedges in passages that pages show to everyone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import get_args

from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.flat import FlatClaim, FlatDossier, FlatValue, Texts
from dossier.model.support import Support
from dossier.text.markers import markers
from dossier.text.tables import tables
from dossier.text.value import Date, Money, Number, Percent, Value

VARIABLE = "DossierDraft"
SUPPORTS = get_args(Support)  # in the order in which the page knows them
HEDGES = 4  # words by which sources hold back that are named; more would not be read
_ESCAPED = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def draft_script(site: SiteContext, flat: FlatDossier) -> str:
    """The script: one variable with all of it."""
    return as_script(draft_data(site, flat))


def as_script(content: object) -> str:
    """Content as a script that sets the variable; no text in it can end the script or a line of it."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"window.{VARIABLE}={text.translate(_ESCAPED)};\n"


def draft_data(site: SiteContext, flat: FlatDossier) -> dict[str, object]:
    """The content, as `static/draft-compare.js` reads it: rows of lists, which name each other by their places."""
    languages = [code for code in flat.languages if tables(code)]
    entities = {key: number for number, key in enumerate(flat.entity)}
    sources = {key: number for number, key in enumerate(flat.source)}
    claims = {key: number for number, key in enumerate(flat.claim)}
    vocabulary = site.dossier.vocabulary.properties
    properties = {key: number for number, key in enumerate(vocabulary)}
    return {
        "languages": languages,
        "tables": {code: tables(code) for code in languages},
        "entities": [
            [entity.id, _texts(entity.name, languages), _forms(site, entity.id), urls.FOLDER[entity.kind]]
            for entity in flat.entities
        ],
        "sources": [_texts(source.label, languages) for source in flat.sources],
        "disputes": [
            [
                dispute.id,
                _texts(dispute.question, languages),
                [[claims[key] for key in position.claims] for position in dispute.positions],
            ]
            for dispute in flat.disputes
            if dispute.status == "open"
        ],
        "properties": [
            _texts({code: prop.label.get(code) for code in languages}, languages) for prop in vocabulary.values()
        ],
        # A language at a time, in which the same words stand near each other: that is a kilobyte less on the way.
        "statements": [[claim.statement[code] for claim in flat.claims] for code in languages],
        "claims": [
            [
                claim.id,
                properties[claim.property],
                [entities[key] for key in claim.mentions],
                SUPPORTS.index(claim.support),
                [_value(value, languages) for value in _values(claim)],
                _hedges(flat, claim),
                [
                    [entities.get(item.speaker or "", -1), sources[item.source]]
                    for item in claim.with_stance("disputes")
                ],
                list(dict.fromkeys(sources[item.source] for item in claim.with_stance("supports"))),
                list(dict.fromkeys(entities[key] for key in _tellers(claim) if key in entities)),
            ]
            for claim in flat.claims
        ],
    }


def _texts(texts: Texts, languages: list[str]) -> list[str] | str:
    """The text in each language, or once where it is the same."""
    listed = [texts[code] for code in languages]
    return listed[0] if len({*listed}) == 1 else listed


def _forms(site: SiteContext, entity: str) -> list[str]:
    """What it is called besides its names."""
    record = site.dossier.entities[entity]
    return [form for form in site.dossier.names.names[entity] if form not in record.name.texts.values()]


def _tellers(claim: FlatClaim) -> Iterator[str]:
    """Who says it in the sources, or is passed on by them."""
    for item in claim.evidence:
        yield from (teller for teller in (item.speaker, item.relay) if teller)


def _values(claim: FlatClaim) -> Iterable[FlatValue]:
    """What can be compared: the claim's value and date, and the sources' own values where they differ."""
    values = (claim.value, claim.when, *(item.value for item in claim.with_stance("supports")))
    distinct: dict[Value, FlatValue] = {}
    for value in values:
        if value and isinstance(value.typed, Money | Percent | Number | Date):
            distinct.setdefault(value.typed, value)
    return distinct.values()


def _value(value: FlatValue, languages: list[str]) -> list[object]:
    """Its kind, what it says, and its words in each language."""
    words = [value.words[code] for code in languages]
    match value.typed:
        case Date():
            return ["date", _date(value.typed), words]
        case Money() | Percent() | Number():
            currency = [value.currency] if value.currency is not None else []
            return [value.type, value.comparator, _number(value.low), _number(value.high), words, *currency]
    raise TypeError(value)


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _date(date: Date) -> list[object]:
    end = [_date(date.end)] if date.end else []
    return [date.year, date.month, date.day, date.part, *end]


def _hedges(flat: FlatDossier, claim: FlatClaim) -> list[str] | int:
    """0 where a source states it firmly (or none supports it), else the hedges that shown passages have."""
    supports = claim.with_stance("supports")
    if not supports or any(item.firm for item in supports):
        return 0
    words: dict[str, None] = {}
    for item in supports:
        language = flat.source[item.source].language
        for passage in item.passages if item.quote is not None else ():
            cues = markers(passage.exact or "", language)
            words.update((cue.word, None) for cue in cues if cue.kind in ("hedge", "relay"))
    return list(words)[:HEDGES]
