"""Questions about single indicators: does the sign, the unit, the number fit what the name says?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import FieldPath, Finding, Rule, finding
from generator.facts.records.form import Indicator, Quantity, TargetKind
from generator.facts.units import HUNDRED, ZERO, plain, trimmed
from generator.judging.rules.plausibility import book_indicators as rules
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.comparison import EXACT, FROM_ABOVE, FROM_BELOW, is_share
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.indicator_names import (
    Sense,
    above_whole,
    against_sense,
    is_execution_rate,
    is_payment,
    is_whole_cost,
    lines_named,
    unlike_units,
)
from generator.judging.scoring.quantitative import is_numeric

INDICATORS = "绩效指标"
TARGET, ACTUAL, NAME = "年度指标值", "实际完成值", "三级指标"
_RATIO_LIMIT = Decimal(2)  # a bare number up to this beside a percentage may be a ratio
_IDLE = Decimal("1.2")  # a limit this many times the budget binds nobody
_YUAN = {"元": Decimal(1) / Decimal(10_000), "万元": Decimal(1), "亿元": Decimal(10_000)}
_DIGIT = re.compile(r"[\d０-９零〇一二两三四五六七八九十百千半]")


def signs_fit_the_sense(subject: ProjectSubject) -> Iterator[Finding]:
    """C305: no “≥” before what should be small, no “≤” before what should be large."""
    for index, indicator in _indicators(subject):
        sense = against_sense(indicator)
        if sense is None:
            continue
        sign, right = ("不低于", "≤") if sense is Sense.LESS else ("不超过", "≥")
        message = (
            f"指标“{indicator.name}”应当是{sense}，目标“{indicator.target.raw}”却是“{sign}”的意思；"
            f"符号多半应当是“{right}”。"
        )
        yield _at(rules.AGAINST_SENSE, subject, (INDICATORS, index, TARGET), message)


def actuals_are_results(subject: ProjectSubject) -> Iterator[Finding]:
    """C307: no actual value is its target over again, or a range that may miss it with full marks.

    One finding of either kind for the form.
    """
    copied = [
        (index, indicator)
        for index, indicator in _indicators(subject)
        if _is_copied(indicator.target, indicator.actual)
    ]
    if copied:
        index, first = copied[0]
        named = lines_named([item for _, item in copied])
        message = f"{named}的实际完成值照抄了目标（如“{first.actual.raw}”），看不出实际做到多少。"
        yield _at(rules.COPIED_SIGN, subject, (INDICATORS, index, ACTUAL), message)
    open_ended = [
        (index, line.indicator)
        for index, line in enumerate(subject.evaluation.lines)
        if line.met is None
        and line.stated is not None
        and line.stated == line.weight
        and _is_range(line.indicator.actual)
        and is_numeric(line.indicator.target)
        and not _is_copied(line.indicator.target, line.indicator.actual)
    ]
    if open_ended:
        index, first = open_ended[0]
        named = lines_named([item for _, item in open_ended])
        message = (
            f"{named}的实际完成值只写了范围（如“{first.actual.raw}”），"
            f"看不出有没有达到目标（“{first.target.raw}”），却得满分。"
        )
        yield _at(rules.COPIED_SIGN, subject, (INDICATORS, index, ACTUAL), message)


def payments_are_no_output(subject: ProjectSubject) -> Iterator[Finding]:
    """C311: a quantity counts what was done, not what was paid."""
    for index, indicator in _indicators(subject):
        if indicator.aspect != "数量指标" or not is_payment(indicator.name):
            continue
        message = f"数量指标“{indicator.name}”（目标“{indicator.target.raw}”）记的是付了多少钱，不是办成了多少事。"
        yield _at(rules.PAYMENT_AS_OUTPUT, subject, (INDICATORS, index, NAME), message)


def execution_counts_once(subject: ProjectSubject) -> Iterator[Finding]:
    """C312: the execution rate earns points in the funds table or as an indicator, not in both."""
    execution, row = subject.evaluation.execution, subject.project.funds.total
    if not execution.scored or (row.weight is None and row.score is None):
        return
    for index, indicator in _indicators(subject):
        if indicator.weight and is_execution_rate(indicator.name):
            message = (
                f"预算执行率已有 {trimmed(execution.weight)} 分，指标“{indicator.name}”"
                f"又给 {trimmed(indicator.weight)} 分，同一个数计了两次。"
            )
            yield _at(rules.RATE_COUNTED_TWICE, subject, (INDICATORS, index, NAME), message)


def shares_stay_within_hundred(subject: ProjectSubject) -> Iterator[Finding]:
    """C313: a part of a whole is at most 100 %."""
    for index, indicator in _indicators(subject):
        for key, quantity in ((ACTUAL, indicator.actual), (TARGET, indicator.target)):
            if not above_whole(indicator.name, quantity):
                continue
            message = f"指标“{indicator.name}”的{key}是“{quantity.raw}”，这样的比率最多 100%。"
            yield _at(rules.ABOVE_HUNDRED, subject, (INDICATORS, index, key), message)
            break


def shares_carry_their_sign(subject: ProjectSubject) -> Iterator[Finding]:
    """C314: beside a percentage, a small bare number could be a ratio or a percentage."""
    for index, indicator in _indicators(subject):
        target, actual = indicator.target, indicator.actual
        if not (is_numeric(target) and is_numeric(actual)):
            continue
        for key, bare, other in ((ACTUAL, actual, target), (TARGET, target, actual)):
            number = bare.number or ZERO
            if is_share(other.unit) and not bare.unit and 0 < number <= _RATIO_LIMIT:
                label = "目标" if key == ACTUAL else "实际"
                message = (
                    f"指标“{indicator.name}”的{key}“{bare.raw}”没有写百分号，{label}是“{other.raw}”："
                    f"看不出是 {plain(number)}% 还是 {trimmed(number * HUNDRED)}%。"
                )
                yield _at(rules.SHARE_WITHOUT_SIGN, subject, (INDICATORS, index, key), message)


def units_are_of_one_kind(subject: ProjectSubject) -> Iterator[Finding]:
    """C315: target and actual count the same kind of thing."""
    for index, indicator in _indicators(subject):
        target, actual = indicator.target, indicator.actual
        if not (is_numeric(target) and is_numeric(actual)):
            continue
        if unlike_units(target.unit, actual.unit):
            message = (
                f"指标“{indicator.name}”的目标是“{target.raw}”，实际完成值是“{actual.raw}”，"
                f"“{target.unit}”和“{actual.unit}”不能比较。"
            )
            yield _at(rules.OTHER_UNIT, subject, (INDICATORS, index, ACTUAL), message)


def dates_are_of_the_year(subject: ProjectSubject) -> Iterator[Finding]:
    """C316: no deadline is left over from an earlier form; what was done late is not in full."""
    year, project = subject.unit_year.year, subject.project
    if project.funds.carried_over is not None or project.note:
        return
    for index, line in enumerate(subject.evaluation.lines):
        indicator = line.indicator
        if indicator.deviation or indicator.note or indicator.not_applicable:
            continue
        for key, quantity in ((TARGET, indicator.target), (ACTUAL, indicator.actual)):
            day = quantity.deadline
            if day is None or str(day.year) in project.period or str(day.year) not in quantity.raw:
                continue
            what = _other_year(line, day.year, year)
            if what:
                message = f"指标“{indicator.name}”的{key}“{quantity.raw}”{what}。"
                yield _at(rules.OTHER_YEAR, subject, (INDICATORS, index, key), message)
                break


def surveys_are_of_the_year(subject: ProjectSubject) -> Iterator[Finding]:
    """C316: satisfaction with this year's work was not asked before the year began."""
    year, project = subject.unit_year.year, subject.project
    for index, indicator in _indicators(subject):
        day = indicator.survey.dated if indicator.survey else None
        if day is None or day.year >= year or indicator.not_applicable:
            continue
        told = "\n".join((project.period, project.note, indicator.note, indicator.deviation))
        if str(day.year) not in told:
            message = f"指标“{indicator.name}”的满意度调查日期 {day.isoformat()} 早于 {year} 年度。"
            path = (INDICATORS, index, "满意度调查", "日期")
            yield _at(rules.OTHER_YEAR, subject, path, message)


