"""The official form (项目支出绩效自评表) as its authors stated it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from generator.facts.diagnostics import Explanation, Places
from generator.facts.records.parts import (
    Correction,
    Evidence,
    Measure,
    PolicyBasis,
    Provenance,
    Withholding,
)
from generator.facts.records.quantity import Quantity
from generator.facts.records.states import Attainment, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class FundRow:
    """One row of the funds table, 万元. Weight, score and stated rate (%) stand on the total row."""

    initial_budget: Decimal | None = None
    annual_budget: Decimal | None = None
    executed: Decimal | None = None
    stated_rate: Decimal | None = None
    weight: Decimal | None = None
    score: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Funds:
    """The funds table (年度资金): the total row and its sources; None where a row is not stated."""

    total: FundRow = field(default_factory=FundRow)
    appropriation: FundRow | None = None  # 当年财政拨款
    carried_over: FundRow | None = None  # 上年结转资金
    other: FundRow | None = None  # 其他资金


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetChange:
    """A change of the budget within the year (预算调整), 万元, always positive; kind says the way."""

    increase: bool  # 追加 (True) or 调减 (False)
    amount: Decimal | None = None
    dated: date | None = None
    basis: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The year's overall goal (年度总体目标)."""

    expected: str = ""
    actual: str = ""
    attainment: Attainment | None = None
    stated_rate: Decimal | None = None  # 绩效目标完成率, %
    shortfall_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SatisfactionSurvey:
    """What a satisfaction figure rests on (满意度调查)."""

    method: str = ""
    sample: int | None = None
    valid: int | None = None
    dated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One line of the indicator table (绩效指标).

    ``level1`` and ``level2`` are the words as typed; ``part`` and ``aspect`` the standard names
    they stand for (产出指标, 数量指标 …), empty where the words are none of the form's.
    """

    level1: str
    level2: str
    name: str
    part: str
    aspect: str
    target: Quantity
    actual: Quantity
    weight: Decimal | None = None
    score: Decimal | None = None
    deviation: str = ""
    band: str = ""  # 达成程度: name of a quality band of the standard
    band_share: Decimal | None = None  # 达成比例, %
    not_applicable: bool = False
    not_applicable_reason: str = ""
    survey: SatisfactionSurvey | None = None
    note: str = ""
    unit_of_measure: str = ""  # 计量单位: read into the target's unit where its text has none


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision of the leadership (集体决策, 三重一大)."""

    meeting: str
    dated: date | None = None
    minutes: str = ""  # 纪要文号
    decided: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One project of one year, one file: data/<unit>/<year>/projects/<id>.yml."""

    id: str
    name: str
    status: Status
    places: Places = field(compare=False, repr=False)
    code: str = ""
    area: str = ""  # 领域
    category: str = ""  # 项目类别
    department: str = ""  # 主管部门
    implementer: str = ""  # 实施单位
    period: str = ""  # 实施期间
    example: bool = False
    former_ids: tuple[str, ...] = ()  # 曾用标识
    standard_id: str = ""
    withholding: Withholding | None = None
    funds: Funds = field(default_factory=Funds)
    changes: tuple[BudgetChange, ...] = ()
    goal: Goal = field(default_factory=Goal)
    indicators: tuple[Indicator, ...] = ()
    stated_total: Decimal | None = None
    stated_grade: str = ""
    bases: tuple[PolicyBasis, ...] = ()
    decisions: tuple[Decision, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    measures: tuple[Measure, ...] = ()
    provenance: tuple[Provenance, ...] = ()
    corrections: tuple[Correction, ...] = ()
    explanations: tuple[Explanation, ...] = ()  # of the whole file and of its parts
    derived: tuple[str, ...] = ()  # 推算: columns that editors worked out, not stated by the unit
    note: str = ""
