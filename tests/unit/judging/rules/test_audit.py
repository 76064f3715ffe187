"""What the questions leave alone, and that one cause is one finding."""

from __future__ import annotations

import pytest

from generator.facts.diagnostics import Explanation
from generator.facts.records.form import BudgetChange, Funds
from generator.facts.records.report import Narrative
from generator.facts.records.states import Status
from tests.support.builders import (
    D,
    count,
    indicator,
    island,
    ledger,
    project,
    report,
    row,
    totals,
)
from tests.support.judged import audited


def codes(*projects, about=None, broken=frozenset()):
    found = audited(ledger(island(*projects, about=about)), broken=broken)
    told = [item.code for item in found if item.code[1] not in "45"]  # those have their own tests
    return [code for code in told if code != "C333"]  # and so has a budget not spent


def with_sources(total, *rows):
    return project(
        funds=Funds(total=total, appropriation=rows[0], other=rows[1] if rows[1:] else None)
    )


def full(*lines, **changes):
    """A form whose weights make up 100 in the parts of the standard."""
    total = changes.pop("total", row(annual=100, executed=100, score=10))
    return project(*lines, total=total, standard_id="sichuan", **changes)


def test_a_form_in_order_and_an_empty_one_raise_nothing():
    assert codes(full(indicator(weight=90, score=90), stated_total=D(100), stated_grade="优")) == []
    assert codes(project(total=row())) == []


def test_a_zero_total_is_told_once():
    funds = with_sources(row(0, 0, 0, stated_rate=0, score=5), row(90, 89, 89))
    assert codes(funds) == ["C202"]


@pytest.mark.parametrize(
    ("total", "rows", "told"),
    [
        (row(annual=100), (row(annual=60), row(annual=40)), []),
        (row(annual=100), (row(annual=60), row()), []),  # the other may hold 40
        (row(annual=100), (row(annual=60),), ["C201"]),
        (row(annual=100), (row(annual=110), row()), ["C201"]),
        (row(annual=100), (row(initial=5),), ["C202"]),
        (row(annual=100, executed=0), (row(annual=100, executed=0),), []),
    ],
)
def test_sources(total, rows, told):
    assert codes(with_sources(total, *rows)) == told


MISTYPED = row(annual=36, executed=9999, stated_rate="93.1", score="9.31")
TRUE_ROW = row(annual=36, executed="33.516")
TRUE_TOTALS = totals(projects=1, budget=36, executed="33.516")


def test_a_mistyped_total_is_one_finding():
    wrong = with_sources(MISTYPED, TRUE_ROW)
    about = report(declared=TRUE_TOTALS)
    found = audited(ledger(island(wrong, about=about)))
    told = [item for item in found if item.code.startswith("C2")]
    assert [item.code for item in told] == ["C201"]
    assert "像是总额抄错了" in told[0].message


def test_a_mistyped_total_that_is_explained_stands_and_is_asked_about():
    right = Explanation(rule="C201", reason="x", path=("说明", 0))
    wrong = project(funds=Funds(total=MISTYPED, appropriation=TRUE_ROW), explanations=(right,))
    told = codes(wrong, about=report(declared=TRUE_TOTALS))
    assert {"C201", "C203", "C204", "C212"} <= set(told)


def test_a_source_that_is_wrong_does_not_make_the_rest_wrong():
    right = row(annual=36, executed="33.516", stated_rate="93.1", score="9.31")
    assert codes(with_sources(right, row(annual=36, executed=9))) == ["C201"]


@pytest.mark.parametrize(
    ("rate", "told"),
    [
        ("80", []),
        ("80.4", []),
        ("80.5", ["C204"]),
        ("80.45", []),
        ("80.44", ["C204"]),
        (100, ["C204"]),
    ],
)
def test_a_rate_is_compared_in_the_digits_typed(rate, told):
    assert codes(project(total=row(annual="4753.66", executed="3824.26", stated_rate=rate))) == told


def test_a_score_that_follows_a_wrong_rate_is_the_rates_fault():
    wrong = row(annual="4753.66", executed="3824.26", stated_rate=100, score=10)
    assert codes(project(total=wrong)) == ["C204"]
    other = row(annual="4753.66", executed="3824.26", stated_rate=100, score=9)
    assert codes(project(total=other)) == ["C204", "C205"]


def test_a_score_above_its_weight_hides_the_total_and_the_rule():
    told = codes(full(indicator(weight=90, score=99), stated_total=D(100)))
    assert told == ["C208"]
    wrong_cell = row(annual=100, executed=100, score=99)
    assert codes(full(indicator(weight=90, score=90), total=wrong_cell, stated_total=D(99))) == [
        "C208"
    ]


def test_weights_explain_a_total_cut_to_full_marks_or_lines_left_out():
    assert codes(full(indicator(weight=110, score=110), stated_total=D(100))) == ["C206"]
    assert codes(full(indicator(weight=60, score=60), stated_total=D(95))) == ["C206"]
    assert codes(full(indicator(weight=80, score=80), stated_total=D("100.5"))) == ["C206", "C209"]


