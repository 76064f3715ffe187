"""A small repo to stand in, for the tests of verbs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.publishing.authoring import scaffold


@pytest.fixture(scope="session")
def written_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site as it was written, for copies."""
    made = tmp_path_factory.mktemp("written") / "repo"
    scaffold.new_site(made)
    return made


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written_site: Path) -> Path:
    """A new site's repo, the working directory of the test."""
    shutil.copytree(written_site, tmp_path / "repo", symlinks=True)
    monkeypatch.chdir(tmp_path / "repo")
    return tmp_path / "repo"
