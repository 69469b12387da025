"""Pelican runs with each of its traps closed: what it would have swallowed is an error here.

The traps are those of 4.12, met while the project was planned: a plugin that fails is logged and the exit status is 0,
the output is emptied first, text is not escaped, undefined names are empty, a page that cannot be read is left out.
"""

import errno
import locale
import logging
import os
import re
import shutil
import subprocess
import sys

import pytest
from jinja2 import Environment, StrictUndefined
from jinja2.exceptions import UndefinedError

from dossier.publish import pelican_run, plugin
from dossier.publish.job import Job, PelicanFailed
from dossier.publish.pelican_run import settings
from dossier.publish.staging import StagingTree
from dossier.publish.verify import BrokenSite
from tests.processes import in_child
from tests.site.built import PROGRAM, build, edit, invoke, tree_of

pytestmark = pytest.mark.slow  # each test runs the whole program, or programs of others


@pytest.fixture
def published(root, small_site, tmp_path):
    output = shutil.copytree(small_site, tmp_path / "output")
    return root, output, tree_of(output)


def template(root, name, old, new):
    """The dossier's own version of a template, with a change."""
    target = root / "templates" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(PROGRAM / "templates" / name, target)
    edit(target, old, new)


def fails(root, output, error):
    """Build in this process; the exception that comes out is a bug, not a problem in the input."""
    done = invoke("build", "--root", root, "--output", output, "--jobs", "1")
    assert isinstance(done.exception, error), (done.exception, done.output)
    return str(done.exception)


def test_a_fault_of_the_machine_that_pelican_only_logs_is_one_all_the_same(published, monkeypatch):
    """It goes on after one; with a disk that cannot be read the page would be missing, or the fault taken for a bug."""
    root, output, before = published

    def read(_, path):
        raise OSError(errno.EIO, "Input/output error", path)

    monkeypatch.setattr(plugin.ProseReader, "read", read)
    done = invoke("build", "--root", root, "--output", output, "--jobs", "1")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.endswith(".md: Input/output error. The site that was there still is.\n")
    assert tree_of(output) == before


def given(root, output):
    return settings(Job(root=root, tree=StagingTree(output), tasks=(), prose={}, jobs=1, tick=lambda: None), output)


def test_nothing_is_left_to_a_default_that_reads_writes_or_runs_something(tmp_path):
    settings = given(tmp_path, tmp_path / "output")
    environment = settings["JINJA_ENVIRONMENT"]
    assert environment["autoescape"] is True
    assert environment["undefined"] is StrictUndefined
    assert settings["CACHE_CONTENT"] is False
    assert settings["LOAD_CONTENT_CACHE"] is False
    assert settings["DELETE_OUTPUT_DIRECTORY"] is False
    assert settings["PLUGINS"] == [plugin]
    assert settings["STATIC_PATHS"] == []
    assert settings["ARTICLE_PATHS"] == []
    assert not [name for name in settings if "FEED" in name and settings[name] is not None]


def test_a_plugin_that_does_not_register_stops_the_build(published, monkeypatch):
    root, output, before = published
    monkeypatch.setattr(plugin, "register", lambda: 1 / 0)
    message = fails(root, output, PelicanFailed)
    assert "plugin" in message
    assert tree_of(output) == before


def test_a_plugin_that_registers_nothing_stops_the_build(published, monkeypatch):
    """A receiver that vanished: Pelican goes on without our generator, reader or writer."""
    from pelican import signals

    root, output, before = published
    for signal in (signals.get_generators, signals.get_writer, signals.readers_init):
        for receiver in list(signal.receivers_for(None)):
            if receiver.__module__ == plugin.__name__:
                signal.disconnect(receiver)
    monkeypatch.setattr(plugin, "register", lambda: None)
    done = invoke("build", "--root", root, "--output", output, "--jobs", "1")
    assert done.exit_code not in (0, 1, 2) or done.exception
    assert done.exit_code != 0
    assert tree_of(output) == before


