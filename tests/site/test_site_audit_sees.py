"""The audit is not blind: whatever is planted into a page, a template or the prose is found.

The pages of the example are sound; each case spoils one in one place and must be told of.
"""

import re
import shutil

import pytest

from dossier.check import Checked
from tests.site.audit import Audit
from tests.site.built import ADDRESS, DATE, PROGRAM, build, compiled, edit, read_site
from tests.site.cited import citations
from tests.site.planted import DEALS, DRAWN, HOME, PLANTED


@pytest.fixture(scope="module")
def audit(ferry):
    return Audit(ferry.records, ferry.files, (DATE, ADDRESS))


@pytest.mark.parametrize("what", PLANTED)
def test_the_audit_sees(what, ferry, audit):
    path, old, new, wanted = PLANTED[what]
    html = ferry.html(path)
    spoiled, times = re.subn(old, new, html, count=1, flags=re.DOTALL)
    assert times, f"nothing to spoil: {old}"
    assert not ferry.pages[path].problems
    problems = audit.page(path, spoiled).problems
    assert any(wanted in problem for problem in problems), problems


THREADS = {  # nobody moves in the example, so a thread is drawn here
    "a thread surer than its claim": ("sure-solid", "", "is drawn as"),
    "a thread that arrives": ("sure-wavy", '<path class="head sure-wavy" d="M0 0Z"/>', "arrives, but it is"),
    "a thread without its citation": ("sure-wavy", "", "without a citation of it"),
}


@pytest.mark.parametrize("what", THREADS)
def test_the_audit_sees_in_a_picture(what, ferry, audit):
    sure, more, wanted = THREADS[what]
    drawn = f'<svg><g class="cited"><path class="line {sure}" data-claim="ferry-price" d="M0 0H9"/>{more}</g></svg>'
    spoiled = ferry.html(DRAWN).replace("</h1>", f"</h1>{drawn}", 1)
    problems = audit.page(DRAWN, spoiled).problems
    assert any(wanted in problem for problem in problems), problems


OPEN = {
    "an open side without an arrowhead": (r'<path class="point[^>]*>', "", "no arrowhead at the open side"),
    "an arrowhead at the wrong side": (
        r'(<path class="point[^>]* d=")[^"]*',
        r"\g<1>M600 0L601 1L600 2",
        "no arrowhead at the open side",
    ),
    "an open side that is closed": (
        r'(<path class="line sure-dotted" d="M)([\d.]+)( [\d.]+H)[\d.]+',
        r"\1\2\3\2",
        "its line ends at",
    ),
    "a bound that is meant": ("amount beyond", "amount", "an empty dot means"),
}


@pytest.mark.parametrize("what", OPEN)
def test_the_audit_sees_at_an_open_amount(what, real):
    old, new, wanted = OPEN[what]
    html = real.html(DRAWN)
    spoiled, times = re.subn(old, new, html, count=1, flags=re.DOTALL)
    assert times, f"nothing to spoil: {old}"
    audit = Audit(real.records, real.files, (DATE, ADDRESS))
    assert not audit.page(DRAWN, html).problems
    problems = audit.page(DRAWN, spoiled).problems
    assert any(wanted in problem for problem in problems), problems


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
        (f'(data-amount="{own}".*?sure-)wavy', r"\1solid", f"{own} is wavy, but is drawn as"),
        (f'(data-from="{own}".*?)href="#cite-ferry-price"', r'\1href="#cite-county-share"', f"{own} is not cited"),
        (f'(data-from="{own}"[^>]*>(?:<tspan[^>]*>)?)[^<]+', r"\g<1>4.6 million euros", f"{own} reads"),
    ):
        spoiled, times = re.subn(old, new, html, count=1, flags=re.DOTALL)
        assert times, f"nothing to spoil: {old}"
        problems = audit.page(DRAWN, spoiled).problems
        assert any(wanted in problem for problem in problems), problems


def test_the_audit_sees_another_word_for_a_term_of_the_vocabulary(real):
    spoiled, times = re.subn(r'(data-from="property:status:term-completed">)completed', r"\1sunk", real.html(DEALS))
    assert times
    problems = Audit(real.records, real.files, (DATE, ADDRESS)).page(DEALS, spoiled).problems
    assert any("term-completed reads 'sunk'" in problem for problem in problems), problems


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
def test_the_audit_sees_a_citation_that_leads_to(what, ferry, audit):
    old, new, wanted = DANGLING[what]
    spoiled, times = re.subn(old, new, ferry.html(HOME), count=1, flags=re.DOTALL)
    assert times
    pages = {**ferry.pages, HOME: audit.page(HOME, spoiled)}
    problems = list(citations(pages, ferry.records, ferry.base_path))
    assert any(wanted in problem for problem in problems), problems


def test_the_audit_sees_a_computed_claim_that_hides_its_operands(ferry, audit):
    path = "claims/orders-total/index.html"
    spoiled = re.sub(
        r'<a class="cite[^"]*" href="[^"]*#cite-landing-stage-price".*?</a>', "", ferry.html(path), flags=re.DOTALL
    )
    problems = list(citations({path: audit.page(path, spoiled)}, ferry.records))
    assert any("does not cite landing-stage-price" in problem for problem in problems), problems


TEMPLATES = {
    "words": ("pages/claim.html", "{% block main %}", "{% block main %}<p>Everybody knows that it sank.</p>"),
    "a field without its origin": ("parts/pieces.html", "{{ text }}", "{{ text }}!"),
    "a fact in an attribute": (
        "layout.html",
        "<main",
        '<main aria-description="{{ view.fact.claim if view.fact is defined }}"',
    ),
    "no citations": ("parts/cite.html", 'class="cite mark"', 'class="mark"'),
}


@pytest.mark.parametrize("what", TEMPLATES)
def test_the_audit_sees_a_template_with(what, example, tmp_path):
    """Through the whole program: a dossier's own templates go before the program's."""
    name, old, new = TEMPLATES[what]
    (example / "templates" / name).parent.mkdir(parents=True)
    shutil.copy(PROGRAM / "templates" / name, example / "templates" / name)
    edit(example / "templates" / name, old, new)
    build(example, tmp_path / "output")
    pages = read_site(example, tmp_path / "output", ADDRESS, part=0, parts=8)
    assert any(page.problems for page in pages.values())


def test_the_audit_sees_prose_that_the_checker_let_through(example, tmp_path, monkeypatch):
    monkeypatch.setattr("dossier.compiler.check", lambda *_: Checked((), (), ()))
    with (example / "content/pages/home.en.md").open("a", encoding="utf-8") as home:
        home.write("\nThe Heron sank in May 2022.\n")
    build(example, tmp_path / "output")
    pages = read_site(example, tmp_path / "output", ADDRESS)
    assert any("states something and cites nothing" in problem for problem in pages["index.html"].problems)
