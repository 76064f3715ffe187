"""The sentences on a year: each with its figure and link, none of what an open finding contradicts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.facts.records.form import FundRow, Funds
from generator.facts.records.report import Totals
from generator.presenting.prepared.digest import digest_of
from generator.presenting.prepared.highlights import Highlight, highlights
from generator.presenting.prepared.prepared_year import PreparedYear
from generator.presenting.words.page_words import NBSP
from tests.support import records
from tests.support.pages_of import island

D = Decimal


def sentence(item: Highlight) -> str:
    also = "".join(f"、{name}" for name, _ in item.also)
    return f"{item.lead}{item.linked}{also}{item.rest}".replace(NBSP, " ")


def sentences(year: PreparedYear, *others) -> list[str]:
    return [sentence(item) for item in highlights(year, others)]


def spending(name: str, budget: str | None, executed: str | None):
    money = FundRow(
        annual_budget=D(budget) if budget else None, executed=D(executed) if executed else None
    )
    return records.evaluation(
        records.project(id=name, name=f"项目{name}", funds=Funds(total=money))
    )


def missing(name: str, *met: bool | None):
    made = records.evaluation(records.project(id=name, name=f"项目{name}"))
    return replace(made, lines=tuple(replace(made.lines[0], met=one) for one in met))


def doubting(year: PreparedYear, **claims: Any) -> PreparedYear:
    return replace(year, claims=tuple(replace(one, **claims) for one in year.claims))


def told_of(words: str, found: list[str]) -> str:
    return next(one for one in found if words in one)


def test_the_largest_amount_left_is_named_with_its_arithmetic():
    year = island(spending("a", "10", "9"), spending("b", "100", "60"), spending("c", "5", "5"))
    assert told_of("没花完最多的是", sentences(year)).startswith(
        "没花完最多的是项目b：全年预算 100 万元，支出 60 万元，还有 40 万元没有用"
    )
    found = next(item for item in highlights(year) if "没花完" in item.lead)
    assert found.address == year.entries[1].address


def test_amounts_in_doubt_or_not_stated_are_no_ground_for_a_sentence():
    year = doubting(island(spending("b", "100", "60")), money=False)
    assert not any("没花完最多" in one for one in sentences(year))
    assert "看不出来" in told_of("没花完", sentences(year))
    assert "看不出来" in told_of("没花完", sentences(island(spending("a", "10", None))))


def test_that_everything_was_spent_is_said_of_those_that_state_both():
    year = island(spending("a", "10", "10"), spending("b", "7", None))
    assert told_of("没有发现没花完", sentences(year)).endswith(
        "写明预算和支出、数额没有疑问的 1 个都花完了全年预算。"
    )


def test_the_project_that_missed_most_is_named_with_its_lines():
    year = island(missing("a", True, False), missing("b", False, False, True, None))
    assert told_of("目标没有达到最多的是", sentences(year)) == (
        "目标没有达到最多的是项目b：可以判断的 3 项指标中 2 项没有达到（活动次数、活动次数）；"
        "没有达到的共 2 个项目的 3 项。"
    )


def test_several_that_missed_as_many_are_all_named_with_a_link_each():
    year = island(missing("a", False), missing("b", False), missing("c", True))
    assert "项目a、项目b，各有 1 项没有达到" in told_of("没有达到最多", sentences(year))
    found = next(item for item in highlights(year) if "没有达到最多" in item.lead)
    assert found.also == (("项目b", year.entries[1].address),)


def test_of_many_that_missed_as_many_none_is_singled_out():
    year = island(*(missing(name, False) for name in "abcde"), missing("f", True))
    told = told_of("没有达到最多", sentences(year))
    assert told == "目标没有达到最多的各有 1 项：共有 5 个项目。"


def test_lines_in_doubt_count_as_neither_met_nor_missed():
    year = doubting(island(missing("a", False)), missed=(), met=())
    assert "没有达到最多" not in "".join(sentences(year))
    assert "看不出来" in told_of("目标达到了没有", sentences(year))


def test_met_is_said_only_with_what_stands_against_it():
    opposed = doubting(island(missing("a", True)), all_met=False)
    assert "1 个项目有疑问待单位说明" in told_of("没有发现未达到的目标", sentences(opposed))
    assert "有疑问" not in told_of("没有发现未达到的目标", sentences(island(missing("a", True))))


def test_without_a_review_that_is_said():
    assert "没有公布对本年度自评的复核。" in sentences(island())


def test_the_largest_change_is_against_the_latest_year_before():
    now = island(spending("a", "10", "9"), spending("b", "100", "60"))
    before = replace(
        digest_of(island(spending("a", "10", "2"), spending("b", "50", "59"))), year=2023
    )
    oldest = replace(digest_of(island(spending("b", "50", "1"))), year=2022)
    assert told_of("相比", sentences(now, oldest, before)) == (
        "和 2023 年相比，支出变化最大的是项目a：由 2 万元增加到 9 万元，多 7 万元。"
    )


def test_a_change_is_not_told_of_amounts_in_doubt_in_either_year():
    now, then = island(spending("a", "10", "9")), island(spending("a", "10", "2"))
    doubted = replace(then, entries=tuple(replace(one, money_stands=False) for one in then.entries))
    before = replace(digest_of(doubted), year=2023)
    assert "没有可以对照的项目" in told_of("相比", sentences(now, before))
    fine = replace(digest_of(then), year=2023)
    assert "没有可以对照的项目" in told_of("相比", sentences(doubting(now, money=False), fine))


def test_a_later_year_is_no_year_before():
    later = replace(digest_of(island()), year=2025)
    assert "从 2024 年起" in told_of("没有更早的年度可比", sentences(island(), later))


def test_what_is_not_listed_is_said_with_its_share():
    year = island(spending("a", "20", "20"))
    rest = Totals(projects=41, executed=D(80), derived=True)
    unit_year = replace(year.unit_year, report=replace(year.report, remainder=rest))
    summary = replace(year.summary, year=unit_year, projects=42, not_itemised=41)
    year = replace(year, unit_year=unit_year, summary=summary)
    first = told_of("没有逐项列出", sentences(year))
    assert first.startswith("42 个项目中 41 个没有逐项列出：它们的支出合计 80 万元（推算）")
    assert "占列出和未列出合计的 50.05" in first  # 80 of 79.85 + 80
    assert "占" not in told_of("没有逐项列出", sentences(doubting(year, money=False)))


def test_what_was_found_stands_before_what_was_not():
    order = [item.quiet for item in highlights(island(spending("a", "10", "9")))]
    assert order == sorted(order)
    assert order[0] is False
