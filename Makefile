# make run [PORT=7860]    install what is missing, bring the index up to date, serve the page
# make test               the checks and the tests, as CI runs them
# make clean              remove the environment and the index; the documents stay
#
# PYTHON=python3.12 chooses another Python.

PYTHON ?= python3
# Most of what is installed is never imported here: Python compiles what is, when it is.
PIP = .venv/bin/python -m pip install --quiet --disable-pip-version-check --prefer-binary \
	--no-compile
INDEX = .venv/bin/python -m index
STORE = $(or $(ASSISTANT_INDEX),index/store)
# A file named here is newer than pyproject.toml when what it stands for is installed.
INSTALLED = .venv/installed
INSTALLED_FOR_TESTS = .venv/installed-for-tests

.PHONY: run test clean

# What doctor finds wrong (1) an update mends or, where it refuses (2), a build; all else stops.
run: $(INSTALLED)
	@echo "Checking the index ..."
	@$(INDEX) doctor >/dev/null; found=$$?; \
	if test $$found -eq 1; then \
		found=2; if test -d "$(STORE)"; then $(INDEX) update; found=$$?; fi; \
		if test $$found -eq 2; then $(INDEX) build; found=$$?; fi; \
	fi; exit $$found
	@echo "Starting the page ..."
	@.venv/bin/python app.py $(if $(PORT),--port $(PORT)) || test $$? -eq 130  # Ctrl+C is no error

test: $(INSTALLED_FOR_TESTS)
	.venv/bin/python -m ruff check
	.venv/bin/python -m ruff format --check
	.venv/bin/python -m mypy
	.venv/bin/python -m pytest --cov

clean:
	rm -rf .venv index/store

$(INSTALLED): pyproject.toml | .venv/bin/python
	@echo "Installing Beffroi's packages into .venv (a few minutes, this once) ..."
	@$(PIP) --editable .
	@touch $@

$(INSTALLED_FOR_TESTS): pyproject.toml | .venv/bin/python
	@echo "Installing Beffroi's packages and its tests' into .venv (a few minutes, this once) ..."
	@$(PIP) --editable '.[test]'
	@touch $(INSTALLED) $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Beffroi needs Python 3.11 or later: make run PYTHON=/path/to/python3" >&2; exit 2; }
	@$(PYTHON) -m venv .venv || \
		{ rm -rf .venv; echo "No environment: install your system's python3-venv package." >&2; exit 2; }
