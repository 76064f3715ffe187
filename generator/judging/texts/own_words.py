"""What people wrote in their own words: sentences, not names, numbers or quoted documents."""

from __future__ import annotations

from generator.facts.diagnostics import FieldPath
from generator.facts.records.form import Project
from generator.facts.records.parts import Measure
from generator.facts.records.report import Report
from generator.judging.texts.report_sections import sections

Prose = tuple[FieldPath, str]

GOAL, RESULT, SHORTFALL = (
    ("年度总体目标", key) for key in ("预期目标", "实际完成情况", "未完成原因")
)
DEVIATION = "偏差原因分析及改进措施"


def project_prose(project: Project) -> list[Prose]:
    """Return the sentences of a project that hold something, in the order of the form."""
    goal = project.goal
    found: list[Prose] = [(GOAL, goal.expected), (RESULT, goal.actual)]
    found.append((SHORTFALL, goal.shortfall_reason))
    for index, change in enumerate(project.changes):
        found.append((("预算调整", index, "原因"), change.reason))
    for index, indicator in enumerate(project.indicators):
        found.append((("绩效指标", index, DEVIATION), indicator.deviation))
        found.append((("绩效指标", index, "备注"), indicator.note))
    for index, decision in enumerate(project.decisions):
        found.append((("集体决策", index, "决定事项"), decision.decided))
    found.extend(_measures("问题与措施", project.measures))
    found.append((("备注",), project.note))
    return [(path, text) for path, text in found if text.strip()]


def report_prose(report: Report) -> list[Prose]:
    """Return the sentences of a report that hold something, placeholders unresolved."""
    found: list[Prose] = [(("正文", section), text) for section, text in sections(report)]
    for index, check in enumerate(report.spot_checks):
        found.append((("抽查", index, "结论"), check.result))
    found.extend(_measures("整改措施", report.measures))
    found.append((("备注",), report.note))
    return [(path, text) for path, text in found if text.strip()]


def _measures(key: str, measures: tuple[Measure, ...]) -> list[Prose]:
    return [
        ((key, index, name), text)
        for index, item in enumerate(measures)
        for name, text in (
            ("问题", item.problem),
            ("措施", item.measure),
            ("进展说明", item.progress_note),
        )
    ]
