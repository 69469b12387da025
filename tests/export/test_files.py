"""The folder of data: the page tells of every file, every example on it runs, the same dossier gives the same bytes."""

import io
import json
import re
import shutil
import subprocess
import sys
import zipfile

import pytest
from bs4 import BeautifulSoup

from dossier.edition.flat import flatten
from dossier.edition.quote_budget import shown_passages, visible
from dossier.export.files import ARCHIVE, EXPORTS, GROUPS, Material, data_files
from dossier.publish.translations import translator
from dossier.read.files import read_static
from dossier.text.match import Span
from tests.contexts import site_of
from tests.export.edge_cases import edge_cases
from tests.export.proofs import PROGRAM, PYTHON, needed
from tests.publish.hosts import joined, rules
from tests.site.built import EXAMPLE

pytestmark = pytest.mark.slow  # each test runs the whole program, or programs of others

SHIPPED = PROGRAM / "dossier" / "export" / "shipped"
EXAMPLES = sorted(path.name for path in (SHIPPED / "examples").iterdir())
OF_OTHERS = ("pandas", "rdflib", "frictionless", "ftm ")  # what these need is in an environment of its own


def page(site, language):
    return BeautifulSoup(site.html(site.path(language, "data")), "html.parser")


def test_the_page_offers_every_file_of_the_folder_and_no_other(site):
    files = {path for path in site.files if path.startswith("data/") and path != "data/index.html"}
    for language in site.languages:
        depth = "../" if language == site.languages[0] else "../../"
        offered = [element["href"] for element in page(site, language).select(".files a")]
        assert len(offered) == len(set(offered))
        inside = {link.removeprefix(f"{depth}data/") for link in offered if link.startswith(f"{depth}data/")}
        inside |= {link for link in offered if "/" not in link} if language == site.languages[0] else set()
        inside |= {link for link in offered if link.startswith("annotations/")}
        named = {  # folders with many files
            element.get_text() for element in page(site, language).select(".files h3 code")
        }
        listed = {f"data/{name}" for name in inside if name.rpartition(".")[2] != "xml"}
        assert listed <= files
        assert {
            path for path in files - listed if not path.startswith(tuple(f"data/{name}" for name in named))
        } == set()


def test_every_file_has_a_description_a_size_and_a_type(site):
    for language in site.languages:
        for item in page(site, language).select(".files > li"):
            heading = item.h3.get_text()
            assert item.p.get_text(strip=True)
            assert all(element.get("type") for element in item.select("a")), heading
            assert item.select(".size") or heading.endswith(".xml"), heading


def test_every_group_has_a_heading_and_a_file():
    assert {export.group for export in EXPORTS} | {"all"} == set(GROUPS)


def test_an_example_is_that_of_a_file():
    names = {export.name for export in EXPORTS} | {ARCHIVE}
    assert {name.rpartition(".")[0] for name in EXAMPLES} <= names


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_runs_as_it_stands_on_the_page(site, name, tmp_path):
    """With the files on disk in the place of the site's address, and a seed as the reader's own copy.

    What needs tools of others runs with the example's data alone: those tools take seconds to start, and read the data
    of both sites in test_proof.py.
    """
    of = name.rpartition(".")[0]
    shown = page(site, site.languages[0]).select_one(f'code[data-from="example:{of}"]').get_text()
    assert site.address in shown
    assert (
        shown.strip()
        == (SHIPPED / "examples" / name)
        .read_text("utf-8")
        .replace("{site}", site.address)
        .replace("{language}", site.languages[0])
        .strip()
    )
    text = shown.replace(site.address, f"{site.output.as_uri()}/")
    for seed, data in site.records.files.seeds.items():
        (tmp_path / seed).write_bytes(data)
    others = any(word in text for word in OF_OTHERS)
    if others and site.root != EXAMPLE:
        return
    if others:
        needed()
    if missing := [
        word for word in ("curl", "jq") if re.search(rf"^{word} ", text, re.MULTILINE) and not shutil.which(word)
    ]:
        pytest.skip(f"there is no {', '.join(missing)} on this machine")
    python = str(PYTHON) if others else sys.executable
    text = text.replace("frictionless ", f"{PYTHON.parent}/frictionless ").replace("ftm ", f"{PYTHON.parent}/ftm ")
    command = [python, "-c", text] if name.endswith(".py") else ["sh", "-ec", text]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=120, check=False)
    if of == "receipts.jsonl" and not site.records.dossier.revisions:
        assert (done.returncode, "0 revisions" in done.stdout) == (1, True), (
            "nothing was published, nothing is verified"
        )
        return
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() or (tmp_path / "valid.jsonl").stat().st_size, "it shows nothing"


def files_of(of):
    return data_files(Material(of, flatten(of), translator), read_static(SHIPPED))[0]


@pytest.mark.parametrize("of", [lambda: site_of("ferry"), edge_cases], ids=["ferry", "edge-cases"])
def test_the_same_dossier_gives_the_same_bytes(of):
    assert files_of(of()) == files_of(of())


