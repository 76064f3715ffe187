"""Questions to a project beside itself a year ago: the same one? money, indicators, targets explained?"""

from __future__ import annotations

from generator.facts.records.form import Project
from generator.facts.records.site import Unit
from generator.facts.records.states import Status
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.indicator_names import bare_name
from generator.judging.texts.likeness import likeness, plain_name
from generator.judging.texts.place_names import without_own_names

_OTHER_NAME = 0.2  # likeness below which two names are not of one project


_SAME_NAME = 0.6  # likeness from which two indicators are the same


_INDICATORS_TO_TELL = 3


def is_another(before: Project, now: Project, unit: Unit) -> bool:
    """Tell whether one id stands for two projects: the names say so and something else does."""
    if before.code and before.code == now.code:
        return False
    was, is_now = without_own_names(before.name, unit), without_own_names(now.name, unit)
    told = plain_name(was) in plain_name(now.note)
    if told or likeness(was, is_now) >= _OTHER_NAME:
        return False
    pairs = (
        (before.code, now.code),
        (before.department, now.department),
        (before.implementer, now.implementer),
    )
    if any(one and other and one != other for one, other in pairs):
        return True
    old, new = names(before), names(now)
    enough = min(len(old), len(new)) >= _INDICATORS_TO_TELL
    return enough and not any(stands_in(name, new) for name in old)


def seen_before(subject: ProjectSubject) -> Project | None:
    """Return the project a year ago where naming it gives nothing away."""
    before = subject.earlier
    hidden = before is not None and before.status is not Status.PUBLIC
    return None if hidden and subject.project.status is Status.PUBLIC else before


def same_before(subject: ProjectSubject) -> Project | None:
    """Return it unless its id stands for another project now (C801)."""
    before = seen_before(subject)
    if before is None or is_another(before, subject.project, subject.unit_year.unit):
        return None
    return before


def names(project: Project) -> list[str]:
    """Return the names of the indicators that apply."""
    return [item.name for item in project.indicators if item.name and not item.not_applicable]


def stands_in(name: str, names: list[str]) -> bool:
    """Tell whether an indicator of the same or nearly the same name is among others."""
    bare = bare_name(name)
    return any(bare == bare_name(other) for other in names) or any(
        likeness(name, other) >= _SAME_NAME for other in names
    )
