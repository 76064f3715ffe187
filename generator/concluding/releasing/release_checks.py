"""What has to be in order before a unit's year is released, asked one by one and answered in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.facts.attachments import AttachedFile
from generator.facts.diagnostics import Finding, Severity
from generator.facts.form.keys import Key, StandardKey
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.states import Role, Status
from generator.facts.standard import Standard
from generator.judging.year.revisions import last_release, last_revision
from generator.judging.year.workdays import workdays_between

_BLANKS = ("C507", "C246")
"""Rules that find what a template left open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A question of the list: the answer, whether it keeps the year from being released, the way out."""

    asked: str
    answer: str
    blocks: bool = False
    advice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """A year about to be released, with the findings in its files and its attachments looked into."""

    year: UnitYear
    standard: Standard
    findings: tuple[Finding, ...]
    attached: tuple[AttachedFile, ...]
    wanted: tuple[str, ...] = ()  # 审签要求 of the site

    @property
    def public(self) -> tuple[Project, ...]:
        """The projects that go out."""
        return tuple(one for one in self.year.projects if one.status is Status.PUBLIC)


def release_checks(about: Released) -> tuple[Check, ...]:
    """Walk the list; every question is asked, whatever the answer to the one before."""
    return tuple(ask(about) for ask in _QUESTIONS)


def _states(about: Released) -> Check:
    report, projects = about.year.report, about.year.projects
    waiting = sum(project.embargoed for project in projects)
    withheld = sum(project.status is Status.WITHHELD for project in projects)
    rest = len(projects) - len(about.public) - waiting - withheld
    left = (
        (waiting, "公开时间没有到"),
        (withheld, "不予公开"),
        (rest, "还是草稿、待审或已审"),
    )
    more = "".join(f"，{count} 个{why}" for count, why in left if count)
    if report.embargoed:
        answer = f"报告的公开时间是 {report.opens}，还没有到"
        return Check(asked=Key.STATUS, answer=answer, blocks=True, advice="到那天再运行。")
    if report.status is not Status.PUBLIC:
        answer = f"报告的状态是“{report.status}”"
        return Check(asked=Key.STATUS, answer=answer, blocks=True, advice="审完以后改为 公开。")
    return Check(asked=Key.STATUS, answer=f"报告公开，{len(about.public)} 个项目公开{more}")


def _errors(about: Released) -> Check:
    found = [item for item in about.findings if item.blocks]
    if not found:
        return Check(asked="错误", answer="没有")
    advice = "用 mingzhang check 看全部，逐个改好。"
    return Check(asked="错误", answer=_places(found), blocks=True, advice=advice)


def _warnings(about: Released) -> Check:
    found = [
        item for item in about.findings if item.severity is Severity.WARNING and not item.explained
    ]
    explained = sum(item.explained for item in about.findings)
    told = f"，另有 {explained} 处写了说明" if explained else ""
    if not found:
        return Check(asked="没有说明的警告", answer=f"没有{told}")
    advice = "改好；属实的在旁边写“说明”。"
    return Check(asked="没有说明的警告", answer=_places(found), blocks=True, advice=advice)


def _secrecy(about: Released) -> Check:
    """Ask for the review that 《政府信息公开条例》 article 17 wants before anything is published."""
    signed = [one for one in about.year.report.sign_offs if one.role is Role.SECRECY]
    if signed:
        last = max(signed, key=lambda one: one.dated)
        return Check(asked=Role.SECRECY.value, answer=f"{last.unit}，{last.dated}")
    open_ones = [
        one for one in about.public if all(said.role is not Role.SECRECY for said in one.sign_offs)
    ]
    if about.public and not open_ones:
        return Check(asked=Role.SECRECY.value, answer="每个项目自己的审签里都有")
    return Check(
        asked=Role.SECRECY.value,
        answer="没有记录",
        blocks=True,
        advice="办完以后在 report.yml 的“审签”里写一条：环节 保密审查、审签单位、日期。",
    )


def _signed(about: Released) -> Check:
    signed = {one.role for one in about.year.report.sign_offs}
    missing = [step for step in about.wanted if step not in signed]
    steps = "、".join(f"{one.role} {one.unit} {one.dated}" for one in about.year.report.sign_offs)
    if missing:
        answer = f"缺{'、'.join(missing)}"
        advice = "site.yml 的“审签要求”里有它；办完以后写进 report.yml 的“审签”。"
        return Check(asked=Key.SIGN_OFFS, answer=answer, blocks=True, advice=advice)
    return Check(asked=Key.SIGN_OFFS, answer=steps or "没有要求，也没有记录")


def _deadline(about: Released) -> Check:
    report, limit = about.year.report, about.standard.disclosure_days
    missing = [
        name
        for name, day in ((Key.WRITTEN, report.dated), (Key.PUBLISHED, report.published))
        if not day
    ]
    if report.dated is None or report.published is None:
        answer = f"没有写{'和'.join(missing)}，算不出"
        retold = bool(report.provenance)
        advice = "" if retold else "补上日期，写成 2025-03-14 的样子。"
        return Check(asked=StandardKey.DISCLOSURE, answer=answer, blocks=not retold, advice=advice)
    taken = workdays_between(report.dated, report.published)
    about_it = f"{report.dated} 成文，{report.published} 发布，第 {taken.count} 个工作日"
    if limit is None:
        return Check(asked=StandardKey.DISCLOSURE, answer=about_it)
    late = taken.count > limit
    words = "超过了" if late else "没有超过"
    rough = "" if taken.exact else "（只扣了周末）"
    return Check(
        asked=StandardKey.DISCLOSURE, answer=f"{about_it}{rough}，{words} {limit} 个工作日的期限"
    )


def _attachments(about: Released) -> Check:
    closed = [one for one in about.attached if one.refused or one.fault]
    partly = sum(bool(one.unseen or one.unfinished) for one in about.attached)
    if closed:
        names = "、".join(one.name.rpartition("/")[2] for one in closed[:3])
        answer = f"{len(closed)} 个不能公开或打不开：{names}"
        advice = "用 mingzhang clean 清理，或者改为不公开。"
        return Check(asked=Key.ATTACHMENTS, answer=answer, blocks=True, advice=advice)
    more = f"，其中 {partly} 个有程序看不到的内容（扫描件等），要人看过" if partly else ""
    answer = f"{len(about.attached)} 个都打开看过{more}" if about.attached else "没有要公开的"
    return Check(asked=Key.ATTACHMENTS, answer=answer)


def _blanks(about: Released) -> Check:
    found = [item for item in about.findings if item.code in _BLANKS and not item.explained]
    if found:
        advice = "补上真正的内容，或者删掉。"
        return Check(asked="样表和占位符", answer=_places(found), blocks=True, advice=advice)
    return Check(asked="样表和占位符", answer="都填好了")


def _since(about: Released) -> Check:
    before = last_release(about.year)
    if before is None:
        return Check(asked="公开以后的更正", answer="第一次公开")
    found = (
        last_revision(about.year, about.year.report),
        *(last_revision(about.year, one) for one in about.public),
    )
    changed = sum(len(one.changes) for one in found if one)
    answer = f"上一份公开记录是 {before.id}，以后改了 {changed} 处"
    return Check(asked="公开以后的更正", answer=answer)


def _places(found: Sequence[Finding]) -> str:
    shown = "；".join(f"{one.place.file}:{one.place.line} {one.code}" for one in found[:3])
    more = "……" if len(found) > len(found[:3]) else ""
    return f"{len(found)} 处：{shown}{more}"


_QUESTIONS: tuple[Callable[[Released], Check], ...] = (
    _states,
    _errors,
    _warnings,
    _secrecy,
    _signed,
    _deadline,
    _attachments,
    _blanks,
    _since,
)
