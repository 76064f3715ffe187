from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from generator.publishing.disk import files, manifest
from generator.publishing.disk.manifest import Target, holding
from generator.publishing.disk.refusal import Refusal


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs" / "guide").mkdir(parents=True)
    (tmp_path / "docs" / "guide" / "index.md").write_text("手写\n")
    return tmp_path


def targets(**contents: str) -> list[Target]:
    return [
        holding(name.replace("__", "/") + ".md", text.encode()) for name, text in contents.items()
    ]


def standing(root: Path) -> dict[str, str]:
    docs = root / "docs"
    return {
        path.relative_to(docs).as_posix(): path.read_text()
        for path in sorted(docs.rglob("*"))
        if path.is_file()
    }


def test_only_what_changed_is_written_and_only_ours_is_removed(root: Path):
    first = manifest.sync(root, targets(a="1", b__c="2"))
    assert first.written == ("a.md", "b/c.md")
    again = manifest.sync(root, targets(a="1", b__c="2"))
    assert (again.written, again.removed) == ((), ())
    assert again.unchanged == ("a.md", "b/c.md")
    last = manifest.sync(root, targets(a="3"))
    assert (last.written, last.removed) == (("a.md",), ("b/c.md",))
    assert standing(root) == {"a.md": "3", "guide/index.md": "手写\n"}
    assert not (root / "docs" / "b").exists()


def test_a_file_that_did_not_change_is_not_touched(root: Path):
    manifest.sync(root, targets(a="1"))
    before = (root / "docs/a.md").stat()
    manifest.sync(root, targets(a="1", b="2"))
    after = (root / "docs/a.md").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_dry_run_changes_nothing(root: Path):
    manifest.sync(root, targets(a="1", b="2"))
    before = standing(root)
    changes = manifest.sync(root, targets(a="9", c="3"), dry_run=True)
    assert (changes.written, changes.removed) == (("a.md", "c.md"), ("b.md",))
    assert standing(root) == before


def test_an_authored_file_is_never_overwritten(root: Path):
    (root / "docs/a.md").write_text("我写的")
    with pytest.raises(Refusal, match=r"docs/a\.md"):
        manifest.sync(root, targets(a="1", b="2"))
    assert standing(root) == {"a.md": "我写的", "guide/index.md": "手写\n"}
    assert not (root / manifest.MANIFEST_FILE).exists()


def test_a_file_that_says_the_same_already_is_ours(root: Path):
    (root / "docs/a.md").write_text("1")
    manifest.sync(root, targets(a="1"))
    assert manifest.sync(root, []).removed == ("a.md",)


def test_a_generated_file_edited_by_hand_is_written_anew_and_named(root: Path):
    manifest.sync(root, targets(a="1"))
    (root / "docs/a.md").write_text("手改")
    assert manifest.sync(root, targets(a="1")).edited == ("a.md",)
    assert manifest.sync(root, targets(a="2")).edited == ()
    assert standing(root)["a.md"] == "2"


@pytest.mark.parametrize("path", ["../x.md", "/etc/x.md", "a/../../x.md", "", "a\\b.md"])
def test_no_way_out_of_docs(root: Path, path: str):
    with pytest.raises(Refusal, match="拒绝读写"):
        manifest.sync(root, [holding(path, b"x")])


def test_a_manifest_that_names_a_way_out_removes_nothing(root: Path):
    (root / "secret").write_text("x")
    (root / ".mingzhang").mkdir()
    listed = {"format": 1, "complete": True, "files": {"../secret": ""}}
    (root / manifest.MANIFEST_FILE).write_text(json.dumps(listed))
    with pytest.raises(Refusal):
        manifest.sync(root, [])
    assert (root / "secret").exists()


def test_a_manifest_that_cannot_be_read_says_what_to_do(root: Path):
    (root / ".mingzhang").mkdir()
    (root / manifest.MANIFEST_FILE).write_text("{")
    with pytest.raises(Refusal, match="读不懂"):
        manifest.sync(root, [])


def test_no_write_through_a_link(root: Path, tmp_path_factory: pytest.TempPathFactory):
    outside = tmp_path_factory.mktemp("outside")
    (root / "docs/a").symlink_to(outside)
    with pytest.raises(Refusal, match="不是普通的文件夹"):
        manifest.sync(root, targets(a__b="1"))
    assert list(outside.iterdir()) == []


