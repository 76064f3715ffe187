"""The score for budget execution (预算执行率)."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.form.keys import Key
from generator.facts.records.form import FundRow
from generator.facts.standard import Standard, ZeroBudget
from generator.facts.units import HUNDRED, ZERO, plain, round_half_up
from generator.judging.scoring.evaluation import Arithmetic, ExecutionScore

RULE = "得分 = 分值 × 全年执行数 ÷ 全年预算数，最多得满分"
ZERO_RULES = {
    ZeroBudget.NOTHING: "全年预算数为 0、也没有支出的，执行率得 0 分",
    ZeroBudget.FULL: "全年预算数为 0、也没有支出的，执行率得满分",
}
NOT_SCORED = "本标准的预算执行率不计分"
LEFT_OUT = "表上没有给预算执行率分值，各项指标合起来已是满分，预算执行率不计分"


def execution_rate(budget: Decimal | None, executed: Decimal | None) -> Decimal | None:
    """Return 全年执行数 ÷ 全年预算数 in %, two decimals half up; None where it has no meaning."""
    if budget is None or executed is None or budget <= 0:
        return None
    return round_half_up(executed * HUNDRED / budget)


def score_execution(
    total: FundRow, standard: Standard, *, left_out: bool = False
) -> ExecutionScore:
    """Score budget execution from the total row of the funds table.

    The weight is the 分值 on the form, else the standard's. The rate earns its share of it;
    overspending earns full marks and not a point more: that it happened is for the checks to say.
    The score rests on the amounts alone: a rate that is only stated is shown, not computed with.
    ``left_out`` says that the form itself gives execution no points.

    Source:
        The standard's group 预算执行率, which also says what 0 ÷ 0 scores.
    """
    weight = total.weight if total.weight is not None else standard.execution_weight
    weight = ZERO if left_out else weight
    scored = weight > 0
    rate = execution_rate(total.annual_budget, total.executed)
    rule, formula, result, reason = RULE, "", None, ""
    if not scored:
        rule = LEFT_OUT if left_out else NOT_SCORED
        reason = f"{rule}。"
    else:
        reason = _obstacle(total)
        if not reason:
            rule, formula, result = _compute(total, weight, standard)
    return ExecutionScore(
        rate=rate,
        stated_rate=total.stated_rate,
        scored=scored,
        weight=weight,
        stated=total.score,
        arithmetic=Arithmetic(
            rule=rule,
            citation=standard.citation("预算执行率"),
            inputs=_inputs(total, weight),
            formula=formula,
            result=result,
            reason=reason,
        ),
    )


def _obstacle(total: FundRow) -> str:
    """Say why there is no score, empty where there is nothing in the way."""
    budget, executed = total.annual_budget, total.executed
    if budget is None or executed is None:
        missing = [
            name
            for name, amount in ((Key.ANNUAL_BUDGET, budget), (Key.EXECUTED, executed))
            if amount is None
        ]
        rate = total.stated_rate
        stated = f"；执行率 {plain(rate)}% 是表上写的，不是算出的" if rate is not None else ""
        return f"表上没有写{'和'.join(missing)}，执行率得分不能复算{stated}。"
    if budget < 0 or executed < 0:
        return "金额是负数，执行率没有意义。"
    if budget == 0 and executed > 0:
        return f"全年预算数为 0，却支出 {plain(executed)} 万元，执行率没有意义。"
    return ""


def _compute(total: FundRow, weight: Decimal, standard: Standard) -> tuple[str, str, Decimal]:
    """Return rule, formula and points; both amounts are stated and not negative."""
    budget, executed = total.annual_budget or ZERO, total.executed or ZERO
    if budget == 0:
        share = weight if standard.zero_budget is ZeroBudget.FULL else ZERO
        points = _rounded(share, weight, standard)
        formula = f"0 ÷ 0，按标准得 {plain(points)} 分"
        return ZERO_RULES[standard.zero_budget], formula, points
    if executed > budget:
        points = _rounded(weight, weight, standard)
        over = f"执行数 {plain(executed)} 大于预算数 {plain(budget)}，按 100% 计"
        return RULE, f"{over}：{plain(weight)} × 100% = {plain(points)}", points
    exact = weight * executed / budget
    points = _rounded(exact, weight, standard)
    sign = "=" if points == exact else "≈"
    text = f"{plain(weight)} × {plain(executed)} ÷ {plain(budget)} {sign} {plain(points)}"
    return RULE, text, points


def _rounded(exact: Decimal, weight: Decimal, standard: Standard) -> Decimal:
    return min(round_half_up(exact, standard.decimals), weight)


def _inputs(total: FundRow, weight: Decimal) -> tuple[tuple[str, str], ...]:
    amounts = ((Key.ANNUAL_BUDGET, total.annual_budget), (Key.EXECUTED, total.executed))
    return (
        (Key.WEIGHT, f"{plain(weight)} 分"),
        *(
            (name, "未填报" if amount is None else f"{plain(amount)} 万元")
            for name, amount in amounts
        ),
    )
