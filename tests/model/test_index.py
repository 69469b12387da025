"""Backlinks: what names an entity and what cites a claim."""

from dossier.compiler import compile_dossier
from dossier.read.files import Files
from tests.overlay import base, compiled, overlay


def test_claims_are_indexed_by_subject_by_mention_and_by_speaker():
    index = compiled({}).index
    assert [claim.id for claim in index.about["lighthouse"]] == ["price-of-the-town", "price"]
    assert [claim.id for claim in index.mentioning["ada-lund"]] == ["founder"]
    assert [claim.id for claim in index.mentioning["northwind"]] == ["price"], "the statement names it"
    assert [item.claim for item in index.spoken["skarholm"]] == ["price-of-the-town"]


def test_a_claim_is_indexed_under_the_entities_in_its_about():
    text = base().content["content/claims/price.yaml"] + "about: [ada-lund]\n"
    index = compiled({"content/claims/price.yaml": text}).index
    assert [claim.id for claim in index.mentioning["ada-lund"]] == ["founder", "price"]


def test_disputes_and_citing_sentences_are_indexed_by_claim():
    index = compiled({}).index
    assert [dispute.id for dispute in index.disputes_of_claim["price"]] == ["price-dispute"]
    assert [dispute.id for dispute in index.disputes_of_entity["northwind"]] == ["price-dispute"]
    assert [(mention.page.language, mention.number) for mention in index.prose_of_claim["keeper"]] == [
        ("de", 2),
        ("en", 2),
    ]


def test_evidence_of_a_source_is_in_reading_order():
    starts = [item.passage.start for item in compiled({}).index.evidence["gazette"]]
    assert starts == sorted(starts)


def test_sentences_are_cited_set_aside_or_open():
    coverage = compiled({}).index.coverage["gazette"]
    assert [use.state for use in coverage.sentences] == [
        "set-aside",
        "set-aside",
        "cited",
        "cited",
        "set-aside",
        "cited",
        "set-aside",
        "cited",
    ]


def test_the_order_of_files_does_not_change_the_problems():
    spoilt = {"content/people/a.yaml": "id: Bad\nname: x\n", "content/claims/a.yaml": "id: x\n"}
    result = compiled(spoilt)
    files = overlay(spoilt)
    other = compile_dossier(Files(dict(reversed(files.content.items())), files.seeds))
    assert result.problems == other.problems
