"""What the scripts of the world differ in where texts are cut and counted.

Most part words by spaces. Han, kana, Thai and some others do not: there a word is no more than a guess of some
dictionary, so nothing here looks for one. Where such a text may be cut follows Unicode (UAX #29, which keeps runs of
katakana and whatever belongs to one syllable together), and its length is counted in letters.

The patterns are written so that a browser reads them as `regex` does: `static/normalise.js` has them once more.
"""

import re
from collections.abc import Iterator
from functools import cache

import regex

LETTERS_OF_A_WORD = 3  # in a script without spaces; so six letters are two words
_BY_SYLLABLES = r"\p{Script=Tibetan}"  # a sign stands between them, and nothing between words
_RUNNING = "".join(
    rf"\p{{Script={script}}}"
    for script in (
        *("Han", "Hiragana", "Katakana", "Bopomofo"),
        *("Thai", "Lao", "Khmer", "Myanmar", "Tai_Le", "New_Tai_Lue", "Tai_Tham", "Tai_Viet", "Javanese", "Balinese"),
    )
)
RUNNING = f"{_RUNNING}ーｰﾞﾟ"  # the prolonged sound and the voicing of kana are of no script
RUNNING_OR_HANGUL = rf"{RUNNING}\p{{Script=Hangul}}"  # Korean has spaces; not in compounds, nor before particles
KATAKANA = r"\p{Script=Katakana}ーｰﾞﾟ"
_NUMERALS, _POWERS = "〇零一二三四五六七八九", "十百千万萬亿億兆"
BEFORE = "เแโใไເແໂໃໄꪵꪶꪹꪻꪼ"  # vowels written before the consonant they follow
AFTER = "ะาำๅๆฯະາຳໆーｰﾞﾟ々〻ゝゞヽヾぁぃぅぇぉゃゅょゎ"  # what goes on with the syllable before it
STACKED = "\u17d2\u1039\u1a60"  # puts the next consonant below
CLOSED = "[\u1000-\u102a\u103f]\u1037?[\u1039\u103a]"  # a Burmese consonant that ends the syllable before it

WORD = r"\p{L}\p{N}\p{M}_"  # what `\w` is to `regex`, for a browser
PARTS = rf"[{RUNNING}][{WORD}]|[{WORD}][{RUNNING}]"
"""Two characters of words between which a text may be cut, if they are not `INSIDE`."""
INSIDE = (
    rf"[{KATAKANA}][{KATAKANA}]|[\p{{Nd}}{_NUMERALS}{_POWERS}][{_NUMERALS}{_POWERS}]|[{_POWERS}]\p{{Nd}}"
    rf"|[{BEFORE}{STACKED}][{WORD}]|[{WORD}][{AFTER}]|[{WORD}]{CLOSED}"
)
"""Two that are parts of one syllable, one number or one word in katakana; only the second may be followed by more."""

_NOT_PLAIN = regex.compile("[\u0370-\u03ff\u0530-\u1dff\u2c00-\ud7ff\uf900-\U0010ffff]")
_COUNTED = f"{RUNNING}{_BY_SYLLABLES}"
_LETTER = rf"[{BEFORE}]*(?=[\p{{L}}\p{{N}}])[{_COUNTED}](?:(?=\p{{M}})[{_COUNTED}]|[{AFTER}])*+"
_SPACED = rf"(?:(?![{_COUNTED}])[^\s\u1361])++"  # Ethiopic texts may have U+1361 for a space
_LETTERS = rf"(?P<letter>{_LETTER})|{_SPACED}"
_WORDS = rf"(?P<letter>(?:{_LETTER}){{1,{LETTERS_OF_A_WORD}}}+)|{_SPACED}"
_DENSE = rf"{_LETTER}|[\p{{Script=Hangul}}\p{{Script=Ethiopic}}]"
_CLOSE_SET = r"[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー\u3000-\u303f\uff00-\uffef]"
_TOKEN = re.compile(r"\S+")


@cache
def compiled(pattern: str) -> regex.Pattern[str]:
    """A pattern, ready for use: few runs need those for other scripts, which take a while to prepare."""
    return regex.compile(pattern)


def is_plain(text: str) -> bool:
    """Whether nothing in a text needs more than the rules for Latin and Cyrillic, which are much faster."""
    return text.isascii() or _NOT_PLAIN.search(text) is None


def parts(text: str, index: int) -> bool:
    """Whether two characters that belong to words, before and at `index`, belong to two."""
    if text[index - 1] < "\u0e00" and text[index] < "\u0e00":
        return False
    return compiled(PARTS).match(text, index - 1) is not None and compiled(INSIDE).match(text, index - 1) is None


def words(text: str) -> Iterator[tuple[int, int]]:
    """Where words begin and end: between spaces or, in a script that has none, three letters at a time."""
    found = _TOKEN.finditer(text) if is_plain(text) else compiled(_WORDS).finditer(text)
    return (hit.span() for hit in found)


def tokens(text: str) -> Iterator[tuple[int, int]]:
    """As `words`, but letter by letter in a script without spaces: for comparing texts."""
    found = _TOKEN.finditer(text) if is_plain(text) else compiled(_LETTERS).finditer(text)
    return (hit.span() for hit in found)


def has_words(text: str, least: int) -> bool:
    """Whether a text has so many words, counting every three letters of a script without spaces as one."""
    spaced = letters = 0
    plain = is_plain(text)
    for hit in _TOKEN.finditer(text) if plain else compiled(_LETTERS).finditer(text):
        if not plain and hit["letter"]:
            letters += 1
        elif any(map(str.isalnum, hit[0])):
            spaced += 1
        if spaced + letters // LETTERS_OF_A_WORD >= least:
            return True
    return False


def is_unspaced(text: str) -> bool:
    """Whether some of a text is in a script without spaces between words."""
    return not is_plain(text) and any(hit["letter"] for hit in compiled(_LETTERS).finditer(text))


def closes_up(text: str, start: int, end: int) -> bool:
    """Whether a line end at `start` to `end` stands for nothing, as between Han or kana, which no space parts."""
    if not 0 < start <= end < len(text) or text[start - 1] < "\u2e00" or text[end] < "\u2e00":
        return False
    return all(compiled(_CLOSE_SET).match(text, at) for at in (start - 1, end))


def weight(text: str) -> int:
    """The characters of a text; those that say as much as two letters, being words or syllables, count twice."""
    return len(text) if is_plain(text) else len(text) + sum(1 for _ in compiled(_DENSE).finditer(text))
