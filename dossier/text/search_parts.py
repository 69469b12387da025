"""Parts by which words are found in scripts without spaces, and where small words are written with the next one.

Text without spaces is indexed by its pairs of letters, and what somebody looks for is cut in the same way. A record
that has all pairs of "研究所" has the word, but for a chance that costs a page too many. In Arabic and Hebrew the
article, "and" and some prepositions are written with the word after them: that is found without them.
"""

import re
from collections.abc import Iterator

from dossier.text.scripts import RUNNING_OR_HANGUL, compiled, is_plain
from dossier.text.search_forms import without_accents

PAIRED = f"[{RUNNING_OR_HANGUL}]+"
_ARABIC, _HEBREW = re.compile("[\u0620-\u064a\u066e-\u06d3]{3,}"), re.compile("[\u05d0-\u05ea]{3,}")
_ARTICLE, _TO_THE = "ال", "لل"  # "the", and "to the"
_JOINED = "وفبكلس"  # and, so, by, as, to; and the sign of the future
_PREFIXES = "הוכלבמש"  # the, and, as, to, in, from, that
_LEAST = 3  # letters of the word that is left


def in_pairs(text: str) -> str:
    """The text with its runs of letters that no space parts cut into pairs: "研究所" as "研究 究所 所".

    The last letter stands alone, too, so that whoever looks for one letter finds it anywhere.
    `static/search.js` does the same to what is typed, but for that.
    """
    if is_plain(text):
        return text
    return compiled(PAIRED).sub(lambda run: f" {' '.join(_pairs(run[0]))} ", text)


def without_prefixes(text: str) -> tuple[str, ...]:
    """The Arabic and Hebrew words of a text without what is written with them: "والمختبر" as "المختبر" and "مختبر"."""
    plain = "" if is_plain(text) else without_accents(text)
    found: dict[str, None] = {}
    for word in _ARABIC.findall(plain):
        found.update(dict.fromkeys(_arabic(word)))
    for word in _HEBREW.findall(plain):
        found.update(dict.fromkeys(_hebrew(word)))
    return tuple(found)


def _pairs(run: str) -> Iterator[str]:
    yield from (run[at : at + 2] for at in range(len(run)))


def _arabic(word: str) -> Iterator[str]:
    for article in (_ARTICLE, _TO_THE):
        if word.startswith(article) and len(word) >= len(article) + _LEAST:
            yield word[len(article) :]
            return
    if word[0] in _JOINED and len(word) > _LEAST:
        yield word[1:]
        yield from _arabic(word[1:])


def _hebrew(word: str) -> Iterator[str]:
    if word[0] in _PREFIXES and len(word) > _LEAST:
        yield word[1:]
        yield from _hebrew(word[1:])
