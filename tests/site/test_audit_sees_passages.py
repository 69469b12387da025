"""The audit sees a quotation that is not what stands in its source, at its place, in its language."""

import pytest

from tests.site.planted_faults import CLAIM, SOURCE, must_see

PLANTED = {
    "a changed digit in a passage": (CLAIM, ">The price is 4.2 million", ">The price is 4.3 million", "the page shows"),
    "a passage with a space more": (CLAIM, ">The price is 4.2", ">The price is  4.2", "the page shows"),
    "a wrong offset": (CLAIM, r"#p-(\d+)", lambda hit: f"#p-{int(hit[1]) + 1}", "the page shows"),
    "an offset past the end": (CLAIM, r"#p-\d+", "#p-99999", "the page shows"),
    "a changed digit on a source's page": (SOURCE, r">The price is 4\.2", ">The price is 4.3", "the page shows"),
    "a passage elsewhere on a source's page": (SOURCE, r'id="p-(\d)', r'id="p-1\1', "the page shows"),
    "other words in bold": (CLAIM, r"<b>(The price is) 4", r"\1 <b>4", "the page shows"),
    "a passage of another source": (
        CLAIM,
        "sources/gazette-article/index.html#p-",
        "sources/kuestenbote-article/index.html#p-",
        "shows",
    ),
    "a quotation of no source": (CLAIM, "</h1>", "</h1><q>It sank.</q>", "a quotation without its place"),
    "a passage in the wrong language": (
        CLAIM,
        r'lang="en">(<q[^>]*><b>The price)',
        r'lang="de">\1',
        "is marked as 'de'",
    ),
}


@pytest.mark.parametrize("what", PLANTED)
def test_the_audit_sees(what, ferry):
    must_see(ferry, *PLANTED[what])
