"""`build --timings` and `build --profile`: where the time of a build goes."""

import pstats

import pytest

from dossier.cli.timings import Seconds, Timings
from tests.site.built import invoke

PHASES = """
starting reading linking checking composing comparing pages files cards verifying swapping remembering
"""


@pytest.mark.slow
def test_a_line_tells_of_each_phase_once(root, tmp_path):
    done = invoke("build", "--root", root, "--output", tmp_path / "output", "--timings", "--jobs", "1")
    assert done.exit_code == 0, done.output
    assert "phase" not in done.stdout, "standard output stays as it is"
    head, *rows, total = done.stderr.splitlines()
    assert head == f"{'phase':<12} {'wall s':>8} {'CPU s':>8} {'of workers':>11}"
    assert [row.split()[0] for row in rows] == PHASES.split()
    assert total.startswith("in all ")


@pytest.mark.slow
def test_a_profile_has_what_was_called_in_every_phase(root, tmp_path, monkeypatch):
    monkeypatch.setattr("dossier.publish.render.MIN_TASKS_FOR_WORKERS", 1)
    done = invoke(
        "build", "--root", root, "--output", tmp_path / "output", "--profile", tmp_path / "calls", "--jobs", "2"
    )
    assert done.exit_code == 0, done.output
    called = {name for _, _, name in pstats.Stats(str(tmp_path / "calls")).stats}
    assert {"read_root", "compile_dossier", "compose", "claim_page", "swap"} <= called, "one process, all of it"


def test_a_profile_is_written_after_a_failure_too(root, tmp_path):
    (root / "content/site.yaml").write_text("title: [", "utf-8")
    assert invoke("build", "--root", root, "--profile", tmp_path / "calls").exit_code == 1
    assert (tmp_path / "calls").is_file()


def test_a_phase_that_goes_on_later_is_one_phase(monkeypatch):
    clock = iter(Seconds(wall, wall / 2, wall / 4) for wall in (10, 12, 16, 17, 20))
    monkeypatch.setattr("dossier.cli.timings.elapsed", lambda: next(clock))
    timings = Timings()
    for phase in ("writing", "files", "writing", ""):
        timings.begin(phase)
    assert timings.phases["writing"] == Seconds(7, 3.5, 1.75)
    assert timings.phases["files"] == Seconds(1, 0.5, 0.25)
    assert timings.table().splitlines()[-1].split() == ["in", "all", "15.000", "10.000", "5.000"]
