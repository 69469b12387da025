"""An address is one that browsers, and the libraries that read the site, take for the same."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.address import as_link, bad_address, bad_base

GOOD = [
    "https://example.org",
    "http://localhost:8000/",
    "https://example.org:/",
    "https://example.org./",
    "https://[::1]/",
    "https://[2001:db8::1]:8443/x",
    "https://127.0.0.1/",
    "https://exämple.org/",
    "https://xn--exmple-cua.org/",
    "https://straße.de/",
    "https://пример.испытание/",
    "https://foo_bar.example.org/",
    "https://example.org/@user/?q=a@b#f",
    "https://example.org/a(b)[c]",
    "https://example.org/%zz",
]
BAD = {
    "": "does not start",
    "javascript:alert(1)": "does not start",
    "HTTPS://example.org": "does not start",
    "//example.org": "does not start",
    "https:///x": "host",
    "https://[::1": "brackets",
    "https://exam]ple.org": "brackets",
    "https://[::1%25eth0]/": "host",
    "https://[example]/": "brackets",
    "https://[v1.x]/": "host",
    "https://example.org:0/": "port",
    "https://example.org:65536/": "port",
    "https://example.org:x/": "port",
    "https://example.org:80:80/": "port",
    "https://exa mple.org/": "space",
    'https://example.org/"onclick=': "quotation mark",
    "https://example..org/": "host",
    "https://-example.org/": "host",
    "https://exa%6dple.org/": "host",
    "https://xn--/": "host",
    "https://1.2.3/": "host",
    "https://999.1.1.1/": "host",
    f"https://{'a' * 64}.org/": "host",
    f"https://{'a.' * 130}org/": "host",
    "https://example.org@example.com/": "user",
    "https://example.org\\x": "backslash",
    "https://example.org/\u202e": "invisible",
    "https://example.org/\ufffe": "invisible",
    "https://example.org/\ud800": "invisible",
    f"https://example.org/{'a' * 500}": "characters",
}


@pytest.mark.parametrize("address", GOOD)
def test_what_browsers_open_is_an_address(address):
    assert bad_address(address) == ""


@pytest.mark.parametrize("address", BAD, ids=ascii)
def test_what_they_do_not_open_is_none(address):
    assert BAD[address] in bad_address(address)


def test_nothing_can_be_added_to_a_query_or_a_fragment():
    assert bad_base("https://example.org/d/") == ""
    assert "added" in bad_base("https://example.org/?d")
    assert "added" in bad_base("https://example.org/#d")
    assert bad_base("https://[::1") == bad_address("https://[::1")


@given(st.text("[]:/@.%#?\\abc109-xnü\u3002", max_size=24).map("https://{}".format))
def test_whatever_passes_can_be_taken_apart(address):
    """No reader of the site's addresses raises."""
    if not bad_base(address):
        split = urlsplit(address + "/x")
        assert split.hostname
        assert split.port != 0
        assert not split.query


def test_a_link_holds_what_an_address_may_hold_and_nothing_twice():
    assert as_link("https://example.org/a_(b)?q=a|b") == "https://example.org/a_(b)?q=a%7Cb"
    assert as_link("https://[::1]/a[0]?q={x}^`") == "https://[::1]/a%5B0%5D?q=%7Bx%7D%5E%60"
    for unchanged in ("https://example.org", "https://[::1]:80", "https://example.org/%7C%zz?a=b#ä"):
        assert as_link(unchanged) == unchanged
