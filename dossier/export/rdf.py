"""The dossier as linked data, in the words of schema.org and W3C's PROV: made once, written as JSON-LD and as Turtle.

What a claim states is never stated here as a fact about somebody: the graph says that there is a `schema:Claim` with
such a text, `schema:about` whom, and from which quotations it was derived. How sure it is, and what a passage does to
it, are keywords from a set of defined terms, the legend of the site. There is no `ClaimReview`: nobody rates here.
Of a source only what is known of it is said; its text is a `schema:MediaObject` named by its hash.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, get_args

from dossier.compose.desk import statement_text
from dossier.compose.world import World
from dossier.export import iri
from dossier.export.ftm_values import plain_date
from dossier.graph.dossier import Claim, Evidence, Source, Sure
from dossier.read import fields
from dossier.read.fields import LocalizedText

CONTEXT = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
TYPES = {"person": "Person", "organization": "Organization", "product": "Product", "place": "Place", "deal": "Thing"}
TERMS = {"sure": get_args(Sure), "stance": get_args(fields.Stance), "certainty": get_args(fields.Certainty)}

Node = dict[str, Any]
Words = Callable[[str], Callable[[str], str]]


def graph(world: World, words: Words) -> list[Node]:
    """All nodes, as JSON-LD has them. `words` gives the interface's words of a language."""
    nodes = [_dataset(world)]
    nodes += _terms(world, words)
    nodes += [_source(world, one) for one in world.dossier.sources.values()]
    nodes += [_text(one) for one in {one.record.sha256: one for one in world.dossier.sources.values()}.values()]
    nodes += [_entity(world, key) for key in world.dossier.entities]
    for claim in world.dossier.claims.values():
        nodes.append(_claim(world, claim))
        nodes += [_quotation(world, item) for item in claim.evidence]
    nodes += [_dispute(world, key) for key in world.dossier.disputes]
    return nodes


def _dataset(world: World) -> Node:
    site, settings = world.dossier.site, world.settings
    return _filled(
        {
            "@id": iri.page(world, "data"),
            "@type": ["schema:Dataset", "prov:Entity"],
            "schema:name": _texts(world, site.title),
            "schema:description": _texts(world, site.tagline),
            "schema:license": site.content_license,
            "schema:inLanguage": list(world.dossier.languages),
            "schema:dateModified": settings.date,
            "prov:wasDerivedFrom": [_ref(iri.seed(one)) for one in world.dossier.sources.values()],
        }
    )


def _terms(world: World, words: Words) -> Iterator[Node]:
    """The legend: how sure a claim is, what a passage does to it, how firmly it is said."""
    for kind, names in TERMS.items():
        for name in names:
            yield {
                "@id": _term(world, kind, name)["@id"],
                "@type": "schema:DefinedTerm",
                "schema:termCode": name,
                "schema:name": [_in(code, words(code)(f"{kind}: {name}")) for code in world.dossier.languages],
            }


def _source(world: World, source: Source) -> Node:
    record = source.record
    outlet, written = record.outlet.value or "", record.date.value or ""
    basis = record.derived_from or ""
    return _filled(
        {
            "@id": iri.record(world, "source", source.id),
            "@type": ["schema:Article" if outlet else "schema:CreativeWork", "prov:Entity"],
            "schema:name": _texts(world, record.label),
            "schema:headline": _in(source.language, record.title.value) if record.title.value else "",
            "schema:publisher": _thing(world, outlet),
            "schema:creditText": record.author.value or "",
            "schema:datePublished": _date(plain_date(written)),
            "schema:url": _ref(record.url.value) if record.url.value else "",
            "schema:inLanguage": record.language.value or "",
            "schema:encoding": _ref(iri.seed(source)),
            "schema:isBasedOn": _derived(world, basis),
            "prov:wasDerivedFrom": _derived(world, basis),
        }
    )


def _text(source: Source) -> Node:
    return {
        "@id": iri.seed(source),
        "@type": ["schema:MediaObject", "prov:Entity"],
        "schema:encodingFormat": "text/plain",
        "schema:sha256": source.record.sha256,
    }


