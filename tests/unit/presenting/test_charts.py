from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.facts.model import ScoreCount, Totals
from generator.presenting.charts import money_parts, score_parts
from tests.unit.presenting import records
from tests.unit.presenting.pages_of import island

D = Decimal


def test_declared_counts_go_before_counted_ones():
    made = island()
    counts = (ScoreCount(projects=43, lower=D(90)), ScoreCount(projects=2, upper=D(60)))
    report = replace(made.report, declared=Totals(projects=46, scores=counts))
    summary = replace(made.summary, declared=True, projects=46)
    made = replace(made, unit_year=replace(made.unit_year, report=report), summary=summary)
    parts = score_parts(made)
    assert [(part.label, part.number, part.shade) for part in parts] == [
        ("90 分以上", D(43), 1),
        ("60 分以下", D(2), 4),
        ("没有列出得分", D(1), 0),
    ]
    assert parts[1].start == parts[0].share
    assert abs(sum((part.share for part in parts), D(0)) - 100) < D("0.05")


def test_counted_grades_leave_out_the_empty_ones():
    made = island()
    group = made.summary.by_grade[0]
    grades = (replace(group, name="优"), replace(group, name="差", projects=()))
    parts = score_parts(replace(made, summary=replace(made.summary, by_grade=grades)))
    assert [part.label for part in parts] == ["优"]


def test_many_fields_are_cut_to_nine_and_the_rest_added_up():
    summary = records.summary()
    group = summary.by_area[0]
    areas = tuple(replace(group, name=f"领域{n}", executed=D(n)) for n in range(1, 13))
    parts = money_parts(replace(summary, by_area=areas))
    assert len(parts) == 9
    assert (parts[0].label, parts[0].share) == ("领域12", D(100))
    assert (parts[-1].label, parts[-1].number) == ("其他领域", D(1 + 2 + 3 + 4))


def test_what_is_not_itemised_has_its_bar():
    summary = records.summary()
    report = replace(summary.year.report, remainder=Totals(projects=41, executed=D("1619.8102")))
    parts = money_parts(replace(summary, year=replace(summary.year, report=report)))
    assert (parts[-1].label, parts[-1].number) == ("未逐项列出的 41 个", D("1619.8102"))
