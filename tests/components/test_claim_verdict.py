"""The sentence on how certain a claim is: who says so, who denies it, who has it otherwise."""

import pytest

from dossier.components.claim_verdict import MOST_NAMES, claim_verdict
from tests.contexts import context, site_of


def verdict_of(key, name="real"):
    site = site_of(name)
    return claim_verdict(context(site), site.dossier.claims[key])


def names(tellers):
    return [link.text for link in tellers.names]


def test_a_denial_is_told_with_who_says_so_and_who_denies_it():
    verdict = verdict_of("signing-bonus-100-million")
    assert (verdict.support, names(verdict.firm), names(verdict.denying)) == ("disputed", ["Sam Altman"], ["Meta"])
    assert not verdict.otherwise.names, "other sums are no denial, and stand below"


def test_an_open_dispute_without_a_denial_names_who_has_it_otherwise():
    site = site_of("ferry")
    verdict = verdict_of("ferry-price", "ferry")
    assert verdict.support == "disputed"
    assert names(verdict.firm) == ["Harbour Gazette"]
    assert names(verdict.otherwise) == [site.dossier.entities["kuestenbote"].name.get("en")]


@pytest.mark.parametrize(
    ("claim", "label"),
    [
        ("li-comes-from-openai", "presumably heise, undated"),  # its outlet is inferred
        ("eight-from-openai", "text citing dantri.com.vn, about 2 July 2025"),  # what it is taken from nobody has read
    ],
)
def test_a_text_speaks_for_itself_where_its_outlet_is_not_known_to_say_so(claim, label):
    assert names(verdict_of(claim).firm) == [label]


def test_a_text_that_passes_on_nameless_reports_does_not_lend_them_an_inferred_outlet():
    verdict = verdict_of("ssi-takeover-failed-at-sutskever")
    assert (names(verdict.firm), names(verdict.hedged)) == ([], ["presumably heise, undated"])


def test_two_origins_are_both_named():
    verdict = verdict_of("wang-joins-meta")
    assert verdict.support == "corroborated"
    assert len(verdict.firm.names) == verdict.firm.number == 2


def test_who_hedges_is_named_only_where_nobody_says_it_firmly():
    for claim in site_of("real").dossier.claims.values():
        verdict = verdict_of(claim.id)
        if claim.operands:
            assert verdict.operands == len(claim.operands)
            continue
        assert bool(verdict.firm.names) != bool(verdict.hedged.names), claim.id
        assert bool(verdict.firm.names) == any(item.firm for item in claim.with_stance("supports")), claim.id
        if verdict.support != "disputed":
            assert not verdict.denying.names + verdict.otherwise.names, claim.id


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_nobody_is_named_twice_and_few_are_named(name):
    for key in site_of(name).dossier.claims:
        verdict = verdict_of(key, name)
        for tellers in (verdict.firm, verdict.hedged, verdict.denying, verdict.otherwise):
            assert len(set(tellers.names)) == len(tellers.names) <= min(MOST_NAMES, tellers.number)
        assert not set(verdict.firm.names) & set(verdict.otherwise.names), key


def test_what_says_so_firmly_is_as_many_as_its_support_says():
    site = site_of("real")
    for claim in site.dossier.claims.values():
        verdict = verdict_of(claim.id)
        if not claim.operands and verdict.support in ("single", "corroborated"):
            assert (verdict.firm.number > 1) == (verdict.support == "corroborated"), claim.id
