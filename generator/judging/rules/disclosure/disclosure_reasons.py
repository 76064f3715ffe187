"""Questions about what is kept back and why, and about whom a reader can ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.records.form import Project
from generator.facts.records.parts import Evidence
from generator.facts.records.states import Status
from generator.judging.rules.disclosure import book_reasons as rules
from generator.judging.rules.disclosure.disclosure_dates import is_finished
from generator.judging.rules.subject import ProjectSubject, SiteSubject, YearSubject
from generator.judging.year.listed_attachments import listed_evidence

_LAW = re.compile(r"《[^》]+》|[\u4e00-\u9fff]{2,}(?:法|条例)")
_DUTY = re.compile(r"政府信息公开条例》?[^第]{0,4}第(十九|二十[一二]?|19|2[0-2])条")
_SHOWN = 20  # characters of a basis repeated in the sentence


def withheld_by_law(subject: ProjectSubject) -> Iterator[Finding]:
    """C707: what keeps a project back is a law, and one that allows it."""
    project = subject.project
    if project.status is not Status.WITHHELD or project.withholding is None:
        return
    fault = _fault(project)
    if fault:
        path: FieldPath = ("不予公开依据", "法律依据")
        yield finding(rules.NO_LAW, project.places, path, fault)


def _fault(project: Project) -> str:
    basis = project.withholding.basis.strip() if project.withholding else ""
    duty = _DUTY.search(basis)
    if duty:
        return f"政府信息公开条例第{duty[1]}条写的是应当主动公开的内容，不是不公开的依据。"
    if basis and not _LAW.search(basis):
        short = basis if len(basis) <= _SHOWN else f"{basis[: _SHOWN - 1]}…"
        return f"不予公开的依据写的是“{short}”，不是法律法规。"
    return ""


def evidence_can_be_had(subject: YearSubject) -> Iterator[Finding]:
    """C708, C709: what is said to be public has a file; what is kept back has a reason."""
    for places, path, item, status in listed_evidence(subject.unit_year):
        if status is Status.WITHHELD or item.note.strip():
            continue
        if item.public and not item.file:
            message = f"材料“{item.title}”写了公开，没有文件。"
            yield finding(rules.PUBLIC_WITHOUT_FILE, places, (*path, "公开"), message)
        elif _kept_without_reason(item):
            message = f"材料“{item.title}”不公开，没有写理由。"
            yield finding(rules.KEPT_WITHOUT_REASON, places, (*path, "公开"), message)


def _kept_without_reason(item: Evidence) -> bool:
    return not item.public and not item.reason.strip()


def readers_can_ask(subject: SiteSubject) -> Iterator[Finding]:
    """C716: a unit with a public report says whom to ask, or its site does."""
    if subject.ledger.site.contact:
        return
    silent = dict.fromkeys(
        year.unit_year.unit
        for year in subject.years
        if not year.unit_year.unit.contact
        and year.unit_year.report.status is Status.PUBLIC
        and is_finished(year.unit_year.report)
    )
    for unit in silent:
        message = f"“{unit.label}”公开了报告，单位和网站都没有写“联系方式”。"
        yield finding(rules.NO_CONTACT, unit.places, ("单位名称",), message)
