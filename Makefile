# One command checks everything, here and in CI: `make test`. Needs Python ≥ 3.11 and make, no more.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
DEMO := build-output/demo
PAGES := docs/rules.md resources/README.md
export LEICHTSPRACHE_DATA ?= $(abspath ../shared/data)

.PHONY: help install demo test check format bench speed docs clean $(PAGES:%=print-%)

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 18

install: $(INSTALLED) ## Make .venv with the package, the translator and the tools

$(INSTALLED): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed. Name it: make PYTHON=python3.12 …" >&2; exit 1; }
	@test -x $(BIN)/python -a -x $(BIN)/pip || $(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); $(PYTHON) -m virtualenv $(VENV); } || \
	  { echo "No virtual environment could be made. On Debian: apt install python3-venv" >&2; exit 1; }
	@echo "Installing into $(VENV); the first time takes some minutes …"
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable '.[translate]' --group dev
	@touch $@

demo: $(INSTALLED) ## Convert a sample article to HTML and JSON
	@$(BIN)/python examples/demo.py $(DEMO)

check: $(INSTALLED) ## Format, lint, types, import order, licences, generated pages
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/reuse lint --quiet || $(BIN)/reuse lint
	@for page in $(PAGES); do $(MAKE) --silent print-$$page | diff -u $$page - || \
	  { echo "$$page is not current: run make docs" >&2; exit 1; }; done

test: check ## Everything that CI runs: check, tests, doctests, examples, floors, wheel
	$(BIN)/python -m pytest

format: $(INSTALLED) ## Format the code and mend what ruff can mend
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: $(INSTALLED) ## Measure quality on the data and write docs/quality.md
	$(BIN)/python -m benchmarks

speed: $(INSTALLED) ## Print ratios of times, measured side by side
	@$(BIN)/python -m benchmarks._speed

docs: $(INSTALLED) ## Write the generated pages: rules, table of contents of the data
	@for page in $(PAGES); do $(MAKE) --silent print-$$page > $$page.new \
	  && mv $$page.new $$page || exit 1; done

print-docs/rules.md:
	@$(BIN)/leichtsprache explain

print-resources/README.md:
	@$(BIN)/python resources/build/contents.py

clean: ## Remove what was made
	rm -rf $(VENV) build-output dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
