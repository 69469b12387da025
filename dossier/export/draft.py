"""The data of the page that compares a draft: names, claims with values and support, and the words of its readers.

It is a classic script, so that the page works from the disk and under its own policy, without a request. It holds no
words of a source but the hedges in passages that pages show to everyone. Only the small grammar of the readers is
written once more for the browser (`static/draft-*.js`); every word they know comes from the `Language` records, and
`tests/vectors/` holds both programs to the same answers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import get_args

from dossier.edition import urls
from dossier.edition.authors import author_name
from dossier.edition.context import SiteContext
from dossier.edition.flat import FlatClaim, FlatDossier, FlatValue
from dossier.edition.flat_statements import Texts
from dossier.model.support import Support
from dossier.text.cues import cues
from dossier.text.language import Language
from dossier.text.languages import LANGUAGES, is_known, language
from dossier.text.mention import genitive
from dossier.text.name_edges import END, PREFIXED, START
from dossier.text.scripts import AFTER, BEFORE, RUNNING
from dossier.text.stops import SHORTENED
from dossier.text.tokens import Phrases
from dossier.text.value import Date, Quantity, Value

VARIABLE = "DossierDraft"
SUPPORTS = get_args(Support)  # in the order in which the page knows them
HEDGES = 4  # words by which sources hold back that are named; more would not be read
SHORTEST = 3  # letters of a word that others are folded into
# Of the fields of a language: the page has no use for them.
NOT_ASKED = frozenset(
    (
        "anniversaries",
        "apart",
        "change_from",
        "compared_shares",
        "comparing_adverbs",
        "doubtful_relations",
        "every",
        "jubilees",
        "named_hours",
        "nearly",
        "now",
        "numbered",
        "of_one_word",
        "ratios",
        "unit_cues",
        "year_before",
    )
)
_ESCAPED = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def draft_script(site: SiteContext, flat: FlatDossier) -> str:
    """The script: one variable with all of it."""
    return as_script(draft_data(site, flat))


def as_script(content: object) -> str:
    """Content as a script that sets the variable; no text in it can end the script or a line of it."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"window.{VARIABLE}={text.translate(_ESCAPED)};\n"


