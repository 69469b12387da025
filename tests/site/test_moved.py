"""Pages for ids that moved meet the audit, too; where they lead is for tests/publish/test_moved.py."""

import re
import shutil
from pathlib import Path

import pytest

from dossier.publish.verify import resolve
from tests.overlay import BASE
from tests.site.built import audited

MOVED = """
redirects:
  old-keeper: keeper
  old-ada: ada-lund
  old-quarrel: price-dispute
retracted:
  tower-fell:
    kind: claim
    reason: {en: It rested on a misread sentence., de: Er beruhte auf einem falsch gelesenen Satz.}
    at: 2025-07-01
  no-quarrel:
    kind: dispute
    reason: {en: The two articles say the same., de: Die beiden Artikel sagen dasselbe.}
"""


@pytest.fixture(scope="module")
def moved(once):
    def make(folder):
        root = Path(shutil.copytree(BASE, folder / "dossier"))
        (root / "content/moved.yaml").write_text(MOVED, "utf-8")
        return audited(root, folder / "output")

    return once("moved", make)


def test_such_pages_hold_no_fact_of_their_own_and_are_not_searched(moved):
    assert not [problem for page in moved.pages.values() for problem in page.problems]
    for key in ("old-keeper", "old-ada", "tower-fell", "old-quarrel", "no-quarrel"):
        for path in moved.pages:
            if f"/{key}/" in path:
                assert 'name="robots" content="noindex"' in moved.html(path)
                assert not moved.pages[path].canonical


def test_nothing_else_leads_to_them(moved):
    """But for the page that tells what was corrected, renamed and retracted."""
    for path, page in moved.pages.items():
        if path.removeprefix("de/") == "corrections/index.html":
            assert "tower-fell" in moved.html(path)
            continue
        for link in page.links:
            target = resolve(path, link.href, moved.base_path)
            own = target and target[0].removeprefix("de/") == path.removeprefix("de/")  # the other language
            assert (
                not target
                or own
                or not re.search(r"/(old-keeper|old-ada|tower-fell|old-quarrel|no-quarrel)/", target[0])
            ), path


def test_a_dispute_that_moved_leads_on_from_where_its_page_was(moved):
    for language, prefix in (("en", ""), ("de", "de/")):
        page = moved.pages[f"{prefix}disputes/old-quarrel/index.html"]
        assert page.language == language
        assert "../price-dispute/index.html" in {link.href for link in page.links}
        assert f"{prefix}disputes/no-quarrel/index.html" in moved.pages
