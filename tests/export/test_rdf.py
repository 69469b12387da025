"""The graph says of each claim what supports it, what disputes or mentions it, and what it is computed from."""

import pytest

from dossier.edition.flat import flatten
from dossier.export.rdf import graph
from dossier.publish.translations import translator
from tests.contexts import site_of


def names(node, prop):
    """What a node names by a property, as a list: JSON-LD leaves out what is empty, and the list around one."""
    found = node.get(prop, [])
    return [one["@id"] for one in (found if isinstance(found, list) else [found])]


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_a_claim_rests_on_what_supports_it_and_cites_the_rest(name):
    of, flat = site_of(name), flatten(site_of(name))
    nodes = {node["@id"]: node for node in graph(flat, translator)}
    others = 0
    for key, claim in of.dossier.claims.items():
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
def test_whoever_is_called_otherwise_has_those_names(name):
    of, flat = site_of(name), flatten(site_of(name))
    nodes = {node["@id"]: node for node in graph(flat, translator)}
    for key, record in of.dossier.entities.items():
        found = nodes[flat.address(flat.entity[key].url)].get("schema:alternateName", [])
        assert ([found] if isinstance(found, str) else found) == list(dict.fromkeys(record.aliases))
    assert any(record.aliases for record in of.dossier.entities.values())
