"""What the site needs: addresses that nothing else takes."""

import pytest

from dossier.model.addresses import RESERVED, WRITTEN, is_ours
from dossier.text.value import bad_id
from tests.overlay import codes, compiled

PAGE = "---\ntitle: A page\ndescription: A page.\n---\nSome words.\n"


def pages(name):
    return {f"content/pages/{name}.{code}.md": PAGE for code in ("en", "de")}


@pytest.mark.parametrize("name", sorted(name for name in RESERVED | {"en", "de"} if not bad_id(name)))
def test_no_page_is_called_like_what_the_program_writes(name):
    assert codes(compiled(pages(name)).problems) == ["address-taken"] * 2


@pytest.mark.parametrize("name", ["Index", "DRAFT", "Claims", "_headers", ".annotated-dossier", "404.html", "dräft"])
def test_no_page_differs_from_it_in_case_alone(name):
    """Some disks and hosts do not tell them apart; names are of small letters, digits and hyphens."""
    assert set(codes(compiled(pages(name)).problems)) == {"unexpected-file"}


def test_whatever_the_program_writes_it_writes_at_a_known_address(ferry):
    """In every language, and nothing is listed that it does not write."""
    dossier = ferry.records.dossier
    names = {name for name, _ in dossier.pages}
    assert [path for path in ferry.files if not is_ours(path, dossier.languages, names)] == []
    assert {path.partition("/")[0] for path in ferry.files} - {"de"} - names == WRITTEN


@pytest.mark.parametrize(
    ("path", "ours"),
    [
        ("claims/x/index.html", True),
        ("de/claims/x/index.html", True),
        ("de/feed.xml", True),
        ("de", False),
        ("fr/claims/x/index.html", False),
        ("method/index.html", True),
        ("de/method/index.html", True),
        ("methods/index.html", False),
        ("sitemap.xml.gz", False),
    ],
)
def test_a_file_is_at_a_known_address_or_not(path, ours):
    assert is_ours(path, ("en", "de"), {"method"}) is ours
