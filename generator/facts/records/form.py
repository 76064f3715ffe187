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
    SignOff,
    Withholding,
)
from generator.facts.records.quantity import Quantity
from generator.facts.records.states import Attainment, Status
from generator.facts.wordlists.document_kinds import DocumentKind, document_kind


@dataclass(frozen=True, slots=True, kw_only=True)
class FundRow:
    """One row of the funds table, amounts in 万元, the rate in %.

    Weight and score stand on the total row, on some forms on its sources too. ``rate_as_typed`` is
    the rate where it was typed without its sign (``0.958``, ``1``); ``stated_rate`` is how it reads.
    """

    initial_budget: Decimal | None = None
    annual_budget: Decimal | None = None
    arrived: Decimal | None = None  # 到位数
    executed: Decimal | None = None
    stated_rate: Decimal | None = None
    rate_as_typed: str = ""
    weight: Decimal | None = None
    score: Decimal | None = None
    surplus: Decimal | None = None  # 结余
    recovered: Decimal | None = None  # 收回
    deviation: str = ""  # 偏差原因


@dataclass(frozen=True, slots=True, kw_only=True)
class FundSource(FundRow):
    """A source of funds under the name its form prints (资金来源).

    ``part_of`` names the row it is a part of; such a row is not added to the total again.
    """

    name: str = ""
    part_of: str = ""  # 属于


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendingItem:
    """What a part of the money was for (支出明细), 万元."""

    name: str = ""
    annual_budget: Decimal | None = None
    executed: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Funds:
    """The funds table (年度资金): the total row and its sources; None where a row is not stated."""

    total: FundRow = field(default_factory=FundRow)
    appropriation: FundRow | None = None  # 当年财政拨款
    carried_over: FundRow | None = None  # 上年结转资金
    other: FundRow | None = None  # 其他资金
    sources: tuple[FundSource, ...] = ()  # 资金来源: rows of other names, in the order of the form
    deviation: str = ""  # 执行偏差原因
    spending: tuple[SpendingItem, ...] = ()  # 支出明细


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagementItem:
    """One line of 资金管理情况: what is asked (分配科学性 …), what is said of it, what is wrong."""

    name: str = ""
    said: str = ""  # 情况说明
    problem: str = ""  # 存在问题和改进措施


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
    adjusted: str = ""  # 调整后目标
    actual: str = ""
    attainment: Attainment | None = None
    stated_rate: Decimal | None = None  # 绩效目标完成率, %
    rate_as_typed: str = ""  # the rate where it was typed without its sign
    weight: Decimal | None = None  # points (分) that some forms give to the goal itself
    score: Decimal | None = None
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

    ``target`` is what the line is held against: 年度指标值, or 调整后指标值 where there is one;
    ``target_before`` is then 年度指标值 as typed. A ``child`` (其中) is a part of the line above it.
    ``weight`` is 分值, or 权重 where a form prints only that.
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
    measured_in: str = ""  # 度量单位: the same, as other forms call it
    child: bool = False  # 其中
    core: bool = False  # 是否核心指标
    nature: str = ""  # 指标性质: 定量, 定性, 正向, or a sign (≥) in a column of its own
    direction: str = ""  # 指标方向性, as typed
    more_is_better: bool | None = None  # what 指标方向性 or 指标性质 says; None: neither does
    adjusted_target: str = ""  # 调整后指标值, as typed
    target_before: str = ""
    target_basis: str = ""  # 指标值设置依据
    last_actual: str = ""  # 上年完成值
    scoring_rule: str = ""  # 赋分规则
    stated_achievement: Decimal | None = None  # 完成率, %
    coefficient: Decimal | None = None  # 得分系数, %
    share: Decimal | None = None  # 权重: points of full marks, or % of them
    evidence: str = ""  # 佐证


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
    opens: date | None = None  # 公开时间: no byte of it goes out before
    sign_offs: tuple[SignOff, ...] = ()  # 审签
    code: str = ""
    area: str = ""  # 领域
    category: str = ""  # 项目类别
    department: str = ""  # 主管部门
    implementer: str = ""  # 实施单位
    period: str = ""  # 实施期间
    attribute: str = ""  # 项目属性
    project_type: str = ""  # 项目类型
    office: str = ""  # 负责科室
    office_phone: str = ""  # 科室电话, a landline of the office
    division: str = ""  # 归口处室
    document_name: str = ""  # 表格种类; empty: the ordinary form
    document_seen: str = ""  # what the titles tell where 表格种类 is not stated
    form_year: int | None = None  # 年度 printed on the form
    filled_on: date | None = None  # 填报日期
    in_yuan: bool = False  # 金额单位: the file states its amounts in 元
    incomplete: str = ""  # 转录不全: what of the document was not seen
    example: bool = False
    former_ids: tuple[str, ...] = ()  # 曾用标识
    standard_id: str = ""
    withholding: Withholding | None = None
    funds: Funds = field(default_factory=Funds)
    changes: tuple[BudgetChange, ...] = ()
    goal: Goal = field(default_factory=Goal)
    indicators: tuple[Indicator, ...] = ()
    management: tuple[ManagementItem, ...] = ()  # 资金管理情况
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
    conclusion: str = ""  # 评价结论
    remarks: str = ""  # 其他需要说明的事项
    note: str = ""

    @property
    def document(self) -> DocumentKind:
        """What kind of document this is a transcription of, and whether it tells of results."""
        return document_kind(self.document_name or self.document_seen)

    @property
    def embargoed(self) -> bool:
        """Whether it is ready and waits for its day (公开时间); its status is then 已审."""
        return self.status is Status.APPROVED and self.opens is not None
