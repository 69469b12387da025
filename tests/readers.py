"""What the readers of the program and those of the page of drafts must say alike, each side in the same form.

Places are told by the words that stand there, since one counts code points and the other UTF-16.
"""

from __future__ import annotations

import json
from pathlib import Path

from dossier.text.cues import cues, scope
from dossier.text.dates import Date
from dossier.text.figures.reading import Reading, Relative, Vague
from dossier.text.figures.readings import readings
from dossier.text.languages import LANGUAGES
from dossier.text.mention import Names
from dossier.text.sentence import sentences
from dossier.text.value import Money, Number, Percent

VECTORS = Path(__file__).parent / "vectors"

# The same on the page, where `all` is what its readers know of each language and `names` a list of [name, id].
SCRIPT = """([reader, language, texts, names]) => {
  const D = window.Draft, world = D.load(window.DossierDraft), tables = world.tables[language];
  const find = D.names(names.map(([name, id]) => [name, id]));
  const day = one => one && [one.year, one.month, one.day, one.part, day(one.end)];
  const said = one => {
    if (one.kind === 'date') return D.isDate(one.date) ? day(one.date)
      : ['relative', one.date.unit, one.date.offset, one.date.month, one.date.part, one.date.form];
    if (one.kind === 'vague') return [one.what, one.scale, one.currency, one.comparator];
    return [one.comparator, one.low, one.high, ...(one.kind === 'money' ? [one.currency] : [])];
  };
  const readers = {
    readings: text => D.readings(text, tables).map(one =>
      [text.slice(one.start, one.end), one.kind, one.exact, one.unit, one.word, one.relation, said(one)]),
    cues: text => D.cues(text, tables).map(one => [one.word, one.kind, one.ambiguous, one.mood]),
    sentences: text => D.sentences(text, tables).map(one => text.slice(one.start, one.end)),
    names: text => find(text).map(one => [text.slice(one.start, one.end), one.whose]),
  };
  return texts.map(readers[reader]);
}"""


def vectors(reader: str) -> list[tuple[str, str, list[object]]]:
    """The vectors of a reader: language, text, and what is to be read in it. A language has a file of its own."""
    files = {code: json.loads((VECTORS / f"{code}.json").read_text("utf-8")) for code in LANGUAGES}
    return [(code, text, wanted) for code, rows in files.items() for text, wanted in rows.get(reader, ())]


def name_list() -> list[list[str]]:
    """The names that the vectors of `names` know, each with its id, in the order of the ids."""
    return sorted(json.loads((VECTORS / "known-names.json").read_text("utf-8")), key=lambda row: row[1])


def read(reader: str, language: str, text: str) -> list[object]:
    """What a reader of the program says of a text."""
    readers = {"readings": _readings, "cues": _cues, "scopes": _scopes, "sentences": _sentences, "names": _names}
    return readers[reader](text, language)


def _readings(text: str, language: str) -> list[object]:
    return [
        [
            *(text[reading.start : reading.end], reading.kind, reading.exact, reading.unit, reading.currency_word),
            *(reading.relation, _value(reading)),
        ]
        for reading in readings(text, language)
    ]


def _value(reading: Reading) -> list[object]:
    match reading.value:
        case Date() as date:
            return _day(date)
        case Relative() as value:
            return ["relative", value.unit, value.offset, value.month, value.part, value.form]
        case Vague() as value:
            return [value.kind, value.scale, value.currency, value.comparator]
        case Money() | Percent() | Number() as value:
            bounds = [None if bound is None else float(bound) for bound in (value.low, value.high)]
            return [value.comparator, *bounds, *([value.currency] if isinstance(value, Money) else [])]


def _day(date: Date) -> list[object]:
    return [date.year, date.month, date.day, date.part, _day(date.end) if date.end else None]


def _cues(text: str, language: str) -> list[object]:
    return [[cue.word, cue.kind, cue.ambiguous, cue.mood] for cue in cues(text, language)]


def _scopes(text: str, language: str) -> list[object]:
    spans = [(cue.word, scope(text, cue, language)) for cue in cues(text, language)]
    return [[word, text[span.start : span.end]] for word, span in spans]


def _sentences(text: str, language: str) -> list[object]:
    return [text[span.start : span.end] for span in sentences(text, language)]


def _names(text: str, _: str) -> list[object]:
    forms: dict[str, list[str]] = {}
    for name, key in name_list():
        forms.setdefault(key, []).append(name)
    return [[text[name.start : name.end], name.entity_id] for name in Names(forms).find_mentions(text)]
