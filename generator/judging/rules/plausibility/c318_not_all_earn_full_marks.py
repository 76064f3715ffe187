"""C318: in a year of many projects not every one is perfect."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.states import Status
from generator.facts.units import plain
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C318",
    severity=Severity.WARNING,
    needs=(Need.TOTAL,),
    title="全部项目自评都是满分",
    why="十个以上的项目个个满分，自评就没有区分；抽查的人首先看的就是这样的单位。",
    way_out="逐项核对得分，没有做到的照实扣分；确实都做到了的，在报告里写明怎样核对过。",
    source="惯例",
    example_bad="（10 个项目，自评总分都是 100）",
    example_good="（10 个项目，自评总分从 86.4 到 100）",
    computed="公开、写了自评总分、全年预算数不是 0 的项目有 10 个或更多，总分全部等于评分标准的满分。",
    exceptions="不足 10 个的不问；不予公开和草稿的项目不算。",
)

TITLE = Key.TITLE
_MANY_PROJECTS = 10


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C318: in a year of many projects not every one is perfect."""
    judged = [
        item
        for item in subject.evaluations
        if item.project.status is Status.PUBLIC
        and item.stated_total is not None
        and item.project.funds.total.annual_budget != 0
    ]
    if len(judged) < _MANY_PROJECTS:
        return
    if any(item.stated_total != item.standard.full_marks for item in judged):
        return
    report = subject.unit_year.report
    yield finding(
        RULE,
        report.places,
        (TITLE,),
        f"{len(judged)} 个项目的自评总分全部是满分 {plain(subject.standard.full_marks)} 分。",
    )
