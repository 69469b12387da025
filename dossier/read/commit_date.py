"""The date of the dossier: that of its last commit, never the clock's, so that the same input gives the same bytes."""

from __future__ import annotations

import datetime
import os
import subprocess
from pathlib import Path


class BadEpoch(ValueError):
    """SOURCE_DATE_EPOCH is set to something that is no date."""


def commit_date(root: Path) -> str:
    """ISO date and time in UTC, from SOURCE_DATE_EPOCH or the last commit; empty where there is neither."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip() or _last_commit(root)
    if not epoch:
        return ""
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise BadEpoch(f"SOURCE_DATE_EPOCH must be seconds since 1970, not {epoch!r}") from error


def commit_id(root: Path) -> str:
    """The commit that holds what is built; none where SOURCE_DATE_EPOCH stands for it, or not all is committed."""
    if os.environ.get("SOURCE_DATE_EPOCH", "").strip():
        return ""
    changed = _git(root, "status", "--porcelain", "--", "content", "seeds")
    return _git(root, "rev-parse", "--verify", "HEAD") if not changed else ""


def _last_commit(root: Path) -> str:
    return _git(root, "log", "-1", "--format=%ct")


def _git(root: Path, *words: str) -> str:
    """What git prints; nothing where there is no git or no repository."""
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