def test_a_scaled_total_is_as_good_as_the_plain_sum():
    lines = (
        indicator(weight=80, score=80),
        indicator("≥10", "9", weight=10, not_applicable=True),
    )
    for stated, told in (("100", []), ("90", []), ("95", ["C209"])):
        assert codes(full(*lines, stated_total=D(stated))) == told


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("优", ["C210"]),
        ("良", []),
        ("良好", ["C247"]),
        ("合格", ["C247"]),
        ("优良", ["C247"]),
        ("较差", ["C210", "C247"]),
    ],
)
def test_grades_go_by_the_word_in_them(written, told):
    assert codes(project(stated_total=D(85), stated_grade=written)) == told


@pytest.mark.parametrize(
    ("target", "actual", "score", "deviation", "told"),
    [
        ("≥30", "30", 30, "", []),
        ("≥30", "27", 27, "雨天", []),
        ("≥30", "27", 25, "雨天", ["C211"]),
        ("≥30", "27", 25, "", ["C211", "C301"]),
        ("≥30", "30", 25, "", ["C301"]),  # one cause: points deducted for nothing
        ("≥30", "30", 25, "0", ["C301"]),
        ("≥30", "27", 30, "", ["C302"]),
        (">30", "30", 30, "", ["C302"]),
        ("≤30", "31", 30, "", ["C303"]),
        ("=0件", "1件", 30, "", ["C303"]),
        ("≥30", "36", 30, "", ["C304"]),
        ("≥30", "36", 30, "年中增加任务", []),
        ("≤30", "5", 30, "", []),
        ("明显", "未达成", 30, "", ["C302"]),
        ("明显", "较好", 30, "", []),
    ],
)
def test_scores(target, actual, score, deviation, told):
    line = indicator(target, actual, weight=30, score=score, deviation=deviation)
    assert codes(full(line, indicator(weight=60, score=60))) == told


def test_budget_changes_are_asked_only_where_listed():
    more, less = BudgetChange(increase=True, amount=D(8)), BudgetChange(increase=False, amount=D(3))
    money = row(initial=95, annual=100, executed=100)
    assert codes(project(total=money)) == []
    assert codes(project(total=money, changes=(more, less))) == []
    assert codes(project(total=money, changes=(more,))) == ["C215"]
    unknown = BudgetChange(increase=True, amount=None)
    assert codes(project(total=money, changes=(more, unknown))) == []


def test_declared_totals_count_every_status():
    both = (
        project(id="a", name="路灯维护"),
        project(id="b", name="村庄保洁", status=Status.DRAFT),
        project(id="c", name="防汛物资", status=Status.WITHHELD),
    )
    about = report(declared=totals(3, 300, 300))
    assert codes(*both, about=about) == []
    assert codes(*both[:2], about=about) == ["C212", "C212", "C212"]


def test_a_year_with_a_broken_project_is_not_asked_about_its_totals():
    about = report(
        declared=totals(3, 300, 300),
        narrative=Narrative(organisation="全镇共安排5个项目，{{ 总数 }}。"),
    )
    broken = frozenset({"data/a/2024/projects/lamp.yml"})
    assert codes(project(), about=about) == ["C212", "C212", "C212", "C213", "C214"]
    assert codes(project(), about=about, broken=broken) == ["C213"]
    elsewhere = frozenset({"data/a/2023/projects/lamp.yml", "data/a/2024/report.yml"})
    assert "C212" in codes(project(), about=about, broken=elsewhere)


def test_typed_figures_may_be_rounded():
    declared = totals(1, "1778.67", "1778.67", (count(1, 90),))
    for text, told in (
        ("全镇支出合计1778.67万元。", []),
        ("全镇支出合计1778.7万元。", []),
        ("全镇支出合计1779万元。", []),
        ("全镇支出合计1778万元。", ["C214"]),
    ):
        about = report(
            declared=declared,
            remainder=totals(0, "1678.67", "1678.67", (count(1, 90),)),
            narrative=Narrative(attainment=text),
        )
        assert codes(project(), about=about) == told


def test_a_figure_that_cannot_be_told_contradicts_nothing():
    about = report(narrative=Narrative(attainment="全镇支出合计99万元，90分以上的7个。"))
    assert codes(project(total=row(annual=100)), about=about) == []


def test_a_public_name_may_hold_a_hidden_one():
    public = project(id="a", name="路灯维护经费补助")
    hidden = project(id="b", name="路灯维护经费", status=Status.WITHHELD)
    about = report(narrative=Narrative(quality="路灯维护经费补助按时发放"))
    assert codes(public, hidden, about=about) == []
    about = report(narrative=Narrative(quality="路灯维护经费、路灯维护经费补助"))
    assert codes(public, hidden, about=about) == ["C701"]
    draft = report(status=Status.DRAFT, narrative=Narrative(quality="路灯维护经费"))
    assert codes(public, hidden, about=draft) == []
