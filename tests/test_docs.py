"""The documents say what the program does: every problem code, every field, no more."""

import doctest
import re
import runpy
from functools import cache
from typing import get_args

import pytest
from pydantic import BaseModel

from dossier.read import fields, records, stated
from dossier.read.fields import LocalizedText
from dossier.read.history import MovedRecord, Retracted
from dossier.text.languages import LANGUAGES
from dossier.text.value import bad_id
from tests.source_code import HOUSE, MODULES, PROGRAM, codes_in, modules_in_use
from tests.test_cases import all_cases

PROBLEMS = (PROGRAM / "docs/problems.md").read_text("utf-8")
ANNOTATING = (PROGRAM / "docs/annotating.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", PROBLEMS, re.MULTILINE | re.DOTALL))
CASES = [case for _, _, case in all_cases()]
TESTS = "\n".join(path.read_text("utf-8") for path in sorted((PROGRAM / "tests").rglob("test_*.py")))

# What cannot stand in a Markdown case (bytes, sizes, disk) has a test of its own, in tests/read/.
NOT_IN_MARKDOWN = {
    *(
        "byte-order-mark",
        "carriage-return",
        "file-too-large",
        "file-unreadable",
        "not-checked",
        "not-nfc",
        "not-utf8",
        "prose-too-long",
    ),
    *(
        "quoted-too-often",
        "seed-binary",
        "symbolic-link",
        "too-many-files",
        "too-many-marks",
        "too-many-problems",
        "too-much-to-read",
        "too-many-sentences",
        "too-many-values",
        "yaml-too-large",
    ),
    # What needs hashes of confirmed claims is in tests/check/test_signoff.py and test_revised.py.
    *("revision-altered", "revision-lost", "revision-open"),
    "embeds-left-out",  # tests/publish/test_parts.py
    *("history-altered", "history-lost", "history-reordered", "history-forked", "history-unreadable", "note-changed"),
    *("not-signed-off", "record-changed", "value-tainted", "statement-tainted", "passage-changed"),
    # What a machine lacks or does is in tests/publish/test_search.py, test_mounts.py and tests/test_cli_undated.py.
    *("search-missing", "date-unknown", "output-changed"),
    "more-problems",  # tests/test_report_limit.py
    # A dossier's own templates are rendered by a build: tests/publish/test_sandbox.py.
    "template-failed",
    *("judgement-changed", "id-vanished", "redirect-to-nowhere", "redirect-from-existing"),
}


@cache
def codes():
    """Every code that the program's modules make."""
    return {code for path in modules_in_use() for code in codes_in(path)}


def models():
    """Every record and part of one that editors write."""
    return [
        MovedRecord,
        Retracted,
        *(
            model
            for module in (records, stated)
            for model in vars(module).values()
            if isinstance(model, type) and issubclass(model, BaseModel) and model.__module__ == module.__name__
        ),
    ]


def test_the_codes_are_found():
    """Those that stand in a condition or come from a field's check too."""
    assert {"quote-absent", "markdown-raw-html", "markdown-unsupported", "bad-id", "yaml-merge"} <= codes()
    assert len(codes()) > 60


def test_codes_are_words_with_hyphens():
    assert not [code for code in codes() if bad_id(code)]


def test_every_code_is_explained_and_nothing_else_is():
    assert sorted(codes() - SECTIONS.keys()) == [], "codes without a heading in docs/problems.md"
    assert sorted(SECTIONS.keys() - codes()) == [], "headings that no problem has"


def test_codes_are_in_alphabetical_order():
    headings = re.findall(r"^## (\S+)$", PROBLEMS, re.MULTILINE)
    assert headings == sorted(set(headings))


@pytest.mark.parametrize("code", sorted(SECTIONS))
def test_an_explanation_is_short_and_has_a_bad_and_a_good_example(code):
    text, example = SECTIONS[code].strip().split("```", 1)
    assert 1 <= len(text.strip().splitlines()) <= 4
    assert 2 <= len(example.strip().splitlines()) <= 8
    assert "# bad" in example
    assert "# good" in example


def test_every_code_has_a_case():
    """In tests/cases/, or where that cannot be, in a test that names it."""
    in_cases = {code for case in CASES for *_, code in case.expected}
    assert sorted(codes() - in_cases - NOT_IN_MARKDOWN) == []
    assert [code for code in sorted(NOT_IN_MARKDOWN) if f'"{code}"' not in TESTS] == []


