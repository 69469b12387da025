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

HOME, DEALS = "index.html", "deals/index.html"
DRAWN = "pictures/deals/index.html"
PERSON = "people/tom-ashby/index.html"
MATRIX, WITHOUT = "disputes/price-of-the-ferry/index.html", "sources/gazette-article/without/index.html"
SOURCE = "sources/gazette-article/index.html"
CLAIM, DISPUTED = "claims/ferry-price/index.html", "claims/gannet-retired/index.html"

PLANTED = {
    "a sentence": (HOME, "</h1>", "</h1><p>The captain resigned.</p>", "neither the interface's nor a record's"),
    "a number": (HOME, "</h1>", "</h1><p>4.2</p>", "a number that is no count"),
    "a name": (HOME, "</h1>", "</h1><p>Tom Ashby</p>", "a name outside a record"),
    "a month": (HOME, "</h1>", "</h1><p>April</p>", "a month outside a record"),
    "money": (HOME, "</h1>", "</h1><p>euros</p>", "money outside a record"),
    "a sentence outside main": (HOME, "<footer", "<p>The captain resigned.</p><footer", "neither the interface's"),
    "a fact as a count": (HOME, "</h1>", "</h1><b data-count>4.2 million euros</b>", "a count that is no count"),
    "a name as a count": (HOME, "</h1>", "</h1><b data-count>Heron</b>", "a count that is no count"),
    "a title attribute": (HOME, "<main", '<main title="It costs 4.2 million"', "the attribute title"),
    "an aria-label": (HOME, "<main", '<main aria-label="Tom Ashby resigned"', "the attribute aria-label"),
    "an unknown attribute": (HOME, "<main", '<main data-tip="It sank"', "the attribute data-tip"),
    "a picture with alt": (HOME, "</h1>", '</h1><img alt="The Heron in 2019" src="x.png">', "the attribute alt"),
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
    "a comment": (HOME, "</h1>", "</h1><!-- It sank. -->", "a comment is published"),
    "a script": (HOME, "</h1>", "</h1><script>document.title = 'It sank'</script>", "a <script> inside the page"),
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
        r"\1 – two or more origins",
        "is told as",
    ),
    "JSON-LD that is none": (CLAIM, '"@context"', "@context", "is no JSON"),
    "JSON-LD that ends its element": (CLAIM, '"@context"', '"x":"<!--","@context"', "a sign that HTML may read"),
    "JSON-LD with another statement": (CLAIM, '"text":"The ferry costs 4.2', '"text":"The ferry costs 4.3', "as text"),
    "JSON-LD with another passage": (CLAIM, '"text":"The price is 4.2', '"text":"The price is 4.3', "as support of"),
    "JSON-LD with a passage of another source": (
        CLAIM,
        'sources/gazette-article/","name":"[^"]*"',
        'sources/kuestenbote-article/","name":"Küstenbote"',
        "quotes what its source does not say",
    ),
    "JSON-LD with another name": (PERSON, '"name":"Tom Ashby"', '"name":"Tim Ashby"', "of a Person"),
    "JSON-LD with the name of somebody else": (PERSON, '"name":"Tom Ashby"', '"name":"Ada Morrow"', "of a Person"),
    "JSON-LD with a fact of its own": (
        PERSON,
        '"@type":"Person",',
        '"@type":"Person","jobTitle":"x",',
        "says ['jobTitle'] of",
    ),
    "JSON-LD with a type of its own": (PERSON, '"@type":"Person"', '"@type":"Hero"', "of no type I know"),
    "JSON-LD that calls a person a place": (PERSON, '"@type":"Person"', '"@type":"Place"', "a Place"),
    "JSON-LD that leads elsewhere": (
        PERSON,
        '"@id":"https://dossier.example',
        '"@id":"https://sunk.example',
        "the address",
    ),
    "JSON-LD with another crumb": (PERSON, '"name":"People"', '"name":"Heroes"', "of a ListItem"),
    "JSON-LD that judges": (CLAIM, '"@type":"Claim"', '"@type":"ClaimReview"', "of no type I know"),
    "a style": (HOME, "</h1>", "</h1><p style='color: red'></p>", "has the attribute style"),
    "a handler": (HOME, "</h1>", "</h1><p onclick='sink()'></p>", "has the attribute onclick"),
    "a changed statement": (
        CLAIM,
        'statement">The ferry costs 4.2',
        'statement">The ferry costs 4.3',
        "the record says",
    ),
    "a changed value": (DEALS, ">4.2 million euros<", ">4.3 million euros<", "claim:ferry-price:value reads"),
    "a dropped hedge": (HOME, "about 4.5 million", "4.5 million", "the record says"),
    "a changed translation": ("de/" + CLAIM, r'translation">[^<]+', 'translation">Es sank', "the record says"),
    "a field of nothing": (CLAIM, "claim:ferry-price:statement", "claim:ferry-prise:statement", "names no field"),
    "a field of another record": (
        CLAIM,
        "claim:ferry-price:statement",
        "claim:county-share:statement",
        "the record says",
    ),
    "a changed digit in a passage": (CLAIM, ">The price is 4.2 million", ">The price is 4.3 million", "the page shows"),
    "a passage with a space more": (CLAIM, ">The price is 4.2", ">The price is  4.2", "the page shows"),
    "a wrong offset": (CLAIM, r"#p-(\d+)", lambda hit: f"#p-{int(hit[1]) + 1}", "the page shows"),
    "an offset past the end": (CLAIM, r"#p-\d+", "#p-99999", "the page shows"),
    "a changed digit on a source's page": (SOURCE, r">The price is 4\.2", ">The price is 4.3", "the page shows"),
    "a passage elsewhere on a source's page": (SOURCE, r'id="p-(\d)', r'id="p-1\1', "the page shows"),
    "a statement of another claim": (
        SOURCE,
        r'(claims/ferry-price/index\.html">)[^<]+',
        r"\1It sank.",
        "claim:ferry-price:statement reads",
    ),
    "a link under another's name": (DISPUTED, r'(tom-ashby/index\.html">)Tom Ashby<', r"\1Heron<", "the record says"),
    "a passage of another source": (
        CLAIM,
        "sources/gazette-article/index.html#p-",
        "sources/kuestenbote-article/index.html#p-",
        "shows",
    ),
    "a quotation of no source": (CLAIM, "</h1>", "</h1><q>It sank.</q>", "a quotation without its place"),
    "a passage in the wrong language": (CLAIM, r'lang="en">(<q[^>]*>The price)', r'lang="de">\1', "is marked as 'de'"),
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
    "too sure a line": (HOME, "words sure-wavy", "words sure-solid", "are not underlined as wavy"),
    "too sure a statement": (
        CLAIM,
        'sure-wavy" data-from="s',
        'sure-solid" data-from="s',
        "underlined as",
    ),
    "too sure a label": (CLAIM, "1: disputed or denied", "1: two or more origins", "does not say so"),
    "a certainty left out": (
        "claims/ferry-price-kuestenbote/index.html",
        "passed on without commitment",
        "certain",
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
    "another source's name": (
        CLAIM,
        r"(sources/gazette-article/index\.html[^>]*>)Gazette article<",
        r"\1Küstenbote article<",
        "the record says",
    ),
    "a translation elsewhere": (
        HOME,
        "</h1>",
        '</h1><p data-from="evidence:gannet-retired:2:translation">x</p>',
        "outside the source entry",
    ),
    "a dispute without its claims": (
        "disputes/index.html",
        r'(<li[^>]*data-dispute=)"price-of-the-ferry"',
        r'\1"x"',
        "beside citations of all its claims",
    ),
    "a question that leads to another dispute": (
        DEALS,
        r'disputes/price-of-the-ferry/index.html"',
        'disputes/fate-of-the-gannet/index.html"',
        "beside citations of all its claims",
    ),
    "words of its own before a title": (
        WITHOUT,
        "<title>Without this source",
        "<title>It sank",
        "the title is no field",
    ),
    "a title of its own after those words": (
        WITHOUT,
        "<title>(.*?): Gazette article",
        r"<title>\1: It sank",
        "the title is",
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
        ">passed on without commitment<",
        ">certain<",
        "has certainty uncommitted",
    ),
    "what would settle it": (MATRIX, r'(:settles">)The contract', r"\1The signed contract", "the record says"),
    "an uncited sentence": (HOME, r'<a class="cite[^"]*" href="#cite-heron-capacity".*?</a>', "", "is not cited"),
    "words cited for another claim": (
        HOME,
        'data-claim="heron-capacity">24 cars',
        'data-claim="heron-capacity">It',
        "are not 'It'",
    ),
    "a tick with another amount": (DRAWN, 'data-tick="1000000"', 'data-tick="2000000"', "the tick"),
    "a tick that reads otherwise": (
        DRAWN,
        r'(data-tick="1000000"[^>]*><tspan[^>]*>)1 ',
        r"\g<1>3 ",
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
        r'\1<path class="line sure-wavy" d="M1 1H9"/>',
        "a single amount has a line",
    ),
    "too sure a mark": (DRAWN, r'(class="dot sure-)wavy', r"\1solid", "is wavy, but is drawn as"),
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
    "the wrong language": (HOME, '<html lang="en"', '<html lang="de"', "reads"),
}


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
