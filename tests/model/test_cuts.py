"""The minimal cuts of a dossier say for any choice of sources what leaving these out says for one."""

from itertools import combinations

import pytest

from dossier.model.cuts import cuts_of, is_lost, minimal
from dossier.model.without import loss, not_from_source
from tests.contexts import site_of


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_cuts_tell_what_is_lost_without_any_choice_of_sources(name):
    dossier = site_of(name).dossier
    sources = list(dossier.sources)
    cuts = cuts_of(dossier, sources)
    seen = 0
    for number in range(len(sources) + 1):
        for chosen in combinations(range(len(sources)), number):
            gone = {sources[place] for place in chosen}
            lost = loss(dossier, lambda item, gone=gone: item.passage.source not in gone)
            removed = sum(1 << place for place in chosen)
            fallen = {key for key, claim in cuts.claims.items() if is_lost(claim.falls, removed)}
            assert fallen == {*lost.fallen, *lost.uncomputable}
            weaker = {key for key, claim in cuts.claims.items() if is_lost(claim.weakens, removed)}
            assert weaker - fallen == {change.claim for change in lost.single}
            assert {key for key, dispute in cuts.disputes.items() if is_lost(dispute.ends, removed)} == {*lost.disputes}
            seen += len(fallen) + len(weaker)
    assert seen


def test_a_side_is_lost_with_its_last_claim():
    dossier = site_of("real").dossier
    sources = list(dossier.sources)
    cuts = cuts_of(dossier, sources).disputes
    for key, record in dossier.disputes.items():
        assert len(cuts[key].sides) == len(record.positions)
    denial = cuts["signing-bonus-denied"]
    removed = 1 << sources.index("talent-hunt")
    assert [is_lost(side, removed) for side in denial.sides][-1], "the denial stands in one text only"


def test_sources_outside_the_choice_always_count():
    dossier = site_of("real").dossier
    some = ["failed-takeovers", "talent-hunt"]
    cuts = cuts_of(dossier, some)
    for place, source in enumerate(some):
        lost = loss(dossier, not_from_source(source))
        fallen = {key for key, claim in cuts.claims.items() if is_lost(claim.falls, 1 << place)}
        assert fallen == {*lost.fallen, *lost.uncomputable}
    assert not any(is_lost(claim.falls, 0) for claim in cuts.claims.values())


def test_minimal_cuts_hold_no_other():
    assert minimal([0b111, 0b011, 0b110, 0b110]) == (0b011, 0b110)
    assert minimal([]) == ()
