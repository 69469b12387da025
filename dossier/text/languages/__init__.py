"""The languages that the program knows: to add one, write its file and name it here."""

from collections.abc import Sequence
from functools import lru_cache

from dossier.text.language import Language
from dossier.text.languages.de import GERMAN
from dossier.text.languages.en import ENGLISH
from dossier.text.languages.es import SPANISH
from dossier.text.languages.fr import FRENCH
from dossier.text.languages.it import ITALIAN
from dossier.text.tags import is_language, same_reading

LANGUAGES: dict[str, Language] = {known.code: known for known in (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN)}


SITE_LANGUAGES = tuple(code for code, known in LANGUAGES.items() if known.value_words)
"""Those that the interface speaks: they have a catalogue. A site in another one borrows one of them."""


def interface_of(tag: str, languages: Sequence[str]) -> str:
    """The language that the interface speaks on pages in a language: that itself, where it has a catalogue.

    Else it is the first of the site's `languages` that has one, else English.
    """
    for wanted in (tag, *languages):
        for code in SITE_LANGUAGES:
            if same_reading(wanted, code):
                return code
    return ENGLISH.code


@lru_cache(maxsize=1024)  # one object a language: what is read of a word is kept by it
def language(tag: str) -> Language:
    """What is known about the language of a tag (`de`, `de-AT`): no words where it is none of `LANGUAGES`.

    A source in such a language can still be quoted; figures in digits are read in it, and nothing else.
    """
    code = tag.replace("_", "-").split("-")[0].lower()
    return LANGUAGES.get(code) or Language(code=code, cldr=tag if is_language(tag) else "")


def is_known(tag: str) -> bool:
    """Whether the language of a tag is one of `LANGUAGES`."""
    return language(tag).code in LANGUAGES