def _entity(world: World, key: str) -> Node:
    record = world.dossier.entities[key]
    claims = world.index.about.get(key, ())
    return _filled(
        {
            "@id": iri.entity(world, key),
            "@type": f"schema:{TYPES[record.kind]}",
            "schema:name": _texts(world, record.name),
            "schema:alternateName": list(dict.fromkeys(record.aliases)),
            "schema:subjectOf": [_ref(iri.claim(world, claim.id)) for claim in claims],
        }
    )


def _claim(world: World, claim: Claim) -> Node:
    quoted = {
        stance: [_ref(iri.evidence(world, one)) for one in claim.with_stance(stance)] for stance in TERMS["stance"]
    }
    operands = [_ref(iri.claim(world, key)) for key in dict.fromkeys(claim.operands)]
    statements = [_in(code, statement_text(world, claim, code)) for code in world.dossier.languages]
    return _filled(
        {
            "@id": iri.claim(world, claim.id),
            "@type": ["schema:Claim", "prov:Entity"],
            "schema:text": statements,
            "schema:about": [_ref(iri.entity(world, key)) for key in claim.mentions if key in world.dossier.entities],
            "schema:keywords": _term(world, "sure", world.index.sure[claim.id]),
            "schema:appearance": quoted["supports"],
            "schema:citation": [*quoted["disputes"], *quoted["mentions"]],
            "schema:isBasedOn": operands,
            "prov:wasDerivedFrom": [*quoted["supports"], *operands],
        }
    )


def _quotation(world: World, item: Evidence) -> Node:
    record, source = item.record, world.dossier.sources[item.passage.source]
    words = " […] ".join(source.text.exact(span) for span in item.passage.spans) if world.shows(item.passage) else ""
    return _filled(
        {
            "@id": iri.evidence(world, item),
            "@type": ["schema:Quotation", "prov:Entity"],
            "schema:text": _in(source.language, words) if words else "",
            "schema:inLanguage": source.record.language.value or "",
            "schema:isPartOf": _ref(iri.record(world, "source", source.id)),
            "schema:spokenByCharacter": _ref(iri.entity(world, record.speaker)) if record.speaker else "",
            "schema:keywords": [_term(world, "stance", record.stance), _term(world, "certainty", record.certainty)],
            "prov:wasQuotedFrom": _ref(iri.seed(source)),
        }
    )


def _dispute(world: World, key: str) -> Node:
    record = world.dossier.disputes[key]
    claims = dict.fromkeys(claim for position in record.positions for claim in position.claims)
    return {
        "@id": iri.record(world, "dispute", key),
        "@type": "schema:Question",
        "schema:name": _texts(world, record.question),
        "schema:description": _texts(world, record.note),
        "schema:about": [_ref(iri.claim(world, claim)) for claim in claims],
    }


def _thing(world: World, written: str) -> Node | str:
    """An outlet: the organization of that id, or its name alone."""
    return _ref(iri.entity(world, written)) if written in world.dossier.entities else written


def _derived(world: World, key: str) -> Node | str:
    """What a text is a translation or reprint of: another source, or an outlet that has a page."""
    if key in world.dossier.sources:
        return _ref(iri.record(world, "source", key))
    return _ref(iri.entity(world, key)) if key in world.dossier.entities else ""


def _term(world: World, kind: str, name: str) -> Node:
    return _ref(f"{iri.page(world, 'data')}#{kind}-{name}")


def _date(written: str) -> Node | str:
    """A date with the type for its precision."""
    kinds = ((r"\d{4}-\d\d-\d\d", "date"), (r"\d{4}-\d\d", "gYearMonth"), (r"\d{4}", "gYear"))
    kind = next((name for pattern, name in kinds if re.fullmatch(pattern, written)), "")
    return {"@value": written, "@type": f"xsd:{kind}"} if kind else ""


def _texts(world: World, text: LocalizedText) -> list[Node]:
    return [_in(code, text.get(code)) for code in world.dossier.languages]


def _in(language: str, text: str) -> Node:
    return {"@value": text, "@language": language}


def _ref(name: str) -> Node:
    return {"@id": name}


def _filled(node: Node) -> Node:
    return {key: value for key, value in node.items() if value}
