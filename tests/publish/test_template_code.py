"""Compiled templates that are kept save compiling them, and nothing else."""

import marshal
import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from dossier.publish import pelican_run
from dossier.publish.template_code import TemplateCode, beside_modules

TEXTS = {
    "page.html": "{% from 'part.html' import part %}<p>{{ part(name) }}</p>",
    "part.html": "{% macro part(name) %}{{ name }}{% endmacro %}",
}


class Counting(Environment):
    """An environment that counts what it compiles."""

    def compile(self, source, name=None, *rest, **named):
        """Compile, and note which template it is."""
        self.compiled.append(name)
        return super().compile(source, name, *rest, **named)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of templates."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def rendered(folder: Path, kept: Path, other: str = "") -> tuple[str, list[str]]:
    """What a fresh process gives for the page, and what it compiles for that."""
    code = TemplateCode()
    environment = Counting(loader=FileSystemLoader(folder), autoescape=True, bytecode_cache=code)
    environment.compiled = []
    code.prepare(environment, list(TEXTS), kept=kept, other=other)
    return environment.get_template("page.html").render(name="<Ada>"), environment.compiled


def test_what_is_kept_is_not_compiled_again(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept = tmp_path / "kept"
    assert rendered(folder, kept) == ("<p>&lt;Ada&gt;</p>", ["page.html", "part.html"])
    assert rendered(folder, kept) == ("<p>&lt;Ada&gt;</p>", [])


def test_another_text_or_setting_is_compiled(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept = tmp_path / "kept"
    rendered(folder, kept)
    (folder / "part.html").write_text("{% macro part(name) %}<b>{{ name }}</b>{% endmacro %}")
    assert rendered(folder, kept)[0] == "<p><b>&lt;Ada&gt;</b></p>"
    assert rendered(folder, kept)[1] == []
    assert rendered(folder, kept, other="other settings")[1] == ["page.html", "part.html"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:20],
        lambda data: data[:-1],
        lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
        lambda data: data[:32] + marshal.dumps({"page": 1}),
        lambda data: bytes(16) + data[16:],
    ],
    ids=["empty", "cut to its head", "a byte short", "a bit turned", "other content", "of another state"],
)
def test_what_is_damaged_is_compiled_anew(folder, tmp_path, monkeypatch, damage):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept = tmp_path / "kept"
    rendered(folder, kept)
    kept.write_bytes(damage(kept.read_bytes()))
    assert rendered(folder, kept) == ("<p>&lt;Ada&gt;</p>", ["page.html", "part.html"])
    assert rendered(folder, kept)[1] == []


def test_nothing_is_kept_where_python_keeps_nothing(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    rendered(folder, tmp_path / "kept")
    assert not (tmp_path / "kept").exists()


def test_what_cannot_be_compiled_is_left_to_who_renders_it(folder, tmp_path):
    (folder / "part.html").write_text("{% macro %}")
    code = TemplateCode()
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True, bytecode_cache=code)
    code.prepare(environment, list(TEXTS), kept=tmp_path / "kept", other="")
    assert not (tmp_path / "kept").exists()


def test_it_is_kept_with_the_program_and_not_with_a_dossier():
    assert pelican_run.PROGRAM in beside_modules("code").parents or sys.pycache_prefix
    assert beside_modules("code").parent.name == "__pycache__" or sys.pycache_prefix


def test_pages_are_rendered_without_compiling_a_template(monkeypatch):
    pelican_run.program_environment()
    monkeypatch.setattr(Environment, "compile", lambda *_: pytest.fail("it was compiled before"))
    environment = pelican_run.program_environment()
    for name in environment.list_templates():
        environment.get_template(name)
