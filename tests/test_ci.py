"""What runs on other people's machines when somebody pushes: pinned, bounded, allowed no more than it needs."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

REPO = Path(__file__).resolve().parent.parent
OURS = REPO / ".github/workflows"
OF_A_NEW_SITE = REPO / "generator/publishing/authoring/skeletons/site/dot-github/workflows"
OF_GITEA = OF_A_NEW_SITE.parent.parent / "dot-gitea/workflows"
WORKFLOWS = sorted(chain.from_iterable(it.glob("*.y*ml") for it in (OURS, OF_A_NEW_SITE, OF_GITEA)))
PINNED = re.compile(r"uses: ([\w/-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$")

by_place = pytest.mark.parametrize(
    "path",
    WORKFLOWS,
    ids=lambda path: path.relative_to(REPO).parts[0] + "/" + path.parts[-3] + "/" + path.name,
)


def loaded(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in loaded(path)["jobs"].values() for step in job["steps"]]


def test_there_are_workflows():
    assert {path.parent for path in WORKFLOWS} == {OURS, OF_A_NEW_SITE, OF_GITEA}


@by_place
def test_every_action_is_pinned_by_commit_with_its_version_beside(path: Path):
    uses = re.findall(r"\buses: .*", path.read_text(encoding="utf-8"))
    assert len(uses) == len([step for step in steps(path) if "uses" in step])
    assert [line for line in uses if not PINNED.fullmatch(line)] == []


def test_an_action_is_pinned_to_one_commit_everywhere():
    pins = {
        (match[1], match[2], match[3])
        for path in WORKFLOWS
        if path.parent != OF_GITEA  # what uploads for GitHub alone does not run there
        for line in path.read_text(encoding="utf-8").splitlines()
        if (match := PINNED.search(line))
    }
    assert len({action for action, _, _ in pins}) == len(pins)


@by_place
def test_a_checkout_leaves_no_token_behind(path: Path):
    checkouts = [step for step in steps(path) if "actions/checkout@" in step.get("uses", "")]
    assert checkouts
    assert [step for step in checkouts if step["with"]["persist-credentials"] is not False] == []


@by_place
def test_jobs_end_and_those_that_run_code_only_read(path: Path):
    workflow = loaded(path)
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        assert job["timeout-minutes"] <= 60, name
        runs_code = any("run" in step for step in job["steps"])
        assert runs_code == ("permissions" not in job), name


def test_both_platforms_run_lint_and_tests_before_they_publish():
    github = loaded(OURS / "ci.yml")["jobs"]
    assert {"run": ".ci/run"} in github["test"]["steps"]
    assert "test" in github["site"]["needs"]
    assert github["publish"]["needs"] == "site"
    gitlab = loaded(REPO / ".gitlab-ci.yml")
    assert gitlab["test"]["script"] == [".ci/run"]
    assert gitlab["stages"].index(gitlab["test"]["stage"]) < gitlab["stages"].index("publish")
    assert gitlab["pages"]["stage"] == "publish"
    assert gitlab["default"]["timeout"]


def test_the_script_they_run_lints_and_tests():
    script = (REPO / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert {"make lint", "make test"} <= set(script)
