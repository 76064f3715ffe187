"""What a maintainer relies on: one version, hooks that fetch nothing, the same forms on both platforms."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from generator import __version__
from tests.support.repo import DOCUMENTS, REPO
from tests.support.requirements import PROJECT

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n\n", re.DOTALL)
PATH_NAMED = re.compile(
    r"`((?:tests|tools|benchmarks|docs|\.ci|\.github|generator)/[\w./-]*[\w/])`"
)


def text(path: str) -> str:
    return (REPO / path).read_text(encoding="utf-8")


def test_the_version_is_the_same_in_both_places():
    assert PROJECT["project"]["version"] == __version__


def test_the_change_log_has_a_place_for_what_comes_next():
    assert text("CHANGELOG.md").count("\n## 未发布\n") == 1


def test_hooks_are_ours_and_run_what_is_installed():
    config = yaml.safe_load(text(".pre-commit-config.yaml"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    (hooks,) = (repo["hooks"] for repo in config["repos"])
    for hook in hooks:
        assert hook["language"] == "system"
        assert hook["entry"].startswith(".venv/bin/")
    asked = {hook["entry"].split()[0].rpartition("/")[2] for hook in hooks}
    assert {"ruff", "mypy", "mingzhang"} <= asked


def forms(folder: str) -> dict[str, str]:
    return {
        path.name: FRONT_MATTER.sub("", path.read_text(encoding="utf-8"))
        for path in (REPO / folder).glob("*.md")
    }


def test_both_platforms_ask_the_same():
    issues = forms(".github/ISSUE_TEMPLATE")
    assert issues
    assert issues == forms(".gitlab/issue_templates")
    change = text(".github/PULL_REQUEST_TEMPLATE.md")
    assert forms(".gitlab/merge_request_templates") == {"Default.md": change}


@pytest.mark.parametrize("name", sorted(forms(".gitlab/issue_templates")))
def test_an_issue_warns_before_it_asks_and_heads_are_chinese_first(name: str):
    form = forms(".gitlab/issue_templates")[name]
    assert form.index("SECURITY.md") < form.index("## ")
    assert "身份证" in form[: form.index("## ")]
    for head in re.findall(r"^## (.*)$", form, re.MULTILINE):
        assert re.fullmatch(r"[\u4e00-\u9fff，、]+( [\u4e00-\u9fff，、]+)* / [A-Z].*", head), head


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_documents_name_no_file_that_is_gone(document: Path):
    named = PATH_NAMED.findall(document.read_text(encoding="utf-8"))
    assert [name for name in named if not (REPO / name).exists()] == []


def test_the_papers_are_linked_where_people_start():
    contributing = text("CONTRIBUTING.md")
    for paper in ("architecture", "life-of-a-file", "recipes", "releasing"):
        assert f"docs/dev/{paper}.md" in contributing
    assert "SECURITY.md" in contributing
    assert text("README.md").count("(SECURITY.md)") == 2  # once in each language
