"""What runs on GitHub: with as few rights as it needs, and nothing of others pasted into a command."""

import re
import tomllib

import pytest
import yaml

from tests.site.built import PROGRAM

WORKFLOWS = {
    path.name: yaml.safe_load(path.read_text("utf-8")) for path in sorted((PROGRAM / ".github/workflows").iterdir())
}
JOBS = [(file, name, job) for file, workflow in WORKFLOWS.items() for name, job in workflow["jobs"].items()]
STEPS = [(file, step) for file, _, job in JOBS for step in job["steps"]]
ON = True  # how YAML 1.1 reads the key `on`
MAY_WRITE = {
    ("pages.yml", "deploy"): {"pages": "write", "id-token": "write"},
    ("release.yml", "release"): {"contents": "write"},
}


def test_a_workflow_may_read_and_nothing_else():
    assert {file: workflow["permissions"] for file, workflow in WORKFLOWS.items()} == {
        file: {"contents": "read"} for file in WORKFLOWS
    }


def test_only_the_jobs_that_publish_may_write():
    for file, name, job in JOBS:
        rights = job.get("permissions", {})
        written = {right: level for right, level in rights.items() if level != "read"}
        assert written == MAY_WRITE.get((file, name), {}), (file, name)


def test_a_job_that_may_write_installs_nothing():
    for file, name, job in JOBS:
        if (file, name) in MAY_WRITE:
            assert not re.search(r"\b(pip|npm|make (?!sbom))", str(job["steps"])), (file, name)


def test_no_strangers_code_runs_with_our_rights():
    for file, workflow in WORKFLOWS.items():
        assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(workflow[ON]), file
        assert "secrets." not in str(workflow), file


@pytest.mark.parametrize(("file", "step"), STEPS)
def test_every_step_is_githubs_own_action_or_a_command_without_others_texts(file, step):
    if "uses" in step:
        assert re.fullmatch(r"actions/[\w-]+@(v\d+|[0-9a-f]{40})", step["uses"]), file
    else:
        assert "${{" not in step["run"], "a title or a branch's name would be run"
    if str(step.get("uses", "")).startswith("actions/checkout@"):
        assert step["with"]["persist-credentials"] is False


def test_every_job_ends():
    assert all(0 < job["timeout-minutes"] <= 30 for _, _, job in JOBS)


def test_known_weaknesses_are_looked_for_apart_from_the_tests():
    """Their answer changes while the program does not, and it needs the network."""
    runs = {file: [step.get("run", "") for step in job["steps"]] for file, _, job in JOBS}
    assert "make audit-deps" in runs["weaknesses.yml"]
    assert "schedule" in WORKFLOWS["weaknesses.yml"][ON]
    assert not any("audit-deps" in run for file, lines in runs.items() if file != "weaknesses.yml" for run in lines)
    makefile = (PROGRAM / "Makefile").read_text("utf-8")
    locks = set(re.search(r"^LOCKS := (.*)$", makefile, re.MULTILINE)[1].split())
    assert locks == {path.name for path in PROGRAM.glob("requirements*.lock")}


def test_what_is_kept_between_deploys_is_the_site_and_what_the_build_remembers():
    """Either alone is worth nothing: what is remembered is of the files of the last site."""
    (steps,) = [job["steps"] for file, name, job in JOBS if (file, name) == ("pages.yml", "build")]
    kept = [number for number, step in enumerate(steps) if str(step.get("uses", "")).startswith("actions/cache@")]
    built = [number for number, step in enumerate(steps) if "build.py build" in step.get("run", "")]
    assert len(kept) == len(built) == 1
    assert kept < built
    assert steps[kept[0]]["with"]["path"].split() == [".cache", "output"]
    plugin = tomllib.loads((PROGRAM / "netlify.toml").read_text("utf-8"))["plugins"][0]["package"]
    folder = PROGRAM / plugin.removeprefix("/")
    assert yaml.safe_load((folder / "manifest.yml").read_text("utf-8"))["name"]
    assert 'const KEPT = [".cache", "output"];' in (folder / "index.js").read_text("utf-8")
