"""The draw of a spot check as a verb: what is printed where, what is written, the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.typed import said

pytestmark = pytest.mark.usefixtures("repo")

REVIEW = Path("data/shili/2024/review.yml")
SEED = "2024年度抽查第一批"
DRAW = ["sample", "shili", "2024", "--seed", SEED]


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
    out, err = said(capsys, *DRAW, "--write", code=2)
    assert "抽取：" in out and "没有改动它" in err
    assert REVIEW.read_text(encoding="utf-8") == text


def test_nothing_is_drawn_from_half_of_the_projects(capsys: pytest.CaptureFixture[str]):
    path = Path("data/shili/2024/projects/ludeng.yml")
    path.write_text(path.read_text(encoding="utf-8").replace("项目名称: ", "项目名称： "), "utf-8")
    out, err = said(capsys, *DRAW, code=1)
    assert out == ""
    assert "ludeng.yml:4:" in err
    assert "没有抽" in err
    assert "没有写" in said(capsys, "review-sheet", "shili", "2024", code=1)[1]
