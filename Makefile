# Demarche. `make` alone lists what can be done; `make run` and `make test` are all a new machine needs.
SHELL   := /bin/sh
PYTHON  ?= python3
PORT    ?= 8000
VENV    := .venv
BIN     := $(VENV)/bin
# An environment is rebuilt when a lock file changes, and only then: both commands work offline afterwards.
RUN_ENV := $(VENV)/.installed-$(shell cat requirements.lock pyproject.toml 2>/dev/null | cksum | cut -d' ' -f1)
DEV_ENV := $(VENV)/.installed-dev-$(shell cat .ci/dev.lock requirements.lock pyproject.toml 2>/dev/null | cksum | cut -d' ' -f1)
# The environment's pip may be missing (Debian splits it off), so the machine's own pip installs into it.
PIP     := $(PYTHON) -m pip --python $(BIN)/python --disable-pip-version-check --no-input
PYTEST  := $(BIN)/python -m pytest -p no:cacheprovider

.DEFAULT_GOAL := help
.PHONY: help run test quick lint types contracts gate audit bench lighthouse format catalogue lock clean dev browser

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(RUN_ENV) ## serve the dashboard with the record loaded (PORT=8000)
	@$(BIN)/demarche start --port $(PORT)

test: $(DEV_ENV) browser ## all tests: both databases, a real browser, accuracy floors
	$(PYTEST) -n auto --dist worksteal $(ARGS)

quick: $(DEV_ENV) ## the tests without browser and PostgreSQL
	$(PYTEST) -q -n auto -m "not browser and not postgres" $(ARGS)

lint: $(DEV_ENV) ## style of code and templates
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint templates --check --lint --quiet

types: $(DEV_ENV) ## static types, strict
	$(BIN)/mypy

contracts: $(DEV_ENV) ## imports point one way
	$(BIN)/lint-imports

gate: $(DEV_ENV) ## accuracy of reader and grouping against annotated texts; fails below their floors
	$(BIN)/python -m tests.gold.gate
	$(BIN)/python -m tests.gold.grouping

audit: $(DEV_ENV) ## known vulnerabilities in the pinned libraries
	$(BIN)/pip-audit --require-hashes --disable-pip -r requirements.lock

bench: $(DEV_ENV) ## speed, as ratios side by side in one run
	$(BIN)/python -m tests.bench

lighthouse: $(DEV_ENV) ## Lighthouse on six pages, phone and desktop (needs Node 20 and Chromium; RUNS=5)
	@command -v npm >/dev/null || { echo "make lighthouse needs Node 20 with npm; on Debian: apt install nodejs npm"; exit 1; }
	@command -v chromium >/dev/null || { echo "make lighthouse needs Chromium; on Debian: apt install chromium"; exit 1; }
	@[ -d .ci/lighthouse/node_modules ] || { echo "Installing Lighthouse (once) …"; npm ci --prefix .ci/lighthouse --no-audit --no-fund --silent; }
	$(BIN)/python -m tests.lighthouse

format: $(DEV_ENV) ## put code and templates in order
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .
	$(BIN)/djlint templates --reformat --quiet

catalogue: $(DEV_ENV) ## bring the words of other languages up to date with code and templates
	$(BIN)/python -m tests.catalogue

lock: $(DEV_ENV) ## write the lock files anew from pyproject.toml (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv: $(PYTHON) -m pip install uv"; exit 1; }
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --extra install -o requirements.lock pyproject.toml
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --extra install --extra dev -c requirements.lock -o .ci/dev.lock pyproject.toml

dev: $(DEV_ENV) ## build the environment for development

clean: ## take away everything that can be made again, the database too
	rm -rf $(VENV) var build *.egg-info .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# --- the environment --------------------------------------------------------------------------------

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Demarche needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1). Name another with PYTHON=…"; exit 1; }
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || { \
	  echo "Demarche needs pip for $(PYTHON); on Debian: apt install python3-pip"; exit 1; }
	@echo "Making an environment of its own in $(VENV) …"
	@$(PYTHON) -m venv --without-pip $(VENV) || { \
	  echo "Demarche needs Python’s venv module; on Debian: apt install python3-venv"; exit 1; }

$(RUN_ENV): | $(VENV)/bin/python
	@echo "Installing the pinned libraries (once, about a minute) …"
	@$(PIP) install --progress-bar on -q --require-hashes -r requirements.lock || { \
	  echo "The libraries could not be installed: is the package index reachable?"; exit 1; }
	@$(PIP) install -q --no-deps --no-build-isolation -e .
	@rm -f $(VENV)/.installed-*; touch $@

$(DEV_ENV): $(RUN_ENV)
	@echo "Installing the pinned tools for development (once, about a minute) …"
	@$(PIP) install --progress-bar on -q --require-hashes -r .ci/dev.lock || { \
	  echo "The tools could not be installed: is the package index reachable?"; exit 1; }
	@touch $@

browser: ## put Debian's Chromium in place for the browser tests, where allowed
	@sh .ci/browser
