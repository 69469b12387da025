"""The forms in which a word may be typed that is written otherwise: without accents, with "ae", in the genitive."""

import re
import unicodedata

_TRANSLITERATED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_OWN_SIGNS = str.maketrans(
    {"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "æ": "ae", "Æ": "Ae", "ß": "ss"}
)
_HISSING = ("s", "ß", "x", "z")


def without_accents(text: str) -> str:
    """Return the text in plain letters: "Zürich" as "Zurich", "Đặng" as "Dang"."""
    apart = unicodedata.normalize("NFD", text.translate(_OWN_SIGNS))
    return unicodedata.normalize("NFC", "".join(sign for sign in apart if not unicodedata.combining(sign)))


def transliterated(text: str) -> str:
    """Return the text as Germans type it without a German keyboard: "Zürich" as "Zuerich", "groß" as "gross"."""
    return unicodedata.normalize("NFC", text).translate(_TRANSLITERATED)


def genitive(name: str) -> str:
    """Return the German genitive of a name, or the English possessive without its apostrophe: "Zuckerbergs".

    A name that ends with a hiss has only an apostrophe there ("Gross’"), which no search counts as a letter.
    """
    return name if not name or name.lower().endswith(_HISSING) else f"{name}s"


def spellings(text: str) -> tuple[str, ...]:
    """Return the words of a text that can be typed in another way, in that way; without those that stay as they are."""
    words = dict.fromkeys(re.findall(r"\w+", text))
    other = [form for word in words for form in (without_accents(word), transliterated(word)) if form != word]
    return tuple(dict.fromkeys(other))


def typed(text: str) -> str:
    """Return what is compared when somebody types a name: lower-case words without accents, apostrophes and signs.

    `static/search.js` does the same to what is typed, step by step.
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    plain = re.sub(r"['’]", "", plain.lower()).replace("ß", "ss")
    return " ".join(re.findall(r"[^\W_]+", plain))