def draft_data(site: SiteContext, flat: FlatDossier) -> dict[str, object]:
    """The content, as `static/draft-lines.js` reads it: rows of lists, which name each other by their places."""
    languages = [code for code in flat.languages if is_known(code)]
    entities = {key: number for number, key in enumerate(flat.entity)}
    sources = {key: number for number, key in enumerate(flat.source)}
    claims = {key: number for number, key in enumerate(flat.claim)}
    vocabulary = site.dossier.vocabulary.properties
    properties = {key: number for number, key in enumerate(vocabulary)}
    return {
        "languages": languages,
        "tables": {code: word_lists(language(code)) for code in languages},
        "spelling": spelling(),
        "entities": [
            [entity.id, _texts(entity.name, languages), _forms(site, entity.id), urls.FOLDER[entity.kind]]
            for entity in flat.entities
        ],
        "sources": [_texts(source.label, languages) for source in flat.sources],
        "outlets": [entities[key] for key in _outlets(site)],
        "authors": _authors(site, languages),
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
                list(dict.fromkeys(entities[key] for key in _speakers(claim) if key in entities)),
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


def _outlets(site: SiteContext) -> Iterator[str]:
    """Where the sources appeared or were taken from: their names say who states something, and not what."""
    records = [source.record for source in site.dossier.sources.values()]
    named = ((record.outlet.value, record.derived_from, *record.relays, *record.author.agencies) for record in records)
    yield from dict.fromkeys(key for keys in named for key in keys if key and key in site.dossier.entities)


def _authors(site: SiteContext, languages: list[str]) -> list[str]:
    """Who wrote the sources, by name."""
    records = [source.record for source in site.dossier.sources.values()]
    authors = (author for record in records for author in record.author.value or ())
    return list(dict.fromkeys(author_name(site, author, code) for author in authors for code in languages))


def _speakers(claim: FlatClaim) -> Iterator[str]:
    """Who says it in the sources, or is passed on by them."""
    for item in claim.evidence:
        yield from filter(None, (item.speaker, item.relay))


def _values(claim: FlatClaim) -> Iterable[FlatValue]:
    """What can be compared: the claim's value and date, and the sources' own values where they differ."""
    values = (claim.value, claim.when, *(item.value for item in claim.with_stance("supports")))
    distinct: dict[Value, FlatValue] = {}
    for value in values:
        if value and isinstance(value.typed, Quantity | Date):
            distinct.setdefault(value.typed, value)
    return distinct.values()


def _value(value: FlatValue, languages: list[str]) -> list[object]:
    """Its kind, what it says, and its words in each language."""
    words = [value.words[code] for code in languages]
    if isinstance(value.typed, Date):
        return ["date", _date(value.typed), words]
    currency = [value.currency] if value.currency is not None else []
    return [value.type, value.comparator, _number(value.low), _number(value.high), words, *currency]


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
        for passage in item.passages if item.quote is not None else ():
            known = cues(passage.words or passage.exact or "", flat.source[item.source].language)
            words.update((cue.word, None) for cue in known if cue.kind in ("hedge", "relay"))
    return list(words)[:HEDGES]


def spelling() -> dict[str, object]:
    """How words of any known language may begin and end, and how their letters are typed: drafts mix languages."""
    return {
        **{"genitive": genitive(), "start": START, "behind": PREFIXED, "end": END},
        **{"running": RUNNING, "before": BEFORE, "after": AFTER, "shortened": " ".join(sorted(SHORTENED))},
        "endings": sorted({ending for known in LANGUAGES.values() for ending in known.word_endings}),
        "letters": {letter: typed for known in LANGUAGES.values() for letter, typed in known.transliterations.items()},
    }


def word_lists(known: Language) -> dict[str, object]:
    """The words by which the readers of the page know a language, by the names of their fields."""
    parts = (
        *(known.sentences, known.numbers, known.amounts, known.dates, known.clock),
        *(known.hearsay, known.pronouns, known.negation, known.attribution, known.roles),
    )
    names = ((part, field.name) for part in parts for field in fields(part) if field.name not in NOT_ASKED)
    lists = {name: _plain(getattr(part, name)) for part, name in names}
    own = ("elisions", "cues", "no_cues", "speech_verbs", "name_endings", "hissing")
    endings = [[ending, _meaning(sense)] for ending, sense in known.cue_endings]
    return {**{name: _plain(getattr(known, name)) for name in own}, "cue_endings": endings, **lists}


def _plain(value: object) -> object:
    """A word list as JSON has it, short: a set as one text, a mapping turned round, since many words mean the same.

    `{"set": words}`, `{"map": [[meaning, words], …]}` with a space between words, folded; a phrase holds spaces, so
    that `{"phrases": [[meaning, phrases], …]}` has a `|` between them.
    """
    if isinstance(value, frozenset):
        return {"set": _folded(value)}
    if isinstance(value, Phrases):
        rows = [row for rows in value.table.values() for row in rows]
        return {"phrases": _turned({" ".join(words): meaning for words, meaning in rows}, "|")}
    if isinstance(value, Mapping):
        return {"map": [[meaning, _folded(words.split(" "))] for meaning, words in _turned(value, " ")]}
    return value


def _folded(words: Iterable[str]) -> str:
    """Words with a space between them; endings of one that is longer by them follow it: `erste,m,n,r,s`."""
    rows: list[list[str]] = []
    for word in sorted(words):
        base = rows[-1][0] if rows else ""
        if len(base) >= SHORTEST and word.startswith(base) and "," not in word:
            rows[-1].append(word[len(base) :])
        else:
            rows.append([word])
    return " ".join(",".join(row) for row in rows)


def _turned(meanings: Mapping[str, object], between: str) -> list[tuple[object, str]]:
    """The mapping from meanings to the words that have them."""
    rows: dict[str, tuple[object, list[str]]] = {}
    for words, meaning in meanings.items():
        plain = _meaning(meaning)
        rows.setdefault(json.dumps(plain), (plain, []))[1].append(words)
    return [(plain, between.join(words)) for plain, words in rows.values()]


def _meaning(value: object) -> object:
    """What a word means, as JSON has it: a record by the names of those of its fields that say something."""
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [_meaning(item) for item in value]
    if not is_dataclass(value):
        return value
    return {
        field.name: _meaning(meaning)
        for field in fields(value)
        if (meaning := getattr(value, field.name)) != field.default
    }
