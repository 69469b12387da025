"""The forms under which words stand in a dictionary: "bought" and "buy", "Häuser" and "Haus".

Only what an editor is shown is compared by them (`build.py accept`): their dictionaries are large, and no rule may take
seconds to begin.
"""

from functools import lru_cache

import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

from dossier.text.languages import language as language_of


def has_lemmas(language: str) -> bool:
    """Whether there is a dictionary of a language."""
    return language_of(language).code in SUPPORTED_LANGUAGES


@lru_cache(maxsize=50_000)
def lemmas(word: str, language: str) -> frozenset[str]:
    """What a word may be a form of, in lower case, itself included. Raises ValueError without a dictionary."""
    code = language_of(language).code
    forms = (word, word.lower())  # a German noun, or a verb at the beginning of a sentence
    return frozenset({word.casefold(), *(simplemma.lemmatize(form, lang=code).casefold() for form in forms)})
