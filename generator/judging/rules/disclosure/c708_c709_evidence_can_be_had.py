"""C708, C709: what is said to be public has a file; what is kept back has a reason."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.parts import Evidence
from generator.facts.records.states import Status
from generator.judging.rules.subject import YearSubject
from generator.judging.year.listed_attachments import listed_evidence

PUBLIC_WITHOUT_FILE = Rule(
    code="C708",
    severity=Severity.WARNING,
    title="写了公开，却没有文件",
    why="网页上列着这份材料，读的人点不开，也不知道到哪里去看。",
    way_out="在“文件”里填文件名并放进 attachments 文件夹；不随网站公开的，"
    "在“说明”里写到哪里能看，或者改成“公开: 否”并写理由。",
    source="格式约定",
    example_bad="名称: 验收单\n公开: 是",
    example_good="名称: 验收单\n文件: yanshou.pdf\n公开: 是",
    computed="“公开”是“是”，“文件”和“说明”都是空的。",
    exceptions="“说明”里写了话的；不予公开的项目。填了文件名、文件夹里却没有的由 C164 说。",
)
KEPT_WITHOUT_REASON = Rule(
    code="C709",
    severity=Severity.NOTE,
    title="材料不公开，没有写理由",
    why="说了有这份材料又不给看，要讲明为什么：含个人信息、商业秘密，还是过程性材料。",
    way_out="补上“不公开理由”，写明是哪一种。",
    source="《中华人民共和国政府信息公开条例》第十四条至第十六条",
    example_bad="名称: 村民会议表决记录\n公开: 否",
    example_good="名称: 村民会议表决记录\n公开: 否\n不公开理由: 含村民签名",
    computed="“公开”是“否”，“不公开理由”和“说明”都是空的。",
    exceptions="“说明”里写了话的；不予公开的项目。",
)
RULES = (PUBLIC_WITHOUT_FILE, KEPT_WITHOUT_REASON)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C708, C709: what is said to be public has a file; what is kept back has a reason."""
    for places, path, item, status in listed_evidence(subject.unit_year):
        if status is Status.WITHHELD or item.note.strip():
            continue
        if item.public and not item.file:
            message = f"材料“{item.title}”写了公开，没有文件。"
            yield finding(PUBLIC_WITHOUT_FILE, places, (*path, Key.PUBLIC), message)
        elif _kept_without_reason(item):
            message = f"材料“{item.title}”不公开，没有写理由。"
            yield finding(KEPT_WITHOUT_REASON, places, (*path, Key.PUBLIC), message)


def _kept_without_reason(item: Evidence) -> bool:
    return not item.public and not item.reason.strip()
