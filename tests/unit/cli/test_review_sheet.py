"""Work papers as a verb: out and back, and what is refused."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.support.sheets import filled
from tests.support.typed import said

pytestmark = pytest.mark.usefixtures("repo")


def test_a_command_told_can_be_typed(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    (tmp_path / "x y").mkdir()
    paper = str(tmp_path / "x y" / "底稿.xlsx")
    _, err = said(capsys, "review-sheet", "shili", "2024", "-o", paper)
    command = err.splitlines()[-1].partition("运行 ")[2]
    assert shlex.split(command) == ["mingzhang", "review-sheet", "--read", paper]
    _, err = said(capsys, "review-sheet", "shili", "2024", "-o", "../底稿.xlsx")
    assert err.endswith("mingzhang review-sheet --read ../底稿.xlsx\n")
    _, err = said(capsys, "new", "site", str(tmp_path / "my site 县"))
    assert shlex.split(err.splitlines()[1]) == ["cd", str(tmp_path / "my site 县")]


@pytest.mark.slow("a site is judged several times")
def test_a_work_paper_goes_out_and_comes_back(capsys: pytest.CaptureFixture[str]):
    _, err = said(capsys, "review-sheet", "shili", "2024")
    assert "写好了 review-shili-2024.xlsx：2 个项目" in err
    paper = Path("review-shili-2024.xlsx")
    assert "没有改动它" in said(capsys, "review-sheet", "shili", "2024", code=2)[1]
    empty = paper.read_bytes()
    paper.write_bytes(filled(empty, {"复核得分5": 1, "理由5": "看了台账"}))
    _, err = said(capsys, "review-sheet", "--read", str(paper))
    assert "写进了 data/shili/2024/review.yml，改动 1 个项目" in err
    assert "没有改动" in said(capsys, "review-sheet", "--read", str(paper))[1]
    paper.write_bytes(filled(empty, {"复核得分5": 2, "理由5": "又看了"}))
    out, err = said(capsys, "review-sheet", "--read", str(paper), code=1)
    assert "review.yml 写的是“1”，底稿写的是“2”。" in out
    assert "加上 --replace" in err
    out, _ = said(capsys, "review-sheet", "--read", str(paper), "--replace")
    assert "review.yml 写的是“1”，改成了“2”。" in out
    paper.write_bytes(filled(empty, {"复核得分5": "好"}))
    out, err = said(capsys, "review-sheet", "--read", str(paper), code=1)
    assert out.startswith("review-shili-2024.xlsx M5: “复核得分”写成了“好”")
    assert "  建议：" in out
    assert "2 处问题，没有写任何文件" in err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ([], "少写了 UNIT YEAR"),
        (["shili", "2024", "--replace"], "--replace 和 --read 一起用"),
        (["shili", "2024", "--read", "a.xlsx"], "--read 后面只写底稿的文件名"),
        (["shili", "2024", "-o", "a.xls"], "后缀不是 .xlsx"),
        (["shili", "2031"], "没有 data/shili/2031"),
        (["--read", "nobody.xlsx"], "没有 nobody.xlsx"),
    ],
)
def test_what_a_work_paper_refuses(
    words: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
):
    assert complaint in said(capsys, "review-sheet", *words, code=2)[1]
