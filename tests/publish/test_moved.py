"""An address that was published keeps answering: a moved id leads on, a retracted one says why it is gone."""

import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.overlay import BASE
from tests.site.built import build


@pytest.fixture(scope="module")
def built(once):
    """The output of the small sound dossier with ids that moved; not to be changed."""

    def make(folder):
        root = Path(shutil.copytree(BASE, folder / "dossier"))
        (root / "content/moved.yaml").write_text(
            "redirects: {old-keeper: keeper, ada: ada-lund}\n"
            "retracted: {wrong-claim: {kind: claim, at: 2026-11-23, "
            "reason: {en: It was wrong., de: Es war falsch.}}}\n",
            "utf-8",
        )
        build(root, folder / "output", address=None)
        return folder / "output"

    return once("small-moved", make)


def page(path):
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


@pytest.mark.parametrize("prefix", ["", "de/"])
def test_a_moved_claim_and_a_moved_person_lead_on(built, prefix):
    for old, new in (("claims/old-keeper", "claims/keeper"), ("people/ada", "people/ada-lund")):
        moved = page(built / f"{prefix}{old}/index.html")
        target = moved.find("meta", attrs={"http-equiv": "refresh"})["content"].removeprefix("0; url=")
        assert (built / prefix / old / target).resolve() == (built / prefix / new / "index.html").resolve()
        assert moved.main.find("a", href=target)
        assert moved.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    redirects = (built / "_redirects").read_text().splitlines()
    assert f"/{prefix}claims/old-keeper/ /{prefix}claims/keeper/ 301" in redirects


def test_a_retracted_claim_says_why_in_each_language(built):
    assert "It was wrong." in page(built / "claims/wrong-claim/index.html").main.get_text()
    assert "Es war falsch." in page(built / "de/claims/wrong-claim/index.html").main.get_text()
    assert page(built / "claims/wrong-claim/index.html").find("meta", attrs={"http-equiv": "refresh"}) is None


def test_search_engines_are_not_sent_to_addresses_that_moved(built):
    sitemap = (built / "sitemap.xml").read_text()
    assert "/claims/keeper/" in sitemap
    assert "old-keeper" not in sitemap
    assert "wrong-claim" not in sitemap
