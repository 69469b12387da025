"""The tables: three formats from one definition, no character lost, and no cell that is a formula."""

import csv
import io
import json
import sqlite3
from decimal import Decimal

import pytest

from dossier.edition.flat import flatten
from dossier.export.datapackage import csv_text
from dossier.export.sqlite import VERSION, VERSION_AT, sqlite_file
from dossier.export.tables import DEFINITIONS, Column, Table, table, tables
from tests.contexts import site_of
from tests.export.edge_cases import FORMULA, LINES, NAME, edge_cases

TRAPS = ("=", "+", "-", "@", "\t", "\r")


ID = Column("id", "id", required=True)


@pytest.fixture(scope="module")
def flat():
    return flatten(site_of("ferry"))


def read(written):
    """The rows of a CSV file, without the apostrophe before what would be a formula."""
    rows = list(csv.reader(io.StringIO(written, newline="")))
    return [[cell.removeprefix("'") if cell.startswith("'") else cell for cell in row] for row in rows]


def opened(data):
    base = sqlite3.connect(":memory:")
    base.deserialize(data)
    base.row_factory = sqlite3.Row
    return base


def test_a_table_follows_those_it_refers_to(flat):
    seen = set()
    for csv_table in tables(flat):
        assert {column.refers for column in csv_table.columns} - {"", csv_table.name} <= seen, csv_table.name
        seen.add(csv_table.name)


def test_a_row_of_the_wrong_length_is_refused():
    with pytest.raises(ValueError, match="broken"):
        Table("broken", ("id",), (ID,), (("one", "too many"),))


@pytest.mark.parametrize("definition", DEFINITIONS, ids=lambda definition: definition.name)
def test_no_cell_of_a_csv_file_is_a_formula_and_no_text_is_changed(definition):
    built = table(flatten(edge_cases()), definition)
    written = csv_text(built)
    assert written.endswith("\r\n")
    for row in csv.reader(io.StringIO(written, newline="")):
        for column, cell in zip(built.columns, row, strict=True):
            assert column.type == "number" or not cell.startswith(TRAPS), (built.name, column.name, cell)
    wanted = [["" if cell is None else str(cell) for cell in row] for row in built.rows]
    assert read(written)[1:] == wanted


def test_a_text_that_starts_with_an_apostrophe_keeps_it():
    quoted = Table("t", ("id",), (ID, Column("n", "n", "number")), (("'so", Decimal("-5")), ("=x", None)))
    assert csv_text(quoted) == "id,n\r\n''so,-5\r\n'=x,\r\n"
    assert [row[0] for row in read(csv_text(quoted))[1:]] == ["'so", "=x"]


def test_unusual_characters_are_kept_in_all_formats():
    unusual = flatten(edge_cases())
    every = tables(unusual)
    rows = {row["id"]: row for row in opened(sqlite_file(unusual, every)).execute("SELECT * FROM evidence")}
    assert rows["unusual-1/1"]["quote"] == FORMULA
    assert rows["unusual-4/1"]["quote"] == LINES
    names = [row[2] for row in read(csv_text(next(table for table in every if table.name == "entities")))[1:]]
    assert NAME in names


def test_amounts_are_decimals(flat):
    claims = next(table for table in tables(flat) if table.name == "claims")
    names = [column.name for column in claims.columns]
    rows = {row[0]: dict(zip(names, row, strict=True)) for row in claims.rows}
    assert str(rows["ferry-price"]["low"]) == "4200000"
    assert rows["ferry-price"]["value"] == "EUR 4.2 million"
    assert rows["ferry-price-kuestenbote"]["comparator"] == "about"
    assert rows["heron-capacity-kuestenbote"]["low"] is None
    assert str(rows["heron-capacity-kuestenbote"]["high"]) == "30"


def test_the_sqlite_file_is_reproducible_and_does_not_depend_on_the_version_of_sqlite(flat):
    data = sqlite_file(flat, tables(flat))
    assert data == sqlite_file(flat, tables(flat))
    assert data[VERSION_AT] == VERSION
    assert data.startswith(b"SQLite format 3\0")
    assert opened(data).execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_the_sqlite_file_has_foreign_keys_checks_and_indexes(flat):
    base = opened(sqlite_file(flat, tables(flat)))
    base.execute("PRAGMA foreign_keys = ON")
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        base.execute("UPDATE claims SET line = 'certain'")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        base.execute("UPDATE evidence SET claim = 'nothing'")
    with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
        base.execute("UPDATE sources SET sha256 = NULL")
    indexed = {row["tbl_name"] for row in base.execute("SELECT tbl_name FROM sqlite_schema WHERE type = 'index'")}
    assert {"claims", "evidence", "passages", "positions", "deals", "moves"} <= indexed


def test_the_views_join_claims_with_evidence_and_with_disputes(flat):
    base = opened(sqlite_file(flat, tables(flat)))
    row = base.execute(
        "SELECT * FROM claims_with_evidence WHERE claim = 'gannet-retired' AND stance = 'disputes'"
    ).fetchone()
    assert row["speaker"] == "Tom Ashby"
    assert row["source"] == "Küstenbote article"
    sides = base.execute("SELECT DISTINCT claim FROM disputed_claims").fetchall()
    assert {"gannet-retired", "gannet-kept"} <= {row["claim"] for row in sides}


def test_the_data_package_describes_every_column_of_every_file(site):
    package = json.loads((site.output / "data/datapackage.json").read_text("utf-8"))
    assert [resource["name"] for resource in package["resources"]] == [definition.name for definition in DEFINITIONS]
    for resource in package["resources"]:
        data = (site.output / "data" / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        head = data.decode().partition("\r\n")[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == head
        assert all(field["description"] for field in resource["schema"]["fields"])
        counts = [field for field in resource["schema"]["fields"] if field["type"] == "integer"]
        assert all(field["constraints"]["minimum"] == 0 for field in counts), "a claim may have no origin"


def test_every_disputed_amount_is_a_row(site):
    """None of two amounts for one deal is left out."""
    with (site.output / "data/deals.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    properties = site.records.dossier.vocabulary.properties
    wanted = {
        claim.id
        for claim in site.records.dossier.claims.values()
        if site.records.dossier.entities[claim.subject].kind == "deal"
        and properties[claim.record.property].type in ("entity", "money", "percent", "term", "date")
    }
    assert {row["claim"] for row in rows} == wanted
    assert len(rows) == len(wanted)
