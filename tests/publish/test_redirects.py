"""`_redirects` cannot be used to lead readers to another site."""

from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.publish.hosts import redirected, redirections

HERE = "https://dossier.example"
ELSEWHERE = (
    "//evil.example",
    "///evil.example",
    "/%2fevil.example",
    "/%2f%2fevil.example",
    "/\\evil.example",
    "/%5cevil.example",
    "/\\/evil.example",
    "/\t/evil.example",
    "/%09/evil.example",
    "/https://evil.example",
    "/https:/evil.example",
    "/https:evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/%2e%2e//evil.example",
    "/evil.example",
    "/@evil.example",
    "/.evil.example",
    "/javascript:alert(1)",
    "/%0d%0aLocation:%20https://evil.example",
)


def as_browsers_read(location):
    """Where a browser goes: it reads a backslash as a slash, and passes over tabs and line ends."""
    for passed_over in "\t\r\n":
        location = location.replace(passed_over, "")
    return urlsplit(urljoin(f"{HERE}/en/x", location.strip().replace("\\", "/")))


@pytest.fixture(scope="module")
def rules(small_site):
    return redirections((small_site / "_redirects").read_text("utf-8"))


@pytest.mark.parametrize("path", ELSEWHERE)
def test_no_address_of_this_site_leads_to_another(path, rules):
    """Hosts put what stood for `*` into the new address as it came, or with its references resolved."""
    folders = sorted({source.rpartition("/")[0] for source, _ in rules})
    for folder in folders:
        asked = f"{folder}{path}"
        for sent in (asked, unquote(asked)):
            location = redirected(rules, sent)
            if location is not None:
                target = as_browsers_read(location)
                assert (target.scheme, target.netloc) == ("https", "dossier.example"), (sent, location)


def test_a_rule_with_a_star_names_the_folder_it_leads_into(rules):
    """`/en/* /:splat` leads `/en//evil.example` to `//evil.example`."""
    starred = [(source, target) for source, target in rules if "*" in source or ":splat" in target]
    assert starred
    for source, target in starred:
        folder = target.removesuffix(":splat")
        assert folder != target
        assert folder.strip("/")
        assert source.endswith(f"{folder}*")


def test_the_attack_succeeds_against_the_rule_that_was():
    led = [as_browsers_read(redirected([("/en/*", "/:splat")], f"/en{path}") or "/").netloc for path in ELSEWHERE]
    assert led.count("evil.example") >= 3, led


def test_rules_with_a_star_are_few(rules):
    """Cloudflare reads a hundred."""
    assert len([source for source, _ in rules if "*" in source]) <= 30
