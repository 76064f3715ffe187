"""Questions to a unit's year beside the last: measures followed up, projects not lost, ids kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, finding
from generator.facts.records.form import Project
from generator.facts.records.parts import Measure
from generator.facts.records.site import Unit
from generator.facts.records.states import Attainment, Progress, Status
from generator.judging.rules.continuity import book as rules
from generator.judging.rules.continuity.continuity_project import is_another
from generator.judging.rules.subject import YearCheck, YearSubject, project_before
from generator.judging.scoring.execution import execution_rate
from generator.judging.texts.all_texts import project_texts, report_texts
from generator.judging.texts.likeness import likeness, plain_name, share_found
from generator.judging.texts.place_names import without_own_names

_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_FOLLOWED_UP = 0.3  # share of a measure's pairs of characters found again
_ALIKE = 0.5  # likeness from which a project may be last year's under another id
_NEARLY = Decimal(90)  # %: what is done to this part is as good as done
_TELLING = 4  # characters of a name that are still that of one project
_SHOWN = 30  # characters of a measure that are quoted


def project_measures_are_followed_up(subject: YearSubject) -> Iterator[Finding]:
    """C802: what was promised for a project is done, or the project still speaks of it."""
    before = {item.id: item for item in subject.earlier.projects} if subject.earlier else {}
    for project in subject.unit_year.projects:
        old = project_before(project, before)
        if old is None or not _may_name(old, project):
            continue
        if is_another(old, project, subject.unit_year.unit):
            continue
        overdue = _overdue(old.measures, subject.unit_year.year)
        text = "\n".join(text for _, text in project_texts(project)) if overdue else ""
        for measure in overdue:
            if not _followed_up(measure, text):
                yield finding(
                    rules.OVERDUE_MEASURE,
                    project.places,
                    ("问题与措施",),
                    _message(measure, subject),
                    at_key=True,
                )


def report_measures_are_followed_up(subject: YearSubject) -> Iterator[Finding]:
    """C802: what the last report promised is done, or this year's papers still speak of it."""
    if subject.earlier is None:
        return
    report = subject.unit_year.report
    overdue = _overdue(subject.earlier.report.measures, subject.unit_year.year)
    if not overdue:
        return
    text = "\n".join(text for _, text in report_texts(report))
    for measure in overdue:
        if not _followed_up(measure, text):
            yield finding(
                rules.OVERDUE_MEASURE,
                report.places,
                ("整改措施",),
                _message(measure, subject),
                at_key=True,
            )


def unfinished_projects_are_not_lost(subject: YearSubject) -> Iterator[Finding]:
    """C806: what was not finished last year goes on, or the report says why not."""
    earlier, island = subject.earlier, subject.unit_year
    rest = island.report.remainder
    if earlier is None or not island.projects or not subject.complete:
        return
    if rest is not None and rest.projects != 0:
        return
    text = plain_name("\n".join(text for _, text in report_texts(island.report)))
    lost = [
        project
        for project in earlier.projects
        if _is_unfinished(project)
        and not any(_continues(project, item, island.unit) for item in island.projects)
        and not _is_told(project, text, island.unit)
    ]
    if not lost:
        return
    names = "、".join(f"“{project.name}”（{project.goal.attainment}）" for project in lost)
    yield finding(
        rules.UNFINISHED_VANISHED,
        island.report.places,
        ("标题",),
        f"{earlier.year} 年度有 {len(lost)} 个没有完成的项目，本年度没有了下文：{names}。",
    )


def ids_are_kept(subject: YearSubject) -> Iterator[Finding]:
    """C807: a project of the same name keeps its id."""
    if subject.earlier is None:
        return
    ids, unit = {project.id for project in subject.unit_year.projects}, subject.unit_year.unit
    gone: dict[str, list[Project]] = {}
    for project in subject.earlier.projects:
        gone.setdefault(plain_name(without_own_names(project.name, unit)), []).append(project)
    known = {project.id for project in subject.earlier.projects}
    for project in subject.unit_year.projects:
        twins = gone.get(plain_name(without_own_names(project.name, unit)), [])
        if project.id in known or len(twins) != 1 or twins[0].id in ids:
            continue
        if twins[0].id in project.former_ids:
            continue
        old = twins[0]
        if not _may_name(old, project) or (old.code and project.code and old.code != project.code):
            continue
        yield finding(
            rules.RENAMED_ID,
            project.places,
            ("项目名称",),
            f"项目“{project.name}”的标识是“{project.id}”，{subject.earlier.year} 年度是“{old.id}”。",
        )


def _overdue(measures: Iterable[Measure], year: int) -> list[Measure]:
    """Return the measures that should be done by the end of ``year`` and are not said to be."""
    return [
        measure
        for measure in measures
        if measure.progress is not Progress.DONE
        and (years := _YEAR.findall(measure.due))
        and max(int(found) for found in years) <= year
    ]


def _followed_up(measure: Measure, text: str) -> bool:
    return share_found(measure.problem + measure.measure, text) >= _FOLLOWED_UP


def _message(measure: Measure, subject: YearSubject) -> str:
    promised = measure.measure or measure.problem
    shown = promised if len(promised) <= _SHOWN else f"{promised[:_SHOWN]}……"
    state = f"进展是“{measure.progress}”" if measure.progress else "没有写进展"
    year = subject.earlier.year if subject.earlier else subject.unit_year.year - 1
    return f"{year} 年度的措施“{shown}”（完成时限 {measure.due}）{state}，本年度没有再提到。"


def _is_unfinished(project: Project) -> bool:
    if project.status is not Status.PUBLIC or project.funds.total.annual_budget == 0:
        return False
    if not _left_undone(project):
        return False
    measures = project.measures
    return not measures or any(item.progress is not Progress.DONE for item in measures)


def _left_undone(project: Project) -> bool:
    """Tell whether a good part was left: not done at all, or in part with a rate below 90 %."""
    goal, total = project.goal, project.funds.total
    if goal.attainment is not Attainment.PARTIAL:
        return goal.attainment is Attainment.NONE
    spent = execution_rate(total.annual_budget, total.executed)
    rates = [rate for rate in (goal.stated_rate, spent) if rate is not None]
    return not rates or min(rates) < _NEARLY


def _is_told(project: Project, text: str, unit: Unit) -> bool:
    """Tell whether a text names a project, in full or, where that still tells it, without the town."""
    bare = plain_name(without_own_names(project.name, unit))
    return plain_name(project.name) in text or (len(bare) >= _TELLING and bare in text)


def _continues(before: Project, now: Project, unit: Unit) -> bool:
    if before.id in (now.id, *now.former_ids):
        return True
    was, is_now = without_own_names(before.name, unit), without_own_names(now.name, unit)
    return likeness(was, is_now) >= _ALIKE


def _may_name(before: Project, now: Project) -> bool:
    """Tell whether speaking of last year's project in this year's gives nothing away."""
    return before.status is Status.PUBLIC or now.status is not Status.PUBLIC


CHECKS: tuple[YearCheck, ...] = (
    project_measures_are_followed_up,
    report_measures_are_followed_up,
    unfinished_projects_are_not_lost,
    ids_are_kept,
)
