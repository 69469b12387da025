"""The door to the languages: add one by writing its module and naming it here."""

from .english import ENGLISH
from .german import GERMAN
from .lexicon import Language

__all__ = ["LANGUAGES", "Language", "get"]

LANGUAGES: dict[str, Language] = {language.code: language for language in (ENGLISH, GERMAN)}


def get(code: str) -> Language:
    """Return what is known about a language (``de``, ``de-AT``); empty lists where nothing is.

    A source in a language without word lists can still be quoted; it only gets no help with its dates.
    """
    primary = code.replace("_", "-").split("-")[0].lower()
    return LANGUAGES.get(primary) or Language(code=primary, months={})
