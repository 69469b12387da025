"""The interface's words, from gettext catalogues; a missing word is an error, never English on a German page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from dossier.edition.locales import locale_of
from dossier.read.files import read_static
from dossier.text.languages import interface_of
from dossier.text.tags import tag_of

LOCALE = Path(__file__).parent.parent / "locale"


class MissingWord(Exception):
    """A template asks for a word that the catalogue does not have."""


@cache
def catalogue(language: str) -> Mapping[str, str | tuple[str, ...]]:
    """All words of a language: a text, or the singular and plural, by what templates call it."""
    data = read_static(LOCALE)[f"{language}.po"]
    words: dict[str, str | tuple[str, ...]] = {}
    for message in read_po(BytesIO(data), locale=language):
        if not message.id:
            continue
        key = message.id if isinstance(message.id, str) else message.id[0]
        words[key] = message.string if isinstance(message.string, str) else tuple(message.string or ())
    return words


@lru_cache(maxsize=4096)  # most numbers of a page are small, and stand on others, too
def _digits(language: str, number: int) -> str:
    return str(format_decimal(number, locale=locale_of(language)))


def translator_among(languages: Sequence[str], language: str) -> Callable[[str], str]:
    """The words of the interface on pages in a language, for a site in `languages`."""
    return translator(interface_of(language, languages))


def translator(language: str) -> Callable[[str], str]:
    """`_` of the templates."""
    words = catalogue(language)

    def translate(key: str) -> str:
        word = words.get(key)
        if not word:
            raise MissingWord(f"{language}.po has no word for {key!r}")
        return word if isinstance(word, str) else word[0]

    return translate


def colon(language: str) -> str:
    """The sign between a word and what it announces: in French a space before it holds both together."""
    return "\N{NARROW NO-BREAK SPACE}:" if tag_of(language).language == "fr" else ":"


def plural(language: str) -> Callable[[str, str, int], str]:
    """`_n` of the templates: the form for a number, which stands for `{n}` in it."""
    words = catalogue(language)
    few = locale_of(language).plural_form

    def choose(singular: str, _plural: str, number: int) -> str:
        forms = words.get(singular)
        if not forms or isinstance(forms, str) or not all(forms):
            raise MissingWord(f"{language}.po has no plural for {singular!r}")
        return forms[few(number) != "one"].replace("{n}", _digits(language, number))

    return choose
