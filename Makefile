# The two that matter: `make site` and `make test`. `make help` lists them all.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
NO_ISOLATION := --no-build-isolation --use-pep517
PORT ?= 8000
PYTEST_ARGS ?= -n 2 --dist loadfile --no-loadscope-reorder
BENCH_ARGS ?=

# Material and its plugins print notices about the future of MkDocs; these are their documented switches.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export PYTHONUTF8 := 1
# The tests run the program hundreds of times: what is compiled once is kept, whatever the shell says.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help install install-dev site quick test serve check rule golden bench lint format lock wheel vendor clean

help: ## 列出全部命令 / list the commands
	@grep -hE '^[a-z-]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/:.*## /\t/' | while IFS=$$'\t' read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done

# --- set-up: a stamp file per stage, so that a second `make` starts at once ---------------------------------

# Build tools first, from their own lock: the rest is then built without fetching anything that is not locked.
$(VENV)/.locked: requirements-build.lock requirements.lock
	@python=$$(.ci/find-python) && echo "准备 Python 环境（$(VENV)）…" && "$$python" -m venv --clear $(VENV)
	@$(PIP_INSTALL) --require-hashes -r requirements-build.lock
	@$(PIP_INSTALL) --require-hashes $(NO_ISOLATION) -r requirements.lock
	@touch $@

$(VENV)/.installed: $(VENV)/.locked pyproject.toml
	@$(PIP_INSTALL) --no-deps $(NO_ISOLATION) --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.lock
	@echo "安装测试与检查工具…"
	@$(PIP_INSTALL) --require-hashes $(NO_ISOLATION) -r requirements-dev.lock
	@touch $@

install: $(VENV)/.installed ## 只安装 / install only
install-dev: $(VENV)/.installed-dev

# --- the work ---------------------------------------------------------------------------------------------

site: install ## 安装并生成网站 / install, check, score, generate, build
	@$(BIN)/mingzhang build
	@printf '\n网站在 site/，首页是 site/index.html。\n在浏览器里看：make serve（边改边看），或 %s -m http.server --directory site %s 后打开 http://127.0.0.1:%s/\n' "$(BIN)/python" "$(PORT)" "$(PORT)"

test: install-dev ## 安装所需（含浏览器）并运行全部测试 / install what tests need, run them all
	@.ci/install-browser
	@$(BIN)/python -m pytest $(PYTEST_ARGS)

quick: install-dev ## 一分半钟的测试：不开浏览器，不建整站 / the tests that end in a minute and a half: no browser, no whole site
	@$(BIN)/python -m pytest $(PYTEST_ARGS) -m "not browser and not slow"

serve: install ## 边改边看 / live preview
	@$(BIN)/mingzhang serve

check: install ## 核对数据 / check the data
	@$(BIN)/mingzhang check

rule: install-dev ## 新增一条规则的骨架，或刷新它的案例（CODE=C324 NAME=limits_bind）/ begin a rule, or refresh its cases
	@$(BIN)/python -m tools.rule "$(CODE)" --family "$(FAMILY)" --name "$(NAME)"

golden: install-dev ## 重写对照文件与手册里的输出 / rewrite tests/golden, the samples and the outputs shown in the guide
	@$(BIN)/python -m tools.rewrite_attachments
	@$(BIN)/python -m tools.rewrite_samples
	@$(BIN)/python -m tools.worked_cases
	@$(BIN)/python -m tools.rewrite_golden
	@$(BIN)/python -m tools.rewrite_guide
	@$(BIN)/python -m tools.handed_on
	@.ci/install-browser && $(BIN)/python -m tools.rewrite_approved

bench: install-dev ## 计时与页面大小 / timings and page weights
	@$(BIN)/python -m benchmarks $(BENCH_ARGS)

lint: install-dev ## 格式、规范、类型、脚本 / format, rules, types, scripts
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy --strict
	@$(BIN)/oxlint --deny-warnings generator/presenting/theme tests/scripts

format: install-dev ## 整理代码格式 / format the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

# --- locks ------------------------------------------------------------------------------------------------

UV := $(VENV)-lock/bin/uv
UV_COMPILE := $(UV) --no-config pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--fork-strategy fewest --custom-compile-command "make lock" $(LOCK_ARGS)
# The second lock is constrained by the first, so that both name the same versions. A new site carries the first.
CARRIED_LOCK := generator/publishing/authoring/skeletons/requirements.lock

$(UV):
	@"$$(.ci/find-python)" -m venv $(VENV)-lock && $(VENV)-lock/bin/pip install --quiet uv

lock: $(UV) ## 刷新锁定的版本（LOCK_ARGS=--upgrade 升级）/ refresh the lock files
	@$(UV_COMPILE) --group build -o requirements-build.lock
	@$(UV_COMPILE) pyproject.toml -o requirements.lock
	@cp requirements.lock $(CARRIED_LOCK)
	@$(UV_COMPILE) pyproject.toml --group test --group lint -c requirements.lock -o requirements-dev.lock

wheel: install ## 做成安装包，放进 dist/，可以交给别的单位 / the installable file, in dist/, to hand out
	@rm -rf build  # what an earlier build left would be packed too
	@$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps $(NO_ISOLATION) --wheel-dir dist .
	@rm -rf build
	@printf '安装包：'; ls dist/mingzhang-*.whl

vendor: ## 重取浏览器用的第三方脚本（VENDOR_ARGS=--upgrade 升级，需要 npm）/ fetch the vendored browser scripts anew
	@.ci/vendor $(VENDOR_ARGS)

clean: ## 删除生成的一切（不动 data/）/ delete what was generated, never data/
	@rm -rf $(VENV) $(VENV)-lock site preview public *-offline.zip zensical.yml .cache .mingzhang .*.mingzhang-new .*.mingzhang-old build dist *.egg-info .pytest_cache .ruff_cache .mypy_cache .hypothesis
	@if git rev-parse --git-dir >/dev/null 2>&1; then git clean -fdXq docs; fi
	@find generator tests tools benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
