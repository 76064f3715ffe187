"""What a text calls unfinished is told beside full attainment or full marks, and only there."""

from __future__ import annotations

import pytest

from generator.facts.records.form import Goal
from generator.facts.records.states import Attainment
from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project

ASKED = project_questions("C332")
OPEN = ["桥梁主体完工，尚未通过验收", "工程已完工，待验收后投入使用", "二期施工中。", "剩余3公里结转下年继续实施",
        "部分路段未完工", "设备未安装到位",
        "其中1座还没有验收", "竣工验收尚未进行", "附属工程2025年继续施工"]  # fmt: skip
DONE = ["全部完工并通过验收，无未完工项目", "未完工项目0个", "验收合格率100%，资金结转下年支付",
        "解决了上年未完成的3户",
        "杜绝未验收先使用", "2024年继续实施路灯维护", "建设中坚持质量第一，全部建成"]  # fmt: skip


@pytest.mark.parametrize("text", OPEN)
def test_the_unfinished_is_not_all(text: str) -> None:
    full = Goal(actual=text, attainment=Attainment.FULL)
    assert [item.code for item in ask(ASKED, project(goal=full))] == ["C332"]
    partly = Goal(actual=text, attainment=Attainment.PARTIAL)
    assert ask(ASKED, project(indicator("9", "9", score=10), goal=partly)) == []


@pytest.mark.parametrize("text", DONE)
def test_the_finished_is_all(text: str) -> None:
    assert ask(ASKED, project(goal=Goal(actual=text, attainment=Attainment.FULL))) == []


@pytest.mark.parametrize("text", OPEN)
def test_a_line_that_calls_itself_unfinished_has_no_full_marks(text: str) -> None:
    line = indicator("9", "9", weight=10, score=10, deviation=text)
    assert [item.code for item in ask(ASKED, project(line))] == ["C332"]
    assert ask(ASKED, project(indicator("9", "9", weight=10, score=8, deviation=text))) == []
