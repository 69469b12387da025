"""Tests with systems of others that a machine may not have: `make test-hosts` installs and runs them, nothing else."""

import os

collect_ignore_glob = [] if os.environ.get("TEST_HOSTS") else ["test_*.py"]
