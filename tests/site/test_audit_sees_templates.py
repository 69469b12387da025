"""The audit sees what a template or the prose lets through, when the whole program runs."""

import shutil

import pytest

from dossier.check import Checked
from tests.site.audit import Audit
from tests.site.built import ADDRESS, DATE, PROGRAM, build, compiled, copy_of_example, edit, read_site

# Of a dossier's own templates, which go before the program's: file, what stands there, what takes its place, what the
# audit says.
TEMPLATES = {
    "words": (
        "pages/claim.html",
        "{% block main %}",
        "{% block main %}<p>Everybody knows that it sank.</p>",
        "'Everybody knows that it sank.'",
    ),
    "a field without its origin": ("macros/pieces.html", "{{ text }}", "{{ text }}!", "!', the record says"),
    "a fact in an attribute": (
        "layout.html",
        "<main",
        '<main aria-description="{{ view.fact.claim if view.fact is defined }}"',
        "the attribute aria-description",
    ),
    "no citations": ("macros/cite.html", 'class="cite mark"', 'class="mark"', "is not cited"),
}


@pytest.fixture(scope="module")
def misled(once):
    """What the audit says of the example when all these templates are wrong at once."""

    def make(folder):
        root = copy_of_example(folder)
        for name, old, new, _ in TEMPLATES.values():
            (root / "templates" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROGRAM / "templates" / name, root / "templates" / name)
            edit(root / "templates" / name, old, new)
        build(root, folder / "output")
        pages = read_site(root, folder / "output", ADDRESS, step=8)
        return [problem for page in pages.values() for problem in page.problems]

    return once("misled", make)


@pytest.mark.parametrize("what", TEMPLATES)
def test_the_audit_sees_a_template_with(what, misled):
    """Through the whole program."""
    assert any(TEMPLATES[what][-1] in problem for problem in misled), misled[:40]


def test_the_audit_sees_prose_that_the_checker_let_through(root, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "dossier.compiler.check", lambda *_, before, **__: Checked((), (), results=(), unchecked={}, in_order=before)
    )
    with (root / "content/pages/home.en.md").open("a", encoding="utf-8") as home:
        home.write("\nThe lighthouse fell in May 2022.\n")
    build(root, tmp_path / "output")
    home = (tmp_path / "output/index.html").read_text("utf-8")
    read = Audit(compiled(root), (), (DATE, ADDRESS)).page("index.html", home)
    assert any("states something and cites nothing" in problem for problem in read.problems)
