"""The site as a whole: what it needs to be published."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.base import Subject
from dossier.model.addresses import RESERVED
from dossier.problem import Place, Problem
from dossier.text.languages import SITE_LANGUAGES
from dossier.text.value import BadValue, Percent, parse


def home_missing(subject: Subject) -> Iterator[Problem]:
    """A dossier has a start page in its first language (the others are asked for by `missing-translation`)."""
    first = subject.dossier.languages[0]
    if not any(subject.has_page("home", code) for code in subject.dossier.languages):
        path = f"content/pages/home.{first}.md"
        message = "The dossier has no start page."
        yield Problem("missing-file", Place(path), message, f"Write `{path}`: what happened, in cited sentences.")


def address_taken(subject: Subject) -> Iterator[Problem]:
    """A prose page's name is an address; it may not be one that the program itself writes to."""
    taken = RESERVED | set(subject.dossier.languages)
    for (name, _), page in subject.dossier.pages.items():
        if name in taken:
            message = f"The address `/{name}/` belongs to another page."
            yield Problem("address-taken", Place(page.path), message, "Give the page another file name.")


def settings_unreadable(subject: Subject) -> Iterator[Problem]:
    """Settings with a grammar of their own are read here, once, so that pages can rely on them."""
    site = subject.dossier.site
    budget = parse("percent", site.quote_budget)
    if isinstance(budget, BadValue) or not isinstance(budget, Percent) or not 0 <= (budget.low or -1) <= 100:
        message = f"`{site.quote_budget}` is not a share of a source's text."
        yield Problem("bad-value", site.where("quote_budget"), message, "Write a percentage, such as `80 %`.")
    if len(set(site.languages)) != len(site.languages):
        yield Problem("bad-value", site.where("languages"), "One language stands twice.", "Delete one of the two.")
    for index, code in enumerate(site.languages):
        if code not in SITE_LANGUAGES:
            message = f"The interface is not translated into `{code}`."
            hint = f"Languages there are: {', '.join(SITE_LANGUAGES)}."
            yield Problem("unknown-language", site.where("languages", index), message, hint)
