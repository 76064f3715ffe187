"""What others put into the published folder: it stays, and it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.records.states import Audience
from generator.publishing.disk import build_info
from generator.publishing.disk.foreign_files import NOTHING, PUT_BY, Foreign, carry_over


def make_site(folder: Path, **pages: str) -> Path:
    for name, text in pages.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    build_info.seal(folder, Audience.PUBLIC)
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site", index="old", gone__index="withdrawn")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return make_site(tmp_path / "new", index="new")


def test_what_is_ours_goes_without_a_word(tmp_path: Path, old: Path, new: Path):
    assert carry_over(tmp_path, old, new) == NOTHING
    assert not (new / "gone").exists()


def test_what_is_not_ours_stays_and_is_told_each_time(tmp_path: Path, old: Path, new: Path):
    (old / "google.html").write_text("token")
    (old / "gone/note.txt").write_text("theirs")
    (old / "Thumbs.db").write_text("x")
    expected = Foreign(carried=("gone/note.txt", "google.html"))
    assert carry_over(tmp_path, old, new) == expected
    assert (new / "google.html").read_text() == "token"
    third = make_site(tmp_path / "third", index="third")
    assert carry_over(tmp_path, new, third) == expected


def test_a_name_the_new_site_needs_is_put_by(tmp_path: Path, old: Path):
    (old / "more").write_text("theirs")
    new = make_site(tmp_path / "new", more__index="ours")
    assert carry_over(tmp_path, old, new) == Foreign(put_by=("more",))
    assert (tmp_path / PUT_BY / "more").read_text() == "theirs"
    assert (new / "more/index").read_text() == "ours"


def test_the_webmaster_s_own_copy_is_no_news(tmp_path: Path, old: Path):
    (old / "CNAME").write_text("host")
    assert carry_over(tmp_path, old, make_site(tmp_path / "new", CNAME="host")) == NOTHING


def test_a_page_of_ours_that_was_edited_is_told(tmp_path: Path, old: Path, new: Path):
    (old / "index").write_text("counted by the portal")
    assert carry_over(tmp_path, old, new) == Foreign(edited=("index",))


def test_of_a_site_without_a_list_only_the_root_is_carried(tmp_path: Path, old: Path, new: Path):
    (old / build_info.LISTING).unlink()
    (old / ".well-known").mkdir()
    (old / ".well-known/x").write_text("token")
    assert carry_over(tmp_path, old, new).carried == (".well-known/x",)
    assert not (new / "gone").exists()


def test_there_may_be_no_old_site(tmp_path: Path, new: Path):
    assert carry_over(tmp_path, tmp_path / "none", new) == NOTHING
