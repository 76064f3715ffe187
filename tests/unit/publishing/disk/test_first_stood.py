"""The day on which a file was first recorded, told by a history, and nothing where there is none."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.publishing.disk.first_stood import first_stood

REPORT = "data/zhen/2024/report.yml"


def git(root: Path, *words: str, day: str = "2025-03-01") -> None:
    moment = f"{day}T12:00:00+08:00"
    about = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment, "PATH": "/usr/bin:/bin"}
    named = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    subprocess.run(["git", *named, *words], cwd=root, check=True, capture_output=True, env=about)


def put(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    if shutil.which("git") is None:
        pytest.skip("no git")
    root = tmp_path / "库"
    put(root, REPORT, "标题: 甲\n")
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "a", day="2025-03-02")
    put(root, REPORT, "标题: 乙\n")
    put(root, "data/zhen/2024/attachments/附件.txt", "x")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "b", day="2025-04-05")
    return root


def test_the_first_day_counts_not_the_last(recorded: Path):
    assert first_stood(recorded) == {
        REPORT: date(2025, 3, 2),
        "data/zhen/2024/attachments/附件.txt": date(2025, 4, 5),
    }


def test_what_was_deleted_and_came_again_has_its_first_day(recorded: Path):
    git(recorded, "rm", "--quiet", REPORT)
    git(recorded, "commit", "--quiet", "-m", "c", day="2025-05-01")
    put(recorded, REPORT, "标题: 丙\n")
    git(recorded, "add", ".")
    git(recorded, "commit", "--quiet", "-m", "d", day="2025-06-01")
    assert first_stood(recorded)[REPORT] == date(2025, 3, 2)


def test_paths_are_those_below_the_root_it_is_asked_of(recorded: Path):
    put(recorded, f"sub/{REPORT}", "x")
    git(recorded, "add", ".")
    git(recorded, "commit", "--quiet", "-m", "c", day="2025-05-01")
    assert first_stood(recorded / "sub") == {REPORT: date(2025, 5, 1)}


def test_the_end_of_a_history_says_nothing(recorded: Path, tmp_path: Path):
    git(tmp_path, "clone", "--quiet", "--depth=1", recorded.as_uri(), "copy")
    assert (tmp_path / "copy" / REPORT).is_file()
    assert first_stood(tmp_path / "copy") == {}


def test_without_a_history_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert first_stood(tmp_path) == {}
    monkeypatch.setenv("PATH", "")
    assert first_stood(tmp_path) == {}
