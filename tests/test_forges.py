"""The script of a new site as each forge would run it: their variables, their event files, their merge requests."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml

from tests.support.recorded import git
from tests.support.repo import REPO

pytestmark = [
    pytest.mark.slow("runs the script of the pipelines, with Git"),
    pytest.mark.skipif(
        shutil.which("git") is None or shutil.which("bash") is None, reason="no Git or bash here"
    ),
]
SKELETON = REPO / "generator/publishing/authoring/skeletons/site"
STUB = """#!/bin/sh
echo "$@" >>calls.txt
case "$1" in diff) echo "## 数据改了什么 @all" ;; check) echo "## 核对结果" ;; esac
"""
TEMPLATES = (
    *("dot-github/workflows/site.yml", "dot-gitlab-ci.yml", "dot-gitea/workflows/site.yml"),
    *("dot-workflow/site.yml", "Jenkinsfile"),
)
SECRET = "geheim-nicht-zeigen"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A repo of two commits on main and one on a branch, which stands checked out, with a stub for the program."""
    root = tmp_path / "site"
    (root / ".ci").mkdir(parents=True)
    for name in ("site", "forge.py"):
        shutil.copy(SKELETON / "dot-ci" / name, root / ".ci" / name)
    (root / "install.py").write_text("")
    (root / ".venv/bin").mkdir(parents=True)
    (root / ".venv/bin/mingzhang").write_text(STUB)
    (root / ".venv/bin/mingzhang").chmod(0o755)
    (root / ".gitignore").write_text(".venv\n")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "first")
    git(root, "checkout", "-qb", "change")
    git(root, "commit", "-qm", "change", "--allow-empty")
    git(root, "checkout", "-q", "main")
    git(root, "commit", "-qm", "meanwhile", "--allow-empty")
    git(root, "update-ref", "refs/remotes/origin/main", "main")
    git(root, "checkout", "-q", "change")
    return root


def run(root: Path, *words: str, **said: str) -> subprocess.CompletedProcess[str]:
    known = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        words,
        cwd=root,
        env={**known, "PYTHON": sys.executable, **said},
        capture_output=True,
        text=True,
        check=False,
    )


def preview(root: Path, **said: str) -> list[str]:
    done = run(root, "bash", ".ci/site", "preview", **said)
    assert done.returncode == 0, done.stderr
    assert SECRET not in done.stdout + done.stderr
    return (root / "calls.txt").read_text(encoding="utf-8").splitlines()


def event(root: Path, **content: object) -> str:
    path = root.parent / "event.json"
    path.write_text(json.dumps(content))
    return str(path)


def parted(root: Path) -> str:
    return git(root, "merge-base", "main", "change")


@pytest.mark.parametrize("forge", ["GITHUB_ACTIONS", "GITEA_ACTIONS", "FORGEJO_ACTIONS"])
def test_actions_compare_with_where_the_branch_parted_and_fill_the_summary(site: Path, forge: str):
    main = git(site, "rev-parse", "main")
    summary = site.parent / "summary.md"
    calls = preview(
        site,
        **{forge: "true"},
        GITHUB_EVENT_PATH=event(site, pull_request={"base": {"sha": main}}),
        GITHUB_BASE_REF="main",
        GITHUB_STEP_SUMMARY=str(summary),
    )
    assert f"diff {parted(site)} --format md" in calls
    assert calls[-1] == f"build --preview --base {parted(site)} --site-dir preview"
    assert summary.read_text(encoding="utf-8").splitlines() == [
        "## 数据改了什么 @all",
        "## 核对结果",
    ]


def test_a_push_is_compared_with_what_stood_before(site: Path):
    before = git(site, "rev-parse", "change~1")
    calls = preview(site, GITHUB_ACTIONS="true", GITHUB_EVENT_PATH=event(site, before=before))
    assert calls[-1] == f"build --preview --base {before} --site-dir preview"


