"""C248: what was released changes only with a correction (更正) that says so."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.parts import Correction
from generator.facts.records.released import NumberChange
from generator.facts.records.report import Report
from generator.facts.records.states import Status
from generator.judging.rules.subject import YearSubject
from generator.judging.year.revisions import last_release, last_revision

RULE = Rule(
    code="C248",
    severity=Severity.ERROR,
    title="公开以后改了数，没有写更正",
    why="公开过的数有人引用、有人核对；不声不响地换掉，读者分不清哪个是真的，公开就没有意义。",
    way_out=(
        "改得对的，在同一个文件里写一条“更正”：日期、内容（从什么改成什么）、原因；"
        "撤下项目的，写在 report.yml 的“更正”里。改错了的，改回去。"
    ),
    source="《中华人民共和国政府信息公开条例》第六条（发现不完整、不准确的信息要发布准确的信息，待核）",
    example_bad="全年执行数: 78.95\n（公开记录里是 79.85，没有“更正”）",
    example_good=(
        "全年执行数: 78.95\n更正:\n"
        "  - {日期: 2025-04-02, 内容: 全年执行数由 79.85 万元更正为 78.95 万元, 原因: 录入颠倒}"
    ),
    computed=(
        "和 releases/ 里最近一份记着它的公开记录比：栏目里的每个金额、得分、比率、个数、指标值和完成值。"
        "有一个不同，就要有一条那时还没有的“更正”；写在 report.yml 里的管全部项目。"
        "公开过的项目现在不公开了，要有 report.yml 里的一条。"
    ),
    exceptions="没有公开记录的（没有用过 mingzhang release）；新增的项目；文字、附件、说明、审签。",
    binding=True,
)

_LISTED = 3


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C248: what was released changes only with a correction that says so."""
    year = subject.unit_year
    if year.report.status is not Status.PUBLIC or not year.releases:
        return
    general = last_revision(year, year.report)
    yield from _changed(year, year.report, ())
    for project in year.projects:
        if project.status is Status.PUBLIC:
            yield from _changed(year, project, general.corrections if general else ())
    if subject.complete and not (general and general.corrections):
        yield from _gone(year)


def _changed(
    year: UnitYear, stated: Report | Project, general: tuple[Correction, ...]
) -> Iterator[Finding]:
    last = last_revision(year, stated)
    if last is None or not last.changes or last.corrections or general:
        return
    told = "；".join(_told(one) for one in last.changes[:_LISTED])
    more = f"；一共 {len(last.changes)} 处" if len(last.changes) > _LISTED else ""
    message = f"{last.released} 公开以后改了数，没有写“更正”：{told}{more}。"
    where = next((one.path for one in last.changes if one.path), (Key.STATUS,))
    yield finding(RULE, stated.places, where, message)


def _told(change: NumberChange) -> str:
    old, new = (one or "没有填" for one in (change.old, change.new))
    return f"{change.where} {old} → {new}"


def _gone(year: UnitYear) -> Iterator[Finding]:
    release = last_release(year)
    shown = {
        id
        for project in year.projects
        if project.status is Status.PUBLIC
        for id in (project.id, *project.former_ids)
    }
    gone = [f"“{one.name}”" for one in release.projects if one.id not in shown] if release else []
    if release and gone:
        more = f"等 {len(gone)} 个" if len(gone) > _LISTED else ""
        message = f"{release.dated} 公开过的项目 {'、'.join(gone[:_LISTED])}{more}现在不公开了，没有写“更正”。"
        yield finding(RULE, year.report.places, (Key.STATUS,), message)
