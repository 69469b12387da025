"""German compounds by their parts: whoever looks for "Prämie" wants to find "Antrittsprämien".

The words that a compound may consist of are the nouns of the dossier's own texts, and a few general ones that news is
made of. A word is cut where a known noun begins; what stands before it is a part even if nobody used it alone
("Antritts"), as long as it is long enough. A cut that a reader would not make finds a page too many and loses none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from .german import GERMAN
from .lexicon import words

MIN_PART = 4  # letters; shorter nouns ("Amt", "Rat") end far too many words that do not contain them
MIN_WORD = 2 * MIN_PART
MAX_WORD = 80  # letters; what is longer is no word, and would take long
MIN_TAIL = 6  # letters of the last noun where what stands before it is no known word: "Kandi-daten" is none
LINKS = ("s", "es", "n", "en", "er", "e", "ens", "")  # what may stand between two parts
ENDINGS = ("", "e", "n", "s", "en", "er", "es", "ern", "ns")  # of the same noun in another form
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"[^\W_]+(?:-[^\W_]+)*")

COMMON = words("""
    abkommen abteilung anbieter angebot angestellte anlage anteil arbeit auftrag bank behörde bericht betrag
    betrieb budget büro chef chefin daten dienst einnahmen ende entwicklung fabrik fahrt finanzen firma
    forscher forscherin forschung frist führung gebäude gehalt geld gericht geschäft gesellschaft gesetz
    gespräch gewinn gremium gruppe größe gründer gründung hafen handel haus hilfe industrie ingenieur jahr
    kapital kosten kraft kunde kunden land leiter leiterin leitung liste löhne markt medien minister
    ministerium mitglied modell nachricht netz partei personal planung platz pläne politik position preis
    privat programm projekt prämie raum recht regierung reihe reise risiko schiff schulden schutz sicherheit
    software spitze sprache staat stadt stelle steuer strategie straße summe system technik technologie teil
    tochter unternehmen verbot verkehr verlust vermögen versicherung vertrag verwaltung vorstand wachstum ware
    werbung werk wert wettbewerb wirtschaft wissenschaft zahl zeit zentrum ziel zins zukunft
""")


@dataclass(frozen=True, slots=True)
class Splitter:
    """Cuts compounds into the nouns it knows; all parts are lower-case."""

    nouns: frozenset[str]
    _known: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Splitter":
        """Return one that knows the nouns of these German texts besides the common ones."""
        return cls(nouns_in(texts) | COMMON)

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the parts of ``word``, joined ones too ("risiko", "kapital", "risikokapital"), without the whole.

        None where it is no compound. A link ("Antritt-s-") is given with the part and without.
        """
        found: dict[str, None] = {}
        for piece in word.split("-"):
            if piece != word and len(piece) > 1:
                found[piece.lower()] = None
            if MIN_WORD <= len(piece) <= MAX_WORD and piece.isalpha() and piece[:1].isupper():
                found.update(dict.fromkeys(self._joined(piece.lower())))
        return tuple(part for part in found if part != word.lower())

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
        """Return the word cut where its last noun begins, and so on before it and in it: the longest noun first."""
        cut = 0
        for at in range(MIN_PART, len(word) - MIN_PART + 1):
            head, tail = word[:at], word[at:]
            if not self._is_noun(tail):
                continue
            if self._is_noun(head) or self._without_link(head) is not None:
                cut = at
                break
            if not cut and len(tail) >= MIN_TAIL and _can_be_a_word(head):
                cut = at
        return (*self._split(word[:cut]), *self._split(word[cut:])) if cut else (word,)

    def _without_link(self, head: str) -> str | None:
        """Return the noun before a link, or ``None``."""
        for link in LINKS:
            bare = head.removesuffix(link) if link else head
            if bare != head and len(bare) >= MIN_PART and bare in self.nouns:
                return bare
        return None

    def _is_noun(self, part: str) -> bool:
        known = self._known.get(part)
        if known is None:
            known = any(_stem(part, ending) in self.nouns for ending in ENDINGS if part.endswith(ending))
            known = known or any(part + ending in self.nouns for ending in ENDINGS[1:3])
            self._known[part] = known
        return known


def nouns_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the words, lower-case, that are written with a capital and never without: nouns and names."""
    capital: set[str] = set()
    small: set[str] = set(GERMAN.starters)
    for text in texts:
        for word in _WORD.findall(text):
            (capital if word[0].isupper() else small).add(word.lower())
    return frozenset(word for word in capital - small if len(word) >= MIN_PART)


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a text, each once, those with hyphens whole."""
    return tuple(dict.fromkeys(_HYPHENED.findall(text)))


def _stem(part: str, ending: str) -> str:
    stem = part.removesuffix(ending) if ending else part
    return stem if len(stem) >= MIN_PART else ""


def _can_be_a_word(head: str) -> bool:
    """Whether it has a vowel and is no prefix of verbs, whose nouns are no compounds ("Unter-haltung")."""
    return re.search(r"[aeiouyäöü]", head) is not None and head not in _PREFIXES


_PREFIXES = words("unter über wider hinter gegen nieder wieder zurück zusammen herab heran heraus voran voraus weiter")
