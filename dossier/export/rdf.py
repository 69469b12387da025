"""The dossier as linked data, in the words of schema.org and W3C's PROV: made once, written as JSON-LD and as Turtle.

What a claim states is never stated here as a fact about somebody: the graph says that there is a `schema:Claim` with
such a text, `schema:about` whom, and from which quotations it was derived. How sure it is, and what a passage does to
it, are keywords from a set of defined terms, the legend of the site. There is no `ClaimReview`: nobody rates here.
Of a source only what is known of it is said; its text is a `schema:MediaObject` named by its hash.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, cast, get_args

from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.export import iri
from dossier.export.ftm_values import plain_date
from dossier.model.dossier import Claim, Evidence, Source
from dossier.model.support import STROKES, SUPPORT_OF_STROKE
from dossier.read import fields
from dossier.read.fields import LocalizedText
from dossier.read.history import Stroke

CONTEXT = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
TYPES = {"person": "Person", "organization": "Organization", "product": "Product", "place": "Place", "deal": "Thing"}
TERMS = {"sure": tuple(STROKES.values()), "stance": get_args(fields.Stance), "certainty": get_args(fields.Certainty)}

Node = dict[str, Any]
Words = Callable[[str], Callable[[str], str]]


def graph(site: SiteContext, words: Words) -> list[Node]:
    """All nodes, as JSON-LD has them. `words` gives the interface's words of a language."""
    nodes = [_dataset(site)]
    nodes += _terms(site, words)
    nodes += [_source(site, one) for one in site.dossier.sources.values()]
    nodes += [_text(one) for one in {one.record.sha256: one for one in site.dossier.sources.values()}.values()]
    nodes += [_entity(site, key) for key in site.dossier.entities]
    for claim in site.dossier.claims.values():
        nodes.append(_claim(site, claim))
        nodes += [_quotation(site, item) for item in claim.evidence]
    nodes += [_dispute(site, key) for key in site.dossier.disputes]
    return nodes


def _dataset(site: SiteContext) -> Node:
    site_record, settings = site.dossier.site, site.settings
    return _filled(
        {
            "@id": iri.page(site, "data"),
            "@type": ["schema:Dataset", "prov:Entity"],
            "schema:name": _texts(site, site_record.title),
            "schema:description": _texts(site, site_record.tagline),
            "schema:license": site_record.content_license,
            "schema:inLanguage": list(site.dossier.languages),
            "schema:dateModified": settings.date,
            "prov:wasDerivedFrom": [_ref(iri.seed(one)) for one in site.dossier.sources.values()],
        }
    )


def _terms(site: SiteContext, words: Words) -> Iterator[Node]:
    """The legend: how sure a claim is, what a passage does to it, how firmly it is said."""
    for kind, names in TERMS.items():
        for name in names:
            yield {
                "@id": _term(site, kind, name)["@id"],
                "@type": "schema:DefinedTerm",
                "schema:termCode": name,
                "schema:name": [_in(code, words(code)(_word(kind, name))) for code in site.dossier.languages],
            }


def _source(site: SiteContext, source: Source) -> Node:
    record = source.record
    outlet = record.outlet.value or ""
    basis = record.derived_from or ""
    return _filled(
        {
            "@id": iri.record(site, "source", source.id),
            "@type": ["schema:Article" if outlet else "schema:CreativeWork", "prov:Entity"],
            "schema:name": _texts(site, record.label),
            "schema:headline": _in(source.language, record.title.value) if record.title.value else "",
            "schema:publisher": _thing(site, outlet),
            "schema:creditText": record.author.value or "",
            "schema:datePublished": _date(plain_date(source.date)),
            "schema:url": _ref(record.url.value) if record.url.value else "",
            "schema:inLanguage": record.language.value or "",
            "schema:encoding": _ref(iri.seed(source)),
            "schema:isBasedOn": _derived(site, basis),
            "prov:wasDerivedFrom": _derived(site, basis),
        }
    )


def _text(source: Source) -> Node:
    return {
        "@id": iri.seed(source),
        "@type": ["schema:MediaObject", "prov:Entity"],
        "schema:encodingFormat": "text/plain",
        "schema:sha256": source.record.sha256,
    }


