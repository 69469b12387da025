"""Find a Chromium for the browser tests, or bring one.

`find` only looks and is what the tests use; `ensure`, which `make test` runs first, may install.
`python tests/chromium.py` prints the path, or says why there is none and fails if `required`.
"""

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence

# No sandbox: Chromium refuses to start as root with one, and it is shown nothing but our own pages.
# The rest keeps it from talking to anyone, so that a request seen in a test is the page's.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)

# Fonts with the metrics of Arial, Times and Courier, and DejaVu for signs these lack; no emoji.
PACKAGES = ("chromium", "fonts-dejavu-core", "fonts-liberation")

MISSING = "no Chromium: install one, or put its path into the environment variable CHROMIUM"

# Playwright is asked in a process of its own: its blocking interface cannot be started twice in one.
OWN = (
    "from playwright.sync_api import sync_playwright as start\n"
    "with start() as playwright: print(playwright.chromium.executable_path)"
)


@functools.cache
def find() -> str | None:
    """Path of a Chromium on this machine that starts, or None. Installs nothing."""
    return next((path for path in _candidates() if _starts(path)), None)


def ensure() -> str | None:
    """Path of a Chromium, fetched from Playwright or Debian when there is none; None if neither has one."""
    for bring in (_from_playwright, _from_debian):
        if path := find():
            return path
        bring()
        find.cache_clear()
    return find()


def required() -> bool:
    """True where a missing Chromium is a failure and no reason to skip: in continuous integration."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


def _candidates() -> Iterator[str]:
    for name in (os.environ.get("CHROMIUM", ""), *NAMES):
        if path := shutil.which(name):
            yield path
    if (own := _run([sys.executable, "-c", OWN], timeout=60)) and own.returncode == 0:
        yield own.stdout.strip()


def _starts(path: str) -> bool:
    """Whether it runs: Ubuntu's chromium-browser may only say where to get one, a library may be missing."""
    version = _run([path, "--version"], timeout=30)
    return version is not None and version.returncode == 0 and any(map(str.isdigit, version.stdout))


def _from_playwright() -> None:
    _say("no Chromium here, asking Playwright for one …")
    _report(_run([sys.executable, "-m", "playwright", "install", "chromium"], timeout=300))


def _from_debian() -> None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return _say("not root on a Debian-like system, so nothing more to try")
    _say(f"installing {' '.join(PACKAGES)} …")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "--quiet", "--yes", "-o", "DPkg::Lock::Timeout=120"]
    # An update that fails for one of several sources may still have what is needed: the installation decides.
    _run([*apt, "update"], timeout=120, more=quiet)
    _report(_run([*apt, "install", "--no-install-recommends", *PACKAGES], timeout=300, more=quiet))


def _run(
    command: Sequence[str], timeout: float, more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str] | None:
    """The finished process with its output; None if it could not start or ran for `timeout` seconds."""
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=timeout,
            text=True,
            errors="replace",
            env={**os.environ, **(more or {})},
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None


def _report(process: subprocess.CompletedProcess[str] | None) -> None:
    """Say what went wrong, if anything did: the first line that speaks of an error."""
    if process is None:
        return _say("… gave up: it did not start or took too long")
    if process.returncode != 0:
        lines = [line.strip() for line in process.stdout.splitlines() if line.strip()]
        wrong = [line for line in lines if line.startswith(("E:", "Error:", "Failed"))]
        _say(f"… failed: {(wrong or lines or ['no reason given'])[0]}")


def _say(line: str) -> None:
    print(f"chromium: {line}", file=sys.stderr, flush=True)


def main() -> int:
    if path := ensure():
        print(path)
        return 0
    _say(MISSING if required() else f"{MISSING}; the browser tests are skipped")
    return 1 if required() else 0


if __name__ == "__main__":
    sys.exit(main())
