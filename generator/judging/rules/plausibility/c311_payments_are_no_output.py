"""C311: outputs and effects tell what was done, not what was paid."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.judging.rules.plausibility.c312_execution_counts_once import counts_execution_again
from generator.judging.rules.plausibility.single_lines import at, indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.indicator_names import is_execution_rate, is_money_rate, is_payment

_TARGETS = "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）关于绩效指标的规定（待核）"
_LIST = "词表随程序提供。"
RULE = Rule(
    code="C311",
    severity=Severity.WARNING,
    needs=(Need.INDICATORS,),
    title="把付款当成了产出或效果",
    why=(
        "产出要写办成了多少事，效益要写带来什么变化；“支付资金 80 万元”“资金到位率 100%”说的是花钱，"
        "预算执行率已经算过，再算一次就重复得分。"
    ),
    way_out="改写成钱办成的事，如“修建道路 3 公里”“培训 200 人”“发放补助 200 户”。",
    source=_TARGETS,
    example_bad="二级指标: 数量指标\n三级指标: 支付资金\n年度指标值: 80万元",
    example_good="二级指标: 数量指标\n三级指标: 修建生产道路\n年度指标值: ≥3公里",
    computed=(
        "二级指标是数量指标，三级指标的名称里有支付资金、拨付、付款、支出金额、资金金额等词；"
        "或者产出（成本除外）、效益指标的名称说的是资金、经费、补助、投资的到位率、拨款率、兑付率、支付完成率、支出进度，"
        f"或者名称就是“项目资金”一类。{_LIST}"
    ),
    exceptions=(
        "数的是人、户、村、笔的不问（支付补助人数）；争取、引进、筹集、追回、节约的资金不问；"
        "资金到位及时率一类说时间的不问；就是预算执行率、又计了两次分的归 C312。"
    ),
)

INDICATORS = Key.INDICATORS
_ASKED = ("产出指标", "效益指标")
_COST = "成本指标"
_QUANTITY = "数量指标"


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C311: outputs and effects tell what was done, not what was paid."""
    for index, indicator in indicators(subject):
        if not _counts_money(indicator) or counts_execution_again(subject, indicator):
            continue
        message = (
            f"{indicator.aspect or indicator.part}“{indicator.name}”"
            f"（目标“{indicator.target.raw}”）记的是付了多少钱，不是办成了多少事。"
        )
        yield at(RULE, subject, (INDICATORS, index, Key.LEVEL3), message)


def _counts_money(indicator: Indicator) -> bool:
    if indicator.aspect == _QUANTITY and is_payment(indicator.name):
        return True
    if indicator.part not in _ASKED or _COST in indicator.aspect:
        return False
    return is_money_rate(indicator.name) and not is_execution_rate(indicator.name)