@pytest.mark.parametrize(
    "said",
    [
        {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "main"},
        {"CI_COMMIT_BEFORE_SHA": "0" * 40},
        {"CHANGE_TARGET": "main"},
        {"CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"},
        {"MINGZHANG_BASE": "main"},
        {},
        {"GITHUB_EVENT_PATH": "/nirgends"},
        {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "--output=x"},
    ],
    ids=lambda said: next(iter(said), "nothing"),
)
def test_every_forge_leads_to_the_same_base(site: Path, said: dict[str, str]):
    done = run(site, sys.executable, ".ci/forge.py", "base", **said)
    assert done.stdout.strip() == parted(site)


def test_where_nobody_knows_the_base_the_preview_is_built_all_the_same(site: Path):
    git(site, "update-ref", "-d", "refs/remotes/origin/main")
    assert preview(site)[-1] == "build --preview --site-dir preview"


def test_what_is_published_is_not_compared(site: Path):
    done = run(site, "bash", ".ci/site", "publish", "public", GITLAB_CI="true")
    assert done.returncode == 0, done.stderr
    calls = (site / "calls.txt").read_text(encoding="utf-8")
    assert "diff" not in calls
    assert "--base" not in calls


class Forge(BaseHTTPRequestHandler):
    """A GitLab with the notes of one merge request."""

    notes: ClassVar[list[dict[str, Any]]] = []
    tokens: ClassVar[set[str]] = set()

    def do_GET(self) -> None:
        self._answer(self.notes)

    def do_POST(self) -> None:
        self.notes.append({"id": len(self.notes) + 1, **self._said()})
        self._answer(self.notes[-1])

    def do_PUT(self) -> None:
        number = int(self.path.rpartition("/")[2])
        self.notes[number - 1] |= self._said()
        self._answer(self.notes[number - 1])

    def _said(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        return told

    def _answer(self, content: object) -> None:
        self.tokens.add(self.headers["PRIVATE-TOKEN"])
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(content).encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def gitlab() -> Iterator[dict[str, str]]:
    Forge.notes, Forge.tokens = [{"id": 1, "body": "von jemand anderem"}], set()
    server = HTTPServer(("127.0.0.1", 0), Forge)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {
        "GITLAB_CI": "true",
        "CI_API_V4_URL": f"http://127.0.0.1:{server.server_port}/api/v4",
        "CI_PROJECT_ID": "7",
        "CI_MERGE_REQUEST_IID": "3",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "main",
    }
    server.shutdown()
    server.server_close()


def test_gitlab_has_one_note_that_is_updated_in_its_place(site: Path, gitlab: dict[str, str]):
    for _ in range(2):
        preview(site, **gitlab, MINGZHANG_NOTE_TOKEN=SECRET)
    assert len(Forge.notes) == 2
    assert Forge.notes[0]["body"] == "von jemand anderem"
    assert Forge.notes[1]["body"].startswith("<!-- mingzhang-changes -->\n## 数据改了什么")
    assert Forge.tokens == {SECRET}
    assert (site / "gl-code-quality-report.json").exists()


def test_a_stranger_s_merge_request_has_no_token_and_no_note(site: Path, gitlab: dict[str, str]):
    preview(site, **gitlab)
    assert len(Forge.notes) == 1


def test_a_forge_that_does_not_answer_stops_nothing(site: Path, gitlab: dict[str, str]):
    gitlab["CI_API_V4_URL"] = "http://127.0.0.1:9/api/v4"
    calls = preview(site, **gitlab, MINGZHANG_NOTE_TOKEN=SECRET)
    assert calls[-1].startswith("build --preview --base")


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_calls_the_one_script_and_nothing_else(name: str):
    text = (SKELETON / name).read_text(encoding="utf-8")
    assert "bash .ci/site preview" in text
    assert "pip install" not in text
    assert "pull_request_target" not in text
    assert "TOKEN" not in text
    if name.endswith(".yml"):
        assert yaml.safe_load(text)
