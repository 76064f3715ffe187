"""C212: declared = itemised + remainder, over all projects whatever their status."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.facts.diagnostics import FieldPath, Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.report import Report
from generator.facts.records.states import Status
from generator.facts.units import plain, trimmed
from generator.judging.rules.consistency.funds_table import TEN_THOUSAND, agreed_total
from generator.judging.rules.subject import YearSubject
from generator.judging.year.declared_figure import MONEY, Reconciliation
from generator.judging.year.reconciliation import Listed, reconcile

RULE = Rule(
    code="C212",
    severity=Severity.ERROR,
    title="声明的合计与逐项加起来的不一致",
    why="报告声明的合计，必须等于逐项列出的项目加上声明“未逐项列出”的部分；对不上，公开的总数就没有人能核对。",
    way_out="核对声明的合计、各项目的数字和“未逐项列出”；漏了项目文件的补上，抄错的改正。",
    source="惯例",
    example_bad="声明合计: {项目数: 45}\n未逐项列出: {项目数: 40}\n（逐项列出 4 个）",
    example_good="声明合计: {项目数: 45}\n未逐项列出: {项目数: 41}\n（逐项列出 4 个）",
    computed=(
        "声明的数减去逐项列出的，再减去“未逐项列出”的，是 0 才算对得上，"
        "草稿和不予公开的项目也算在逐项列出里，一分不差。相差正好是元当成万元的，写在句子里。"
    ),
    exceptions=(
        "有项目没有写这个数、“未逐项列出”没有写这个数，而差额可能就在其中的，不问；"
        "有项目文件读不进来的年度不问；"
        "某个项目的总额与它的各来源对不上（C201），按各来源合计就平的，不另报。"
    ),
)

DECLARED = Key.DECLARED


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C212: declared = itemised + remainder, over all projects whatever their status."""
    if not subject.complete:
        return
    report = subject.unit_year.report
    projects = subject.unit_year.projects
    figures = reconcile(report, Listed(projects=projects))
    if not any(figure.difference for figure in figures):
        return
    agreed = reconcile(report, Listed(projects=tuple(map(_with_agreed_total, projects))))
    for path, figure, otherwise in zip(_paths(report), figures, agreed, strict=True):
        if figure.difference in (None, 0) or otherwise.difference == 0:
            continue  # if it is a project's total that its own sources contradict: one cause, C201
        message = f"{_message(figure)}{_in_yuan(figure, subject)}"
        yield finding(RULE, report.places, path, message)


def _with_agreed_total(project: Project) -> Project:
    return replace(project, funds=replace(project.funds, total=agreed_total(project)))


def _paths(report: Report) -> Iterator[FieldPath]:
    """Give the way to each declared figure, in the order of the reconciliation."""
    declared = report.declared
    if declared is None:
        return
    for name, figure in (
        (Key.PROJECT_COUNT, declared.projects),
        (Key.BUDGET_SUM, declared.budget),
        (Key.EXECUTED_SUM, declared.executed),
    ):
        if figure is not None:
            yield (DECLARED, name)
    for index in range(len(declared.scores)):
        yield (DECLARED, Key.SCORE_COUNTS, index, Key.PROJECT_COUNT)
    if declared.spot_checked is not None:
        yield (DECLARED, Key.SPOT_CHECKED)


def _message(figure: Reconciliation) -> str:
    return f"{figure.name}对不上：{figure.formula}"


def _in_yuan(figure: Reconciliation, subject: YearSubject) -> str:
    """Say where the difference is that of an amount in 元 among amounts in 万元; else nothing.

    Only public projects are named: the amount of another would be given away.
    """
    declared, difference = figure.declared, figure.difference
    if figure.unit != MONEY or not declared or not difference:
        return ""
    listed = declared - difference
    if TEN_THOUSAND in (listed / declared, declared / listed if listed else None):
        return "两边正好差一万倍，像是有一边按元填的。"
    for project in subject.unit_year.projects:
        row = project.funds.total
        amount = row.annual_budget if figure.name == Key.BUDGET_SUM else row.executed
        if (
            project.status is Status.PUBLIC
            and amount
            and amount / TEN_THOUSAND - amount == difference
        ):
            return (
                f"项目“{project.name}”的 {plain(amount)} 按元算是 {trimmed(amount / TEN_THOUSAND)} 万元，"
                "改过来正好对得上。"
            )
    return ""
