"""A small repo to stand in, for the tests of verbs."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publishing.authoring import scaffold


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new site's repo, the working directory of the test."""
    scaffold.new_site(tmp_path / "repo")
    monkeypatch.chdir(tmp_path / "repo")
    return tmp_path / "repo"
