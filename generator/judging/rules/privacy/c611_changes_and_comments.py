"""C611: no tracked changes and no comments are left in an attachment."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity
from generator.judging.rules.privacy.in_attachments import called
from generator.judging.rules.privacy.law import PERSONAL
from generator.judging.rules.subject import YearSubject
from generator.judging.year.listed_attachments import Listed, listed_files

RULE = Rule(
    code="C611",
    severity=Severity.ERROR,
    title="附件里留着修订痕迹或者批注",
    why="删掉的话、领导的批注还在文件里，读的人一点就看得见，等于把讨论过程也公开了。",
    way_out="接受或者拒绝全部修订，删除全部批注，再换上新的文件；最好转成 PDF 公开。",
    source=PERSONAL,
    example_bad="文件: zipin.docx（里面有 3 处修订、2 条批注）",
    example_good="文件: zipin.docx（定稿，没有修订和批注）",
    computed="数 docx 里的插入、删除、移动的修订和批注，xlsx、pdf 里的批注。",
    exceptions="PDF 里的链接和表单；只看标了“公开: 是”的附件。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C611: no tracked changes and no comments are left in an attachment."""
    for one in listed_files(subject.unit_year, subject.attached):
        yield from _of(one)


def _of(one: Listed) -> Iterator[Finding]:
    file = one.file
    left = [f"{file.changes} 处修订"] if file.changes else []
    left += [f"{file.comments} 条批注"] if file.comments else []
    if left:
        yield one.finding(RULE, f"附件{called(file)}里留着{'、'.join(left)}。")
