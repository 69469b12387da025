"""What a page can be linked by and links to is read quickly, and as a parser reads it, whoever wrote the page."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.embeds.registry import embeds_of
from dossier.pages import registry
from dossier.publish import render
from dossier.publish import verify as verify_module
from dossier.publish.pelican_run import program_environment
from dossier.publish.verify import Anchors, BrokenSite, _plain, anchors, anchors_of_escaped, resolve, verify
from tests.contexts import site_of
from tests.site.built import ADDRESS

PIECES = [
    '<a class="cite mark" href="#cite-a">',
    '<a href="?q=a&amp;b" id="&#34;x">',
    "<a href='single'>",
    "<A HREF=loose ID=big>",
    '<a\n  href="below"\n>',
    '<a title="1 > 0" href="behind">',
    '<a title="<b id=b>" href="within">',
    '<a data-href="x" data-id="y" xlink:href="z">',
    '<img alt hidden src="a.png"/>',
    '<form role="search" action="search/">',
    '<p id="twice">',
    '<p id="twice" id="again">',
    "</a>",
    '</p id="end">',
    '<!-- <a href="told-to-nobody"> -->',
    '<script type="application/ld+json">{"a": "id=b"}</script>',
    '<script>"<a href=\\"script\\">"</script>',
    "<style>a[href=\"x\"]::after { content: '<a id=s>' }</style>",
    "<script>",
    "<",
    "<a",
    '"',
    ' &lt;a href=text&gt; id="text" ',
]


class Reader(HTMLParser):
    """The anchors as the parser of the standard library finds them."""

    def __init__(self, html):
        super().__init__()
        self.ids, self.links, self.cites = [], {}, []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        given = {name: value or "" for name, value in reversed(attrs)}
        self.ids += [given["id"]] if "id" in given else []
        self.links |= {given[name]: None for name in ("href", "src", "action") if name in given}
        self.cites += [given.get("href", "")] if tag == "a" and "cite" in given.get("class", "").split() else []

    @property
    def anchors(self):
        return Anchors(tuple(self.ids), tuple(self.links), tuple(self.cites))


def test_pages_are_read_as_a_parser_reads_them(ferry):
    for path in ferry.pages:
        html = ferry.html(path)
        assert anchors(html).links
        assert anchors(html) == Reader(html).anchors, path


def test_no_page_of_the_programs_templates_is_read_tag_by_tag(monkeypatch):
    """Whatever a dossier's texts hold: quotation marks in them are references until the anchors are known."""
    by_tag = []
    monkeypatch.setattr(render, "anchors", lambda html: (by_tag.append(html), anchors(html))[1])
    environment = program_environment()
    ferry = site_of("ferry")
    for task in registry.tasks(ferry, embeds_of(ferry)):
        rendered = render.render(environment, task.make())
        slowly = Reader(rendered.html).anchors
        assert (rendered.anchors.ids, rendered.anchors.cites) == (slowly.ids, slowly.cites)
        assert sorted(rendered.anchors.links) == sorted(slowly.links)
    assert not by_tag


@pytest.mark.parametrize(
    "html",
    [
        "<a href='single'>",
        "<a href=loose>",
        '<a\nhref="below">',
        '<p title="a"id="b">',
        '<!-- <a href="told-to-nobody"> -->',
        '<script>" href=\\"script\\">"</script>',
        "a text with href=x",
    ],
)
def test_what_is_written_otherwise_is_left_to_the_reader_of_tags(html):
    assert anchors_of_escaped(f'<p id="a">{html}</p>') is None


def test_attributes_are_cut_out_at_their_marks():
    html = '<a class="x cite" href="?a&amp;b">href=&#34;x&#34;</a> <img data-id="n" src="i"> <a id="&#34;" href="t">'
    assert anchors_of_escaped(html) == Anchors(('"',), ("?a&b", "t", "i"), ("?a&b",))


@pytest.mark.parametrize("piece", PIECES)
def test_what_others_write_is_read_as_a_parser_reads_it(piece):
    for html in (piece, f'<p id="a">{piece}<b id="b"></b>'):
        assert anchors(html) == Reader(html).anchors


@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_in_any_order_too(pieces):
    """Where a tag is never closed, parsers differ in what they make of the rest of the page."""
    if "<a" not in pieces:
        html = "".join(pieces)
        assert anchors(html) == Reader(html).anchors


def test_ids_stand_as_often_as_they_do_links_once_and_citations_are_links_of_their_class():
    html = '<b id="a"></b><b id="a"></b><a class="x cite" href="p?a&amp;b">1</a><a href="p?a&amp;b">2</a><img src="i">'
    assert anchors(html) == Anchors(("a", "a"), ("p?a&b", "i"), ("p?a&b",))


def test_what_an_embed_leads_to_on_the_web_is_there():
    """Elsewhere an address of this host may be of something that is not of the site."""
    files = {"claims/x/index.html": 1, "claims/y/index.html": 1}

    def leads(path, href, cites=()):
        pages = {path: Anchors((), (href,), cites), "claims/x/index.html": Anchors(("here",), (), ())}
        verify(pages, files, ADDRESS)

    embed = "de/embed/claims/x/index.html"
    for href in ("claims/x/", "claims/y/", "claims/x/#here"):
        leads(embed, ADDRESS + href)
    leads(embed, "https://elsewhere.example/claims/z/")
    leads(embed, f"{ADDRESS}claims/x/", (f"{ADDRESS}claims/x/",))
    leads("claims/y/index.html", f"{ADDRESS}claims/z/")
    for href, message in (("claims/z/", "leads nowhere"), ("claims/x/#there", "a fragment that is not there")):
        with pytest.raises(BrokenSite, match=message):
            leads(embed, ADDRESS + href)
    with pytest.raises(BrokenSite, match="no source entry"):
        leads(embed, f"{ADDRESS}claims/x/", (f"{ADDRESS}people/x/",))


STEPS = ["../", "./", "a", "/", "index.html", "people", "#", "cite-x", "?q=1", "%20", "%2e%2e", ":", "//", "."]


@given(st.sampled_from(["index.html", "a/index.html", "de/people/x/index.html"]), st.lists(st.sampled_from(STEPS)))
def test_plain_links_lead_where_the_general_rule_says(path, steps):
    link = "".join(steps)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(verify_module, "_plain", lambda _: None)
        general = resolve(path, link)
    assert resolve(path, link) == general


def test_a_link_of_a_page_is_plain_and_others_are_not():
    assert _plain("../../people/ada/index.html#cite-x") == (2, "people/ada/index.html", "cite-x")
    for other in (
        "people/",
        "/people/x",
        "https://a.example/",
        "a/../b",
        "a/./b",
        "a%20b",
        "?q=a",
        "#x",
        "a#x y",
        "a//b",
    ):
        assert _plain(other) is None, other
