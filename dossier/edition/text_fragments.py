"""Text fragments: an address that makes a browser scroll to a passage in the original article and mark it.

`#:~:text=[prefix-,]start[,end]` as the WICG draft has it (URL Fragment Text Directives). Each part is percent-encoded,
`-`, `,` and `&` too, since they mean something there. A browser marks the first match only, ignores case, and takes any
white space for one space; so parts are lengthened, and words from before are added, until the first match in our copy
of the text is the passage. An address tells no more of a text than the page does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from dossier.edition.context import SiteContext
from dossier.edition.quote_budget import POINTER_WORDS
from dossier.model.dossier import Passage, Source
from dossier.text.address import as_link
from dossier.text.locators import at_locator
from dossier.text.normalise import PLACEHOLDER
from dossier.text.scripts import compiled, is_unspaced
from dossier.text.source import shown
from dossier.text.span import Span

WORDS = 4  # that a start or an end is tried with first
MOST_WORDS = 12  # in a start or an end, and in a passage that is given whole
BEFORE = 6  # words before the passage that may help
REACH = 200  # code points before the passage in which these are looked for
_BETWEEN_SIGNS = r"(?:^\W+)?\w+(?:\W+$)?"
_FULL_WIDTH = "\u3000"  # from here on; signs between words of Latin mostly have a space beside them
_Directive = tuple[Span | None, Span, Span | None]  # prefix, start, end


def original_of(site: SiteContext, source: Source, passage: Passage) -> str:
    """The address of a passage in the original, with no more of its words than the pages show."""
    return original(source, passage, MOST_WORDS if site.shows(passage) else POINTER_WORDS)


def original(source: Source, passage: Passage, words: int = MOST_WORDS) -> str:
    """The address of a passage in the original, or empty where the text's address is not known.

    `words` is how many of the first and last words may be given. A passage that no words are certain to find is led to
    by the address of the whole text. A page of a PDF or a time of a recording has an address of its own.
    """
    url = source.record.url.value
    if source.record.url.basis == "unknown" or not url:
        return ""
    url = as_link(url)
    if address := at_locator(url, source.locator(passage)):
        return address
    texts = [directive(source.text.reading, span, words) for span in passage.spans]
    if not all(texts):
        return url
    return f"{url}{'' if '#' in url else '#'}:~:text={'&text='.join(texts)}"


def directive(raw: str, span: Span, words: int = MOST_WORDS) -> str:
    """What to write behind `text=` for a stretch of a text, or empty where nothing is certain to find it.

    In a script without spaces a browser knows words by a dictionary of its own. Only what stands between other signs is
    certain to be one there, and that is more than a few words. "qu'Acme" is one word to it, to
    which a passage leads that begins inside.
    """
    span = Span(_start_of_word(raw, span.start), span.end)
    if is_unspaced(raw[span.start : span.end]) and (
        words < MOST_WORDS or any(_joins(raw, at) for at in (span.start, span.end))
    ):
        return ""
    for prefix, start, end in _tries(raw, span, words):
        one_block = not any("\n" in raw[part.start : part.end] for part in (prefix, start, end) if part)
        if one_block and _found(raw, prefix, start, end) == span:
            text = _encoded(raw, start) if end is None else f"{_encoded(raw, start)},{_encoded(raw, end)}"
            return f"{_encoded(raw, prefix)}-,{text}" if prefix else text
    return ""


def _tries(raw: str, span: Span, most: int) -> Iterator[_Directive]:
    """Ways to say it, the shortest first: the whole of a short passage, else its first and last words."""
    words = [Span(span.start + start, span.start + end) for start, end in _words(raw[span.start : span.end])]
    reach = max(0, span.start - REACH)
    before = [reach + start for start, _ in _words(raw[reach : span.start])][1:]  # the first may be half a word
    for prefix in (None, *(Span(start, span.start) for start in reversed(before[-BEFORE:]))):
        if len(words) <= most:
            yield prefix, Span(words[0].start, words[-1].end), None
            continue
        for count in range(min(WORDS, most), min(most, len(words) // 2) + 1):
            yield prefix, Span(words[0].start, words[count - 1].end), Span(words[-count].start, words[-1].end)


def _found(raw: str, prefix: Span | None, start: Span, end: Span | None) -> Span | None:
    """What a browser marks: the first match of the parts, in their order and on the bounds of words."""
    before = rf"(?<!\w){_pattern(raw, prefix)}\s*" if prefix else _bound(r"(?<!\w)", raw, start.start)
    after = _bound(r"(?!\w)", raw, start.end - 1)
    first = re.search(rf"{before}(?P<start>{_pattern(raw, start)}){after}", raw, re.IGNORECASE)
    if first is None:
        return None
    reach = first.end("start")
    if end is not None:
        after = _bound(r"(?!\w)", raw, end.end - 1)
        last = re.compile(rf"(?<!\w){_pattern(raw, end)}{after}", re.IGNORECASE).search(raw, reach)
        if last is None:
            return None
        reach = last.end()
    return Span(first.start("start"), reach)


def _start_of_word(raw: str, at: int) -> int:
    """Where the word begins in which `at` stands behind an apostrophe."""
    if at < 2 or raw[at - 1] not in "'’" or not (raw[at - 2].isalpha() and raw[at : at + 1].isalpha()):
        return at
    at -= 1
    while at > 0 and raw[at - 1].isalpha():
        at -= 1
    return at


def _joins(raw: str, at: int) -> bool:
    return raw[at - 1 : at].isalnum() and raw[at : at + 1].isalnum()


def _bound(condition: str, raw: str, edge: int) -> str:
    """What must stand beside a part; beside the full-width sign at the edge of one everything may."""
    return "" if raw[edge] >= _FULL_WIDTH and not raw[edge].isalnum() else condition


def _words(text: str) -> list[tuple[int, int]]:
    if is_unspaced(text):
        return [hit.span() for hit in compiled(_BETWEEN_SIGNS).finditer(text)]
    return [hit.span() for hit in re.finditer(rf"[^\s{PLACEHOLDER}]\S*", text)]


def _pattern(raw: str, part: Span) -> str:
    return r"\s+".join(re.escape(word) for word in raw[part.start : part.end].split())


def _encoded(raw: str, part: Span) -> str:
    return quote(" ".join(shown(raw[part.start : part.end]).split()), safe="").replace("-", "%2D")
