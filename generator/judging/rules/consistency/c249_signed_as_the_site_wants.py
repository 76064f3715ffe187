"""C249: what is approved or public has the sign-offs that the site wants."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import OUR_FORMAT, Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.report import Report
from generator.facts.records.states import Status
from generator.judging.rules.subject import SiteSubject

RULE = Rule(
    code="C249",
    severity=Severity.ERROR,
    title="缺了网站要求的审签",
    why="site.yml 写明了公开以前要经过哪些环节；缺一个，就说不清谁审过、谁签发的。",
    way_out=(
        "办完那个环节，在报告（管整个年度）或项目的“审签”里写一条：环节、审签单位、日期，不写姓名；"
        "还没有办的，“状态”先写待审。"
    ),
    source=OUR_FORMAT,
    example_bad="状态: 公开\n（site.yml 写着 审签要求: [保密审查, 签发]）",
    example_good=(
        "状态: 公开\n审签:\n"
        "  - {环节: 保密审查, 审签单位: 示例镇党政办公室, 日期: 2025-03-12}\n"
        "  - {环节: 签发, 审签单位: 示例镇人民政府, 日期: 2025-03-14}"
    ),
    computed=(
        "site.yml 的“审签要求”里的环节，一个一个在报告的“审签”里找；报告还没有到已审、公开的，"
        "在已审、公开的项目自己的“审签”里找。"
    ),
    exceptions="site.yml 没有写“审签要求”的；草稿、待审、不予公开的。",
    binding=True,
)

_READY = (Status.APPROVED, Status.PUBLIC)


def ask(subject: SiteSubject) -> Iterator[Finding]:
    """C249: what is approved or public has the sign-offs that the site wants."""
    wanted = tuple(dict.fromkeys(subject.ledger.site.sign_offs_wanted))
    if not wanted:
        return
    for year in subject.ledger.years:
        for stated in _asked(year):
            missing = _missing(wanted, year.report, stated)
            if missing:
                steps = "、".join(f"“{step}”" for step in missing)
                message = f"状态是“{stated.status}”，缺{steps}的审签，site.yml 的“审签要求”里有它。"
                yield finding(RULE, stated.places, (Key.STATUS,), message)


def _asked(year: UnitYear) -> tuple[Report | Project, ...]:
    """Return the report where it is ready, for it answers for all its projects; else those that are."""
    if year.report.status in _READY:
        return (year.report,)
    return tuple(project for project in year.projects if project.status in _READY)


def _missing(wanted: tuple[str, ...], report: Report, stated: Report | Project) -> list[str]:
    signed = {one.role for one in (*report.sign_offs, *stated.sign_offs)}
    return [step for step in wanted if step not in signed]
