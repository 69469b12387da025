"""The manifest and the icons: what a browser shows where a reader keeps the site."""

import json
from io import BytesIO
from urllib.parse import unquote

import pytest
from PIL import Image

from dossier.publish.verify import resolve
from tests.site.built import build


@pytest.fixture
def manifests(site):
    paths = {code: site.path(code).replace("index.html", "manifest.webmanifest") for code in site.languages}
    return {code: (path, json.loads((site.output / path).read_text("utf-8"))) for code, path in paths.items()}


def test_each_language_has_its_own(site, manifests):
    for code, (path, manifest) in manifests.items():
        assert manifest["name"] == site.records.dossier.site.title.get(code)
        assert manifest["lang"] == code
        assert manifest["display"] == "browser"
        assert resolve(path, manifest["start_url"]) == (site.path(code), "")


def test_pages_name_the_manifest_of_their_language(site, manifests):
    for path, page in site.pages.items():
        (link,) = [link for link in page.links if link.tag == "link" and "manifest" in link.rel]
        assert resolve(path, link.href, site.base_path)[0] == manifests[page.language][0]


def test_its_icons_are_there_and_have_the_size_they_are_said_to_have(site, manifests):
    for path, manifest in manifests.values():
        assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
        for icon in manifest["icons"]:
            file = resolve(path, icon["src"])[0]
            assert file in site.files
            if icon["type"] == "image/png":
                picture = Image.open(BytesIO((site.output / unquote(file)).read_bytes()))
                assert "x".join(map(str, picture.size)) == icon["sizes"]
                assert picture.mode == "P", "no corner may be transparent: phones would fill it with black"


def test_pages_name_icons_for_windows_and_phones(site):
    for path, page in site.pages.items():
        icons = {
            " ".join(link.rel): link.href for link in page.links if link.tag == "link" and "icon" in " ".join(link.rel)
        }
        assert set(icons) == {"icon", "apple-touch-icon"}, path


def test_a_dossier_with_a_drawing_of_its_own_gets_no_icon_of_ours(root, tmp_path):
    (root / "static").mkdir()
    (root / "static/icon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    build(root, tmp_path / "output")
    manifest = json.loads((tmp_path / "output/manifest.webmanifest").read_text("utf-8"))
    assert [icon["type"] for icon in manifest["icons"]] == ["image/svg+xml"]
    assert "icon-" not in (tmp_path / "output/index.html").read_text("utf-8")
    assert "icon-" not in (tmp_path / "output/404.html").read_text("utf-8")
