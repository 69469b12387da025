"""Both languages are complete: a reader of either gets the same dossier."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.base import Subject
from dossier.problem import Place, Problem
from dossier.read.fields import ANY_LANGUAGE, LocalizedText, language_hint
from dossier.read.prose import Prose, page_file
from dossier.read.records import Record
from dossier.text.tags import is_language, same_reading


def missing_translation(subject: Subject) -> Iterator[Problem]:
    """Every text for readers exists in every language of the site, and in no other."""
    for record in _records(subject):
        for path, text in record.texts():
            yield from _languages_of(text, subject.dossier.languages, record, path)


def missing_quote_translation(subject: Subject) -> Iterator[Problem]:
    """A quote is translated into every language of the site that is not its source's own."""
    dossier = subject.dossier
    for claim, item in subject.evidence:
        own = dossier.sources[item.passage.source].language
        if not is_language(own):
            continue  # a problem of the source record
        wanted = {code for code in dossier.languages if not same_reading(code, own)}
        allowed = {code for code in dossier.languages if code != own}  # `en-GB` may be worded for readers of `en`
        place = claim.record.where("evidence", item.index, "translation")
        for code in sorted(wanted - set(item.record.translation)):
            message = f"The quote has no translation into `{code}`."
            yield Problem("missing-translation", place, message, f"Write `translation: {{{code}: …}}`.")
        for code in sorted(set(item.record.translation) - allowed):
            message = f"`{code}` is {'the language of the quote itself' if code == own else 'not a site language'}."
            place = claim.record.where("evidence", item.index, "translation", code, key=True)
            yield Problem("unknown-language", place, message, "Delete it.")


def missing_page_translation(subject: Subject) -> Iterator[Problem]:
    """A prose page exists in every language of the site."""
    dossier = subject.dossier
    first: dict[str, Prose] = {}
    for (name, _), page in dossier.pages.items():
        first.setdefault(name, page)
    for name, other in first.items():
        for code in dossier.languages:
            if not subject.has_page(name, code):
                message = f"The page `{name}` does not exist in `{code}`."
                hint = f"Write `{page_file(name, code)}`."
                yield Problem("missing-translation", Place(other.path), message, hint)
    for (_name, code), page in dossier.pages.items():
        if code not in dossier.languages:
            message = f"`{code}` is not a language of the site."
            yield Problem("unknown-language", Place(page.path), message, "Add it to `languages`, or delete the page.")


def _records(subject: Subject) -> Iterator[Record]:
    dossier = subject.dossier
    yield dossier.site
    yield dossier.vocabulary
    yield from (source.record for source in dossier.sources.values())
    yield from dossier.entities.values()
    yield from (claim.record for claim in dossier.claims.values())
    yield from dossier.disputes.values()


def _languages_of(
    text: LocalizedText, languages: tuple[str, ...], record: Record, path: tuple[str | int, ...]
) -> Iterator[Problem]:
    given = text.languages()
    if ANY_LANGUAGE in given:
        return
    for code in languages:
        if code not in given:
            message = f"The text is missing in `{code}`."
            yield Problem("missing-translation", record.where(*path), message, f"Add `{code}: …` beside the others.")
    for code in sorted(given - set(languages)):
        message = f"`{code[:60]}` is not a language of the site."
        place = record.where(*path, code, key=True)
        hint = f"The site's languages are: {', '.join(languages)}." if is_language(code) else language_hint(code)
        yield Problem("unknown-language", place, message, hint)
