"""The audit sees what title, description and link preview should not say, and a strange script in the head."""

import pytest

from tests.site.planted_faults import CLAIM, HOME, WITHOUT, must_see

PLANTED = {
    "a description": (HOME, 'name="description" content="', 'name="description" content="It sank. ', "the description"),
    "a link preview": (
        HOME,
        'property="og:title" content="',
        'property="og:title" content="It sank. ',
        "og:title is no",
    ),
    "another meta element": (
        HOME,
        "<title>",
        '<meta name="keywords" content="sunk"><title>',
        "a meta element I do not",
    ),
    "a page title": (HOME, "<title>", "<title>It sank. ", "the title is no field"),
    "a script in the head": (HOME, "</head>", "<script>sink()</script></head>", "a script in the head"),
    "a picture told as something else": (
        HOME,
        'og:image:alt" content="',
        'og:image:alt" content="It sank. ',
        "is told as",
    ),
    "a picture told too surely": (
        CLAIM,
        r'(og:image:alt" content="[^"]*) – [^"]*',
        r"\1 – two or more independent sources",
        "is told as",
    ),
    "words of its own before a title": (
        WITHOUT,
        "<title>What depends on this source",
        "<title>It sank",
        "the title is no field",
    ),
    "a title of its own after those words": (
        WITHOUT,
        "<title>(.*?): Gazette article",
        r"<title>\1: It sank",
        "the title is",
    ),
}


@pytest.mark.parametrize("what", PLANTED)
def test_the_audit_sees(what, ferry):
    must_see(ferry, *PLANTED[what])
