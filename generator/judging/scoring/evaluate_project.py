"""One project judged by one standard: every line, the total, the grade, and what cannot be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.facts.records.child_lines import carriers
from generator.facts.records.form import Project
from generator.facts.standard import Standard
from generator.judging.measuring.own_weights import leaves_execution_out
from generator.judging.scoring.evaluation import (
    Evaluation,
    ExecutionScore,
    GoalScore,
    IndicatorScore,
)
from generator.judging.scoring.execution import score_execution
from generator.judging.scoring.indicators import score_indicator
from generator.judging.scoring.totals import (
    Total,
    compute_total,
    sum_parts,
    sum_stated,
    total_notes,
    weights_on_form,
)


def evaluate(project: Project, standard: Standard) -> Evaluation:
    """Score a project: stated and computed side by side, never the one for the other.

    The computed total is graded only where the weights on the form make up full marks; a sum out
    of 110 is no percentage. The stated total is graded as the claim it is. A document that tells
    of no results, and one of which only a part was seen, has no computed total.
    """
    execution, lines, goal = (
        _execution(project, standard),
        _lines(project, standard),
        _goal(project),
    )
    total = compute_total(execution, lines, standard, goal)
    if _no_result(project) or project.incomplete:
        total = Total(value=None, formula="")
    gradable = weights_on_form(execution, lines, goal) == standard.full_marks
    stated = project.stated_total
    return Evaluation(
        project=project,
        standard=standard,
        execution=execution,
        lines=lines,
        parts=sum_parts(lines),
        stated_total=stated,
        sum_of_stated=sum_stated(execution, lines, goal),
        computed_total=total.value,
        total_formula=total.formula,
        grade=standard.grade(total.value) if gradable and total.value is not None else "",
        grade_of_stated=standard.grade(stated) if stated is not None else "",
        notes=tuple(_notes(project, execution, lines, standard, goal)),
        goal=goal,
    )


def _execution(project: Project, standard: Standard) -> ExecutionScore:
    left_out = leaves_execution_out(project, standard)
    execution = score_execution(project.funds.total, standard, left_out=left_out)
    reason = _no_result(project)
    if not reason or not execution.scored:
        return execution
    arithmetic = replace(execution.arithmetic, formula="", result=None, reason=reason)
    return replace(execution, arithmetic=arithmetic)


def _lines(project: Project, standard: Standard) -> tuple[IndicatorScore, ...]:
    counts = carriers(project.indicators)
    reason = _no_result(project)
    scored = (
        score_indicator(indicator, standard, project.period) for indicator in project.indicators
    )
    lines = (_unjudged(line, reason) if reason else line for line in scored)
    return tuple(replace(line, counts=counted) for line, counted in zip(lines, counts, strict=True))


def _goal(project: Project) -> GoalScore | None:
    goal = project.goal
    if goal.weight is None and goal.score is None:
        return None
    return GoalScore(weight=goal.weight, stated=goal.score)


def _notes(
    project: Project,
    execution: ExecutionScore,
    lines: tuple[IndicatorScore, ...],
    standard: Standard,
    goal: GoalScore | None,
) -> Iterator[str]:
    reason = _no_result(project)
    if reason:
        yield reason
        return
    if project.incomplete:
        yield "这张表没有转录完整，总分不能复算。"
    yield from total_notes(execution, lines, standard, goal)
    if project.stated_total is None:
        yield "表上没有写自评总分。"


def _no_result(project: Project) -> str:
    """Say why a document is no result; empty where it is one."""
    document = project.document
    if document.is_result:
        return ""
    return f"这是{document.name}，不是一年的结果，不复算得分，也不说有没有达到。"


def _unjudged(line: IndicatorScore, reason: str) -> IndicatorScore:
    """Take the verdict off a line, and say why there is none."""
    arithmetic = replace(line.arithmetic, formula="", result=None, reason=reason)
    return replace(line, met=None, achievement=None, arithmetic=arithmetic)
