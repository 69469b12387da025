"""Who is tied to whom: by claims that join two entities, not by being named together."""

from dataclasses import replace

from dossier.model.relations import relations, relations_of
from tests.overlay import base, compiled

VOCABULARY = base().content["content/vocabulary.yaml"]
KEEPER = base().content["content/claims/keeper.yaml"]


def ends(found):
    return [relation.ends for relation in found]


def test_a_claim_ties_its_subject_to_the_entity_it_has_as_value():
    made = compiled({})
    (relation,) = relations(made.dossier, made.index)
    assert relation.ends == ("ada-lund", "northwind")
    assert [claim.id for claim in relation.claims] == ["founder"]
    assert relation.support == made.index.support["founder"]
    assert (relation.other("ada-lund"), relation.other("northwind")) == ("northwind", "ada-lund")


def test_a_role_ties_a_person_to_where_it_is_held():
    made = compiled({"content/claims/keeper.yaml": KEEPER + "at: skarholm\n"})
    assert ends(relations(made.dossier, made.index)) == [("ada-lund", "northwind"), ("ada-lund", "skarholm")]


def test_who_is_only_named_is_not_tied():
    made = compiled({})
    assert [claim.id for claim in made.index.mentioning["northwind"]] == ["price"], "its statement names Northwind"
    assert not relations_of(made.dossier, made.index, "lighthouse")


def test_a_property_may_make_no_tie():
    said = VOCABULARY.replace("value_kinds: [person]", "value_kinds: [person]\n    tie: false")
    made = compiled({"content/vocabulary.yaml": said})
    assert made.dossier is not None
    assert not relations(made.dossier, made.index)


def test_nobody_is_tied_to_itself():
    made = compiled({"content/claims/keeper.yaml": KEEPER + "at: ada-lund\n"})
    assert ends(relations(made.dossier, made.index)) == [("ada-lund", "northwind")]


def test_the_surest_claim_comes_first_and_gives_the_line():
    made = compiled({"content/claims/keeper.yaml": KEEPER + "at: northwind\n"})
    for support, first in (
        ({"founder": "disputed", "keeper": "hedged"}, "keeper"),
        ({"keeper": "disputed"}, "founder"),
    ):
        index = replace(made.index, support={**made.index.support, **support})
        (relation,) = relations(made.dossier, index)
        assert (relation.claims[0].id, relation.support) == (first, index.support[first])
        assert len(relation.claims) == 2


def test_of_claims_as_sure_the_one_that_names_both_comes_first():
    made = compiled({"content/claims/keeper.yaml": KEEPER + "at: northwind\n"})
    index = replace(made.index, support=dict.fromkeys(made.index.support, "single"))
    assert [claim.id for claim in relations(made.dossier, index)[0].claims] == ["founder", "keeper"]


def test_the_order_of_the_claims_changes_nothing():
    made = compiled({"content/claims/keeper.yaml": KEEPER + "at: northwind\n"})
    turned = replace(made.dossier, claims=dict(reversed(made.dossier.claims.items())))
    assert relations(turned, made.index) == relations(made.dossier, made.index)


def test_the_ties_of_one_are_those_of_all_that_end_there():
    made = compiled({"content/claims/keeper.yaml": KEEPER + "at: skarholm\n"})
    every = relations(made.dossier, made.index)
    for key in made.dossier.entities:
        assert relations_of(made.dossier, made.index, key) == tuple(
            relation for relation in every if key in relation.ends
        )
