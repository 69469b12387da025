"""`python build.py serve`: the editors' preview on this machine, rebuilt on every change."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.overlay import BASE
from tests.site.built import FROM_A_TERMINAL, PROGRAM, edit

pytestmark = pytest.mark.slow  # each test runs the whole program, or programs of others

PATIENCE = 40  # seconds for one step on a busy machine


class Preview:
    """A preview that runs, and what it says."""

    def __init__(self, root, port, *options):
        self.port, self.lines = port, []
        arguments = ["serve", "--root", str(root), "--port", str(port), "--jobs", "1", *options]
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-c", FROM_A_TERMINAL, str(PROGRAM / "build.py"), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        self.lines.extend(iter(self.process.stdout.readline, ""))

    def get(self, path, timeout=PATIENCE, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read().decode("utf-8")

    def said(self, words, times=1):
        return wait(lambda: sum(words in line for line in self.lines) >= times, f"{words!r} in {self.lines}")


def wait(condition, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = Path(shutil.copytree(BASE, tmp_path_factory.mktemp("preview") / "dossier"))
    with (root / "content/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("quote_budget: 1 %\n")
    (root / "templates/pages").mkdir(parents=True)
    shutil.copy(PROGRAM / "templates/pages/home.html", root / "templates/pages")
    return root


@pytest.fixture(scope="module")
def preview(root):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = Preview(root, port)
    try:
        running.said("Ctrl-C")
        yield running
    finally:
        running.process.send_signal(signal.SIGINT)
        try:
            running.process.wait(15)
        finally:
            running.process.kill()
            running.process.wait(5)


def test_pages_are_served_with_the_whole_texts_and_marked_as_a_preview(preview):
    answer, page = preview.get("/")
    assert answer.status == 200
    assert answer.getheader("Cache-Control") == "no-store"
    assert 'class="preview"' in page
    assert '<script src="/__reload.js"></script></body>' in page
    assert '<meta name="robots" content="noindex">' in page
    _, source = preview.get("/sources/gazette/index.html")
    assert "becomes keeper of the house" in source  # beyond the quote budget: shown to editors only
    assert preview.get("/__reload.js")[1].startswith("new EventSource(")
    assert preview.get("/people/ada-lund/")[0].status == 200
    assert preview.get("/people/ada-lund")[0].status == 301


def test_what_is_not_there_is_told_on_the_sites_own_page(preview):
    answer, page = preview.get("/nowhere/")
    assert answer.status == 404
    assert 'class="kind-notfound' in page


@pytest.mark.parametrize(
    "path", ["/../content/site.yaml", "/%2e%2e/content/site.yaml", "//etc/passwd", "/..%2f..%2fseeds/gazette.txt"]
)
def test_nothing_outside_the_preview_is_served(path, preview):
    assert preview.get(path)[0].status in (301, 404)


def test_only_this_machine_can_ask(preview):
    """It listens on the loopback addresses alone."""
    listening = subprocess.run(["ss", "-ltn"], capture_output=True, text=True, check=False).stdout if _has_ss() else ""
    lines = [
        line for line in listening.splitlines() if line.split()[3:4] and line.split()[3].endswith(f":{preview.port}")
    ]
    assert {line.split()[3].rpartition(":")[0] for line in lines} <= {"127.0.0.1", "[::1]"}
    outside = socket.gethostbyname(socket.gethostname())
    if not outside.startswith("127."):
        with pytest.raises(OSError, match=r"refused|timed out"):
            socket.create_connection((outside, preview.port), timeout=2)


def test_a_change_is_built_shown_and_announced_and_a_mistake_is_not(preview, root):
    """One story, in the order of an editor's day: a change, a mistake, its repair, a broken template, its repair."""
    events = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=PATIENCE)
    events.request("GET", "/__changes")
    stream = events.getresponse()
    assert stream.getheader("Content-Type") == "text/event-stream"

    def announced():
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and (line := stream.readline()):  # a sign of life comes every few seconds
            if line.startswith(b"data:"):
                return True
        return False

    home = root / "content/pages/home.en.md"
    edit(home, "Ada Lund](person:ada-lund) is", "Ada Lund](person:ada-lund) is, one reads,")
    assert announced()
    assert "is, one reads," in preview.get("/")[1]

    edit(home, "(claim:price)", "(claim:prise)")
    preview.said("Not rebuilt")
    assert any("home.en.md" in line and "error[" in line for line in preview.lines)
    assert "is, one reads," in preview.get("/")[1]

    edit(home, "(claim:prise)", "(claim:price)")
    assert announced()

    template = root / "templates/pages/home.html"
    edit(template, "{% block main %}", "{% block main %}{{ nothing_of_the_kind }}")
    preview.said("Not rebuilt", times=2)
    assert any("nothing_of_the_kind" in line for line in preview.lines)
    edit(template, "{{ nothing_of_the_kind }}", "")
    assert announced()

    edit(home, "is, one reads,", "is, we read,")
    assert announced()
    assert "is, we read," in preview.get("/")[1]
    assert preview.process.poll() is None


def test_the_page_that_somebody_looks_at_is_made_first_and_the_others_follow(preview, root):
    looking = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=PATIENCE)
    looking.request("GET", "/__changes?%2Fclaims%2Ffounder%2F")
    stream = looking.getresponse()
    edit(root / "content/claims/founder.yaml", "Ada Lund founded Northwind.", "Ada Lund founded the firm Northwind.")
    assert stream.readline().startswith(b"data:")
    assert "founded the firm" in preview.get("/claims/founder/")[1]
    preview.said("more follow")
    assert any(line.startswith("1 of ") for line in preview.lines)
    wait(lambda: "founded the firm" in preview.get("/people/ada-lund/")[1], "the other pages")
    wait(lambda: "founded the firm" in preview.get("/data/dossier.json")[1], "the data")
    looking.close()
    edit(root / "content/claims/founder.yaml", "the firm ", "")
    wait(lambda: "founded the firm" not in preview.get("/data/dossier.json")[1], "the data")


def test_a_port_that_is_taken_is_wrong_usage(preview, root):
    done = subprocess.run(
        [sys.executable, str(PROGRAM / "build.py"), "serve", "--root", str(root), "--port", str(preview.port)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert re.search(rf"port {preview.port} cannot be used", done.stderr)


def test_who_listens_elsewhere_is_told_what_is_shown(root):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = Preview(root, port, "--host", "0.0.0.0", "--host", "preview.example")
    try:
        running.said("Whoever reaches it by 0.0.0.0, preview.example can read the whole source texts")
        assert running.get("/", Host=f"192.168.1.5:{port}")[0].status == 200
        assert running.get("/", Host="preview.example")[0].status == 200
        assert running.get("/", Host="evil.example")[0].status == 421
    finally:
        running.process.kill()
        running.process.wait(5)


def test_the_preview_is_not_the_site(preview, root):
    """It has a folder of its own, which git and the host never see."""
    assert (root / ".output-preview/index.html").is_file()
    assert not (root / "output").exists()
    assert ".output" in (PROGRAM / ".gitignore").read_text("utf-8")


def _has_ss():
    return any(
        os.access(os.path.join(folder, "ss"), os.X_OK) for folder in os.environ.get("PATH", "").split(os.pathsep)
    )
