"""C412: goal and result are more than a number or the word 完成."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.subject import ProjectSubject
from generator.judging.texts.goal_texts import says_nothing

RULE = Rule(
    code="C412",
    severity=Severity.NOTE,
    needs=(Need.GOAL,),
    title="年度总体目标或完成情况等于没有写",
    why="“43.2”“完成”“基本完成年度目标”放在哪个项目上都行，读的人不知道要做什么、做成了什么。",
    way_out="用一两句话写明做什么、做多少、到什么时候、有什么效果；完成情况逐句对应。",
    source="《项目支出绩效自评表》“年度总体目标”栏",
    example_bad="预期目标: 43.2\n实际完成情况: 完成",
    example_good="预期目标: 12月底前改造宿舍楼暖通管道2.1公里\n实际完成情况: 改造2.1公里，11月20日通过验收",
    computed=(
        "预期目标、实际完成情况里的汉字不到 4 个，或者整句只说“完成了（年度、预期、各项）目标（任务）”。"
        "一个项目说一次。"
    ),
    exceptions="没有写这一栏的；只写“同左”“与目标一致”的归 C501。",
    denies=(PageClaim.RESULT,),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C412: goal and result are more than a number or the word 完成."""
    project = subject.project
    texts = ((Key.EXPECTED, project.goal.expected), (Key.GOAL_RESULT, project.goal.actual))
    empty = [(field, text.strip()) for field, text in texts if says_nothing(text)]
    if empty:
        told = "，".join(f"{field}只写了“{text}”" for field, text in empty)
        yield finding(
            RULE,
            project.places,
            (Key.GOAL, empty[0][0]),
            f"{told}，看不出做什么、做成了什么。",
        )
