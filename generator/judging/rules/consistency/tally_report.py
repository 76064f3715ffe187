"""Questions about the report's declared totals: do they reconcile, to the last digit?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.records.form import Project
from generator.facts.records.report import Report
from generator.facts.records.states import Status
from generator.facts.units import plain, trimmed
from generator.judging.rules.consistency import book_report as rules
from generator.judging.rules.consistency.funds_table import TEN_THOUSAND, agreed_total
from generator.judging.rules.subject import YearSubject
from generator.judging.year.declared_figure import MONEY, Reconciliation
from generator.judging.year.reconciliation import Listed, reconcile

DECLARED = "声明合计"


def declared_totals_reconcile(subject: YearSubject) -> Iterator[Finding]:
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
        yield finding(rules.DECLARED_DIFFERS, report.places, path, message)


def _with_agreed_total(project: Project) -> Project:
    return replace(project, funds=replace(project.funds, total=agreed_total(project)))


def _paths(report: Report) -> Iterator[FieldPath]:
    """Give the way to each declared figure, in the order of the reconciliation."""
    declared = report.declared
    if declared is None:
        return
    for name, figure in (
        ("项目数", declared.projects),
        ("预算合计", declared.budget),
        ("执行合计", declared.executed),
    ):
        if figure is not None:
            yield (DECLARED, name)
    for index in range(len(declared.scores)):
        yield (DECLARED, "得分分布", index, "项目数")
    if declared.spot_checked is not None:
        yield (DECLARED, "抽查项目数")


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
        amount = row.annual_budget if figure.name == "预算合计" else row.executed
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


CHECKS = (declared_totals_reconcile,)
