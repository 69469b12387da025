"""Relations: two entities are related by a claim that links them, not by being named together."""

from dataclasses import replace

from dossier.model.relations import relations
from tests.overlay import base, compiled

VOCABULARY = base().content["content/vocabulary.yaml"]
KEEPER = base().content["content/claims/keeper.yaml"]


def ends(related):
    return [relation.ends for relation in related]


def test_a_claim_relates_its_subject_to_the_entity_in_its_value():
    result = compiled({})
    (relation,) = relations(result.dossier, result.index)
    assert relation.ends == ("ada-lund", "northwind")
    assert [claim.id for claim in relation.claims] == ["founder"]
    assert relation.support == result.index.support["founder"]
    assert (relation.other("ada-lund"), relation.other("northwind")) == ("northwind", "ada-lund")


def test_a_role_relates_a_person_to_the_organization_where_it_is_held():
    result = compiled({"content/claims/keeper.yaml": KEEPER + "at: skarholm\n"})
    assert ends(relations(result.dossier, result.index)) == [("ada-lund", "northwind"), ("ada-lund", "skarholm")]


def test_an_entity_that_is_only_named_is_not_related():
    result = compiled({})
    assert [claim.id for claim in result.index.mentioning["northwind"]] == ["price"], "its statement names Northwind"
    assert ends(relations(result.dossier, result.index)) == [("ada-lund", "northwind")]


def test_a_property_can_be_excluded_from_relations():
    vocabulary = VOCABULARY.replace("value_kinds: [person]", "value_kinds: [person]\n    tie: false")
    result = compiled({"content/vocabulary.yaml": vocabulary})
    assert result.dossier is not None
    assert not relations(result.dossier, result.index)


def test_an_entity_is_not_related_to_itself():
    result = compiled({"content/claims/keeper.yaml": KEEPER + "at: ada-lund\n"})
    assert ends(relations(result.dossier, result.index)) == [("ada-lund", "northwind")]


def test_the_best_supported_claim_comes_first_and_gives_the_support():
    result = compiled({"content/claims/keeper.yaml": KEEPER + "at: northwind\n"})
    for support, first in (
        ({"founder": "disputed", "keeper": "hedged"}, "keeper"),
        ({"keeper": "disputed"}, "founder"),
    ):
        index = replace(result.index, support={**result.index.support, **support})
        (relation,) = relations(result.dossier, index)
        assert (relation.claims[0].id, relation.support) == (first, index.support[first])
        assert len(relation.claims) == 2


def test_of_equally_supported_claims_the_one_that_names_both_comes_first():
    result = compiled({"content/claims/keeper.yaml": KEEPER + "at: northwind\n"})
    index = replace(result.index, support=dict.fromkeys(result.index.support, "single"))
    assert [claim.id for claim in relations(result.dossier, index)[0].claims] == ["founder", "keeper"]


def test_the_order_of_claims_does_not_change_the_relations():
    result = compiled({"content/claims/keeper.yaml": KEEPER + "at: northwind\n"})
    reversed_dossier = replace(result.dossier, claims=dict(reversed(result.dossier.claims.items())))
    assert relations(reversed_dossier, result.index) == relations(result.dossier, result.index)
