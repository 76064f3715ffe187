"""C404: no target is made of empty words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import INDICATORS
from generator.judging.rules.targets.single_targets import listed
from generator.judging.scoring.target_words import Promise, promise

RULE = Rule(
    code="C404",
    severity=Severity.NOTE,
    needs=(Need.TARGETS,),
    title="目标写得空泛",
    why="“效果明显”“有效改善”“符合规定”做到什么样算达到，各人各说；评价时只能凭印象给分。",
    way_out=(
        "写成数得清、查得到的：多少人受益、投诉降到几件以下；实在要用文字，"
        "写明凭什么材料判断（例如“印发管护办法并落实到人”）。"
    ),
    source="惯例；财预〔2020〕10号要求绩效指标清晰、细化、可衡量（待核）",
    example_bad="三级指标: 改善村民出行条件\n年度指标值: 效果明显",
    example_good="三级指标: 夜间照明投诉\n年度指标值: ≤12件",
    computed=(
        "年度指标值里没有数字，并且整句都由词表里的空泛词拼成，或者不超过 16 个字、由“有效、"
        "明显、进一步”一类的词修饰“改善、提升、增强”一类的词，或者只问“是否”。"
        "一个项目说一次。"
    ),
    exceptions=(
        "含有数字、日期或者“每季一次”一类说法的；“每处有人管”“与考核挂钩”一类可以查证的文字。"
        "词表随程序提供。"
    ),
)

_MOST_NAMED = 4  # indicators named in one sentence


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C404: no target is made of empty words."""
    vague = [
        (index, item)
        for index, item in enumerate(subject.project.indicators)
        if promise(item.target) is Promise.VAGUE
    ]
    if not vague:
        return
    named = [f"“{item.name}”的目标是“{item.target.raw.strip()}”" for _, item in vague]
    yield finding(
        RULE,
        subject.project.places,
        (INDICATORS, vague[0][0], Key.TARGET),
        f"{listed(named, '项指标')}，看不出做到什么算达到。",
    )
