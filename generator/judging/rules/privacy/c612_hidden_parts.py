"""C612: nothing in an attachment is merely out of sight."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity
from generator.judging.rules.privacy.in_attachments import MANY, called
from generator.judging.rules.privacy.law import PERSONAL
from generator.judging.rules.subject import YearSubject
from generator.judging.texts.sensitive.masking import mask
from generator.judging.year.listed_attachments import Listed, listed_files

RULE = Rule(
    code="C612",
    severity=Severity.WARNING,
    title="附件里有隐藏的内容",
    why="隐藏的工作表、行、列只是看不见，点“取消隐藏”就出来了；名单和底稿常常藏在里面。",
    way_out=(
        "把不公开的删掉，而不是隐藏；该公开的取消隐藏。透视表另存为数值。"
        "只是属性一类的，用 mingzhang clean 文件 另存一份干净的。"
    ),
    source=PERSONAL,
    example_bad="文件: fafang.xlsx（里面有隐藏的工作表“底稿”）",
    example_good="文件: fafang.xlsx（只有要公开的一张表）",
    computed=(
        "看 xlsx 里隐藏的工作表、隐藏而不空的行和列、透视表缓存，"
        "没有列出的表、从别的工作簿取来的数据，docx 里隐藏的文字，任何文件里嵌着的文件，"
        "pdf 里早先的版本，图片末尾之后的内容。里面的文字同样核对。"
    ),
    exceptions="空的隐藏行、列；只看标了“公开: 是”的附件。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C612: nothing in an attachment is merely out of sight."""
    for one in listed_files(subject.unit_year, subject.attached):
        yield from _of(one)


def _of(one: Listed) -> Iterator[Finding]:
    hidden = [mask(item) for item in one.file.hidden]
    if hidden:
        more = f"等 {len(hidden)} 处" if len(hidden) > MANY else ""
        message = f"附件{called(one.file)}里有{'、'.join(hidden[:MANY])}{more}。"
        yield one.finding(RULE, message)
