"""The data read by tools that nobody here wrote: they must find what the dossier's records say."""

from decimal import Decimal

import pytest

from dossier.edition.flat import flatten
from dossier.export.files import Material, data_files
from dossier.export.ftm import FIRM
from dossier.publish.translations import translator
from dossier.text.value import EntityValue, Money
from tests.export.edge_cases import EMOJI, FORMULA, HEBREW, LINES, TITLE, edge_cases
from tests.export.proofs import Tools

pytestmark = pytest.mark.slow  # each test runs the whole program, or programs of others

STATEMENT = '-5 < 7 & "so" \N{FERRY} \N{HEBREW LETTER SHIN}, \\ it is\ttold.'


MAPS = {"followthemoney": "ftm", "rdflib": "schema"}  # what properties map to that the tool has names for


@pytest.fixture(scope="session")
def tools(tmp_path_factory):
    with Tools(tmp_path_factory.mktemp("tools")) as tools:
        yield tools


@pytest.fixture
def proof(tools, site):
    """What a tool says of the data of a site."""

    def ask(tool):
        properties = site.records.dossier.vocabulary.properties.values()
        words = {item.maps[MAPS[tool]] for item in properties if MAPS.get(tool) in item.maps}
        return tools.ask(tool, site.output / "data", words)

    return ask


def test_followthemoney_loads_every_entity_and_validates_it(site, proof):
    found = proof("followthemoney")
    dossier = site.records.dossier
    assert found["problems"] == []
    assert found["vocabulary"] == [], "the vocabulary maps to what FollowTheMoney has not"
    assert found["ids"] == found["entities"]
    assert found["entities"] == len(dossier.entities) + len(dossier.sources) + len(dossier.claims) + links(site)


def links(site):
    """How many claims tie their subject to something else."""
    properties = site.records.dossier.vocabulary.properties
    return sum(
        bool(
            properties[claim.record.property].tie == "true"
            and {claim.value.id if isinstance(claim.value, EntityValue) else None, claim.record.at}
            - {None, claim.subject}
        )
        for claim in site.records.dossier.claims.values()
    )


def test_no_hedged_or_disputed_claim_becomes_a_typed_link(site, proof):
    """An `Employment` reads as a fact; what is said with a hedge, or denied, is an `UnknownLink`."""
    found = proof("followthemoney")
    firm = [
        {claim.subject, claim.record.at, getattr(claim.value, "id", None)}
        for claim in site.records.dossier.claims.values()
        if site.records.index.support[claim.id] in FIRM
    ]
    for schema, *ends in found["edges"]:
        assert schema != "Ownership"
        assert schema == "UnknownLink" or any(set(ends) <= names for names in firm), (schema, ends)


def test_rdflib_and_pyld_read_one_graph_in_words_that_exist(site, proof):
    found = proof("rdflib")
    dossier = site.records.dossier
    assert found["same"], "Turtle and JSON-LD are not the same graph"
    assert found["unknown"] == []
    assert found["vocabulary"] == [], "the vocabulary maps to what schema.org has not"
    assert found["types"] == found["bad"] == found["dangling"] == []
    assert found["ratings"] == 0
    assert found["claims"] == sorted(f"{site.address}claims/{key}/" for key in dossier.claims)
    wanted = [
        [site.records.statement(claim, code), code] for claim in dossier.claims.values() for code in site.languages
    ]
    assert found["texts"] == sorted(wanted)


