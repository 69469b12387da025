"""Workers go when the build that feeds them goes, however it went."""

import signal
import subprocess
import sys

import pytest

from tests.site.built import PROGRAM

SCRIPT = """
import os, time
from dossier.publish.workers import workers

def here(_):
    time.sleep(0.2)
    return os.getpid()

if __name__ == "__main__":
    with workers(2) as pool:
        print(len({os.getpid(), *pool.map(here, range(8))}), flush=True)
        time.sleep(300)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM], ids=lambda how: how.name)
def test_a_killed_build_leaves_no_worker_behind(how, tmp_path):
    """They hold the output that they inherited: whoever reads it would wait as long as they are there."""
    (tmp_path / "script.py").write_text(SCRIPT, "utf-8")
    process = subprocess.Popen(
        [sys.executable, tmp_path / "script.py"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROGRAM,
        env={"PYTHONPATH": str(PROGRAM)},
    )
    assert process.stdout.readline() == "3\n", "two workers and the script"
    process.send_signal(how)
    rest, _ = process.communicate(timeout=60)
    assert rest == ""
    assert process.returncode == -how
