"""Texts as messages repeat them: whole where they are short, cut where they are not."""

from dossier.text.span import is_mark

MOST = 80  # characters


def shortened(text: str, most: int = MOST) -> str:
    """The text, or its first characters and an ellipsis where it has more than `most`; no letter without its marks."""
    if len(text) <= most:
        return text
    end = most - 1
    while end and is_mark(text[end]):
        end -= 1
    return f"{text[: end or most - 1]}…"  # marks alone have no letter
