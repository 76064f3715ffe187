"""Each indicator of a project at first look: met, missed and by how much, or not judged and why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.concluding.claims import Claims
from generator.facts.units import HUNDRED, trimmed
from generator.judging.scoring.evaluation import IndicatorScore
from generator.presenting.words.page_words import NBSP, percent

_MISSED, _UNTOLD, _MET = ("✗", "none"), ("–", "untold"), ("✓", "full")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A line of the form with its mark, the mark's look, and the words beside it."""

    line: IndicatorScore
    mark: str
    look: str
    words: str


def verdicts(claims: Claims) -> tuple[Verdict, ...]:
    """Return the lines that apply: missed ones, those that cannot be judged, then those met."""
    missed = (_verdict(line, _MISSED, _by_how_much(line)) for line in claims.missed)
    untold = (_verdict(line, _UNTOLD, _why_not(line)) for line in claims.untold)
    met = (_verdict(line, _MET, "达到") for line in claims.met)
    return (*missed, *untold, *met)


def _verdict(line: IndicatorScore, mark: tuple[str, str], words: str) -> Verdict:
    return Verdict(line=line, mark=mark[0], look=mark[1], words=words)


def _by_how_much(line: IndicatorScore) -> str:
    """Return the deviation from the target where there is one that means anything.

    Of a rate in percentage points, of all else in its own unit, with % of the target beside.
    """
    if line.achievement is None:
        return "没有达到"
    deviation: Decimal = line.achievement - HUNDRED
    if line.limit and deviation > 0:
        return f"没有达到：超出上限 {_in_its_unit(line, deviation)}"
    if not line.limit and deviation < 0:
        return f"没有达到：比目标少 {_in_its_unit(line, -deviation)}"
    return "没有达到"


def _in_its_unit(line: IndicatorScore, share: Decimal) -> str:
    """Write how far off a line is; ``share`` is the same in % of the target."""
    target, actual = line.indicator.target, line.indicator.actual
    if target.number is None or actual.number is None or target.unit != actual.unit:
        return percent(share)
    off = abs(target.number - actual.number)
    if target.about or actual.about or target.upper or actual.upper or not off:
        return percent(share)
    if target.unit == "%":
        return f"{trimmed(off)}{NBSP}个百分点"
    return f"{trimmed(off)}{NBSP if target.unit else ''}{target.unit}（{percent(share)}）"


def _why_not(line: IndicatorScore) -> str:
    if line.doubted:
        return "无法判断：填报的数有疑问"
    if not line.indicator.actual.raw:
        return "无法判断：没有填写实际完成值"
    if not line.indicator.target.raw:
        return "无法判断：没有填写年度指标值"
    return (
        f"无法判断：{line.arithmetic.reason.rstrip('。')}" if line.arithmetic.reason else "无法判断"
    )