def test_names_that_differ_in_case_only_are_refused(root: Path):
    with pytest.raises(Refusal, match="只有大小写不同"):
        manifest.sync(root, targets(a__File="1", a__file="2"))


def test_attachments_are_copied(root: Path):
    source = root / "data.pdf"
    source.write_bytes(b"%PDF" * 1000)
    wanted = [Target(path="a/x.pdf", source=source)]
    assert manifest.sync(root, wanted).written == ("a/x.pdf",)
    assert manifest.sync(root, wanted).written == ()
    assert (root / "docs/a/x.pdf").read_bytes() == source.read_bytes()


class StopError(Exception):
    """Stands for kill -9: nothing after it runs but what the system itself does."""


@pytest.mark.parametrize("after", range(9))
def test_a_run_cut_off_anywhere_leaves_nothing_unknown(
    root: Path, monkeypatch: pytest.MonkeyPatch, after: int
):
    manifest.sync(root, targets(a="1", b="2", c="3"))
    left = after
    real_replace, real_unlink = Path.replace, Path.unlink

    def spend() -> None:
        nonlocal left
        if left == 0:
            raise StopError
        left -= 1

    def replace(self: Path, target: Path) -> Path:
        spend()
        return real_replace(self, target)

    def unlink(self: Path, missing_ok: bool = False) -> None:
        spend()
        real_unlink(self, missing_ok=missing_ok)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", replace)
        patched.setattr(Path, "unlink", unlink)
        try:
            manifest.sync(root, targets(a="9", d__e="4", f="5"))
        except StopError:
            pass
        else:
            assert after > 5
    manifest.sync(root, targets(g="7"))
    assert standing(root) == {"g.md": "7", "guide/index.md": "手写\n"}
    assert json.loads((root / manifest.MANIFEST_FILE).read_bytes())["complete"] is True


def test_a_full_disk_is_said_and_the_next_run_mends(root: Path, monkeypatch: pytest.MonkeyPatch):
    manifest.sync(root, targets(a="1"))

    def full(path: Path, content: bytes, *, durable: bool = False) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(files, "write", full)
        with pytest.raises(Refusal, match="磁盘已满"):
            manifest.sync(root, targets(a="2"))
    assert standing(root)["a.md"] == "1"
    assert manifest.sync(root, targets(a="2")).written == ("a.md",)


def test_a_stale_file_rewritten_by_hand_is_neither_published_nor_lost(root: Path):
    for text in ("我改的", "又改的"):
        manifest.sync(root, targets(a="1", b="2", c="3"))
        (root / "docs/a.md").write_text(text)
        dry = manifest.sync(root, targets(c="3"), dry_run=True)
        assert standing(root)["a.md"] == text
        changes = manifest.sync(root, targets(c="3"))
        assert changes.removed == dry.removed == ("a.md", "b.md")
        assert changes.kept == dry.kept == ("a.md",)
        assert "a.md" not in standing(root)
    assert (root / manifest.KEPT / "a.md").read_text() == "我改的"
    assert (root / manifest.KEPT / "a.md.2").read_text() == "又改的"
    assert manifest.sync(root, targets(c="3")).kept == ()


def test_our_own_stale_file_makes_way_for_a_folder_and_back(root: Path):
    source = root / "contract"
    source.write_bytes(b"x")
    file, inner = (Target(path=path, source=source) for path in ("a/contract", "a/contract/x.txt"))
    manifest.sync(root, [file])
    assert manifest.sync(root, [inner]).removed == ("a/contract",)
    assert (root / "docs/a/contract/x.txt").read_bytes() == b"x"
    assert manifest.sync(root, [file]).written == ("a/contract",)
    assert (root / "docs/a/contract").read_bytes() == b"x"


def test_a_folder_with_a_file_of_somebody_elses_does_not_make_way(root: Path):
    manifest.sync(root, targets(a__x="1"))
    (root / "docs/a/mine.md").write_text("手写")
    with pytest.raises(Refusal, match="docs/a"):
        manifest.sync(root, [holding("a", b"1")])
    assert standing(root) == {"a/mine.md": "手写", "a/x.md": "1", "guide/index.md": "手写\n"}
