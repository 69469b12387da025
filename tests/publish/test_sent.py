"""What is made in a process that shares no memory with the build is what the build would make, down to the facts."""

import json
import zlib
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from dossier.cli.run import commit_date, commit_id
from dossier.compiler import compile_dossier
from dossier.publish import sent
from dossier.publish.build import Listener, Order, compose, publish
from dossier.publish.pelican_run import program_environment
from dossier.publish.render import page_of
from dossier.publish.sent import ElsewhereFailed, elsewhere, packed, pages_there
from dossier.read.files import read_root
from tests.commands import change
from tests.site.built import ADDRESS, EPOCH, tree_of

QUIET = Listener(phase=lambda _: None, start=lambda _: None, tick=lambda: None, warn=lambda _: None)


class Asked(ThreadPoolExecutor):
    """Runs a function as processes elsewhere do: what it is given was bytes and names before; and notes for what."""

    def __init__(self):
        super().__init__(1)
        self.items = {}

    def submit(self, function, /, *arguments, **_):
        self.items.setdefault(function.__name__, []).extend(arguments[1])
        return super().submit(function, *arguments)


@pytest.fixture(autouse=True)
def dated(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


def read(root, output):
    """The files of a dossier, what they are compiled to, and what `build` would order."""
    files, problems = read_root(root)
    order = Order(
        root=root,
        output=output,
        jobs=1,
        base_url=ADDRESS,
        base_known=True,
        noindex=False,
        preview=False,
        date=commit_date(root),
        commit=commit_id(root, files),
        cache=root / ".cache",
    )
    return files, compile_dossier(files, tuple(problems)), order


def published(root, output):
    """What a build of which everything that can be is made elsewhere asks for, by what it calls there."""
    files, compiled, order = read(root, output)
    question = packed(files, compiled.dossier, order)
    with Asked() as executor:
        publish(compiled.dossier, compiled.index, order, QUIET, elsewhere(executor, question))
    return executor.items


def differences(first, second):
    ours = {path for path in {*first, *second} if not path.startswith("pagefind/")}
    return sorted(path for path in ours if first.get(path) != second.get(path))


def test_a_site_made_elsewhere_has_the_same_bytes(ferry, example, tmp_path):
    asked = published(example, tmp_path / "output")
    assert not differences(tree_of(ferry.output), tree_of(tmp_path / "output"))
    assert len(asked["pages_there"]) > 150
    assert not [key for key in asked["pages_there"] if "/prose/" in key]


def test_cards_drawn_elsewhere_are_the_same(ferry, example, tmp_path, monkeypatch):
    monkeypatch.setattr("dossier.publish.cards.ENOUGH_FOR_WORKERS", 1)
    asked = published(example, tmp_path / "output")
    cards = {path: data for path, data in tree_of(ferry.output).items() if path.startswith("cards/")}
    assert len(asked["cards_there"]) == len(cards) > 1
    assert not differences(cards, {path: (tmp_path / "output" / path).read_bytes() for path in cards})


def test_every_page_says_elsewhere_what_it_read(root, tmp_path):
    """Else a build on many machines could not be followed by one that makes only what has changed."""
    files, compiled, order = read(root, tmp_path / "output")
    composed = compose(compiled.dossier, compiled.index, order)
    environment = program_environment()

    def told(pages):
        return {page.task: (page.path, page.html, page.beside, page.anchors, sorted(page.facts)) for page in pages}

    here = told(page_of(environment, task, composed.site.log) for task in composed.tasks)
    there = told(pages_there(packed(files, compiled.dossier, order), [task.key for task in composed.tasks]))
    assert len(here) > 50
    assert here == there


def test_few_pages_are_made_here(example, tmp_path, monkeypatch):
    """To compose the site elsewhere takes longer than to make them."""
    monkeypatch.setattr("dossier.publish.render.MIN_TASKS_FOR_WORKERS", 120)  # of some 180 the edit changes 70
    assert published(example, tmp_path / "output")["pages_there"]
    before = tree_of(tmp_path / "output")
    change(example, "content/claims/orders.yaml", "It is built at", "It is being built at")
    assert not published(example, tmp_path / "output").get("pages_there")
    assert differences(before, tree_of(tmp_path / "output"))


def test_the_site_is_composed_once_for_all_questions(root, tmp_path, monkeypatch):
    files, compiled, order = read(root, tmp_path / "output")
    keys = [task.key for task in compose(compiled.dossier, compiled.index, order).tasks]
    times, original = [], sent.compose
    monkeypatch.setattr(sent, "compose", lambda *given, **named: times.append(1) or original(*given, **named))
    monkeypatch.setattr(sent, "_last", [])
    question = packed(files, compiled.dossier, order)
    pages_there(question, keys[:2])
    pages_there(bytes(bytearray(question)), keys[2:4])
    assert len(times) == 1
    change(root, "content/site.yaml", "title:", "title: # changed\n ")
    again, compiled, order = read(root, tmp_path / "output")
    pages_there(packed(again, compiled.dossier, order), keys[:1])
    assert len(times) == 2
    assert len(sent._last) == 1


def test_another_program_makes_nothing(root, tmp_path):
    files, compiled, order = read(root, tmp_path / "output")
    content = json.loads(zlib.decompress(packed(files, compiled.dossier, order)))
    question = zlib.compress(json.dumps({**content, "program": "0"}).encode())
    with pytest.raises(ElsewhereFailed, match="another program"):
        pages_there(question, [])
    with pytest.raises(ElsewhereFailed, match="another program"):
        sent.cards_there("0", [])


def test_who_waits_looks_whether_anybody_is_there(monkeypatch):
    monkeypatch.setattr(sent, "PATIENCE", 0.001)

    class Nobody(ThreadPoolExecutor):
        def submit(self, *_, **__):
            return Future()

    def look():
        raise ElsewhereFailed("nobody")

    with pytest.raises(ElsewhereFailed, match="nobody"):
        list(elsewhere(Nobody(), b"", look).pages(["en/draft"]))
