"""C235: work is done before it is accepted and before the report on it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator, Project
from generator.facts.records.quantity import TargetKind
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C235",
    severity=Severity.WARNING,
    needs=(Need.ACTUALS,),
    title="完成日期晚于验收日期或报告日期",
    why="先完工才能验收，先做完才能写进报告；日期倒过来，总有一个是错的。",
    way_out="核对完成日期、验收日期和报告的成文日期，改正写错的一个。",
    source="惯例",
    example_bad="实际完成情况: 2024年11月20日通过验收\n三级指标: 完工时间\n实际完成值: 2024年12月10日",
    example_good="实际完成情况: 2024年12月20日通过验收\n三级指标: 完工时间\n实际完成值: 2024年12月10日",
    computed=(
        "时效指标（或名称里有完成、完工、竣工的）的实际完成值是日期，最早的可能也晚于实际完成情况、备注里"
        "“某月某日验收”的日期，或者晚于报告的成文日期。没有写年份的验收日期按本年度算。每项说一次。"
    ),
    exceptions="文字里有几个验收日期的，比最晚的一个；只写到月的，同一个月的不问；说初步验收、分批、第几批、上年的句子不看。",
    denies=(PageClaim.LINE,),
)

_DAY = r"(?:(?P<y>20\d\d)年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日"
_ACCEPTED = re.compile(_DAY + r"[^。；;，,\d]{0,14}验收(?!方案|申请|准备|通知)")
_NOT_THE_LAST = re.compile(r"初步?验|预验|分批|第[一二三四]|上年|去年|前期|材料验收|进场")
_SENTENCE = re.compile(r"[^。；;\n]+")
_DONE = re.compile(r"完成|完工|竣工")
_BY = re.compile(r"前|内|之中|按期|按时")  # any day up to it


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C235: work is done before it is accepted and before the report on it is written."""
    island = subject.unit_year
    for project in island.projects:
        accepted = max(_acceptances(project, island.year), default=None)
        for index, item in enumerate(project.indicators):
            done = _done(item)
            if done is None:
                continue
            limits = ((accepted, "文字里说验收的日期"), (island.report.dated, "报告的成文日期"))
            late = next(((day, what) for day, what in limits if day and day < done), None)
            if late:
                yield finding(
                    RULE,
                    project.places,
                    (Key.INDICATORS, index, Key.ACTUAL),
                    f"指标“{item.name}”的实际完成值是“{item.actual.raw}”，{late[1]}是 "
                    f"{late[0].isoformat()}，完成反而在后面。",
                )


def _done(item: Indicator) -> date | None:
    """Return the first day on which a line says that the work was done; None for other lines."""
    if item.not_applicable or item.actual.kind is not TargetKind.BY_DATE:
        return None
    if item.aspect != "时效指标" and not _DONE.search(item.name):
        return None
    return item.actual.earliest or (None if _BY.search(item.actual.raw) else item.actual.deadline)


def _acceptances(project: Project, year: int) -> Iterator[date]:
    for text in (project.goal.actual, project.note):
        for sentence in _SENTENCE.findall(text):
            found = None if _NOT_THE_LAST.search(sentence) else _ACCEPTED.search(sentence)
            if found is None:
                continue
            try:
                yield date(int(found["y"] or year), int(found["m"]), int(found["d"]))
            except ValueError:  # 2月30日
                continue
