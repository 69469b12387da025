"""What remains without a source or an origin is recomputed: cases by hand, and properties that always hold."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.model.without import SupportChange, all_origins, loss, not_from_origin, not_from_source, only_from, remains
from tests.model.minimal import minimal_dossier
from tests.site.built import EXAMPLE, compiled


def lost(claims, disputes=None, source="first"):
    """What is lost without a text."""
    return loss(minimal_dossier(claims, disputes).dossier, not_from_source(source))


def test_a_claim_falls_with_its_last_supporting_passage():
    losses = lost({"fire": "first", "wind": "first; second", "flood": "second"})
    assert losses.fallen == ("fire",)
    assert losses.single == (SupportChange("wind", "corroborated", "single"),)


def test_denials_and_mentions_do_not_support_a_claim():
    losses = lost({"fire": "first; second stance: disputes", "wind": "first; second stance: mentions"})
    assert losses.fallen == ("fire", "wind")


def test_losing_a_hedged_second_origin_counts_as_losing_one():
    losses = lost({"fire": "first; second certainty: possible"})
    assert losses.single == (SupportChange("fire", "single", "hedged"),)
    assert not losses.changed


def test_two_passages_of_one_speaker_are_one_origin():
    claims = {"fire": "first speaker: warden; second speaker: warden"}
    assert lost(claims).thinner == 1
    assert not lost(claims).single
    assert loss(minimal_dossier(claims).dossier, not_from_origin("warden")).fallen == ("fire",)


def test_a_claim_without_its_denial_is_no_longer_disputed():
    losses = lost({"fire": "second; first stance: disputes"})
    assert losses.changed == (SupportChange("fire", "disputed", "single"),)
    assert not losses.fallen


def test_a_claim_that_loses_one_of_three_origins_keeps_its_support():
    losses = lost({"fire": "first; second; third"})
    assert (losses.single, losses.changed, losses.thinner) == ((), (), 1)


def test_a_derived_claim_falls_with_any_direct_or_indirect_operand():
    claims = {"fire": "first", "wind": "second", "both": "count fire, wind", "all": "count both, wind"}
    assert lost(claims).uncomputable == ("both", "all")
    assert lost(claims).fallen == ("fire",)
    assert not lost(claims, source="third").uncomputable


def test_the_support_of_a_derived_claim_is_recomputed():
    losses = lost({"fire": "first; second", "wind": "second; third", "both": "count fire, wind"})
    assert losses.single == (SupportChange("fire", "corroborated", "single"),)
    assert losses.changed == (SupportChange("both", "corroborated", "single"),)


def test_a_dispute_with_one_remaining_side_ends():
    losses = lost({"fire": "first", "wind": "second"}, {"cause": "fire | wind"})
    assert losses.disputes == ("cause",)
    assert losses.changed == (SupportChange("wind", "disputed", "single"),)


def test_a_dispute_with_two_of_three_sides_remaining_is_narrowed():
    claims = {"fire": "first", "wind": "second", "flood": "third"}
    losses = lost(claims, {"cause": "fire | wind | flood"})
    assert (losses.disputes, losses.narrowed, losses.changed) == ((), ("cause",), ())


def test_a_side_remains_while_one_of_its_claims_remains():
    losses = lost({"fire": "first", "blaze": "second", "wind": "third"}, {"cause": "fire, blaze | wind"})
    assert (losses.fallen, losses.disputes, losses.narrowed) == (("fire",), (), ())


def test_a_denying_side_depends_on_the_denial():
    claims = {"fire": "second; first stance: disputes"}
    disputes = {"cause": "fire | fire: disputes"}
    assert lost(claims, disputes).disputes == ("cause",)
    assert lost(claims, disputes, "second").disputes == ("cause",)
    assert not lost(claims, disputes, "third").disputes


def test_entities_without_remaining_claims_disappear():
    losses = lost({"fire": "first; second speaker: warden", "barn-fire": "first speaker: bailiff"})
    assert losses.entities == ("bailiff", "barn")
    assert not lost({"fire": "first; second speaker: warden"}, source="third").entities


def test_an_entity_in_the_value_of_a_remaining_claim_remains():
    rest = remains(FERRY.dossier, only_from(["gazette-article"]))
    assert "norden-shipyard" in rest.entities, "the value of a claim about the order"


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


def test_removing_nothing_loses_nothing():
    losses = loss(FERRY.dossier, without(set()))
    assert losses == loss(FERRY.dossier, only_from(FERRY.dossier.sources))
    assert not any(
        (
            losses.fallen,
            losses.uncomputable,
            losses.single,
            losses.changed,
            losses.thinner,
            losses.disputes,
            losses.entities,
        )
    )
    assert dict(remains(FERRY.dossier, without(set())).support) == dict(FERRY.index.support)


def test_removing_everything_leaves_nothing():
    rest = remains(FERRY.dossier, lambda _: False)
    assert (rest.claims, rest.support, rest.disputes, rest.entities) == ({}, {}, {}, frozenset())


@given(SOME)
def test_a_claim_falls_exactly_when_all_its_support_is_removed(removed):
    losses, claims = loss(FERRY.dossier, without(removed)), FERRY.dossier.claims
    for key, claim in claims.items():
        supports = {(key, item.index) for item in claim.with_stance("supports")}
        if not claim.operands:
            assert (key in losses.fallen) == (supports <= removed)
        else:
            assert (key in losses.uncomputable) == bool(set(claim.operands) & {*losses.fallen, *losses.uncomputable})


@given(SOME)
def test_every_claim_that_loses_a_passage_is_accounted_for_once(removed):
    losses = loss(FERRY.dossier, without(removed))
    touched = {key for key, _ in removed}
    listed = [*losses.fallen, *(change.claim for change in (*losses.single, *losses.changed))]
    assert len(set(listed)) == len(listed)
    assert len(touched - set(listed)) == losses.thinner


@given(SOME, SOME)
def test_removing_more_evidence_restores_nothing(first, second):
    less, more = remains(FERRY.dossier, without(first)), remains(FERRY.dossier, without(first | second))
    assert set(more.claims) <= set(less.claims)
    assert set(more.disputes) <= set(less.disputes)
    assert more.entities <= less.entities
