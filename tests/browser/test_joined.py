"""A passage with words broken at line ends is found in a copy in each form of them, as the build finds quotes."""

import pytest

from dossier.text.match import Found, find
from dossier.text.source import source_text
from tests.site.built import PROGRAM

pytestmark = pytest.mark.browser

SCRIPTS = ("normalise.js", "sha256.js", "match.js")
BROKEN = "Sie leitete non-\ncommissioned Offiziere und das Stadtar-\nchiv der Meta-\nChefs seit Mai."
COPIES = (
    BROKEN,
    "Sie leitete noncommissioned Offiziere und das Stadtarchiv der Meta-Chefs seit Mai.",
    "Sie leitete non-commissioned Offiziere und das Stadtar- chiv der Meta-Chefs seit Mai.",
    "Sie leitete non-com¬\nmissioned Offizie\u00ad\nre und das Stadt-\narchiv der Meta-Chefs seit Mai.",
    "Sie leitete non commissioned Offiziere und das Stadtarchiv der Meta-Chefs seit Mai.",
    "Sie leitete noncommissioned Offiziere und das Stadtarchiv der MetaChefs seit Mai.",
    "Sie leitete noncommissioned Offiziere und das Staats-\narchiv der Meta-Chefs seit Mai.",
)
QUOTE = "leitete noncommissioned Offiziere und das Stadtarchiv der Meta-Chefs seit"


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    for name in SCRIPTS:
        page.add_script_tag(content=(PROGRAM / "static" / name).read_text("utf-8"))
    yield page
    page.close()


def state(page, copy, exact):
    """What becomes of the passage in a copy."""
    part = {"at": 0, "words": QUOTE, "exact": exact}
    return page.evaluate("([raw, part]) => dossier.check(raw, [{ parts: [part] }])[0].state", [copy, part])


@pytest.mark.parametrize(("copy", "found"), zip(COPIES, (True, True, True, True, False, False, False), strict=True))
def test_each_form_of_a_broken_word_is_found_and_no_other(copy, found, page):
    exact = BROKEN[BROKEN.index("leitete") : BROKEN.index(" Mai")]
    assert (state(page, copy, exact) == "found") == found


@pytest.mark.parametrize("copy", COPIES)
def test_what_is_whole_in_the_source_is_found_in_a_broken_copy_as_the_build_would(copy, page):
    build = isinstance(find(source_text(copy), [QUOTE]), Found)
    assert (state(page, copy, QUOTE) == "found") == build
