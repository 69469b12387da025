"""The configuration of servers that one sets up oneself says what `_headers` and `_redirects` say.

Whether the servers understand it is asked of them by `make test-hosts`.
"""

import re

import pytest

from dossier.cli.server_config import SERVERS as NAMES
from dossier.publish.server_config import SERVERS, NotRead, hosting
from tests.publish.hosts import joined, rules
from tests.site.built import invoke

HEADERS = """\
/*
  X-Content-Type-Options: nosniff
/
  Content-Security-Policy: default-src 'none'
/embed/*
  Content-Security-Policy: frame-ancestors *
/data/*
  Access-Control-Allow-Origin: *
/data/claims.jsonl
  Content-Type: application/jsonl
/assets/*
  Cache-Control: public, max-age=31536000, immutable
"""
REDIRECTS = "/en/claims/* /claims/:splat 301\n/en / 301\n"
KEPT = {"Cache-Control": "public, max-age=0, must-revalidate"}
SNIFF = {"X-Content-Type-Options": "nosniff"}


def test_the_most_special_rule_has_all_headers():
    """A location of nginx that names a header loses all that are named around it."""
    rules = {(rule.path, rule.open): dict(rule.headers) for rule in hosting(HEADERS, REDIRECTS, "/d/").rules}
    assert rules == {
        ("/d/", True): KEPT | SNIFF,
        ("/d/", False): KEPT | SNIFF | {"Content-Security-Policy": "default-src 'none'"},
        ("/d/embed/", True): KEPT | SNIFF | {"Content-Security-Policy": "frame-ancestors *"},
        ("/d/data/", True): KEPT | SNIFF | {"Access-Control-Allow-Origin": "*"},
        ("/d/data/claims.jsonl", False): KEPT
        | SNIFF
        | {"Access-Control-Allow-Origin": "*", "Content-Type": "application/jsonl"},
        ("/d/assets/", True): SNIFF | {"Cache-Control": "public, max-age=31536000, immutable"},
    }


def test_redirects_keep_what_follows_and_stay_below_the_path():
    first, second = hosting(HEADERS, REDIRECTS, "/d/").redirects
    assert (first.path, first.target, first.open) == ("/d/en/claims/", "/d/claims/", True)
    assert (second.path, second.target, second.open) == ("/d/en", "/d/", False)


@pytest.mark.parametrize(
    ("headers", "redirects"),
    [
        ("embed/*\n  X: y\n", ""),
        ("/*\nX: y\n", ""),
        ("/*\n  X y\n", ""),
        ("", "/a /b\n"),
        ("", "/a /b 302\n"),
        ("", "/a https://evil.example/ 301\n"),
        ("", "a /b 301\n"),
    ],
)
def test_what_no_build_writes_is_refused(headers, redirects):
    with pytest.raises(NotRead):
        hosting(headers, redirects, "/")


def test_the_command_knows_them_all_without_loading_what_writes_them():
    assert tuple(SERVERS) == NAMES


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("base", ["/", "/a/b/"])
def test_the_command_prints_each_rule_and_header_of_the_site(server, base, ferry):
    done = invoke("server-config", server, "--root", ferry.root, "--output", ferry.output, "--at", base)
    assert done.exit_code == 0, done.output
    given = rules((ferry.output / "_headers").read_text("utf-8"))
    for rule in given:
        path = base + rule.pattern[1:].removesuffix("*")
        assert re.escape(path) in done.output or path in done.output
        for value in joined(given, rule.pattern.removesuffix("*")).values():
            assert value in done.output
    assert f"{base}404.html" in done.output


@pytest.mark.parametrize("base", ["d", "/d", "d/", "/d//", "/d;x/", '/"/', "/ü/", "https://x/"])
def test_a_path_that_is_none_is_refused(base, ferry):
    done = invoke("server-config", "nginx", "--output", ferry.output, "--at", base)
    assert done.exit_code == 2
    assert "--at" in done.output


def test_a_folder_without_a_site_is_told_of(tmp_path):
    done = invoke("server-config", "caddy", "--output", tmp_path)
    assert done.exit_code == 2
    assert "build it first" in done.output


def test_a_folder_of_another_program_is_told_of(tmp_path):
    (tmp_path / "_headers").write_text("/*\n  x\n", "utf-8")
    (tmp_path / "_redirects").write_text("", "utf-8")
    done = invoke("server-config", "apache", "--output", tmp_path)
    assert done.exit_code == 2
    assert "_headers, line 2" in done.output
