"""C305: no “≥” before what should be small, no “≤” before what should be large."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.judging.rules.plausibility.single_lines import at, indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.indicator_names import Sense, against_sense

_LIST = "词表随程序提供。"
RULE = Rule(
    code="C305",
    severity=Severity.WARNING,
    needs=(Need.TARGETS,),
    title="目标的符号与指标的意思相反",
    why="成本、投诉、事故、能耗越低越好，满意度、覆盖率、合格率越高越好；符号写反了，做得越差反而越“达标”。",
    way_out="越低越好的改成“≤”，越高越好的改成“≥”；指标的意思不是这样的，把名称写清楚。",
    source="惯例",
    example_bad="二级指标: 成本指标\n三级指标: 单位运行成本\n年度指标值: ≥5300元",
    example_good="二级指标: 成本指标\n三级指标: 单位运行成本\n年度指标值: ≤5300元",
    computed=(
        "名称以“投诉率”“事故起数”“能耗”等词结尾（坏事加计量的词，如 PM2.5浓度、漏损率），"
        "目标却是“不低于”或者要它增长的；成本指标（百分数除外）"
        "目标是“不低于”的；"
        "名称以“满意度”“合格率”等词结尾、目标却是“不超过”或者要它下降的；数量指标以“建设数量”“培训人次”一类的词结尾、"
        f"目标却是“不超过”的。{_LIST}"
    ),
    exceptions=(
        "目标没有写符号、是“等于”或者是 0 的不问；名称里有办理、整改、控制、下降等词的（投诉办理件数、"
        "成本下降额），"
        "有补助、抚恤、拨付、发放、运转经费、节支等词的成本（发给人、拨给村、省下来的钱），"
        "以及不带“费用”“单价”等词的标准和投入，不问。"
    ),
    denies=(PageClaim.VERDICT,),
)

INDICATORS = Key.INDICATORS
TARGET, ACTUAL, NAME = Key.TARGET, Key.ACTUAL, Key.LEVEL3


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C305: no “≥” before what should be small, no “≤” before what should be large."""
    for index, indicator in indicators(subject):
        sense = against_sense(indicator)
        if sense is None:
            continue
        yield at(RULE, subject, (INDICATORS, index, TARGET), _message(indicator, sense))


def _message(indicator: Indicator, sense: Sense) -> str:
    name, raw = indicator.name, indicator.target.raw
    if indicator.target.change is not None:
        return f"指标“{name}”应当是{sense}，目标“{raw}”却是要它{indicator.target.change}；核对名称和目标。"
    sign, right = ("不低于", "≤") if sense is Sense.LESS else ("不超过", "≥")
    return f"指标“{name}”应当是{sense}，目标“{raw}”却是“{sign}”的意思；符号多半应当是“{right}”。"
