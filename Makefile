# Every verb of the project. `make` alone lists them.
#
#   make site SEEDS=other/seeds      makes the site of another world
#   make test ARGS='-k links'        hands words on to pytest

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory
SHELL := /bin/sh

# The first Python that is new enough; PYTHON=… names another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)

VENV := .venv
PY := $(VENV)/bin/python
# No package may be built against what this machine happens to have.
PIP := PKG_CONFIG=false $(PY) -m pip install -qq --disable-pip-version-check --require-hashes
# Says that the environment is the project's own and may be made anew.
OURS := $(VENV)/.explainer
RUNS := $(VENV)/.site-ready
TESTS := $(VENV)/.test-ready

SEEDS ?=
URL ?=
DATA ?=
FORMAT ?=
OUT ?=
ARGS ?=
WORKERS ?= auto
# Tests shared out among processes, each file to one of them.
SHARED := -n $(WORKERS) --maxprocesses 4 --dist loadfile

CHOICES := $(if $(SEEDS),--seeds '$(SEEDS)') $(if $(OUT),--out '$(OUT)') \
	$(if $(FORMAT),--format '$(FORMAT)') $(if $(URL),--url '$(URL)')
EXPLAINER := $(PY) -m generator

.PHONY: help site serve check coverage bundle test bench bench-linking bench-search bench-check audit lint goldens browser lock clean

help: ## List these verbs
	@echo 'Usage: make VERB [SEEDS=folder] [OUT=folder] [URL=address] [FORMAT=text|json|github] [ARGS=…]'
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  %-14s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

site: $(RUNS) ## Check the seeds, write the pages, render both languages to site/
	@$(EXPLAINER) build $(CHOICES) $(ARGS)

serve: $(RUNS) ## Show the site and rebuild it whenever a seed, a page or the skin changes
	@$(EXPLAINER) serve $(CHOICES) $(ARGS)

check: $(RUNS) ## Check the seeds and write nothing
	@$(EXPLAINER) check $(CHOICES) $(ARGS)

coverage: $(RUNS) ## List every sentence of every article with the statements that quote it
	@$(EXPLAINER) coverage $(CHOICES) $(ARGS)

bundle: $(RUNS) ## Pack the site into one zip that opens without a network
	@$(EXPLAINER) bundle $(CHOICES) $(ARGS)

# The longest files come first (tests/conftest.py), so that no core waits at the end.
test: $(TESTS) browser ## Run every test; sets up all that it needs, a browser included
	@$(EXPLAINER) build
	@$(PY) -m pytest $(SHARED) --no-loadscope-reorder $(ARGS)

bench: bench-linking bench-search bench-check ## Measure the linker and the search box on small sets of our own, and the check

bench-linking: $(TESTS) ## Measure how well and how fast names are found (DATA=file, shape in tests/bench/linking.py)
	@$(PY) -m tests.bench.linking '$(or $(DATA),tests/bench/linking.json)'

bench-search: $(TESTS) browser ## Measure how well and how fast the search box finds (DATA=files, shape in tests/bench/search.py)
	@$(PY) -m tests.bench.search $(DATA) $(ARGS)

bench-check: $(TESTS) ## Measure how long the check takes, by stage, on invented worlds (ARGS='--articles 100 400')
	@$(PY) -m tests.bench.check $(ARGS)

audit: $(TESTS) browser ## Measure the site: markup, links and weight of every page, accessibility and speed of some (ARGS=--all)
	@sh tests/audit/install.sh
	@$(PY) -m tests.audit $(if $(SEEDS),--seeds '$(SEEDS)') $(ARGS)

lint: $(TESTS) ## Check the style, the form and the types of the code; the scripts too where Node is there
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m mypy
	@sh tests/javascript/check.sh

goldens: $(TESTS) ## Rewrite the golden files of the tests from what the generator makes now
	@$(PY) -m pytest -q --update-goldens -m "not browser" --ignore tests/site $(SHARED) $(ARGS)
	@git status --short tests

browser:
	@sh tests/install_browser.sh

lock: ## Write the hash-pinned requirements anew (UPGRADE=1 takes the newest versions)
	@PYTHON='$(PYTHON)' sh tests/lock.sh $(if $(UPGRADE),--upgrade)

clean: ## Remove all that the project made for itself, its environment included
	@test -n '$(PYTHON)' || { echo 'No Python 3.11 or newer was found: make clean PYTHON=/path/to/python3' >&2; exit 1; }
	@$(PYTHON) -m generator.cli.clean
	@test ! -e $(OURS) -a ! -e $(RUNS) || rm -rf $(VENV)
	@rm -rf .pytest_cache .ruff_cache .mypy_cache .import_linter_cache .hypothesis tests/audit/node_modules \
		tests/javascript/node_modules
	@find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

# A changed lock makes a new environment, so that nothing of the old one stays behind.
$(RUNS): requirements.txt
	@test -n '$(PYTHON)' || { echo 'No Python 3.11 or newer was found. Install one, or name it: make site PYTHON=/path/to/python3' >&2; exit 1; }
	@test -t 2 && echo 'Making $(VENV) with $(PYTHON): takes about half a minute, once' >&2 || true
	@test ! -e $(VENV) -o -e $(OURS) -o -e $(RUNS) || { echo 'There is a $(VENV) that this project has not made. Move it away, or name another: make site VENV=.env' >&2; exit 1; }
	@rm -rf $(VENV) && mkdir $(VENV) && touch $(OURS)
	@$(PYTHON) -m venv $(VENV) || { echo 'No environment could be made. On Debian and Ubuntu: apt install python3-venv' >&2; exit 1; }
	@$(PIP) -r requirements.txt
	@touch $@

$(TESTS): requirements-test.txt $(RUNS)
	@test -t 2 && echo 'Adding what the tests need' >&2 || true
	@$(PIP) -r requirements-test.txt
	@touch $@
