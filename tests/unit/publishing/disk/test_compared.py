"""States of the data named on a command line: commits, folders, what is published; only what differs is read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.concluding.changes.records import Edit
from generator.publishing.disk import build_info
from generator.publishing.disk.compared import changes_of, compare_states, touched
from generator.publishing.disk.data_state import commit_state, folder_state
from generator.publishing.disk.refusal import Refusal
from tests.support.recorded import git
from tests.support.repo import REPO

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no Git here")
LAMPS = "data/heping/2024/projects/ludeng.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    shutil.copytree(REPO / "tests/golden/data", folder / "data")
    (folder / "mkdocs.yml").write_text("site_name: x\n")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x")
    return folder


def rename(root: Path, name: str = "乡村路灯") -> None:
    lines = (root / LAMPS).read_text(encoding="utf-8").splitlines(keepends=True)
    lines[0] = f"项目名称: {name}\n"
    (root / LAMPS).write_text("".join(lines), encoding="utf-8")


def test_a_commit_and_the_folder_made_of_it_are_the_same(root: Path):
    commit, folder = commit_state(root, "HEAD"), folder_state(root, "here")
    assert commit.digests == folder.digests
    assert commit.read(commit.digests) == folder.read(folder.digests)
    assert not changes_of(root, "HEAD")


def test_a_folder_without_git_is_compared_by_its_contents(root: Path, tmp_path: Path):
    other = tmp_path / "other"
    shutil.copytree(root / "data", other / "data")
    assert not changes_of(root, str(other))
    rename(other)
    assert [one.former_name for one in changes_of(root, str(other)).projects] == ["乡村路灯"]


def test_commits_and_what_is_not_committed_are_told_apart(root: Path):
    rename(root)
    assert [one.name for one in changes_of(root, "HEAD").projects] == ["乡村路灯"]
    git(root, "commit", "-qam", "y")
    rename(root, "又一个名字")
    assert [one.name for one in changes_of(root, "HEAD~1", "HEAD").projects] == ["乡村路灯"]
    assert [one.name for one in changes_of(root, "HEAD~1..HEAD").projects] == ["乡村路灯"]


def test_three_dots_leave_out_what_the_other_branch_did_since(root: Path):
    git(root, "checkout", "-qb", "ours")
    rename(root)
    git(root, "commit", "-qam", "ours")
    git(root, "checkout", "-q", "main")
    (root / "data/heping/2024/projects/ling.yml").unlink()
    git(root, "commit", "-qam", "theirs")
    edits = {one.edit for one in changes_of(root, "main...ours").projects}
    assert edits == {Edit.CHANGED}


def test_without_a_word_what_is_published_is_compared(root: Path):
    site = root / "site"
    site.mkdir()
    record = {"generator": "mingzhang", "revision": git(root, "rev-parse", "HEAD"), "dirty": True}
    (site / build_info.FILE).write_text(json.dumps(record))
    rename(root)
    changes = changes_of(root)
    assert [one.name for one in changes.projects] == ["乡村路灯"]
    assert "没有提交" in changes.compared.note
    assert changes_of(root, str(site)).projects == changes.projects


@pytest.mark.parametrize("word", ["nirgends", "--help", "-x", "HEAD:data", ""])
def test_what_is_no_state_is_refused(root: Path, word: str):
    with pytest.raises(Refusal):
        changes_of(root, word)


def test_a_published_site_that_names_no_commit_is_refused(root: Path):
    (root / "site").mkdir()
    (root / "site" / build_info.FILE).write_text(
        '{"generator": "mingzhang", "revision": null, "dirty": null}'
    )
    with pytest.raises(Refusal, match="没有记版本号"):
        changes_of(root)


def test_a_file_on_another_path_of_the_repo_is_found(root: Path, tmp_path: Path):
    inside = tmp_path / "whole/county"
    shutil.copytree(root, inside, ignore=shutil.ignore_patterns(".git"))
    git(inside.parent, "init", "-q")
    git(inside.parent, "add", "-A")
    git(inside.parent, "commit", "-qm", "x")
    assert commit_state(inside, "HEAD").digests == folder_state(inside, "here").digests


def test_only_the_years_beside_are_read():
    years = ("2021", "2022", "2023", "2024")
    names = {f"data/{unit}/{year}/report.yml" for unit in "ab" for year in years}
    names |= {"data/a/unit.yml", "data/b/unit.yml", "data/site.yml"}
    read = touched(["data/a/2023/projects/x.yml"], names)
    assert read is not None
    assert read.asked == {"data/a/2023", "data/a/2024"}
    assert read.names == {
        *(f"data/a/{year}/report.yml" for year in ("2022", "2023", "2024")),
        *("data/a/unit.yml", "data/site.yml"),
    }
    whole = touched(["data/a/unit.yml"], names)
    assert whole is not None
    assert len(whole.names) == 6
    assert touched(["data/site.yml"], names) is None


def test_attachments_that_came_and_went_are_told(root: Path):
    folder = root / "data/heping/2024/attachments"
    folder.mkdir(exist_ok=True)
    (folder / "neu.txt").write_text("x")
    changes = compare_states(commit_state(root, "HEAD"), folder_state(root, "here"))
    assert (Edit.NEW, "data/heping/2024/attachments/neu.txt") in changes.attachments
