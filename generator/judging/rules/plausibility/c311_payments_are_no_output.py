"""C311: a quantity counts what was done, not what was paid."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity
from generator.facts.form.keys import Key
from generator.judging.rules.plausibility.single_lines import at, indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.indicator_names import is_payment

_TARGETS = "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）关于绩效指标的规定（待核）"
_LIST = "词表随程序提供（wordlists/senses.yml）。"
RULE = Rule(
    code="C311",
    severity=Severity.WARNING,
    needs=(Need.INDICATORS,),
    title="把付款当成了产出数量",
    why="数量指标要写办成了多少事；“支付资金 80 万元”说的是花钱，预算执行率已经算过，再算一次就重复得分。",
    way_out="改写成钱办成的事，如“修建道路 3 公里”“培训 200 人”。",
    source=_TARGETS,
    example_bad="二级指标: 数量指标\n三级指标: 支付资金\n年度指标值: 80万元",
    example_good="二级指标: 数量指标\n三级指标: 修建生产道路\n年度指标值: ≥3公里",
    computed=f"二级指标是数量指标，三级指标的名称里有支付资金、拨付、付款、支出金额、资金金额等词。{_LIST}",
    exceptions="数的是人、户、村、笔的不问（支付补助人数）；争取、引进、筹集、追回、节约的资金不问。",
)

INDICATORS = Key.INDICATORS
TARGET, ACTUAL, NAME = Key.TARGET, Key.ACTUAL, Key.LEVEL3


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C311: a quantity counts what was done, not what was paid."""
    for index, indicator in indicators(subject):
        if indicator.aspect != "数量指标" or not is_payment(indicator.name):
            continue
        message = f"数量指标“{indicator.name}”（目标“{indicator.target.raw}”）记的是付了多少钱，不是办成了多少事。"
        yield at(RULE, subject, (INDICATORS, index, NAME), message)
