"""The audit sees a tick, a mark or a thread of a picture that says another amount than it shows, or more surely."""

import pytest

from tests.site.audit import Audit
from tests.site.built import ADDRESS, DATE, build, compiled, edit
from tests.site.planted_faults import DRAWN, must_see, must_tell, spoiled

PLANTED = {
    "a tick with another amount": (DRAWN, 'data-tick="1000000"', 'data-tick="2000000"', "the tick"),
    "a tick that reads otherwise": (
        DRAWN,
        r'(data-tick="1000000"[^>]*><tspan[^>]*>)€1 ',
        r"\g<1>€3 ",
        "the tick of 1000000",
    ),
    "a tick elsewhere": (
        DRAWN,
        r'(data-tick="1000000" x=")([\d.]+)"',
        lambda hit: f'{hit[1]}{float(hit[2]) + 9}"',
        "which stands at",
    ),
    "the words of a tick elsewhere": (
        DRAWN,
        r'(data-tick="1000000"[^>]*><tspan x=")([\d.]+)"',
        lambda hit: f'{hit[1]}{float(hit[2]) + 9}"',
        "is not where its words are",
    ),
    "a tick without a scale": (DRAWN, "</h1>", '</h1><p data-tick="5">5</p>', "stands on no scale"),
    "another currency": (DRAWN, r'data-currency="EUR">[^<]+', 'data-currency="EUR">US dollars', "is called"),
    "a currency beside another's scale": (DRAWN, 'data-scale="EUR"', 'data-scale="USD"', "is no amount in USD"),
    "a scale under another's name": (DRAWN, 'data-scale="EUR"', 'data-scale="USD"', "EUR is named beside"),
    "a dot elsewhere": (
        DRAWN,
        r'(class="dot[^>]* cx=")([\d.]+)"',
        lambda hit: f'{hit[1]}{float(hit[2]) + 5}"',
        "its dots stand at",
    ),
    "a dot too many": (
        DRAWN,
        r'(<circle class="dot)',
        r'<circle class="dot" cx="99" cy="1" r="5"/>\1',
        "its dots stand",
    ),
    "a dot less": (DRAWN, r'<circle class="dot[^>]*>', "", "its dots stand at"),
    "about without a halo": (DRAWN, r'<circle class="halo[^>]*>', "", "a soft dot means"),
    "a line where there is one amount": (
        DRAWN,
        r'(data-amount="claim:ferry-price:value">)',
        r'\1<path class="line sure-disputed" d="M1 1H9"/>',
        "a single amount has a line",
    ),
    "too sure a mark": (DRAWN, r'(class="dot ring sure-)disputed', r"\1corroborated", "is disputed, but is drawn as"),
    "a mark of another claim": (
        DRAWN,
        'data-amount="claim:ferry-price:value"',
        'data-amount="claim:landing-stage-price:value"',
        "its dots stand at",
    ),
    "a mark without its words": (
        DRAWN,
        r'(data-amount="claim:ferry-price:value".*?)data-from="claim:ferry-price:value"',
        r'\1data-from="property:amount:label"',
        "its words do not stand beside it",
    ),
}


@pytest.mark.parametrize("what", PLANTED)
def test_the_audit_sees(what, ferry):
    must_see(ferry, *PLANTED[what])


THREADS = {  # nobody moves in the example, so a thread is drawn here
    "a thread surer than its claim": ("sure-corroborated", "", "is drawn as"),
    "a thread that arrives": ("sure-disputed", '<path class="head sure-disputed" d="M0 0Z"/>', "arrives, but it is"),
    "a thread without its citation": ("sure-disputed", "", "without a citation of it"),
}


@pytest.mark.parametrize("what", THREADS)
def test_the_audit_sees_in_a_picture(what, ferry):
    support, more, wanted = THREADS[what]
    drawn = f'<svg><g class="cited"><path class="line {support}" data-claim="ferry-price" d="M0 0H9"/>{more}</g></svg>'
    must_see(ferry, DRAWN, "</h1>", f"</h1>{drawn}", wanted)


OPEN = {
    "an open side without an arrowhead": (r'<path class="point[^>]*>', "", "no arrowhead at the open side"),
    "an arrowhead at the wrong side": (
        r'(<path class="point[^>]* d=")[^"]*',
        r"\g<1>M600 0L601 1L600 2",
        "no arrowhead at the open side",
    ),
    "an open side that is closed": (
        r'(<path class="line sure-single" d="M)([\d.]+)( [\d.]+H)[\d.]+',
        r"\1\2\3\2",
        "its line ends at",
    ),
    "a bound that is meant": ("amount beyond", "amount", "an empty dot means"),
}


@pytest.mark.parametrize("what", OPEN)
def test_the_audit_sees_at_an_open_amount(what, real):
    old, new, wanted = OPEN[what]
    must_see(real, DRAWN, old, new, wanted)


def test_the_audit_sees_the_own_amount_of_a_source(example, tmp_path):
    edit(
        example / "content/claims/orders.yaml",
        "- id: ferry-price-kuestenbote\n",
        """    - source: kuestenbote-article
      quote: Sie soll rund 4,5 Millionen Euro kosten
      translation: {en: Reportedly it costs around 4.5 million euros}
      certainty: uncommitted
      value: EUR ~4.5 million
- id: ferry-price-kuestenbote
""",
    )
    build(example, tmp_path / "output")
    html = (tmp_path / "output" / DRAWN).read_text("utf-8")
    audit = Audit(compiled(example), (), (DATE, ADDRESS))
    assert not audit.page(DRAWN, html).problems
    own = "evidence:ferry-price:2:value"
    for old, new, wanted in (
        (f'(data-amount="{own}".*?sure-)disputed', r"\1solid", f"{own} is disputed, but is drawn as"),
        (f'(data-from="{own}".*?)href="#cite-ferry-price"', r'\1href="#cite-county-share"', f"{own} is not cited"),
        (f'(data-from="{own}"[^>]*>(?:<tspan[^>]*>)?)[^<]+', r"\g<1>€4.6 million", f"{own} reads"),
    ):
        must_tell(audit.page(DRAWN, spoiled(html, old, new)).problems, wanted)