def cost_limits_bind(subject: ProjectSubject) -> Iterator[Finding]:
    """C317: the limit for the whole cost is not far above the budget."""
    total = subject.project.funds.total
    budget = max(total.initial_budget or ZERO, total.annual_budget or ZERO)
    for index, indicator in _indicators(subject):
        limit = in_wan(indicator.target)
        if limit is None or indicator.target.kind not in FROM_ABOVE or budget <= 0:
            continue
        far = limit > budget * _IDLE and limit < budget * 1000  # beyond that, units are mixed
        if far and is_whole_cost(indicator.name):
            message = (
                f"指标“{indicator.name}”的上限“{indicator.target.raw}”是预算 {plain(budget)} 万元的 "
                f"{trimmed((limit * HUNDRED / budget).quantize(Decimal('0.1')))}%，约束不了成本。"
            )
            yield _at(rules.IDLE_COST_LIMIT, subject, (INDICATORS, index, TARGET), message)


def numbers_answer_numbers(subject: ProjectSubject) -> Iterator[Finding]:
    """C321: where the target is a number, the actual value holds one."""
    for index, line in enumerate(subject.evaluation.lines):
        indicator = line.indicator
        told = indicator.band or indicator.deviation or indicator.note or indicator.not_applicable
        if told or indicator.band_share is not None or line.stated == 0:
            continue
        if not is_numeric(indicator.target) or indicator.actual.kind is not TargetKind.DESCRIBED:
            continue
        if not (_DIGIT.search(indicator.actual.raw) or _is_all_or_nothing(indicator)):
            message = (
                f"指标“{indicator.name}”的目标是“{indicator.target.raw}”，实际完成值只写了"
                f"“{indicator.actual.raw}”，没有写做到多少。"
            )
            yield _at(rules.NO_NUMBER, subject, (INDICATORS, index, ACTUAL), message)


