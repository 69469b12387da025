"""`entities.ftm.jsonl` and `statements.csv`: the dossier for the tools of FollowTheMoney (Aleph, OpenSanctions).

Three kinds of entities, one a line: who and what there is; the sources as `Article`; and for each claim a `Note` with
its statement, whom it is about, the sources that prove it and, first of its keywords, how sure it is. Claims that tie
two things make a link besides (`ftm_schema`). A plain value (an alias, an amount, a date) stands on its entity only
where a claim states it firmly, undisputed and exactly; all else is in the notes. Nothing is here that no claim says.

`statements.csv` takes the same apart, a row for each value, in the columns of FollowTheMoney's statements; `origin` is
the claim it comes from, `original_value` the value as it is written in the dossier, where that is another.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.export import iri
from dossier.export.datapackage import slug
from dossier.export.ftm_schema import EDGES, SCHEMATA, firm, link, mapped
from dossier.export.ftm_values import Said, plain_date, plain_values
from dossier.model.dossier import Claim, Source

COLUMNS = (
    *("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang"),
    *("original_value", "external", "first_seen", "last_seen", "id"),
)
TYPES = {  # of the properties used here; every other is a `string`
    **dict.fromkeys(("name", "alias", "namesMentioned"), "name"),
    **dict.fromkeys(("summary", "description", "notes"), "text"),
    **dict.fromkeys(("sourceUrl", "wikipediaUrl"), "url"),
    **dict.fromkeys(("proof", "entity", *(end for edge in EDGES.values() for end in edge.ends)), "entity"),
    **dict.fromkeys(("publishedAt", "date", "startDate", "endDate"), "date"),
    **{"language": "language", "amount": "number", "full": "address", "mimeType": "mimetype"},
}
ISO_639_3 = {"de": "deu", "en": "eng", "es": "spa", "fr": "fra", "it": "ita", "nl": "nld", "pl": "pol", "pt": "por"}
WITHOUT_LANGUAGE = ("url", "entity", "date", "language", "mimetype")
Words = Callable[[str], str]


@dataclass(slots=True)
class Entity:
    """An entity in the making: its id, its schema, and what is said by property."""

    id: str
    schema: str
    said: dict[str, list[Said]] = field(default_factory=dict)

    def add(self, prop: str, value: str, lang: str = "", original: str = "", origin: str = "") -> None:
        """Say one thing, once; what is empty is not said."""
        if value and all(one.value != value for one in self.said.get(prop, ())):
            self.said.setdefault(prop, []).append(Said(value, lang, original if original != value else "", origin))


def entities_jsonl(site: SiteContext, word: Words) -> str:
    """A JSON object a line. `word` gives the interface's words, in the site's first language."""
    lines = (
        json.dumps(
            {
                "id": one.id,
                "schema": one.schema,
                "properties": {prop: [item.value for item in said] for prop, said in one.said.items()},
            },
            ensure_ascii=False,
        )
        for one in _entities(site, word)
    )
    return "".join(f"{line}\n" for line in lines)


def statements_csv(site: SiteContext, word: Words) -> str:
    """The statements' text; quoted throughout, as FollowTheMoney writes them."""
    dataset = slug(site.dossier.site.title.get(site.dossier.languages[0])).replace("-", "_")
    made = io.StringIO()
    writer = csv.writer(made, dialect="unix")
    writer.writerow(COLUMNS)
    for one in _entities(site, word):
        rows = []
        for prop, said in one.said.items():
            kind = TYPES.get(prop, "string")
            for item in said:
                lang = "" if kind in WITHOUT_LANGUAGE else ISO_639_3.get(item.lang, "")
                key = f"{dataset}.{one.id}.{prop}.{item.value}" + (f"@{lang}" if lang else "")
                rows.append(
                    (
                        *(one.id, one.id, prop, kind, one.schema, item.value, dataset, item.origin, lang),
                        *(item.original, "f", site.settings.date, site.settings.date, _sha1(key)),
                    )
                )
        whole = _sha1("".join(sorted(row[-1] for row in rows)))
        head = (one.id, one.id, "id", "id", one.schema, whole, dataset, "", "", "", "f")
        writer.writerow((*head, site.settings.date, site.settings.date, _sha1(f"{dataset}.{one.id}.id.{whole}")))
        writer.writerows(rows)
    return made.getvalue()


