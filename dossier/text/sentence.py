"""The sentences of a source text.

A sentence is the unit in which a hedge counts and in which coverage is measured, so a wrong cut can hide
a "soll". The rules lean towards not cutting: a point is the end only if nothing says otherwise, and what
may say otherwise (an abbreviation, an ordinal, an initial, a parenthesis) is a list of small functions
below.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from dossier.frozen import dataclass
from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.normalise import composed, is_visible
from dossier.text.scripts import has_words, is_plain
from dossier.text.span import Span, count_paragraphs, is_boundary, paragraphs
from dossier.text.stops import (
    OPENERS,
    EndMark,
    ends_caseless,
    is_caseless,
    is_common_abbreviation,
    is_shortened,
    most_stops,
    stops,
)
from dossier.text.word_lists import any_of

MAX_CHARS = 2_000  # the longest sentence of a newspaper has some 600; time to read one grows with its square
_SPACES = re.compile(r"\s*")
_PARENTHESIS = re.compile(r"[(（][^()（）]*[)）]")
_PARENTHESIS_WORDS = 12  # a longer parenthesis may hold sentences of its own
_LOOK_BACK = 100  # characters in which the two words before a mark are sought
_NEXT_WORD = re.compile(rf"[{re.escape(OPENERS)}\s]*(\w[\w'’-]*)")
_DATE_DIGITS = re.compile(r"\d{1,2}\.(?!\d)|\d{4}\b")
_ORDINAL = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class _End:
    """A possible end of a sentence: the mark, and where in its line the sentence began."""

    line: str
    begin: int
    stop: EndMark
    language: Language

    @property
    def mark(self) -> str:
        """The mark, where nothing closes behind it."""
        return "" if self.stop.closers else self.stop.mark

    def word(self, back: int = 1) -> str:
        """The word `back` words before the mark, without what opens before it."""
        known = self.line[max(self.begin, self.stop.at - _LOOK_BACK) : self.stop.at].split()
        return known[-back].lstrip(OPENERS) if len(known) >= back else ""

    def next_word(self) -> str:
        """The word behind the mark, without what opens before it."""
        word = _NEXT_WORD.match(self.line, self.stop.after)
        return word.group(1) if word else ""

    def is_unread(self) -> bool:
        """Whether nothing is known of how the language shortens words."""
        known = self.language.sentences
        return not (known.abbreviations or known.final_abbreviations or known.starters)


def sentences(raw: str, language: str, within: Sequence[Span] | None = None) -> tuple[Span, ...]:
    """The raw spans of the sentences of `raw`, in order, without surrounding whitespace.

    The end of a paragraph ends a sentence; a paragraph is a line, or what is given with `within`. One without letter or
    digit holds none. Within it a sentence ends at `. ! ? …` (with the quotation marks and brackets that close there)
    before whitespace and a capital, a digit or a letter of a script that has no capitals; and at a mark that means
    nothing else, such as `。` or `।`. What is invisible plays no part; at an edge it belongs to no sentence.
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
    return count_paragraphs(raw) + most_stops(raw)


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
        if at < 0:  # a text without spaces is cut where a quote of it might be
            near = range(start + MAX_CHARS, start + MAX_CHARS - _LOOK_BACK, -1)
            at = next((place for place in near if is_boundary(raw, place)), start + MAX_CHARS)
        spans.append(Span(start, at))
        start = _SPACES.match(raw, at, end).end()  # type: ignore[union-attr]  # it matches nothing as well
    return [*(piece for piece in spans if any(map(str.isalnum, raw[piece.start : piece.end]))), Span(start, end)]


def _ends(line: str, language: Language) -> list[int]:
    """The offsets in `line` at which a sentence ends, the end of the line excepted."""
    ends: list[int] = []
    begin = 0
    never, seldom = _abbreviated(line, language)
    enclosed = _parentheses(line)
    for stop in stops(line):
        end = _End(line=line, begin=begin, stop=stop, language=language)
        if _is_enclosed(end, enclosed) or not (stop.sure or _ends_here(end, never, seldom)):
            continue
        begin = stop.after
        ends.append(begin)
    return ends


def _ends_here(end: _End, never: frozenset[int], seldom: frozenset[int]) -> bool:
    """Whether a sentence ends at a mark that may mean other things too."""
    at = end.stop.at
    if not _starts_anew(end) or at in never or (at in seldom and not _is_starter(end)):
        return False
    return not any(excuse(end) for excuse in _EXCUSES)


