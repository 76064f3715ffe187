"""C317: the limit for the whole cost is not far above the budget."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, Rule, Severity
from generator.facts.form.keys import Key
from generator.facts.records.quantity import Quantity
from generator.facts.units import HUNDRED, IN_WAN, ZERO, plain, trimmed
from generator.judging.measuring.comparison import FROM_ABOVE
from generator.judging.rules.consistency.funds_table import filled_total
from generator.judging.rules.plausibility.single_lines import at, indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.indicator_names import is_whole_cost

_TARGETS = "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）关于绩效指标的规定（待核）"
_LIST = "词表随程序提供。"
RULE = Rule(
    code="C317",
    severity=Severity.NOTE,
    needs=(Need.TARGETS, Need.BUDGET),
    title="总成本的上限远高于预算",
    why="总成本最多花到预算；上限定得比预算还高，怎么花都“达标”，成本指标就没有了约束。",
    way_out="上限改成不超过预算数，或者改用单位成本。",
    source=_TARGETS,
    example_bad="全年预算数: 2565\n三级指标: 项目成本概算\n年度指标值: ≤3584万元",
    example_good="全年预算数: 2565\n三级指标: 项目成本概算\n年度指标值: ≤2565万元",
    computed=(
        "名称就是总成本、项目成本、成本概算、总费用、经费总额等词，目标是“不超过”多少元或万元，"
        f"大于年初预算数和全年预算数中较大一个的 120%；"
        f"年度资金总额一行空着或是 0、各来源有数的（C202），按各来源合计比。{_LIST}"
    ),
    exceptions="没有写预算数、预算数是 0 的不问；差一万倍的归 C219。",
)

INDICATORS = Key.INDICATORS
TARGET, ACTUAL, NAME = Key.TARGET, Key.ACTUAL, Key.LEVEL3
_IDLE = Decimal("1.2")  # a limit this many times the budget binds nobody
_ASKED = frozenset({"元", "万元", "亿元"})


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C317: the limit for the whole cost is not far above the budget."""
    total = filled_total(subject.project.funds)
    budget = max(total.initial_budget or ZERO, total.annual_budget or ZERO)
    for index, indicator in indicators(subject):
        limit = in_wan(indicator.target)
        if limit is None or indicator.target.kind not in FROM_ABOVE or budget <= 0:
            continue
        far = limit > budget * _IDLE and limit < budget * 1000  # beyond that, units are mixed
        if far and is_whole_cost(indicator.name):
            message = (
                f"指标“{indicator.name}”的上限“{indicator.target.raw}”是预算 {plain(budget)} 万元的 "
                f"{trimmed((limit * HUNDRED / budget).quantize(Decimal('0.1')))}%，约束不了成本。"
            )
            yield at(RULE, subject, (INDICATORS, index, TARGET), message)


def in_wan(quantity: Quantity) -> Decimal | None:
    """Return an amount of money in 万元, None for anything else."""
    unit = quantity.unit_in_full
    return None if unit not in _ASKED or quantity.number is None else quantity.number * IN_WAN[unit]
