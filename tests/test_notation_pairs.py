"""Targets and actual values as clerks write them: the answer a careful auditor gives, pair by pair."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from generator.facts.records.form import Indicator
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.indicators import score_indicator
from generator.reading.quantities.cell import read_actual, read_target
from generator.reading.vocabulary.level_names import aspect_of, part_of
from tests.support.builders import D, standard
from tests.support.repo import TESTS

FOLDER = TESTS / "samples" / "notations"
STANDARD = standard("caiyu-2020-10")


class Pair(NamedTuple):
    kind: str
    part: str
    aspect: str
    period: str
    name: str
    target: str
    unit: str
    actual: str
    answer: str


def given_pairs() -> Iterator[Pair]:
    for item in json.loads((FOLDER / "pairs.json").read_text(encoding="utf-8")):
        yield Pair(
            kind=item["id"],
            part=item["一级指标"],
            aspect=item["二级指标"],
            period="",
            name=item["三级指标"],
            target=item["年度指标值"],
            unit=item["计量单位"],
            actual=item["实际完成值"],
            answer=item["expected"],
        )


def own_pairs() -> Iterator[Pair]:
    kind = part = aspect = period = ""
    for line in (FOLDER / "own_pairs.txt").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.lstrip("= ").split("｜")]
        if line.startswith("=="):
            kind, part, aspect, period = (*cells, "")[:4]
        elif line and not line.startswith("#"):
            name, target, actual, answer = cells
            yield Pair(kind, part, aspect, period, name, target, "", actual, answer)


GIVEN, OWN = list(given_pairs()), list(own_pairs())


def scored(pair: Pair) -> IndicatorScore:
    aspect = aspect_of(pair.aspect)
    target = read_target(pair.target, aspect, pair.unit, 2024, pair.name)
    line = Indicator(
        level1=pair.part,
        level2=pair.aspect,
        name=pair.name,
        part=part_of(pair.part),
        aspect=aspect,
        target=target,
        actual=read_actual(pair.actual, target, 2024, name=pair.name, aspect=aspect),
        weight=D(10),
    )
    return score_indicator(line, STANDARD, pair.period)


def answer(line: IndicatorScore) -> str:
    if line.met is None:
        return "nc"
    if line.met:
        return "met"
    return "miss" if line.computed is None else str(line.computed)


@pytest.mark.parametrize("pair", [*GIVEN, *OWN], ids="-".join)
def test_the_answer_is_the_auditor_s(pair: Pair):
    line = scored(pair)
    assert answer(line) == pair.answer, line.arithmetic.reason or line.arithmetic.formula
    assert bool(line.arithmetic.reason) == (line.computed is None)
    if any(character.isdigit() for character in pair.target):
        assert "目标是文字" not in line.arithmetic.reason


def test_there_are_enough_of_every_kind():
    kinds = {pair.kind for pair in OWN}
    assert len(GIVEN) == 92
    assert len(OWN) >= 400
    assert all(sum(pair.kind == kind for pair in OWN) >= 3 for kind in kinds)
    for sort in ("met", "miss", "nc"):
        assert sum(pair.answer == sort for pair in OWN) >= 50
    assert sum(pair.answer[0].isdigit() for pair in OWN) >= 40
