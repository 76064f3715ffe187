"""The reviewers' record of a unit's year as they stated it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from generator.facts.diagnostics import Explanation, Places
from generator.facts.records.quantity import Quantity
from generator.facts.records.states import Status


class DrawBy(StrEnum):
    """How the projects of a spot check were chosen (抽查方法)."""

    AMOUNT = "按金额"
    RISK = "按风险"
    RANDOM = "随机"
    NAMED = "指定"
    ALL = "全部"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """How the reviewed projects were drawn; with seed and method anyone can draw them again."""

    by: DrawBy | None = None
    seed: str = ""
    population: int | None = None  # 抽取范围: projects drawn from
    drawn: int | None = None
    share: Decimal | None = None  # 抽取比例, %
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedIndicator:
    """What a reviewer found about one indicator; ``number`` is its line on the form, from 1.

    ``actual`` is None where the reviewer leaves the stated value as it is, and so is ``score``.
    """

    number: int | None = None
    name: str = ""
    actual: Quantity | None = None  # 复核完成值
    score: Decimal | None = None  # 复核得分
    reason: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedProject:
    """What a reviewer found about one project; a score that is None stays the unit's own."""

    project: str  # id
    execution: Decimal | None = None  # 执行率得分
    execution_reason: str = ""
    indicators: tuple[ReviewedIndicator, ...] = ()
    total: Decimal | None = None  # 复核总分 as stated
    verdict: str = ""  # 结论
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The reviewers' record of a unit's year: data/<unit>/<year>/review.yml; never a person's name."""

    status: Status
    places: Places = field(compare=False, repr=False)
    reviewer: str = ""  # 复核单位
    dated: date | None = None
    draw: Draw | None = None
    projects: tuple[ReviewedProject, ...] = ()
    note: str = ""
    explanations: tuple[Explanation, ...] = ()
