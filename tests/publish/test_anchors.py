"""What a page can be linked by and links to is read quickly, and as a parser reads it, whoever wrote the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.publish import verify
from dossier.publish.verify import Anchors, Unsound, anchors, parsed
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


def test_every_page_of_ours_is_read_as_a_parser_reads_it(site):
    for path in site.pages:
        html = site.html(path)
        assert anchors(html) == parsed(html), path


def test_no_page_of_ours_needs_the_parser(ferry, monkeypatch):
    monkeypatch.setattr(verify, "parsed", lambda html: pytest.fail("the slow way was taken"))
    for path in ferry.pages:
        assert anchors(ferry.html(path)).links, path


@pytest.mark.parametrize("piece", PIECES)
def test_what_others_write_is_read_as_a_parser_reads_it(piece):
    for html in (piece, f'<p id="a">{piece}<b id="b"></b>'):
        assert anchors(html) == parsed(html)


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_in_any_order_too(html):
    assert anchors(html) == parsed(html)


def test_ids_stand_as_often_as_they_do_links_once_and_citations_are_links_of_their_class():
    html = '<b id="a"></b><b id="a"></b><a class="x cite" href="p?a&amp;b">1</a><a href="p?a&amp;b">2</a><img src="i">'
    assert anchors(html) == Anchors(("a", "a"), ("p?a&b", "i"), ("p?a&b",))


def test_what_an_embed_leads_to_on_the_web_is_there():
    """Elsewhere an address of this host may be of something that is not of the site."""
    files = {"claims/x/index.html": 1, "claims/y/index.html": 1}

    def leads(path, href, cites=()):
        pages = {path: Anchors((), (href,), cites), "claims/x/index.html": Anchors(("here",), (), ())}
        verify.verify(pages, files, ADDRESS)

    embed = "de/embed/claims/x/index.html"
    for href in ("claims/x/", "claims/y/", "claims/x/#here"):
        leads(embed, ADDRESS + href)
    leads(embed, "https://elsewhere.example/claims/z/")
    leads(embed, f"{ADDRESS}claims/x/", (f"{ADDRESS}claims/x/",))
    leads("claims/y/index.html", f"{ADDRESS}claims/z/")
    for href, message in (("claims/z/", "leads nowhere"), ("claims/x/#there", "a fragment that is not there")):
        with pytest.raises(Unsound, match=message):
            leads(embed, ADDRESS + href)
    with pytest.raises(Unsound, match="no source entry"):
        leads(embed, f"{ADDRESS}claims/x/", (f"{ADDRESS}people/x/",))
