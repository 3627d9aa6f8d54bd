# Needs only sh, make and Python 3.11 or newer; everything else goes into .venv.
.POSIX:
.PHONY: help run test check format messages lock browser node

PYTHON ?= python3
BIN = .venv/bin
RESOLVE = UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal \
	--generate-hashes --no-emit-index-url --upgrade

# A virtual environment with exactly the packages of one lock file. The stamp, made last and inside
# the environment, is younger than the lock file it stands for.
INSTALL = \
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Medialib needs Python 3.11 or newer: install it, or name it: make PYTHON=python3.12"; \
		exit 1; }; \
	$(BIN)/python -c '' 2>/dev/null || { \
		echo "Making the virtual environment .venv"; \
		if command -v uv >/dev/null; then uv venv --quiet --clear --python "$(PYTHON)" .venv; \
		else $(PYTHON) -m venv --clear .venv; fi; } || { \
		echo "The virtual environment could not be made: on Debian install python3-venv."; \
		exit 1; }; \
	echo "Installing the packages of $$lock"; \
	if command -v uv >/dev/null; then \
		uv pip install --quiet --python $(BIN)/python --require-hashes -r $$lock; \
	else \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $$lock; \
	fi || { echo "The packages could not be installed: see the message above."; exit 1; }; \
	touch $@

help:
	@echo "make run       start Medialib on http://localhost:8000 (PORT=... for another port)"
	@echo "make test      every check and test"
	@echo "make check     the checks without the tests"
	@echo "make format    format the code and the templates"
	@echo "make messages  refresh and compile the translations"
	@echo "make lock      resolve the dependencies of pyproject.toml again"

run: .venv/installed
	@$(MAKE) -s node_modules/for-pages || echo "== npm packages could not be fetched: uploads work by the plain form alone"
	@$(BIN)/python -m config.messages compile >/dev/null
	@exec $(BIN)/python manage.py up

# Three at a time on two processors: browsers and supervised programs are waited for half the time.
test: check browser node
	@echo "== tests"
	@$(BIN)/python -m pytest -q -n 3

check: .venv/installed-dev
	@echo "== style (ruff check)"
	@$(BIN)/ruff check --quiet .
	@echo "== format (ruff format)"
	@$(BIN)/ruff format --quiet --check . || { $(BIN)/ruff format --check .; exit 1; }
	@echo "== templates (djade)"
	@find templates -name '*.html' -exec $(BIN)/djade --check --target-version 5.2 {} +
	@echo "== types (mypy)"
	@$(BIN)/python -m mypy .
	@echo "== imports (import-linter)"
	@$(BIN)/python $(BIN)/lint-imports --no-logo
	@echo "== migrations"
	@$(BIN)/python -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run
	@echo "== translations"
	@$(BIN)/python -m config.messages check
	@$(BIN)/python -m config.messages compile >/dev/null

# Browser tests run where a Chromium is found, fastest in the one without windows; root may install
# it from Debian.
browser:
	@if ! command -v chromium-headless-shell >/dev/null && command -v apt-get >/dev/null \
		&& [ "$$(id -u)" = 0 ]; then \
		echo "== installing Chromium for the browser tests"; \
		{ apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell \
			|| apt-get install -y --no-install-recommends chromium; } >/dev/null 2>&1; \
	fi; \
	for name in chromium-headless-shell chromium chromium-browser google-chrome; do \
		command -v "$$name" >/dev/null && exit 0; \
	done; \
	echo "== BROWSER TESTS NOT RUN: no Chromium on this machine"

# What pages need, and axe and the HTML checker for the browser tests; a machine without them runs the other tests.
node:
	@$(MAKE) -s node_modules/installed || \
		echo "== ACCESSIBILITY AND HTML TESTS NOT RUN: the packages of package.json are not here"
	@command -v java >/dev/null || echo "== HTML TESTS NOT RUN: no java on this machine"

# What pages need. A machine without npm gets it into .venv.
node_modules/for-pages: package-lock.json .npmrc
	@command -v npm >/dev/null || $(MAKE) -s .venv/installed-node
	@echo "== fetching the packages of package-lock.json that pages need"
	@PATH="$$PATH:$(BIN)" npm ci --omit=dev --loglevel=error && touch $@

node_modules/installed: package-lock.json .npmrc
	@command -v npm >/dev/null || $(MAKE) -s .venv/installed-node
	@echo "== fetching the packages of package-lock.json"
	@PATH="$$PATH:$(BIN)" npm ci --loglevel=error && touch node_modules/for-pages $@

format: .venv/installed-dev
	@$(BIN)/ruff check --quiet --fix .; $(BIN)/ruff format --quiet .
	@find templates -name '*.html' -exec $(BIN)/djade --target-version 5.2 {} + || true

messages: .venv/installed
	@$(BIN)/python -m config.messages update
	@$(BIN)/python -m config.messages compile

# Without index lines: the lock files name no registry.
lock: .venv/installed
	@command -v uv >/dev/null || $(BIN)/python -m pip install --quiet uv
	@PATH="$$PATH:$(BIN)"; export PATH; \
	$(RESOLVE) --output-file requirements.lock pyproject.toml && \
	$(RESOLVE) --group dev --constraints requirements.lock \
		--output-file requirements-dev.lock pyproject.toml && \
	$(RESOLVE) --group node --output-file requirements-node.lock

.venv/installed: requirements.lock
	@lock=requirements.lock; $(INSTALL)

.venv/installed-dev: requirements-dev.lock
	@lock=requirements-dev.lock; $(INSTALL)

.venv/installed-node: requirements-node.lock
	@lock=requirements-node.lock; $(INSTALL)
