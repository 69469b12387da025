"""The audit sees what is not cited, cited for something else or drawn too surely, and citations that lead nowhere."""

import re

import pytest

from tests.site.audit import citations
from tests.site.planted_faults import CLAIM, HOME, must_see, must_tell, spoiled

PLANTED = {
    "a removed citation": (HOME, r'<a class="cite[^"]*" href="#cite-ferry-builder".*?</a>', "", "is not cited"),
    "a citation that leads to another claim's entry": (
        HOME,
        'href="#cite-ferry-builder"',
        'href="#cite-county-share"',
        "no citation of ferry-builder",
    ),
    "a statement without `cited`": (CLAIM, 'class="cited statement"', 'class="statement"', "in no `cited` element"),
    "a citation with a fact in it": (CLAIM, r'(class="cite mark"[^>]*>)1<', r"\g<1>4.2 million<", "a citation reads"),
    "a wrong number": (CLAIM, r'(class="cite mark"[^>]*>)1<', r"\g<1>7<", "leads to entry 1"),
    "too sure a line": (HOME, "words sure-disputed", "words sure-corroborated", "are not shown as disputed"),
    "too sure a statement": (
        CLAIM,
        'sure-disputed" data-from="s',
        'sure-corroborated" data-from="s',
        "is disputed, but is shown as",
    ),
    "a label with another number": (CLAIM, 'aria-label="Source 1"', 'aria-label="Source 2"', "is called 'Source 2'"),
    "a sign that says something else": (
        HOME,
        'title="disputed"',
        'title="two or more independent sources"',
        "has other words",
    ),
    "a sign without words": (HOME, r'(is-disputed)" role="img" title="[^"]*"', r'\1"', "has other words"),
    "a sign for what needs none": (HOME, "sign is-disputed", "sign is-single", "no sign of certainty"),
    "a silent sign without words beside it": (
        CLAIM,
        r'(</i><span class="sure-disputed">)disputed[^<]*',
        r"\1",
        "is not said in words beside it",
    ),
    "a verdict without the words for its sign": (
        CLAIM,
        r"(</i><span>)Disputed: ",
        r"\1",
        "is not said in words beside it",
    ),
    "a sign in a heading": (
        CLAIM,
        r"(<h1[^>]*>)",
        r'\1<i class="sign is-disputed" role="img" title="disputed"></i>',
        "stands in a heading",
    ),
    "an uncited sentence": (HOME, r'<a class="cite[^"]*" href="#cite-heron-capacity".*?</a>', "", "is not cited"),
    "words cited for another claim": (
        HOME,
        'data-claim="heron-capacity">24 cars',
        'data-claim="heron-capacity">It',
        "are not 'It'",
    ),
}


@pytest.mark.parametrize("what", PLANTED)
def test_the_audit_sees(what, ferry):
    must_see(ferry, *PLANTED[what])


DANGLING = {
    "a fragment that is not there": (r'href="#cite-ferry-builder"', 'href="#cite-nothing"', "unknown claim 'nothing'"),
    "a page that is not there": (
        r'href="#cite-ferry-builder"',
        'href="gone/index.html#cite-ferry-builder"',
        "leads to",
    ),
    "an entry that was removed": (r'id="cite-ferry-builder"', 'id="elsewhere"', "where there is no entry"),
    "an entry without a passage": (r'(id="cite-ferry-builder".*?)<q\b.*?</q>', r"\1", "lacks its passage 1"),
    "a passage in another claim's entry": (
        r'(id="cite-heron-capacity".*?</q>)',
        r'\1 <q data-at="0">A new ferry</q>',
        "shows passages of something else",
    ),
}


@pytest.mark.parametrize("what", DANGLING)
def test_the_audit_sees_a_citation_that_leads_to(what, ferry):
    old, new, wanted = DANGLING[what]
    pages = {**ferry.pages, HOME: ferry.audit.page(HOME, spoiled(ferry.html(HOME), old, new))}
    must_tell(citations(pages, ferry.records, ferry.base_path), wanted)


def test_the_audit_sees_a_computed_claim_that_hides_its_operands(ferry):
    path = "claims/orders-total/index.html"
    html = re.sub(
        r'<a class="cite[^"]*" href="[^"]*#cite-landing-stage-price".*?</a>', "", ferry.html(path), flags=re.DOTALL
    )
    must_tell(citations({path: ferry.audit.page(path, html)}, ferry.records), "does not cite landing-stage-price")
