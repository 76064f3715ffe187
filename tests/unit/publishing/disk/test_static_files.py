"""The webmaster's own files: into the site as they are, hidden ones too, over no page of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publishing.disk.refusal import Refusal
from generator.publishing.disk.static_files import put_in, static_files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in (
        ("CNAME", "www.example.gov.cn\n"),
        (".well-known/security.txt", "Contact: x\n"),
        (".DS_Store", "x"),
        ("Thumbs.db", "x"),
    ):
        path = tmp_path / "data/static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "site").mkdir()
    return tmp_path


def test_files_stand_in_the_root_of_the_site(root: Path):
    put_in(root, root / "site")
    assert (root / "site/CNAME").read_text() == "www.example.gov.cn\n"
    assert (root / "site/.well-known/security.txt").exists()
    assert static_files(root) == (".well-known/security.txt", "CNAME")


def test_a_unit_of_that_name_is_not_published_as_it_is(root: Path):
    for name in ("unit.yml", "2024/report.yml", "2024/projects/a.yml"):
        path = root / "data/static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("状态: 草稿\n")
    assert static_files(root) == (".well-known/security.txt", "CNAME")


def test_no_link_leads_out(root: Path):
    (root / "secret").write_text("x")
    (root / "data/static/a.txt").symlink_to(root / "secret")
    assert "a.txt" not in static_files(root)


@pytest.mark.parametrize("page", ["CNAME", ".well-known"])
def test_a_page_of_ours_is_never_written_over(root: Path, page: str):
    (root / "site" / page).write_text("ours")
    with pytest.raises(Refusal, match="重名"):
        put_in(root, root / "site")
    assert (root / "site" / page).read_text() == "ours"


def test_without_the_folder_nothing_happens(tmp_path: Path):
    put_in(tmp_path, tmp_path)
    assert list(tmp_path.iterdir()) == []
