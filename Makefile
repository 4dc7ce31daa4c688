# Each target works first and alone: it makes .venv/ and installs what it needs.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
PYTHON := python
else
BIN := .venv/bin
endif
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
OPTIONS ?=

.DEFAULT_GOAL := help
.PHONY: help site demo test test-data check review verify release release-draft remind remind-issue forms answer-issue propose-issue take-in serve bench bench-compare lint lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: .venv/runtime ## Check the data and build the site into site/
	$(BIN)/plansite build $(OPTIONS)

check: .venv/runtime ## Check the data only
	$(BIN)/plansite check $(OPTIONS)

review: .venv/checking ## Review what changed since a revision: make review BASE=main
	$(BIN)/plansite review "$${BASE:-main}" --output review $(OPTIONS)

verify: .venv/checking ## Compare a published site with its hashes: make verify SITE=https://…
	$(BIN)/plansite verify "$${SITE}" $(OPTIONS)

release: .venv/runtime ## Write the archive and the notes of a release into release/
	$(BIN)/plansite release $(OPTIONS)

release-draft: release ## Draft that release on GitHub, for the tag in TAG (needs gh)
	gh release create "$${TAG}" --draft --verify-tag --title "$${TAG}" --notes-file release/*.md release/*.zip release/SHA256SUMS

remind: .venv/checking ## List figures that are late and sources that do not answer, in review/reminder.md
	@mkdir -p review
	$(BIN)/plansite remind --links $(OPTIONS) > review/reminder.md

remind-issue: remind ## Open or renew the issue that reminds of them (needs gh)
	@number=$$(gh issue list --label reminder --state open --json number --jq '.[0].number // empty'); \
	if [ ! -s review/reminder.md ]; then \
		[ -z "$$number" ] || gh issue close "$$number" --comment "没有逾期的数字了。 / Nothing is late any more."; \
	elif [ -n "$$number" ]; then gh issue edit "$$number" --body-file review/reminder.md; \
	else gh issue create --label reminder --title "到期未更新的数字 / Figures that are late" --body-file review/reminder.md; fi

forms: .venv/checking ## Write the issue forms anew from the datasets
	$(BIN)/plansite forms $(OPTIONS)

answer-issue: .venv/checking ## Answer the form of the issue NUMBER in the event GITHUB_EVENT_PATH (needs gh)
	@mkdir -p review
	$(BIN)/plansite from-issue "$${GITHUB_EVENT_PATH}" > review/answer.md || [ $$? -eq 1 ]
	gh issue comment "$${NUMBER}" --edit-last --create-if-none --body-file review/answer.md

propose-issue: .venv/checking ## Propose what the form of the issue NUMBER asks for, as a pull request (needs gh)
	$(BIN)/plansite from-issue "$${GITHUB_EVENT_PATH}" --write
	git switch --create "issue-$${NUMBER}"
	git -c user.name="plansite" -c user.email="plansite@users.noreply.github.com" commit --all --message "Take in issue $${NUMBER}"
	gh auth setup-git
	git push --force origin "issue-$${NUMBER}"
	gh pr create --head "issue-$${NUMBER}" --title "Take in issue $${NUMBER}" --body "Closes #$${NUMBER}" || true

take-in: .venv/checking ## Put the workbooks of the checkout UPDATE into its tables and push that to BRANCH (needs gh)
	$(BIN)/plansite tidy --project "$${UPDATE}" "$${UPDATE}"/datasets/incoming/* --write
	git -C "$${UPDATE}" rm --quiet -r datasets/incoming
	git -C "$${UPDATE}" add --update
	git -C "$${UPDATE}" -c user.name="plansite" -c user.email="plansite@users.noreply.github.com" commit --message "Put what was handed in into the tables"
	gh auth setup-git
	git -C "$${UPDATE}" push origin "HEAD:refs/heads/$${BRANCH}"

test-data: .venv/development ## Test the published data only
	$(BIN)/python -m pytest tests/datasets $(OPTIONS)

serve: .venv/runtime ## Preview the site and rebuild it on every change
	$(BIN)/plansite serve $(OPTIONS)

demo: .venv/runtime ## Build the demonstration city (synthetic data) into tests/demo/site/
	$(BIN)/plansite build --project tests/demo --as-of 2026-03-31 $(OPTIONS)

test: .venv/development .venv/browser lint ## Run all tests
	$(BIN)/python -m pytest $(OPTIONS)

lint: .venv/development ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv/development ## Measure speed and size; prints JSON
	@$(BIN)/python tests/bench/bench.py $(OPTIONS)

bench-compare: .venv/development ## Measure against an earlier commit: make bench-compare REV=main
	@$(BIN)/python tests/bench/compare.py $(REV) $(OPTIONS)

lock: ## Renew the lock files (needs uv)
	uv pip compile $(LOCK) --group build --output-file requirements-build.txt
	uv pip compile $(LOCK) pyproject.toml --output-file requirements.txt
	uv pip compile $(LOCK) --group check --constraint requirements.txt --output-file requirements-check.txt
	uv pip compile $(LOCK) pyproject.toml --group dev --constraint requirements.txt --output-file requirements-dev.txt

LOCK := --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --quiet
lock: export UV_CUSTOM_COMPILE_COMMAND := make lock

clean: ## Remove everything that was built or installed
	rm -rf .venv .plansite site tests/browser/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis

# jieba comes as source only: its build tools are installed first, pinned like everything else.
.venv/base: requirements-build.txt
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || \
		{ echo "plansite needs Python 3.11, 3.12 or 3.13; name one with: make PYTHON=python3.12" >&2; exit 2; }
	@echo "Setting up .venv (once, about a minute) ..." >&2
	@$(PYTHON) -m venv .venv || \
		{ echo "Python's venv is missing; on Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 2; }
	@$(PIP) install --require-hashes -r requirements-build.txt
	@touch $@

.venv/checking: .venv/base requirements-check.txt pyproject.toml
	@$(PIP) install --no-build-isolation --require-hashes -r requirements-check.txt
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

.venv/runtime: .venv/base requirements.txt pyproject.toml
	@$(PIP) install --no-build-isolation --require-hashes -r requirements.txt
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

.venv/development: .venv/runtime requirements-dev.txt
	@echo "Installing the tools for tests ..." >&2
	@$(PIP) install --no-build-isolation --require-hashes -r requirements-dev.txt
	@touch $@

# Without npm the tests say what they did not run; with CI=true they fail.
.venv/browser: .venv/base tests/browser/package-lock.json
	@! command -v npm >/dev/null || npm ci --prefix tests/browser --loglevel error
	@touch $@
