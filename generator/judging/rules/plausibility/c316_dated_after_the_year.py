"""C316: a year is reviewed when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.facts.diagnostics import Finding, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.quantity import TargetKind
from generator.judging.rules.plausibility.single_lines import at, indicators
from generator.judging.rules.subject import ProjectSubject, YearSubject
from generator.judging.scoring.evaluation import IndicatorScore

RULE = Rule(
    code="C316",
    severity=Severity.NOTE,
    title="期限、完成日期、调查日期或复核日期与年度不符",
    why="期限停在往年，多半是沿用了旧表；年度结束以后才做完的，本年的目标就没有按时达到。",
    way_out="核对年份；跨年度的项目在“实施期间”写明起止，年后才完成的写明偏差原因并相应扣分。",
    source="惯例",
    example_bad="年度指标值: 2022年12月底前（本年度是 2024）",
    example_good="年度指标值: 2024年12月底前",
    computed=(
        "目标或实际写明了年份的日期早于本年度；或者目标没有写期限，实际完成日期晚于本年 12 月 31 日而得分等于分值；"
        "满意度调查的日期早于本年度；复核日期早于被复核年度的 12 月 31 日。同一项指标的目标和实际只报一次。"
    ),
    exceptions=(
        "有上年结转资金的、“实施期间”写了那一年的、备注或偏差原因说明了的不问（调查日期：写到那一年的才算说明）；"
        "目标有期限而晚了的归 C302。"
    ),
    denies=(PageClaim.LINE,),
)

INDICATORS = Key.INDICATORS
TARGET, ACTUAL, NAME = Key.TARGET, Key.ACTUAL, Key.LEVEL3


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C316: a year is reviewed when it is over."""
    review, year = subject.unit_year.review, subject.unit_year.year
    if review is None or review.dated is None or review.dated >= date(year, 12, 31):
        return
    message = f"复核日期 {review.dated.isoformat()} 在 {year} 年度结束以前。"
    yield finding(RULE, review.places, (Key.REVIEWED_ON,), message)


def ask_dates_are_of_the_year(subject: ProjectSubject) -> Iterator[Finding]:
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
                yield at(RULE, subject, (INDICATORS, index, key), message)
                break


def _other_year(line: IndicatorScore, found: int, year: int) -> str:
    """Say what is wrong with a date of the year ``found``, empty for nothing."""
    if found < year:
        return f"停在 {found} 年，本年度是 {year} 年"
    late = found > year and line.indicator.target.kind is not TargetKind.BY_DATE
    full = line.stated is not None and line.stated == line.weight
    return "在年度结束以后，却得满分" if late and full else ""


def ask_surveys_are_of_the_year(subject: ProjectSubject) -> Iterator[Finding]:
    """C316: satisfaction with this year's work was not asked before the year began."""
    year, project = subject.unit_year.year, subject.project
    for index, indicator in indicators(subject):
        day = indicator.survey.dated if indicator.survey else None
        if day is None or day.year >= year or indicator.not_applicable:
            continue
        told = "\n".join((project.period, project.note, indicator.note, indicator.deviation))
        if str(day.year) not in told:
            message = f"指标“{indicator.name}”的满意度调查日期 {day.isoformat()} 早于 {year} 年度。"
            path = (INDICATORS, index, Key.SURVEY, Key.DATED)
            yield at(RULE, subject, path, message)