def in_wan(quantity: Quantity) -> Decimal | None:
    """Return an amount of money in 万元, None for anything else."""
    factor = _YUAN.get(quantity.unit)
    return None if factor is None or quantity.number is None else quantity.number * factor


def _indicators(subject: ProjectSubject) -> Iterator[tuple[int, Indicator]]:
    """Yield the lines that apply, with their places on the form."""
    for index, indicator in enumerate(subject.project.indicators):
        if not indicator.not_applicable:
            yield index, indicator


def _is_range(value: Quantity) -> bool:
    return value.kind in (*FROM_BELOW, *FROM_ABOVE) and value.number is not None


def _is_copied(target: Quantity, actual: Quantity) -> bool:
    if not _is_range(actual):
        return False
    same = (target.kind, target.number, target.unit) == (actual.kind, actual.number, actual.unit)
    return same and target.kind not in EXACT


def _is_all_or_nothing(indicator: Indicator) -> bool:
    """Tell whether words say the number: nothing of 0, all of 100 %."""
    target, words = indicator.target, indicator.actual.raw
    if target.number == 0:
        return any(word in words for word in ("无", "未", "没有"))
    return is_share(target.unit) and target.number == HUNDRED and "全" in words


def _other_year(line: IndicatorScore, found: int, year: int) -> str:
    """Say what is wrong with a date of the year ``found``, empty for nothing."""
    if found < year:
        return f"停在 {found} 年，本年度是 {year} 年"
    late = found > year and line.indicator.target.kind is not TargetKind.BY_DATE
    full = line.stated is not None and line.stated == line.weight
    return "在年度结束以后，却得满分" if late and full else ""


def _at(rule: Rule, subject: ProjectSubject, path: FieldPath, message: str) -> Finding:
    return finding(rule, subject.project.places, path, message)


CHECKS = (
    signs_fit_the_sense,
    actuals_are_results,
    payments_are_no_output,
    execution_counts_once,
    shares_stay_within_hundred,
    shares_carry_their_sign,
    units_are_of_one_kind,
    dates_are_of_the_year,
    surveys_are_of_the_year,
    cost_limits_bind,
    numbers_answer_numbers,
)
