"""The draw as a list one can publish, and as data."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.records.review import DrawBy
from generator.facts.records.states import Status
from generator.judging.review.sampling import draw
from generator.presenting.terminal.sample_report import sample_json, sample_text
from tests.support.drawn import one, year

YEAR = year(one("lamps", "环保", "5"), one("roads", "环保", "3"), one("x", ""))


def test_the_text_says_method_seed_shares_and_how_to_repeat():
    text = sample_text(YEAR, draw(YEAR, seed="第一批", count=2, by=DrawBy.AMOUNT))
    assert text.startswith("甲镇人民政府 2024 年度抽查名单\n\n方法：按领域分层，层内按金额抽取")
    for line in (
        "种子：第一批",
        "范围：3 个项目",
        "抽取：2 个，占 66.67%",
        "环保         2  1.33     1",
        "未填报       1  0.67     1",
        "合计         3  2.00     2",
        "重做一遍：mingzhang sample a 2024 --seed 第一批 --count 2 --by amount",
    ):
        assert f"\n{line}\n" in text
    assert "风险分" not in text.split("方法")[1].split("\n", 1)[1]


def test_a_seed_with_blanks_is_quoted():
    text = sample_text(YEAR, draw(YEAR, seed="a b; rm", count=1, by=DrawBy.RISK))
    assert "--seed 'a b; rm' --count 1 --by risk" in text
    assert "错误 10 分、警告 3 分、提示 1 分" in text
    assert "风险分" in text


def test_a_list_with_drafts_says_that_it_is_not_for_the_public():
    draft = replace(one("canal", "环保"), status=Status.DRAFT, name="清淤")
    drawn = draw(year(one("lamps", "环保"), draft), seed="x", count=2, by=DrawBy.RANDOM)
    text = sample_text(YEAR, drawn)
    assert "\n注意：抽中的有 1 个还是草稿（名称后面注明），这份名单现在不能公布。\n" in text
    assert " 清淤（草稿） " in text
    assert text.count("（草稿）") == 1
    projects = sample_json(YEAR, drawn)["projects"]
    assert isinstance(projects, list)
    assert {item["id"]: item["draft"] for item in projects} == {"canal": True, "lamps": False}


def test_the_data():
    found = sample_json(YEAR, draw(YEAR, seed="第一批", count=3, by=DrawBy.RANDOM))
    assert found["by"] == "random"
    assert (found["population"], found["drawn"], found["share"]) == (3, 3, "100.00")
    assert found["strata"] == [
        {"area": "环保", "projects": 2, "quota": "2", "seats": 2},
        {"area": None, "projects": 1, "quota": "1", "seats": 1},
    ]
    projects = found["projects"]
    assert isinstance(projects, list)
    assert {item["id"]: item["size"] for item in projects} == {"lamps": "5", "roads": "3", "x": "1"}
