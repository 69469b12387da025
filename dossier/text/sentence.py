"""The sentences of a source text.

A sentence is the unit in which a hedge counts and in which coverage is measured, so a wrong cut can hide
a "soll". The rules lean towards not cutting: a point is the end only if nothing says otherwise, and what
may say otherwise (an abbreviation, an ordinal, an initial, a parenthesis) is a list of small functions
below.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.normalise import composed, is_visible
from dossier.text.span import Span, count_paragraphs, paragraphs

MAX_CHARS = 2_000  # the longest sentence of a newspaper has some 600; time to read one grows with its square
_CLOSERS = "\"'”“’‘»«›‹)\\]"
_SPACED_CLOSER = "[ \u00a0\u202f]»(?=\\s)"  # as French sets it; where » opens, as in German, no space follows
_OPENERS = "\"'„“”‚‘’»«›‹¿¡([|*–—-"
_STOP = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]++)(?P<closers>[{_CLOSERS}]*+(?:{_SPACED_CLOSER})?)\s+"
)  # linear in any text
_SPACES = re.compile(r"\s*")
_PARENTHESIS = re.compile(r"\([^()]*\)")
_PARENTHESIS_WORDS = 12  # a longer parenthesis may hold sentences of its own
_LOOK_BACK = 100  # characters in which the two words before a mark are sought
_NEXT_WORD = re.compile(rf"[{re.escape(_OPENERS)}\s]*(\w[\w'’-]*)")
_DATE_DIGITS = re.compile(r"\d{1,2}\.(?!\d)|\d{4}\b")
_ORDINAL = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class _Stop:
    """A possible end of a sentence: where the sentence began in its line, the mark, and what follows."""

    line: str
    begin: int
    at: int
    mark: str
    closers: str
    after: int
    language: Language

    def word(self, back: int = 1) -> str:
        """The word `back` words before the mark, without what opens before it."""
        known = self.line[max(self.begin, self.at - _LOOK_BACK) : self.at].split()
        return known[-back].lstrip(_OPENERS) if len(known) >= back else ""

    def next_word(self) -> str:
        word = _NEXT_WORD.match(self.line, self.after)
        return word.group(1) if word else ""


def sentences(raw: str, language: str, within: Sequence[Span] | None = None) -> tuple[Span, ...]:
    """The raw spans of the sentences of `raw`, in order, without surrounding whitespace.

    The end of a paragraph ends a sentence; a paragraph is a line, or what is given with `within`. One without letter or
    digit holds none. Within it a sentence ends at `. ! ? …` (with the quotation marks and brackets that close there)
    before whitespace and a capital or a digit. What is invisible plays no part; at an edge it belongs to no sentence.
    """
    known = language_of(language)
    spans: list[Span] = []
    for paragraph in paragraphs(raw) if within is None else within:
        text = raw[paragraph.start : paragraph.end]
        if is_visible(text):
            found = ((span.start, span.end) for span in _of_paragraph(text, known))
        else:
            seen = composed(text)
            found = (seen.raw_span(span.start, span.end) for span in _of_paragraph(seen.text, known))
        spans += (Span(paragraph.start + start, paragraph.start + end) for start, end in found)
    return tuple(spans)


def _of_paragraph(text: str, known: Language) -> list[Span]:
    spans: list[Span] = []
    begin = 0
    for end in [*_ends(text, known), len(text)]:
        piece = text[begin:end]
        start = begin + len(piece) - len(piece.lstrip())
        if any(char.isalnum() for char in piece):
            spans += _bounded(text, Span(start, start + len(piece.strip())))
        begin = end
    return spans


def most_sentences(raw: str) -> int:
    """What the number of sentences of a text cannot exceed, much faster than by cutting it: lines, and marks."""
    return count_paragraphs(raw) + sum(1 for _ in _STOP.finditer(raw))


def containing(spans: Sequence[Span], offset: int) -> int | None:
    """The index of the span that holds `offset`, or `None`; spans are sorted, none overlaps."""
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return index if index >= 0 and offset < spans[index].end else None


def _bounded(raw: str, span: Span) -> list[Span]:
    """The span, cut at white space where it is longer than any sentence: what reads sentences need not fear them."""
    spans = []
    start, end = span.start, span.end
    while end - start > MAX_CHARS:
        at = raw.rfind(" ", start + 1, start + MAX_CHARS)
        at = start + MAX_CHARS if at < 0 else at
        spans.append(Span(start, at))
        start = _SPACES.match(raw, at, end).end()  # type: ignore[union-attr]  # it matches nothing as well
    return [*(piece for piece in spans if any(map(str.isalnum, raw[piece.start : piece.end]))), Span(start, end)]


def _ends(line: str, language: Language) -> list[int]:
    """The offsets in `line` at which a sentence ends, the end of the line excepted."""
    ends: list[int] = []
    begin = 0
    never, seldom = _abbreviated(line, language)
    enclosed = _parentheses(line)
    for hit in _STOP.finditer(line):
        at = hit.start()
        stop = _Stop(
            line=line,
            begin=begin,
            at=at,
            mark=hit["stop"],
            closers=hit["closers"],
            after=hit.end(),
            language=language,
        )
        if not _starts_anew(stop) or at in never or _is_enclosed(stop, enclosed):
            continue
        if at in seldom and not _is_starter(stop):
            continue
        if any(excuse(stop) for excuse in _EXCUSES):
            continue
        begin = hit.end()
        ends.append(begin)
    return ends


def _starts_anew(stop: _Stop) -> bool:
    """A capital or digit follows; "xAI" and "iPhone" count as capitals."""
    word = stop.next_word()
    return word[:1].isdigit() or any(char.isupper() for char in word[:3])


def _is_starter(stop: _Stop) -> bool:
    word = stop.next_word()
    return word[:1].isupper() and word.lower() in stop.language.sentences.starters


def _is_enclosed(stop: _Stop, enclosed: Sequence[Span]) -> bool:
    """Whether it is inside a parenthesis; at its end too, unless the whole sentence stands in it."""
    index = containing(enclosed, stop.at)
    if index is None:
        return False
    ends_it = enclosed[index].end <= stop.at + len(stop.mark) + len(stop.closers)
    return not (ends_it and not stop.line[stop.begin : enclosed[index].start].strip(_OPENERS + " "))


def _is_ordinal(stop: _Stop) -> bool:
    """Whether the point makes an ordinal: "2. Juni", "im 19. Jahrhundert", "am 2. 6. 2025".

    So does "1. Meta kauft" where it opens a sentence.
    """
    word, language = stop.word(), stop.language
    if stop.mark != "." or stop.closers or not _ORDINAL.fullmatch(word):
        return False
    if not stop.line[stop.begin : stop.at].removesuffix(word).strip():
        return True
    if not language.sentences.ordinal_cues:
        return False
    if stop.next_word() in language.dates.months:
        return True
    if _DATE_DIGITS.match(stop.line, stop.after) and len(word) < 3:
        return True
    return stop.word(2).lower() in language.sentences.ordinal_cues and not _is_starter(stop)


def _is_initial(stop: _Stop) -> bool:
    """Whether the point ends an initial: "J. K. Rowling", but not "Plan B. Die Firma"."""
    word = stop.word().rpartition(".")[2].rpartition("-")[2]
    letter = len(word) == 1 and word.isupper() and not stop.closers
    return letter and stop.mark == "." and not _is_starter(stop)


def _is_omission(stop: _Stop) -> bool:
    """Whether dots stand alone ("Er sagte ... Meta", "[…] Meta"); dots after a word break a sentence off."""
    dots = stop.mark == "…" or (len(stop.mark) > 1 and set(stop.mark) <= set(".…"))
    return dots and (stop.at == stop.begin or stop.line[stop.at - 1] in " \t\u00a0\u202f([")


_EXCUSES = (_is_ordinal, _is_initial, _is_omission)


def _abbreviated(line: str, language: Language) -> tuple[frozenset[int], frozenset[int]]:
    """The offsets of the points after which a sentence never, and seldom, ends."""
    never: set[int] = set()
    seldom: set[int] = set()
    for hit in _pattern(language.sentences.abbreviations).finditer(line):
        never.update(i for i in range(*hit.span()) if line[i] == ".")
    for hit in _pattern(language.sentences.final_abbreviations).finditer(line):
        never.update(i for i in range(hit.start(), hit.end() - 1) if line[i] == ".")
        seldom.add(hit.end() - 1)
    return frozenset(never), frozenset(seldom)


@lru_cache(maxsize=8)
def _pattern(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """What matches any of the abbreviations, the longest first, with or without spaces, capitalised or not."""
    forms = {form for short in abbreviations for form in (short, short[0].upper() + short[1:])}
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    alternatives = "|".join(r"\s?".join(map(re.escape, form.split())) for form in longest_first)
    return re.compile(rf"(?<!\w)(?:{alternatives})" if alternatives else r"(?!)")


def _parentheses(line: str) -> list[Span]:
    spans = [Span(*hit.span()) for hit in _PARENTHESIS.finditer(line)]
    return [span for span in spans if len(line[span.start : span.end].split()) <= _PARENTHESIS_WORDS]
