# Needs Python 3.11 or later, git and make; all else goes into .venv, .venv-proof and .venv-audit. `make help` lists the targets.

PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
PROOF  := .venv-proof
AUDIT  := .venv-audit

# -n 2: two workers; worksteal keeps the order of tests/conftest.py and still evens out.
PYTEST_FLAGS ?= -q -n 2 --dist worksteal --durations 10

PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: site check serve test test-fast test-hosts types pytest audit audit-deps sbom format lock clean help
.DELETE_ON_ERROR:

## site: set up everything and build the site into output/
site: $(VENV)/.site
	$(PY) build.py build

## check: check the dossier and build nothing
check: $(VENV)/.site
	$(PY) build.py check

## serve: show the site on this machine and rebuild it on every change
serve: $(VENV)/.site
	$(PY) build.py serve

## test: set up everything and run every check and test
# The two environments are set up side by side, then types are checked beside the tests.
# Chromium comes before the checks: fetching it is what may fail for reasons outside the project.
test:
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target $(VENV)/.dev $(PROOF)/.proof
	$(PY) tests/chromium.py
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	@$(MAKE) --no-print-directory --jobs=2 types pytest

## test-fast: the same without what needs the real site, a browser or whole runs of programs
test-fast: $(VENV)/.dev
	$(VENV)/bin/ruff check
	@$(MAKE) --no-print-directory --jobs=2 types pytest PYTEST_FLAGS='$(PYTEST_FLAGS) -m "not real and not browser and not slow"'

## test-hosts: ask servers and systems of others, as Debian has them, whether what we give them works; before each release
test-hosts: $(VENV)/.dev
	@command -v nginx apache2 caddy >/dev/null && [ $$(command -v nginx apache2 caddy | wc -l) = 3 ] || \
	  apt-get install -y -q --no-install-recommends nginx-light apache2-bin caddy || \
	  { echo "make test-hosts needs nginx, apache2 and caddy"; exit 1; }
	TEST_HOSTS=1 $(PY) -m pytest -q -n0 tests/hosts

types:
	$(VENV)/bin/mypy

pytest:
	$(PY) -m pytest $(PYTEST_FLAGS)

## audit: what takes minutes and more than Python: the Nu HTML checker and Lighthouse, besides axe and weights
audit: $(VENV)/.dev bench/node_modules/.stamp
	$(PY) tests/chromium.py
	$(PY) -m bench.audit

bench/node_modules/.stamp: bench/package-lock.json
	@command -v java >/dev/null || { echo "make audit needs Java 17 or later, for the Nu HTML checker"; exit 1; }
	@command -v npm >/dev/null || { echo "make audit needs Node 18.20 or later with npm, for Lighthouse"; exit 1; }
	cd bench && npm ci --ignore-scripts --silent
	@touch $@

## audit-deps: ask whether known weaknesses touch what the lock files name; needs the network, and npm
# Not part of `test`: the answer changes while the program does not. --strict: what cannot be asked about is a failure.
LOCKS := requirements.lock requirements-dask.lock requirements-dev.lock requirements-proof.lock requirements-audit.lock

audit-deps: $(AUDIT)/.audit
	@command -v npm >/dev/null || { echo "make audit-deps needs npm"; exit 1; }
	@failed=0; \
	$(AUDIT)/bin/pip-audit --strict --disable-pip --require-hashes $(LOCKS:%=-r %) || failed=1; \
	(cd bench && npm audit --package-lock-only) || failed=1; \
	exit $$failed

$(AUDIT)/.audit: requirements-audit.lock | $(PY)
	$(PY) -m venv $(AUDIT)
	$(AUDIT)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
	  -r requirements-audit.lock
	@touch $@

## sbom: write sbom.cdx.json, the bill of materials of a release (CycloneDX), from the lock file
sbom: sbom.cdx.json

sbom.cdx.json: bench/sbom.py pyproject.toml requirements.lock
	$(PYTHON) -m bench.sbom > $@

## format: mend what ruff can mend
format: $(VENV)/.dev
	$(VENV)/bin/ruff check --fix
	$(VENV)/bin/ruff format

# The stamps make a second run free: a lock file newer than its stamp is installed again, nothing else is.
# requirements-dev.lock holds requirements.lock's versions (and those of requirements-dask.lock) and more, so either order gives the same versions.
$(VENV)/.site: requirements.lock | $(PY)
	$(PIP_INSTALL) -r requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(PY)
	$(PIP_INSTALL) -r requirements-dev.lock
	@touch $@

# The tools of others that read our data: in an environment of their own, and as wheels only, so that nothing is compiled.
$(PROOF)/.proof: requirements-proof.lock | $(PY)
	$(PY) -m venv $(PROOF)
	$(PROOF)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
	  --no-compile -r requirements-proof.lock
	@touch $@

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else \
	  "Python 3.11 or later is needed, this is " + sys.version.split()[0] + ": make PYTHON=python3.13 ...")'
	$(PYTHON) -m venv $(VENV)

# Resolve on the oldest Python we support (3.11): it needs the most packages, so the lock fits the later ones.
# pip-compile, not `python -m piptools`: the latter would find our build.py where it wants the package `build`.
# --allow-unsafe: pip-tools needs pip and setuptools, and with hashes either all packages are pinned or none.
PIP_COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(VENV)/bin/pip-compile --quiet --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe

## lock: write the lock files anew
# UPGRADE=--upgrade moves to the newest versions; without it only what pyproject.toml changed moves.
lock: $(VENV)/.dev
	$(PIP_COMPILE) $(UPGRADE) --output-file requirements.lock pyproject.toml
	$(PIP_COMPILE) $(UPGRADE) --extra dask --constraint requirements.lock \
	  --output-file requirements-dask.lock pyproject.toml
	$(PIP_COMPILE) $(UPGRADE) --extra dev --constraint requirements-dask.lock \
	  --output-file requirements-dev.lock pyproject.toml
	$(PIP_COMPILE) $(UPGRADE) --pip-args "--only-binary :all:" --no-emit-options --output-file requirements-proof.lock \
	  requirements-proof.in
	$(PIP_COMPILE) $(UPGRADE) --pip-args "--only-binary :all:" --no-emit-options --output-file requirements-audit.lock \
	  requirements-audit.in

## clean: remove what builds and checks leave behind
# The environment stays (rm -r .venv removes it).
clean:
	rm -rf output .output* sbom.cdx.json bench/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -not -path './$(PROOF)/*' -not -path './$(AUDIT)/*' -prune -exec rm -rf {} +

## help: list these targets
help:
	@sed -n 's/^## \([^:]*\): /\1\t/p' Makefile | expand -t 12
