"""The house keeps its order: imports point one way, disk and Pelican are met in one room each, modules stay small."""

import ast
import statistics
from pathlib import Path

import pytest

from tests.codes import HOUSE, MODULES, PROGRAM, imports_of, tree_of

SHELL = {"pelican", "jinja2", "babel", "bs4", "feedgenerator", "PIL"}  # what the core does without
MAX_LINES = 300
MEDIAN_LINES = 120

ROOMS = ("problem", "text", "read", "graph", "check", "compiler", "compose", "export", "publish", "report", "cli")

# What each room may import of ours: whole rooms, or single modules of one (design, section 2).
MAY = {
    "": (),
    "problem": (),
    "text": ("text",),
    "read": ("read", "problem", "text"),
    "graph": ("graph", "problem", "text", "read"),
    "check": (
        "check",
        "problem",
        "text",
        "graph",
        "read.records",
        "read.fields",
        "read.prose",
        "read.markdown",
        "read.ledger",
        "read.revisions",
    ),
    "compiler": ("problem", "text", "read", "graph", "check"),
    "compose": (
        "compose",
        "text",
        "graph",
        "read.records",
        "read.markdown",
        "read.prose",
        "read.fields",
        "read.revisions",
    ),
    "export": ("export", "text", "graph", "compose", "read.fields", "read.revisions"),
    "publish": ("",),
    "report": ("report", "problem"),
    "cli": ("",),
}

OPENS = (
    "open",
    "fdopen",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "scandir",
    "iterdir",
    "glob",
    "rglob",
)
WRITERS = ("publish/staging.py",)
READERS = (
    "read/files.py",
    "publish/staging.py",
    "publish/serve.py",
)  # `serve` sends what was built; `tree` compares with it


# What people wrote, by where it stands.
WRITTEN = {
    "dossier": MODULES,
    "tests": sorted((PROGRAM / "tests").rglob("*.py")),
    "bench": sorted(path for kind in ("*.py", "*.mjs") for path in (PROGRAM / "bench").glob(kind)),
    "static": sorted(path for kind in ("*.js", "*.css") for path in (PROGRAM / "static").glob(kind)),
}


def lines(path):
    return len(path.read_text("utf-8").splitlines())


def name_of(path):
    """Its name from the house's door: `read.files`."""
    return ".".join(path.relative_to(HOUSE).with_suffix("").parts).removesuffix("__init__").removesuffix(".")


def room_of(name):
    return name.partition(".")[0]


def calls_of(path):
    """The name of every function or method that is called."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            yield node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def allowed(importer, imported):
    """Whether the module `importer` may import `imported`, both named from the house's door."""
    return any(may in ("", imported) or imported.startswith(f"{may}.") for may in MAY[room_of(importer)])


def test_a_module_imports_only_what_its_room_may():
    found = [
        f"{path.relative_to(PROGRAM)}:{line}: {room_of(name_of(path))} may not import {imported}"
        for path in MODULES
        for imported, line in imports_of(path)
        if imported.partition(".")[0] == "dossier"
        and not allowed(name_of(path), imported.removeprefix("dossier").lstrip("."))
    ]
    assert not found


def test_every_room_is_in_the_table():
    assert {room_of(name_of(path)) for path in MODULES} <= {"", *ROOMS}


def test_the_table_has_no_circle():
    """Rooms in the order of the table: what a room may import comes before it, so data cannot walk back."""
    for number, room in enumerate(ROOMS):
        for may in MAY[room]:
            assert may == "" or ROOMS.index(room_of(may)) <= number


def test_pelican_is_met_in_publish_only():
    """The shell can be changed, and its licence questions stay in one room."""
    for path in MODULES:
        found = {imported.partition(".")[0] for imported, _ in imports_of(path)}
        room = room_of(name_of(path))
        assert not found & {"pelican", "PIL"} or room == "publish", path
        assert room in ("", "compose", "export", "publish", "cli") or not found & SHELL, f"{path}: the core needs none"


def test_disk_is_read_and_written_in_few_places():
    for path in MODULES:
        here, calls = path.relative_to(HOUSE).as_posix(), set(calls_of(path))
        assert here in READERS or not calls & {*OPENS}, here
        assert here in WRITERS or not calls & {"write_text", "write_bytes"}, here


def test_time_and_chance_have_no_say():
    """The same input gives the same bytes; only how long a run took is taken from a clock."""
    chance = {"now", "utcnow", "today", "time_ns", "uuid1", "uuid4", "random", "choice", "shuffle", "getlocale"}
    found = {path.relative_to(HOUSE).as_posix() for path in MODULES if set(calls_of(path)) & chance}
    assert found <= {"cli/accept.py"}, "a confirmation bears the day on which it was given"


def test_nothing_is_evaluated_or_unpickled():
    """Content comes from strangers."""
    for path in MODULES:
        assert not set(calls_of(path)) & {"eval", "exec", "unsafe_load", "full_load", "import_module"}, path
        assert not {imported.partition(".")[0] for imported, _ in imports_of(path)} & {"pickle", "shelve", "marshal"}


@pytest.mark.parametrize("room", WRITTEN)
def test_no_module_is_long(room):
    """Tests, and what runs in a browser, are read as often as the program, and by the same people."""
    lengths = {path.relative_to(PROGRAM).as_posix(): lines(path) for path in WRITTEN[room]}
    assert lengths
    assert not {path: length for path, length in lengths.items() if length > MAX_LINES}


@pytest.mark.parametrize("room", WRITTEN)
def test_modules_are_short(room):
    assert statistics.median(map(lines, WRITTEN[room])) <= MEDIAN_LINES


@pytest.mark.parametrize("room", ["dossier", "tests", "bench"])
def test_every_module_says_what_it_is(room):
    modules = [path for path in WRITTEN[room] if path.suffix == ".py"]
    assert not [path for path in modules if not ast.get_docstring(tree_of(path))]


def test_the_guard_sees_an_import_inside_a_function(tmp_path, monkeypatch):
    """Else one would only have to hide it."""
    module = HOUSE / "text" / "span.py"
    source = (
        "def f():\n    from dossier.read.files import Files\n    from ..graph import link\n    return Files, link\n"
    )
    real = Path.read_text
    monkeypatch.setattr(Path, "read_text", lambda path, *args: source if path == module else real(path, *args))
    tree_of.cache_clear()
    names = [imported.removeprefix("dossier.") for imported, _ in imports_of(module)]
    tree_of.cache_clear()
    assert names == ["read.files", "graph.link"]
    assert not any(allowed("text.span", name) for name in names)
