"""`make audit` is not run with the tests; that it can be is."""

from urllib.request import urlopen

import pytest

from bench.hosted import site
from bench.nu import INLINE, UNKNOWN, aside
from dossier.edition.csp import embed_csp


@pytest.mark.slow
def test_the_host_that_the_audit_measures_over_serves_a_site_as_hosts_do(root, tmp_path):
    with site(root, tmp_path / "output") as served, urlopen(served.at("deals/index.html"), timeout=20) as answer:
        assert answer.status == 200
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert b"Northwind" in answer.read()


CARRIED = 'say("it may run");\n'
PAGE = f"""<!DOCTYPE html>
<meta http-equiv="Content-Security-Policy" content="{embed_csp(["a{}"], CARRIED).replace("'", "&#39;")}">
<style>a{{}}</style>
<script>{CARRIED}</script>
<script type="application/ld+json">{{"@context": "https://schema.org"}}</script>
<p>Words</p><script>say("it may not");</script>
"""


def at(piece, html=PAGE):
    """The message about a script whose start tag ends with a piece of the page."""
    end = html.index(piece) + len(piece)
    line = html.count("\n", 0, end) + 1
    return {"message": f"{INLINE} (meta tag)", "lastLine": line, "lastColumn": end - html.rfind("\n", 0, end) - 1}


def test_of_inline_scripts_only_that_which_the_policy_names_and_data_are_set_aside():
    """The checker works out no hashes: wherever another script stood, it must be seen."""
    assert aside(at("</style>\n<script>"), PAGE)
    assert aside(at('ld+json">'), PAGE)
    assert not aside(at("</p><script>"), PAGE)


@pytest.mark.parametrize(
    ("old", "new"), [("may run", "may run away"), ("script-src", "style-src"), ("Content-Security-Policy", "x")]
)
def test_the_same_place_does_not_set_a_script_aside(old, new):
    assert not aside(at("</style>\n<script>", html := PAGE.replace(old, new, 1)), html)


def test_a_message_about_anything_else_is_seen():
    assert aside({"message": UNKNOWN}, PAGE)
    assert not aside({"message": "Element “b” not allowed"}, PAGE)
