"""`data/dossier.json`: the whole dossier for other programs, and its schema."""

import json

import jsonschema
import pytest

from dossier.edition.flat import flatten
from dossier.export.dossier_json import dossier_json
from tests.export.edge_cases import EMOJI, FORMULA, HEBREW, LINES, edge_cases


@pytest.fixture
def data(site):
    return json.loads((site.output / "data/dossier.json").read_text("utf-8"))


def passages(data):
    """(source, passage) of every passage in the data."""
    for claim in data["claims"]:
        for item in claim["evidence"]:
            for passage in item["passages"]:
                yield item["source"], passage
    for source in data["sources"]:
        for basis in source["basis"].values():
            for passage in basis.get("passages", ()):
                yield source["id"], passage


def test_the_schema_is_valid_and_accepts_the_data(site, data):
    schema = json.loads((site.output / "data/dossier.schema.json").read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.Draft7Validator(schema).validate(data)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("claims", 0, "line"), "certain"),
        (("claims", 0, "evidence", 0, "passages", 0, "start"), "0"),
        (("sources", 0, "sha256"), "abc"),
        (("claims", 0, "surprise"), 1),
        (("disputes", 0, "status"), "closed"),
    ],
)
def test_the_schema_rejects_wrong_data(ferry, path, value):
    data = json.loads((ferry.output / "data/dossier.json").read_text("utf-8"))
    schema = json.loads((ferry.output / "data/dossier.schema.json").read_text("utf-8"))
    parent = data
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(schema).validate(data)


def test_every_field_has_a_description(ferry):
    def undescribed(schema, where):
        for name, field in schema.get("properties", {}).items():
            if not {"description", "properties", "additionalProperties"} & set(field) and "$ref" not in field:
                yield f"{where}.{name}"
            yield from undescribed(field, f"{where}.{name}")
        if isinstance(schema.get("items"), dict):
            yield from undescribed(schema["items"], f"{where}[]")

    schema = json.loads((ferry.output / "data/dossier.schema.json").read_text("utf-8"))
    bare = {path.rsplit(".", 1)[-1] for path in undescribed(schema, "")}
    assert bare <= {"type", "comparator"}, bare  # enumerations that need no description


def test_offsets_are_those_of_the_seed(site, data):
    seeds = site.records.seeds
    quoted = list(passages(data))
    assert len(quoted) >= len(data["claims"]) / 2
    for source, passage in quoted:
        words = seeds[source][passage["start"] : passage["end"]]
        assert words.strip()
        assert passage["exact"] in (words, None)


def test_it_has_no_words_of_a_source_that_no_page_shows(site, data):
    shown = {passage for page in site.pages.values() for passage in page.passages}
    titles = {(source.id, source.record.title.value) for source in site.records.dossier.sources.values()}
    for source, passage in passages(data):
        if passage["exact"] is not None and (source, passage["exact"]) not in titles:
            assert (source, passage["start"], passage["end"]) in shown


def test_addresses_lead_to_pages(site, data):
    for group in ("sources", "entities", "claims", "disputes"):
        for record in data[group]:
            path, _, fragment = record["url"].lstrip("/").partition("#")
            page = site.pages[f"{path}index.html"]
            assert not fragment or fragment in page.ids


def test_ids_resolve(data):
    known = {group: {record["id"] for record in data[group]} for group in ("sources", "entities", "claims", "disputes")}
    for claim in data["claims"]:
        assert claim["subject"] in known["entities"]
        assert {item["source"] for item in claim["evidence"]} <= known["sources"]
        assert set(claim["disputes"]) <= known["disputes"]
        assert set(claim.get("derived", {}).get("of", ())) <= known["claims"]
        assert {item["speaker"] for item in claim["evidence"]} - {None} <= known["entities"]
    for dispute in data["disputes"]:
        assert set(dispute["claims"]) <= known["claims"]


def test_all_records_are_in_it(site, data):
    dossier = site.records.dossier
    assert [claim["id"] for claim in data["claims"]] == list(dossier.claims)
    assert [entity["id"] for entity in data["entities"]] == list(dossier.entities)
    assert [source["id"] for source in data["sources"]] == list(dossier.sources)
    assert [dispute["id"] for dispute in data["disputes"]] == list(dossier.disputes)
    for claim in data["claims"]:
        record = dossier.claims[claim["id"]]
        assert claim["statement"] == {code: site.records.statement(record, code) for code in site.languages}
        assert len(claim["evidence"]) == len(record.evidence)
        stances = [(item["stance"], item["certainty"], item["relay"]) for item in claim["evidence"]]
        assert stances == [(item.record.stance, item.record.certainty, item.record.relay) for item in record.evidence]


def test_amounts_are_decimals_in_text(ferry):
    data = json.loads((ferry.output / "data/dossier.json").read_text("utf-8"))
    values = {claim["id"]: claim["value"] for claim in data["claims"]}
    assert values["ferry-price"]["low"] == "4200000"
    assert values["ferry-price"]["currency"] == "EUR"
    assert values["orders-total"]["low"] == "5000000"
    assert values["heron-capacity-kuestenbote"]["comparator"] == "<="
    assert values["heron-in-service"]["text"] == "2021-05"


def test_offsets_count_code_points():
    """An emoji before a passage moves it by one, not by two or four."""
    site = edge_cases()
    text = site.dossier.sources["unusual"].text.raw
    data = json.loads(dossier_json(flatten(site)))
    quoted = [passage for source, passage in passages(data) if source == "unusual"]
    assert [text[passage["start"] : passage["end"]] for passage in quoted] == [FORMULA, EMOJI, HEBREW, LINES]
