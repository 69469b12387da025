"""What falls without a source or an origin is computed anew, not estimated: hand-made cases, and what always holds."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.model.without import SupportChange, all_origins, loss, not_from_origin, not_from_source, only_from, remains
from tests.model.minimal import minimal_dossier
from tests.site.built import EXAMPLE, compiled


def lost(claims, disputes=None, source="first"):
    """What is lost without a text, the first if none is named."""
    return loss(minimal_dossier(claims, disputes).dossier, not_from_source(source))


def test_a_claim_falls_with_the_last_passage_that_supports_it():
    found = lost({"fire": "first", "wind": "first; second", "flood": "second"})
    assert found.fallen == ("fire",)
    assert found.single == (SupportChange("wind", "corroborated", "single"),)


def test_what_only_denies_or_mentions_a_claim_does_not_hold_it():
    found = lost({"fire": "first; second stance: disputes", "wind": "first; second stance: mentions"})
    assert found.fallen == ("fire", "wind")


def test_a_second_origin_is_lost_also_where_the_line_was_not_solid():
    found = lost({"fire": "first; second certainty: possible"})
    assert found.single == (SupportChange("fire", "single", "hedged"),)
    assert not found.changed


def test_two_passages_of_one_speaker_are_one_origin():
    claims = {"fire": "first speaker: warden; second speaker: warden"}
    assert lost(claims).thinner == 1
    assert not lost(claims).single
    assert loss(minimal_dossier(claims).dossier, not_from_origin("warden")).fallen == ("fire",)


def test_a_claim_whose_denial_goes_is_denied_no_more():
    found = lost({"fire": "second; first stance: disputes"})
    assert found.changed == (SupportChange("fire", "disputed", "single"),)
    assert not found.fallen


def test_a_claim_that_loses_one_of_three_origins_stands_as_before():
    found = lost({"fire": "first; second; third"})
    assert (found.single, found.changed, found.thinner) == ((), (), 1)


def test_a_computed_claim_falls_with_any_operand_also_through_another():
    claims = {"fire": "first", "wind": "second", "both": "count fire, wind", "all": "count both, wind"}
    assert lost(claims).uncomputable == ("both", "all")
    assert lost(claims).fallen == ("fire",)
    assert not lost(claims, source="third").uncomputable


def test_a_computed_claim_gets_the_line_of_its_operands():
    found = lost({"fire": "first; second", "wind": "second; third", "both": "count fire, wind"})
    assert found.single == (SupportChange("fire", "corroborated", "single"),)
    assert found.changed == (SupportChange("both", "corroborated", "single"),)


def test_a_dispute_with_one_side_left_vanishes_and_the_side_is_disputed_no_more():
    found = lost({"fire": "first", "wind": "second"}, {"cause": "fire | wind"})
    assert found.disputes == ("cause",)
    assert found.changed == (SupportChange("wind", "disputed", "single"),)


def test_a_dispute_with_two_of_three_sides_left_is_narrower():
    claims = {"fire": "first", "wind": "second", "flood": "third"}
    found = lost(claims, {"cause": "fire | wind | flood"})
    assert (found.disputes, found.narrowed, found.changed) == ((), ("cause",), ())


def test_a_side_stands_while_one_of_its_claims_does():
    found = lost({"fire": "first", "blaze": "second", "wind": "third"}, {"cause": "fire, blaze | wind"})
    assert (found.fallen, found.disputes, found.narrowed) == (("fire",), (), ())


def test_a_side_that_denies_rests_on_the_denial():
    claims = {"fire": "second; first stance: disputes"}
    disputes = {"cause": "fire | fire: disputes"}
    assert lost(claims, disputes).disputes == ("cause",)
    assert lost(claims, disputes, "second").disputes == ("cause",)
    assert not lost(claims, disputes, "third").disputes


def test_who_no_claim_concerns_any_more_disappears():
    found = lost({"fire": "first; second speaker: warden", "barn-fire": "first speaker: bailiff"})
    assert found.entities == ("bailiff", "barn")
    assert not lost({"fire": "first; second speaker: warden"}, source="third").entities


def test_whom_a_claim_about_another_names_stays_with_it():
    left = remains(FERRY.dossier, only_from(["gazette-article"]))
    assert "norden-shipyard" in left.entities, "the value of a claim about the order"


def test_named_origins_come_first():
    claims = {"fire": "first relay: hearsay; second speaker: warden", "wind": "third"}
    assert list(all_origins(minimal_dossier(claims).dossier).items()) == [
        ("warden", True),
        ("third", True),
        ("hearsay", False),
    ]


FERRY = compiled(EXAMPLE)
EVIDENCE = [(claim.id, item.index) for claim in FERRY.dossier.claims.values() for item in claim.evidence]
SOME = st.sets(st.sampled_from(EVIDENCE))


def without(removed):
    return lambda item: (item.claim, item.index) not in removed


def test_removing_nothing_changes_nothing():
    found = loss(FERRY.dossier, without(set()))
    assert found == loss(FERRY.dossier, only_from(FERRY.dossier.sources))
    assert not any(
        (found.fallen, found.uncomputable, found.single, found.changed, found.thinner, found.disputes, found.entities)
    )
    assert dict(remains(FERRY.dossier, without(set())).support) == dict(FERRY.index.support)


def test_removing_everything_leaves_nothing():
    left = remains(FERRY.dossier, lambda _: False)
    assert (left.claims, left.support, left.disputes, left.entities) == ({}, {}, {}, frozenset())


@given(SOME)
def test_a_claim_falls_exactly_when_all_that_supports_it_is_taken_out(removed):
    found, claims = loss(FERRY.dossier, without(removed)), FERRY.dossier.claims
    for key, claim in claims.items():
        supports = {(key, item.index) for item in claim.with_stance("supports")}
        if not claim.operands:
            assert (key in found.fallen) == (supports <= removed)
        else:
            assert (key in found.uncomputable) == bool(set(claim.operands) & {*found.fallen, *found.uncomputable})


@given(SOME)
def test_every_claim_that_loses_a_passage_is_accounted_for_once(removed):
    found = loss(FERRY.dossier, without(removed))
    touched = {key for key, _ in removed}
    told = [*found.fallen, *(one.claim for one in (*found.single, *found.changed))]
    assert len(set(told)) == len(told)
    assert len(touched - set(told)) == found.thinner


@given(SOME, SOME)
def test_taking_out_more_brings_nothing_back(first, second):
    less, more = remains(FERRY.dossier, without(first)), remains(FERRY.dossier, without(first | second))
    assert set(more.claims) <= set(less.claims)
    assert set(more.disputes) <= set(less.disputes)
    assert more.entities <= less.entities
