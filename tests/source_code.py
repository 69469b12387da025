"""The program as a text: its modules, what they import, and the codes of the problems they make."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROGRAM = Path(__file__).parent.parent
HOUSE = PROGRAM / "dossier"
SHIPPED = HOUSE / "export" / "shipped"  # given to readers with the data: it runs without the program
MODULES = sorted(path for path in HOUSE.rglob("*.py") if SHIPPED not in path.parents)
_MAKERS = ("Problem", "PydanticCustomError", "_problem")  # the last: a function of a module's own that fills in places


# Modules of `dossier/check/` that weigh words. Cases of other suites see of them only what they expect.
JUDGES = (
    *(
        "suppressions",
        "compared",
        "conflicts",
        "context",
        "covered",
        "denials",
        "figures",
        "hedged",
        "named",
        "prose",
        "support",
    ),
    "unread",
)


@cache
def tree_of(path: Path) -> ast.Module:
    """The module as Python reads it."""
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Every node of the module's tree; to walk it takes longer than to parse the file."""
    return tuple(ast.walk(tree_of(path)))


@cache
def imports_of(path: Path) -> tuple[tuple[str, int], ...]:
    """Every module that is imported, wherever the line stands, with the line's number."""
    return tuple(_imports_of(path))


def _imports_of(path: Path) -> Iterator[tuple[str, int]]:
    package = list(path.relative_to(PROGRAM).parts[:-1])
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            parent = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                inner = PROGRAM.joinpath(*parent.split("."), alias.name)
                is_module = inner.with_suffix(".py").exists() or inner.is_dir()
                yield (f"{parent}.{alias.name}" if is_module else parent), node.lineno


@cache
def modules_in_use() -> frozenset[Path]:
    """The modules that the program reaches from its commands."""
    by_name = {".".join(path.relative_to(PROGRAM).with_suffix("").parts): path for path in MODULES}
    reached: set[Path] = set()
    pending = ["dossier.cli"]
    while pending:
        name = pending.pop()
        path = by_name.get(name) or by_name.get(f"{name}.__init__")
        if path and path not in reached:
            reached.add(path)
            pending += [imported for imported, _ in imports_of(path)]
    return frozenset(reached)


def read_again() -> None:
    """Forget what was read of the modules, for a test that changes one."""
    for kept in (tree_of, nodes_of, imports_of, modules_in_use):
        kept.cache_clear()


def codes_in(path: Path) -> frozenset[str]:
    """The code of every problem that a module makes: a first argument, or what a name there may be."""
    codes: set[str] = set()
    names: set[str] = set()
    for node in nodes_of(path):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _MAKERS and node.args:
            codes |= _texts(node.args[0])
            names |= {node.args[0].id} if isinstance(node.args[0], ast.Name) else set()
    for node in nodes_of(path):
        if isinstance(node, ast.Assign) and {getattr(target, "id", "") for target in node.targets} & names:
            codes |= _texts(node.value)
        if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple) and "code" in names:
            codes |= _texts(node.value.elts[0])
    return frozenset(codes)


def _texts(node: ast.expr) -> set[str]:
    """The texts that an expression may be."""
    if isinstance(node, ast.IfExp):
        return _texts(node.body) | _texts(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


# Whether prose cites, and whether its page declares that it need not, is seen without weighing words.
UNWEIGHED = {"prose-uncited", "facts-on-factless-page"}
JUDGEMENTS = frozenset(code for name in JUDGES for code in codes_in(HOUSE / "check" / f"{name}.py")) - UNWEIGHED
