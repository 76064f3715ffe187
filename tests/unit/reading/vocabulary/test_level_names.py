"""Names of indicator levels and of places in a form."""

from __future__ import annotations

import pytest

from generator.reading.vocabulary.labels import label
from generator.reading.vocabulary.level_names import aspect_of, part_of


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("产出指标", "产出指标"),
        ("产出指标(50分)", "产出指标"),
        ("产出指标（50）", "产出指标"),
        ("产出", "产出指标"),
        ("项目产出(30分)", "产出指标"),
        ("项目绩效(85分)/产出(40分)", "产出指标"),
        ("产出指标50分", "产出指标"),
        ("成本指标", "成本指标"),
        ("效果指标", "效益指标"),
        ("项目效益(35分)", "效益指标"),
        ("满意度", "满意度指标"),
        ("★满意度指标", "满意度指标"),
        ("项目决策(10分)", ""),
        ("绩效目标", ""),
        ("(无)", ""),
        ("", ""),
    ],
)
def test_parts(typed: str, part: str):
    assert part_of(typed) == part


@pytest.mark.parametrize(
    ("typed", "aspect"),
    [
        ("数量", "数量指标"),
        ("数量指标(10分)", "数量指标"),
        ("成本", "成本指标"),
        ("经济成本", "经济成本指标"),
        ("生态环境成本指标", "生态环境成本指标"),
        ("社会效益", "社会效益指标"),
        ("环境效益", "生态效益指标"),
        ("可持续影响", "可持续影响指标"),
        ("服务对象满意度", "服务对象满意度指标"),
        ("服务对象满意度指标", "服务对象满意度指标"),
        ("读者", ""),
        ("", ""),
    ],
)
def test_aspects(typed: str, aspect: str):
    assert aspect_of(typed) == aspect


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (("项目名称",), "“项目名称”"),
        (("年度资金", "年度资金总额", "全年执行数"), "“年度资金总额”的“全年执行数”"),
        (("绩效指标", 2, "分值"), "第 3 条“绩效指标”的“分值”"),
        (("绩效指标", 2, "满意度调查", "日期"), "第 3 条“绩效指标”的“满意度调查”的“日期”"),
        (("涉及领域", 0), "第 1 条“涉及领域”"),
        (("正文", "绩效目标实现情况"), "“绩效目标实现情况”"),
        ((), "整个文件"),
    ],
)
def test_labels(path: tuple[str | int, ...], name: str):
    assert label(path) == name
