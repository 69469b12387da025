"""The audit sees words that neither records nor the interface have: in the open, as a count, in an attribute."""

import pytest

from tests.site.planted_faults import HOME, must_see

PLANTED = {
    "a sentence": (HOME, "</h1>", "</h1><p>The captain resigned.</p>", "neither the interface's nor a record's"),
    "a number": (HOME, "</h1>", "</h1><p>4.2</p>", "a number that is no count"),
    "a name": (HOME, "</h1>", "</h1><p>Tom Ashby</p>", "a name outside a record"),
    "a month": (HOME, "</h1>", "</h1><p>April</p>", "a month outside a record"),
    "money": (HOME, "</h1>", "</h1><p>euros</p>", "money outside a record"),
    "a sentence outside main": (HOME, "<footer", "<p>The captain resigned.</p><footer", "neither the interface's"),
    "a fact as a count": (HOME, "</h1>", "</h1><b data-count>€4.2 million</b>", "a count that is no count"),
    "a name as a count": (HOME, "</h1>", "</h1><b data-count>Heron</b>", "a count that is no count"),
    "a title attribute": (HOME, "<main", '<main title="It costs 4.2 million"', "the attribute title"),
    "an aria-label": (HOME, "<main", '<main aria-label="Tom Ashby resigned"', "the attribute aria-label"),
    "an unknown attribute": (HOME, "<main", '<main data-tip="It sank"', "the attribute data-tip"),
    "a picture with alt": (HOME, "</h1>", '</h1><img alt="The Heron in 2019" src="x.png">', "the attribute alt"),
    "a comment": (HOME, "</h1>", "</h1><!-- It sank. -->", "a comment is published"),
    "a script": (HOME, "</h1>", "</h1><script>document.title = 'It sank'</script>", "a <script> inside the page"),
    "a style": (HOME, "</h1>", "</h1><p style='color: red'></p>", "has the attribute style"),
    "a handler": (HOME, "</h1>", "</h1><p onclick='sink()'></p>", "has the attribute onclick"),
    "the wrong language": (HOME, '<html lang="en"', '<html lang="de"', "reads"),
}


@pytest.mark.parametrize("what", PLANTED)
def test_the_audit_sees(what, ferry):
    must_see(ferry, *PLANTED[what])
