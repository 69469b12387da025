"""Read the linked data of `data/` with rdflib and PyLD, and the words of the vocabulary; say what they found.

Run by `tests/export/test_proof.py` in an environment of its own (`requirements-proof.lock`).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import rdflib
from pyld import jsonld
from rdflib.compare import isomorphic
from rdflib.namespace import PROV, RDF, SDO, XSD

from tests.proof.answers import answer

BASE = "https://where.example/data/dossier"  # for files that say where things are relative to themselves


def main(data: Path, vocabulary: list[str]) -> dict[str, Any]:
    """What they say of the two files, of the annotations and of the vocabulary's words."""
    turtle = rdflib.Graph().parse(data / "dossier.ttl", format="turtle", publicID=BASE)
    linked = rdflib.Graph().parse(data / "dossier.jsonld", format="json-ld", publicID=BASE)
    document = json.loads((data / "dossier.jsonld").read_text("utf-8"))
    expanded = jsonld.expand(document, {"base": BASE})
    quads = jsonld.to_rdf(document, {"base": BASE, "format": "application/n-quads"})
    third = rdflib.Graph().parse(data=quads, format="nquads")
    used = {str(term) for triple in turtle for term in (triple[1], *(triple[2:] if triple[1] == RDF.type else ()))}
    types = {str(value.datatype) for value in turtle.objects() if isinstance(value, rdflib.Literal) and value.datatype}
    return {
        "triples": len(turtle),
        "same": isomorphic(turtle, linked) and isomorphic(turtle, third),
        "expanded": len(expanded),
        "unknown": sorted(term for term in used - {str(RDF.type)} if not _known(term)),
        "types": sorted(types - {str(XSD.date), str(XSD.gYear), str(XSD.gYearMonth)}),
        "bad": sorted(
            str(value) for value in turtle.objects() if isinstance(value, rdflib.Literal) and value.ill_typed
        ),
        "ratings": len(list(turtle.subjects(RDF.type, SDO.ClaimReview))),
        "claims": sorted(str(claim) for claim in turtle.subjects(RDF.type, SDO.Claim)),
        "texts": sorted([str(text), str(text.language)] for text in _texts(turtle)),
        "dangling": sorted(_dangling(turtle)),
        "vocabulary": [name for name in vocabulary if not _known(f"{SDO}{name}")],
    }


def _texts(graph: rdflib.Graph) -> Any:
    for claim in graph.subjects(RDF.type, SDO.Claim):
        yield from graph.objects(claim, SDO.text)


def _dangling(graph: rdflib.Graph) -> set[str]:
    """What is named and told nothing of."""
    subjects = set(graph.subjects())
    named = {term for _, key, term in graph if isinstance(term, rdflib.URIRef) and key not in (RDF.type, SDO.url)}
    return {str(term) for term in named - subjects}


def _known(name: str) -> bool:
    """Whether a type or property is one of schema.org's or PROV's: rdflib lists them."""
    return any(rdflib.URIRef(name) in space for space in (PROV, SDO))


if __name__ == "__main__":
    answer(main)
