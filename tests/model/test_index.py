"""Backlinks: whatever is named or cited knows by whom."""

from dossier.read.files import Files
from tests.overlay import base, compiled


def test_an_entity_knows_the_claims_about_it_and_those_that_name_it():
    index = compiled({}).index
    assert [claim.id for claim in index.about["lighthouse"]] == ["price-of-the-town", "price"]
    assert [claim.id for claim in index.mentioning["ada-lund"]] == ["founder"]
    assert [claim.id for claim in index.mentioning["northwind"]] == ["price"], "the statement names it"
    assert [item.claim for item in index.spoken["skarholm"]] == ["price-of-the-town"]


def test_a_claim_concerns_those_whom_its_statement_does_not_name():
    text = base().content["content/claims/price.yaml"] + "about: [ada-lund]\n"
    index = compiled({"content/claims/price.yaml": text}).index
    assert [claim.id for claim in index.mentioning["ada-lund"]] == ["founder", "price"]


def test_a_claim_knows_its_disputes_and_the_sentences_that_cite_it():
    index = compiled({}).index
    assert [dispute.id for dispute in index.disputes_of_claim["price"]] == ["price-dispute"]
    assert [dispute.id for dispute in index.disputes_of_entity["northwind"]] == ["price-dispute"]
    assert [(mention.page.language, mention.number) for mention in index.prose_of_claim["keeper"]] == [
        ("de", 2),
        ("en", 2),
    ]


def test_evidence_comes_in_reading_order():
    starts = [item.passage.start for item in compiled({}).index.evidence["gazette"]]
    assert starts == sorted(starts)


def test_a_passage_is_verbatim_in_its_seed():
    result = compiled({})
    for claim in result.dossier.claims.values():
        for item in claim.evidence:
            text = base().seeds["gazette.txt"].decode()
            assert [text[span.start : span.end] for span in item.passage.spans] == list(item.record.quote)


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


def test_the_order_of_the_files_on_disk_changes_nothing():
    """Problems come by place, whatever was read first."""
    spoilt = {"content/people/a.yaml": "id: Bad\nname: x\n", "content/claims/a.yaml": "id: x\n"}
    one = compiled(spoilt)
    from dossier.compiler import compile_dossier
    from tests.overlay import overlay

    files = overlay(spoilt)
    other = compile_dossier(Files(dict(reversed(files.content.items())), files.seeds))
    assert one.problems == other.problems
