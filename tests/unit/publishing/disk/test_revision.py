"""The revision of the data: asked of Git, and whether anything lies beside it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.facts.records.states import Audience
from generator.publishing.disk import build_info
from generator.publishing.disk.revision import UNKNOWN, revision_of
from tests.support.recorded import git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no Git here")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/site.yml").write_text("网站名称: x\n")
    (tmp_path / ".gitignore").write_text("*.pdf\nsite/\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "x")
    return tmp_path


def test_a_clean_tree_is_its_commit(root: Path):
    made = revision_of(root)
    assert (made.commit, made.dirty) == (git(root, "rev-parse", "HEAD"), False)


@pytest.mark.parametrize("name", ["data/site.yml", "data/new.yml", "data/合同.pdf", "mkdocs.yml"])
def test_what_people_wrote_since_makes_it_dirty(root: Path, name: str):
    (root / name).write_text("other\n")
    assert revision_of(root).changed == (name,)


@pytest.mark.parametrize("name", ["notes.txt", "data/.DS_Store", "site/index.html"])
def test_what_is_not_published_does_not(root: Path, name: str):
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("x\n")
    assert not revision_of(root).dirty


def test_without_git_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert revision_of(tmp_path) == UNKNOWN
    monkeypatch.setenv("PATH", "")
    assert revision_of(tmp_path) == UNKNOWN


def test_the_site_carries_it(root: Path):
    site = root / "site"
    site.mkdir()
    build_info.seal(site, Audience.PUBLIC, revision_of(root))
    told = json.loads((site / build_info.FILE).read_bytes())
    assert (told["revision"], told["dirty"]) == (git(root, "rev-parse", "HEAD"), False)
    build_info.seal(site, Audience.PUBLIC)
    told = json.loads((site / build_info.FILE).read_bytes())
    assert (told["revision"], told["dirty"]) == (None, None)
