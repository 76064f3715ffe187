"""C247: a stated grade is one that the standard in force has."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.wordlists.grades import grade_meant
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C247",
    severity=Severity.ERROR,
    needs=(Need.GRADE,),
    title="自评等级不是评分标准里的等级",
    why="“优秀”和“优”在统计里是两个词：按等级计数时，这个项目哪一等都不在，优等项目数就少了。",
    way_out="照评分标准的等级名写；真用别的等级名的，另设评分标准（mingzhang new standard）。",
    source="所用评分标准的“等级”一组",
    example_bad="自评等级: 优秀",
    example_good="自评等级: 优",
    computed=(
        "自评等级与所用评分标准的等级名逐字比较。不一样的，统计里列为“未能识别”，项目页面照原样登出；"
        "“优秀”“良好”“合格”“不合格”“A”一类常见写法，提示里写明改成哪一个。"
    ),
    exceptions="没有写自评等级的不问。",
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C247: a stated grade is one that the standard in force has."""
    written = subject.evaluation.unread_grade
    if not written:
        return
    names = [band.name for band in subject.standard.grades]
    meant, listed = grade_meant(written, names), "、".join(names)
    if meant:
        advice = f"改成“{meant}”；真用别的等级名的，另设评分标准（mingzhang new standard）。"
    else:
        advice = (
            f"改成其中一个：{listed}；真用别的等级名的，另设评分标准（mingzhang new standard）。"
        )
    yield finding(
        RULE,
        subject.project.places,
        (Key.STATED_GRADE,),
        f"自评等级写的是“{written}”，评分标准“{subject.standard.short_name}”只有 {listed}。",
        advice=advice,
    )
