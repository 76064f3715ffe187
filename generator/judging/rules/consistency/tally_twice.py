"""The question whether two files of a unit's year hold one and the same project."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, finding
from generator.facts.records.form import Project
from generator.facts.records.states import Status
from generator.facts.units import plain
from generator.judging.rules.consistency import book_twice as rules
from generator.judging.rules.consistency.funds_table import BUDGET, EXECUTED
from generator.judging.rules.subject import YearSubject

_Mark = tuple[
    str, str, Decimal | None, Decimal | None
]  # key of the form, what stands there, amounts


def no_project_is_counted_twice(subject: YearSubject) -> Iterator[Finding]:
    """C228: no two files share the code, or the name with budget and spending; one finding a copy.

    What is public comes first: the copy is told on the file that is not.
    """
    first: dict[_Mark, Project] = {}
    projects = subject.unit_year.projects
    for project in sorted(projects, key=lambda one: (one.status is not Status.PUBLIC, one.id)):
        marks = tuple(_marks(project))
        same = [mark for mark in marks if mark in first and not _told_apart(project, first[mark])]
        if same:
            yield _copy(project, first[same[0]], same[0][0])
        for mark in marks:
            first.setdefault(mark, project)


def _marks(project: Project) -> Iterator[_Mark]:
    """Yield what a project is known by, without blanks; the key of the form comes first."""
    if code := _bare(project.code):
        yield "项目编码", code, None, None
    total = project.funds.total
    amounts = (total.annual_budget, total.executed)
    if amounts != (None, None):
        yield "项目名称", _bare(project.name), *amounts


def _told_apart(one: Project, other: Project) -> bool:
    """Tell whether two codes say that these are two projects, however alike they are."""
    codes = {_bare(one.code), _bare(other.code)}
    return len(codes) == 2 and "" not in codes


def _bare(text: str) -> str:
    return "".join(text.split())


def _copy(project: Project, first: Project, key: str) -> Finding:
    same = f"项目编码都是“{project.code}”"
    if key == "项目名称":
        total = project.funds.total
        amounts = [
            f"{label}都是 {plain(amount)} 万元"
            for label, amount in ((BUDGET, total.annual_budget), (EXECUTED, total.executed))
            if amount is not None
        ]
        same = "、".join((f"项目名称都是“{project.name}”", *amounts))
    return finding(
        rules.COUNTED_TWICE,
        project.places,
        (key,),
        f"{project.places.file} 与 {first.places.file} 填的是同一个项目：{same}，合计里会算两次。",
    )


CHECKS = (no_project_is_counted_twice,)
