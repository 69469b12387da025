"""The audit sees a text that is not that of the field it names."""

import pytest

from tests.site.planted_faults import CLAIM, DEALS, DISPUTED, HOME, MATRIX, SOURCE, must_see

PLANTED = {
    "a changed statement": (
        CLAIM,
        'statement">The ferry costs 4.2',
        'statement">The ferry costs 4.3',
        "the record says",
    ),
    "a changed value": (DEALS, ">€4.2 million<", ">€4.3 million<", "claim:ferry-price:value reads"),
    "a dropped hedge": (HOME, "about 4.5 million", "4.5 million", "the record says"),
    "a changed translation": ("de/" + CLAIM, r'translation">[^<]+', 'translation">Es sank', "the record says"),
    "a field of nothing": (CLAIM, "claim:ferry-price:statement", "claim:ferry-prise:statement", "names no field"),
    "a field of another record": (
        CLAIM,
        "claim:ferry-price:statement",
        "claim:county-share:statement",
        "the record says",
    ),
    "a statement of another claim": (
        SOURCE,
        r'(claims/ferry-price/index\.html">)[^<]+',
        r"\1It sank.",
        "claim:ferry-price:statement reads",
    ),
    "a link under another's name": (DISPUTED, r'(tom-ashby/index\.html">)Tom Ashby<', r"\1Heron<", "the record says"),
    "a wrong month on a line of time": (
        "timeline/index.html",
        r'data-from="month:4">Apr',
        'data-from="month:4">May',
        "the record says",
    ),
    "a month of no year": ("timeline/index.html", r'data-from="month:4"', 'data-from="month:13"', "names no field"),
    "a wrong date in a picture": (
        "timeline/index.html",
        r'(<text class="date"[^>]*:date">)May 2021',
        r"\1June 2021",
        "the record says",
    ),
    "another source's name": (
        CLAIM,
        r"(sources/gazette-article/index\.html[^>]*>)Gazette article<",
        r"\1Küstenbote article<",
        "the record says",
    ),
    "what would settle it": (MATRIX, r'(:settles">)The contract', r"\1The signed contract", "the record says"),
}


@pytest.mark.parametrize("what", PLANTED)
def test_the_audit_sees(what, ferry):
    must_see(ferry, *PLANTED[what])


def test_the_audit_sees_another_word_for_a_term_of_the_vocabulary(real):
    must_see(
        real, DEALS, r'(data-from="property:status:term-completed">)completed', r"\1sunk", "term-completed reads 'sunk'"
    )
