"""A dossier's own templates: they change how pages look, and can do nothing else."""

import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from jinja2.exceptions import SecurityError

from dossier.pages.not_found import not_found_page
from dossier.pages.registry import Task
from dossier.publish import pelican_run, render
from dossier.publish.sandbox import TemplateFailed
from dossier.publish.translations import translator
from tests.contexts import site_with
from tests.overlay import BASE
from tests.site.built import PROGRAM, build, command, invoke, tree_of

NAME = "pages/notfound.html"
PLACE = f"templates/{NAME}"


def own(root, text, name=NAME):
    """The dossier's own version of a template."""
    target = root / "templates" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


@pytest.fixture
def rendered(root):
    """What a template of the dossier's own makes of the page for what is not there; raises TemplateFailed."""

    def make(text):
        own(root, text)
        site = replace(site_with({}), translate=translator)
        environment = pelican_run.own_sandbox(root)
        [page] = render.render_all(environment, [Task("not found", lambda: not_found_page(site))], 1, lambda: None)
        return page.html.strip()

    return make


def test_an_own_template_sees_the_view_the_words_and_the_programs_templates(rendered):
    assert rendered('{{ view.ways[0].text }}: {{ _("page: notfound") }}') == "The Lighthouse: We can’t find this page"
    page = rendered('{% extends "layout.html" %}{% block main %}<p>Own</p>{% endblock %}')
    assert "<!doctype html>" in page
    assert "<p>Own</p>" in page
    assert rendered("{{ view.ways|map(attribute='text')|join('<') }}") == "The Lighthouse&lt;Der Leuchtturm"
    assert rendered("{% for key, text in view.texts.items() %}{{ key.upper() }} {% endfor %}") == "EN DE"


OUT = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ ''|attr('__class__') }}",
    "{{ [view]|map(attribute='__class__')|join }}",
    "{{ [view]|map('attr', '__class__')|join }}",
    "{{ view.__class__ }}",
    "{{ view.__init__.__globals__ }}",
    "{{ view.__dataclass_fields__ }}",
    "{{ view.ways.__class__ }}",
    "{{ layout.__reduce__ }}",
    "{{ _.__globals__ }}",
    "{{ _.__closure__ }}",
    "{{ _n.__code__ }}",
    "{{ _.real }}",
    "{{ '{0.__class__}'.format(view) }}",
    "{{ '{0.texts.__class__.__init__}'.format(view) }}",
    "{{ '{x.__class__}'.format_map({'x': view}) }}",
    "{{ ('{0.__class__}'|safe).format(view) }}",
    "{% set f = '{0.__class__}'.format %}{{ f(view) }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ self._TemplateReference__context.environment.loader }}",
    "{{ cycler.__init__.__globals__.os.system('touch {mark}') }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ range.__self__ }}",
    "{{ dict.mro() }}",
    "{{ dict.fromkeys([1]) }}",
    "{{ cycler.mro() }}",
    "{{ lipsum.__globals__ }}",
    "{{ lipsum() }}",
    "{{ [1, 2]|random }}",
    "{% for a in [1] %}{{ loop._iterable }}{% endfor %}",
    "{% for a in [1] %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "{% macro f() %}{% endmacro %}{{ f._func.__globals__ }}",
    "{% macro f() %}{% endmacro %}{{ f._environment }}",
    "{% import 'macros/link.html' as links with context %}{{ links.__dict__ }}",
    "{% import 'macros/link.html' as links with context %}{{ links._body_stream }}",
    "{% set a = [] %}{{ a.append(1) }}{{ a }}",
    "{{ view.texts.update({'en': 'changed'}) }}",
    "{{ __import__('os') }}",
    "{{ open('/etc/passwd') }}",
    "{% include 'pages/../../content/site.yaml' %}",
    "{% include '../content/site.yaml' %}",
    "{% include '/etc/passwd' %}",
    "{% include '../dossier/cli/run.py' %}",
    "{% include '!theme/layout.html' %}",
    "{% import 'os' as os %}{{ os.getcwd() }}",
    "{% do view %}",
)