@pytest.fixture
def compiled(monkeypatch):
    """The names of the templates that this process compiles."""
    names = []
    original = Environment.compile
    monkeypatch.setattr(
        Environment, "compile", lambda self, text, name, *rest: names.append(name) or original(self, text, name, *rest)
    )
    return names


def test_the_programs_templates_are_compiled_once_a_process(published, compiled):
    root, output, _ = published
    invoke("build", "--root", root, "--output", output, "--jobs", "1")
    compiled.clear()
    invoke("build", "--root", root, "--output", output, "--jobs", "1")
    assert compiled == []


def test_a_template_that_changes_is_compiled_again(published, compiled, tmp_path, monkeypatch):
    root, output, _ = published
    program = shutil.copytree(PROGRAM / "templates", tmp_path / "program/templates").parent
    monkeypatch.setattr(pelican_run, "PROGRAM", program)
    invoke("build", "--root", root, "--output", output, "--jobs", "1")
    edit(program / "templates/pages/home.html", "{% block main %}", "{% block main %}<p>two</p>")
    compiled.clear()
    invoke("build", "--root", root, "--output", output, "--jobs", "1")
    assert compiled == ["pages/home.html"]
    assert "<p>two</p>" in (output / "index.html").read_text("utf-8")


def test_an_undefined_name_in_the_programs_templates_is_a_bug_and_the_old_site_stays(published, tmp_path, monkeypatch):
    root, output, before = published
    program = shutil.copytree(PROGRAM / "templates", tmp_path / "program/templates").parent
    edit(program / "templates/pages/claim.html", "{% block main %}", "{% block main %}{{ view.statment }}")
    monkeypatch.setattr(pelican_run, "PROGRAM", program)
    fails(root, output, UndefinedError)
    assert tree_of(output) == before


