"""A form of three lines, scored under its own standard and another."""

from __future__ import annotations

from typing import Any

from generator.judging.review.rescoring import Rescored, rescore
from generator.judging.scoring.evaluate_project import evaluate
from tests.support.builders import indicator, island, project, row, standard

OWN = standard()


def line(part: str, weight: int, target: str = "≥1个", actual: str = "1个", **changes: Any):
    return indicator(target, actual, weight=weight, level1=part, part=part, **changes)


def scored(other_id: str, *lines: object, **changes: object) -> Rescored:
    total = row(annual=10, executed=9, weight=10)
    form = project(*lines, **({"total": total} | changes))  # type: ignore[arg-type]
    return rescore(island(form), evaluate(form, OWN), standard(other_id))


FULL = (line("产出指标", 50), line("效益指标", 30), line("满意度指标", 10))