def test_every_code_is_shown_as_editors_see_it():
    """At least one case holds the whole report of it."""
    shown = {code for case in CASES if case.report is not None for *_, code in case.expected}
    assert sorted(codes() - shown - NOT_IN_MARKDOWN) == []


def test_no_case_expects_a_code_that_there_is_not():
    assert {code for case in CASES for *_, code in case.expected} <= codes()


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_field_is_in_the_handbook(model):
    """As a key in an example or in backquotes."""
    for name, field in model.model_fields.items():
        if (model.__name__, name) != ("EntityRecord", "kind"):  # the folder's, never written
            key = re.escape(field.alias or name)
            assert re.search(rf"(?:^|[\s{{`(-]){key}(?::|`)", ANNOTATING, re.MULTILINE), f"{model.__name__}.{name}"


@pytest.mark.parametrize(
    "choices",
    [
        *(fields.Basis, fields.Certainty, fields.Stance, fields.Nature, fields.Status, fields.Rights),
        *(fields.ValueType, fields.Operation, fields.Section, fields.Kind, fields.SitePart),
    ],
    ids=lambda choices: get_args(choices)[0],
)
def test_every_choice_is_in_the_handbook(choices):
    for word in get_args(choices):
        assert re.search(rf"(?<![\w-]){word}(?![\w-])", ANNOTATING), word


def test_every_folder_is_in_the_handbook():
    for folder in (*fields.FOLDERS, "sources", "claims", "pages"):
        assert f"{folder}/" in ANNOTATING


def test_the_handbook_tells_no_key_that_is_unknown():
    """The keys of its YAML examples are keys of records."""
    known = {field.alias or name for model in models() for name, field in model.model_fields.items()}
    known |= {
        "en",
        "de",
        "ftm",
        "schema",
        "amount",
        "joins",
        "status",
        "completed",
        "done",
        "unnamed-reports",
        "problem-code",
        "old-id",
        "wrong-claim",
        "code",
    }
    for block in re.findall(r"```yaml\n(.*?)```", ANNOTATING, re.DOTALL):
        text = re.sub(r'"[^"]*"', "", re.sub(r"#.*", "", block))
        for key in re.findall(r"(?:^|[{,]|- )\s*([a-z_-]+):(?=\s)", text, re.MULTILINE):
            assert key in known, key


def test_localized_texts_are_what_the_handbook_calls_them():
    assert issubclass(LocalizedText, BaseModel)
    assert "*localized*" in ANNOTATING


def test_the_house_has_no_module_that_nothing_reaches():
    """A rule or page that was written and never called guards and shows nothing."""
    idle = {path for path in MODULES if path not in modules_in_use() and path.name != "__init__.py"}
    assert sorted(path.relative_to(HOUSE).as_posix() for path in idle) == []


def test_the_walk_through_the_program_is_as_the_architecture_shows_it(monkeypatch):
    """One claim, with its real values on each floor."""
    monkeypatch.chdir(PROGRAM)
    outcome = doctest.testfile(str(PROGRAM / "docs/architecture.md"), module_relative=False, encoding="utf-8")
    assert outcome.attempted > 20
    assert not outcome.failed


def test_what_the_architecture_names_is_there():
    """Paths in backticks: of the repository, or of the program's folder."""
    text = (PROGRAM / "docs/architecture.md").read_text("utf-8")
    named = set(re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", text))
    assert named
    assert not [name for name in sorted(named) if not (PROGRAM / name).exists() and not (HOUSE / name).exists()]


def test_the_modules_that_scripts_name_are_there():
    scripts = sorted((PROGRAM / "static").glob("*.js"))
    named = {
        (path.name, name) for path in scripts for name in re.findall(r"dossier/[\w/]+\.py", path.read_text("utf-8"))
    }
    assert len(named) > 10
    assert [pair for pair in sorted(named) if not (PROGRAM / pair[1]).is_file()] == []


def test_the_table_of_languages_is_made_from_their_records():
    """What it says is read is read: a language that learns a list says so."""
    script = runpy.run_path(str(PROGRAM / "docs/list_languages.py"))
    text = script["DOCUMENT"].read_text("utf-8")
    assert text.count("| yes |") > len(LANGUAGES)
    assert text == script["written"](text), "run docs/list_languages.py"
