"""C707: what keeps a project back is a law, and one that allows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import FieldPath, Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.states import Status
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C707",
    severity=Severity.WARNING,
    title="不予公开的依据不是法律法规",
    why="公开是原则，不公开是例外。领导批示、工作需要、内部规定都不是依据；网页上会原样公布这条依据。",
    way_out="写明法律法规的名称和条款，如《中华人民共和国政府信息公开条例》第十四条；找不到的，应当公开。",
    source="《中华人民共和国政府信息公开条例》第五条、第十四条至第十六条",
    example_bad="不予公开依据:\n  法律依据: 领导批示",
    example_good="不予公开依据:\n  法律依据: 《中华人民共和国保守国家秘密法》第十三条",
    computed="“法律依据”里没有书名号里的文件名，也没有以法、条例结尾的名称；或者引的是政府信息公开条例第十九条至第二十二条，"
    "那几条写的正是应当主动公开什么。",
    exceptions="写了法律、法规、规章或者规范性文件名称的；是不是适用，要人来判断。没有写依据的由 C160 说。",
)

_LAW = re.compile(r"《[^《》]+》|[\u4e00-\u9fff]{2,30}(?:法|条例)")
_DUTY = re.compile(r"政府信息公开条例》?[^第]{0,4}第(十九|二十[一二]?|19|2[0-2])条")
_SHOWN = 20  # characters of a basis repeated in the sentence


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C707: what keeps a project back is a law, and one that allows it."""
    project = subject.project
    if project.status is not Status.WITHHELD or project.withholding is None:
        return
    fault = _fault(project)
    if fault:
        path: FieldPath = (Key.WITHHOLDING, Key.LEGAL_BASIS)
        yield finding(RULE, project.places, path, fault)


def _fault(project: Project) -> str:
    basis = project.withholding.basis.strip() if project.withholding else ""
    duty = _DUTY.search(basis)
    if duty:
        return f"政府信息公开条例第{duty[1]}条写的是应当主动公开的内容，不是不公开的依据。"
    if basis and not _LAW.search(basis):
        short = basis if len(basis) <= _SHOWN else f"{basis[: _SHOWN - 1]}…"
        return f"不予公开的依据写的是“{short}”，不是法律法规。"
    return ""
