"""`_headers`, `_redirects` and `404.html`: what hosts make of them."""

import re
from urllib.parse import urlsplit

import pytest

from dossier.publish.verify import anchors, resolve
from tests.publish.hosts import joined, overridden, redirected, redirections, rules
from tests.site.audit import Audit
from tests.site.built import ADDRESS, DATE, build


def addresses(site):
    """Every address at which a file can be asked for, as a path from the root of the host."""
    for path in site.files:
        if not path.startswith((".", "_")):
            yield f"/{path}"
            if path.endswith("index.html"):
                yield f"/{path.removesuffix('index.html')}"


@pytest.fixture
def given(site):
    return rules((site.output / "_headers").read_text("utf-8"))


def test_at_most_one_policy_reaches_any_address(site, given):
    """Two policies are joined by some hosts and overridden by others, and either breaks what is embedded."""
    for path in addresses(site):
        policies = [value for rule in given if rule.matches(path) for name, value in rule.headers if "policy" in name]
        security = [value for value in policies if "default-src" in value]
        assert len(security) == (1 if path.endswith(("/", ".html")) else len(security) and 1), path


def test_hosts_that_join_and_hosts_that_override_send_the_same(site, given):
    for path in addresses(site):
        assert joined(given, path) == overridden(given, path), path


def test_every_page_is_sent_with_the_policy_that_stands_in_it(site, given):
    for path in site.pages:
        sent = joined(given, f"/{path}")["content-security-policy"]
        inside = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', site.html(path))
        assert inside, path
        assert sent.startswith(inside[1].replace("&#39;", "'")), path
        searching = path.removeprefix("de/") == "search/index.html"
        assert re.findall(r"'[a-z-]*unsafe[a-z-]*'", sent) == ["'wasm-unsafe-eval'"] * searching, path
        assert "connect-src 'self';" in sent, path
        assert "default-src 'none'" in sent, path
        assert joined(given, f"/{path}")["x-content-type-options"] == "nosniff", path


def test_pages_cannot_be_framed_elsewhere_but_embeds_can_and_data_can_be_fetched_from_anywhere(site, given):
    for path in site.pages:
        sent = joined(given, f"/{path}")
        assert sent["content-security-policy"].endswith("frame-ancestors 'none'"), path
        assert sent["x-frame-options"] == "DENY", path
    for path in site.embeds:
        sent = joined(given, f"/{path}")
        assert sent["content-security-policy"].endswith("frame-ancestors *"), path
        assert "x-frame-options" not in sent, f"{path}: whoever reads this header alone would not embed it"
    assert joined(given, "/data/dossier.json")["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in joined(given, "/")


def test_only_names_with_a_hash_or_a_version_are_kept_for_ever(site, given):
    for path in addresses(site):
        if "immutable" in joined(given, path).get("cache-control", ""):
            assert re.fullmatch(
                r"/assets/(?:.+\.[0-9a-f]{10}\.\w+|frames-\d+\.js)|/pagefind/index/\w+_[0-9a-f]{7}\.pf_index", path
            ), path


def test_the_first_languages_prefix_leads_to_the_root(site):
    text = (site.output / "_redirects").read_text("utf-8")
    first, others = site.languages[0], tuple(f"{code}/" for code in site.languages[1:])
    rules = redirections(text)
    for path in site.pages:
        if not path.startswith(others) and path.endswith("index.html"):
            address = f"/{path.removesuffix('index.html')}"
            assert redirected(rules, f"/{first}{address}") == address
    pairs = {source: (target, status) for source, target, status in (line.split() for line in text.splitlines())}
    for source, (target, status) in pairs.items():
        assert status in ("301", "308", "200", "404"), source
        assert source.rstrip("*").lstrip("/") not in site.files, f"{source} hides a file"
        if "*" not in source and not target.startswith("http"):
            file = target.lstrip("/").partition("#")[0]
            assert (f"{file}index.html" if not file or file.endswith("/") else file) in site.files, source


@pytest.mark.parametrize("address", [ADDRESS, "https://dossier.example/", "https://dossier.example/a/b/c/"])
def test_the_page_for_nothing_works_at_any_depth_and_below_any_path(address, root, tmp_path):
    output = tmp_path / "output"
    build(root, output, "--site-url", address)
    html = (output / "404.html").read_text("utf-8")
    page, base = anchors(html), urlsplit(address).path
    assert len(page.links) > 5
    for link in page.links:
        if link.startswith("#"):
            assert link[1:] in page.ids
            continue
        files = {resolve(f"{deep}index.html", link, base) for deep in ("", "x/", "x/y/z/")}
        assert len(files) == 1, link
        assert (output / files.pop()[0]).is_file(), link
    assert 'name="robots" content="noindex"' in html


def test_the_page_for_nothing_speaks_all_languages(site):
    audit = Audit(site.records, site.files, (DATE, ADDRESS))
    for language in site.languages:
        assert audit.words[language].by_key["notfound: text"] in site.html("404.html")
