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
from tests.overlay import write_files

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
    answer = proof("followthemoney")
    dossier = site.records.dossier
    assert answer["problems"] == []
    assert answer["vocabulary"] == [], "the vocabulary maps to what FollowTheMoney has not"
    assert answer["ids"] == answer["entities"]
    assert answer["entities"] == len(dossier.entities) + len(dossier.sources) + len(dossier.claims) + links(site)


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
    answer = proof("followthemoney")
    firm = [
        {claim.subject, claim.record.at, getattr(claim.value, "id", None)}
        for claim in site.records.dossier.claims.values()
        if site.records.index.support[claim.id] in FIRM
    ]
    for schema, *ends in answer["edges"]:
        assert schema != "Ownership"
        assert schema == "UnknownLink" or any(set(ends) <= names for names in firm), (schema, ends)


def test_rdflib_and_pyld_read_one_graph_in_words_that_exist(site, proof):
    answer = proof("rdflib")
    dossier = site.records.dossier
    assert answer["same"], "Turtle and JSON-LD are not the same graph"
    assert answer["unknown"] == []
    assert answer["vocabulary"] == [], "the vocabulary maps to what schema.org has not"
    assert answer["types"] == answer["bad"] == answer["dangling"] == []
    assert answer["ratings"] == 0
    assert answer["claims"] == sorted(f"{site.address}claims/{key}/" for key in dossier.claims)
    wanted = [
        [site.records.statement(claim, code), code] for claim in dossier.claims.values() for code in site.languages
    ]
    assert answer["texts"] == sorted(wanted)


def test_frictionless_pandas_and_sqlite_read_the_tables(site, proof):
    answer = proof("tables")
    dossier = site.records.dossier
    evidence = [item for claim in dossier.claims.values() for item in claim.evidence]
    assert answer["valid"], answer["errors"]
    assert answer["license"] == dossier.site.content_license
    rows = {
        "sources": len(dossier.sources),
        "entities": len(dossier.entities),
        "claims": len(dossier.claims),
        "evidence": len(evidence),
        "passages": sum(len(item.passage.spans) for item in evidence),
        "disputes": len(dossier.disputes),
    }
    assert rows.items() <= answer["rows"].items()
    assert answer["sqlite"] == answer["rows"]
    assert {name: shape[0] for name, shape in answer["pandas"].items() if name != "statements"} == answer["rows"]
    assert answer["integrity"] == "ok"
    assert answer["foreign"] == []
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
    assert Decimal(answer["sums"]["sqlite"]) == Decimal(answer["sums"]["pandas"]) == sum(amounts) + sum(others)


def test_datasette_opens_the_file_and_answers(site, proof):
    answer = proof("datasette")
    dossier = site.records.dossier
    assert {"claims", "evidence", "passages", "sources", "entities", "deals", "moves"} <= set(answer["tables"])
    assert answer["keys"]["evidence"] == 3
    assert answer["views"] == ["claims_by_entity", "claims_with_evidence", "disputed_claims"]
    assert sorted(answer["claims"]) == sorted(dossier.claims)
    assert answer["page"] == 200
    assert answer["count"] == sum(len(claim.evidence) for claim in dossier.claims.values())


def test_a_bibtex_and_a_csl_reader_read_the_sources(site, proof):
    answer = proof("citations")
    sources = site.records.dossier.sources
    assert answer["failed"] == answer["warned"] == []
    assert list(answer["entries"]) == list(sources)
    assert len(answer["told"]) == len(sources)
    for source, reference in zip(sources.values(), answer["told"], strict=True):
        record, entry = source.record, answer["entries"][source.id]
        title = record.title.value or f"[{record.label.get(site.languages[0])}]"
        assert entry["title"] == title
        assert title in reference
        authors = " and ".join(author.name or "" for author in record.author.value or ())
        assert entry.get("author", "") == authors
        assert entry.get("url") == record.url.value
        assert "Preprint" not in reference
        year = (record.date.value or "")[:4]
        assert entry.get("year", "") == year
        assert (year or "no date") in reference


@pytest.fixture(scope="module")
def unusual(tools, tmp_path_factory):
    """What a tool says of the data of a dossier full of signs that formats trip over."""
    folder = tmp_path_factory.mktemp("unusual")
    write_files(folder, data_files(Material(edge_cases(), flatten(edge_cases()), translator), {})[0])
    return lambda tool: tools.ask(tool, folder / "data")


def test_unusual_signs_reach_followthemoney_and_the_graph(unusual):
    assert unusual("followthemoney")["problems"] == []
    answer = unusual("rdflib")
    assert answer["same"]
    assert [STATEMENT, "en"] in answer["texts"]
    assert answer["unknown"] == answer["bad"] == answer["dangling"] == []


def test_unusual_signs_reach_the_tables(unusual):
    answer = unusual("tables")
    assert answer["valid"], answer["errors"]
    assert {f"'{FORMULA}", EMOJI, HEBREW, LINES} <= set(answer["quotes"])
    assert answer["integrity"] == "ok"
    assert "unusual-1" in unusual("datasette")["claims"]


def test_unusual_signs_reach_the_citations(unusual):
    """TeX's own signs are commands in BibTeX; this reader has them again, but for braces, and another circumflex."""
    read = str.maketrans({"{": "", "}": "", "^": "\N{MODIFIER LETTER CIRCUMFLEX ACCENT}"})
    answer = unusual("citations")
    entry = answer["entries"]["unusual"]
    assert answer["failed"] == []
    assert entry["title"] == TITLE.translate(read)
    assert entry["author"] == '=Ada, the "first"'
    assert "url" not in entry
    assert any(TITLE in reference for reference in answer["told"])
