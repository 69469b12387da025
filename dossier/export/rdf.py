"""`data/dossier.jsonld` and `data/dossier.ttl`: the dossier as linked data, in the words of schema.org and W3C's PROV.

The graph is made once, and written as JSON-LD and as Turtle.

What a claim states is never stated here as a fact about somebody: the graph says that there is a `schema:Claim` with
such a text, `schema:about` whom, and from which quotations it was derived. Its support, and what a passage does to it,
are keywords from a set of defined terms, the legend of the site. There is no `ClaimReview`: nobody rates here. Of a
source only what is known is stated; its text is a `schema:MediaObject` named by its hash.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast, get_args

from dossier.edition import urls
from dossier.edition.flat import FlatClaim, FlatDispute, FlatDossier, FlatEntity, FlatEvidence, FlatSource
from dossier.edition.flat_statements import FlatAuthor, Texts
from dossier.edition.indented import indented
from dossier.export.ftm import plain_date
from dossier.model.support import STROKES, SUPPORT_OF_STROKE
from dossier.read import fields
from dossier.read.history import Stroke
from dossier.text.address import as_link

CONTEXT = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
TYPES = {"person": "Person", "organization": "Organization", "product": "Product", "place": "Place", "deal": "Thing"}
TERMS = {"sure": tuple(STROKES.values()), "stance": get_args(fields.Stance), "certainty": get_args(fields.Certainty)}

DATA_PAGE = f"/{urls.DATA}/"
_NAMED_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _numbers(signs: Iterable[str]) -> dict[str, str]:
    """What Turtle writes for signs that may not stand as they are."""
    return {sign: f"\\u{ord(sign):04X}" for sign in signs}


_ESCAPES = str.maketrans(_numbers(map(chr, range(32))) | _NAMED_ESCAPES)
_IRI_ESCAPES = str.maketrans(_numbers([*map(chr, range(33)), *'<>"{}|^`\\']))

Node = dict[str, Any]
Translations = Callable[[str], Callable[[str], str]]


def jsonld(nodes: list[Node]) -> str:
    """The graph as JSON-LD, with its context inside: no program has to ask anybody for it."""
    return indented({"@context": CONTEXT, "@graph": nodes}) + "\n"


def turtle(nodes: list[Node]) -> str:
    """The graph as Turtle, a paragraph a node."""
    head = "".join(f"@prefix {prefix}: <{name}> .\n" for prefix, name in CONTEXT.items())
    return head + "".join(f"\n{_turtle_iri(node['@id'])}\n  {_predicates(node)} .\n" for node in nodes)


def graph(flat: FlatDossier, translate: Translations) -> list[Node]:
    """All nodes, as JSON-LD has them. `translate` gives the interface's words of a language."""
    nodes = [_dataset(flat)]
    nodes += _terms(flat, translate)
    nodes += [_source(flat, source) for source in flat.sources]
    nodes += [_text(source) for source in {source.sha256: source for source in flat.sources}.values()]
    nodes += [_entity(flat, entity) for entity in flat.entities]
    for claim in flat.claims:
        nodes.append(_claim(flat, claim))
        nodes += [_quotation(flat, item) for item in claim.evidence]
    nodes += [_dispute(flat, dispute) for dispute in flat.disputes]
    return nodes


def _dataset(flat: FlatDossier) -> Node:
    return _filled(
        {
            "@id": flat.address(DATA_PAGE),
            "@type": ["schema:Dataset", "prov:Entity"],
            "schema:name": _texts(flat.title),
            "schema:description": _texts(flat.tagline),
            "schema:license": flat.license,
            "schema:inLanguage": list(flat.languages),
            "schema:dateModified": flat.date,
            "prov:wasDerivedFrom": [_ref(source.text_name) for source in flat.sources],
        }
    )


def _terms(flat: FlatDossier, translate: Translations) -> Iterator[Node]:
    """The legend: the support of a claim, what a passage does to it, how firmly it is stated."""
    for kind, names in TERMS.items():
        for name in names:
            yield {
                "@id": _term(flat, kind, name)["@id"],
                "@type": "schema:DefinedTerm",
                "schema:termCode": name,
                "schema:name": [_in(code, translate(code)(_label(kind, name))) for code in flat.languages],
            }


def _source(flat: FlatDossier, source: FlatSource) -> Node:
    stated = source.basis
    outlet = stated.outlet.value or ""
    return _filled(
        {
            "@id": flat.address(source.url),
            "@type": ["schema:Article" if outlet else "schema:CreativeWork", "prov:Entity"],
            "schema:name": _texts(source.label),
            "schema:headline": _in(source.language, source.title) if source.title else "",
            "schema:publisher": _thing(flat, outlet),
            "schema:author": [_author(flat, author) for author in stated.author.authors or ()],
            "schema:creditText": stated.author.value or "",
            "schema:datePublished": _date(plain_date(source.date)),
            "schema:url": _ref(as_link(stated.url.value)) if stated.url.value else "",
            "schema:archivedAt": _ref(as_link(source.archive)) if source.archive else "",
            "schema:inLanguage": stated.language.value or "",
            "schema:encoding": _ref(source.text_name),
            "schema:isBasedOn": _basis(flat, source.derived_from or ""),
            "prov:wasDerivedFrom": _basis(flat, source.derived_from or ""),
        }
    )


def _text(source: FlatSource) -> Node:
    return {
        "@id": source.text_name,
        "@type": ["schema:MediaObject", "prov:Entity"],
        "schema:encodingFormat": "text/plain",
        "schema:sha256": source.sha256,
    }


