"""C805: a target is not lowered without a word, unless the budget fell as much."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator, Project
from generator.facts.units import ZERO
from generator.judging.measuring.comparison import FROM_ABOVE, FROM_BELOW, is_share
from generator.judging.rules.continuity.project_before import same_before
from generator.judging.rules.plausibility.marks import said
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.indicator_names import bare_name

_RESULTS = "《项目支出绩效评价管理办法》（财预〔2020〕10号）关于评价结果应用和整改的规定（待核）"
RULE = Rule(
    code="C805",
    severity=Severity.NOTE,
    needs=(Need.YEAR_BEFORE, Need.TARGETS),
    title="目标定得比上年的目标低",
    why="同一项指标的目标一年比一年低，完成起来自然容易；任务少了、钱少了可以，但要说明。",
    way_out="核对目标；确实要调低的，在指标的“备注”里写明原因。",
    source=_RESULTS,
    example_bad="（2023 年）年度指标值: ≥50场\n（2024 年）年度指标值: ≥40场",
    example_good="（2024 年）年度指标值: ≥40场\n备注: 两个村合并，场次相应减少",
    computed=(
        "名称、二级指标、单位和符号方向都相同的指标：目标比上年低 10% 以上（百分数低 2 个百分点以上）；"
        "越低越好的指标则是高出 10%（2 个百分点）以上。"
    ),
    exceptions=(
        "本年预算也少了同样多或更多的不问；指标的“备注”“偏差原因”或项目的“备注”写了字的不问；"
        "没有写符号的成本、单价、人数名册（“等于”）不问；标识换了项目的归 C801。"
    ),
)

INDICATORS = Key.INDICATORS
_OTHER_NAME = 0.2  # likeness below which two names are not of one project
_SAME_NAME = 0.6  # likeness from which two indicators are the same
_INDICATORS_TO_TELL = 3
_LOWER, _LOWER_POINTS = Decimal("0.1"), Decimal(2)  # share of last year's target, 百分点


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C805: a target is not lowered without a word, unless the budget fell as much."""
    before, now = same_before(subject), subject.project
    if before is None or now.note:
        return
    earlier = {_identity(item): item for item in before.indicators if item.target.number}
    for index, indicator in enumerate(now.indicators):
        old = earlier.get(_identity(indicator))
        if old is None or indicator.note or said(indicator.deviation):
            continue
        if not _is_easier(indicator, old) or _budget_fell(before, now, indicator, old):
            continue
        way = "定得低" if indicator.target.kind in FROM_BELOW else "放得宽"
        yield finding(
            RULE,
            now.places,
            (INDICATORS, index, Key.TARGET),
            f"指标“{indicator.name}”的目标“{indicator.target.raw}”比 {subject.earlier_year} 年度的"
            f"“{old.target.raw}”{way}（当年实际“{old.actual.raw or '未填报'}”），没有说明。",
        )


def _identity(indicator: Indicator) -> tuple[str, str, str, str]:
    return (
        bare_name(indicator.name),
        indicator.aspect,
        f"{indicator.target.change or ''}{indicator.target.unit_in_full}",
        indicator.target.kind.value,
    )


def _is_easier(indicator: Indicator, old: Indicator) -> bool:
    new_target, old_target = indicator.target.number, old.target.number
    if new_target is None or not old_target:
        return False
    if indicator.target.kind in FROM_BELOW:
        gap = old_target - new_target
    elif indicator.target.kind in FROM_ABOVE:
        gap = new_target - old_target
    else:
        return False
    return gap >= (_LOWER_POINTS if is_share(indicator.target.unit) else old_target * _LOWER)


def _budget_fell(before: Project, now: Project, indicator: Indicator, old: Indicator) -> bool:
    """Tell whether less money explains a smaller number: it fell by the same share or more."""
    had, has = before.funds.total.annual_budget, now.funds.total.annual_budget
    if not had or has is None or indicator.target.kind not in FROM_BELOW:
        return False
    new_target, old_target = indicator.target.number or ZERO, old.target.number or ZERO
    return has * old_target <= new_target * had
