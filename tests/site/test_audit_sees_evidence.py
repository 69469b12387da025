"""The audit sees a piece of evidence told otherwise or in the wrong place, and a dispute torn from its claims."""

import pytest

from tests.site.planted_faults import DEALS, DISPUTED, HOME, MATRIX, must_see

PLANTED = {
    "a certainty left out": (
        "claims/ferry-price-kuestenbote/index.html",
        r'(<dd class="hedged">)reported, not confirmed',
        r"\1certain",
        "certainty uncommitted",
    ),
    "a denial as support": (DISPUTED, "stance-disputes", "stance-supports", "gannet-retired"),
    "a stance in words": (DISPUTED, "disputes the claim", "supports the claim", "has stance disputes"),
    "a speaker left out": (
        DISPUTED,
        r'<a href="[^"]*">Tom Ashby</a></dd>',
        "</dd>",
        "is told by",
    ),
    "another speaker": (
        DISPUTED,
        r'people/tom-ashby/index.html">Tom Ashby</a></dd>',
        r'organizations/stoll-and-sons/index.html">Stoll &amp; Sons</a></dd>',
        "is told by",
    ),
    "a translation elsewhere without its citation": (
        HOME,
        "</h1>",
        '</h1><p data-from="evidence:gannet-retired:2:translation">x</p>',
        "stands in no `cited` element",
    ),
    "a translation in another claim's entry": (
        HOME,
        r'(<li class="entry"[^>]*>)',
        r'\1<p data-from="evidence:gannet-retired:2:translation">x</p>',
        "outside the source entry",
    ),
    "a dispute without its claims": (
        "disputes/index.html",
        r'(<article[^>]*data-dispute=)"price-of-the-ferry"',
        r'\1"x"',
        "beside citations of all its claims",
    ),
    "a question that leads to another dispute": (
        DEALS,
        r'disputes/price-of-the-ferry/index.html"',
        'disputes/fate-of-the-gannet/index.html"',
        "beside citations of all its claims",
    ),
    "a row of a matrix in another claim's entry": (
        MATRIX,
        r'(<tr[^>]*data-entry=)"ferry-price-kuestenbote"',
        r'\1"ferry-price"',
        "evidence that is none of ferry-price",
    ),
    "a row of a matrix in no entry": (
        MATRIX,
        r'(<tr[^>]*data-entry=)"ferry-price"',
        r'\1"county-share"',
        "the source entry of county-share goes on here, but has not begun",
    ),
    "a row of a matrix without its hedge": (
        MATRIX,
        ">reported, not confirmed<",
        ">certain<",
        "has certainty uncommitted",
    ),
}


@pytest.mark.parametrize("what", PLANTED)
def test_the_audit_sees(what, ferry):
    must_see(ferry, *PLANTED[what])
