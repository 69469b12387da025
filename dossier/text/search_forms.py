"""The forms in which a word may be looked for that is written otherwise.

Without accents, with "ae" for "ä", in the genitive, or as a part of a compound.

Whoever looks for "Prämie" wants to find "Antrittsprämien". The words that a compound may consist of are the nouns of
the dossier's own texts, and a few general ones. A word is cut where a known noun begins; what stands before it is a
part even if nobody used it alone ("Antritts"), as long as it is long enough. A cut that a reader would not make finds a
page too many and loses none.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import field
from itertools import combinations

from dossier.frozen import dataclass
from dossier.text.language import Compounds, Language
from dossier.text.languages import LANGUAGES

MIN_PART = 4  # letters; shorter nouns ("Amt", "Rat") end far too many words that do not contain them
MIN_WORD = 2 * MIN_PART
MAX_WORD = 80  # letters; what is longer is no word, and would take long
MIN_TAIL = 6  # letters of the last noun where what stands before it is no known word: "Kandi-daten" is none
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_VOWEL = re.compile(r"[aeiouy]")
_OWN_SIGNS = str.maketrans(
    {"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "æ": "ae", "Æ": "Ae", "ß": "ss", "ـ": ""}
)
_LETTERS = {plain: typed for known in LANGUAGES.values() for plain, typed in known.transliterations.items()}
_CAPITALS = {plain.upper(): typed.capitalize() for plain, typed in _LETTERS.items() if len(plain.upper()) == 1}
_TRANSLITERATED = str.maketrans(_LETTERS | _CAPITALS)
_HISSING = tuple(sorted({letter for known in LANGUAGES.values() for letter in known.hissing}))


def without_accents(text: str) -> str:
    """The text in plain letters: "Zürich" as "Zurich", "Đặng" as "Dang"."""
    if text.isascii():  # as most words are, and they are asked for again and again
        return text
    apart = unicodedata.normalize("NFD", text.translate(_OWN_SIGNS))
    return unicodedata.normalize("NFC", "".join(sign for sign in apart if not unicodedata.combining(sign)))


def transliterated(text: str) -> str:
    """The text as it is typed without a keyboard of its language: "Zürich" as "Zuerich", "groß" as "gross"."""
    return unicodedata.normalize("NFC", text).translate(_TRANSLITERATED)


def genitive(name: str) -> str:
    """The German genitive of a name, or the English possessive without its apostrophe: "Zuckerbergs".

    A name that ends with a hiss has only an apostrophe there ("Gross’"), which no search counts as a letter.
    """
    return name if not name or name.lower().endswith(_HISSING) else f"{name}s"


def spellings(text: str) -> tuple[str, ...]:
    """The words of a text that can be typed in another way, in that way; without those that stay as they are."""
    words = [word for word in dict.fromkeys(re.findall(r"\w+", text)) if not word.isascii()]
    other = [form for word in words for form in (without_accents(word), transliterated(word)) if form != word]
    return tuple(dict.fromkeys(other))


def typed(text: str) -> str:
    """What is compared when somebody types a name: lower-case words without accents, apostrophes and signs.

    `static/search.js` does the same to what is typed, step by step.
    """
    plain = text
    if not text.isascii():
        plain = "".join(sign for sign in unicodedata.normalize("NFD", text) if unicodedata.category(sign)[0] != "M")
    plain = re.sub(r"['’]", "", plain.lower()).replace("ß", "ss")
    return " ".join(re.findall(r"[^\W_]+", plain))


@dataclass(frozen=True, slots=True)
class Splitter:
    """Cuts compounds of a language into the nouns it knows; all parts are lower-case."""

    compounds: Compounds
    nouns: frozenset[str]
    _known: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)
    _parts: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, texts: Iterable[str], language: Language) -> "Splitter":
        """One that knows the nouns of these texts of a language besides the common ones."""
        nouns = nouns_in(texts, language) | language.compounds.nouns
        return cls(compounds=language.compounds, nouns=nouns)

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of `word`, joined ones too ("risiko", "kapital", "risikokapital"), without the whole.

        None where it is no compound. A link ("Antritt-s-") is given with the part and without.
        """
        if word not in self._parts:
            self._parts[word] = self._parts_of(word)
        return self._parts[word]

    def _parts_of(self, word: str) -> tuple[str, ...]:
        parts: dict[str, None] = {}
        for piece in word.split("-"):
            if piece != word and len(piece) > 1:
                parts[piece.lower()] = None
            if MIN_WORD <= len(piece) <= MAX_WORD and piece.isalpha() and piece[:1].isupper():
                parts.update(dict.fromkeys(self._joined(piece.lower())))
        return tuple(part for part in parts if part != word.lower())

    def _joined(self, word: str) -> Iterator[str]:
        pieces = self._split(word)
        if len(pieces) < 2:
            return
        for start, end in combinations(range(len(pieces) + 1), 2):
            part = "".join(pieces[start:end])
            yield part
            if end < len(pieces) and (bare := self._without_link(part)) is not None:
                yield bare

    def _split(self, word: str) -> tuple[str, ...]:
        """The word cut where its last noun begins, and so on before it and in it: the longest noun first."""
        cut = 0
        for at in range(MIN_PART, len(word) - MIN_PART + 1):
            head, tail = word[:at], word[at:]
            if not self._is_noun(tail):
                continue
            if self._is_noun(head) or self._without_link(head) is not None:
                cut = at
                break
            if not cut and len(tail) >= MIN_TAIL and self._can_be_a_word(head):
                cut = at
        return (*self._split(word[:cut]), *self._split(word[cut:])) if cut else (word,)

    def _without_link(self, head: str) -> str | None:
        """The noun before a link, or `None`."""
        for link in self.compounds.links:
            bare = head.removesuffix(link) if link else head
            if bare != head and len(bare) >= MIN_PART and bare in self.nouns:
                return bare
        return None

    def _is_noun(self, part: str) -> bool:
        known = self._known.get(part)
        if known is None:
            endings = (ending for ending in self.compounds.endings if part.endswith(ending))
            known = any(_stem(part, ending) in self.nouns for ending in endings)
            known = known or any(part + ending in self.nouns for ending in self.compounds.plurals)
            self._known[part] = known
        return known

    def _can_be_a_word(self, head: str) -> bool:
        """Whether it has a vowel and is no prefix of verbs, whose nouns are no compounds ("Unter-haltung")."""
        return _VOWEL.search(without_accents(head)) is not None and head not in self.compounds.prefixes


def nouns_in(texts: Iterable[str], language: Language) -> frozenset[str]:
    """The words, lower-case, that are written with a capital and never without: nouns and names."""
    capital: set[str] = set()
    small: set[str] = set(language.sentences.starters)
    for text in texts:
        for word in _WORD.findall(text):
            (capital if word[0].isupper() else small).add(word.lower())
    return frozenset(word for word in capital - small if len(word) >= MIN_PART)


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, each once, those with hyphens whole."""
    return tuple(dict.fromkeys(_HYPHENED.findall(text)))


def _stem(part: str, ending: str) -> str:
    stem = part.removesuffix(ending) if ending else part
    return stem if len(stem) >= MIN_PART else ""
