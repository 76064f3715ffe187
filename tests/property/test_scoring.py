"""What holds for any form: scores within their weights, more is never worse, order does not matter, sums are exact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.records.form import FundRow, Indicator
from generator.facts.records.quantity import (
    About,
    Change,
    Every,
    Order,
    Quantity,
    Rank,
    Span,
    TargetKind,
)
from generator.facts.records.states import Audience, Status
from generator.facts.standard import LessIsBetter, PlainCost, ZeroBudget
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.scoring.execution import score_execution
from generator.judging.scoring.indicators import score_indicator
from generator.judging.year.placeholders import NAMES, resolve
from generator.judging.year.reconciliation import Listed, reconcile
from generator.judging.year.summary import summarise
from generator.reading.repo.standard_files import packaged_standards
from tests.support.builders import indicator, island, ledger, project, report, totals
from tests.support.judged import audited

pytestmark = pytest.mark.slow("hundreds of made-up forms a test")

KINDS = list(TargetKind)
UNITS = ["", "%", "‰", "人", "户", "万元", "元", "亿元", "万", "千克", "百分比"]

numbers = st.decimals("-1000000", "1000000", allow_nan=False, places=4) | st.sampled_from(
    [Decimal(0), Decimal(1), Decimal("0.958"), Decimal(100), Decimal("1E+25"), Decimal("1E-20")]
)
amounts = st.decimals(0, "100000000", allow_nan=False, places=4)
weights = st.decimals(0, 200, allow_nan=False, places=3)
standards = st.builds(
    replace,
    st.sampled_from(packaged_standards()),
    less_is_better=st.sampled_from(LessIsBetter),
    plain_cost=st.sampled_from(PlainCost),
    zero_budget=st.sampled_from(ZeroBudget),
    decimals=st.integers(0, 4),
)
single = st.builds(
    Quantity,
    raw=st.text(max_size=8)
    | st.sampled_from(["≥90%", "达成预期指标", "部分达成", "未达成", "及时", "100"]),
    kind=st.sampled_from(KINDS),
    number=st.none() | numbers,
    unit=st.sampled_from(UNITS),
    deadline=st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)
EXTRAS: list[Mapping[str, object]] = [
    *({} for _ in range(6)),
    *({"about": about} for about in About),
    *({"change": change} for change in Change),
    *({"every": Every(span=span, count=Decimal(2))} for span in Span),
    {"kind": TargetKind.RANGE, "number": Decimal(2), "upper": Decimal("5.5")},
    {
        "kind": TargetKind.SEVERAL,
        "number": None,
        "parts": (Quantity(raw="5次", kind=TargetKind.PLAIN, number=Decimal(5), unit="次"),) * 2,
    },
    *(
        {"kind": TargetKind.RANKED, "ranks": (Rank(scale="甲", place=one, order=order),)}
        for order in Order
        for one in (0, 1)
    ),
    {"kind": TargetKind.BY_DATE, "deadline": date(2024, 6, 30), "earliest": date(2024, 5, 31)},
]
quantities = st.builds(lambda one, more: replace(one, **more), single, st.sampled_from(EXTRAS))
indicators = st.builds(
    Indicator,
    level1=st.sampled_from(["产出指标", "成本指标", "其他", ""]),
    level2=st.just(""),
    name=st.text(max_size=8),
    part=st.sampled_from(["产出指标", "成本指标", "效益指标", ""]),
    aspect=st.sampled_from(["数量指标", "成本指标", "时效指标", ""]),
    target=quantities,
    actual=quantities,
    weight=st.none() | weights,
    score=st.none() | weights,
    deviation=st.sampled_from(["", "0", "雨天"]),
    band=st.sampled_from(["", "达成", "部分达成", "未达成", "还行"]),
    band_share=st.none() | st.decimals(0, 300, allow_nan=False, places=2),
    not_applicable=st.booleans(),
)
rows = st.builds(
    FundRow,
    initial_budget=st.none() | amounts,
    annual_budget=st.none() | amounts | st.just(Decimal(0)),
    executed=st.none() | amounts | st.just(Decimal(0)),
    stated_rate=st.none() | st.decimals(0, 200, allow_nan=False, places=2),
    weight=st.none() | weights,
    score=st.none() | weights,
)
projects = st.builds(
    lambda lines, total, stated, status, number: project(
        *lines, total=total, stated_total=stated, status=status, id=f"p{number}"
    ),
    st.lists(indicators, max_size=5),
    rows,
    st.none() | weights,
    st.sampled_from(Status),
    st.integers(0, 10**9),
)


@given(indicators, standards)
def test_a_score_lies_between_nothing_and_its_weight(line, standard):
    scored = score_indicator(line, standard)
    arithmetic = scored.arithmetic
    assert (arithmetic.result is None) == bool(arithmetic.reason) == (not arithmetic.formula)
    assert arithmetic.rule
    if arithmetic.result is not None and line.weight is not None:
        assert 0 <= arithmetic.result <= line.weight
        exponent = arithmetic.result.as_tuple().exponent
        assert isinstance(exponent, int)
        assert -exponent <= max(standard.decimals, 3)


@given(rows, standards)
def test_execution_lies_between_nothing_and_its_weight(total, standard):
    scored = score_execution(total, standard)
    assert (scored.computed is None) == bool(scored.arithmetic.reason)
    if scored.computed is not None:
        assert 0 <= scored.computed <= scored.weight


def numeric(kind, target, actual, standard):
    line = replace(
        indicator(),
        target=Quantity(raw="目标", kind=kind, number=target),
        actual=Quantity(raw="实际", kind=TargetKind.PLAIN, number=actual),
    )
    return score_indicator(line, standard).computed


UPWARD = [TargetKind.AT_LEAST, TargetKind.MORE_THAN, TargetKind.PLAIN, TargetKind.EXACTLY]
DOWNWARD = [TargetKind.AT_MOST, TargetKind.LESS_THAN]
plain_numbers = st.decimals("-10000", "10000", allow_nan=False, places=4)


@given(st.sampled_from(UPWARD), plain_numbers.filter(bool), plain_numbers, plain_numbers, standards)
def test_more_achieved_never_scores_less(kind, target, one, other, standard):
    less, more = (numeric(kind, target, number, standard) for number in sorted((one, other)))
    if less is not None and more is not None:
        assert less <= more


@given(st.sampled_from(DOWNWARD), plain_numbers, plain_numbers, plain_numbers, standards)
def test_beyond_a_limit_more_never_scores_more(kind, target, one, other, standard):
    less, more = (numeric(kind, target, number, standard) for number in sorted((one, other)))
    if less is not None and more is not None:
        assert less >= more


@given(projects, standards, st.randoms(use_true_random=False))
def test_the_order_of_indicators_does_not_change_the_total(item, standard, random):
    shuffled = list(item.indicators)
    random.shuffle(shuffled)
    one, other = (
        evaluate(item, standard),
        evaluate(replace(item, indicators=tuple(shuffled)), standard),
    )
    assert one.computed_total == other.computed_total
    assert one.sum_of_stated == other.sum_of_stated
    assert (one.grade, set(one.notes)) == (other.grade, set(other.notes))


@given(projects, standards)
def test_the_total_is_the_sum_of_the_printed_lines(item, standard):
    judged = evaluate(item, standard)
    if judged.computed_total is None:
        assert judged.total_formula == ""
        return
    counted = [line for line in judged.lines if not line.indicator.not_applicable]
    scores = [judged.execution.computed or Decimal(0), *(line.computed for line in counted)]
    added = sum(score for score in scores if score is not None)
    assert judged.total_formula.endswith(str(judged.computed_total))
    if len(counted) == len(judged.lines):
        assert judged.computed_total == added


@given(st.lists(projects, max_size=6, unique_by=lambda item: item.id), st.sampled_from(Audience))
def test_no_form_breaks_the_year(items, audience):
    standard = packaged_standards()[0]
    about = report(declared=totals(len(items), "1.5", None))
    year = island(*items, about=about)
    judged = tuple(evaluate(item, standard) for item in items)
    found = summarise(year, judged, standard, audience=audience)
    shown = {item.project.id for item in found.evaluations}
    assert not shown & {item.id for item in items if item.status is Status.WITHHELD}
    assert sum(group.count for group in found.by_grade) == len(shown)
    assert sum(group.count for group in found.by_attainment) == len(shown)
    assert resolve("".join(f"{{{{{item.name}}}}}" for item in NAMES), found)
    assert audited(ledger(year)) == audited(ledger(year))


@given(st.lists(amounts, min_size=1, max_size=8), amounts, st.decimals("-5", "5", places=4))
def test_reconciliation_is_exact(budgets, rest, off):
    items = tuple(
        project(id=f"p{number}", total=FundRow(annual_budget=budget))
        for number, budget in enumerate(budgets)
    )
    declared = sum(budgets) + rest + off
    about = report(declared=totals(len(items) + 1, str(declared)), remainder=totals(1, str(rest)))
    count, money = reconcile(about, Listed(projects=items))
    assert count.difference == 0
    assert money.difference == off
    assert money.balanced is (off == 0)
