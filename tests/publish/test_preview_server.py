"""The preview's server: whom it answers, and that no request, however odd, holds it up or shows on the terminal."""

import contextlib
import errno
import http.client
import os
import socket
import threading
import time

import pytest

from dossier.publish import preview_server
from dossier.publish.preview_server import PortTaken, PreviewServer, listening
from tests.overlay import write_files

SECRET = "The whole text of a source."
PATIENCE = 30  # seconds, on a busy machine


class Running:
    """A server of a folder on a free port, in this process."""

    def __init__(self, folder, names=()):
        self.sockets = listening((), 0)
        self.port = self.sockets[0].getsockname()[1]
        self.server = PreviewServer(folder, self.sockets, names)
        self.thread = threading.Thread(target=self.server.run)
        self.thread.start()

    def connect(self, host="127.0.0.1"):
        return socket.create_connection((host, self.port), timeout=PATIENCE)

    def raw(self, data, host="127.0.0.1"):
        """All that comes back for what is sent."""
        with self.connect(host) as connection:
            connection.sendall(data)
            return received(connection)

    def ask(self, target="/", host="localhost", method="GET"):
        """Status, headers and text of an answer."""
        answer = self.raw(f"{method} {target} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode("latin-1"))
        head, _, text = answer.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        return int(first.split()[1]), dict(line.split(": ", 1) for line in lines), text.decode()

    def stop(self):
        self.server.stop()
        self.thread.join(PATIENCE)
        assert not self.thread.is_alive()


def received(connection):
    data = b""
    with contextlib.suppress(ConnectionResetError):
        while piece := connection.recv(65536):
            data += piece
    return data


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "preview"
    files = {
        "index.html": f"<body>{SECRET}</body>",
        "404.html": "<body>no such page</body>",
        "people/ada/index.html": "<body>Ada</body>",
        "embed/claims/price/index.html": "<body>Price</body>",
        "assets/site.js": "let one = 1;",
        "assets/ü 1.txt": "letters",
        ".annotated-dossier": "mark",
    }
    write_files(folder, files)
    (tmp_path / "outside.txt").write_text("outside", "utf-8")
    return folder


@pytest.fixture
def running(folder, capfd):
    running = Running(folder)
    yield running
    running.stop()
    out, err = capfd.readouterr()
    assert (out, err) == ("", ""), "the terminal belongs to the problems"


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST:8000", "localhost.", "localhost.:8000", "127.0.0.1", "127.0.0.1:8000", "[::1]:8000"],
)
def test_it_answers_to_the_names_of_this_machine(host, running):
    status, _, text = running.ask(host=host)
    assert (status, SECRET in text) == (200, True)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8000",
        "localhost.evil.example",
        "evil.example:localhost",
        "localhost@evil.example",
        "evil.example@localhost",
        "localhost, evil.example",
        "localhost/evil",
        "127.0.0.1.evil.example",
        "2130706433",
        "0x7f.1",
        "0.0.0.0",
        "192.168.1.5",
        "[::2]",
        "::1",
        "[localhost]",
        "localhost:99999999",
        "localhost..",
        "ⓛocalhost".encode().decode("latin-1"),
        "",
    ],
)
@pytest.mark.parametrize("target", ["/", "/__changes", "/__reload.js", "/nowhere"])
def test_no_other_name_is_answered(host, target, running):
    """A page elsewhere may have turned its own name to this machine's address, to read what is served as its own."""
    status, _, text = running.ask(target, host=host)
    assert status == 421
    assert SECRET not in text
    assert "--host" in text


def test_what_was_named_to_listen_at_is_answered_as_well(folder):
    running = Running(folder, names=("preview.example",))
    try:
        assert running.ask(host="Preview.example:8000")[0] == 200
        assert running.ask(host="localhost")[0] == 200
        assert running.ask(host="192.168.1.5")[0] == 421
    finally:
        running.stop()


@pytest.mark.parametrize("address", ["0.0.0.0", "::"])
def test_where_it_listens_to_all_addresses_any_of_them_is_meant_and_no_name(folder, address):
    """A number is no name that DNS could turn elsewhere."""
    running = Running(folder, names=(address,))
    try:
        assert running.ask(host="192.168.1.5:8000")[0] == 200
        assert running.ask(host="[fe80::1]:8000")[0] == 200
        assert running.ask(host="evil.example")[0] == 421
        assert running.ask(host="192.168.1.5.evil.example")[0] == 421
    finally:
        running.stop()


