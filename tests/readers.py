"""The readings of the program and of the draft page's scripts in one form, so that both can be compared with vectors.

Places are given as the words that stand there, since one side counts code points and the other UTF-16.
"""

from __future__ import annotations

import json
from pathlib import Path

from dossier.text.cues import cues, scope
from dossier.text.dates import Date
from dossier.text.figures.reading import Digits, Reading, Relative, TimeOfDay, Vague
from dossier.text.figures.readings import readings
from dossier.text.languages import LANGUAGES
from dossier.text.mention import Names
from dossier.text.sentence import sentences
from dossier.text.value import Money, Number, Percent

VECTORS = Path(__file__).parent / "vectors"
SEEDS = Path(__file__).parent.parent / "seeds"

# `read` on the page; `names` is a list of [name, id], `lists` the words of a language that the page's dossier may lack.
SCRIPT = """([reader, language, texts, names, lists]) => {
  const D = window.Draft, tables = D.load(window.DossierDraft).tables[language] || D.tables(lists);
  const find = D.names(names.map(([name, id]) => [name, id]));
  const day = date => date && [date.year, date.month, date.day, date.part, day(date.end)];
  const value = reading => {
    if (reading.kind === 'date') return D.isDate(reading.date) ? day(reading.date)
      : ['relative', reading.date.unit, reading.date.offset, reading.date.month, reading.date.part, reading.date.form];
    if (reading.kind === 'time') return [reading.time.hour, reading.time.minute, reading.time.either];
    if (reading.kind === 'vague') return [reading.what, reading.scale, reading.currency, reading.comparator];
    return [reading.comparator, reading.low, reading.high, ...(reading.kind === 'money' ? [reading.currency] : [])];
  };
  const readers = {
    readings: text => D.readings(text, tables).map(reading => [
      text.slice(reading.start, reading.end), reading.kind, reading.exact,
      reading.unit, reading.word, reading.relation, value(reading)]),
    cues: text => D.cues(text, tables).map(cue => [cue.word, cue.kind, cue.ambiguous, cue.mood]),
    sentences: text => D.sentences(text, tables).map(span => text.slice(span.start, span.end)),
    names: text => find(text).map(mention => [text.slice(mention.start, mention.end), mention.whose]),
  };
  return texts.map(readers[reader]);
}"""


def seeds() -> list[str]:
    """The source texts of the real dossier, by file name."""
    return [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]


def vectors(reader: str) -> list[tuple[str, str, list[object]]]:
    """The vectors of a reader: language, text, and what must be read in it."""
    files = {code: json.loads((VECTORS / f"{code}.json").read_text("utf-8")) for code in LANGUAGES}
    return [(code, text, wanted) for code, rows in files.items() for text, wanted in rows.get(reader, ())]


def name_list() -> list[list[str]]:
    """The names in the vectors of `names`, each with its id, by id."""
    return sorted(json.loads((VECTORS / "known-names.json").read_text("utf-8")), key=lambda row: row[1])


def read(reader: str, language: str, text: str) -> list[object]:
    """What a reader of the program reads in a text."""
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
        case TimeOfDay() as value:
            return [value.hour, value.minute, value.either]
        case Digits() as value:
            return [sorted(map(str, value.amounts)), sorted(value.currencies), value.unit, *map(_day, value.dates)]
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
