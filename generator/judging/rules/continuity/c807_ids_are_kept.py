"""C807: a project of the same name keeps its id."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.judging.rules.continuity.year_before import may_name
from generator.judging.rules.subject import YearSubject
from generator.judging.texts.likeness import plain_name
from generator.judging.texts.place_names import without_own_names

RULE = Rule(
    code="C807",
    severity=Severity.WARNING,
    title="同一个项目换了标识",
    why="标识就是网址；同一个项目每年换一个，逐年的对比就断了，往年的链接也指不到今年。",
    way_out="把文件名改回上年的标识，或者把上年的标识写进“曾用标识”；两个确实是不同的项目的，把名称写清楚。",
    source="格式约定：标识永不改给别的项目",
    example_bad=(
        "2023/projects/ludeng.yml 项目名称: 村镇路灯维护\n"
        "2024/projects/ludeng-weihu.yml 项目名称: 村镇路灯维护"
    ),
    example_good="2024/projects/ludeng.yml 项目名称: 村镇路灯维护",
    computed="今年的项目在上年没有同一标识的文件，上年却有一个名称完全相同（年份、标点和本单位的名称不算）、今年又没有了的项目。",
    exceptions=(
        "“曾用标识”写了的不问；两年编码都写了而不相同的不问；上年有几个项目名称相同的不问；"
        "上年的项目不公开的不问。"
    ),
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C807: a project of the same name keeps its id."""
    if subject.earlier is None:
        return
    ids, unit = {project.id for project in subject.unit_year.projects}, subject.unit_year.unit
    gone: dict[str, list[Project]] = {}
    for project in subject.earlier.projects:
        gone.setdefault(plain_name(without_own_names(project.name, unit)), []).append(project)
    known = {project.id for project in subject.earlier.projects}
    for project in subject.unit_year.projects:
        twins = gone.get(plain_name(without_own_names(project.name, unit)), [])
        if project.id in known or len(twins) != 1 or twins[0].id in ids:
            continue
        if twins[0].id in project.former_ids:
            continue
        old = twins[0]
        if not may_name(old, project) or (old.code and project.code and old.code != project.code):
            continue
        yield finding(
            RULE,
            project.places,
            (Key.PROJECT_NAME,),
            f"项目“{project.name}”的标识是“{project.id}”，{subject.earlier.year} 年度是“{old.id}”。",
        )
