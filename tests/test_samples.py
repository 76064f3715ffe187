"""Thirty published forms, read and scored: what comes out stands in golden_samples.txt, line by line."""

from __future__ import annotations

import pytest

from generator.facts.diagnostics import Severity
from tests.support.samples import COUNTS, TABLE, counts, evaluations, forms, read_forms, table


@pytest.fixture(scope="module")
def judged():
    reading = read_forms()
    assert reading.ledger is not None
    return evaluations(reading.ledger)


def test_every_form_can_be_read(judged):
    reading = read_forms()
    assert [item for item in reading.findings if item.severity is Severity.ERROR] == []
    assert sorted(judged) == sorted(forms())
    assert len(judged) == 30


def test_the_table_is_what_comes_out():
    expected = TABLE.read_text(encoding="utf-8")
    assert table() == expected, "看过差别之后用 make golden 重写"


def test_the_counts_in_the_package_are_what_comes_out():
    expected = COUNTS.read_text(encoding="utf-8")
    assert counts() == expected, "看过差别之后用 make golden 重写"


def computed(evaluation):
    return [None if line.computed is None else str(line.computed) for line in evaluation.lines]


def test_008_is_96_by_the_school_and_99_80_by_the_rule(judged):
    """资金到位及时率 100 of 100 was given 7, 政策知晓率 98 of 100 was given 9."""
    form = judged["008"]
    assert str(form.execution.computed) == "10.00"
    assert computed(form) == ["10.00"] * 5 + ["9.80"] + ["10.00"] * 3
    assert (form.stated_total, form.sum_of_stated) == (96, 96)
    assert str(form.computed_total) == "99.80"
    assert (form.grade, form.grade_of_stated) == ("优", "优")


def test_022_agrees_to_the_last_digit(judged):
    """Only its rate is off by a hundredth: 86.19% for 21.54576 ÷ 25."""
    form = judged["022"]
    assert str(form.execution.rate) == "86.18"
    assert str(form.execution.stated_rate) == "86.19"
    assert str(form.execution.computed) == str(form.execution.stated) == "8.62"
    assert computed(form) == ["10.00", "20.00", "20.00", "30.00", "10.00"]
    assert str(form.computed_total) == str(form.stated_total) == "98.62"


def test_035_adds_up_to_120_and_says_100(judged):
    """执行 20 + 产出 60 + 效益 40; three of its lines are words that fit no band."""
    form = judged["035"]
    assert form.standard.id == "hubei"
    assert (form.sum_of_stated, form.stated_total) == (120, 100)
    assert computed(form) == ["10.00"] * 3 + [None] + ["10.00"] * 2 + [None] * 2
    assert form.computed_total is None


def test_052_copied_its_targets_and_three_of_five_say_nothing(judged):
    """≥90% for ≥90% is no actual value; =100% and =0件 are."""
    form = judged["052"]
    assert form.standard.id == "zhibiao-100"
    assert not form.execution.scored
    assert computed(form) == [None, None, "20.00", "20.00", None]
    assert [line.met for line in form.lines] == [None, None, True, True, None]
    assert form.computed_total is None
    assert "把目标照抄了一遍" in form.lines[0].arithmetic.reason


def test_005_was_published_blank(judged):
    form = judged["005"]
    assert form.stated_total is form.computed_total is None
    assert all("没有写实际完成值" in line.arithmetic.reason for line in form.lines)
