"""`data/dossier.json`: the whole dossier for other programs, and its schema."""

import hashlib
import json

import jsonschema
import pytest

from tests.site.built import build, edit


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


def test_the_schema_is_one_and_accepts_the_data(site, data):
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
def test_the_schema_refuses_what_is_not_right(ferry, path, value):
    data = json.loads((ferry.output / "data/dossier.json").read_text("utf-8"))
    schema = json.loads((ferry.output / "data/dossier.schema.json").read_text("utf-8"))
    at = data
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(schema).validate(data)


def test_every_field_has_a_description_or_says_what_it_is(ferry):
    def undescribed(schema, where):
        for name, one in schema.get("properties", {}).items():
            if not {"description", "properties", "additionalProperties"} & set(one) and "$ref" not in one:
                yield f"{where}.{name}"
            yield from undescribed(one, f"{where}.{name}")
        if isinstance(schema.get("items"), dict):
            yield from undescribed(schema["items"], f"{where}[]")

    schema = json.loads((ferry.output / "data/dossier.schema.json").read_text("utf-8"))
    bare = {one.rsplit(".", 1)[-1] for one in undescribed(schema, "")}
    assert bare <= {"type", "comparator"}, bare  # closed lists of words that explain themselves


def test_offsets_are_those_of_the_seed(site, data):
    seeds = site.records.seeds
    found = list(passages(data))
    assert len(found) >= len(data["claims"]) / 2
    for source, passage in found:
        words = seeds[source][passage["start"] : passage["end"]]
        assert words.strip()
        assert passage["exact"] in (words, None)


def test_it_gives_no_more_words_than_the_pages(site, data):
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


def test_everything_is_there(site, data):
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


def test_signs_outside_the_basic_plane_count_as_one(example, tmp_path):
    """Offsets count code points: an emoji before a passage moves it by one, not by two or four."""
    seed = example / "seeds/gazette.txt"
    old = hashlib.sha256(seed.read_bytes()).hexdigest()
    text = seed.read_text("utf-8").replace("By Ada Morrow", "\N{FERRY}\N{FERRY} By Ada Morrow", 1)
    seed.write_text(text, "utf-8")
    edit(example / "content/sources/sources.yaml", old, hashlib.sha256(seed.read_bytes()).hexdigest())
    build(example, tmp_path / "output")
    data = json.loads((tmp_path / "output/data/dossier.json").read_text("utf-8"))
    claim = next(one for one in data["claims"] if one["id"] == "ferry-price")
    passage = claim["evidence"][0]["passages"][0]
    assert text[passage["start"] : passage["end"]] == passage["exact"] == "The price is 4.2 million euros"
