"""Which ids are allowed. An id is an address and a file name for good, so it must work everywhere."""

import re

MAX_LENGTH = 80
_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DEVICE = re.compile(r"con|prn|aux|nul|com[1-9]|lpt[1-9]")  # Windows opens the device instead of a file
_VALUES = frozenset({"unknown", "none"})  # every value may be one of these words, so nothing may be called so


def bad_id(text: str) -> str | None:
    """Return why ``text`` cannot be an id, as the rest of a sentence about it; ``None`` if it can."""
    if not text:
        return "is empty"
    if len(text) > MAX_LENGTH:
        return f"is {len(text)} characters long; at most {MAX_LENGTH} are allowed"
    if not _PATTERN.fullmatch(text):
        if _PATTERN.fullmatch(text.lower()):
            return "has upper-case letters; ids are lower-case"
        return "may hold only lower-case ASCII letters, digits and single hyphens between them"
    if _DEVICE.fullmatch(text):
        return "is the name of a device on Windows, where no file can be called so"
    if text in _VALUES:
        return "is a value of its own, so no thing can be called so"
    return None
