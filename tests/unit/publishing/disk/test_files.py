from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from generator.concluding.conclude import conclude
from generator.facts.unreadable import Unreadable
from generator.publishing.disk import files
from generator.publishing.disk.refusal import Refusal, in_words


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    (tmp_path / "data" / "a" / "2024" / "projects").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    (tmp_path / "data" / "site.yml").write_text("网站名称: x\n")
    return tmp_path


def test_root_is_found_upward_from_a_folder_a_file_and_a_path_with_dots(repo: Path):
    deep = repo / "data" / "a" / "2024"
    assert files.find_root(deep) == repo
    assert files.find_root(deep / "projects" / "not-there.yml") == repo
    assert files.find_root(deep / ".." / "2024") == repo


def test_no_root_says_what_to_do(tmp_path: Path):
    with pytest.raises(Refusal, match="都找不到") as caught:
        files.find_root(tmp_path)
    assert "mingzhang new site" in caught.value.advice


def test_tree_holds_every_file_but_editors_leftovers(repo: Path):
    projects = repo / "data/a/2024/projects"
    for name in ("b.yml", "a.yml", "a.yml~", ".a.yml.swp", ".DS_Store", "~$x.docx", "#a.yml#"):
        (projects / name).write_text(f"{name}\n")
    attachments = repo / "data/a/2024/attachments/sub"
    attachments.mkdir(parents=True)
    (attachments / "表.pdf").write_bytes(b"%PDF")
    (attachments / "x.yml").write_bytes(b"a: 1")
    tree = files.read_tree(repo, limit=100)
    assert list(tree) == [
        "data/a/2024/attachments/sub/x.yml",
        "data/a/2024/attachments/sub/表.pdf",
        "data/a/2024/projects/a.yml",
        "data/a/2024/projects/b.yml",
        "data/site.yml",
    ]
    assert tree["data/a/2024/projects/a.yml"] == b"a.yml\n"
    assert tree["data/a/2024/attachments/sub/表.pdf"] == b""
    assert tree["data/a/2024/attachments/sub/x.yml"] == b""


def test_of_a_huge_file_one_byte_too_many_is_read(repo: Path):
    with (repo / "data/huge.yml").open("wb") as file:
        file.truncate(50_000_000)
    assert len(files.read_tree(repo, limit=1000)["data/huge.yml"]) == 1001


@pytest.mark.parametrize("target", ["/etc/hosts", "../secret.yml", "a", "gone"])
def test_a_link_out_of_data_or_to_a_folder_is_not_followed(repo: Path, target: str):
    (repo / "secret.yml").write_text("x")
    (repo / "data/link.yml").symlink_to(target)
    tree = files.read_tree(repo, limit=100)
    link = tree["data/link.yml"]
    assert isinstance(link, Unreadable)
    assert (link, target in link.why) == (b"", True)
    assert tree["data/site.yml"]


def test_links_in_a_circle_are_told(repo: Path):
    (repo / "data/a.yml").symlink_to("b.yml")
    (repo / "data/b.yml").symlink_to("a.yml")
    (repo / "data/ring").symlink_to("ring")
    tree = files.read_tree(repo, limit=100)
    for name in ("data/a.yml", "data/b.yml", "data/ring"):
        link = tree[name]
        assert isinstance(link, Unreadable)
        assert "指回自己" in link.why
    assert tree["data/site.yml"]


