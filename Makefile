# The two commands of the README are `make demo` and `make test`; `make help` lists the rest.
PY    ?= $(shell command -v python3.11 || command -v python3)
SERVE ?= 1
DB    ?= sqlite
PORT  ?= 8000
TESTS ?=
V     := .venv
RUN   := $(V)/bin/python manage.py

.DEFAULT_GOAL := help
.PHONY: help demo serve work test lint format bench lock messages diagrams articles

help:    ## list these targets
	@grep -hE '^[a-z]+: .*##|^[a-z]+:  *##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(V)/.stamp ## set everything up, run the main job on SQLite, serve on 127.0.0.1:8000 (SERVE=0: stop before)
	@sh deploy/demo.sh "$(SERVE)" "$(PORT)"

serve: $(V)/.stamp ## serve the site on 127.0.0.1:$(PORT)
	@$(RUN) collectstatic --noinput -v 0
	@PORT=$(PORT) $(V)/bin/gunicorn -c deploy/gunicorn.py config.wsgi

test: $(V)/.stamp $(V)/.test-stamp lint ## lint, then every test (DB=postgres: on a private server under var/)
	@sh deploy/with-database.sh "$(DB)" $(V)/bin/python -m pytest -n 2 --dist loadfile $(TESTS)

lint: $(V)/.stamp ## style, types, borders of the house
	@$(V)/bin/ruff check . && $(V)/bin/ruff format --check -q . && $(V)/bin/mypy
	@$(V)/bin/lint-imports --no-logo && $(V)/bin/djlint templates --lint --quiet
	@$(V)/bin/python tests/measure_house.py

format:  $(V)/.stamp ## put the code in its usual form
	@$(V)/bin/ruff check --fix -q . ; $(V)/bin/ruff format -q .

work: $(V)/.stamp ## do the work that pages have asked for, until stopped
	@$(RUN) work

bench: $(V)/.stamp ## measure speed as ratios within one run
	@$(V)/bin/python -m pytest -o addopts=-q tests/bench -p no:cacheprovider -s

diagrams: $(V)/.stamp ## draw the procedures anew: docs/procedures.md
	@$(RUN) diagrams

articles: $(V)/.stamp ## list anew article, rule, page and test: docs/articles.md
	@$(V)/bin/python -m tests.articles

messages: $(V)/.stamp ## collect and compile the translations (needs gettext)
	@mkdir -p cases/locale complaints/locale reception/locale config/locale
	@$(RUN) makemessages -l vi --no-wrap --no-location --ignore var --ignore tests -v 0
	@$(RUN) compilemessages -v 0 --ignore .venv

lock:    ## compile requirements.lock again from pyproject.toml (maintainers; needs uv)
	uv pip compile pyproject.toml --extra dev --extra pg --universal --python-version 3.11 --generate-hashes -o requirements.lock

$(V)/.stamp: requirements.lock deploy/system-packages.sh
	@sh deploy/system-packages.sh run
	@echo "· making $(V) from requirements.lock"
	@$(PY) -m venv $(V)
	@$(V)/bin/pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	@touch $@

$(V)/.test-stamp: deploy/system-packages.sh
	@sh deploy/system-packages.sh test
	@touch $@
