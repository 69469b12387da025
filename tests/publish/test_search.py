"""The files of the search: what is published of Pagefind, and what becomes of a build where there is none."""

import base64
import errno
import gzip
import json
import os
import stat
import subprocess
import sys

import pytest

from dossier.pages.search import FOLDER
from dossier.publish.output_folder import MARKER
from dossier.publish.pagefind import Pagefind, PagefindFailed
from dossier.publish.search import _html, search_files
from dossier.publish.search_records import SearchRecord
from tests.contexts import site_of
from tests.site.audit import Audit
from tests.site.built import DATE, EXAMPLE, PROGRAM, build, compiled, files_in, invoke, tree_of

pytestmark = pytest.mark.slow  # each test runs the whole program, or programs of others

FIRST_SEARCH = 150_000  # bytes compressed: the program, its WebAssembly, what the index holds of one language


def of_search(tree):
    return {path: data for path, data in tree.items() if path.startswith(f"{FOLDER}/")}


def test_what_is_published_is_the_program_the_index_and_the_list(site):
    files = {path for path in site.files if path.startswith(f"{FOLDER}/")}
    languages = json.loads((site.output / FOLDER / "pagefind-entry.json").read_text("utf-8"))["languages"]
    assert sorted(languages) == sorted(site.languages)
    wanted = {f"{FOLDER}/{name}" for name in ("pagefind.js", "pagefind-entry.json", "LICENSE.txt", MARKER)}
    for code, index in languages.items():
        wanted |= {f"{FOLDER}/pagefind.{index['hash']}.pf_meta", f"{FOLDER}/wasm.{index['wasm']}.pagefind"}
        wanted.add(f"{FOLDER}/records.{code}.json")
    chunks = {path for path in files if path.startswith(f"{FOLDER}/index/")}
    assert files == wanted | chunks
    assert all(any(f"/{code}_" in path for path in chunks) for code in languages)


def test_every_result_there_can_be_is_an_item_of_the_page(site):
    """A result without its item would be dropped, and a record without a result could not be found."""
    for language in site.languages:
        records = json.loads((site.output / FOLDER / f"records.{language}.json").read_text("utf-8"))
        ids = {name.removeprefix("item-") for name in site.page(language, "search").ids if name.startswith("item-")}
        assert set(records["keys"].values()) == ids
        assert len(records["keys"]) == len(ids)
        assert {key for keys in records["names"].values() for key in keys} == set(site.records.dossier.entities)


def test_the_search_stands_on_every_page_and_in_no_sitemap(site):
    own = {site.path(language, "search") for language in site.languages}  # its own field is larger
    for path in site.pages:
        assert 'role="search"' in site.html(path), path
        assert ('class="find"' in site.html(path)) == (path not in own), path
    assert "/search/<" not in (site.output / "sitemap.xml").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in site.html(site.path(site.languages[0], "search"))


def test_a_first_search_is_light(real):
    files = tree_of(real.output / FOLDER)
    for language in real.languages:
        mine = [path for path in files if f".{language}" in path or f"/{language}_" in path or path.endswith(".js")]
        sizes = [min(len(gzip.compress(files[path])), len(files[path])) for path in mine]
        assert sum(sizes) < FIRST_SEARCH + 3 * 26_000  # all chunks of the index, of which a search needs one or two


def test_the_same_dossier_gives_the_same_index():
    """Not promised, since the bytes are Pagefind's; but so it is, and if it changes we want to know."""
    assert search_files(site_of("ferry")) == search_files(site_of("ferry"))


def test_checking_does_without():
    """`build.py check` runs on every change: it starts nothing and imports nothing of the search."""
    code = (
        "import sys; from dossier.cli import main\n"
        "try: main(['check', '--root', sys.argv[1]])\n"
        "finally: print([name for name in sys.modules if 'pagefind' in name or name == 'dossier.publish.search'])"
    )
    arguments = [sys.executable, "-c", code, str(EXAMPLE)]
    done = subprocess.run(arguments, cwd=PROGRAM, capture_output=True, encoding="utf-8", timeout=90, check=False)
    assert done.stdout.strip().endswith("[]"), done.stdout + done.stderr