def _starts_anew(end: _End) -> bool:
    """A capital, a digit or a letter without capitals follows; "xAI" and "iPhone" count as capitals.

    Behind such a letter anything begins a sentence but a small one. What Greek and Armenian have instead of a question
    mark and a point is a semicolon and a colon elsewhere: a capital has to follow.
    """
    word = end.next_word()
    if any(char.isupper() for char in word[:3]):
        return True
    if end.stop.mark[0] in ";:\u037e":
        return False
    if word[:1].isdigit() or is_caseless(word):
        return True
    return not word[:1].islower() and ends_caseless(end.word())


def _is_starter(end: _End) -> bool:
    word = end.next_word()
    return word[:1].isupper() and word.lower() in end.language.sentences.starters


def _is_enclosed(end: _End, enclosed: Sequence[Span]) -> bool:
    """Whether it is inside a parenthesis; at its end too, unless the whole sentence stands in it."""
    stop = end.stop
    index = containing(enclosed, stop.at)
    if index is None:
        return False
    ends_it = enclosed[index].end <= stop.at + len(stop.mark) + len(stop.closers)
    return not (ends_it and not end.line[end.begin : enclosed[index].start].strip(OPENERS + " （"))


def _is_ordinal(end: _End) -> bool:
    """Whether the point makes an ordinal: "2. Juni", "im 19. Jahrhundert", "am 2. 6. 2025".

    So does "1. Meta kauft" where it opens a sentence, and any short number in a language of which nothing is known.
    """
    word, language = end.word(), end.language
    if end.mark != "." or not word.isdecimal():
        return False
    date_goes_on = _DATE_DIGITS.match(end.line, end.stop.after) is not None
    if end.is_unread() and date_goes_on and len(word) in (1, 2, 4):  # "2023. 5. 4." is a date in Korean
        return True
    if not _ORDINAL.fullmatch(word):
        return False
    if end.is_unread() or not end.line[end.begin : end.stop.at].removesuffix(word).strip():
        return True
    if not language.sentences.ordinal_cues:
        return False
    if end.next_word() in language.dates.months:
        return True
    if date_goes_on and len(word) < 3:
        return True
    return end.word(2).lower() in language.sentences.ordinal_cues and not _is_starter(end)


def _is_initial(end: _End) -> bool:
    """Whether the point ends an initial: "J. K. Rowling", but not "Plan B. Die Firma"."""
    word = end.word().rpartition(".")[2].rpartition("-")[2]
    return end.mark == "." and len(word) == 1 and word.isupper() and not _is_starter(end)


def _is_shortened(end: _End) -> bool:
    """Whether the point shortens a word of a script without capitals, or of a language of which nothing is known."""
    word = end.word()
    if end.mark in (".", "۔", "․") and is_shortened(word):
        return True
    alone = not end.word(2).isdecimal()  # "2023 г." is a year, and may end a sentence
    return end.mark == "." and end.is_unread() and alone and is_common_abbreviation(word, end.next_word())


def _is_omission(end: _End) -> bool:
    """Whether dots stand alone ("Er sagte ... Meta", "[…] Meta"); dots after a word break a sentence off.

    Without capitals nobody can tell.
    """
    stop = end.stop
    dots = stop.mark == "…" or (len(stop.mark) > 1 and set(stop.mark) <= set(".…"))
    alone = stop.at == end.begin or end.line[stop.at - 1] in " \t\u00a0\u202f([（"
    return dots and (alone or is_caseless(end.next_word()))


_EXCUSES = (_is_ordinal, _is_initial, _is_shortened, _is_omission)


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
    alternatives = any_of(forms, lambda form: r"\s?".join(map(re.escape, form.split())))
    return re.compile(rf"(?<!\w)(?:{alternatives})")


def _parentheses(line: str) -> list[Span]:
    spans = [Span(*hit.span()) for hit in _PARENTHESIS.finditer(line)]
    return [span for span in spans if not _is_long(line[span.start : span.end])]


def _is_long(parenthesis: str) -> bool:
    if is_plain(parenthesis):
        return len(parenthesis.split()) > _PARENTHESIS_WORDS
    return has_words(parenthesis, _PARENTHESIS_WORDS + 1)
