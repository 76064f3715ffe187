"""C411: what the goal counts, the indicator of the same thing counts alike."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.facts.units import round_half_up
from generator.judging.measuring.comparison import EXACT, is_numeric
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import INDICATORS
from generator.judging.texts.goal_numbers import Counted, counted_in_goal, counted_in_result
from generator.judging.texts.goal_rates import Rate, rates_in, whose_rate

RULE = Rule(
    code="C411",
    severity=Severity.WARNING,
    needs=(Need.GOAL, Need.TARGETS),
    title="目标、完成情况的文字和指标的数字不一样",
    why="年度总体目标说 31 个村，指标写 30 个村，完成了 30 个算不算完成，说不清；完成情况与实际完成值也是这样。",
    way_out="核对年度总体目标和年度指标值、实际完成情况和实际完成值，改成同一个数。",
    source="惯例",
    example_bad=(
        "预期目标: 保障31个村的必要支出\n绩效指标:\n  - {三级指标: 保障的村, 年度指标值: 30个}"
    ),
    example_good=(
        "预期目标: 保障31个村的必要支出\n绩效指标:\n  - {三级指标: 保障的村, 年度指标值: 31个}"
    ),
    computed=(
        "预期目标里紧挨着数字和单位的事物（31个“村”、“智能水表”1180块），"
        "在三级指标的名称里出现，单位相同、数字不同；"
        "预期目标里的满意度和某某率（“群众满意度达到95%以上”），与同名指标的目标不同。"
        "实际完成情况里的数和百分数，照样与实际完成值比较：写“以上”的，低于它才算不同。"
    ),
    exceptions=(
        "说每人、每村、每季的数；同一事物在文字里出现几个不同的数，或者对应几项指标的；约数；"
        "没有说是什么的“合格率”“完成率”；句子里说到上年、别的年份、提高、由某数到某数的；"
        "完成情况里同一单位写了几个数，或者说到其中、余下、新增、某月的。"
    ),
    denies=(
        PageClaim.RESULT,
        PageClaim.LINE,
    ),
)

_PERCENT = ("%", "％", "百分比")


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C411: what the goal counts, the indicator of the same thing counts alike.

    Asked only where it is plain what belongs together: one number of the thing in the goal, one
    indicator that names it.
    """
    project = subject.project
    if not any(character.isdigit() for character in project.goal.expected):
        return
    told = {
        index: tuple(counted_in_goal(project.goal, item))
        for index, item in enumerate(project.indicators)
    }
    for index, counted in told.items():
        target = project.indicators[index].target
        if len({item.number for item in counted}) != 1 or counted[0].number == target.number:
            continue
        if _shared(counted[0], index, told):
            continue
        yield _goal_differs(subject, index, counted[0].words)


def _goal_differs(subject: ProjectSubject, index: int, words: str) -> Finding:
    line = subject.project.indicators[index]
    return finding(
        RULE,
        subject.project.places,
        (INDICATORS, index, Key.TARGET),
        f"指标“{line.name}”的目标是“{line.target.raw.strip()}”，年度总体目标写的是“{words}”。",
    )


def _shared(counted: Counted, index: int, told: dict[int, tuple[Counted, ...]]) -> bool:
    """Tell whether the goal's number speaks of the thing of another indicator too."""
    return any(
        other.number == counted.number and other.noun == counted.noun
        for place, others in told.items()
        if place != index
        for other in others
    )


def ask_results_and_actuals_agree(subject: ProjectSubject) -> Iterator[Finding]:
    """C411: what the result counts, the actual value of the same thing counts alike."""
    project = subject.project
    if not any(character.isdigit() for character in project.goal.actual):
        return
    counted = [counted_in_result(project.goal.actual, item) for item in project.indicators]
    for index, one in enumerate(counted):
        actual = project.indicators[index].actual
        if one is None or actual.number is None or _rounded(actual.number, one.number):
            continue
        if any(
            other and other.words == one.words for at, other in enumerate(counted) if at != index
        ):
            continue
        yield _result_differs(subject, index, one.words)


def _result_differs(subject: ProjectSubject, index: int, words: str) -> Finding:
    line = subject.project.indicators[index]
    return finding(
        RULE,
        subject.project.places,
        (INDICATORS, index, Key.ACTUAL),
        f"指标“{line.name}”的实际完成值是“{line.actual.raw.strip()}”，实际完成情况写的是“{words}”。",
    )


def _rounded(right: Decimal, typed: Decimal) -> bool:
    exponent = typed.as_tuple().exponent
    return round_half_up(right, max(0, -exponent) if isinstance(exponent, int) else 0) == typed


def ask_rates_agree(subject: ProjectSubject) -> Iterator[Finding]:
    """C411: the percentage of a rate in goal and result is that of the indicator of its name."""
    project, year = subject.project, subject.unit_year.year
    lines = project.indicators
    for index, rate in _rates_by_line(project.goal.expected, lines, year):
        target = lines[index].target
        if is_numeric(target) and target.unit in _PERCENT and target.number != rate.number:
            yield _goal_differs(subject, index, rate.words)
    for index, rate in _rates_by_line(project.goal.actual, lines, year):
        actual = lines[index].actual
        unit = actual.unit or lines[index].target.unit
        if actual.number is None or not is_numeric(actual) or unit not in _PERCENT:
            continue
        if actual.kind in EXACT and not actual.approximate and not rate.agrees_with(actual.number):
            yield _result_differs(subject, index, rate.words)


def _rates_by_line(
    text: str, lines: tuple[Indicator, ...], year: int
) -> Iterator[tuple[int, Rate]]:
    """Yield the one percentage a text states of each line; a line that it states several of is left."""
    names = [line.name for line in lines]
    of_line: dict[int, list[Rate]] = {}
    for rate in rates_in(text, year):
        index = whose_rate(rate, names)
        if index is not None and not lines[index].not_applicable:
            of_line.setdefault(index, []).append(rate)
    for index, rates in sorted(of_line.items()):
        if len({rate.number for rate in rates}) == 1:
            yield index, rates[0]
