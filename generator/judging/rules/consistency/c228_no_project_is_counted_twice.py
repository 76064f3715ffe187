"""C228: no two files share the code, or the name with budget and spending; one finding a copy."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.states import Status
from generator.facts.units import plain
from generator.judging.rules.consistency.funds_table import BUDGET, EXECUTED
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C228",
    severity=Severity.ERROR,
    title="同一个项目填了两份",
    why="项目数和金额合计是一个文件一个文件加起来的；多出来的一份副本，会让公布的合计多算一次。",
    way_out=(
        "删去多余的一份（复制来备份的，放到 data/ 外面）；"
        "确实是两个项目的，改正抄错的编码，或者把两个名称写得能够区分。"
    ),
    source="惯例",
    example_bad=(
        "# projects/ludeng.yml\n项目名称: 路灯维护经费\n全年预算数: 80.10\n全年执行数: 79.85\n"
        "# projects/ludeng-fuben.yml\n项目名称: 路灯维护经费\n全年预算数: 80.10\n全年执行数: 79.85"
    ),
    example_good=(
        "# projects/ludeng.yml\n项目名称: 路灯维护经费\n全年预算数: 80.10\n全年执行数: 79.85"
    ),
    computed=(
        "同一个单位的同一年度里，两份自评表的项目编码相同；"
        "或者项目名称相同，年度资金总额的全年预算数和全年执行数也都相同。"
        "每多一份报一次，报在后一份上；公开的算先，再按文件名排。"
    ),
    exceptions=(
        "名称相同而金额不同的不问；两份都写了编码而编码不同的不问；全年预算数和全年执行数都没有写的，只比较项目编码；"
        "编码和名称里的空格不算。"
    ),
    denies=(PageClaim.MONEY,),
)

_Mark = tuple[
    str, str, Decimal | None, Decimal | None
]  # key of the form, what stands there, amounts


def ask(subject: YearSubject) -> Iterator[Finding]:
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
        yield Key.PROJECT_CODE, code, None, None
    total = project.funds.total
    amounts = (total.annual_budget, total.executed)
    if amounts != (None, None):
        yield Key.PROJECT_NAME, _bare(project.name), *amounts


def _told_apart(one: Project, other: Project) -> bool:
    """Tell whether two codes say that these are two projects, however alike they are."""
    codes = {_bare(one.code), _bare(other.code)}
    return len(codes) == 2 and "" not in codes


def _bare(text: str) -> str:
    return "".join(text.split())


def _copy(project: Project, first: Project, key: str) -> Finding:
    same = f"项目编码都是“{project.code}”"
    if key == Key.PROJECT_NAME:
        total = project.funds.total
        amounts = [
            f"{label}都是 {plain(amount)} 万元"
            for label, amount in ((BUDGET, total.annual_budget), (EXECUTED, total.executed))
            if amount is not None
        ]
        same = "、".join((f"项目名称都是“{project.name}”", *amounts))
    return finding(
        RULE,
        project.places,
        (key,),
        f"{project.places.file} 与 {first.places.file} 填的是同一个项目：{same}，合计里会算两次。",
    )
