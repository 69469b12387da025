"""Citations: what is stated has a citation beside it, labelled with its number and the support of its claim."""

from __future__ import annotations

import re
from functools import partial

from dossier.text.word_lists import words as word_set
from tests.site.audit.reading import Reading
from tests.site.audit.tags import claim_of_cite, path_of
from tests.site.audit.where import Where
from tests.site.html_tree import Element
from tests.site.plain import plain

CITED_TAGS = word_set("p li span dd dt td th div h1 h2 h3 h4 h5 h6 caption figcaption blockquote tr text g")


def cite(reading: Reading, tag: Element, where: Where) -> None:
    """A citation: collected for the page and for the elements around it."""
    claim = claim_of_cite(reading.path, tag)
    reading.read.cites.append((claim, tag.get("href")))
    text = plain(tag.get_text())
    reading.numbers.append((claim, text))
    if "data-upto" in tag.attrs:
        reading.spans += [(around, int(text.partition("–")[0]), int(tag["data-upto"])) for around in where.cited]
    for around in (*where.cited, *where.disputes, *([where.entry] if where.entry else [])):
        around.cites.add(claim)
    if "aria-label" in tag.attrs:
        _label(reading, tag, claim, tag["aria-label"], where)


def _label(reading: Reading, tag: Element, claim: str, label: str, where: Where) -> None:
    """The label of a citation: its number; without one, what it leads to."""
    text = plain(tag.get_text())
    words = reading.known.words[where.language].by_key
    numbered = re.match(r"\d", text)
    said = label == f"{words['Source']} {text}" if numbered else label.startswith(words["Sources of this claim"])
    support = words.get(f"support: {reading.support.get(claim)}", "")
    if not said and not (text in label and support and support in label):  # in drawings it tells how certain it is
        reading.say(f"the citation {text!r} of {claim} is called {label!r}")


def must_cite(reading: Reading, tag: Element, origin: str, claims: set[str], where: Where) -> None:
    """What states something stands in a `cited` element, with a citation of each claim that states it."""
    around = where.cited[-1] if where.cited else None
    if around is None or around.tag.name not in CITED_TAGS:
        reading.say(f"{origin} stands in no `cited` element ({path_of(tag)})")
        return

    def judge() -> None:
        if missing := claims - around.cites:
            reading.later.append(partial(spanned, missing))  # once all source entries have been read

    def spanned(missing: set[str]) -> None:
        spans = [(first, last) for gathered, first, last in reading.spans if gathered is around]
        cited = {
            key
            for key, entry in reading.read.entries.items()
            if entry.number.isdigit() and any(first <= int(entry.number) <= last for first, last in spans)
        }
        if missing := missing - cited:
            reading.say(f"{origin} is not cited: no citation of {', '.join(sorted(missing))} beside it")

    reading.later.append(judge)


def same_numbers(reading: Reading) -> None:
    """A citation has the number of the source entry that it leads to."""
    for claim, text in reading.numbers:
        if text.isdigit() and claim in reading.read.entries and reading.read.entries[claim].number not in ("", text):
            reading.say(f"the citation {text} of {claim} leads to entry {reading.read.entries[claim].number}")
