"""The audit sees what a template or the prose lets through, when the whole program runs."""

import shutil

import pytest

from dossier.check import Checked
from tests.site.built import ADDRESS, PROGRAM, build, edit, read_site

TEMPLATES = {
    "words": ("pages/claim.html", "{% block main %}", "{% block main %}<p>Everybody knows that it sank.</p>"),
    "a field without its origin": ("macros/pieces.html", "{{ text }}", "{{ text }}!"),
    "a fact in an attribute": (
        "layout.html",
        "<main",
        '<main aria-description="{{ view.fact.claim if view.fact is defined }}"',
    ),
    "no citations": ("macros/cite.html", 'class="cite mark"', 'class="mark"'),
}


@pytest.mark.parametrize("what", TEMPLATES)
def test_the_audit_sees_a_template_with(what, example, tmp_path):
    """Through the whole program: a dossier's own templates go before the program's."""
    name, old, new = TEMPLATES[what]
    (example / "templates" / name).parent.mkdir(parents=True)
    shutil.copy(PROGRAM / "templates" / name, example / "templates" / name)
    edit(example / "templates" / name, old, new)
    build(example, tmp_path / "output")
    pages = read_site(example, tmp_path / "output", ADDRESS, part=0, parts=8)
    assert any(page.problems for page in pages.values())


def test_the_audit_sees_prose_that_the_checker_let_through(example, tmp_path, monkeypatch):
    monkeypatch.setattr("dossier.compiler.check", lambda *_: Checked((), (), ()))
    with (example / "content/pages/home.en.md").open("a", encoding="utf-8") as home:
        home.write("\nThe Heron sank in May 2022.\n")
    build(example, tmp_path / "output")
    pages = read_site(example, tmp_path / "output", ADDRESS)
    assert any("states something and cites nothing" in problem for problem in pages["index.html"].problems)