def _entity(site: SiteContext, key: str) -> Node:
    record = site.dossier.entities[key]
    claims = site.index.about.get(key, ())
    return _filled(
        {
            "@id": iri.entity(site, key),
            "@type": f"schema:{TYPES[record.kind]}",
            "schema:name": _texts(site, record.name),
            "schema:alternateName": list(dict.fromkeys(record.aliases)),
            "schema:subjectOf": [_ref(iri.claim(site, claim.id)) for claim in claims],
        }
    )


def _claim(site: SiteContext, claim: Claim) -> Node:
    quoted = {
        stance: [_ref(iri.evidence(site, one)) for one in claim.with_stance(stance)] for stance in TERMS["stance"]
    }
    operands = [_ref(iri.claim(site, key)) for key in dict.fromkeys(claim.operands)]
    statements = [_in(code, statement_text(site, claim, code)) for code in site.dossier.languages]
    return _filled(
        {
            "@id": iri.claim(site, claim.id),
            "@type": ["schema:Claim", "prov:Entity"],
            "schema:text": statements,
            "schema:about": [_ref(iri.entity(site, key)) for key in claim.mentions if key in site.dossier.entities],
            "schema:keywords": _term(site, "sure", STROKES[site.index.support[claim.id]]),
            "schema:appearance": quoted["supports"],
            "schema:citation": [*quoted["disputes"], *quoted["mentions"]],
            "schema:isBasedOn": operands,
            "prov:wasDerivedFrom": [*quoted["supports"], *operands],
        }
    )


def _quotation(site: SiteContext, item: Evidence) -> Node:
    record, source = item.record, site.dossier.sources[item.passage.source]
    words = " […] ".join(source.text.exact(span) for span in item.passage.spans) if site.shows(item.passage) else ""
    return _filled(
        {
            "@id": iri.evidence(site, item),
            "@type": ["schema:Quotation", "prov:Entity"],
            "schema:text": _in(source.language, words) if words else "",
            "schema:inLanguage": source.record.language.value or "",
            "schema:isPartOf": _ref(iri.record(site, "source", source.id)),
            "schema:spokenByCharacter": _ref(iri.entity(site, record.speaker)) if record.speaker else "",
            "schema:keywords": [_term(site, "stance", record.stance), _term(site, "certainty", record.certainty)],
            "prov:wasQuotedFrom": _ref(iri.seed(source)),
        }
    )


def _dispute(site: SiteContext, key: str) -> Node:
    record = site.dossier.disputes[key]
    claims = dict.fromkeys(claim for position in record.positions for claim in position.claims)
    return {
        "@id": iri.record(site, "dispute", key),
        "@type": "schema:Question",
        "schema:name": _texts(site, record.question),
        "schema:description": _texts(site, record.note),
        "schema:about": [_ref(iri.claim(site, claim)) for claim in claims],
    }


def _thing(site: SiteContext, written: str) -> Node | str:
    """An outlet: the organization of that id, or its name alone."""
    return _ref(iri.entity(site, written)) if written in site.dossier.entities else written


def _derived(site: SiteContext, key: str) -> Node | str:
    """What a text is a translation or reprint of: another source, or an outlet that has a page."""
    if key in site.dossier.sources:
        return _ref(iri.record(site, "source", key))
    return _ref(iri.entity(site, key)) if key in site.dossier.entities else ""


def _word(kind: str, name: str) -> str:
    """The key of the interface's word for a term."""
    return f"support: {SUPPORT_OF_STROKE[cast(Stroke, name)]}" if kind == "sure" else f"{kind}: {name}"


def _term(site: SiteContext, kind: str, name: str) -> Node:
    return _ref(f"{iri.page(site, 'data')}#{kind}-{name}")


def _date(written: str) -> Node | str:
    """A date with the type for its precision."""
    kinds = ((r"\d{4}-\d\d-\d\d", "date"), (r"\d{4}-\d\d", "gYearMonth"), (r"\d{4}", "gYear"))
    kind = next((name for pattern, name in kinds if re.fullmatch(pattern, written)), "")
    return {"@value": written, "@type": f"xsd:{kind}"} if kind else ""


def _texts(site: SiteContext, text: LocalizedText) -> list[Node]:
    return [_in(code, text.get(code)) for code in site.dossier.languages]


def _in(language: str, text: str) -> Node:
    return {"@value": text, "@language": language}


def _ref(name: str) -> Node:
    return {"@id": name}


def _filled(node: Node) -> Node:
    return {key: value for key, value in node.items() if value}
