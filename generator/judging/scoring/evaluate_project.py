"""One project judged by one standard: every line, the total, the grade, and what cannot be told."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.records.form import Project
from generator.facts.standard import Standard
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.scoring.execution import score_execution
from generator.judging.scoring.indicators import score_indicator
from generator.judging.scoring.totals import (
    compute_total,
    sum_parts,
    sum_stated,
    total_notes,
    weights_on_form,
)


def evaluate(project: Project, standard: Standard) -> Evaluation:
    """Score a project: stated and computed side by side, never the one for the other.

    The computed total is graded only where the weights on the form make up full marks; a sum out
    of 110 is no percentage. The stated total is graded as the claim it is.
    """
    execution = score_execution(project.funds.total, standard)
    lines = tuple(
        score_indicator(indicator, standard, project.period) for indicator in project.indicators
    )
    total = compute_total(execution, lines, standard)
    gradable = weights_on_form(execution, lines) == standard.full_marks
    stated = project.stated_total
    return Evaluation(
        project=project,
        standard=standard,
        execution=execution,
        lines=lines,
        parts=sum_parts(lines),
        stated_total=stated,
        sum_of_stated=sum_stated(execution, lines),
        computed_total=total.value,
        total_formula=total.formula,
        grade=standard.grade(total.value) if gradable and total.value is not None else "",
        grade_of_stated=standard.grade(stated) if stated is not None else "",
        notes=(*total_notes(execution, lines, standard), *_project_notes(project)),
    )


def _project_notes(project: Project) -> Iterator[str]:
    if project.stated_total is None:
        yield "表上没有写自评总分。"
