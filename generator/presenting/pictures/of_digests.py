"""The pictures that hold years or units side by side, made from their digests alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from generator.concluding.year_figures import Tally
from generator.facts.form.keys import Key
from generator.facts.units import HUNDRED, plain, trimmed
from generator.judging.year.money import Money
from generator.presenting.pictures.records import Chart, Form, Number, Row, Series, largest
from generator.presenting.prepared.addresses import compare_address
from generator.presenting.prepared.digest import Digest
from generator.presenting.prepared.listing import Behind, Listing

Name = Callable[[Digest], str]

_MONEY = (
    Series(name=Key.ANNUAL_BUDGET, unit="万元", look=2),
    Series(name=Key.EXECUTED, unit="万元"),
)
_QUARTILES = (
    Series(name="下四分位", unit="分"),
    Series(name="中位数", unit="分"),
    Series(name="上四分位", unit="分"),
)


def money_chart(digests: Sequence[Digest], head: str, name: Name) -> Chart:
    """Show budget and spending of each digest, in the order given."""
    rows = tuple(
        Row(
            label=name(item),
            numbers=(item.money.budget, item.money.executed),
            lists=(item.whole.where(sort="-annual_budget"), item.whole.where(sort="-executed")),
            address=item.address,
        )
        for item in digests
    )
    return _spent_of_budget("money", "预算和支出（万元）", head, rows)


def site_chart(years: Sequence[tuple[int, Money, Behind]]) -> Chart:
    """Show budget and spending of all units in each year, in the order given, and what is behind."""
    rows = tuple(
        Row(
            label=f"{year} 年",
            numbers=(money.budget, money.executed),
            lists=tuple(behind.where(sort=order) for order in ("-annual_budget", "-executed")),
            address=compare_address(year),
        )
        for year, money, behind in years
    )
    return _spent_of_budget("site-years", "各年度的预算和支出（万元）", "年度", rows)


def _spent_of_budget(key: str, title: str, head: str, rows: tuple[Row, ...]) -> Chart:
    """Draw rows of (budget, spending) one over the other."""
    said = "，".join(f"{row.label} {_words(row.numbers[1])}" for row in rows)
    return Chart(
        key=key,
        title=title,
        summary=f"全年执行数（万元）：{said}。",
        head=head,
        form=Form.OVER,
        series=_MONEY,
        rows=rows,
        most=largest(rows),
    )


def scores_chart(digests: Sequence[Digest], head: str, name: Name) -> Chart:
    """Show median and quartiles of the self-scores where enough projects of a digest are listed."""
    rows = tuple(_scores_row(item, name) for item in digests)
    said = "，".join(f"{row.label} {_words(row.numbers[1])}" for row in rows)
    partial = any(row.numbers[1] is None for row in rows)
    return Chart(
        key="scores",
        title="自评得分：中位数和中间一半的范围（分）",
        summary=f"自评得分的中位数：{said}。",
        head=head,
        form=Form.RANGE,
        series=_QUARTILES,
        rows=rows,
        least=_floor(rows),
        most=HUNDRED,
        note="逐项列出的项目不到五分之四的，不算中位数。" if partial else "",
    )


def areas_chart(areas: Sequence[tuple[Tally, Listing]], year: int) -> Chart:
    """Show budget and spending of each field, in the order given."""
    rows = tuple(
        Row(
            label=item.name or "未填报",
            numbers=(item.money.budget, item.money.executed),
            lists=(listed.where(sort="-annual_budget"), listed.where(sort="-executed")),
        )
        for item, listed in areas
    )
    return _spent_of_budget("areas", f"{year} 年各领域的预算和支出（万元）", Key.AREA, rows)


def _scores_row(item: Digest, name: Name) -> Row:
    scores, listed = item.scores, item.behind.where(sort="stated_total")
    if scores is None or not item.representative:
        text = f"列出 {item.itemised}/{item.projects} 个" if item.itemised else "没有逐项列出"
        return Row(label=name(item), numbers=(None, None, None), text=text, address=item.address)
    numbers: tuple[Decimal, ...] = (scores.lower, scores.median, scores.upper)
    low, middle, high = (trimmed(number) for number in numbers)
    return Row(
        label=name(item),
        numbers=numbers,
        lists=(listed, listed, listed),
        text=f"{middle}（{low}–{high}）",
        address=item.address,
    )


def _floor(rows: Sequence[Row]) -> Decimal:
    """Return where the scale of scores begins: the full ten below the lowest, never above 90."""
    lowest = min(
        (Decimal(row.numbers[0]) for row in rows if row.numbers[0] is not None), default=None
    )
    return Decimal(0) if lowest is None else max(min(lowest // 10 * 10, Decimal(90)), Decimal(0))


def _words(number: Number) -> str:
    return "没有" if number is None else plain(number)
