"""What `check` and `build` say of texts that nothing reads: counted apart, told once for each source, in every form."""

import json

import pytest

from dossier.report import unchecked_line
from tests.commands import change, run
from tests.overlay import overlay, write_files
from tests.unread import IN_CATALAN, RECORD_PATH

SAID = "were not checked"
READER = "no reader for Catalan"


@pytest.fixture
def catalan(root):
    """The small dossier with a source in Catalan, whose claim is a denial."""
    files = overlay(IN_CATALAN)
    write_files(root, {path: files.content.get(path, text) for path, text in IN_CATALAN.items()})
    return root


def counts_of(stdout):
    """The number of checks, and how many of them passed, were acknowledged, failed, and were not made."""
    line = next(line for line in stdout.splitlines() if " checks by " in line)
    words = line.replace(":", "").replace(",", "").replace(".", "").split()
    return [int(word) for number, word in enumerate(words) if word.isdigit() and number != 3]


def test_what_is_not_checked_is_counted_apart(root, catalan):
    done = run("check", "--root", catalan)
    made, passed, acknowledged, failed, unchecked = counts_of(done.stdout)
    assert (acknowledged, failed) == (0, 0)
    assert unchecked >= 5
    assert made == passed + unchecked
    assert done.exit_code == 0


@pytest.mark.parametrize("form", ["full", "concise"])
def test_it_is_told_once_for_a_source_and_never_for_one_that_is_read(form, catalan):
    done = run("check", "--root", catalan, "--format", form)
    [line] = [line for line in done.stdout.splitlines() if SAID in line]
    assert line.startswith("Hedges, denials")
    assert line.endswith(f"{SAID} in `diari`: {READER}.")
    assert "diari" not in done.stderr
    change(catalan, RECORD_PATH, "value: ca, basis", "value: en, basis")
    assert SAID not in run("check", "--root", catalan, "--format", form).stdout


def test_a_build_says_it_too(catalan):
    done = run("build", "--root", catalan, "--output", catalan / "site")
    assert done.exit_code == 0, done.output
    assert f"{SAID} in `diari`: {READER}." in done.stdout


def test_the_rules_say_how_much_each_of_them_could_not_check(catalan):
    done = run("check", "--root", catalan, "--rules")
    rows = {line[:36].strip(): line.split()[-1] for line in done.stdout.splitlines()}
    assert rows["rule"] == "checked"
    assert (rows["negation differs"], rows["negation cut off"], rows["certainty unwritten"]) == ("1", "1", "1")
    assert rows["statement firmer"] == rows["claim without source"] == "0"


def test_other_programs_get_a_note_for_each_source(catalan):
    [note] = json.loads(run("check", "--root", catalan, "--format", "json").stdout)
    assert (note["code"], note["severity"], note["path"]) == ("not-checked", "note", RECORD_PATH)
    assert note["line"] == 5
    assert note["message"].startswith("Hedges, denials")
    assert note["message"].endswith(f"{SAID}: {READER}.")
    github = run("check", "--root", catalan, "--format", "github").stdout
    assert github.startswith(f"::notice file={RECORD_PATH},line=5,")
    [run_of_sarif] = json.loads(run("check", "--root", catalan, "--format", "sarif").stdout)["runs"]
    [result] = run_of_sarif["results"]
    assert (result["ruleId"], result["kind"], result["level"]) == ("not-checked", "open", "none")
    checks = run_of_sarif["properties"]["checks"]
    assert checks["not_checked"] >= 5
    assert checks["made"] == checks["passed"] + checks["not_checked"]


def test_other_programs_get_the_answers_of_every_rule(catalan):
    told = json.loads(run("check", "--root", catalan, "--rules", "--format", "json").stdout)
    assert [problem["code"] for problem in told["problems"]] == ["not-checked"]
    rules = {rule.pop("rule"): rule for rule in told["rules"]}
    assert rules["negation cut off"]["not_checked"] == 1
    assert rules["statement firmer"]["not_checked"] == 0
    for rule in rules.values():
        assert rule["made"] == sum(rule[answer] for answer in ("passed", "acknowledged", "failed", "not_checked"))
    sarif = run("check", "--root", catalan, "--rules", "--format", "sarif").stdout
    assert json.loads(sarif)["version"] == "2.1.0"


def test_an_unknown_language_is_said_to_be_unknown(catalan):
    change(catalan, RECORD_PATH, "{value: ca, basis: inferred, reason: {en: it is, de: ist so}}", "{basis: unknown}")
    done = run("check", "--root", catalan)
    assert f"{SAID} in `diari`: its language is not known." in done.stdout


def test_values_that_are_compared_with_no_passage_are_counted(root, catalan):
    assert "1 value in words (text, term, none) was compared with no passage." in run("check", "--root", root).stdout
    change(
        root, "content/claims/keeper.yaml", "value: {en: keeper of the lighthouse, de: Wärterin des Leuchtturms}\n", ""
    )
    assert "compared with no passage" not in run("check", "--root", root).stdout


def test_many_sources_stand_on_one_line():
    line = unchecked_line(("hedges", "denials"), "Catalan", ["a", "b", "c", "d", "e"])
    assert line == "Hedges and denials were not checked in `a`, `b`, `c` and 2 more sources: no reader for Catalan."
    own = unchecked_line(("figures-in-words",), "Catalan", ())
    assert own == "Figures in words were not checked in statements, translations and prose: no reader for Catalan."
