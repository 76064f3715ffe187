"""The verb clean: the copy beside the original, what it says, and what it never does."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from tests.support.attachment_files import PERSON, comments, docx, paragraph


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_copy_stands_beside_the_original(here: Path, capsys: pytest.CaptureFixture[str]):
    content = docx(paragraph("验收意见"), author=PERSON)
    (here / "验收.docx").write_bytes(content)
    assert main(["clean", "验收.docx"]) == 0
    said = "".join(capsys.readouterr())
    assert "写好了 验收-clean.docx，去掉了：文件属性" in said
    assert PERSON not in said
    assert (here / "验收.docx").read_bytes() == content
    assert PERSON.encode() not in (here / "验收-clean.docx").read_bytes()
    assert main(["clean", "验收.docx"]) == 2
    assert "已经有了" in "".join(capsys.readouterr())
    assert main(["clean", "验收-clean.docx"]) == 0
    assert "没有可以去掉的" in "".join(capsys.readouterr())
    assert sorted(path.name for path in here.iterdir()) == ["验收-clean.docx", "验收.docx"]


def test_what_is_left_is_told(here: Path, capsys: pytest.CaptureFixture[str]):
    (here / "a.docx").write_bytes(docx(parts=comments("再看")))
    assert main(["clean", "a.docx"]) == 1
    assert "1 条批注" in "".join(capsys.readouterr())


@pytest.mark.parametrize("name", ["gone.docx", "a.wps", "."])
def test_what_cannot_be_cleaned_is_refused(
    here: Path, name: str, capsys: pytest.CaptureFixture[str]
):
    (here / "a.wps").write_bytes(b"x")
    assert main(["clean", name]) == 2
    assert not list(here.glob("*-clean*"))
    assert "Traceback" not in "".join(capsys.readouterr())
