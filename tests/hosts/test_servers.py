"""A server of one's own sends what `_headers` and `_redirects` say, at the root of its host and below a path."""

import http.client
from urllib.parse import urlsplit

import pytest

from dossier.publish.server_config import SERVERS, hosting
from tests.hosts.servers import found, running
from tests.publish.hosts import joined, redirected, redirections, rules

BASES = ["/", "/paper/dossier/"]
TYPES = {".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png"}


def ask(address, path, **headers):
    """Status, headers and body, without following anything."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def test_the_servers_are_installed():
    assert found() == tuple(SERVERS)


@pytest.fixture(scope="module", params=[(server, base) for server in SERVERS for base in BASES], ids=str)
def served(request, ferry, tmp_path_factory):
    """The address of the site's root on a server, and the built site."""
    server, base = request.param
    texts = [(ferry.output / name).read_text("utf-8") for name in ("_headers", "_redirects")]
    config = SERVERS[server](hosting(*texts, base))
    with running(server, config, ferry.output, base, tmp_path_factory.mktemp("server")) as address:
        yield address, base, ferry


def test_every_file_comes_with_its_headers_and_type(served):
    address, base, site = served
    given = rules((site.output / "_headers").read_text("utf-8"))
    wrong = []
    for file in sorted(site.files):
        if file.startswith(("_", ".")):
            continue
        status, headers, body = ask(address, base + file)
        expected = joined(given, f"/{file}")
        expected.setdefault("cache-control", "public, max-age=0, must-revalidate")
        seen = {name: headers.get(name) for name in expected}
        media = next((media for ending, media in TYPES.items() if file.endswith(ending)), "")
        if status != 200 or seen != expected or not headers.get("content-type", "").startswith(media):
            wrong.append((file, status, expected, seen, headers.get("content-type")))
        elif body != (site.output / file).read_bytes():
            wrong.append((file, "another text"))
    assert not wrong, wrong[:3]


def test_folders_show_their_page_with_its_headers(served):
    address, base, site = served
    given = rules((site.output / "_headers").read_text("utf-8"))
    for path in sorted(site.pages)[::7]:
        if not path.endswith("index.html"):
            continue
        folder = path.removesuffix("index.html")
        status, headers, body = ask(address, base + folder)
        assert (status, body) == (200, (site.output / path).read_bytes()), folder
        policy = joined(given, f"/{folder}")["content-security-policy"]
        assert headers["content-security-policy"] == policy, folder
        if folder:
            status, headers, _ = ask(address, base + folder.rstrip("/"))
            assert status in (301, 308)
            assert urlsplit(headers["location"]).path == base + folder


def test_what_is_not_there_gets_the_page_that_says_so(served):
    address, base, site = served
    for path in ("nothing", "claims/nothing/", "embed/claims/nothing/", "assets/nothing.js"):
        status, headers, body = ask(address, base + path)
        assert status == 404, path
        assert body == (site.output / "404.html").read_bytes(), path
        assert headers["content-type"].startswith("text/html")


def test_old_addresses_lead_on_and_never_to_another_host(served):
    address, base, site = served
    given = redirections((site.output / "_redirects").read_text("utf-8"))
    asked = [source.replace("*", "x/") for source, _ in given]
    for path in [*asked, "/en//evil.example/", "/en/claims//evil.example/", "/en/claims/%0d%0aX-Evil:1/"]:
        status, headers, _ = ask(address, base.rstrip("/") + path)
        target = redirected(given, path)
        assert "x-evil" not in headers
        if target is None or "%" in path or "//" in path:
            there = urlsplit(headers.get("location", ""))
            assert there.netloc in ("", urlsplit(address).netloc), path
            assert not there.path.startswith("//"), path
        else:
            assert status == 301, path
            assert urlsplit(headers["location"]).path == base.rstrip("/") + target, path


def test_dotfiles_and_listings_are_not_shown(served):
    address, base, _ = served
    status, _, body = ask(address, base + "cards/")
    assert status in (403, 404)
    assert b"Index of" not in body