@pytest.mark.parametrize("text", OUT)
def test_no_way_leads_out_of_a_template(text, rendered, tmp_path):
    """Neither to what stands behind the view, nor to files that are no templates, nor to modules."""
    with pytest.raises(TemplateFailed) as failed:
        rendered(text.replace("{mark}", str(tmp_path / "mark")))
    assert failed.value.path == PLACE
    assert failed.value.line == 1
    assert failed.value.why
    assert not (tmp_path / "mark").exists()


def test_the_words_that_a_template_is_given_are_its_only_functions(rendered):
    """A view holds plain data: nothing in it can be called."""
    for text in ("{{ view() }}", "{{ view.ways() }}", "{{ layout() }}"):
        with pytest.raises(TemplateFailed, match="not callable"):
            rendered(text)


@dataclass(frozen=True)
class Record:
    """As a view might be one day."""

    name: str

    @property
    def short(self):
        return self.name[:1]

    def write(self):
        raise AssertionError("called")


def test_of_a_record_only_fields_and_properties_are_seen(root):
    own(root, "")
    environment = pelican_run.own_sandbox(root)
    see = environment.from_string
    assert see("{{ record.name }}{{ record.short }}").render(record=Record("Ada")) == "AdaA"
    with pytest.raises(SecurityError):
        see("{{ record.write() }}").render(record=Record("Ada"))
    with pytest.raises(SecurityError):
        see("{{ path.read_text() }}").render(path=Path("/etc/passwd"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{{ 10 ** (10 ** 10) }}",
        "{% set t = namespace(x=[1, 2]) %}{% for a in range(60) %}{% set t.x = [t.x, t.x] %}{% endfor %}{{ t.x }}",
    ],
    ids=["loops", "power", "lists"],
)
def test_what_never_ends_is_ended(text, rendered, monkeypatch):
    monkeypatch.setattr(render, "MAX_SECONDS", 0)  # and the rest of a second: the system counts whole ones
    monkeypatch.setattr(render, "MAX_BYTES", 2_000_000_000)
    with pytest.raises(TemplateFailed):
        rendered(text)


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'a' * 10 ** 11 }}",
        "{{ 'a'|center(10 ** 11) }}",
        "{{ '%99999999999d' % 1 }}",
        "{{ range(10 ** 9)|list }}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        f"{{% include '{NAME}' %}}",
        "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    ],
    ids=["repeated", "centred", "format", "range", "macro", "include", "brackets"],
)
def test_what_takes_too_much_memory_is_a_problem_of_the_template(text, rendered, monkeypatch):
    monkeypatch.setattr(render, "MAX_BYTES", 2_000_000_000)
    with pytest.raises(TemplateFailed) as failed:
        rendered(text)
    assert failed.value.path == PLACE


def test_a_page_and_all_pages_have_a_bound_of_length(rendered, monkeypatch):
    """They are held in memory until the last is done."""
    monkeypatch.setattr(render, "MAX_PAGE", 100)
    with pytest.raises(TemplateFailed, match=r"404\.html has more than 100 characters"):
        rendered("{{ 'a' * 101 }}")
    monkeypatch.setattr(render, "MAX_SITE", 50)
    with pytest.raises(TemplateFailed, match="All pages together have more than 50 characters"):
        rendered("{{ 'a' * 60 }}")


def test_half_a_character_is_a_problem_of_the_template(rendered):
    with pytest.raises(TemplateFailed, match=r"404\.html holds half a character"):
        rendered("{{ '\\ud800' }}")


def test_all_pages_together_have_a_bound_of_time(root, monkeypatch):
    """Each takes no more than it may, and there are many."""

    def granted(seconds, *, in_all):
        raise RuntimeError(f"{seconds} s, {in_all} s in all")

    monkeypatch.setattr(render, "grant_seconds", granted)
    own(root, "")
    site = site_with({})
    pages = [Task("not found", lambda: not_found_page(site))] * 20
    with pytest.raises(RuntimeError, match="10 s, 70 s in all"):
        list(render.render_all(pelican_run.own_sandbox(root), pages, 1, lambda: None))


GRANTED = """
import resource
from dossier.publish.workers import grant_seconds
for seconds, in_all in ((10, 60), (100, 60), (5, 60)):
    grant_seconds(seconds, in_all=in_all)
    print(resource.getrlimit(resource.RLIMIT_CPU)[0])
"""


