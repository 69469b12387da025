"""`entities.ftm.jsonl` and `statements.csv`: the dossier for the tools of FollowTheMoney (Aleph, OpenSanctions).

Three kinds of entities, one a line: who and what there is; the sources as `Article`; and for each claim a `Note` with
its statement, whom it is about, the sources that prove it and, first of its keywords, how well it is supported. A plain
value (an alias, an amount, a date) stands on its entity only where a claim states it firmly, undisputed and exactly:
"up to 100 million" is no amount, "mid-June" is no date. All else is in the notes. Nothing is here that no claim states.

A claim that ties two things makes a link besides. FollowTheMoney has no word for "it is said": whoever reads a link
there takes it for a fact. So only a claim that a source states firmly and nobody disputes becomes a link of the schema
that `maps.ftm` in the vocabulary names. A hedged, relayed or disputed one becomes an `UnknownLink`, which says that
there is something and leaves open what; its `status` tells its support, its `role` what it is about. No deal becomes an
`Ownership`: talks, offers and failures would read as purchases. A deal is a `Project`, and its parties take part in it.

`statements.csv` takes the same apart, a row for each value, in the columns of FollowTheMoney's statements; `origin` is
the claim it comes from, `original_value` the value as it is written in the dossier, where that is another.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field

from dossier.edition.flat import FlatClaim, FlatDossier, FlatEntity, FlatSource, FlatValue
from dossier.export.datapackage import slug
from dossier.frozen import dataclass
from dossier.read.fields import ANY_LANGUAGE
from dossier.text.address import as_link
from dossier.text.quantity import NO_CURRENCY
from dossier.text.value import Date, Text, as_text

PEOPLE = frozenset({"person", "organization"})
ORGANIZATIONS = frozenset({"organization"})
ANY = frozenset({"person", "organization", "product", "deal", "place"})

SCHEMATA: Mapping[str, str] = {
    "person": "Person",
    "organization": "Organization",
    "product": "Asset",
    "deal": "Project",
    "place": "Address",
}


@dataclass(frozen=True, slots=True)
class EdgeSchema:
    """A schema that joins two things: its two properties, and the kinds that each may hold."""

    ends: tuple[str, str]
    kinds: tuple[frozenset[str], frozenset[str]]


EDGES: Mapping[str, EdgeSchema] = {
    "Employment": EdgeSchema(("employee", "employer"), (frozenset({"person"}), ORGANIZATIONS)),
    "Directorship": EdgeSchema(("director", "organization"), (PEOPLE, ORGANIZATIONS)),
    "Membership": EdgeSchema(("member", "organization"), (PEOPLE, ORGANIZATIONS)),
    "Ownership": EdgeSchema(("owner", "asset"), (PEOPLE, frozenset({"product"}))),
    "ProjectParticipant": EdgeSchema(("project", "participant"), (frozenset({"deal"}), PEOPLE)),
    "UnknownLink": EdgeSchema(("subject", "object"), (ANY, ANY)),
}
FIRM = ("corroborated", "single")  # stated firmly by an origin or more, and not disputed
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
Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class FtmLink:
    """A claim as a link: the schema, and the ids at its two ends in the order of the schema's."""

    schema: str
    ends: tuple[str, str]


@dataclass(frozen=True, slots=True)
class PropertyValue:
    """One value of a property: in which language, as the dossier writes it, and the claim it comes from."""

    value: str
    lang: str = ""
    original: str = ""
    origin: str = ""
    currency: str = ""


@dataclass(slots=True)
class FtmEntity:
    """An entity in the making: its id, its schema, and its values by property."""

    id: str
    schema: str
    properties: dict[str, list[PropertyValue]] = field(default_factory=dict)

    def add(self, prop: str, value: str, *, lang: str = "", original: str = "", origin: str = "") -> None:
        """Add a value once; an empty one is none."""
        if value and all(other.value != value for other in self.properties.get(prop, ())):
            written = original if original != value else ""
            values = self.properties.setdefault(prop, [])
            values.append(PropertyValue(value=value, lang=lang, original=written, origin=origin))


