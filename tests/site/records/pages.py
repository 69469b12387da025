"""The fields of pages of prose and of the site's settings, ids that moved, and the months on lines of time."""

from __future__ import annotations

from dossier.read.markdown import Sentence
from tests.site.records.given import Given, Unnamed, filled, some

SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
}


def of_page(given: Given, path: list[str], language: str) -> str | set[str]:
    """A field of a page of prose: its title, its description, its headings, or a sentence, from 1."""
    name, field = path
    page = given.dossier.pages[(name, language)]
    if field in ("title", "description"):
        return str(getattr(page.front, field))
    if field == "heading":
        headings = (block for block in page.blocks if block.kind == "heading")
        return {one.text for block in headings for one in block.all_sentences()}
    if field.startswith("s"):
        return sentence(given, name, int(field[1:]), language).text
    raise Unnamed(":".join(path))


def sentence(given: Given, page: str, number: int, language: str) -> Sentence:
    """Sentence `number`, from 1, of a page of prose."""
    if number < 1:
        raise Unnamed(f"page:{page}:s{number}")
    return list(given.dossier.pages[(page, language)].sentences())[number - 1]


def of_site(given: Given, path: list[str], language: str) -> str:
    """A setting."""
    site = given.dossier.site
    (field,) = path
    if field in ("title", "tagline"):
        return filled(getattr(site, field), language)
    if field in ("content_license", "code_license", "repository"):
        return some(getattr(site, field))
    raise Unnamed(":".join(path))


def of_moved(given: Given, path: list[str], language: str) -> str:
    """Where an id moved to, or why it was retracted and when."""
    key, field = path
    moved = given.dossier.moved
    if moved is None or field not in ("id", "target", "reason", "date"):
        raise Unnamed(":".join(path))
    if field == "id" and (key in moved.redirects or key in moved.retracted):
        return key
    if field == "target":
        return moved.redirects[key]
    return filled(moved.retracted[key].reason, language) if field == "reason" else some(moved.retracted[key].at)


def of_month(given: Given, path: list[str], language: str) -> str:
    """The short name of a month, which stands on lines of time."""
    (number,) = path
    if number not in map(str, range(1, 13)):
        raise Unnamed(number)
    return SHORT_MONTHS[language].split()[int(number) - 1]