def test_a_bug_shows_its_traceback_and_exits_with_70(published, tmp_path):
    root, output, before = published
    program = tmp_path / "program"
    for name in ("dossier", "templates", "static"):
        shutil.copytree(PROGRAM / name, program / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROGRAM / "build.py", program)
    edit(program / "templates/pages/home.html", "{% block main %}", "{% block main %}{{ nothing_of_the_kind }}")
    arguments = ["build", "--root", str(root), "--output", str(output), "--jobs", "2"]
    done = subprocess.run(
        [sys.executable, str(program / "build.py"), *arguments], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 70
    assert "Traceback" in done.stderr
    assert "nothing_of_the_kind" in done.stderr
    assert "not in your input" in done.stderr
    assert tree_of(output) == before


def test_a_template_that_is_missing_is_not_replaced_by_one_of_pelicans_theme(published):
    root, output, before = published
    template(root, "layout.html", "<!doctype html>", '{% include "article.html" %}')
    done = invoke("build", "--root", root, "--output", output, "--jobs", "1")
    assert done.exit_code not in (0, 2)
    assert "Traceback" not in done.output
    assert tree_of(output) == before


def test_an_error_that_pelican_only_logs_stops_the_build(published, monkeypatch):
    root, output, before = published

    def logging_and_going_on(self, source_path):
        logging.getLogger("pelican.readers").error("could not read %s", source_path)
        return original(self, source_path)

    original = plugin.ProseReader.read
    monkeypatch.setattr(plugin.ProseReader, "read", logging_and_going_on)
    assert "could not read" in fails(root, output, PelicanFailed)
    assert tree_of(output) == before


def test_a_page_that_pelican_cannot_read_stops_the_build(published, monkeypatch):
    """Pelican logs the exception, leaves the page out and exits with 0."""
    root, output, before = published
    monkeypatch.setattr(plugin.ProseReader, "read", lambda *_: 1 / 0)
    message = fails(root, output, PelicanFailed)
    assert "content/pages/home.de.md" in message
    assert "ZeroDivisionError" in message, "the cause is not told"
    assert tree_of(output) == before


def test_a_page_that_pelican_leaves_out_stops_the_build(published, monkeypatch):
    root, output, before = published
    monkeypatch.setattr(plugin.DossierWriter, "write_file", lambda *_, **__: None)
    message = fails(root, output, PelicanFailed)
    assert "left out: content/pages/home.de.md, content/pages/home.en.md" in message
    assert tree_of(output) == before


def test_two_pages_at_one_address_stop_the_build(published, monkeypatch):
    from dossier.pages import registry

    root, output, before = published
    original = registry.tasks
    monkeypatch.setattr(registry, "tasks", lambda *given: [*original(*given), next(iter(original(*given)))])
    assert "two pages" in fails(root, output, PelicanFailed)
    assert tree_of(output) == before


def test_a_file_written_past_our_writer_stops_the_build(published, monkeypatch):
    root, output, before = published
    original = plugin.DossierGenerator.generate_output

    def and_one_more(self, writer):
        original(self, writer)
        with open(f"{self.output_path}/more.html", "w") as file:  # as another plugin of Pelican's would
            file.write("more")

    monkeypatch.setattr(plugin.DossierGenerator, "generate_output", and_one_more)
    assert "past our writer: more.html" in fails(root, output, PelicanFailed)
    assert tree_of(output) == before


WRONG = {  # what is put on the home page, and what is said of it
    '<a href="nowhere/index.html">x</a>': "the link 'nowhere/index.html' leads nowhere",
    '<a href="#nowhere">x</a>': "the link '#nowhere' leads to a fragment that is not there",
    '<img src="picture.png">': "the link 'picture.png' leads nowhere",
    '<b id="main"></b>': "the id 'main' stands twice",
    '<a class="cite" href="#main">x</a>': "a citation leads to '#main', which is no source entry",
}


def test_a_page_that_leads_nowhere_is_not_published(published, tmp_path, monkeypatch):
    root, output, before = published
    program = shutil.copytree(PROGRAM / "templates", tmp_path / "program/templates").parent
    edit(program / "templates/pages/home.html", "</h1>", f"</h1>{''.join(WRONG)}")
    with monkeypatch.context() as changed:
        changed.setattr(pelican_run, "PROGRAM", program)
        message = fails(root, output, BrokenSite)
    wanted = {f"{path}: {message}" for path in ("index.html", "de/index.html") for message in WRONG.values()}
    assert set(message.splitlines()) == wanted
    assert tree_of(output) == before


def test_where_the_dossiers_own_template_leads_nowhere_it_is_no_bug(published):
    root, output, before = published
    template(root, "pages/home.html", "</h1>", '</h1><a href="nowhere/index.html">x</a>')
    done = invoke("build", "--root", root, "--output", output, "--jobs", "1")
    assert (done.exit_code, tree_of(output) == before) == (1, True)
    assert "templates:1:1: error[template-failed]" in done.stderr
    assert "leads nowhere" in done.stderr


def test_pelican_never_empties_the_output(published, monkeypatch):
    """It is given the new tree, which is ours and empty; the old one is not even known to it."""
    root, output, before = published
    seen = []
    original = pelican_run.settings

    def noting(job, target):
        seen.append(target)
        assert tree_of(output) == before
        return original(job, target)

    monkeypatch.setattr(pelican_run, "settings", noting)
    invoke("build", "--root", root, "--output", output, "--jobs", "1")
    assert seen
    assert all(target != output and output not in target.parents for target in seen)


def test_the_process_keeps_reading_and_writing_utf_8(root, tmp_path):
    """Pelican sets the locale of the whole process; with plain C the next pipe or file would be ASCII."""

    def work():
        os.environ["LC_ALL"] = "C.UTF-8"
        locale.setlocale(locale.LC_ALL, "")
        build(root, tmp_path / "output")
        assert locale.nl_langinfo(locale.CODESET) == "UTF-8"

    assert in_child(work) == 0


def test_checking_needs_no_pelican(root):
    """The core never imports it: `check` works, and fast, where it is missing."""
    code = (
        "import sys; sys.modules['pelican'] = None; sys.modules['jinja2'] = None; sys.argv = ['build.py', 'check',"
        f" '--root', {str(root)!r}]; from dossier.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROGRAM, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert re.match(r"No errors in \d+ claims", done.stdout)
