"""The preview's server knows which pages are open in a browser, so that they are made first."""

import http.client
import threading
from collections.abc import Iterator

import pytest

from dossier.publish.preview_server import PreviewServer, listening

PATIENCE = 20  # seconds for an answer on a busy machine


@pytest.fixture
def server(tmp_path) -> Iterator[PreviewServer]:
    server = PreviewServer(tmp_path, listening((), 0))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield server
    server.stop()
    thread.join(PATIENCE)


def stream(server, query):
    connection = http.client.HTTPConnection("127.0.0.1", server._sockets[0].getsockname()[1], timeout=PATIENCE)
    connection.request("GET", f"/__changes{query}")
    return connection, connection.getresponse()


def test_it_is_known_who_looks_at_what_and_they_alone_can_be_told(server):
    queries = {"?%2Fpeople%2Fada%2F": "people/ada/index.html", "?/404.html": "404.html", "?/": "index.html"}
    streams = {page: stream(server, query) for query, page in queries.items()}
    odd = [stream(server, query) for query in ("?%2F..%2Foutside.txt", "?%ff", "?//", "")]
    assert {answer.status for _, answer in (*streams.values(), *odd)} == {200}
    assert {*queries.values()} <= server.looked_at() <= {*queries.values(), ""}
    server.announce({"people/ada/index.html", "other.html"})
    server.announce({"404.html"})
    for page in ("people/ada/index.html", "404.html"):
        assert streams[page][1].readline() == b"data: changed\n"
    server.announce()
    assert streams["index.html"][1].readline() == b"data: changed\n"
    for connection, _ in [*streams.values(), *odd]:
        connection.close()
