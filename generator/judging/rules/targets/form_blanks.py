"""Questions about cells of the indicator table that were left empty."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, finding
from generator.facts.records.form import Indicator, Project, TargetKind
from generator.facts.records.states import Status
from generator.judging.rules.consistency import book_form as tally_form
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets import book_targets as quality_targets
from generator.judging.scoring.indicator_names import lines_named

INDICATORS = "绩效指标"
_FEW = 2  # lines that make a table
_TABLE = 4  # lines from which one empty cell is an omission, not the way the source tells it


def published_forms_hold_actuals(subject: ProjectSubject) -> Iterator[Finding]:
    """C227: a published form says what was achieved; one finding a form."""
    project = subject.project
    if project.status is not Status.PUBLIC:
        return
    asked = _lines(project, with_target=True)
    missing = [pair for pair in asked if pair[1].actual.kind is TargetKind.EMPTY]
    if not missing or not _is_omission(len(missing), len(asked)):
        return
    what = "都" if len(missing) == len(asked) else ""
    yield finding(
        tally_form.NO_ACTUAL,
        project.places,
        (INDICATORS, missing[0][0]),
        f"{lines_named([item for _, item in missing])}{what}没有写实际完成值，项目的状态却是“公开”。",
    )


def every_line_has_a_target(subject: ProjectSubject) -> Iterator[Finding]:
    """C413: where the other lines have targets, none is left without; one finding a form."""
    project = subject.project
    lines = _lines(project)
    missing = [pair for pair in lines if pair[1].target.kind is TargetKind.EMPTY]
    if not missing or len(lines) < _TABLE or 2 * len(missing) >= len(lines):
        return
    yield finding(
        quality_targets.NO_TARGET,
        project.places,
        (INDICATORS, missing[0][0]),
        f"{lines_named([item for _, item in missing])}没有写年度指标值，做到多少算达到无从说起。",
    )


def _lines(project: Project, *, with_target: bool = False) -> list[tuple[int, Indicator]]:
    return [
        (index, item)
        for index, item in enumerate(project.indicators)
        if not item.not_applicable and not (with_target and item.target.kind is TargetKind.EMPTY)
    ]


def _is_omission(missing: int, asked: int) -> bool:
    """All of a table are empty, or a few of one that is otherwise filled."""
    return asked >= _FEW if missing == asked else asked >= _TABLE and 2 * missing < asked


CHECKS = (published_forms_hold_actuals, every_line_has_a_target)
