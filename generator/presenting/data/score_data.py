"""The evaluation of one project as plain data, for programs."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.records.ledger import UnitYear
from generator.facts.units import plain
from generator.judging.scoring.evaluation import Evaluation, ExecutionScore, IndicatorScore
from generator.presenting.prepared.plain_data import Json


def _number(value: Decimal | None) -> str | None:
    return None if value is None else plain(value)


def _line_json(line: IndicatorScore) -> dict[str, Json]:
    indicator = line.indicator
    return {
        "level1": indicator.level1 or None,
        "level2": indicator.level2 or None,
        "name": indicator.name,
        "target": indicator.target.raw or None,
        "actual": indicator.actual.raw or None,
        "target_read": indicator.target.read_as or None,
        "actual_read": indicator.actual.read_as or None,
        "met": line.met,
        "weight": _number(line.weight),
        "stated": _number(line.stated),
        "computed": _number(line.computed),
        "formula": line.arithmetic.formula or None,
        "reason": line.arithmetic.reason or None,
        "rule": line.arithmetic.rule or None,
    }


def _execution_json(execution: ExecutionScore) -> dict[str, Json]:
    return {
        "rate": _number(execution.rate),
        "weight": _number(execution.weight),
        "stated": _number(execution.stated),
        "computed": _number(execution.computed),
        "formula": execution.arithmetic.formula or None,
    }


def score_json(unit_year: UnitYear, evaluation: Evaluation) -> dict[str, Json]:
    """Return the evaluation as plain data, ready for ``json.dumps``.

    Numbers are texts with their exact decimals (分, rate in %), ``year`` is an integer. What is not
    stated or not computable is None; ``notes`` say which and why.
    """
    project = evaluation.project
    return {
        "unit": unit_year.unit.id,
        "year": unit_year.year,
        "id": project.id,
        "name": project.name,
        "standard": evaluation.standard.id,
        "execution": _execution_json(evaluation.execution),
        "lines": [_line_json(line) for line in evaluation.lines],
        "stated_total": _number(evaluation.stated_total),
        "computed_total": _number(evaluation.computed_total),
        "grade": evaluation.grade or None,
        "grade_of_stated": evaluation.grade_of_stated or None,
        "notes": list(evaluation.notes),
    }
