"""C715: every file of attachments/ is listed somewhere in the year."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.data_layout import attachments_folder
from generator.facts.diagnostics import Finding, Place, Rule, Severity
from generator.judging.rules.subject import YearSubject
from generator.judging.year.listed_attachments import listed_evidence

RULE = Rule(
    code="C715",
    severity=Severity.NOTE,
    title="附件没有列出",
    why="放在 attachments 文件夹里、哪里也没有列出的文件不会公布，多半是忘了列，或者文件名写错了。",
    way_out="在项目的“佐证材料”或报告的“附件”里列出；用不着的删除。",
    source="格式约定",
    example_bad="attachments/hetong.pdf（没有项目列出它）",
    example_good="佐证材料:\n  - 名称: 合同\n    文件: hetong.pdf\n    公开: 是",
    computed="文件夹里的文件，本年度的报告和所有项目（草稿和不予公开的也算）都没有列出。",
    exceptions="本年度有读不进来的文件时不问；只差大小写的由 C164 说。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C715: every file of attachments/ is listed somewhere in the year."""
    if not subject.complete:
        return
    island = subject.unit_year
    folder = f"{attachments_folder(island.unit.id, island.year)}/"
    listed = {f"{folder}{item.file}".casefold() for _, _, item, _ in listed_evidence(island)}
    for name in sorted(subject.names):
        if name.casefold() not in listed:
            yield Finding(
                code=RULE.code,
                severity=RULE.severity,
                place=Place(file=name),
                message=f"附件“{name.removeprefix(folder)}”没有列出，不会公布。",
                advice=RULE.way_out,
            )
