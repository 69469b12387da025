"""oEmbed: what a consumer discovers, requests and keeps. The rules of WordPress are from its source (wp-includes)."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest

from dossier.embeds.height import WIDTHS
from tests.browser.hosting import hosted
from tests.site.audit import EMBED
from tests.site.built import ADDRESS
from tests.site.html_tree import parse

HEAD = 150 * 1024  # bytes that WordPress reads of a page (`WP_oEmbed::discover`)
FORM = re.compile(r"(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", re.DOTALL)  # `wp_filter_oembed_result`
KEPT = {  # the elements and attributes that it keeps of an unknown provider
    "a": {"href"},
    "blockquote": set(),
    "iframe": {"src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"},
}
LOWEST, HIGHEST = 200, 1000  # px: the limits it sets to the height that an embed reports (`wp-embed.js`)
READ = {}  # answers by site
KINDS = ("claims", "people", "organizations", "products", "deals", "places", "disputes", "pictures")


def discovered(html):
    """The addresses in a page's `<link>` elements, as WordPress looks for them."""
    head = html.encode()[:HEAD].decode("utf-8", "ignore").partition("</head>")[0]
    links = parse(head).find_all("link", having="href")
    return [link["href"] for link in links if link.get("type") == "application/json+oembed"]


def answers(site):
    """The pages with an oEmbed response: path, address of the response, the response. Read once."""
    if site.output not in READ:
        named = [(path, href) for path in site.pages for href in discovered(site.html(path))]
        files = [site.output / urlsplit(href).path.removeprefix(site.base_path) for _, href in named]
        READ[site.output] = [
            (*page, json.loads(file.read_text("utf-8"))) for page, file in zip(named, files, strict=True)
        ]
    return READ[site.output]


class Seen(HTMLParser):
    """Every element with its attributes, in order."""

    def __init__(self, html):
        super().__init__()
        self.elements = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))


def test_exactly_the_pages_with_an_embed_link_to_an_oembed_response(site):
    with_embed = {path.replace("embed/", "", 1) for path in site.files if EMBED.match(path) and path.endswith(".html")}
    naming = [path for path, _, _ in answers(site)]
    assert set(naming) == with_embed & set(site.pages) - {"404.html"} - site.retracted
    assert len(naming) > 20
    assert len(naming) == len(set(naming))
    assert {path.removeprefix("de/").split("/")[0] for path in naming} <= set(KINDS)


def test_a_response_has_all_fields(site):
    for path, href, data in answers(site):
        assert (data["version"], data["type"], data["width"]) == ("1.0", "rich", WIDTHS[1]), path
        assert isinstance(data["height"], int), path
        assert data["cache_age"] == 24 * 60 * 60, path
        assert all(data[name].strip() for name in ("title", "provider_name", "html")), path
        page = ADDRESS + path.removesuffix("index.html")
        assert parse_qs(urlsplit(href).query) == {"url": [page]}, path
        assert data["provider_url"] == ADDRESS + ("de/" if path.startswith("de/") else ""), path
        if "thumbnail_url" in data:
            assert data["thumbnail_url"].removeprefix(ADDRESS).partition("?v=")[0] in site.files, path
            assert (data["thumbnail_width"], data["thumbnail_height"]) == (1200, 630)


def test_wordpress_keeps_the_whole_html(site):
    for path, _, data in answers(site):
        elements = Seen(data["html"]).elements
        assert [tag for tag, _ in elements] == ["blockquote", "a", "iframe"], path
        assert all(set(attributes) <= KEPT[tag] for tag, attributes in elements), path
        form = FORM.fullmatch(data["html"])
        assert form, path
        assert form[1], f"{path} has no quotation"
        assert form[1] + form[2] == data["html"], path


def test_the_frame_shows_the_embed_and_the_quotation_links_to_the_page(site):
    for path, _, data in answers(site):
        (_, _), (_, link), (_, frame) = Seen(data["html"]).elements
        assert link["href"] == ADDRESS + path.removesuffix("index.html")
        src = urlsplit(frame["src"])
        assert not src.fragment, "WordPress adds its own: #?secret="
        assert parse_qs(src.query).keys() == {"v"}
        prefix = "de/" if path.startswith("de/") else ""
        embed = f"{src.path.removeprefix(site.base_path)}index.html"
        assert embed == f"{prefix}embed/{path.removeprefix(prefix)}"
        assert embed in site.files
        assert frame["title"].strip()
        assert int(frame["height"]) == data["height"]


def test_most_embeds_of_claims_fit_the_height_limits_of_wordpress(site):
    """It cuts at 1000 px; higher embeds scroll there, as docs/embedding.md says."""
    heights = [data["height"] for path, _, data in answers(site) if path.removeprefix("de/").startswith("claims/")]
    fitting = [height for height in heights if LOWEST <= height <= HIGHEST]
    assert len(fitting) > 0.95 * len(heights)


def test_a_consumer_discovers_and_reads_the_response(site, monkeypatch):
    """oembedpy fetches the page, finds the address, requests it with parameters, and checks for JSON."""
    consumer = pytest.importorskip("oembedpy.consumer")
    discovery = pytest.importorskip("oembedpy.discovery")
    httpx = pytest.importorskip("httpx")
    get = httpx.get
    with hosted(site.output, site.base_path) as address:
        monkeypatch.setattr(httpx, "get", lambda url, **options: get(url.replace(ADDRESS, address), **options))
        named = {path: href for path, href, _ in answers(site)}
        for kind in ("claims", "people"):
            path = next(path for path in named if path.startswith(f"{kind}/"))
            page = ADDRESS + path.removesuffix("index.html")
            endpoint, parameters = discovery.find_from_content(page)
            assert parameters.url == page
            parameters.max_width = 400
            content = consumer.fetch_content(endpoint, parameters)
            assert (content.type, content.width) == ("rich", WIDTHS[1])
            assert FORM.fullmatch(content.html)
