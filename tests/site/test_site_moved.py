"""What was published keeps its address: a renamed id leads on, a retracted claim says why it is gone."""

import re

import pytest

from dossier.publish.verify import resolve
from tests.site.built import ADDRESS, Built, build, copy_of_example, read_site

MOVED = """
redirects:
  heron-room: heron-capacity
  old-heron: heron
retracted:
  heron-sank:
    kind: claim
    reason: {en: It rested on a misread sentence., de: Er beruhte auf einem falsch gelesenen Satz.}
    at: 2025-07-01
"""
OLD = {"claims/heron-room": "claims/heron-capacity", "products/old-heron": "products/heron"}


@pytest.fixture(scope="module")
def moved(tmp_path_factory):
    folder = tmp_path_factory.mktemp("moved")
    root = copy_of_example(folder)
    (root / "content/moved.yaml").write_text(MOVED, "utf-8")
    build(root, folder / "output")
    return Built(root, folder / "output", ADDRESS, read_site(root, folder / "output", ADDRESS))


def test_an_old_address_leads_to_the_new_one_in_every_language_with_and_without_a_host(moved):
    rules = (moved.output / "_redirects").read_text("utf-8").splitlines()
    for language in moved.languages:
        for old, new in OLD.items():
            path, target = (moved.path(language, *one.split("/")) for one in (old, new))
            html = moved.html(path)
            link = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', html)[1]
            assert resolve(path, link) == (target, "")
            assert target in {resolve(path, one.href)[0] for one in moved.pages[path].links if one.tag == "a"}
            public = [f"/{one.removesuffix('index.html')}" for one in (path, target)]
            assert f"{public[0]} {public[1]} 301" in rules


def test_a_retracted_claim_says_why_it_is_gone(moved):
    for language, reason in (("en", "It rested on a misread sentence."), ("de", "falsch gelesenen Satz")):
        path = moved.path(language, "claims", "heron-sank")
        assert reason in moved.html(path)
        assert "refresh" not in moved.html(path)


def test_such_pages_hold_no_fact_of_their_own_and_are_not_searched(moved):
    assert not [problem for page in moved.pages.values() for problem in page.problems]
    sitemap = (moved.output / "sitemap.xml").read_text("utf-8")
    for key in ("heron-room", "old-heron", "heron-sank"):
        assert f"/{key}/" not in sitemap
        for path in moved.pages:
            if f"/{key}/" in path:
                assert 'name="robots" content="noindex"' in moved.html(path)
                assert not moved.pages[path].canonical


def test_nothing_else_leads_to_them(moved):
    for path, page in moved.pages.items():
        for link in page.links:
            found = resolve(path, link.href, moved.base_path)
            own = found and found[0].removeprefix("de/") == path.removeprefix("de/")  # the other language
            assert not found or own or not re.search(r"/(heron-room|old-heron|heron-sank)/", found[0]), path