def entities_jsonl(flat: FlatDossier, translate: Translate) -> str:
    """A JSON object a line. `translate` gives the interface's words in the site's first language."""
    lines = (
        json.dumps(
            {
                "id": entity.id,
                "schema": entity.schema,
                "properties": {prop: [item.value for item in values] for prop, values in entity.properties.items()},
            },
            ensure_ascii=False,
        )
        for entity in _entities(flat, translate)
    )
    return "".join(f"{line}\n" for line in lines)


def statements_csv(flat: FlatDossier, translate: Translate) -> str:
    """The statements' text; quoted throughout, as FollowTheMoney writes them."""
    dataset = slug(flat.title[flat.first]).replace("-", "_")
    file = io.StringIO()
    writer = csv.writer(file, dialect="unix")
    writer.writerow(COLUMNS)
    for entity in _entities(flat, translate):
        rows = []
        for prop, values in entity.properties.items():
            kind = TYPES.get(prop, "string")
            for item in values:
                lang = "" if kind in WITHOUT_LANGUAGE else ISO_639_3.get(item.lang, "")
                key = f"{dataset}.{entity.id}.{prop}.{item.value}" + (f"@{lang}" if lang else "")
                rows.append(
                    (
                        *(entity.id, entity.id, prop, kind, entity.schema, item.value, dataset, item.origin, lang),
                        *(item.original, "f", flat.date, flat.date, _sha1(key)),
                    )
                )
        whole = _sha1("".join(sorted(row[-1] for row in rows)))
        head = (entity.id, entity.id, "id", "id", entity.schema, whole, dataset, "", "", "", "f")
        writer.writerow((*head, flat.date, flat.date, _sha1(f"{dataset}.{entity.id}.id.{whole}")))
        writer.writerows(rows)
    return file.getvalue()


def link(flat: FlatDossier, claim: FlatClaim) -> FtmLink | None:
    """The link a claim makes, if it ties its subject to something."""
    if not claim.related:
        return None
    schema, prop = _mapped(claim)
    edge = EDGES.get(schema)
    if edge is not None and claim.support in FIRM and claim.flow != "wanted":
        other = claim.value.entity if prop in edge.ends else claim.at
        end = edge.ends.index(prop) if prop in edge.ends else 1
        if other is not None and other in claim.related:
            ends = (claim.subject, other) if end == 1 else (other, claim.subject)
            kinds = tuple(flat.entity[key].kind for key in ends)
            if kinds[0] in edge.kinds[0] and kinds[1] in edge.kinds[1]:
                return FtmLink(schema=schema, ends=ends)
    return FtmLink(schema="UnknownLink", ends=(claim.subject, claim.related[0]))


def _serves_all(value: FlatValue) -> bool:
    """Whether one text is that of all languages."""
    return isinstance(value.typed, Text) and ANY_LANGUAGE in (value.typed.texts or {})


def plain_values(claim: FlatClaim) -> Iterator[PropertyValue]:
    """The claim's value, where it is exact; a text or a term in each language."""
    value, written = claim.value, claim.value.text or ""
    match value.type:
        case "text" if value.texts is not None:
            for code, text in value.words.items():
                yield PropertyValue(value=text, lang="" if _serves_all(value) else code)
        case "term":
            for code, text in value.words.items():
                yield PropertyValue(value=text, lang=code, original=written)
        case "date":
            if date := plain_date(value.typed if isinstance(value.typed, Date) else None):
                yield PropertyValue(value=date, original=written if date != written else "")
        case "money" | "percent" | "number":
            exact = value.comparator == "=" and value.low is not None and value.low == value.high
            if exact and value.currency != NO_CURRENCY:
                yield PropertyValue(value=f"{value.low:f}", original=written, currency=value.currency or "")


def plain_date(date: Date | None) -> str:
    """A date as FollowTheMoney takes it, a year, month or day; empty where it is less certain than that."""
    if date is None or date.year is None:
        return ""
    vague = date.approximate or date.uncertain or date.part is not None or date.end is not None
    return "" if vague else as_text(date)


