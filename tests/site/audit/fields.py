"""All texts of the records in a language, for texts that cannot name their field."""

from __future__ import annotations

from dossier.text.value import Text
from tests.site.plain import plain
from tests.site.records import Records
from tests.site.words import value_words


def all_texts(records: Records, language: str) -> frozenset[str]:
    """All texts of all records in a language, for attributes, which cannot name their field."""
    dossier = records.dossier
    texts = {dossier.site.title.get(language), dossier.site.tagline.get(language)}
    every = [
        dossier.site,
        dossier.vocabulary,
        *(source.record for source in dossier.sources.values()),
        *dossier.entities.values(),
        *(claim.record for claim in dossier.claims.values()),
        *dossier.disputes.values(),
    ]
    texts |= {text.get(language) for record in every for _, text in record.texts()}
    texts |= {records.statement(claim, language) for claim in dossier.claims.values()}
    texts |= {source.record.title.value or "" for source in dossier.sources.values()}
    dated = [key for key, source in dossier.sources.items() if source.record.date.value]
    texts |= {text for key in dated for text in records.text(f"source:{key}:date", language)}
    for (_, code), page in dossier.pages.items():
        if code == language:
            texts |= {page.front.title, page.front.description}
    return frozenset(map(plain, texts)) - {""}


def values(records: Records, language: str) -> set[str]:
    """The values of claims in words, and the dates of published revisions."""
    valued = [
        claim for claim in records.dossier.claims.values() if not isinstance(claim.value, Text) or claim.value.texts
    ]
    texts = {plain(records.value(claim, language)) for claim in valued}
    return texts | {value_words(revision.at, "date", language) for revision in records.dossier.revisions}
