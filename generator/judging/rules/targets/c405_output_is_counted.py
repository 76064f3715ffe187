"""C405: one of the outputs at least is a number."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.records.quantity import TargetKind
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import INDICATORS, output
from generator.judging.scoring.target_words import Promise, promise

RULE = Rule(
    code="C405",
    severity=Severity.WARNING,
    needs=(Need.TARGETS,),
    title="产出指标没有一项是定量的",
    why="钱花出去做了多少事，总有数可数；全写成文字，完成多少都能得满分。",
    way_out="至少写一项有数的产出：多少盏、多少场、多少人、多少公里。",
    source="惯例；评分标准的“正向指标”“定性指标”两组分开计分",
    example_bad="一级指标: 产出指标\n三级指标: 路灯维护\n年度指标值: 按要求完成",
    example_good="一级指标: 产出指标\n三级指标: 维护路灯\n年度指标值: ≥200盏",
    computed="产出指标的年度指标值里，没有一个是数、期限，也没有一个写了几次、几天一类的数字。",
    exceptions="一个产出指标都没有、或者产出指标的目标一个都没有写的。",
    of_whole=True,
)

OUTPUT, EFFECT = "产出指标", "效益指标"


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C405: one of the outputs at least is a number."""
    targets = [item.target for item in output(subject.project)]
    stated = [target for target in targets if target.kind is not TargetKind.EMPTY]
    if not stated or any(promise(target) is Promise.QUANTITATIVE for target in stated):
        return
    listed = "、".join(f"“{target.raw.strip()}”" for target in stated[:3])
    more = "等" if len(stated) > 3 else ""
    yield finding(
        RULE,
        subject.project.places,
        (INDICATORS,),
        f"{len(stated)} 项产出指标的目标都是文字：{listed}{more}，没有一个数。",
        at_key=True,
    )
