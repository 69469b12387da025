"""Source records to sources: the seed read and verified, its text split into sentences, its own quotes anchored."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from dossier.model.anchor import anchor, place_in
from dossier.model.dossier import Aside, Passage, Source
from dossier.problem import Place, Problem, Related
from dossier.read.fields import is_language
from dossier.read.files import marks_problem
from dossier.read.records import SourceRecord, Stated
from dossier.text import match
from dossier.text.address import bad_address
from dossier.text.marks import long_runs
from dossier.text.match import SourceText, Span, source_text
from dossier.text.nearest import closest_names
from dossier.text.sentence import sentences
from dossier.text.value import BadValue, Date, parse

STATED = ("title", "outlet", "author", "date", "url", "language")
MIN_WORDS_OF_A_SEED = 5  # nobody can quote from less


def link_source(record: SourceRecord, seeds: Mapping[str, bytes]) -> tuple[Source | None, list[Problem]]:
    """The source, or None where its seed cannot be used."""
    text, problems = _seed_text(record, seeds)
    for name in STATED:
        problems += _basis_problems(record, name, getattr(record, name))
    date, date_problems = _date(record)
    problems += date_problems
    if text is None:
        return None, problems
    language = record.language.value or "und"
    raw = source_text(text)
    stated: dict[str, Passage] = {}
    for name in STATED:
        statement: Stated = getattr(record, name)
        if statement.quote is not None:
            # A title may be one word and may be repeated in the text, so the length rule does not apply to it.
            span = _first(record, raw, statement.quote, name)
            if isinstance(span, Problem):
                problems.append(span)
            else:
                stated[name] = Passage(record.id, (span,))
    asides: list[Aside] = []
    spans = sentences(text, language)
    for index in range(len(record.set_aside)):
        aside = _aside(record, raw, index)
        if isinstance(aside, Problem):
            problems.append(aside)
        else:
            asides.append(Aside(aside, index))
    source = Source(
        record=record,
        text=raw,
        sentences=spans,
        asides=tuple(asides),
        stated=stated,
        language=language,
        date=date,
    )
    return source, problems


def _seed_text(record: SourceRecord, seeds: Mapping[str, bytes]) -> tuple[str | None, list[Problem]]:
    place = record.where("seed")
    data = seeds.get(record.seed)
    if data is None:
        close = closest_names(record.seed, seeds)
        hint = f"Did you mean `{close[0]}`?" if close else "Put the text into `seeds/`, byte for byte as received."
        return None, [Problem("seed-missing", place, f"There is no file `seeds/{record.seed}`.", hint)]
    problems: list[Problem] = []
    digest = hashlib.sha256(data).hexdigest()
    if digest != record.sha256:
        message = f"`seeds/{record.seed}` is not the text that was annotated: its SHA-256 is {digest}."
        hint = "Restore the file; or, if the new text is right, look through its quotes and write this SHA-256."
        problems.append(Problem("seed-changed", record.where("sha256"), message, hint))
    seed = Place(f"seeds/{record.seed}")
    if b"\0" in data:
        hint = "A seed is plain text in UTF-8."
        return None, [*problems, Problem("seed-binary", seed, "This file is not a text.", hint)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        place = Place(seed.path, line, error.start - data.rfind(b"\n", 0, error.start))
        message = f"This byte (0x{data[error.start]:02x}) is not UTF-8."
        return None, [*problems, Problem("not-utf8", place, message, "Convert the seed to UTF-8 once, and say so.")]
    if runs := long_runs(text):
        offset = runs[0].start
        place = Place(seed.path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
        return None, [*problems, marks_problem(place)]
    if len(text.split()) < MIN_WORDS_OF_A_SEED:
        message = "The seed holds no text that could be quoted."
        return None, [*problems, Problem("seed-empty", seed, message, "Put the whole source text here.")]
    return text, problems


def _basis_problems(record: SourceRecord, name: str, statement: Stated) -> list[Problem]:
    place = record.where(name)
    needs = {
        "stated": ("value", "quote"),
        "inferred": ("value", "reason"),
        "unknown": (),
    }[statement.basis]
    problems = [
        Problem(
            "basis-incomplete",
            place,
            f"`{name}` is `{statement.basis}`, so it needs `{key}`.",
            "`stated` needs a quote from the seed, `inferred` a reason, `unknown` has no value.",
        )
        for key in needs
        if getattr(statement, key) is None
    ]
    if statement.basis == "unknown" and statement.value is not None:
        message = f"`{name}` is `unknown` and has a value."
        problems.append(Problem("basis-incomplete", place, message, "Delete the value, or say what it rests on."))
    if statement.value is not None:
        problems += _value_problems(name, statement.value, record.where(name, "value"))
    return problems


def _value_problems(name: str, written: str, place: Place) -> list[Problem]:
    """The address and the language of a text have a fixed form; `_date` reads its date, the rest is free text."""
    if name == "url" and (reason := bad_address(written)):
        message = f"This is no address on the web: it {reason}."
        return [Problem("unsafe-link", place, message, "Write the whole address.")]
    if name == "language" and not is_language(written):
        message = f"`{written[:60]}` is not the two-letter code of a language."
        return [Problem("bad-value", place, message, "Write `en`, `de` or another code of ISO 639.")]
    return []


def _date(record: SourceRecord) -> tuple[Date | None, list[Problem]]:
    """When the source appeared; None where that is not known, or not written as a date."""
    written = record.date.value
    if written is None:
        return None, []
    date = parse("date", written)
    if isinstance(date, BadValue):
        place = record.where("date", "value")
        return None, [Problem("bad-value", place, f"`{written[:60]}`: {date.message}", date.hint)]
    return (date if isinstance(date, Date) else None), []


def _first(record: SourceRecord, text: SourceText, quote: str, name: str) -> Span | Problem:
    result = match.find(text, [quote], short_ok=True)
    if isinstance(result, match.Found | match.Ambiguous):
        return result.spans[0]
    passage = anchor(record, text, [quote], [record.where(name, "quote")], short_ok=True)
    return passage if isinstance(passage, Problem) else passage.spans[0]


def _aside(record: SourceRecord, text: SourceText, index: int) -> Span | Problem:
    """What is set aside: compared as quotes are, so that it can be typed as annotations must be."""
    entry = record.set_aside[index]
    place = record.where("set_aside", index)
    if (entry.quote is None) == (entry.from_ is None) or (entry.from_ is None) != (entry.to is None):
        message = "Set aside either one `quote`, or a run `from` … `to`."
        return Problem("set-aside-incomplete", place, message, "Write `quote:`, or both `from:` and `to:`.")
    first, last = (entry.quote or entry.from_ or ""), (entry.quote or entry.to or "")
    starts = match.places(text, first)
    if len(starts) != 1:
        key = "quote" if entry.quote else "from"
        return _unplaced(record, text, first, starts, record.where("set_aside", index, key))
    start = starts[0].start
    ends = [span.end for span in match.places(text, last) if span.start >= start]
    if not ends:
        return _unplaced(record, text, last, [], record.where("set_aside", index, "to"))
    return Span(start, ends[0])


def _unplaced(record: SourceRecord, text: SourceText, quote: str, starts: Sequence[Span], place: Place) -> Problem:
    if starts:
        message = f"These words stand {len(starts)} times in the source."
        related = tuple(Related(place_in(f"seeds/{record.seed}", text, span), "here") for span in starts[:4])
        return Problem("quote-ambiguous", place, message, "Use a run `from` … `to`.", related=related)
    result = anchor(record, text, [quote], [place], short_ok=True)
    if isinstance(result, Problem) and result.code == "quote-absent":
        return result
    message = "These words stand only before those of `from` in the source."
    return Problem("quote-parts-reversed", place, message, "Write the last words of the run.")
