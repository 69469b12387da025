"""Texts that come from no field and no passage: words of the interface, counts, and settings in the layout."""

from __future__ import annotations

import re

from tests.site.audit.reading import Reading
from tests.site.audit.tags import path_of
from tests.site.audit.where import Where
from tests.site.html_tree import Element
from tests.site.plain import plain

LANGUAGE_NAMES = {"en": "English", "de": "Deutsch"}


def text_node(reading: Reading, words: str, parent: Element, where: Where) -> None:
    """A text that was not compared as part of an element around it."""
    if where.evidence is not None:
        where.evidence.words.append(words)
    if where.cite:
        if not re.fullmatch(r"\d{1,4}(–\d{1,4})?|→", words):
            reading.say(f"a citation reads {words!r}")
        return
    if where.number:
        if not reading.known.words[where.language].is_count(where.number):
            reading.say(f"a count that is no count: {where.number!r}")
        return
    if where.layout and _layout(reading, words, where):
        return
    if words in reading.known.files:
        return
    if why := reading.known.interface(words, where.language):
        reading.say(f"{why} (in {path_of(parent)})")


def _layout(reading: Reading, words: str, where: Where) -> bool:
    """The few texts of the layout that are settings: title, languages, licences, date and address."""
    site = reading.dossier.site
    if where.layout == "title":
        return words == plain(site.title.get(where.language))
    if where.layout == "languages":
        return words in (LANGUAGE_NAMES[code] for code in reading.dossier.languages)
    if words.startswith(("https://", "http://")):
        return words in reading.known.plain_texts or words == reading.read.canonical
    if reading.embed and words == reading.read.canonical.partition("//")[2]:
        return True
    rest = words
    for known in (site.content_license, site.code_license, *reading.known.plain_texts):
        rest = rest.replace(known, " ")
    return not reading.known.interface(rest, where.language)
