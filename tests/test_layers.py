"""The order of the program: imports point one way, never in a circle; disk and Pelican are met on one floor each."""

import ast
import sys
from pathlib import Path

import pytest

from tests.source_code import HOUSE, MODULES, PROGRAM, imports_of, nodes_of, read_again, tree_of

PUBLISHING = {"pelican", "jinja2", "babel", "bs4", "feedgenerator", "PIL"}  # what the core does without
MAX_LINES = 500
TEXT_NEEDS = {
    "babel": "what the CLDR knows of figures in languages without a file (`languages.cldr` alone)",
    "rapidfuzz": "the nearest miss in a hint",
    "simplemma": "forms of words, for what `accept` shows (`lemmas` alone)",
    "regex": "what Unicode says of characters: scripts, marks and ends of sentences, which `re` does not know",
}

FLOORS = (
    "unchanged",
    "frozen",
    "problem",
    "text",
    "read",
    "model",
    "history",
    "check",
    "compiler",
    "edition",
    "components",
    "charts",
    "embeds",
    "pages",
    "export",
    "publish",
    "report",
    "cli",
)

RECORDS = ("read.records", "read.stated", "read.fields", "read.prose", "read.markdown", "read.history")
CORE = ("text", "model", "history", *RECORDS)
SHARED = ("edition", "components", *CORE)