def test_by_default_it_listens_on_this_machine_alone():
    sockets = listening((), 0)
    try:
        assert {opened.getsockname()[0] for opened in sockets} <= {"127.0.0.1", "::1"}
        assert len({opened.getsockname()[1] for opened in sockets}) == 1
    finally:
        for opened in sockets:
            opened.close()


def test_it_listens_at_addresses_alone_and_where_only_names_are_given_on_this_machine():
    for hosts, expected in (
        (["127.0.0.2"], {"127.0.0.2"}),
        (["preview.example", "127.0.0.2", "127.0.0.3"], {"127.0.0.2", "127.0.0.3"}),
        (["0.0.0.0", "preview.example"], {"0.0.0.0"}),
    ):
        sockets = listening(hosts, 0)
        assert {opened.getsockname()[0] for opened in sockets} == expected
        for opened in sockets:
            opened.close()
    sockets = listening(["preview.example", "nowhere.invalid"], 0)
    assert {opened.getsockname()[0] for opened in sockets} <= {"127.0.0.1", "::1"}
    for opened in sockets:
        opened.close()


def test_a_port_that_is_taken_is_told():
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(PortTaken, match="in use"):
        listening((), taken.getsockname()[1])
    with pytest.raises(PortTaken, match="assign"):
        listening(["192.0.2.1"], 0)  # of nobody: it is for examples


@pytest.mark.skipif(not socket.has_ipv6, reason="this machine has no IPv6")
def test_the_name_of_this_machine_may_mean_ipv6(running):
    if len(running.sockets) < 2:
        pytest.skip("this machine has no address of IPv6")
    answer = running.raw(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", host="::1")
    assert answer.startswith(b"HTTP/1.1 200 ")


def test_other_origins_can_neither_load_nor_frame_what_is_served(running):
    for target in ("/", "/assets/site.js", "/nowhere", "/__reload.js", "/people/ada"):
        status, headers, _ = running.ask(target)
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin", (target, status)
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
        assert "Access-Control-Allow-Origin" not in headers
    for target in ("/", "/people/ada/", "/nowhere"):
        assert running.ask(target)[1]["Content-Security-Policy"] == "frame-ancestors 'self'"
    embed = running.ask("/embed/claims/price/")[1]
    assert "Content-Security-Policy" not in embed, "that is what embeds are for"
    assert embed["Cross-Origin-Resource-Policy"] == "same-origin"


def test_pages_get_the_script_that_waits_and_files_their_types(running):
    assert '<script src="/__reload.js"></script></body>' in running.ask("/")[2]
    assert running.ask("/assets/site.js")[1]["Content-Type"] == "text/javascript; charset=utf-8"
    assert running.ask("/assets/%C3%BC%201.txt")[2] == "letters"
    assert running.ask("/assets/%C3%BC%201.txt?v=1")[0] == 200


def test_head_of_the_stream_ends(running):
    status, headers, text = running.ask("/__changes", method="HEAD")
    assert (status, headers["Content-Type"], text) == (200, "text/event-stream", "")


@pytest.mark.parametrize("target", ["/", "/people/ada", "/assets/site.js", "/nowhere", "/__reload.js"])
def test_head_is_get_without_the_data(target, running):
    status, headers, text = running.ask(target, method="HEAD")
    assert text == ""
    assert (status, headers) == running.ask(target)[:2]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "get", "ÄÖ"])
def test_nothing_but_reading_is_done(method, running):
    status, headers, _ = running.ask(method=method)
    assert (status, headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "target",
    [
        "/../outside.txt",
        "/%2e%2e/outside.txt",
        "/..%2foutside.txt",
        "/people/../../outside.txt",
        "/people/%2e%2e/%2e%2e/outside.txt",
        "/%2E%2E%2F%2E%2E%2Fetc%2Fpasswd",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/..\\outside.txt",
        "/%5c..%5coutside.txt",
        "/.annotated-dossier",
        "/./index.html",
        "/people//ada/",
        "/people/ada/index.html/",
        "/%00",
        "/index.html%00.txt",
        "/%",
        "/%zz",
        "/%ff%fe",
        "/%c0%ae%c0%ae/outside.txt",
        "/%ed%a0%80",
        "/" + "a" * 300,
        "/" + "a/" * 900,
        "/people/" + "%C3%BC" * 200,
        "/~root",
        "/CON",
        "/assets/site.js%20",
        "/__changes/",
        "/__reload.js/",
    ],
)
def test_odd_addresses_are_no_pages(target, running):
    status, _, text = running.ask(target)
    assert (status, text) == (404, '<body>no such page<script src="/__reload.js"></script></body>')