def test_what_may_not_be_read_says_so_and_the_rest_is_read(
    repo: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("a/unit.yml", "a/2024/attachments/x.pdf", "b/unit.yml"):
        files.write(repo / "data" / name, b"x")
    closed = {repo / "data/a/unit.yml", repo / "data/a/2024/attachments/x.pdf", repo / "data/b"}
    real_open, real_scan = Path.open, os.scandir

    def opened(self: Path, *words: Any, **more: Any) -> Any:
        if self in closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return real_open(self, *words, **more)

    def scanned(folder: Path) -> Any:
        if folder in closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return real_scan(folder)

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr(os, "scandir", scanned)
    monkeypatch.setattr(os, "access", lambda path, mode: path not in closed)
    tree = files.read_tree(repo, limit=100)
    stuck = {name for name, content in tree.items() if isinstance(content, Unreadable)}
    assert stuck == {path.relative_to(repo).as_posix() for path in closed}
    assert tree["data/site.yml"]
    seen = conclude(tree)
    told = {item.place.file for item in seen.findings if item.code == "C109"}
    assert told == stuck
    assert "data/a/2024/attachments/x.pdf" not in seen.names


@pytest.mark.parametrize("name", ["data/a/2024/attachments/x.pdf", "data/ext", "data/a/note"])
def test_a_stray_link_is_one_finding_and_never_published(repo: Path, name: str):
    (repo / name).parent.mkdir(exist_ok=True)
    (repo / name).symlink_to("/etc")
    seen = conclude(files.read_tree(repo, limit=100))
    assert [item.code for item in seen.findings if item.place.file == name] == ["C109"]
    assert seen.stops


@pytest.mark.parametrize(
    "target", ["draft.pdf", "../draft.pdf", "../../2023/attachments/draft.pdf"]
)
def test_a_link_among_attachments_is_not_followed_wherever_it_leads(repo: Path, target: str):
    name = "data/a/2024/attachments/x.pdf"
    secret = (repo / name).parent / target
    files.write(secret, b"of a draft")
    (repo / name).parent.mkdir(parents=True, exist_ok=True)
    (repo / name).symlink_to(target)
    tree = files.read_tree(repo, limit=100)
    assert isinstance(tree[name], Unreadable)
    seen = conclude(tree)
    assert name not in seen.names
    assert [item.code for item in seen.findings if item.place.file == name] == ["C109"]


@pytest.mark.parametrize("link", ["a.pdf", "sub/a.md", "sub/folder"])
@pytest.mark.parametrize("target", ["outside.txt", "docs/index.md", "data", "gone"])
def test_a_link_below_docs_is_refused(repo: Path, link: str, target: str):
    files.write(repo / "docs/index.md", b"x")
    files.write(repo / "outside.txt", b"secret")
    files.refuse_links_in_docs(repo)
    (repo / "docs/.cache").symlink_to(repo / target)
    files.refuse_links_in_docs(repo)
    (repo / "docs" / link).parent.mkdir(exist_ok=True)
    (repo / "docs" / link).symlink_to(repo / target)
    with pytest.raises(Refusal, match=f"docs/{link} 是一个符号链接"):
        files.refuse_links_in_docs(repo)


def test_a_disk_full_in_the_middle_names_the_file_to_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(source: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(source), None, str(target))

    (tmp_path / "a.pdf").write_bytes(b"x")
    monkeypatch.setattr("shutil.copyfile", full)
    with pytest.raises(OSError, match="No space") as caught:
        files.copy(tmp_path / "b/a.pdf", tmp_path / "a.pdf")
    assert str(tmp_path / "b") in in_words(caught.value, "").message
    assert "/srv/site" in in_words(OSError(errno.ENOSPC, "x"), "", place=Path("/srv/site")).message


@pytest.mark.parametrize("code", [errno.EEXIST, errno.ENOENT, errno.ENAMETOOLONG])
def test_no_english_in_what_the_system_says(code: int):
    said = in_words(OSError(code, os.strerror(code), "文件"), "").message
    assert not any(letter.isascii() and letter.isalpha() for letter in said)


def test_a_link_to_a_file_in_data_is_followed(repo: Path):
    (repo / "data/link.yml").symlink_to("site.yml")
    assert files.read_tree(repo, limit=100)["data/link.yml"] == "网站名称: x\n".encode()


def test_a_name_that_is_no_unicode_is_refused(repo: Path):
    try:
        Path(os.fsdecode(os.fsencode(repo) + b"/data/\xb1\xed.yml")).write_text("x")
    except OSError:
        pytest.skip("this file system takes Unicode only")
    with pytest.raises(Refusal, match="不是 UTF-8"):
        files.read_tree(repo, limit=100)


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "docs" / "a.md"
    assert files.write_if_changed(path, b"old")
    assert not files.write_if_changed(path, b"old")

    def no_space(self: Path, target: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", no_space)
    with pytest.raises(OSError, match="No space"):
        files.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in path.parent.iterdir()] == ["a.md"]


def test_what_a_killed_run_was_writing_is_swept(tmp_path: Path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / ".mingzhang-new").write_text("half")
    (tmp_path / "a" / "b.md").write_text("whole")
    files.sweep_unfinished(tmp_path)
    assert [entry.name for entry in (tmp_path / "a").iterdir()] == ["b.md"]


def test_a_copy_is_recognised_by_size_and_time(tmp_path: Path):
    source, copy = tmp_path / "a.pdf", tmp_path / "docs" / "a.pdf"
    source.write_bytes(b"one")
    assert not files.same_copy(copy, source)
    files.copy(copy, source)
    assert files.same_copy(copy, source)
    source.write_bytes(b"twoo")
    assert not files.same_copy(copy, source)


def test_folders_left_empty_go_too(tmp_path: Path):
    deep = tmp_path / "docs" / "a" / "b" / "c.md"
    deep.parent.mkdir(parents=True)
    deep.write_text("x")
    (tmp_path / "docs" / "a" / "kept.md").write_text("x")
    files.remove_file(deep, within=tmp_path / "docs")
    assert sorted(entry.name for entry in (tmp_path / "docs" / "a").iterdir()) == ["kept.md"]


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "磁盘已满"), (errno.EACCES, "没有读写权限"), (errno.EIO, "读写文件时出错")],
)
def test_the_system_says_no_in_chinese(code: int, words: str):
    refusal = in_words(OSError(code, "x", "docs/a.md"), "原来的网站没有改动。")
    assert words in refusal.message
    assert "docs/a.md" in refusal.message
    assert "原来的网站没有改动" in refusal.message


def test_a_folder_called_like_a_data_file_is_told(repo: Path):
    (repo / "data/danwei/2024/projects/x.yml").mkdir(parents=True)
    (repo / "data/danwei/2024/projects/x.yml/ludeng.yml").write_text("项目名称: 路灯\n")
    said = files.read_tree(repo, limit=1000)["data/danwei/2024/projects/x.yml"]
    assert isinstance(said, Unreadable)
    assert "ludeng.yml" in said.why and "移出来" in said.advice


@pytest.mark.parametrize("name", [".x.yml", "#x.yml"])
def test_a_data_file_put_away_is_seen(repo: Path, name: str):
    (repo / "data" / name).write_text("a: b\n")
    assert f"data/{name}" in files.read_tree(repo, limit=1000)


@pytest.mark.parametrize("name", ["x.yml.bak", "x.yml~", "x.yml.orig", "x.TMP"])
def test_a_backup_is_passed_over_only_where_its_file_is_there(repo: Path, name: str):
    (repo / "data" / name).write_text("a: b\n")
    assert f"data/{name}" in files.read_tree(repo, limit=1000)
    (repo / "data" / name[: -1 if name.endswith("~") else name.rindex(".")]).write_text("a: b\n")
    assert f"data/{name}" not in files.read_tree(repo, limit=1000)
