"""Texts as messages repeat them: whole where they are short, cut where they are not."""

MOST = 80  # characters


def shortened(text: str, most: int = MOST) -> str:
    """The text, or its first characters and an ellipsis where it has more than `most`."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
