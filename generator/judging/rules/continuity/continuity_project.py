"""Questions to a project beside itself a year ago: the same one? money, indicators, targets explained?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, finding
from generator.facts.records.form import Indicator, Project
from generator.facts.records.site import Unit
from generator.facts.records.states import Status
from generator.facts.units import HUNDRED, ZERO, plain, trimmed
from generator.judging.rules.consistency.funds_table import BUDGET, FUNDS, TOTAL
from generator.judging.rules.continuity import book as rules
from generator.judging.rules.plausibility.plausibility_form import (
    change_is_explained,
    cuts_have_reasons,
    rises_have_reasons,
)
from generator.judging.rules.plausibility.plausibility_scores import said
from generator.judging.rules.subject import ProjectCheck, ProjectSubject
from generator.judging.scoring.comparison import FROM_ABOVE, FROM_BELOW, is_share
from generator.judging.scoring.indicator_names import bare_name
from generator.judging.texts.likeness import likeness, plain_name
from generator.judging.texts.place_names import without_own_names

INDICATORS = "绩效指标"
_OTHER_NAME = 0.2  # likeness below which two names are not of one project
_SAME_NAME = 0.6  # likeness from which two indicators are the same
_INDICATORS_TO_TELL = 3
_SERIES = 4  # indicators that make a series
_JUMP, _JUMP_AMOUNT = Decimal("0.5"), Decimal(10)  # share of last year's budget, 万元
_LOWER, _LOWER_POINTS = Decimal("0.1"), Decimal(2)  # share of last year's target, 百分点


def id_is_not_reused(subject: ProjectSubject) -> Iterator[Finding]:
    """C801: the id names the project it named before."""
    before, now = _seen_before(subject), subject.project
    if before is None or not is_another(before, now, subject.unit_year.unit):
        return
    yield finding(
        rules.REUSED_ID,
        now.places,
        ("项目名称",),
        f"标识“{now.id}”在 {subject.earlier_year} 年度是项目“{before.name}”，现在是“{now.name}”。",
    )


def budget_jumps_are_explained(subject: ProjectSubject) -> Iterator[Finding]:
    """C803: a budget half as large again, or half as small, comes with a word."""
    before, now = _same_before(subject), subject.project
    if before is None or change_is_explained(now):
        return
    old, new = before.funds.total.annual_budget, now.funds.total.annual_budget
    if not old or not new:
        return
    change = new - old
    if abs(change) < _JUMP_AMOUNT or abs(change) < old * _JUMP:
        return
    if any(cuts_have_reasons(subject)) or any(rises_have_reasons(subject)):
        return  # it happened within the year, and is told there
    share = trimmed((abs(change) * HUNDRED / old).quantize(Decimal("0.1")))
    way = "增加" if change > 0 else "减少"
    yield finding(
        rules.BUDGET_JUMP,
        now.places,
        (FUNDS, TOTAL, BUDGET),
        f"{BUDGET} {plain(new)} 万元，{subject.earlier_year} 年度是 {plain(old)} 万元，{way}了 {share}%，"
        "没有说明原因。",
    )


def series_goes_on(subject: ProjectSubject) -> Iterator[Finding]:
    """C804: at least half of last year's indicators are still there."""
    before, now = _same_before(subject), subject.project
    if before is None or now.note:
        return
    old, new = _names(before), _names(now)
    if len(old) < _SERIES or len(new) < _SERIES:
        return
    kept = [name for name in old if _stands_in(name, new)]
    if len(kept) * 2 >= len(old):
        return
    gone = "、".join(f"“{name}”" for name in old if name not in kept)
    yield finding(
        rules.SERIES_BROKEN,
        now.places,
        (INDICATORS,),
        f"{subject.earlier_year} 年度的 {len(old)} 项指标只留下 {len(kept)} 项，没有了的是{gone}。",
        at_key=True,
    )


def targets_do_not_sink(subject: ProjectSubject) -> Iterator[Finding]:
    """C805: a target is not lowered without a word, unless the budget fell as much."""
    before, now = _same_before(subject), subject.project
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
            rules.LOWER_TARGET,
            now.places,
            (INDICATORS, index, "年度指标值"),
            f"指标“{indicator.name}”的目标“{indicator.target.raw}”比 {subject.earlier_year} 年度的"
            f"“{old.target.raw}”{way}（当年实际“{old.actual.raw or '未填报'}”），没有说明。",
        )


def carried_over_was_left(subject: ProjectSubject) -> Iterator[Finding]:
    """C808: no more is carried over than was left; asked of the year directly before only."""
    before, now = _same_before(subject), subject.project
    row = now.funds.carried_over
    if before is None or row is None or "结转" in now.note:
        return
    if subject.earlier_year != subject.unit_year.year - 1:
        return
    carried = row.annual_budget if row.annual_budget is not None else row.initial_budget
    budget, spent = before.funds.total.annual_budget, before.funds.total.executed
    if carried is None or budget is None or spent is None or carried <= max(budget - spent, ZERO):
        return
    yield finding(
        rules.CARRIED_TOO_MUCH,
        now.places,
        (FUNDS, "上年结转资金"),
        f"上年结转资金 {plain(carried)} 万元，上年{BUDGET} {plain(budget)} − 全年执行数 {plain(spent)} = "
        f"{plain(budget - spent)} 万元，没有这么多。",
        at_key=True,
    )


def is_another(before: Project, now: Project, unit: Unit) -> bool:
    """Tell whether one id stands for two projects: the names say so and something else does."""
    if before.code and before.code == now.code:
        return False
    was, is_now = without_own_names(before.name, unit), without_own_names(now.name, unit)
    told = plain_name(was) in plain_name(now.note)
    if told or likeness(was, is_now) >= _OTHER_NAME:
        return False
    pairs = (
        (before.code, now.code),
        (before.department, now.department),
        (before.implementer, now.implementer),
    )
    if any(one and other and one != other for one, other in pairs):
        return True
    old, new = _names(before), _names(now)
    enough = min(len(old), len(new)) >= _INDICATORS_TO_TELL
    return enough and not any(_stands_in(name, new) for name in old)


def _seen_before(subject: ProjectSubject) -> Project | None:
    """Return the project a year ago where naming it gives nothing away."""
    before = subject.earlier
    hidden = before is not None and before.status is not Status.PUBLIC
    return None if hidden and subject.project.status is Status.PUBLIC else before


def _same_before(subject: ProjectSubject) -> Project | None:
    before = _seen_before(subject)
    if before is None or is_another(before, subject.project, subject.unit_year.unit):
        return None
    return before


def _names(project: Project) -> list[str]:
    return [item.name for item in project.indicators if item.name and not item.not_applicable]


def _stands_in(name: str, names: list[str]) -> bool:
    bare = bare_name(name)
    return any(bare == bare_name(other) for other in names) or any(
        likeness(name, other) >= _SAME_NAME for other in names
    )


def _identity(indicator: Indicator) -> tuple[str, str, str, str]:
    return (
        bare_name(indicator.name),
        indicator.aspect,
        indicator.target.unit,
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


CHECKS: tuple[ProjectCheck, ...] = (
    id_is_not_reused,
    budget_jumps_are_explained,
    series_goes_on,
    targets_do_not_sink,
    carried_over_was_left,
)
