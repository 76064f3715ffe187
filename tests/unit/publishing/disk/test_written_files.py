"""What people put below docs/ is asked for personal data; what we generated and what is not published is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.publishing.disk import manifest
from generator.publishing.disk.repo import judge_repo
from generator.publishing.disk.written_files import written_files

NUMBER = "13800138000"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    for name, text in {
        "mkdocs.yml": "site_name: 明账\n",
        "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n",
        "docs/guide/index.md": "# 手册\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def told(root: Path) -> list[tuple[str, str]]:
    return [
        (item.place.file, item.code)
        for item in judge_repo(root).findings
        if item.code.startswith("C6")
    ]


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("docs/guide/index.md", f"# 手册\n<!-- 电话 {NUMBER} -->\n", "docs/guide/index.md"),
        ("docs/note.txt", NUMBER, "docs/note.txt"),
        ("docs/assets/logo.svg", f"<svg><title>{NUMBER}</title></svg>", "docs/assets/logo.svg"),
        ("mkdocs.yml", f"site_name: 明账\ncopyright: {NUMBER}\n", "mkdocs.yml"),
        ("data/standards/bendi.yml", f"名称: {NUMBER}\n", "data/standards/bendi.yml"),
        ("data/site.yml", f"网站名称: 明账\n版权: {NUMBER}\n", "data/site.yml"),
        (f"docs/{NUMBER}/a.txt", "", "docs/138****8000/a.txt"),
        (
            f"data/danwei/2024/attachments/a\n{NUMBER}/b.txt",
            "x",
            "data/danwei/2024/attachments/a\n138****8000/b.txt",
        ),
    ],
)
def test_everything_published_is_asked(repo, name, text, shown):
    (repo / name).parent.mkdir(parents=True, exist_ok=True)
    (repo / name).write_text(text, encoding="utf-8")
    assert told(repo) == [(shown, "C602")]


def test_what_is_generated_or_not_published_is_not_asked(repo):
    for name in ("docs/dev/notes.md", "docs/.hidden/a.txt", "docs/danwei/index.md"):
        (repo / name).parent.mkdir(parents=True, exist_ok=True)
        (repo / name).write_text(NUMBER, encoding="utf-8")
    (repo / manifest.MANIFEST_FILE).parent.mkdir(exist_ok=True)
    listed = {"format": 1, "complete": True, "files": {"danwei/index.md": ""}}
    (repo / manifest.MANIFEST_FILE).write_text(json.dumps(listed), encoding="utf-8")
    assert {places.file for places in written_files(repo).texts} == {
        "docs/guide/index.md",
        "mkdocs.yml",
    }
