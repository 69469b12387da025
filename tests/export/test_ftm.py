"""FollowTheMoney reads a link as a fact, so what is hedged, disputed or inexact must not become one."""

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
        made["id"]: made for made in map(json.loads, entities_jsonl(flatten(site_of(name)), TRANSLATE).splitlines())
    }


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_only_what_is_firm_and_undisputed_makes_a_typed_link(name):
    of, flat = site_of(name), flatten(site_of(name))
    made = {claim.id: link(flat, claim) for claim in flat.claims}
    typed = {key for key, one in made.items() if one and one.schema != "UnknownLink"}
    loose = {key for key, one in made.items() if one and one.schema == "UnknownLink"}
    assert typed
    assert {of.index.support[key] for key in typed} <= set(FIRM)
    wanted = {key for key, claim in of.dossier.claims.items() if of.index.support[key] not in FIRM and made[key]}
    assert wanted <= loose
    assert name == "ferry" or wanted


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_every_link_and_every_note_says_how_sure_it_is(name):
    of, found = site_of(name), entities(name)
    for key, support in of.index.support.items():
        word = TRANSLATE(f"support: {support}")
        assert found[f"{key}--note"]["properties"]["keywords"][0] == word
        if f"{key}--link" in found:
            assert found[f"{key}--link"]["properties"]["status"] == [word]


def test_a_word_says_which_language_it_is_in():
    rows = list(csv.DictReader(io.StringIO(statements_csv(flatten(site_of("ferry")), TRANSLATE))))
    roles = {(row["value"], row["lang"]) for row in rows if row["prop"] == "role"}
    labels = site_of("ferry").dossier.vocabulary.properties["buyer"].label
    assert {(labels.get("en"), "eng"), (labels.get("de"), "deu")} <= roles


def test_only_what_supports_a_claim_proves_it():
    of, found = site_of("real"), entities("real")
    for key, claim in of.dossier.claims.items():
        proof = found[f"{key}--note"]["properties"].get("proof", [])
        assert proof == list(dict.fromkeys(item.passage.source for item in claim.with_stance("supports")))
    assert any(claim.with_stance("mentions") for claim in of.dossier.claims.values())


def test_a_deal_is_a_project_with_parties_and_no_purchase():
    found = entities("ferry")
    assert found["ferry-order"]["schema"] == "Project"
    assert found["ferry-buyer--link"]["schema"] == "ProjectParticipant"
    assert found["ashby-chairs--link"]["schema"] == "Directorship"
    assert not [entity for entity in (*found.values(), *entities("real").values()) if entity["schema"] == "Ownership"]


def test_two_amounts_that_exclude_each_other_are_no_amount():
    """Both claims are in dispute: neither stands on the deal, both are in the notes."""
    found = entities("ferry")
    assert "amount" not in found["ferry-order"]["properties"]
    assert found["landing-stage-order"]["properties"]["amount"] == ["800000"]
    assert found["landing-stage-order"]["properties"]["currency"] == ["EUR"]
    assert "4.2 million euros" in found["ferry-price--note"]["properties"]["summary"][0]


def test_what_is_not_exact_is_no_value():
    claims = flatten(site_of("ferry")).claim
    assert [claim.value for claim in plain_values(claims["heron-capacity"])] == ["24"]
    assert list(plain_values(claims["heron-capacity-kuestenbote"])) == []
    assert list(plain_values(claims["ferry-price-kuestenbote"])) == []
    assert plain_date(parse("date", "2021-05")) == "2021-05"
    for vague in ("2021-05~", "2021?", "mid 2021-05", "XXXX-05", "2021-05/2021-06"):
        assert plain_date(parse("date", vague)) == ""
    assert plain_date(None) == ""


def test_a_statement_keeps_what_the_dossier_wrote_and_the_claim_it_comes_from():
    rows = list(
        csv.DictReader(io.StringIO(statements_csv(flatten(site_of("ferry")), TRANSLATE), newline=""), dialect="unix")
    )
    assert tuple(rows[0]) == COLUMNS
    amount = next(row for row in rows if row["prop"] == "amount")
    assert (amount["value"], amount["original_value"]) == ("800000", "EUR 800000")
    assert amount["origin"] == "landing-stage-price"
    assert len({row["id"] for row in rows}) == len(rows)
