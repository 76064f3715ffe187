"""Medians, quartiles, execution against grade, indicators met and missed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.records.form import FundRow, Project
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.year.distribution import by_aspect, by_rate, distribution
from tests.support.builders import D, dec, indicator, project, row, standard


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ("90", ("90", "90", "90")),
        ("80 90", ("80", "85.00", "90")),
        ("70 80 90", ("70", "80", "90")),
        ("60 70 80 90", ("60", "75.00", "80")),
        ("60 70 80 90 100", ("70", "80", "90")),
        ("99.85 99.8 0 100", ("0", "99.83", "99.85")),  # (99.8 + 99.85) ÷ 2 = 99.825, half up
    ],
)
def test_median_and_quartiles(scores: str, expected: tuple[str, str, str]):
    found = distribution([D(score) for score in scores.split()])
    assert found is not None
    assert (found.lower, found.median, found.upper) == tuple(map(Decimal, expected))
    assert found.count == len(scores.split())


def test_no_scores_have_no_middle():
    assert distribution([]) is None


@given(st.lists(st.decimals(0, 100, places=2), min_size=1))
def test_half_lies_on_either_side_of_the_median(scores: list[Decimal]):
    found = distribution(scores)
    assert found is not None
    assert min(scores) <= found.lower <= found.median + D("0.01")
    assert found.median - D("0.01") <= found.upper <= max(scores)
    assert sum(score <= found.median for score in scores) * 2 >= len(scores)
    assert sum(score >= found.median - D("0.01") for score in scores) * 2 >= len(scores)


def judged(budget: str | None, executed: str | None, score: str | None) -> Evaluation:
    total: FundRow = row(annual=budget, executed=executed)
    made: Project = project(indicator(), total=total, stated_total=dec(score))
    return evaluate(made, standard())


def test_every_project_lies_in_one_band_of_rates():
    evaluations = [
        judged("100", "49.99", "55"),
        judged("100", "50", "85"),
        judged("100", "90", "95"),
        judged("100", "94.99", "95"),
        judged("100", "99.99", None),
        judged("100", "100", "100"),
        judged("100", "120", "100"),
        judged("0", "0", "0"),
    ]
    bands = by_rate(evaluations, standard())
    assert sum(band.count for band in bands) == len(evaluations)
    counted = {(band.lower, band.upper): dict(band.grades) for band in bands}
    assert counted[None, D(50)]["差"] == 1
    assert counted[D(50), D(80)]["良"] == 1
    assert counted[D(90), D(95)]["优"] == 2
    assert counted[D(95), D(100)][""] == 1
    assert counted[D(100), D("100.01")]["优"] == 1
    assert counted[D("100.01"), None]["优"] == 1
    assert counted[None, None]["差"] == 1


def test_bands_that_are_odd_stand_only_where_they_hold_any():
    bands = by_rate([judged("100", "100", "100")], standard())
    assert [band.upper for band in bands] == [D(50), D(80), D(90), D(95), D(100), D("100.01")]


def test_indicators_are_counted_by_aspect_in_the_order_of_the_form():
    one = project(
        indicator("≥10个", "10个", aspect="数量指标"),
        indicator("≥10个", "9个", aspect="数量指标"),
        indicator("≥90%", "80%", aspect="服务对象满意度指标"),
        indicator("≥10个", "很多", aspect="质量指标"),
        indicator("≥10个", "9个", aspect="时效指标", not_applicable=True),
    )
    other = project(indicator("≥10个", "1个", aspect="", level2="别的"), id="q")
    evaluations = [evaluate(one, standard()), evaluate(other, standard())]
    counted = {
        item.name: (item.met, item.missed, item.unknown, item.projects)
        for item in by_aspect(evaluations)
    }
    assert list(counted) == ["数量指标", "质量指标", "服务对象满意度指标", "别的"]
    assert counted["数量指标"] == (1, 1, 0, 1)
    assert counted["质量指标"] == (0, 0, 1, 0)
    assert counted["服务对象满意度指标"] == (0, 1, 0, 1)
    assert evaluations[0].missed_aspects == ("数量指标", "服务对象满意度指标")