def _entity(flat: FlatDossier, entity: FlatEntity) -> Node:
    return _filled(
        {
            "@id": flat.address(entity.url),
            "@type": f"schema:{TYPES[entity.kind]}",
            "schema:name": _texts(entity.name),
            "schema:alternateName": list(dict.fromkeys(entity.aliases)),
            "schema:subjectOf": [_ref(flat.address(claim.url)) for claim in flat.about.get(entity.id, ())],
        }
    )


def _claim(flat: FlatDossier, claim: FlatClaim) -> Node:
    quoted = {
        stance: [_ref(flat.address(item.url)) for item in claim.with_stance(stance)]
        for stance in get_args(fields.Stance)
    }
    operands = [_ref(flat.address(flat.claim[key].url)) for key in claim.operands]
    return _filled(
        {
            "@id": flat.address(claim.url),
            "@type": ["schema:Claim", "prov:Entity"],
            "schema:text": _texts(claim.statement),
            "schema:about": [_ref(flat.address(flat.entity[key].url)) for key in claim.mentions],
            "schema:keywords": _term(flat, "sure", claim.line),
            "schema:appearance": quoted["supports"],
            "schema:citation": [*quoted["disputes"], *quoted["mentions"]],
            "schema:isBasedOn": operands,
            "prov:wasDerivedFrom": [*quoted["supports"], *operands],
        }
    )


def _quotation(flat: FlatDossier, item: FlatEvidence) -> Node:
    source = flat.source[item.source]
    return _filled(
        {
            "@id": flat.address(item.url),
            "@type": ["schema:Quotation", "prov:Entity"],
            "schema:text": _in(source.language, item.quote) if item.quote else "",
            "schema:inLanguage": source.basis.language.value or "",
            "schema:isPartOf": _ref(flat.address(source.url)),
            "schema:spokenByCharacter": _ref(flat.address(flat.entity[item.speaker].url)) if item.speaker else "",
            "schema:keywords": [_term(flat, "stance", item.stance), _term(flat, "certainty", item.certainty)],
            "prov:wasQuotedFrom": _ref(source.text_name),
        }
    )


def _dispute(flat: FlatDossier, dispute: FlatDispute) -> Node:
    return {
        "@id": flat.address(dispute.url),
        "@type": "schema:Question",
        "schema:name": _texts(dispute.question),
        "schema:description": _texts(dispute.note),
        "schema:about": [_ref(flat.address(flat.claim[key].url)) for key in dispute.claims],
    }


def _thing(flat: FlatDossier, outlet: str) -> Node | str:
    """An outlet: the organization of that id, or its name alone."""
    return _ref(flat.address(flat.entity[outlet].url)) if outlet in flat.entity else outlet


def _author(flat: FlatDossier, author: FlatAuthor) -> Node | str:
    """An agency is an organization, and who has a family name a person; of a mere name nobody says which."""
    if author.agency in flat.entity:
        return _thing(flat, author.agency or "")
    if author.family is None:
        return author.name
    names = {"schema:familyName": author.family, "schema:givenName": author.given or ""}
    return _filled({"@type": ["schema:Person"], "schema:name": author.name, **names})


def _basis(flat: FlatDossier, key: str) -> Node | str:
    """What a text is a translation or reprint of: another source, or an outlet that has a page."""
    record = flat.source.get(key) or flat.entity.get(key)
    return _ref(flat.address(record.url)) if record else ""


def _label(kind: str, name: str) -> str:
    """The key of the interface's word for a term."""
    return f"support: {SUPPORT_OF_STROKE[cast(Stroke, name)]}" if kind == "sure" else f"{kind}: {name}"


def _term(flat: FlatDossier, kind: str, name: str) -> Node:
    return _ref(f"{flat.address(DATA_PAGE)}#{kind}-{name}")


def _date(written: str) -> Node | str:
    """A date with the type for its precision."""
    kinds = ((r"\d{4}-\d\d-\d\d", "date"), (r"\d{4}-\d\d", "gYearMonth"), (r"\d{4}", "gYear"))
    kind = next((name for pattern, name in kinds if re.fullmatch(pattern, written)), "")
    return {"@value": written, "@type": f"xsd:{kind}"} if kind else ""


def _texts(texts: Texts) -> list[Node]:
    return [_in(code, text) for code, text in texts.items()]


def _in(language: str, text: str) -> Node:
    return {"@value": text, "@language": language}


def _ref(name: str) -> Node:
    return {"@id": name}


def _filled(node: Node) -> Node:
    return {key: value for key, value in node.items() if value}


def _predicates(node: Node) -> str:
    return " ;\n  ".join(_predicate_lines(node))


def _predicate_lines(node: Node) -> Iterator[str]:
    for key, value in node.items():
        values = value if isinstance(value, list) else [value]
        if key == "@type":
            yield f"a {', '.join(values)}"
        elif key != "@id":
            yield f"{key} {', '.join(map(_object, values))}"


def _object(value: Any) -> str:
    if isinstance(value, str):
        return _literal(value)
    if "@id" in value:
        return _turtle_iri(value["@id"])
    if "@value" not in value:  # something without an address of its own
        return f"[ {' ; '.join(_predicate_lines(value))} ]"
    mark = f"@{value['@language']}" if "@language" in value else f"^^{value['@type']}"
    return _literal(value["@value"]) + mark


def _literal(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'


def _turtle_iri(name: str) -> str:
    """The name in brackets; what an IRI may not hold is written as its number."""
    return f"<{name.translate(_IRI_ESCAPES)}>"
