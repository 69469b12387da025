"""Where words and numbers begin and end.

A quote that stops inside a word is not what the author wrote: "Meta" is not in "Metas", and "14" is not
in "14,3".
"""

import unicodedata


def is_boundary(text: str, index: int) -> bool:
    """Tell whether ``text`` may be cut before character ``index`` without splitting a word, a number or
    an accented letter.

    A word runs over letters, digits, underscores and their accents, and over an apostrophe between
    letters ("don't"); a number runs over one point or comma between digits. A hyphen is a boundary:
    "Meta" is in "Meta-Chef".
    """
    if index <= 0 or index >= len(text):
        return True
    before, after = text[index - 1], text[index]
    if unicodedata.category(after).startswith("M"):
        return False
    if _in_word(before) and _in_word(after):
        return False
    joint = index if after in ".,'’" else index - 1 if before in ".,'’" else 0
    if not 0 < joint < len(text) - 1:
        return True
    left, right = text[joint - 1], text[joint + 1]
    if text[joint] in ".,":
        return not (left.isdigit() and right.isdigit())
    return not (left.isalpha() and right.isalpha())


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_" or unicodedata.category(char).startswith("M")
