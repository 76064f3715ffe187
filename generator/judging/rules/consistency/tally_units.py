"""Questions about 元 and 万元: within the funds table, beside the texts, among the year's projects."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.records.form import Project
from generator.facts.records.states import Status
from generator.facts.units import plain, trimmed
from generator.judging.rules.consistency import book_units as rules
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    EXECUTED,
    FUNDS,
    TEN_THOUSAND,
    TOTAL,
    all_amounts,
    mixed_units,
)
from generator.judging.rules.subject import ProjectSubject, YearSubject
from generator.judging.scoring.indicator_names import is_whole_cost
from generator.judging.scoring.quantitative import is_cost
from generator.judging.texts.stated_money import amounts_in, stated_figures
from generator.judging.texts.text_places import at_words

_OUTSIZED = TEN_THOUSAND  # 万元: what 元 of at least 1 万元 look like
_TIMES = 1000  # the median of the others
_OTHERS = 5

Amount = tuple[FieldPath, str, Decimal, str, bool]  # place, words, number, unit, of the whole


def table_keeps_one_unit(subject: ProjectSubject) -> Iterator[Finding]:
    """C218: no amount of the table is in 元 beside others in 万元."""
    mixed = mixed_units(subject.project.funds)
    if mixed is not None:
        path, words = mixed
        yield finding(
            rules.MIXED_UNITS,
            subject.project.places,
            path,
            f"{words}，差了几千上万倍，像是有的按元、有的按万元填。",
        )


def texts_keep_the_unit(subject: ProjectSubject) -> Iterator[Finding]:
    """C219: no amount in a text is ten thousand times one of the table, or a ten-thousandth."""
    found = ten_thousand_off(subject.project, subject.unit_year.year)
    if found is None:
        return
    path, words, message = found
    places = subject.project.places
    yield at_words(finding(rules.TEN_THOUSAND_TIMES, places, path, message), places, path, words)


def no_project_dwarfs_the_others(subject: YearSubject) -> Iterator[Finding]:
    """C220: no project is a thousand times as large as the usual one of its unit."""
    island = subject.unit_year
    public = {
        project.id: amount
        for project in island.projects
        if project.status is Status.PUBLIC and (amount := _size(project))
    }
    for project in island.projects:
        size = _size(project)
        if size is None or size < _OUTSIZED:
            continue
        others = [amount for key, amount in public.items() if key != project.id]
        if len(others) < _OTHERS or size < median(others) * _TIMES:
            continue
        if mixed_units(project.funds) or ten_thousand_off(project, island.year):
            continue
        column = BUDGET if project.funds.total.annual_budget else EXECUTED
        yield finding(
            rules.OUTSIZED,
            project.places,
            (FUNDS, TOTAL, column),
            f"{column} {plain(size)} 万元，本年其他 {len(others)} 个项目的中位数是 "
            f"{trimmed(median(others))} 万元；按元填的话是 {trimmed(size / TEN_THOUSAND)} 万元。",
        )


def ten_thousand_off(project: Project, year: int) -> tuple[FieldPath, str, str] | None:
    """Return place, words and sentence of the first amount that is a factor 10,000 off the table."""
    if mixed_units(project.funds):
        return None
    table = all_amounts(project.funds)
    for path, words, number, unit, whole in _amounts(project, year) if table else ():
        if unit == "元":
            right = next((amount for amount in table if whole and amount == number), None)
        else:
            right = next((amount for amount in table if _off(amount, number)), None)
        if right is not None:
            message = f"这里写的是“{words}”，资金表里是 {plain(right)} 万元，正好差一万倍。"
            return path, words, message
    return None


def _off(amount: Decimal, number: Decimal) -> bool:
    """Tell whether one is 10,000 times the other; fractions of 万元 say too little."""
    return number == amount * TEN_THOUSAND or (number >= 1 and amount == number * TEN_THOUSAND)


def _amounts(project: Project, year: int) -> Iterator[Amount]:
    """Yield the amounts in name, goal and cost indicators; prices of one thing are left out."""
    goal = ("年度总体目标",)
    texts: tuple[tuple[FieldPath, str], ...] = (
        (("项目名称",), project.name),
        ((*goal, "预期目标"), project.goal.expected),
        ((*goal, "实际完成情况"), project.goal.actual),
    )
    for path, text in texts:
        for stated in amounts_in(text):
            if stated.unit == "万元":
                yield path, stated.words, stated.number, stated.unit, False
        for stated in stated_figures(text, year):
            if stated.unit == "元":
                yield path, stated.words, stated.number, stated.unit, True
    for index, indicator in enumerate(project.indicators):
        whole = is_whole_cost(indicator.name)
        if not (whole or is_cost(indicator)):
            continue
        for key, quantity in (("年度指标值", indicator.target), ("实际完成值", indicator.actual)):
            if quantity.number is not None and quantity.unit in ("元", "万元"):
                here: FieldPath = ("绩效指标", index, key)
                yield here, quantity.raw, quantity.number, quantity.unit, whole


def _size(project: Project) -> Decimal | None:
    return project.funds.total.annual_budget or project.funds.total.executed


PROJECT_CHECKS = (table_keeps_one_unit, texts_keep_the_unit)
YEAR_CHECKS = (no_project_dwarfs_the_others,)
