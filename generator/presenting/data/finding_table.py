"""The table of what the checks found in a year, as far as its audience may be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.concluding.judged import JudgedYear
from generator.facts.diagnostics import Finding
from generator.facts.families import family_of
from generator.facts.form.keys import Key
from generator.presenting.prepared.columns import DATE, INTEGER, TEXT, YES_NO, Column


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """What a row of the table of findings is made from; ``project`` is empty for the report's own."""

    number: int
    project: str
    finding: Finding


FINDING_COLUMNS: tuple[Column[FindingRow], ...] = (
    Column("number", Key.NUMBER, INTEGER, lambda row: row.number),
    Column(
        "project",
        "项目标识",
        TEXT,
        lambda row: row.project,
        description="项目的 id；空着的是总结报告里的问题",
    ),
    Column("rule", Key.RULE, TEXT, lambda row: row.finding.code),
    Column("family", "类别", TEXT, lambda row: family_of(row.finding.code)),
    Column("severity", "轻重", TEXT, lambda row: row.finding.severity.value),
    Column(
        "field",
        "栏目",
        TEXT,
        lambda row: " › ".join(
            str(step + 1) if isinstance(step, int) else step for step in row.finding.field_path
        ),
        description="从外到里的栏目名，列表里的数是第几条",
    ),
    Column("message", "问题内容", TEXT, lambda row: row.finding.message),
    Column("explained", "有说明", YES_NO, lambda row: row.finding.explained),
    Column(
        "explanation",
        "单位的说明",
        TEXT,
        lambda row: row.finding.explanation.reason if row.finding.explanation else "",
    ),
    Column(
        "explained_on",
        "说明日期",
        DATE,
        lambda row: row.finding.explanation.dated if row.finding.explanation else None,
    ),
)


def finding_rows(judged: JudgedYear) -> Iterator[FindingRow]:
    """Yield the findings in the order of the report and its projects."""
    ids = {one.project.places.file: one.project.id for one in judged.evaluations}
    for number, item in enumerate(judged.findings, start=1):
        yield FindingRow(number=number, project=ids.get(item.place.file, ""), finding=item)
