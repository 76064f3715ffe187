"""The reviewers' verbs on a small repo: what is printed where, what is written, the exit code."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from generator.cli import main
from generator.publishing.authoring import scaffold
from tests.support.sheets import filled

REVIEW = Path("data/shili/2024/review.yml")
SEED = "2024年度抽查第一批"
DRAW = ["sample", "shili", "2024", "--seed", SEED]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    scaffold.new_site(tmp_path / "repo")
    monkeypatch.chdir(tmp_path / "repo")
    return tmp_path / "repo"


@pytest.fixture(autouse=True)
def _repo(repo: Path) -> None:
    """Every test here stands in the repo."""


def said(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> tuple[str, str]:
    assert main(list(words)) == code
    told = capsys.readouterr()
    return told.out, told.err


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


def test_a_draw_is_printed_and_the_same_again(capsys: pytest.CaptureFixture[str]):
    out, err = said(capsys, *DRAW, "--count", "1", "--by", "amount")
    assert out.startswith("【示例】")
    assert f"种子：{SEED}\n范围：2 个项目\n抽取：1 个，占 50%\n" in out
    assert err == ""
    assert said(capsys, *DRAW, "--count", "1", "--by", "amount")[0] == out
    assert not REVIEW.exists()


@pytest.mark.parametrize(
    ("share", "drawn"), [("10%", 1), ("51%", 2), ("50％", 1), ("0.6", 2), ("100", 2), ("", 1)]
)
def test_a_share_is_rounded_up(share: str, drawn: int, capsys: pytest.CaptureFixture[str]):
    words = ["--share", share] if share else []
    out, _ = said(capsys, *DRAW, *words, "--format", "json")
    assert len(json.loads(out)["projects"]) == drawn


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--count", "1", "--share", "10%"], "只能写一个"),
        (["--count", "3"], "只有 2 个项目可以抽取，抽不出 3 个"),
        (["--count", "0"], "要写一个整数，从 1 起"),
        (["--share", "1"], "写百分数"),
        (["--share", "120%"], "最多 100%"),
        (["--share", "十分之一"], "写百分数"),
        (["--by", "size"], "只能是 amount、risk、random"),
    ],
)
def test_what_a_draw_refuses(words: list[str], complaint: str, capsys: pytest.CaptureFixture[str]):
    out, err = said(capsys, *DRAW, *words, code=2)
    assert complaint in err
    assert out == ""


@pytest.mark.parametrize("seed", ["", "  ", "a\nb", " a"])
def test_a_seed_is_one_line(seed: str, capsys: pytest.CaptureFixture[str]):
    assert "种子要是一行文字" in said(capsys, *DRAW[:-1], seed, code=2)[1]


def test_a_draw_writes_the_review_once(capsys: pytest.CaptureFixture[str]):
    _, err = said(capsys, *DRAW, "--count", "2", "--by", "risk", "--write")
    assert "写好了 data/shili/2024/review.yml" in err
    text = REVIEW.read_text(encoding="utf-8")
    assert f"  方式: 按风险\n  种子: {SEED}\n  抽取范围: 2\n  抽取数: 2\n" in text
    assert said(capsys, "check", "--format", "json", str(REVIEW))[0].count('"code"') == 0
    assert "没有改动它" in said(capsys, *DRAW, "--write", code=2)[1]
    assert REVIEW.read_text(encoding="utf-8") == text


def test_nothing_is_drawn_from_half_of_the_projects(capsys: pytest.CaptureFixture[str]):
    path = Path("data/shili/2024/projects/ludeng.yml")
    path.write_text(path.read_text(encoding="utf-8").replace("项目名称: ", "项目名称： "), "utf-8")
    out, err = said(capsys, *DRAW, code=1)
    assert out == ""
    assert "ludeng.yml:4:" in err
    assert "没有抽" in err
    assert "没有写" in said(capsys, "review-sheet", "shili", "2024", code=1)[1]


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


def test_two_standards_side_by_side(capsys: pytest.CaptureFixture[str]):
    out, _ = said(capsys, "score", "--standard", "hubei", "--compare")
    assert out.startswith("改用的标准：湖北版（hubei）")
    assert "共 2 个项目：" in out
    out, _ = said(
        capsys,
        *("score", "data/shili/2024/projects/ludeng.yml", "--standard", "hubei", "--compare"),
        *("--format", "json"),
    )
    found = json.loads(out)
    assert found["totals"]["projects"] == 1
    assert "--standard" in said(capsys, "score", "--compare", code=2)[1]
    assert "没有“x”这套评分标准" in said(capsys, "score", "--standard", "x", "--compare", code=2)[1]


def test_the_schema(capsys: pytest.CaptureFixture[str]):
    assert json.loads(said(capsys, "schema", "review")[0])["title"] == "复核记录"
