"""C801: the id names the project it named before."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.continuity.project_before import is_another, seen_before
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C801",
    severity=Severity.WARNING,
    needs=(Need.YEAR_BEFORE,),
    title="标识用在了另一个项目上",
    why="标识就是网址，跟着一个项目走到底；换给别的项目，往年的链接、逐年的对比都会张冠李戴。",
    way_out="给新项目起一个新的标识（改文件名）；确实是同一个项目改了名称的，在“备注”里写明原来的名称。",
    source="格式约定：标识永不改给别的项目",
    example_bad="2023/projects/ludeng.yml 项目名称: 村镇路灯维护\n2024/projects/ludeng.yml 项目名称: 老年助餐点补助",
    example_good="2024/projects/ludeng.yml 项目名称: 村镇路灯维护\n2024/projects/zhucan.yml 项目名称: 老年助餐点补助",
    computed=(
        "与同一标识（或“曾用标识”）最近一年的项目相比："
        "名称里相同的字对不到两成（年份、本单位的名称和所在地、“项目”“经费”等常用词不算），"
        "并且项目编码不同，或者主管部门或实施单位不同，或者两年都有 3 项以上指标而没有一项名称相同。"
    ),
    exceptions=(
        "编码相同的不问；“备注”里写了原来名称的不问；上年的项目不公开的不问。"
        "报了这一条的项目不再问 C802～C805、C808。"
    ),
)

_OTHER_NAME = 0.2  # likeness below which two names are not of one project
_SAME_NAME = 0.6  # likeness from which two indicators are the same
_INDICATORS_TO_TELL = 3


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C801: the id names the project it named before."""
    before, now = seen_before(subject), subject.project
    if before is None or not is_another(before, now, subject.unit_year.unit):
        return
    yield finding(
        RULE,
        now.places,
        (Key.PROJECT_NAME,),
        f"标识“{now.id}”在 {subject.earlier_year} 年度是项目“{before.name}”，现在是“{now.name}”。",
    )
