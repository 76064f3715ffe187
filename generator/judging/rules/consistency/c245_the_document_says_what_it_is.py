"""C245: a form of goals, of monitoring or of a whole department says that it is one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C245",
    severity=Severity.NOTE,
    title="像是另一种表，没有写表格种类",
    why=(
        "年初的申报表、年中的监控表写的不是一年的结果，部门整体的表里包着各个项目的钱；"
        "当成项目的自评表，读的人会把打算当成结果、把一笔钱数两遍。"
    ),
    way_out="是这种表的，加一行“表格种类”；不是的，写“表格种类: 项目支出绩效自评表”。",
    source="惯例",
    example_bad="（报告标题: 某镇2024年度项目绩效运行监控报告）",
    example_good="表格种类: 绩效运行监控表",
    computed=(
        "没有写“表格种类”：项目名称里有“部门整体支出”一类的词，或者表上一个得分都没有、"
        "报告标题或来源文件的名称里有“目标申报表”“运行监控”一类的词。词表随程序提供。"
    ),
    exceptions="标题里有“自评”“评价”的；写了表格种类的。",
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C245: a form of goals, of monitoring or of a whole department says that it is one."""
    project = subject.project
    if not project.document_seen:
        return
    yield finding(
        RULE,
        project.places,
        (Key.PROJECT_NAME,),
        f"从名称或标题看，这是{project.document_seen}，没有写“{Key.DOCUMENT_KIND}”；先按这一种看待。",
        advice=f"是的，加一行“{Key.DOCUMENT_KIND}: {project.document_seen}”。",
    )