def _entities(site: SiteContext, word: Words) -> Iterator[Entity]:
    """Everything, in the order of the files."""
    for record in site.dossier.entities.values():
        made = Entity(record.id, SCHEMATA[record.kind])
        for code in site.dossier.languages:
            made.add("name", record.name.get(code), code if len(set(record.name.texts.values())) > 1 else "")
        for alias in record.aliases:
            made.add("alias", alias)
        if record.kind == "place":
            made.add("full", record.name.get(site.dossier.languages[0]))
        for claim in site.index.about.get(record.id, ()):
            if firm(site, claim):
                _value(site, made, claim)
        made.add("sourceUrl", iri.on_the_web(site, record.kind, record.id))
        yield made
    for source in site.dossier.sources.values():
        yield _article(site, source)
    for claim in site.dossier.claims.values():
        yield _note(site, claim, word)
        if found := link(site, claim):
            made = Entity(f"{claim.id}--link", found.schema)
            for end, key in zip(EDGES[found.schema].ends, found.ends, strict=True):
                made.add(end, key, origin=claim.id)
            _describe(site, made, claim)
            prop = site.dossier.vocabulary.properties[claim.record.property]
            for code in site.dossier.languages:
                made.add("role", prop.label.get(code), code, origin=claim.id)
            for said in plain_values(site, claim) if mapped(site, claim) == (found.schema, "role") else ():
                made.add("role", said.value, said.lang, origin=claim.id)
            made.add("status", word(f"support: {site.index.support[claim.id]}"), site.dossier.languages[0])
            yield made


def _value(site: SiteContext, entity: Entity, claim: Claim) -> None:
    """A claim's value as a plain property of its subject, where the vocabulary maps it to one that it has."""
    schema, prop = mapped(site, claim)
    if schema in ("Thing", entity.schema):
        for said in plain_values(site, claim):
            entity.add(prop, said.value, said.lang, said.original, claim.id)
            if said.currency:
                entity.add("currency", said.currency, original=said.original, origin=claim.id)


def _article(site: SiteContext, source: Source) -> Entity:
    record, first = source.record, site.dossier.languages[0]
    made = Entity(source.id, "Article")
    made.add("fileName", record.seed)
    made.add("mimeType", "text/plain")
    for code in site.dossier.languages:
        made.add("name", record.label.get(code), code)
    language, outlet, date = record.language.value or "", record.outlet.value or "", record.date.value or ""
    made.add("title", record.title.value or "", language)
    made.add("author", record.author.value or "")
    entity = site.dossier.entities.get(outlet)
    made.add("publisher", entity.name.get(first) if entity else outlet)
    made.add("publishedAt", plain_date(source.date), original=date)
    made.add("language", ISO_639_3.get(language, ""), original=language)
    made.add("sourceUrl", record.url.value or iri.on_the_web(site, "source", source.id))
    return made


def _note(site: SiteContext, claim: Claim, word: Words) -> Entity:
    made = Entity(f"{claim.id}--note", "Note")
    made.add("keywords", word(f"support: {site.index.support[claim.id]}"), site.dossier.languages[0], origin=claim.id)
    for code in site.dossier.languages:
        prop = site.dossier.vocabulary.properties[claim.record.property]
        made.add("keywords", prop.label.get(code), code, origin=claim.id)
    for key in claim.mentions:
        made.add("entity", key, origin=claim.id)
    _describe(site, made, claim)
    for item in claim.with_stance("supports"):
        made.add("proof", item.passage.source, origin=claim.id)
    return made


def _describe(site: SiteContext, made: Entity, claim: Claim) -> None:
    """What it states, and where that stands."""
    for code in site.dossier.languages:
        made.add("summary", statement_text(site, claim, code), code, origin=claim.id)
    made.add("sourceUrl", iri.on_the_web(site, "claim", claim.id), origin=claim.id)


def _sha1(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()
