"""A scoring standard as a record: what a regulation says, with its citation and how sure we are."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Confidence(StrEnum):
    """How a figure of a regulation reached us; the value is the word shown."""

    READ = "已核原文"
    APPLIED = "公开实例"  # seen applied in published forms or systems
    UNREAD = "待核"  # general knowledge, the official text was not at hand


class LessIsBetter(StrEnum):
    """The two formulas in use for targets with an upper limit."""

    RATIO = "比例法"  # weight × target ÷ actual
    LINEAR = "线性法"  # weight × (1 − (actual − target) ÷ target), 0 from twice the target


class ZeroBudget(StrEnum):
    """What an execution rate of 0 ÷ 0 scores."""

    NOTHING = "零分"
    FULL = "满分"


class PlainCost(StrEnum):
    """How a cost target without a comparison sign is read."""

    LIMIT = "不超过"
    GOAL = "不低于"


class PlainNumber(StrEnum):
    """How any other target without a comparison sign is read where its name does not tell."""

    GOAL = "不低于"
    OPEN = "不判断"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a figure stands: the document in words and how sure we are of it."""

    document: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWeight:
    """Points (分) a standard gives to one first-level part (一级指标), e.g. 产出指标 50."""

    level1: str
    weight: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeBand:
    """A grade and its lower limit in % of the full marks; the limit belongs to this grade."""

    name: str
    lower: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityBand:
    """A band for qualitative indicators; limits in % of the indicator's weight."""

    name: str
    upper: Decimal
    lower: Decimal
    words: tuple[str, ...] = ()  # wordings in actual values that mean this band


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """One scoring standard (评分标准).

    ``execution_weight`` is the points for 预算执行率, 0 where the standard gives none.
    ``parts`` is empty where a standard fixes no weights per part; ``indicator_weight`` is the sum
    all indicators together must have. ``over_achievement`` is in % of the target (120 = 1.2 times).
    ``required_aspects`` are the second levels (数量指标 …) every project has to have,
    ``minimum_indicators`` how many lines at least; empty and None where the standard does not say.
    ``disclosure_days`` is how many working days after its date a report has to be public.
    ``citations`` maps each group of figures (预算执行率, 指标分值, 等级, 正向指标, 定性指标, 反向指标,
    超额完成, 成本无符号, 不适用指标, 小数, and 无符号, 指标设置, 公开期限 where there is one) to its source.
    """

    id: str
    name: str
    short_name: str
    document_number: str
    description: str
    execution_weight: Decimal
    zero_budget: ZeroBudget
    parts: tuple[PartWeight, ...]
    indicator_weight: Decimal
    full_marks: Decimal
    grades: tuple[GradeBand, ...]
    quality_bands: tuple[QualityBand, ...]
    less_is_better: LessIsBetter
    plain_cost: PlainCost
    over_achievement: Decimal
    decimals: int
    citations: tuple[tuple[str, Citation], ...]
    required_aspects: tuple[str, ...] = ()
    minimum_indicators: int | None = None
    disclosure_days: int | None = None
    plain_number: PlainNumber = PlainNumber.OPEN

    def citation(self, item: str) -> Citation:
        """Return the citation of a group of figures; KeyError names one that is not cited."""
        return dict(self.citations)[item]

    def grade(self, total: Decimal) -> str:
        """Return the grade of a total (分 of ``full_marks``); bands stand from high to low."""
        for band in self.grades:
            if total * 100 >= band.lower * self.full_marks:
                return band.name
        return self.grades[-1].name
