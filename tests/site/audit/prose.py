"""A sentence of prose is as the editor wrote it, cites what it states, and marks the words that cite."""

from __future__ import annotations

import re

from tests.site.audit.cites import must_cite
from tests.site.audit.reading import Reading
from tests.site.audit.tags import classes
from tests.site.audit.where import Where
from tests.site.html_tree import Element
from tests.site.plain import plain


def sentence(reading: Reading, tag: Element, origin: str, page: str, number: int, where: Where) -> None:
    """Sentence `number`, from 1, of a page of prose."""
    written = reading.records.sentence(page, number, where.language)
    claims = set(written.claims())
    if claims:
        must_cite(reading, tag, origin, claims, where)
        marked = {span["data-claim"] for span in tag.find_all("span", having="data-claim")}
        if marked != claims:
            reading.say(f"{origin}: the words of {sorted(marked ^ claims)} are not marked")
    elif reading.dossier.pages[(page, where.language)].front.facts != "none" and reading.known.has_fact(written.text):
        reading.say(f"{origin} states something and cites nothing: {written.text!r}")


def cited_words(reading: Reading, tag: Element, where: Where) -> None:
    """In prose: the words that cite a claim are those the editor linked, shown by its support."""
    claim = tag["data-claim"]
    if claim in reading.support and f"sure-{reading.support[claim]}" not in classes(tag):
        reading.say(f"words that cite {claim} are not shown as {reading.support[claim]}")
    origin = re.fullmatch(r"page:(.+):s(\d+)", where.sentence)
    if origin is None:
        reading.say(f"words cite {claim} outside a sentence of prose")
        return
    sentence = reading.records.sentence(origin[1], int(origin[2]), where.language)
    if plain(tag.get_text()) not in {plain(run.text) for run in sentence.runs if run.link == f"claim:{claim}"}:
        reading.say(f"{where.sentence}: the words that cite {claim} are not {plain(tag.get_text())!r}")
