"""C331: scores rest on evidence that is listed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.states import Status
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C331",
    severity=Severity.NOTE,
    needs=(Need.SCORES,),
    title="打了分，没有列佐证材料",
    why="复核的人第一件事就是要材料：验收单、名册、照片、问卷。一份也没有列，这些分就只是一个说法。",
    way_out="在“佐证材料”里列出凭什么打分（验收单、签收表、问卷汇总），不公开的写明理由；材料只列名称也行。",
    source="惯例；绩效自评结果应当有依据，《项目支出绩效评价管理办法》（财预〔2020〕10号）",
    example_bad="（3 个公开的项目都打了分，一份佐证材料也没有列）",
    example_good="佐证材料:\n  - 名称: 路灯维护验收单汇总\n    公开: 否\n    不公开理由: 有经办人签名",
    computed=(
        "公开而且打了分的项目有 3 个以上：一个也没有列佐证材料的，报告上说一次；"
        "一半以上列了的，没有列的各说一次。"
    ),
    exceptions="不足 3 个项目的不问；报告的附件里列了材料的，一个项目也没有列的不问。",
)

_FEW = 3  # projects of a year from which listing or not listing is a habit


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C331: scores rest on evidence that is listed."""
    island = subject.unit_year
    scored = [item for item in island.projects if item.status is Status.PUBLIC and _scored(item)]
    bare = [item for item in scored if not item.evidence]
    if len(scored) < _FEW or not bare:
        return
    if len(bare) == len(scored):
        if not island.report.attachments:
            message = f"{len(scored)} 个项目打了分，没有一个列了佐证材料。"
            yield finding(RULE, island.report.places, (Key.TITLE,), message)
        return
    for item in bare if 2 * len(bare) < len(scored) else ():
        message = (
            f"项目打了分，没有列佐证材料；本年别的 {len(scored) - len(bare)} 个打了分的项目列了。"
        )
        yield finding(RULE, item.places, (Key.PROJECT_NAME,), message)


def _scored(project: Project) -> bool:
    return bool(project.stated_total) or any(line.score for line in project.indicators)
