"""Sources under names of their own in the funds table."""

from __future__ import annotations

from generator.facts.records.form import Funds, FundSource
from generator.judging.rules.consistency.funds_table import contradicted, row_path, sources
from tests.support.builders import D, row


def source(name, annual, **changes):
    return FundSource(name=name, annual_budget=D(annual), **changes)


def test_named_sources_are_added_and_parts_of_them_are_not():
    named = (source("甲", 60), source("债券", 40, part_of="甲"), source("乙", 40))
    funds = Funds(total=row(annual=100), sources=named)
    assert [label for label, _ in sources(funds)] == ["甲", "乙"]
    assert contradicted(funds) == {}
    assert contradicted(Funds(total=row(annual=90), sources=named)) == {"全年预算数": 100}


def test_one_sum_told_by_source_and_by_kind_is_no_contradiction():
    kinds = (source("基本支出", 70), source("项目支出", 30))
    funds = Funds(total=row(annual=100), appropriation=row(annual=100), sources=kinds)
    assert contradicted(funds) == {}


def test_a_row_knows_where_it_stands():
    named = source("甲", 60)
    rest = row(annual=1)
    funds = Funds(total=row(annual=100), other=rest, sources=(source("甲", 60), named))
    assert row_path(funds, "甲", named) == ("年度资金", "资金来源", 1)
    assert row_path(funds, "其他资金", rest) == ("年度资金", "其他资金")
