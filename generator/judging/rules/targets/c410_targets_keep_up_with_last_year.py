"""C410: a target is not far below what was reached last year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator, Project
from generator.facts.records.quantity import TargetKind
from generator.facts.standard import Standard
from generator.facts.units import HUNDRED, ZERO, round_half_up, trimmed
from generator.judging.measuring.comparison import (
    EXACT,
    FROM_BELOW,
    is_numeric,
    is_share,
    match_units,
)
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import INDICATORS
from generator.judging.scoring.direction import is_cost, less_is_better, points_either_way
from generator.judging.scoring.indicator_names import Sense, sense_of

FAR_BELOW = Decimal("0.8")
"""A target under this share of last year's actual is far below it; a fifth less (惯例)."""
RULE = Rule(
    code="C410",
    severity=Severity.WARNING,
    needs=(Need.YEAR_BEFORE, Need.TARGETS),
    title="目标比上年实绩低得多",
    why="上年已经做到的，今年的目标反而低一大截，轻轻松松就能满分，目标失去了作用。",
    way_out="参照上年实绩重定目标；任务确实减少的，在备注里写明原因。",
    source="惯例",
    example_bad="（上年实际完成值: 57次）\n年度指标值: ≥40次",
    example_good="（上年实际完成值: 57次）\n年度指标值: ≥55次",
    computed=(
        "同一单位、同一标识的项目，同名的指标："
        f"今年的目标低于上年实际完成值的 {trimmed(FAR_BELOW * HUNDRED)}%。"
    ),
    exceptions=(
        "“不超过”一类、成本和投诉一类越少越好的指标；预算也减少了差不多的比例的；"
        "上年大幅超额并写明了原因的；备注写了理由的；比上年的目标也低一成以上的归 C805。"
    ),
)

_MUCH_THE_SAME = Decimal("0.9")  # of last year's target
_ALMOST_AS_MUCH_LESS = Decimal("0.1")  # of the budget: so much closer than the target is enough


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C410: a target is not far below what was reached last year."""
    if subject.earlier is None:
        return
    before = _unique_names(subject.earlier)
    for index, item in enumerate(subject.project.indicators):
        last = before.get(item.name)
        reached = _reached(item, last, subject.standard) if last else None
        if last is None or reached is None or item.target.number is None or item.note:
            continue
        share = item.target.number / reached
        if share >= FAR_BELOW or _less_money(subject, share, item) or _lowered(item, last):
            continue
        yield finding(
            RULE,
            subject.project.places,
            (INDICATORS, index, Key.TARGET),
            f"指标“{item.name}”的目标是“{item.target.raw.strip()}”，上年实际已经做到"
            f"“{last.actual.raw.strip()}”，只有它的 {trimmed(round_half_up(share * HUNDRED, 1))}%。",
        )


def _unique_names(project: Project) -> dict[str, Indicator]:
    names = [item.name for item in project.indicators]
    return {item.name: item for item in project.indicators if names.count(item.name) == 1}


def _reached(item: Indicator, last: Indicator, standard: Standard) -> Decimal | None:
    """Return last year's actual in this target's unit; None where larger is not plainly better."""
    target, actual = item.target, last.actual
    if not (is_numeric(target) and is_numeric(actual)):
        return None
    if target.kind not in (*EXACT, *FROM_BELOW) or actual.kind not in EXACT:
        return None
    if is_cost(item) or less_is_better(item, standard) or sense_of(item.name) is Sense.LESS:
        return None
    if points_either_way(item, standard):
        return None
    if target.number is None or target.number <= 0 or _explained_surge(last, standard):
        return None
    reached = match_units(target, actual).number
    return reached if reached is not None and reached > 0 else None


def _explained_surge(last: Indicator, standard: Standard) -> bool:
    """Tell whether last year went far beyond its own target and said why."""
    number = match_units(last.target, last.actual).number
    if number is None or not last.target.number or last.target.kind is TargetKind.BY_DATE:
        return False
    surge = number * HUNDRED >= last.target.number * standard.over_achievement
    return surge and bool(last.deviation.strip() or last.note.strip())


def _lowered(item: Indicator, last: Indicator) -> bool:
    """Tell whether the target is below last year's target too, which C805 tells."""
    before = match_units(item.target, last.target).number
    return before is not None and (item.target.number or ZERO) < before * _MUCH_THE_SAME


def _less_money(subject: ProjectSubject, share: Decimal, item: Indicator) -> bool:
    """Tell whether the budget shrank about as much as the target; a rate does not hang on it."""
    now = subject.project.funds.total.annual_budget
    before = subject.earlier.funds.total.annual_budget if subject.earlier else None
    if now is None or not before or is_share(item.target.unit):
        return False
    return now / before <= share + _ALMOST_AS_MUCH_LESS
