"""Where a name belongs: what is out of place is told with advice that fits, what is at home is left alone."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.diagnostics import Finding
from generator.facts.records.form import SatisfactionSurvey
from generator.judging.rules.registry import project_questions
from generator.judging.scoring.line_kinds import PART_OF_ASPECT
from tests.support.asking import ask, codes
from tests.support.builders import indicator, project

CHECKS = tuple(one for code in ("C420", "C421", "C407") for one in project_questions(code))


def found(name: str, aspect: str, part: str = "", **changes: Any) -> list[Finding]:
    part = part or PART_OF_ASPECT[aspect]
    line = indicator("≥9", "9", name=name, aspect=aspect, part=part, level1=part, **changes)
    return ask(CHECKS, project(line))


@pytest.mark.parametrize(
    ("name", "aspect", "code"),
    [
        ("项目总成本", "服务对象满意度指标", "C421"),
        ("每公里养护费用", "服务对象满意度指标", "C421"),
        ("事故起数", "服务对象满意度指标", "C421"),
        ("群众满意度", "质量指标", "C421"),
        ("受益群众满意率", "社会效益指标", "C421"),
        ("项目完工时间", "可持续影响指标", "C421"),
        ("工程验收合格率", "社会效益指标", "C421"),
        ("培训总费用", "社会效益指标", "C421"),
        ("指标1：任务完成率", "质量指标", "C422"),
        ("工程验收合格率（%）", "数量指标", "C422"),
        ("养护里程", "质量指标", "C422"),
        ("培训人数", "时效指标", "C422"),
        ("按期完成率", "质量指标", "C422"),
        ("资金发放及时率", "数量指标", "C422"),
        ("每亩造价", "数量指标", "C422"),
        ("办公经费控制成效", "生态效益指标", "C422"),
    ],
)
def test_what_is_out_of_place(name: str, aspect: str, code: str) -> None:
    (one,) = found(name, aspect)
    assert one.code == code
    assert "移到" in one.advice


@pytest.mark.parametrize(
    ("name", "aspect"),
    [
        ("项目总成本", "成本指标"),
        ("项目总成本", "经济成本指标"),
        ("受益人数", "社会效益指标"),
        ("带动就业户数", "经济效益指标"),
        ("绿化面积", "生态效益指标"),
        ("任务完成率", "数量指标"),
        ("整改完成率", "质量指标"),
        ("故障次数", "质量指标"),
        ("逾期次数", "时效指标"),
        ("维修及时率", "质量指标"),
        ("水质达标率", "生态效益指标"),
        ("补助标准达标率", "成本指标"),
        ("单灯年均节约成本", "经济效益指标"),
        ("污水处理费用降低", "生态效益指标"),
        ("投诉件数", "服务对象满意度指标"),
        ("评议合格率", "服务对象满意度指标"),
        ("服务质量", "质量指标"),
        ("保障大厅窗口", "数量指标"),
    ],
)
def test_what_is_at_home_or_open(name: str, aspect: str) -> None:
    assert found(name, aspect) == []


def test_a_cost_is_not_asked_for_its_survey() -> None:
    cost = found("项目总成本", "服务对象满意度指标", score="9")
    assert codes(cost) == ["C421"]
    assert "成本指标" in cost[0].advice
    assert "满意到什么程度" in cost[0].advice
    assert codes(found("村民满意度", "服务对象满意度指标", score="9")) == ["C407"]
    survey = SatisfactionSurvey(method="问卷")
    assert codes(found("满意度", "社会效益指标", score="9", survey=survey)) == ["C421", "C407"]


def test_levels_that_do_not_belong_together_are_told_once() -> None:
    assert codes(found("项目总成本", "经济成本指标", "产出指标")) == ["C420"]
    assert codes(found("受益人数", "社会效益指标", "满意度指标")) == ["C420"]
    assert codes(found("群众满意度", "服务对象满意度指标", "效益指标")) == []
    assert codes(found("办公成本", "成本指标", "成本指标")) == []
    assert codes(found("培训人数", "数量指标", "成本指标")) == ["C420"]


def test_without_a_second_level_the_first_decides() -> None:
    line = indicator(
        "≥9", "9", name="项目总成本", aspect="", level2="", level1="满意度指标", part="满意度指标"
    )
    assert codes(ask(CHECKS, project(line))) == ["C421"]
