"""Declared = itemised + withheld + remainder: exactly, or said to be open."""

from __future__ import annotations

import pytest

from generator.facts.records.report import SpotCheck
from generator.judging.year.reconciliation import Listed, reconcile
from generator.judging.year.score_ranges import range_words, remainder_count
from tests.support.builders import count, dec, project, report, row, totals


def listed(*amounts, **changes):
    return Listed(
        projects=tuple(project(id=f"p{n}", total=row(annual=a)) for n, a in enumerate(amounts)),
        **changes,
    )


def budget(declared, rest, *amounts, **changes):
    about = report(declared=totals(budget=declared), remainder=rest)
    (figure,) = reconcile(about, listed(*amounts, **changes))
    return figure


@pytest.mark.parametrize(
    ("declared", "rest", "amounts", "difference"),
    [
        ("100", None, ("60", "40"), "0"),
        ("100", None, ("60", "39.99"), "0.01"),
        ("100", totals(1, "40"), ("60",), "0"),
        ("100", totals(1, "41"), ("60",), "-1"),
        ("100", None, ("60", None), None),  # the one not stated may be the 40
        ("100", None, ("110", None), "-10"),  # too much is too much
        ("100", totals(1), ("60",), None),  # a remainder that does not say
        ("0.3", None, ("0.1", "0.2"), "0"),
    ],
)
def test_money(declared, rest, amounts, difference):
    figure = budget(declared, rest, *amounts)
    assert figure.difference == dec(difference)
    assert figure.balanced is (difference == "0")
    assert figure.formula.endswith("。")


def test_a_project_that_states_no_score_counts_for_one_at_most():
    def scores(*stated):
        projects = tuple(
            project(id=f"p{n}", stated_total=dec(score)) for n, score in enumerate(stated)
        )
        (figure,) = reconcile(
            report(declared=totals(scores=(count(3, 90),))), Listed(projects=projects)
        )
        return figure.difference

    assert scores(90, 95, 100) == 0
    assert scores(90, 95, "89.99") == 1
    assert scores(90, 95, None) is None
    assert scores(90, None) == 2


def test_amounts_of_what_is_not_seen_are_not_told():
    figure = budget("100", None, "60", withheld=1)
    assert figure.difference is None
    assert (
        figure.formula == "逐项列出 60，声明的 100 万元；不予公开的项目的数字不公布，差额不作核对。"
    )
    figure = budget("100", None, "60", drafts=True)
    assert figure.difference is None
    assert "尚未逐项公布" in figure.formula


def test_withheld_projects_count_by_number():
    (figure,) = reconcile(report(declared=totals(3)), listed("1", "2", withheld=1))
    assert figure.difference == 0
    assert figure.withheld == 1
    assert figure.formula == "逐项列出 2 + 不予公开 1 = 3，与声明的 3 个相符。"


def test_spot_checks_that_are_not_listed_leave_it_open():
    declared = totals(spot_checked=2)
    (figure,) = reconcile(report(declared=declared), listed())
    assert figure.difference is None
    checks = (SpotCheck(project="p0"),)
    (figure,) = reconcile(report(declared=declared, spot_checks=checks), listed("1"))
    assert figure.difference == 1


def test_nothing_declared_nothing_reconciled():
    assert reconcile(report(), listed("1")) == ()


def test_what_a_remainder_leaves_unsaid():
    ninety, sixty = count(0, 90), count(0, None, 60)
    assert remainder_count(None, sixty) == 0
    assert remainder_count(totals(41, scores=(count(41, 90),)), ninety) == 41
    assert remainder_count(totals(41, scores=(count(41, 90),)), sixty) == 0
    assert remainder_count(totals(41, scores=(count(40, 90),)), sixty) is None
    assert remainder_count(totals(), sixty) is None


def test_ranges_in_words():
    assert range_words(count(0, 90)) == "90 分及以上"
    assert range_words(count(0, None, 60)) == "60 分以下"
    assert range_words(count(0, 80, 90)) == "80 分及以上、90 分以下"
