"""Source records to sources: the seed read and verified, its text split into sentences, its own quotes anchored."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from dossier.frozen import dataclass
from dossier.model.anchor import Effort, absent, anchor, place_in, too_much
from dossier.model.basis import STATED, basis_problems, date_of, recorded_too_early
from dossier.model.dossier import Aside, Passage, Source
from dossier.problem import Place, Problem, Related
from dossier.read.files import marks_problem, place_after
from dossier.read.records import LocatorsRecord, SourceRecord
from dossier.read.stated import Attested
from dossier.text import match
from dossier.text.locators import PLACEHOLDERS, Mark, find_marks
from dossier.text.marks import long_runs
from dossier.text.match import SourceText, Span
from dossier.text.sentence import most_sentences, sentences
from dossier.text.source import source_text, with_asides
from dossier.text.turns import Turn, find_turns, without_labels
from dossier.text.unread import UNKNOWN

MAX_SENTENCES = 100_000  # twice as many as the longest novels
MAX_ALL_SENTENCES = 160_000  # some 95,000 claims rest on as many


def link_source(
    record: SourceRecord, seeds: Mapping[str, bytes], effort: Effort, before: Source | None = None
) -> tuple[Source | None, list[Problem]]:
    """The source, or None where its seed cannot be used. Where its text is that of `before`, it is prepared already."""
    text, problems = _seed_text(record, seeds, effort)
    for name in STATED:
        problems += basis_problems(record, name, getattr(record, name))
    date, date_problems = date_of(record)
    problems += [*date_problems, *recorded_too_early(record, date)]
    if text is None:
        return None, problems
    language = record.language.value or UNKNOWN
    turns = find_turns(text, record.turns, record.speakers)
    marks, apart = _marks(record, text, turns)
    if record.locators is not None and not marks:
        problems.append(_no_marks(record, record.locators))
    begins = _Begins(tuple(turn.start for turn in turns), apart)
    (raw, asides), aside_problems = _prepared(record, text, begins=begins, effort=effort, before=before)
    problems += aside_problems
    if record.turns is not None and not turns:
        problems.append(_no_turns(record))
    if before is not None and raw is before.text and (language, turns) == (before.language, before.turns):
        spans = before.sentences
    else:
        within = without_labels(raw.text_paragraphs, turns) if turns else raw.text_paragraphs
        spans = sentences(raw.reading, language, within)
    stated: dict[str, Passage] = {}
    for name in STATED:
        statement: Attested = getattr(record, name)
        if statement.quote is not None:
            # A title may be one word and may be repeated in the text, so the length rule does not apply to it.
            span = _first(record, raw, statement.quote, name, effort=effort)
            if isinstance(span, Problem):
                problems.append(span)
            else:
                stated[name] = Passage(record.id, (span,))
    source = Source(
        record=record,
        text=raw,
        sentences=spans,
        asides=asides,
        stated=stated,
        language=language,
        turns=turns,
        marks=marks,
        date=date,
    )
    return source, problems


def _prepared(
    record: SourceRecord, raw: str, *, begins: _Begins, effort: Effort, before: Source | None
) -> tuple[tuple[SourceText, tuple[Aside, ...]], list[Problem]]:
    """The text, and what is set aside of it: between the halves of a sentence it is left out of the text.

    Where nothing of that has changed, it is the text of `before`.
    """
    same = (
        before is not None
        and before.text.raw == raw
        and all(
            getattr(before.record, name) == getattr(record, name)
            for name in ("layout", "turns", "speakers", "locators")
        )
    )
    plain = before.text if before is not None and same else None
    plain = plain or source_text(raw, record.layout, begins.paragraphs, begins.marks)
    asides: list[Aside] = []
    problems: list[Problem] = []
    for index in range(len(record.set_aside)):
        aside = _aside(record, plain.whole or plain, index, effort)
        if isinstance(aside, Problem):
            problems.append(aside)
        else:
            asides.append(Aside(aside, index))
    text = with_asides(plain, sorted(aside.span for aside in asides), begins.paragraphs, begins.marks)
    return (text, tuple(asides)), problems


@dataclass(frozen=True, slots=True)
class _Begins:
    """Where paragraphs begin in any case, and what of the text says nothing but where it stands."""

    paragraphs: tuple[int, ...]
    marks: tuple[Span, ...]


def _marks(record: SourceRecord, raw: str, turns: Sequence[Turn]) -> tuple[tuple[Mark, ...], tuple[Span, ...]]:
    if record.locators is None:
        return (), ()
    written = record.locators
    marks, apart = find_marks(raw, written.kind, pattern=written.pattern, first=int(written.first), turns=turns)
    only_one_page = written.kind == "pages" and written.pattern is None and len(marks) == 1 and written.first == "1"
    return ((), ()) if only_one_page else (marks, apart)


def _no_marks(record: SourceRecord, written: LocatorsRecord) -> Problem:
    message = f"Nothing in the seed marks {written.kind}."
    hint = f"Copy a mark into `pattern`, with {PLACEHOLDERS.get(written.kind)} for what it says."
    if written.pattern is not None:
        where = "No line of the seed begins with" if written.kind == "articles" else "Nowhere in the seed stands"
        message = f"{where} a mark like `{written.pattern}`."
    return Problem("locators-absent", record.where("locators"), message, hint)


def _no_turns(record: SourceRecord) -> Problem:
    message = f"No line of the seed begins with a label like `{record.turns}`."
    return Problem("turns-absent", record.where("turns"), message, "Copy a label, and write NAME for who speaks.")


def _seed_text(record: SourceRecord, seeds: Mapping[str, bytes], effort: Effort) -> tuple[str | None, list[Problem]]:
    place = record.where("seed")
    data = seeds.get(record.seed)
    if data is None:
        close = effort.hints.closest_names(record.seed, seeds)
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
        place = place_after(seed.path, data[: error.start])
        message = f"This byte (0x{data[error.start]:02x}) is not UTF-8."
        return None, [*problems, Problem("not-utf8", place, message, "Convert the seed to UTF-8 once, and say so.")]
    if runs := long_runs(text):
        offset = runs[0].start
        place = Place(seed.path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
        return None, [*problems, marks_problem(place)]
    if not match.is_quotable(text):
        message = "The seed holds no text that could be quoted."
        return None, [*problems, Problem("seed-empty", seed, message, "Put the whole source text here.")]
    sentences_of_it = most_sentences(text)
    effort.sentences += sentences_of_it
    if sentences_of_it > MAX_SENTENCES or effort.sentences > MAX_ALL_SENTENCES:
        message = f"This text has about {sentences_of_it:,} sentences."
        hint = f"A source may have {MAX_SENTENCES:,}, all of them {MAX_ALL_SENTENCES:,}: leave out what is not quoted."
        return None, [*problems, Problem("too-many-sentences", seed, message, hint)]
    return text, problems


def _first(record: SourceRecord, text: SourceText, quote: str, name: str, *, effort: Effort) -> Span | Problem:
    result = match.find(text, [quote], short_ok=True)
    if isinstance(result, match.Found | match.Ambiguous):
        return result.spans[0]
    passage = anchor(record, text, [quote], [record.where(name, "quote")], short_ok=True, effort=effort)
    return passage if isinstance(passage, Problem) else passage.spans[0]


def _aside(record: SourceRecord, text: SourceText, index: int, effort: Effort) -> Span | Problem:
    """What is set aside: compared as quotes are, so that it can be typed as annotations must be."""
    entry = record.set_aside[index]
    place = record.where("set_aside", index)
    if (entry.quote is None) == (entry.from_ is None) or (entry.from_ is None) != (entry.to is None):
        message = "Set aside either one `quote`, or a run `from` … `to`."
        return Problem("set-aside-incomplete", place, message, "Write `quote:`, or both `from:` and `to:`.")
    first, last = (entry.quote or entry.from_ or ""), (entry.quote or entry.to or "")
    if effort.exhausted(record.id):
        return too_much(record, place)
    result = match.find_run(text, first, last, work=effort.work[record.id])
    if isinstance(result, match.Found):
        return result.spans[0]
    place = record.where("set_aside", index, "quote" if entry.quote else "to" if result.part else "from")
    match result:
        case match.Ambiguous(count=count, spans=spans):
            message = f"These words stand {count} times in the source."
            related = tuple(Related(place_in(f"seeds/{record.seed}", text, span), "here") for span in spans)
            return Problem("quote-ambiguous", place, message, "Use a run `from` … `to`.", related=related)
        case match.PartsReversed():
            message = "These words stand only before those of `from` in the source."
            return Problem("quote-parts-reversed", place, message, "Write the last words of the run.")
        case match.Absent():
            return absent(f"seeds/{record.seed}", text, last if result.part else first, place, hints=effort.hints)
