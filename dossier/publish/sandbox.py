"""A dossier's own templates: rendered in a sandbox, since whoever wrote them may be anybody.

They see the plain data of a page's view and nothing behind it: no attribute but a record's fields, no file but
templates, no module. Time and memory they can use, so the process that renders them has a bound of both. Where a
dossier has templates of its own, the program's run in the same sandbox, because they call each other.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, ChoiceLoader, FileSystemLoader, TemplateNotFound, TemplateSyntaxError
from jinja2.environment import TemplateModule
from jinja2.runtime import LoopContext, Macro, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

FOLDER = "templates"
PLAIN = (str, int, float, tuple, list, dict, Macro, LoopContext, Namespace, TemplateModule, TemplateReference)
BY_CHANCE = ("lipsum", "random")  # the same input gives the same bytes


class TemplateFailed(Exception):
    """One of a dossier's own templates cannot be rendered: `path` from the root, `line`, and why."""

    def __init__(self, path: str, line: int, why: str) -> None:
        super().__init__(path, line, why)  # all three, so that it comes whole out of another process
        self.path = path
        self.line = line
        self.why = why

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.why}"


class OwnTemplates(BaseLoader):
    """Templates by name, as they were read; links were not followed then."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def get_source(self, _environment: Any, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text, and the path that errors name."""
        if template not in self._texts:
            raise TemplateNotFound(template)
        return self._texts[template], f"{FOLDER}/{template}", lambda: True

    def list_templates(self) -> list[str]:
        """Their names."""
        return sorted(self._texts)


class Sandbox(ImmutableSandboxedEnvironment):
    """Gives templates the fields of records, and the harmless attributes of what is plain."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        for name in BY_CHANCE:
            self.globals.pop(name, None)
            self.filters.pop(name, None)
        self._field_names: dict[type, frozenset[str] | None] = {}

    def compile(self, source: Any, name: str | None = None, filename: str | None = None, *rest: Any) -> Any:
        """Compile a template; one that nests too deep has no line to name."""
        try:
            return super().compile(source, name, filename, *rest)
        except (RecursionError, MemoryError) as error:
            if str(filename).startswith(f"{FOLDER}/"):
                raise TemplateFailed(str(filename), 1, type(error).__name__) from error
            raise

    def is_safe_attribute(self, obj: object, attr: str, value: Any) -> bool:
        """Whether a template may read it."""
        kind = type(obj)
        if kind not in self._field_names:
            self._field_names[kind] = field_names(kind)
        names = self._field_names[kind]
        known = attr in names if names is not None else isinstance(obj, PLAIN)
        return known and super().is_safe_attribute(obj, attr, value)


def field_names(kind: type) -> frozenset[str] | None:
    """The names of a record's fields and properties; None for what is no record."""
    own = getattr(kind, "_fields", None) if issubclass(kind, tuple) else None
    if is_dataclass(kind):
        own = [field.name for field in fields(kind)]
    if own is None:
        return None
    return frozenset(own) | {name for name in dir(kind) if isinstance(getattr(kind, name), property)}


def sandbox(texts: Mapping[str, str], programs: Path, code: BytecodeCache, options: Mapping[str, Any]) -> Sandbox:
    """The environment for a dossier with templates of its own, which go before the `programs`' of the same name."""
    loader = ChoiceLoader([OwnTemplates(texts), FileSystemLoader(programs)])
    return Sandbox(**{**options, "loader": loader, "bytecode_cache": code})


def failure(error: BaseException) -> TemplateFailed | None:
    """What an error says of the dossier's own template that it comes from; None where it comes from none of them."""
    if isinstance(error, TemplateFailed):
        return error
    if isinstance(error, TemplateSyntaxError) and str(error.filename).startswith(f"{FOLDER}/"):
        return TemplateFailed(str(error.filename), error.lineno, error.message or "it cannot be read")
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(f"{FOLDER}/")]
    if not frames:
        return None
    why = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return TemplateFailed(frames[-1].filename, frames[-1].lineno or 1, why)