# What each floor may import of ours beside itself and `frozen`: floors, or modules of one (docs/architecture.md).
MAY = {
    "": (),
    "unchanged": (),
    "frozen": (),
    "problem": (),
    "text": (),
    "read": ("problem", "text"),
    "model": ("problem", "text", "read"),
    "history": ("problem", "text", "read", "model"),
    "check": ("problem", *CORE),
    "compiler": ("problem", "text", "read", "model", "history", "check"),
    "edition": CORE,
    "components": ("edition", *CORE),
    "charts": SHARED,
    "embeds": ("charts", *SHARED),
    "pages": ("charts", "embeds", *SHARED),
    "export": ("edition", *CORE),
    "publish": ("",),
    "report": ("problem",),
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
WRITERS = tuple(
    f"publish/{name}.py"
    for name in ("folders", "live_tree", "output_folder", "output_lock", "staging", "swap_inside", "whole_file")
)
READERS = (
    "unchanged.py",
    "read/files.py",
    "publish/preview_server.py",
    *WRITERS,
)  # `unchanged` compares what is there with what was, as the writers do; `preview_server` sends it
WRITES = {"write_text", "write_bytes", "makedirs", "unlink", "rmdir", "rmtree", "rename", "symlink", "chmod"}


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


def floor_of(name):
    return name.partition(".")[0]


def called(call):
    """The name of the function or method that is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def calls_of(path):
    """The name of every function or method that is called."""
    return (called(node) for node in nodes_of(path) if isinstance(node, ast.Call))


def allowed(importer, imported):
    """Whether the module `importer` may import `imported`, both named from the house's door."""
    floor = floor_of(importer)
    return any(may in ("", imported) or imported.startswith(f"{may}.") for may in (floor, "frozen", *MAY[floor]))


def test_a_module_imports_only_what_its_floor_may():
    wrong = [
        f"{path.relative_to(PROGRAM)}:{line}: {floor_of(name_of(path))} may not import {imported}"
        for path in MODULES
        for imported, line in imports_of(path)
        if imported.partition(".")[0] == "dossier"
        and not allowed(name_of(path), imported.removeprefix("dossier").lstrip("."))
    ]
    assert not wrong


def test_every_floor_is_in_the_table():
    assert {floor_of(name_of(path)) for path in MODULES} <= {"", *FLOORS}


def test_the_table_points_down():
    """Floors stand in the order of the table: what a floor may import stands before it, so data cannot walk back."""
    for number, floor in enumerate(FLOORS):
        for may in MAY[floor]:
            assert may == "" or FLOORS.index(floor_of(may)) < number


def test_no_two_modules_import_each_other():
    """A circle of any length would make its files one module in several pieces."""
    needs = {
        name_of(path): {name.removeprefix("dossier.") for name, _ in imports_of(path) if name.startswith("dossier.")}
        for path in MODULES
    }
    while leaves := {name for name, imported in needs.items() if not imported & needs.keys() - {name}}:
        needs = {name: imported for name, imported in needs.items() if name not in leaves}
    assert not needs, "these import each other, directly or through others"


def test_imports_stand_at_the_top():
    """Inside a function they would hide a circle; the commands alone load late what only one of them needs."""
    hidden = [
        f"{path.relative_to(PROGRAM)}:{node.lineno}"
        for path in MODULES
        if floor_of(name_of(path)) != "cli"
        for function in nodes_of(path)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not hidden


def test_pelican_is_met_in_publish_only():
    """The site generator below can be changed, and its licence questions stay on one floor."""
    for path in MODULES:
        outside = {imported.partition(".")[0] for imported, _ in imports_of(path)}
        floor = floor_of(name_of(path))
        assert not outside & {"pelican", "PIL"} or floor == "publish", path
        core = FLOORS[: FLOORS.index("edition")]
        needed = {"babel"} if name_of(path) == "text.languages.cldr" else set()  # figures of languages without a file
        assert floor not in core or not outside & PUBLISHING - needed, f"{path}: the core needs none"


def test_the_text_core_needs_few_libraries():
    """It runs before every command and is what others may take over: each library has its reason here."""
    outside = {
        imported.partition(".")[0]
        for path in MODULES
        if floor_of(name_of(path)) == "text"
        for imported, _ in imports_of(path)
    }
    assert outside - sys.stdlib_module_names - {"dossier"} <= TEXT_NEEDS.keys()


def test_dask_is_met_in_one_module_that_only_its_option_loads():
    """It is an extra: most have not installed it, and it takes half a second to import."""
    meets = {name_of(path): {imported for imported, _ in imports_of(path)} for path in MODULES}
    assert [
        name for name, imported in meets.items() if any(each.partition(".")[0] == "distributed" for each in imported)
    ] == ["publish.dask_cluster"]
    assert [name for name, imported in meets.items() if "dossier.publish.dask_cluster" in imported] == ["cli.executor"]
    [executor] = [path for path in MODULES if name_of(path) == "cli.executor"]
    at_the_top = {node.module for node in tree_of(executor).body if isinstance(node, ast.ImportFrom)}
    assert "dossier.publish.dask_cluster" not in at_the_top


def test_disk_is_read_and_written_in_few_places():
    for path in MODULES:
        here, calls = path.relative_to(HOUSE).as_posix(), set(calls_of(path))
        assert here in READERS or not calls & {*OPENS}, here
        assert here in WRITERS or not calls & WRITES, here


def test_time_and_chance_have_no_say():
    """The same input gives the same bytes; only how long a run took is taken from a clock."""
    chance = {"now", "utcnow", "today", "time_ns", "uuid1", "uuid4", "random", "choice", "shuffle", "getlocale"}
    modules = {path.relative_to(HOUSE).as_posix() for path in MODULES if set(calls_of(path)) & chance}
    assert modules <= {
        "cli/accept.py",  # a confirmation bears the day on which it was given
        "unchanged.py",  # a file that changed just now may change again unseen
    }


WRITES_CODE = "frozen.py"  # of the names of fields in the program's own classes, as Python's dataclasses do
KEEPS_CODE = "template_code.py"  # of the program's own templates, in the folder where Python keeps the program's code


def test_nothing_is_evaluated_or_unpickled():
    """Content comes from strangers."""
    for path in MODULES:
        written = {"exec"} if path.name == WRITES_CODE else set()
        evaluated = set(calls_of(path)) & {"eval", "exec", "unsafe_load", "full_load", "import_module"}
        assert not evaluated - written, path
        allowed = {"marshal"} if path.name == KEEPS_CODE else set()
        imported = {name.partition(".")[0] for name, _ in imports_of(path)}
        assert not imported & ({"pickle", "shelve", "marshal"} - allowed), path


@pytest.mark.parametrize("folder", WRITTEN)
def test_no_module_is_long(folder):
    """Tests, and what runs in a browser, are read as often as the program, and by the same people."""
    lengths = {path.relative_to(PROGRAM).as_posix(): lines(path) for path in WRITTEN[folder]}
    assert lengths
    assert not {path: length for path, length in lengths.items() if length > MAX_LINES}


MAX_POSITIONAL = 4  # a fifth argument without its name has to be counted to be understood
# What takes as many as there are: parts of an address or a command, a function with its arguments, the system itself.
VARIADIC = {"at", "embed_path", "public_url", "_git", "partial", "print", "rename"}


def test_a_class_name_means_one_thing():
    """Two classes of one name are told apart by the import line alone, which nobody reads where the name is used."""
    places = {}
    for path in MODULES:
        for node in tree_of(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(name_of(path))
    assert places
    assert not {name: modules for name, modules in places.items() if len(modules) > 1}


def test_calls_of_many_arguments_name_them():
    calls = [
        f"{path.relative_to(PROGRAM)}:{node.lineno}"
        for path in MODULES
        for node in nodes_of(path)
        if isinstance(node, ast.Call) and len(node.args) > MAX_POSITIONAL and called(node) not in VARIADIC
    ]
    assert not calls


@pytest.mark.parametrize("folder", ["dossier", "tests", "bench"])
def test_every_module_says_what_it_is(folder):
    modules = [path for path in WRITTEN[folder] if path.suffix == ".py"]
    assert not [path for path in modules if not ast.get_docstring(tree_of(path))]


def test_the_guard_sees_an_import_inside_a_function(monkeypatch):
    """Else one would only have to hide it."""
    module = HOUSE / "text" / "span.py"
    source = (
        "def f():\n    from dossier.read.files import Files\n    from ..model import link\n    return Files, link\n"
    )
    real = Path.read_text
    monkeypatch.setattr(Path, "read_text", lambda path, *args: source if path == module else real(path, *args))
    read_again()
    names = [imported.removeprefix("dossier.") for imported, _ in imports_of(module)]
    read_again()
    assert names == ["read.files", "model.link"]
    assert not any(allowed("text.span", name) for name in names)
