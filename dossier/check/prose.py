"""The prose gate: a sentence that states something says where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier.check.base import Subject
from dossier.problem import Problem
from dossier.text.needs_citation import signals

_WORDS = {"number": "a number", "date": "a date", "name": "a known name"}


def prose_uncited(subject: Subject) -> Iterator[Problem]:
    """A sentence of prose with a number, a date or a known name cites a claim, unless its page has `facts: none`."""
    dossier = subject.dossier
    for page in dossier.pages.values():
        if page.front.facts == "none":
            continue
        for sentence in page.sentences():
            if sentence.claims():
                continue
            found = signals(sentence.text, page.language, dossier.names)
            if found:
                first = found[0]
                words = sentence.text[first.start : first.end]
                message = f"This sentence has {_WORDS[first.kind]} (`{words}`) and cites no claim."
                hint = "Link the words that state it: `[words](claim:id)`."
                place = replace(sentence.place, width=len(sentence.text.rstrip()))
                yield Problem("prose-uncited", place, message, hint)


def facts_in_factless_page(subject: Subject) -> Iterator[Problem]:
    """A page that declares itself `facts: none` cites no claims: it would promise less than it holds."""
    for page in subject.dossier.pages.values():
        if page.front.facts == "none" and any(sentence.claims() for sentence in page.sentences()):
            message = "The page cites claims and says `facts: none`."
            yield Problem("facts-on-factless-page", page.front.where("facts"), message, "Delete `facts: none`.")
