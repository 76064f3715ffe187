"""The scoring standards (评分标准): every figure with its source and how sure we are of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.records.ledger import Ledger
from generator.facts.standard import (
    Citation,
    LessIsBetter,
    PlainNumber,
    QualityBand,
    Standard,
    ZeroBudget,
)
from generator.facts.units import HUNDRED, trimmed
from generator.presenting.prepared.addresses import STANDARDS, Address
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render
from generator.presenting.words.standard_words import weights

_LESS_IS_BETTER = {
    LessIsBetter.RATIO: "分值 × 目标 ÷ 实际",
    LessIsBetter.LINEAR: "分值 × (1 − 超出部分 ÷ 目标)，达到目标的两倍时为 0",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """A group of figures of a standard: what it rules, in words, and where that stands."""

    name: str
    lines: tuple[str, ...]
    citation: Citation


def standard_address(standard: Standard) -> Address:
    """Return /standards/<id>/."""
    return STANDARDS.below(standard.id)


def standard_pages(ledger: Ledger) -> Iterator[Page]:
    """Yield the list of standards and a page for each."""
    yield Page(
        path=STANDARDS.file,
        content=render(
            "reference/standards.md.j2",
            here=STANDARDS,
            standards=ledger.standards,
            default=ledger.site.standard_id,
            address=standard_address,
            weights=weights,
        ),
    )
    for standard in ledger.standards:
        here = standard_address(standard)
        yield Page(
            path=here.file,
            content=render(
                "reference/standard.md.j2",
                here=here,
                standard=standard,
                groups=figure_groups(standard),
                weights=weights(standard),
            ),
        )


def figure_groups(standard: Standard) -> tuple[FigureGroup, ...]:
    """Return every group of figures in the order of the standard's file."""
    words = {
        "预算执行率": _execution(standard),
        "指标分值": _indicator_weights(standard),
        "指标设置": tuple(_indicators_asked(standard)),
        "等级": _grades(standard),
        "正向指标": ("没有达到目标的：分值 × 实际 ÷ 目标；达到的得满分",),
        "定性指标": tuple(_quality_band(band) for band in standard.quality_bands),
        "反向指标": (
            f"{standard.less_is_better}：超过上限的得 {_LESS_IS_BETTER[standard.less_is_better]}",
        ),
        "超额完成": (f"达到目标的 {trimmed(standard.over_achievement)}% 起，要说明目标是否定低了",),
        "成本无符号": (f"成本指标的目标没有写符号的，按“{standard.plain_cost}”理解",),
        "无符号": (f"别的目标没有写符号、名称也看不出方向的，{_plain_number(standard)}",),
        "不适用指标": ("不计分，其余各项的得分之和按比例折算为满分",),
        "小数": (f"得分保留 {standard.decimals} 位小数，四舍五入",),
        "公开期限": (f"报告成文以后 {standard.disclosure_days} 个工作日内公开",),
    }
    return tuple(
        FigureGroup(name=name, lines=words[name], citation=citation)
        for name, citation in standard.citations
    )


def _plain_number(standard: Standard) -> str:
    if standard.plain_number is PlainNumber.OPEN:
        return "不判断"
    return f"按“{standard.plain_number}”理解"


def _execution(standard: Standard) -> tuple[str, ...]:
    if not standard.execution_weight:
        return ("不给执行率计分",)
    zero = "得满分" if standard.zero_budget is ZeroBudget.FULL else "得 0 分"
    return (
        f"{trimmed(standard.execution_weight)} 分 × 执行率，最多得满分",
        f"全年预算数和全年执行数都是 0 的，{zero}",
    )


def _indicator_weights(standard: Standard) -> tuple[str, ...]:
    total = f"合计 {trimmed(standard.indicator_weight)} 分"
    if not standard.parts:
        return (total, "各一级指标占多少分，没有统一规定")
    return (total, *(f"{part.level1} {trimmed(part.weight)} 分" for part in standard.parts))


def _indicators_asked(standard: Standard) -> Iterator[str]:
    if standard.required_aspects:
        yield f"每个项目都要设：{'、'.join(standard.required_aspects)}"
    if standard.minimum_indicators:
        yield f"每个项目至少设 {standard.minimum_indicators} 项指标"


def _grades(standard: Standard) -> tuple[str, ...]:
    *better, worst = standard.grades
    limits = ((band.name, band.lower * standard.full_marks / HUNDRED) for band in better)
    return (*(f"{name}：{trimmed(limit)} 分起" for name, limit in limits), f"{worst.name}：其余")


def _quality_band(band: QualityBand) -> str:
    return f"{band.name}：分值的 {trimmed(band.upper)}%～{trimmed(band.lower)}%"