def test_a_folder_is_led_to_by_its_slash_and_nowhere_else(running):
    """The address of a folder that begins with two slashes would be that of another host."""
    status, headers, _ = running.ask("/people/ada?v=1")
    assert (status, headers["Location"]) == (301, "/people/ada/?v=1")
    assert running.ask("/people/ada%2F")[1]["Location"] == "/people/ada/"
    for target in ("//evil.example", "//evil.example/..", "///people/ada", "/%2fevil.example", "/\\evil.example"):
        status, headers, _ = running.ask(target)
        assert status == 404
        assert "Location" not in headers


def test_a_folder_without_a_page_is_not_listed(running):
    for target in ("/people/", "/assets/"):
        status, _, text = running.ask(target)
        assert status == 404
        assert "site.js" not in text


HOST = b"Host: localhost\r\n\r\n"


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"GET /" + b"a" * 3_000 + b" HTTP/1.1\r\n" + HOST, 414),
        (b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n" + HOST, 414),
        (b"GET /" + b"a" * 1_000_000, 414),
        (b"GET / HTTP/1.1\r\nX: " + b"a" * 100_000 + b"\r\n" + HOST, 431),
        (b"GET / HTTP/1.1\r\n" + b"X: 1\r\n" * 10_000 + HOST, 431),
        (b"GET /\r\n\r\n", 400),
        (b"GET\r\n\r\n", 400),
        (b"\r\n\r\n", 400),
        (b"GET / HTTP/0.9\r\n" + HOST, 400),
        (b"GET / HTTP/2.0\r\n" + HOST, 400),
        (b"GET / HTTP/1.1 more\r\n" + HOST, 400),
        (b"GET  / HTTP/1.1\r\n" + HOST, 400),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.0\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", 400),
        (b"GET http://evil.example/ HTTP/1.1\r\n" + HOST, 400),
        (b"GET http://localhost/ HTTP/1.1\r\n" + HOST, 400),
        (b"GET * HTTP/1.1\r\n" + HOST, 400),
        (b"CONNECT evil.example:443 HTTP/1.1\r\n" + HOST, 400),
        (b"GET /\x00 HTTP/1.1\r\n" + HOST, 400),
        (b"GET /\xff\xfe HTTP/1.1\r\n" + HOST, 400),
        (b"GET /\tx HTTP/1.1\r\n" + HOST, 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 400),
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", 400),
        (b"GET / HTTP/1.1\nHost: localhost\n\n", 200),
        (b"GET / HTTP/1.0\r\n" + HOST, 200),
    ],
)
def test_what_is_no_request_is_told_so(data, status, running):
    answer = running.raw(data)
    # Where more is sent than is read, the system may take back the answer with the connection.
    assert answer.startswith(b"HTTP/1.1 %d " % status) or (answer == b"" and len(data) > 50_000), answer[:80]
    assert (SECRET.encode() in answer) == (status == 200)
    assert running.ask()[0] == 200, "it goes on"


def test_broken_connections_leave_no_trace(running):
    for data in (
        b"",
        b"G",
        b"GET / HTTP/1.1\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /__changes HTTP/1.1\r\n" + HOST,
    ):
        connection = running.connect()
        connection.sendall(data)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # a reset, not an end
        connection.close()
    assert running.ask()[0] == 200


def test_where_the_system_has_no_connection_left_nothing_is_said_and_a_bug_is(running, capfd):
    assert running.ask()[0] == 200
    loop = running.server._loop
    for error in (OSError(errno.EMFILE, "Too many open files"), ConnectionResetError()):
        loop.call_exception_handler({"message": "socket.accept() out of system resource", "exception": error})
    assert capfd.readouterr().err == ""
    contexts = []
    loop.default_exception_handler = contexts.append
    loop.call_exception_handler({"message": "a bug", "exception": KeyError("x")})
    assert [context["message"] for context in contexts] == ["a bug"]


def test_who_sends_slowly_is_ended_however_often_a_byte_comes(running, monkeypatch):
    """Each byte would start a pause anew; it is the whole request that has a time."""
    monkeypatch.setattr(preview_server, "PATIENCE", 0.5)
    with running.connect() as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nX: ")
        sent = 0
        with contextlib.suppress(OSError):
            while sent < 600:
                connection.sendall(b"a")
                sent += 1
                connection.settimeout(0.1)
                with contextlib.suppress(TimeoutError):
                    answer = connection.recv(100)
                    assert answer == b"" or answer.startswith(b"HTTP/1.1 408 ")
                    break
        assert sent < 600