def _entities(flat: FlatDossier, translate: Translate) -> Iterator[FtmEntity]:
    """Everything, in the order of the files."""
    for entity in flat.entities:
        yield _thing(flat, entity)
    for source in flat.sources:
        yield _article(flat, source)
    for claim in flat.claims:
        yield _note(flat, claim, translate)
        if tie := link(flat, claim):
            yield _edge(flat, claim, tie, translate)


def _thing(flat: FlatDossier, record: FlatEntity) -> FtmEntity:
    entity = FtmEntity(id=record.id, schema=SCHEMATA[record.kind])
    for code, name in record.name.items():
        entity.add("name", name, lang=code if len(set(record.name.values())) > 1 else "")
    for alias in record.aliases:
        entity.add("alias", alias)
    if record.kind == "place":
        entity.add("full", record.name[flat.first])
    for claim in flat.about.get(record.id, ()):
        schema, prop = _mapped(claim)
        computed = record.kind == "deal" and claim.derived is not None  # is no amount of the deal
        if claim.support in FIRM and schema in ("Thing", entity.schema) and not computed:
            for item in plain_values(claim):
                entity.add(prop, item.value, lang=item.lang, original=item.original, origin=claim.id)
                if item.currency:
                    entity.add("currency", item.currency, original=item.original, origin=claim.id)
    entity.add("sourceUrl", flat.web_address(record.url))
    return entity


def _article(flat: FlatDossier, source: FlatSource) -> FtmEntity:
    entity, stated = FtmEntity(id=source.id, schema="Article"), source.basis
    entity.add("fileName", source.seed)
    entity.add("mimeType", "text/plain")
    for code, label in source.label.items():
        entity.add("name", label, lang=code)
    language, outlet, date = stated.language.value or "", stated.outlet.value or "", stated.date.value or ""
    entity.add("title", source.title or "", lang=language)
    for author in stated.author.authors or ():
        entity.add("author", author.name)
    publisher = flat.entity.get(outlet)
    entity.add("publisher", publisher.name[flat.first] if publisher else outlet)
    entity.add("publishedAt", plain_date(source.date), original=date)
    entity.add("language", ISO_639_3.get(language, ""), original=language)
    entity.add("sourceUrl", as_link(stated.url.value or "") or flat.web_address(source.url))
    return entity


def _note(flat: FlatDossier, claim: FlatClaim, translate: Translate) -> FtmEntity:
    entity = FtmEntity(id=f"{claim.id}--note", schema="Note")
    entity.add("keywords", translate(f"support: {claim.support}"), lang=flat.first, origin=claim.id)
    for code, label in claim.label.items():
        entity.add("keywords", label, lang=code, origin=claim.id)
    for key in claim.mentions:
        entity.add("entity", key, origin=claim.id)
    _describe(flat, entity, claim)
    for item in claim.with_stance("supports"):
        entity.add("proof", item.source, origin=claim.id)
    return entity


def _edge(flat: FlatDossier, claim: FlatClaim, tie: FtmLink, translate: Translate) -> FtmEntity:
    entity = FtmEntity(id=f"{claim.id}--link", schema=tie.schema)
    for end, key in zip(EDGES[tie.schema].ends, tie.ends, strict=True):
        entity.add(end, key, origin=claim.id)
    _describe(flat, entity, claim)
    for code, label in claim.label.items():
        entity.add("role", label, lang=code, origin=claim.id)
    for item in plain_values(claim) if _mapped(claim) == (tie.schema, "role") else ():
        entity.add("role", item.value, lang=item.lang, origin=claim.id)
    entity.add("status", translate(f"support: {claim.support}"), lang=flat.first)
    return entity


def _describe(flat: FlatDossier, entity: FtmEntity, claim: FlatClaim) -> None:
    """What it states, and where that stands."""
    for code, statement in claim.statement.items():
        entity.add("summary", statement, lang=code, origin=claim.id)
    entity.add("sourceUrl", flat.web_address(claim.url), origin=claim.id)


def _mapped(claim: FlatClaim) -> tuple[str, str]:
    """The schema and property that the vocabulary maps the claim's property to; empty where it maps to nothing."""
    schema, _, prop = claim.maps.get("ftm", "").partition(":")
    return schema, prop


def _sha1(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()
