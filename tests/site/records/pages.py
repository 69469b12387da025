"""The fields of pages of prose and of the site's settings, ids that moved, and the months on time scales."""

from __future__ import annotations

from dossier.read.markdown import Sentence
from tests.site.records.compiled_dossier import CompiledDossier, Unnamed, filled, some
from tests.site.words import value_words

SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
}


def of_page(compiled: CompiledDossier, path: list[str], language: str) -> str | set[str]:
    """A field of a page of prose: its title, its description, its headings, or a sentence, from 1."""
    name, field = path
    page = compiled.dossier.pages[(name, language)]
    if field in ("title", "description"):
        return str(getattr(page.front, field))
    if field == "heading":
        blocks = (block for block in page.blocks if block.kind == "heading")
        return {heading.text for block in blocks for heading in block.all_sentences()}
    if field.startswith("s"):
        return sentence(compiled, name, int(field[1:]), language).text
    raise Unnamed(":".join(path))


def sentence(compiled: CompiledDossier, page: str, number: int, language: str) -> Sentence:
    """Sentence `number`, from 1, of a page of prose."""
    if number < 1:
        raise Unnamed(f"page:{page}:s{number}")
    return list(compiled.dossier.pages[(page, language)].sentences())[number - 1]


def of_site(compiled: CompiledDossier, path: list[str], language: str) -> str:
    """A setting."""
    site = compiled.dossier.site
    (field,) = path
    if field in ("title", "tagline"):
        return filled(getattr(site, field), language)
    if field in ("content_license", "code_license", "repository"):
        return some(getattr(site, field))
    raise Unnamed(":".join(path))


def of_moved(compiled: CompiledDossier, path: list[str], language: str) -> str:
    """Where an id moved to, or why it was retracted and when."""
    key, field = path
    moved = compiled.dossier.moved
    if moved is None or field not in ("id", "target", "reason", "date"):
        raise Unnamed(":".join(path))
    if field == "id" and (key in moved.redirects or key in moved.retracted):
        return key
    if field == "target":
        return moved.redirects[key]
    retracted = moved.retracted[key]
    return (
        filled(retracted.reason, language) if field == "reason" else value_words(some(retracted.at), "date", language)
    )


def of_history(compiled: CompiledDossier, path: list[str], language: str) -> str:
    """From what day the history runs, and why, where it was begun anew."""
    event, field = path
    begun = compiled.dossier.history.begun if compiled.dossier.history else None
    if event != "begun" or begun is None:
        raise Unnamed(":".join(path))
    return {"at": value_words(begun.at, "date", language), "why": begun.why[language]}[field]


def of_month(compiled: CompiledDossier, path: list[str], language: str) -> str:
    """The short name of a month, as on time scales."""
    (number,) = path
    if number not in map(str, range(1, 13)):
        raise Unnamed(number)
    return SHORT_MONTHS[language].split()[int(number) - 1]