def test_who_does_not_take_an_answer_is_ended(running, folder, monkeypatch):
    monkeypatch.setattr(preview_server, "PATIENCE_TO_SEND", 0.3)
    (folder / "large.zip").write_bytes(b"0" * 30_000_000)
    with running.connect() as connection:
        connection.sendall(b"GET /large.zip HTTP/1.1\r\n" + HOST)
        time.sleep(1)
        assert len(received(connection)) < 30_000_000
    assert running.ask()[0] == 200


def test_a_thousand_who_ask_at_once_are_all_answered(running):
    """They are all there before the first has asked."""
    preview_server._allow_files()
    with contextlib.ExitStack() as stack:
        connections = [stack.enter_context(running.connect()) for _ in range(1000)]
        for connection in connections:
            connection.sendall(b"GET / HTTP/1.1\r\n" + HOST)
        answers = [received(connection) for connection in connections]
    assert [answer for answer in answers if not answer.startswith(b"HTTP/1.1 200 ")] == []
    assert all(SECRET.encode() in answer for answer in answers)


def stream(running):
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=PATIENCE)
    connection.request("GET", "/__changes")
    return connection, connection.getresponse()


def test_all_who_wait_are_told_of_a_change(running):
    streams = [stream(running) for _ in range(5)]
    for number in (1, 2):
        running.server.announce()
        for _, answer in streams:
            assert answer.getheader("Content-Type") == "text/event-stream"
            assert (answer.readline(), answer.readline()) == (b"data: changed\n", b"\n"), number
    for connection, _ in streams:
        connection.close()


def test_streams_are_bounded_and_free_again_as_soon_as_a_browser_goes(running, monkeypatch):
    monkeypatch.setattr(preview_server, "MAX_STREAMS", 3)
    streams = [stream(running) for _ in range(3)]
    assert [answer.status for _, answer in streams] == [200, 200, 200]
    assert running.ask("/__changes")[0] == 503
    assert running.ask()[0] == 200
    streams.pop()[0].close()
    end = time.monotonic() + PATIENCE
    while (following := stream(running))[1].status == 503:
        assert time.monotonic() < end
        following[0].close()
        time.sleep(0.05)
    for connection, _ in [*streams, following]:
        connection.close()


def test_a_sign_of_life_keeps_a_stream_open(running, monkeypatch):
    monkeypatch.setattr(preview_server, "HEARTBEAT", 0.1)
    connection, answer = stream(running)
    assert answer.readline() == b": still here\n"
    connection.close()


def test_links_out_of_the_folder_are_not_followed(folder, tmp_path):
    """A preview that came with a dossier is served until the first build, and that may fail."""
    (folder / "out.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "out").symlink_to(tmp_path)
    running = Running(folder)
    try:
        assert running.ask()[0] == 200
        for target in ("/out.txt", "/out/outside.txt", "/out/", "/out"):
            assert running.ask(target)[0] == 404, target
        (folder / "404.html").unlink()
        (folder / "404.html").symlink_to(tmp_path / "outside.txt")
        assert running.ask("/nowhere")[::2] == (404, "not found\n")
    finally:
        running.stop()


def test_what_is_no_file_of_a_site_holds_nobody_up(running, folder, monkeypatch):
    monkeypatch.setattr(preview_server, "MAX_FILE", 100)
    os.mkfifo(folder / "pipe.txt")
    (folder / "large.zip").write_bytes(b"0" * 101)
    assert running.ask("/pipe.txt")[0] == 404
    assert running.ask("/large.zip")[0] == 404
    (folder / "404.html").unlink()
    os.mkfifo(folder / "404.html")
    assert running.ask("/nowhere")[::2] == (404, "not found\n")
    assert running.ask()[0] == 200


def test_a_folder_that_is_a_link_is_not_served(folder, tmp_path):
    (tmp_path / "linked").symlink_to(folder)
    running = Running(tmp_path / "linked")
    try:
        assert running.ask()[::2] == (404, "not found\n")
    finally:
        running.stop()


def test_a_folder_below_a_link_is_served(folder, tmp_path):
    """The dossier may be reached by a link, as on macOS all temporary folders are."""
    (tmp_path / "reached").symlink_to(folder.parent)
    running = Running(tmp_path / "reached" / folder.name)
    try:
        assert running.ask()[0] == 200
    finally:
        running.stop()


def test_before_the_first_build_there_is_nothing(tmp_path):
    running = Running(tmp_path / "nothing")
    try:
        assert running.ask()[::2] == (404, "not found\n")
    finally:
        running.stop()
