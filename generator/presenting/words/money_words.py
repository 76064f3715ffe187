"""Budgets and spending in sentences: what is stated, over how many projects, and what is not."""

from __future__ import annotations

from generator.judging.year.money import Money
from generator.presenting.words.page_words import counted, percent, wan

DOUBTED_AMOUNT = "数额有疑问，等待说明"
"""What stands beside amounts that an open finding contradicts."""


def money_sentence(who: str, money: Money, doubted: int = 0) -> str:
    """Return what projects cost, without a full stop.

    ``2024 年 45 个项目共支出 1778.67 万元，预算执行率 100%``; where not all of them state an amount,
    over how many it runs; where none does, that it is not stated. An amount not stated is never 0.
    Where all amounts are doubted, the sum is only what was filled in, and no rate is made of it.

    Args:
        who: Whose projects, as it stands before their number: ``2024 年 ``, ``2024 年 2 个单位的 ``.
        money: Of all of them.
        doubted: Of how many the amounts are contradicted by an open finding.
    """
    if not money.of:
        return f"{who.removesuffix('的').strip()}没有列出项目，也没有写合计"
    if doubted >= money.of and money.executed is not None:
        return f"{who}{counted(money.of, '个项目')}填报支出 {wan(money.executed)}，{DOUBTED_AMOUNT}"
    doubt = f"，其中 {counted(doubted, '个')}的{DOUBTED_AMOUNT}" if doubted else ""
    return f"{who}{counted(money.of, '个项目')}{_spent(money)}{_rate(money)}{doubt}"


def _spent(money: Money) -> str:
    if money.executed is None:
        return f"{_budget(money)}支出未填报" if money.budget is not None else "，预算和支出都未填报"
    if money.executed_projects < money.of:
        return f"中 {money.executed_projects} 个写明了支出，合计 {wan(money.executed)}"
    return f"共支出 {wan(money.executed)}"


def _budget(money: Money) -> str:
    if money.budget is None:
        return ""
    if money.budget_projects < money.of:
        return f"中 {money.budget_projects} 个写明了全年预算，合计 {wan(money.budget)}；"
    return f"，全年预算 {wan(money.budget)}，"


def _rate(money: Money) -> str:
    if money.rate is None:
        return ""
    if money.rate_projects < money.of:
        return f"；预算和支出都写明的 {counted(money.rate_projects, '个')}，执行率 {percent(money.rate)}"
    return f"，预算执行率 {percent(money.rate)}"
