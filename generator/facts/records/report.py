"""The summary report of a unit's year as its authors stated it."""

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
    SignOff,
)
from generator.facts.records.states import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotCheck:
    """A project drawn for the spot check (抽查)."""

    project: str  # id
    checker: str = ""
    dated: date | None = None
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreCount:
    """How many projects scored ``lower`` ≤ score < ``upper`` (得分分布); None is open."""

    projects: int
    lower: Decimal | None = None  # 得分不低于
    upper: Decimal | None = None  # 得分低于


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Totals a report declares (声明合计) or declares as not itemised (未逐项列出), 万元."""

    projects: int | None = None
    budget: Decimal | None = None
    executed: Decimal | None = None
    scores: tuple[ScoreCount, ...] = ()
    spot_checked: int | None = None
    derived: bool = False  # 推算: worked out by the editors, not stated by the unit
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrative:
    """The four sections of the report, as written, placeholders unresolved."""

    organisation: str = ""  # 一、绩效自评工作组织开展情况
    attainment: str = ""  # 二、绩效目标实现情况
    quality: str = ""  # 三、绩效目标设定质量情况
    improvement: str = ""  # 四、整改措施及结果应用


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The summary report of a unit and year: data/<unit>/<year>/report.yml."""

    title: str
    status: Status
    places: Places = field(compare=False, repr=False)
    opens: date | None = None  # 公开时间: no byte of it goes out before
    sign_offs: tuple[SignOff, ...] = ()  # 审签
    example: bool = False
    standard_id: str = ""
    index_number: str = ""  # 索引号
    publisher: str = ""  # 发布机构
    number: str = ""  # 发文字号
    dated: date | None = None  # 成文日期
    published: date | None = None  # 发布日期
    corrections: tuple[Correction, ...] = ()
    bases: tuple[PolicyBasis, ...] = ()
    declared: Totals | None = None
    remainder: Totals | None = None
    areas: tuple[str, ...] = ()  # 涉及领域
    paraphrased: bool = False  # 正文为概述: the words are an editor's
    narrative: Narrative = field(default_factory=Narrative)
    spot_checks: tuple[SpotCheck, ...] = ()
    measures: tuple[Measure, ...] = ()
    attachments: tuple[Evidence, ...] = ()
    provenance: tuple[Provenance, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    note: str = ""

    @property
    def embargoed(self) -> bool:
        """Whether it is ready and waits for its day (公开时间); its status is then 已审."""
        return self.status is Status.APPROVED and self.opens is not None