@pytest.fixture(params=["absent", "not for this machine", "dies", "babbles", "refuses"])
def broken(request, tmp_path, monkeypatch):
    """A machine without an indexer, or with one that does not work."""
    program = tmp_path / "pagefind"
    refusal = base64.b64encode(b'{"message_id": 1, "payload": {"type": "Error", "message": "no"}}').decode()
    answers = {
        "dies": "exit 1",
        "babbles": "printf 'nonsense,'; cat > /dev/null",
        "refuses": f"printf '{refusal},'; cat > /dev/null",
    }
    if request.param in answers:
        program.write_text(f"#!/bin/sh\n{answers[request.param]}\n", "utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    elif request.param != "absent":
        program.write_bytes(b"\x7fELF of another world")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))


def test_without_an_indexer_the_site_is_built_and_the_page_is_the_list(broken, root, tmp_path):
    output = tmp_path / "output"
    done = build(root, output)
    assert "search-missing" in done.stderr
    assert "warning" in done.stderr
    assert not of_search(tree_of(output))
    html = (output / "search/index.html").read_text("utf-8")
    assert "<input" not in html
    assert "wasm" not in html + (output / "_headers").read_text("utf-8")
    assert html.count("<script") == 1
    records = compiled(root)
    read = Audit(records, files_in(output), (DATE, "https://dossier.example/raid/")).page("search/index.html", html)
    assert not read.problems
    assert sum(name.startswith("item-") for name in read.ids) > len(records.dossier.claims)


def test_an_indexer_that_the_system_ended_is_a_fault_of_the_machine(root, tmp_path, monkeypatch):
    """For want of memory, say: there is one for this machine, so a site without a search may not take its place."""
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\nkill -KILL $$\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    done = invoke("build", "--root", root, "--output", tmp_path / "output", "--jobs", "1")
    assert done.exit_code == 2
    assert "ended by the system" in done.stderr
    assert "The site that was there still is." in done.stderr
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("number", [errno.EAGAIN, errno.ENOMEM, errno.EMFILE])
def test_where_no_process_can_be_started_nothing_is_published(root, tmp_path, monkeypatch, number):
    real = subprocess.Popen

    def start(command, *args, **kwargs):
        if "--service" in command:
            raise OSError(number, os.strerror(number))
        return real(command, *args, **kwargs)

    monkeypatch.setattr("dossier.publish.pagefind.subprocess.Popen", start)
    done = invoke("build", "--root", root, "--output", tmp_path / "output", "--jobs", "1")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: ")
    assert done.stderr.endswith(f"{os.strerror(number)}. The site that was there still is.\n")
    assert not (tmp_path / "output").exists()


def test_without_the_package_it_says_so(root, tmp_path, monkeypatch):
    monkeypatch.setattr("dossier.publish.pagefind.find_executable", None)
    done = build(root, tmp_path / "output")
    assert "the package pagefind is not installed" in done.stderr


def test_what_was_searchable_is_no_longer_published_where_the_indexer_is_gone(root, tmp_path, monkeypatch):
    output = tmp_path / "output"
    build(root, output)
    assert of_search(tree_of(output))
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nothing"))
    build(root, output, "--fresh")
    assert not of_search(tree_of(output))


def test_an_indexer_that_speaks_another_version_is_noticed(monkeypatch):
    """The content of its files is read in one place; a surprise there must not become a site that finds nothing."""
    original = Pagefind.files
    surprises = (
        lambda files: {**files, "fragment/en_1.pf_fragment": gzip.compress(b"something else")},
        lambda files: {**files, "fragment/en_1.pf_fragment": b"not compressed"},
        lambda files: {path: data for path, data in files.items() if path != "pagefind-entry.json"},
        lambda files: {path: data for path, data in files.items() if path != "pagefind.js"},
        lambda files: {**files, "pagefind-entry.json": b"[]"},
    )
    for surprise in surprises:
        monkeypatch.setattr(Pagefind, "files", lambda self, change=surprise: change(original(self)))
        with pytest.raises(PagefindFailed):
            search_files(site_of("ferry"))


def test_no_process_is_left_behind():
    with Pagefind() as pagefind:
        pagefind.add("en:one", "<html lang='en'><body><p>One</p></body></html>")
        process = pagefind._process
    assert process.poll() is not None


@pytest.mark.parametrize("text", ["a </p> b & <script> c </script>", '"Ø" &amp; 3', "ÄÖÜß" * 400])
def test_any_text_can_be_indexed(text):
    """What stands in a name is text to Pagefind as well."""
    with Pagefind() as pagefind:
        pagefind.add("en:one", _html(SearchRecord("one", "en", ((1.0, text),))))
        fragment = next(data for path, data in pagefind.files().items() if path.startswith("fragment/"))
    content = json.loads(gzip.decompress(fragment).removeprefix(b"pagefind_dcd"))["content"]
    assert content.rstrip(".") == text