def test_the_archive_holds_every_other_file_as_it_is(site):
    folder = site.output / "data"
    with zipfile.ZipFile(folder / ARCHIVE) as zipped:
        assert zipped.testzip() is None
        inside = {entry.filename: zipped.read(entry) for entry in zipped.infolist()}
        assert {entry.date_time for entry in zipped.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert zipped.namelist() == sorted(zipped.namelist())
    wanted = {
        f"dossier-data/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in ("index.html", ARCHIVE)
    }
    shipped = {path.name for path in SHIPPED.iterdir() if path.is_file()}
    assert wanted.items() <= inside.items()
    assert {name.removeprefix("dossier-data/") for name in inside.keys() - wanted.keys()} == shipped


def test_unusual_signs_survive_in_every_text():
    files = files_of(edge_cases())
    for name, data in files.items():
        if name.endswith((".zip", ".sqlite")):
            continue
        text = data.decode("utf-8")
        assert "\r" not in text.replace("\r\n", "") if name.endswith(".csv") else "\r" not in text, name
        if name.endswith((".json", ".jsonld")):
            json.loads(text)
        if name.endswith(".jsonl"):
            assert all(json.loads(line) for line in text.splitlines())


LONG = 30  # code points: shorter ones may stand elsewhere, where they are shown


def hidden(site):
    """Stretches of the sources that no page shows, without signs that a format writes otherwise.

    A statement of the dossier's own may be close to the words of its source, and is on the pages: today's on the
    claim's, an earlier one on that of its revision.
    """
    records = site.records
    today = [text for claim in records.dossier.claims.values() for text in claim.record.statement.texts.values()]
    before = [text for revision in records.dossier.revisions for text in revision.words.statement.values()]
    stated = "\n".join([*today, *before])
    shown = shown_passages(records.dossier, records.index)
    for key, source in records.dossier.sources.items():
        at, spans = 0, visible(records.dossier, records.index, key, shown[key])
        whole = "\n".join([stated, *(source.text.exact(span) for span in spans)])
        for span in (*spans, Span(len(source.text.raw), len(source.text.raw))):
            for piece in re.split(r'["\\\n\r\t<>&]', source.text.raw[at : max(at, span.start)]):
                if len(piece.strip()) >= LONG and piece.strip() not in whole:
                    yield piece.strip()
            at = span.end


def test_no_file_holds_words_of_a_source_that_no_page_shows(site):
    pieces = list(hidden(site))
    assert pieces, "something of either dossier is beyond its budget"
    for path in (site.output / "data").rglob("*"):
        if path.is_file() and path.suffix != ".zip":  # which holds the same files
            data = path.read_bytes()
            assert not [piece for piece in pieces if piece.encode() in data], path.name


def test_hosts_send_each_file_with_its_type_and_let_anybody_fetch_it(site):
    given = rules((site.output / "_headers").read_text("utf-8"))
    types = {
        "dossier.ttl": "text/turtle; charset=utf-8",
        "dossier.jsonld": "application/ld+json",
        "dossier.sqlite": "application/vnd.sqlite3",
        "claims.csv": "text/csv; charset=utf-8",
        "entities.ftm.jsonl": "application/jsonl",
        "sources.bib": "application/x-bibtex",
        f"annotations/{next(iter(site.records.dossier.sources))}.jsonld": "application/ld+json",
    }
    for name, media in types.items():
        sent = joined(given, f"/data/{name}")
        assert sent["content-type"] == media
        assert sent["access-control-allow-origin"] == "*"


def test_no_address_is_made_up_where_the_sites_is_not_known():
    """Files then name things relative to themselves, and formats that cannot say so leave the address out."""
    from dataclasses import replace

    of = site_of("ferry")
    unknown = replace(of, settings=replace(of.settings, base_known=False, base_url="http://localhost:8000/"))
    for name, data in files_of(unknown).items():
        if name.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(data)) as zipped:
                assert not [name for name in zipped.namelist() if b"localhost" in zipped.read(name)]
        assert b"localhost" not in data, name


def test_the_document_on_the_data_names_every_file():
    documented = (PROGRAM / "docs" / "data.md").read_text("utf-8")
    names = {export.name.rstrip("/") for export in EXPORTS} | {ARCHIVE}
    assert {name for name in names if f"`{name}" not in documented} == set()


def test_the_lock_of_the_tools_holds_what_is_asked_for():
    """The tools' own environment holds what `requirements-proof.in` asks for."""
    asked = re.findall(r"^([a-z-]+)[<>=]", (PROGRAM / "requirements-proof.in").read_text("utf-8"), re.MULTILINE)
    locked = (PROGRAM / "requirements-proof.lock").read_text("utf-8")
    assert asked
    assert [name for name in asked if not re.search(rf"^{name}==", locked, re.MULTILINE)] == []
