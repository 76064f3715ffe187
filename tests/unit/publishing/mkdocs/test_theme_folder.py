"""The theme below a repo: what the package has, nothing else, written only when changed."""

from __future__ import annotations

from pathlib import Path

from generator.presenting.theme_files import theme_files
from generator.publishing.mkdocs.theme_folder import FOLDER, lay_out_theme


def standing(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_all_files_stand_there(tmp_path: Path):
    folder = lay_out_theme(tmp_path)
    assert folder == tmp_path / FOLDER
    assert standing(folder) == {page.path: page.content for page in theme_files()}


def test_a_second_time_nothing_is_written(tmp_path: Path):
    folder = lay_out_theme(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    lay_out_theme(tmp_path)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_what_another_version_left_or_somebody_changed_is_put_right(tmp_path: Path):
    folder = lay_out_theme(tmp_path)
    wanted = standing(folder)
    (folder / "partials/old").mkdir()
    (folder / "partials/old/gone.html").write_text("x")
    (folder / "assets/mingzhang.css").write_text("x")
    lay_out_theme(tmp_path)
    assert standing(folder) == wanted
    assert not (folder / "partials/old").exists()
