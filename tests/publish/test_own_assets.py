"""A dossier's own `static/`: what stops a build is a problem of `check`, and what is published for good stays."""

import hashlib

import pytest

from dossier.embeds.embed_code import RESIZERS
from dossier.publish.assets import assets
from dossier.read import files as files_module
from dossier.read.files import read_root
from tests.site.built import PROGRAM, invoke


def own(root, name, data):
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(data)


@pytest.mark.parametrize("name", ["static/site.css", "static/x.js", "templates/pages/home.html", "templates/x.html"])
@pytest.mark.parametrize("data", [b"/* caf\xe9 */\n", "text".encode("utf-16"), b"\xed\xa0\x80"])
def test_a_text_that_is_not_utf_8_is_a_problem_and_stops_a_build(name, data, root, tmp_path):
    own(root, name, data)
    _, problems = read_root(root)
    assert [(problem.code, problem.place.path) for problem in problems] == [("not-utf8", name)]
    done = invoke("build", "--root", root, "--output", tmp_path / "output")
    assert (done.exit_code, (tmp_path / "output").exists()) == (1, False)
    assert "error[not-utf8]" in done.stderr


def test_only_texts_have_to_be_text_and_may_have_any_line_ends(root):
    own(root, "static/icon-32.png", b"\x89PNG\r\n\x1a\n\xff")
    own(root, "static/x.css", b"\xef\xbb\xbfa{}\r\n")
    assert read_root(root)[1] == []


def test_the_size_of_a_file_is_bounded(root, monkeypatch):
    monkeypatch.setattr(files_module, "MAX_ASSET_BYTES", 10)
    own(root, "static/film.png", b"0" * 11)
    own(root, "templates/x.html", b"0" * 11)
    _, problems = read_root(root)
    assert [(problem.code, problem.place.path) for problem in problems] == [
        ("file-too-large", "static/film.png"),
        ("file-too-large", "templates/x.html"),
    ]


@pytest.mark.parametrize("name", RESIZERS)
def test_a_script_that_articles_name_by_its_hash_stays_as_it_is(name, root):
    """Their readers' browsers would refuse another."""
    own(root, f"static/{name}", b"alert(1)")
    own(root, "static/site.js", b"let own = 1;\n")
    published, _ = assets(root)
    path, data = published[name]
    assert path == f"assets/{name}"
    assert hashlib.sha256(data).digest() == hashlib.sha256((PROGRAM / "static" / name).read_bytes()).digest()
    assert published["site.js"][1] == b"let own = 1;\n"
