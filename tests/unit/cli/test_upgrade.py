"""The verb upgrade: what would change, what has, what people have to look at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.publishing.authoring.site_files import NOTE, digest


def aged(repo: Path, name: str, text: str) -> None:
    """Let a file be what an older version wrote."""
    (repo / name).write_text(text, encoding="utf-8")
    note = json.loads((repo / NOTE).read_text(encoding="utf-8"))
    note["written"][name] = digest(text.encode())
    (repo / NOTE).write_text(json.dumps(note), encoding="utf-8")


def test_a_site_up_to_date_is_told(repo: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["upgrade"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "没有要改的" in told.err


def test_a_dry_run_lists_and_writes_nothing(repo: Path, capsys: pytest.CaptureFixture[str]):
    aged(repo, ".editorconfig", "root = false\n")
    assert main(["upgrade", "--dry-run", "--diff"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("更新  .editorconfig\n--- 现有/.editorconfig\n")
    assert "-root = false\n+root = true\n" in told.out
    assert "会改 1 个文件" in told.err
    assert (repo / ".editorconfig").read_text() == "root = false\n"


def test_what_is_kept_says_where_the_new_text_lies(repo: Path, capsys: pytest.CaptureFixture[str]):
    aged(repo, ".editorconfig", "root = false\n")
    (repo / ".editorconfig").write_text("root = maybe\n")
    assert main(["upgrade"]) == 0
    told = capsys.readouterr()
    assert "保留  .editorconfig" in told.out
    assert ".mingzhang/upgrade/" in told.out
    assert "root = true" in (repo / ".mingzhang/upgrade/.editorconfig").read_text()
    assert main(["upgrade", "--replace", ".\\.editorconfig"]) == 0
    assert "root = true" in (repo / ".editorconfig").read_text()