def test_frictionless_pandas_and_sqlite_read_the_tables(site, proof):
    found = proof("tables")
    dossier = site.records.dossier
    evidence = [item for claim in dossier.claims.values() for item in claim.evidence]
    assert found["valid"], found["errors"]
    assert found["license"] == dossier.site.content_license
    rows = {
        "sources": len(dossier.sources),
        "entities": len(dossier.entities),
        "claims": len(dossier.claims),
        "evidence": len(evidence),
        "passages": sum(len(item.passage.spans) for item in evidence),
        "disputes": len(dossier.disputes),
    }
    assert rows.items() <= found["rows"].items()
    assert found["sqlite"] == found["rows"]
    assert {name: shape[0] for name, shape in found["pandas"].items() if name != "statements"} == found["rows"]
    assert found["integrity"] == "ok"
    assert found["foreign"] == []
    amounts = [
        claim.value.low or Decimal(0)
        for claim in dossier.claims.values()
        if dossier.entities[claim.subject].kind == "deal" and isinstance(claim.value, Money)
    ]
    others = [
        claim.value.low or Decimal(0)
        for claim in dossier.claims.values()
        if dossier.entities[claim.subject].kind == "deal"
        and dossier.vocabulary.properties[claim.record.property].type == "percent"
    ]
    assert Decimal(found["sums"]["sqlite"]) == Decimal(found["sums"]["pandas"]) == sum(amounts) + sum(others)


def test_datasette_opens_the_file_and_answers(site, proof):
    found = proof("datasette")
    dossier = site.records.dossier
    assert {"claims", "evidence", "passages", "sources", "entities", "deals", "moves"} <= set(found["tables"])
    assert found["keys"]["evidence"] == 3
    assert found["views"] == ["claims_by_entity", "claims_with_evidence", "disputed_claims"]
    assert sorted(found["claims"]) == sorted(dossier.claims)
    assert found["page"] == 200
    assert found["count"] == sum(len(claim.evidence) for claim in dossier.claims.values())


def test_a_bibtex_and_a_csl_reader_read_the_sources(site, proof):
    found = proof("citations")
    sources = site.records.dossier.sources
    assert found["failed"] == found["warned"] == []
    assert list(found["entries"]) == list(sources)
    assert len(found["told"]) == len(sources)
    for source, told in zip(sources.values(), found["told"], strict=True):
        record, entry = source.record, found["entries"][source.id]
        title = record.title.value or f"[{record.label.get(site.languages[0])}]"
        assert entry["title"] == title
        assert title in told
        assert entry.get("author") == record.author.value
        assert entry.get("url") == record.url.value
        assert "Preprint" not in told
        year = (record.date.value or "")[:4]
        assert entry.get("year", "") == year
        assert (year or "no date") in told


@pytest.fixture(scope="module")
def unusual(tools, tmp_path_factory):
    """What a tool says of the data of a dossier full of signs that formats trip over."""
    folder = tmp_path_factory.mktemp("unusual")
    for path, data in data_files(Material(edge_cases(), flatten(edge_cases()), translator), {})[0].items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return lambda tool: tools.ask(tool, folder / "data")


def test_unusual_signs_reach_followthemoney_and_the_graph(unusual):
    assert unusual("followthemoney")["problems"] == []
    found = unusual("rdflib")
    assert found["same"]
    assert [STATEMENT, "en"] in found["texts"]
    assert found["unknown"] == found["bad"] == found["dangling"] == []


def test_unusual_signs_reach_the_tables(unusual):
    found = unusual("tables")
    assert found["valid"], found["errors"]
    assert {f"'{FORMULA}", EMOJI, HEBREW, LINES} <= set(found["quotes"])
    assert found["integrity"] == "ok"
    assert "unusual-1" in unusual("datasette")["claims"]


def test_unusual_signs_reach_the_citations(unusual):
    """TeX's own signs are commands in BibTeX; this reader has them again, but for braces, and another circumflex."""
    read = str.maketrans({"{": "", "}": "", "^": "\N{MODIFIER LETTER CIRCUMFLEX ACCENT}"})
    found = unusual("citations")
    entry = found["entries"]["unusual"]
    assert found["failed"] == []
    assert entry["title"] == TITLE.translate(read)
    assert entry["author"] == '=Ada, the "first"'
    assert "url" not in entry
    assert any(TITLE in told for told in found["told"])
