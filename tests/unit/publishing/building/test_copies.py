"""A copy held against what was released: every changed, missing and added file is named."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from generator.cli import main
from generator.facts.records.states import Audience
from generator.publishing.building.copies import addresses_gone, gone, verified
from generator.publishing.disk import build_info
from generator.publishing.disk.refusal import Refusal

FILES = {
    "index.html": "首页",
    "404.html": "没有",
    "danwei/2024/index.html": "2024 年度",
    "danwei/2024/ludeng/index.html": "路灯",
    "danwei/2024/data/全部 项目.csv": "1,2",
}


def site(folder: Path, files: dict[str, str] | None = None) -> Path:
    for name, text in (files or FILES).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    edition = build_info.Edition(rules="e9d9f160", releases=("danwei/2024/2025-03-21",))
    build_info.seal(folder, Audience.PUBLIC, edition=edition)
    return folder


def packed(folder: Path, archive: Path, *, below: str = "") -> Path:
    with zipfile.ZipFile(archive, "w") as made:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                made.write(path, f"{below}{path.relative_to(folder).as_posix()}")
    return archive


def test_a_copy_that_is_the_same_is_whole(tmp_path: Path):
    one = site(tmp_path / "site")
    found = verified(one)

    assert found.whole
    assert found.same == len(FILES)
    assert found.editions == ("danwei/2024/2025-03-21",)
    assert found.release == json.loads((one / build_info.FILE).read_bytes())["digest"]
    for below in ("", "site/", "a/b/"):
        assert verified(packed(one, tmp_path / "site.zip", below=below)).whole
        assert verified(tmp_path / "site.zip", one).whole


@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
def test_one_byte_is_found_and_named(tmp_path: Path, *, zipped: bool):
    one, two = site(tmp_path / "one"), site(tmp_path / "two")
    with (two / "danwei/2024/ludeng/index.html").open("ab") as page:
        page.write(b"x")
    (two / "index.html").unlink()
    (two / "more.html").write_text("new")
    copy = packed(two, tmp_path / "two.zip", below="two/") if zipped else two
    found = verified(copy, one)

    assert found.changed == ("danwei/2024/ludeng/index.html",)
    assert found.missing == ("index.html",)
    assert found.added == ("more.html",)
    assert found.same == len(FILES) - 2
    assert not found.whole
    assert verified(copy).changed == found.changed  # its own list tells of damage too


def test_a_list_changed_with_its_file_is_found(tmp_path: Path):
    one, two = site(tmp_path / "one"), site(tmp_path / "two")
    page, listing = two / "index.html", two / build_info.LISTING
    before = build_info.digest_of(page)
    page.write_text("别的首页", encoding="utf-8")
    text = listing.read_text(encoding="utf-8")
    listing.write_text(text.replace(before, build_info.digest_of(page)), encoding="utf-8")

    assert verified(two).faults == ("build.json 和 build-files.txt 对不上，其中一个被改过",)
    against = verified(two, one)
    assert against.changed == ("index.html",)
    assert against.faults == ("它自己的 build-files.txt 和公开的不同",)


def test_the_two_files_alone_stand_for_a_release(tmp_path: Path):
    one = site(tmp_path / "one")
    kept = tmp_path / "kept"
    kept.mkdir()
    for name in (build_info.FILE, build_info.LISTING):
        (kept / name).write_bytes((one / name).read_bytes())

    assert verified(one, kept).whole
    (one / "index.html").write_text("改了", encoding="utf-8")
    assert verified(one, kept).changed == ("index.html",)


def test_what_is_beside_the_site_in_an_archive_is_told(tmp_path: Path):
    one = site(tmp_path / "one")
    archive = packed(one, tmp_path / "one.zip", below="one/")
    with zipfile.ZipFile(archive, "a") as made:
        made.writestr("readme.exe", "x")

    assert verified(archive).added == ("readme.exe",)


@pytest.mark.parametrize("spoilt", ["cut", "text"])
def test_an_archive_that_cannot_be_read_is_refused(tmp_path: Path, spoilt: str):
    archive = packed(site(tmp_path / "one"), tmp_path / "one.zip")
    content = archive.read_bytes()
    archive.write_bytes(content[: len(content) // 2] if spoilt == "cut" else b"text")

    with pytest.raises(Refusal, match="不是打得开的 zip"):
        verified(archive)


def test_a_folder_without_a_list_is_refused(tmp_path: Path):
    (tmp_path / "index.html").write_text("x")
    with pytest.raises(Refusal, match="不知道公开的是哪些文件"):
        verified(tmp_path)


def test_addresses_that_vanish_are_named(tmp_path: Path):
    one = site(tmp_path / "one")
    fewer = {
        name: text for name, text in FILES.items() if "ludeng" not in name and "4.h" not in name
    }
    two = site(tmp_path / "two", fewer)

    assert addresses_gone(one, two) == ("/danwei/2024/ludeng/",)
    assert addresses_gone(two, one) == ()
    assert addresses_gone(tmp_path / "none", one) == ()
    assert gone({"a.html": "1", "b.csv": "2"}, {}) == ("/a.html",)


def test_the_verb_says_it_and_its_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    one = site(tmp_path / "one")
    assert main(["verify", str(one)]) == 0
    assert "是公开的原样：一致 5 个" in capsys.readouterr().err

    two = site(tmp_path / "two", FILES | {"danwei/2024/xin/index.html": "新的"})
    assert main(["verify", str(one), "--released", str(two)]) == 1
    assert "缺少  danwei/2024/xin/index.html" in capsys.readouterr().out
    assert main(["verify", str(one), "--addresses", str(two)]) == 1
    assert "没有了的网址  /danwei/2024/xin/" in capsys.readouterr().out
    assert main(["verify", str(tmp_path / "none")]) == 2
