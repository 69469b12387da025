"""The graph names what supports a claim, what disputes or mentions it, and what it is computed from."""

import pytest

from dossier.edition.flat import flatten
from dossier.export.rdf import graph
from dossier.publish.translations import translator
from tests.contexts import site_of


def names(node, prop):
    """The ids in a property of a node. JSON-LD leaves out empty lists, and the list around a single value."""
    values = node.get(prop, [])
    return [value["@id"] for value in (values if isinstance(values, list) else [values])]


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_a_claim_is_derived_from_its_support_and_cites_the_rest(name):
    site, flat = site_of(name), flatten(site_of(name))
    nodes = {node["@id"]: node for node in graph(flat, translator)}
    others = 0
    for key, claim in site.dossier.claims.items():
        node = nodes[flat.address(f"/claims/{key}/")]
        quoted = {
            stance: [flat.address(f"/claims/{key}/#evidence-{item.index + 1}") for item in claim.with_stance(stance)]
            for stance in ("supports", "disputes", "mentions")
        }
        operands = [flat.address(f"/claims/{operand}/") for operand in claim.operands]
        assert names(node, "schema:appearance") == quoted["supports"]
        assert names(node, "schema:citation") == [*quoted["disputes"], *quoted["mentions"]]
        assert names(node, "schema:isBasedOn") == operands
        assert names(node, "prov:wasDerivedFrom") == [*quoted["supports"], *operands]
        others += len(quoted["disputes"]) + len(quoted["mentions"])
    assert others or name == "ferry"


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_aliases_are_alternate_names(name):
    site, flat = site_of(name), flatten(site_of(name))
    nodes = {node["@id"]: node for node in graph(flat, translator)}
    for key, record in site.dossier.entities.items():
        names_of = nodes[flat.address(flat.entity[key].url)].get("schema:alternateName", [])
        assert ([names_of] if isinstance(names_of, str) else names_of) == list(dict.fromkeys(record.aliases))
    assert any(record.aliases for record in site.dossier.entities.values())
