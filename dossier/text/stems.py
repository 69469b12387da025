"""The beginnings of the longer words of a text: enough to see that two texts speak of the same."""

from itertools import pairwise

import regex

LONG = 4  # letters from which on a word says something; shorter ones mostly join others
_WORD = regex.compile(r"[\p{L}\p{M}]+|\p{Nd}+")
# Scripts that set no space between words. Two letters of them are about as much as the beginning of a word.
_UNSPACED = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}][\p{M}\p{Lm}]*+"
)


def stems(text: str, length: int) -> frozenset[str]:
    """The first `length` letters of the words of `text` that have four or more, in one case; its numbers, and "EU"."""
    found: set[str] = set()
    for word in _WORD.findall(text):
        letters = _UNSPACED.findall(word)
        if letters:
            found.update(map("".join, pairwise(letters)))
        elif len(word) >= LONG or word.isdigit() or (word.isupper() and len(word) > 1):
            found.add(word.casefold()[:length])
    return frozenset(found)
