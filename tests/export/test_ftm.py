"""FollowTheMoney takes a link for a fact, so hedged, disputed or inexact claims must not become one."""

import csv
import io
import json

import pytest

from dossier.edition.flat import flatten
from dossier.export.ftm import COLUMNS, FIRM, entities_jsonl, link, plain_date, plain_values, statements_csv
from dossier.publish.translations import translator
from dossier.text.value import parse
from tests.contexts import site_of

TRANSLATE = translator("en")


def entities(name):
    return {
        entity["id"]: entity
        for entity in map(json.loads, entities_jsonl(flatten(site_of(name)), TRANSLATE).splitlines())
    }


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_only_firm_and_undisputed_claims_become_typed_links(name):
    site, flat = site_of(name), flatten(site_of(name))
    links = {claim.id: link(flat, claim) for claim in flat.claims}
    typed = {key for key, linked in links.items() if linked and linked.schema != "UnknownLink"}
    loose = {key for key, linked in links.items() if linked and linked.schema == "UnknownLink"}
    assert typed
    assert {site.index.support[key] for key in typed} <= set(FIRM)
    wanted = {key for key, claim in site.dossier.claims.items() if site.index.support[key] not in FIRM and links[key]}
    assert wanted <= loose
    assert name == "ferry" or wanted


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_every_link_and_note_states_the_support_of_its_claim(name):
    site, written = site_of(name), entities(name)
    for key, support in site.index.support.items():
        word = TRANSLATE(f"support: {support}")
        assert written[f"{key}--note"]["properties"]["keywords"][0] == word
        if f"{key}--link" in written:
            assert written[f"{key}--link"]["properties"]["status"] == [word]


def test_texts_have_their_language():
    rows = list(csv.DictReader(io.StringIO(statements_csv(flatten(site_of("ferry")), TRANSLATE))))
    roles = {(row["value"], row["lang"]) for row in rows if row["prop"] == "role"}
    labels = site_of("ferry").dossier.vocabulary.properties["buyer"].label
    assert {(labels.get("en"), "eng"), (labels.get("de"), "deu")} <= roles


def test_only_supporting_sources_are_given_as_proof():
    site, written = site_of("real"), entities("real")
    for key, claim in site.dossier.claims.items():
        proof = written[f"{key}--note"]["properties"].get("proof", [])
        assert proof == list(dict.fromkeys(item.passage.source for item in claim.with_stance("supports")))
    assert any(claim.with_stance("mentions") for claim in site.dossier.claims.values())


def test_a_deal_is_a_project_with_participants_and_not_an_ownership():
    written = entities("ferry")
    assert written["ferry-order"]["schema"] == "Project"
    assert written["ferry-buyer--link"]["schema"] == "ProjectParticipant"
    assert written["ashby-chairs--link"]["schema"] == "Directorship"
    assert not [entity for entity in (*written.values(), *entities("real").values()) if entity["schema"] == "Ownership"]


def test_disputed_amounts_are_only_in_notes():
    """Neither is an amount of the deal."""
    written = entities("ferry")
    assert "amount" not in written["ferry-order"]["properties"]
    assert written["landing-stage-order"]["properties"]["amount"] == ["800000"]
    assert written["landing-stage-order"]["properties"]["currency"] == ["EUR"]
    assert "4.2 million euros" in written["ferry-price--note"]["properties"]["summary"][0]


def test_inexact_values_are_left_out():
    claims = flatten(site_of("ferry")).claim
    assert [claim.value for claim in plain_values(claims["heron-capacity"])] == ["24"]
    assert list(plain_values(claims["heron-capacity-kuestenbote"])) == []
    assert list(plain_values(claims["ferry-price-kuestenbote"])) == []
    assert plain_date(parse("date", "2021-05")) == "2021-05"
    for vague in ("2021-05~", "2021?", "mid 2021-05", "XXXX-05", "2021-05/2021-06"):
        assert plain_date(parse("date", vague)) == ""
    assert plain_date(None) == ""


def test_a_statement_keeps_the_original_value_and_its_claim():
    rows = list(
        csv.DictReader(io.StringIO(statements_csv(flatten(site_of("ferry")), TRANSLATE), newline=""), dialect="unix")
    )
    assert tuple(rows[0]) == COLUMNS
    amount = next(row for row in rows if row["prop"] == "amount")
    assert (amount["value"], amount["original_value"]) == ("800000", "EUR 800000")
    assert amount["origin"] == "landing-stage-price"
    assert len({row["id"] for row in rows}) == len(rows)
