"""The beginnings of the longer words of a text: enough to see that two texts speak of the same."""

import re
from itertools import pairwise

from dossier.text.scripts import compiled, is_plain, is_unspaced, tokens

LONG = 4  # letters from which on a word says something; shorter ones mostly join others
_WORD = re.compile(r"[^\W\d_]+|\d+")
_WORD_WITH_MARKS = r"[\p{L}\p{M}]+|\p{Nd}+"  # vowels are marks in the scripts of India


def stems(text: str, length: int) -> frozenset[str]:
    """The first `length` letters of the words of `text` that have four or more, in one case; its numbers, and "EU"."""
    found: set[str] = set()
    for word in _WORD.findall(text) if is_plain(text) else compiled(_WORD_WITH_MARKS).findall(text):
        if is_unspaced(word):  # two letters of it are about as much as the beginning of a word
            letters = [word[start:end] for start, end in tokens(word)]
            found.update(map("".join, pairwise(letters)))
        elif len(word) >= LONG or word.isdigit() or (word.isupper() and len(word) > 1):
            found.add(word.casefold()[:length])
    return frozenset(found)
