"""The site as a whole: what it needs to be published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from dossier.check.base import Subject
from dossier.history.confirmed import SITE
from dossier.model.addresses import EMBEDS, RESERVED, part_of
from dossier.problem import Place, Problem, Severity
from dossier.read.prose import first_of_links
from dossier.text.languages import SITE_LANGUAGES, interface_of
from dossier.text.languages import language as language_of
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
    taken = RESERVED | {code.lower() for code in subject.dossier.languages}
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
    if "pages" not in site.publish:
        message = "`pages` is missing in the list: without pages there is nothing to publish."
        yield Problem("bad-value", site.where("publish"), message, "Write `pages` into it, or delete `publish`.")
    for index, part in enumerate(site.publish):
        if part in site.publish[:index]:
            message = f"`{part}` stands twice in the list."
            yield Problem("bad-value", site.where("publish", index), message, "Delete one of the two.")


def interface_untranslated(subject: Subject) -> Iterator[Problem]:
    """The interface speaks the language of the pages; where it has no catalogue of it, readers meet another one."""
    site = subject.dossier.site
    without = [code for code in site.languages if interface_of(code, ()) != language_of(code).code]
    if without:
        spoken = " and ".join(dict.fromkeys(f"`{interface_of(code, site.languages)}`" for code in without))
        message = (
            f"The interface speaks {spoken}: it has no catalogue for {', '.join(f'`{code}`' for code in without)}."
        )
        hint = f"Menus and headings are marked as such. It has catalogues for {', '.join(SITE_LANGUAGES)}."
        place = site.where("languages", site.languages.index(without[0]))
        yield Problem("interface-untranslated", place, message, hint, severity=Severity.WARNING, owner=(SITE,))


def embeds_left_out(subject: Subject) -> Iterator[Problem]:
    """Where versions of claims were published, the site has embeds: articles show them, and cite their addresses."""
    site = subject.dossier.site
    if subject.dossier.revisions and "embeds" not in site.publish:
        message = f"`publish` has no `embeds`, but versions of claims were published below `/{EMBEDS}/`."
        hint = "Add `embeds`: without it these addresses lead nowhere, and frames in articles stay empty."
        place = site.where("publish")
        yield Problem("embeds-left-out", place, message, hint, severity=Severity.WARNING, owner=(SITE,))


def link_to_unpublished(subject: Subject) -> Iterator[Problem]:
    """Prose leads to no address of this site that belongs to a part which is not published."""
    dossier = subject.dossier
    if not dossier.site.base_url:
        return
    base = dossier.site.base_url.rstrip("/") + "/"
    for page in dossier.pages.values():
        for run in first_of_links(run for sentence in page.sentences() for run in sentence.runs):
            if not run.link.startswith(base):
                continue
            path = re.split("[?#]", run.link.removeprefix(base))[0]
            part = part_of(unquote(path), dossier.languages)
            if part not in dossier.site.publish:
                message = f"This link leads to a part of the site that is not published: `{part}`."
                hint = f"Delete the link, or add `{part}` to `publish` in `{SITE}`."
                yield Problem("link-to-unpublished", run.target or run.place, message, hint, owner=(page.path,))