def test_the_system_keeps_the_time_that_is_granted():
    """From now on, and in all."""
    done = subprocess.run([sys.executable, "-c", GRANTED], cwd=PROGRAM, capture_output=True, text=True, check=True)
    first, most, last = map(int, done.stdout.split())
    assert 10 < first < 20
    assert most == 60
    assert last < first


def test_a_template_is_compiled_nowhere_but_in_the_process_that_is_bounded(root, monkeypatch, tmp_path):
    """Constant expressions are computed while a template is compiled."""
    compiled = []
    original = pelican_run.Sandbox.compile
    monkeypatch.setattr(
        pelican_run.Sandbox,
        "compile",
        lambda self, text, name, *rest: compiled.append(name) or original(self, text, name, *rest),
    )
    shutil.copytree(PROGRAM / "templates/pages", root / "templates/pages")
    build(root, tmp_path / "output")
    assert not [name for name in compiled if name.startswith("pages/")]


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        (NAME, "\n\n{{ view.nothing_of_the_kind }}", 3),
        ("pages/claims.html", "\n{{ nothing_of_the_kind }}", 2),
        ("pages/home.html", "{% nothing_of_the_kind %}", 1),
        ("macros/legend.html", "{% macro legend() %}\n{{ nothing_of_the_kind }}{% endmacro %}", 2),
    ],
)
def test_a_template_that_fails_is_told_with_its_place_and_nothing_is_published(name, text, line, root, tmp_path):
    own(root, text, name)
    done = invoke("build", "--root", root, "--output", tmp_path / "output", "--jobs", "1")
    assert isinstance(done.exception, SystemExit)
    assert done.exit_code == 1
    assert f"templates/{name}:{line}:1: error[template-failed]" in done.stderr
    assert "nothing_of_the_kind" in done.stderr
    assert "Nothing was published" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "output").exists()


def test_a_template_that_is_no_text_is_told(root):
    own(root, "")
    (root / PLACE).write_bytes(b"<p>\n\xff</p>")
    with pytest.raises(TemplateFailed, match="UTF-8") as failed:
        pelican_run.own_sandbox(root)
    assert (failed.value.path, failed.value.line) == (PLACE, 2)


@pytest.mark.slow
def test_the_same_templates_make_the_same_bytes_in_the_sandbox(root, small_site, tmp_path):
    shutil.copytree(PROGRAM / "templates", root / "templates")
    build(root, tmp_path / "output")
    assert tree_of(tmp_path / "output") == tree_of(small_site)


def test_without_templates_of_its_own_a_dossier_needs_no_sandbox():
    """It costs a fifth of the time to render."""
    assert pelican_run.own_sandbox(BASE) is None
    assert pelican_run.own_sandbox(PROGRAM) is None, "these are the program's"


def test_the_working_directory_does_not_become_a_place_of_modules(root, tmp_path, monkeypatch):
    """Pelican would put it before all others, and it may be the dossier's folder."""
    places = [place for place in sys.path if place not in ("", ".")]
    monkeypatch.setattr(sys, "path", list(places))
    build(root, tmp_path / "output")
    assert sys.path == places


TRAP = "from pathlib import Path\nPath({mark!r}).open('a').write({name!r} + chr(10))\nraise ImportError({name!r})\n"


@pytest.mark.slow
def test_no_module_in_the_dossiers_folder_is_imported(root, tmp_path):
    """Nor in the folder that the command is given in. A build imports every module that other commands do."""
    packages = Path(pytest.__file__).parent.parent
    installed = {path.name.partition(".")[0] for path in packages.iterdir()}
    mark = tmp_path / "mark"
    for name in {*sys.stdlib_module_names, *installed, "pelicanconf", "conftest", "sitecustomize", "usercustomize"}:
        (root / f"{name}.py").write_text(TRAP.format(mark=str(mark), name=name), "utf-8")
    done = command("build", "--jobs", "2", "--output", tmp_path / "output", "--root", ".", cwd=root)
    assert done.returncode == 0, done.stderr
    assert not mark.exists(), mark.read_text("utf-8")
