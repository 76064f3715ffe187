"""Amounts that only a figure in 元 can be, by the kind of unit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.facts.records.ledger import UnitYear
from generator.judging.rules.registry import year_questions
from generator.judging.rules.subject import YearSubject
from generator.judging.scoring.evaluate_project import evaluate
from tests.support.asking import ask_year
from tests.support.builders import island, project, row, standard


def unit_year(name: str, *amounts: str) -> YearSubject:
    projects = [
        replace(project(total=row(one, one, one)), id=f"p{at}") for at, one in enumerate(amounts)
    ]
    year: UnitYear = island(*projects)
    year = replace(year, unit=replace(year.unit, name=name, category=""))
    return YearSubject(
        unit_year=year,
        standard=standard(),
        evaluations=tuple(evaluate(one, standard()) for one in projects),
    )


@pytest.mark.parametrize(
    ("name", "amounts", "found"),
    [
        ("示例镇人民政府", ["3309840", "660000", "98000"], 3),
        ("示例村民委员会", ["450000"], 1),
        ("示例镇人民政府", ["33.1", "6.6", "980000"], 1),
        ("示例县水利局", ["25000000", "12000000"], 2),
        ("示例镇人民政府", ["330.984", "66", "9.8"], 0),
        ("示例县水利局", ["98000", "12000"], 0),
        ("示例街道办事处", ["12000", "300"], 0),
    ],
)
def test_amounts_of_a_unit(name: str, amounts: list[str], found: int) -> None:
    subject = unit_year(name, *amounts)
    told = [one for check in year_questions("C239") for one in check(subject)]
    assert len(told) == found


def test_a_unit_without_amounts_is_not_asked() -> None:
    assert ask_year(year_questions("C239"), project(total=row(None, None, None))) == []
