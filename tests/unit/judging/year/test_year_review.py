"""The review of a year in figures, for one audience."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.records.states import Audience
from tests.support.reviews import BOTH, reviewed_year

D = Decimal


def test_the_figures():
    found = reviewed_year()
    assert found is not None
    assert [item.entry.project for item in found.projects] == ["lamps", "roads"]
    assert (len(found.done), found.unseen, found.money.budget) == (2, 0, D(20))
    assert found.mean_difference == D("-5.00")
    assert (found.lowered, found.raised, found.unchanged) == (1, 0, 1)
    assert [item.entry.project for item in found.grade_changes] == ["lamps"]


def test_of_a_project_that_is_not_shown_nothing_counts():
    found = reviewed_year(shown="roads")
    assert found is not None
    assert [item.entry.project for item in found.projects] == ["roads"]
    assert (found.unseen, found.money.budget, found.mean_difference) == (1, D(10), D("0.00"))
    assert found.of("lamps") is None
    assert found.of("roads") is found.projects[0]


def test_a_draft_is_for_a_preview_only():
    draft = BOTH.replace("状态: 公开", "状态: 草稿")
    assert reviewed_year(review=draft) is None
    assert reviewed_year(Audience.PREVIEW, review=draft) is not None
    assert reviewed_year(review="") is None


def test_nothing_found_yet():
    found = reviewed_year(review="状态: 公开\n复核单位: 局\n复核日期: 2025-01-01\n")
    assert found is not None
    assert (found.projects, found.mean_difference, found.money.budget) == ((), None, None)
