"""C621: nothing public names a project before its day (公开时间) or lets its amounts be worked out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.report import Report
from generator.facts.records.states import Status
from generator.facts.units import IN_WAN
from generator.judging.rules.subject import YearSubject
from generator.judging.texts.all_texts import texts_of
from generator.judging.texts.text_places import at_words

RULE = Rule(
    code="C621",
    severity=Severity.ERROR,
    title="公开时间没有到的项目，从公开的文字里看得出来",
    why="定了公开时间，那一天以前一个字也不能出去；报告或别的项目写出它的名称、金额，或者含着它的合计，等于提前公开。",
    way_out=(
        "报告里的合计写成占位符（如 {{ 预算合计 }}），到那天自己变；名称和金额从文字里去掉，"
        "或者整个报告也写上同一个“公开时间”。"
    ),
    source="惯例（统计披露控制：发布前保密和补充抑制）",
    example_bad="正文:\n  绩效目标实现情况: 全镇项目预算合计 1778.67 万元（其中一个项目的公开时间没有到）",
    example_good="正文:\n  绩效目标实现情况: 全镇项目预算合计 {{ 预算合计 }} 万元",
    computed=(
        "有项目的“公开时间”没有到，而报告公开：在报告和本年度公开的项目的文字里找它的全名、"
        "它的预算数和执行数，和“声明合计”里的预算合计、执行合计（带元、万元、亿元的数）。"
    ),
    exceptions=(
        "名称不到四个字的，另有一个公开的项目叫同样的名字或者名字里含着它的，不找名称；"
        "“声明合计”本身不问：到那天以前公开的网站不显示它。附件里写的，程序看不到，要人核对。"
    ),
)

_SHORTEST_NAME = 4
_AMOUNT = re.compile(r"(?<![\d,，.])(\d[\d,，]{0,24}(?:\.\d{1,12})?)\s{0,9}(亿元|万元|元)")


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C621: nothing public names a project before its day or lets its amounts be worked out."""
    year = subject.unit_year
    waiting = [project for project in year.projects if project.embargoed]
    if not waiting or year.report.status is not Status.PUBLIC:
        return
    public = [project for project in year.projects if project.status is Status.PUBLIC]
    names = sorted({project.name for project in public}, key=len, reverse=True)
    amounts = dict(_amounts(year, waiting))
    files: list[Report | Project] = [year.report, *public]
    for file in files:
        yield from _named(file, waiting, names)
        yield from _worked_out(file, amounts)


def _named(file: Report | Project, waiting: list[Project], public: list[str]) -> Iterator[Finding]:
    for path, text in texts_of(file):
        for name in public:
            text = text.replace(name, "")  # noqa: PLW2901 - a public name may hold a hidden one
        for project in waiting:
            if len(project.name) >= _SHORTEST_NAME and project.name in text:
                message = f"这里写了项目“{project.name}”，它的公开时间是 {project.opens}。"
                made = finding(RULE, file.places, path, message)
                yield at_words(made, file.places, path, project.name)


def _worked_out(file: Report | Project, amounts: dict[Decimal, str]) -> Iterator[Finding]:
    for path, text in texts_of(file):
        for found in _AMOUNT.finditer(text):
            number = Decimal(re.sub("[,，]", "", found[1])) * IN_WAN[found[2]]
            if number in amounts:
                message = f"这里写的 {found[0]} 是{amounts[number]}。"
                made = finding(RULE, file.places, path, message)
                yield at_words(made, file.places, path, found[0])


def _amounts(year: UnitYear, waiting: list[Project]) -> Iterator[tuple[Decimal, str]]:
    """Yield the amounts (万元) that tell, and what each is; the totals come last and win."""
    for project in waiting:
        total = project.funds.total
        for key, amount in (
            (Key.ANNUAL_BUDGET, total.annual_budget),
            (Key.EXECUTED, total.executed),
        ):
            if amount:
                yield amount, f"公开时间没有到的项目“{project.name}”的{key}"
    declared = year.report.declared
    if declared is None:
        return
    for key, amount in ((Key.BUDGET_SUM, declared.budget), (Key.EXECUTED_SUM, declared.executed)):
        if amount:
            yield amount, f"“{key}”，减去列出的项目就是公开时间没有到的项目的数"
