"""The records of the form, the report, the unit and the site, exactly as their authors stated them.

Everywhere ``None`` (or an empty tuple or text) has one meaning: 未填报, not stated. Amounts are in
万元, scores in 分, rates in %, all ``Decimal`` with the digits as typed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from generator.facts.attachment_kinds import why_never_published
from generator.facts.diagnostics import Explanation, Places, Severity
from generator.facts.publication import Badges, Correction
from generator.facts.standard import Standard


class Status(StrEnum):
    """Whether a project or report may be published (状态)."""

    DRAFT = "草稿"
    PUBLIC = "公开"
    WITHHELD = "不予公开"


class Audience(StrEnum):
    """For whom pages are made: the public, or the unit's own people before publication."""

    PUBLIC = "公开"
    PREVIEW = "预览"


class Attainment(StrEnum):
    """How far an overall goal was met (完成程度)."""

    FULL = "全部完成"
    PARTIAL = "部分完成"
    NONE = "未完成"


class Progress(StrEnum):
    """State of a measure (进展)."""

    PENDING = "未开始"
    RUNNING = "进行中"
    DONE = "已完成"


class TargetKind(StrEnum):
    """What a target or actual value says once its notation is read."""

    AT_LEAST = "不低于"
    MORE_THAN = "大于"
    AT_MOST = "不超过"
    LESS_THAN = "小于"
    EXACTLY = "等于"
    PLAIN = "数值"  # a number without a sign
    BY_DATE = "期限"
    DESCRIBED = "描述"
    EMPTY = "未填报"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A target (年度指标值) or an actual value (实际完成值), read but never guessed.

    ``raw`` is the text as typed. ``number`` and ``unit`` (``%``, ``人``, ``万元`` …, empty where
    none) are set for numeric kinds, ``deadline`` (the last day that still counts) for BY_DATE;
    ``earliest`` is the first day a date without a day may mean (2024年12月: the 1st), None where
    it may be any day before. ``approximate`` marks 余, 左右, 约.
    """

    raw: str
    kind: TargetKind
    number: Decimal | None = None
    unit: str = ""
    deadline: date | None = None
    approximate: bool = False
    earliest: date | None = None


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
    amount: Decimal | None
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
class Survey:
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
    survey: Survey | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyBasis:
    """A document that a project rests on (政策依据, 依据文件)."""

    number: str = ""  # 文号
    title: str = ""  # 名称
    issuer: str = ""
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision of the leadership (集体决策, 三重一大)."""

    meeting: str
    dated: date | None = None
    minutes: str = ""  # 纪要文号
    decided: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A piece of evidence or an attachment; ``file`` is relative to the year's attachments/."""

    title: str
    file: str = ""
    public: bool = False
    reason: str = ""  # why it is not public
    note: str = ""

    @property
    def goes_out(self) -> bool:
        """Whether its file may be published: public, and of a kind that a site can hand out."""
        return self.public and bool(self.file) and not why_never_published(self.file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A problem and what is done about it (问题与措施, 整改措施)."""

    problem: str = ""
    measure: str = ""
    responsible: str = ""
    due: str = ""  # 完成时限 as typed
    progress: Progress | None = None
    progress_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotCheck:
    """A project drawn for the spot check (抽查)."""

    project: str  # id
    checker: str = ""
    dated: date | None = None
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Which document states the facts (来源)."""

    document: str
    number: str = ""
    position: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withholding:
    """Why a project is not published (不予公开依据)."""

    basis: str
    reason: str = ""


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
    narrative: Narrative = field(default_factory=Narrative)
    spot_checks: tuple[SpotCheck, ...] = ()
    measures: tuple[Measure, ...] = ()
    attachments: tuple[Evidence, ...] = ()
    provenance: tuple[Provenance, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A budget unit: data/<unit>/unit.yml."""

    id: str
    name: str
    places: Places = field(compare=False, repr=False)
    short_name: str = ""
    region: str = ""  # 行政区划
    region_code: str = ""
    department: str = ""
    category: str = ""
    introduction: str = ""
    contact: str = ""
    example: bool = False
    former_ids: tuple[str, ...] = ()  # 曾用标识
    standard_id: str = ""
    provenance: tuple[Provenance, ...] = ()
    explanations: tuple[Explanation, ...] = ()

    @property
    def label(self) -> str:
        """The short name where there is one, else the full name."""
        return self.short_name or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The publishing site: data/site.yml."""

    name: str
    publisher: str
    places: Places = field(compare=False, repr=False)
    description: str = ""
    address: str = ""  # 网站地址
    portal: str = ""  # 所属门户: name of the government website this site is part of
    site_code: str = ""  # 网站标识码
    contact: str = ""
    licence: str = ""
    licence_url: str = ""
    standard_id: str = ""
    severities: tuple[tuple[str, Severity], ...] = ()  # 规则轻重: code and what it weighs here
    notice: str = ""  # a line shown on every page, e.g. that this is no government site
    badges: Badges = field(default_factory=Badges)  # 页脚标识


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


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitYear:
    """One island: a unit, a year, its report, its projects in order of id, and the review if any."""

    unit: Unit
    year: int
    report: Report
    projects: tuple[Project, ...]
    review: Review | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Everything a site states: the site, its units, its islands by unit id and year.

    ``standards`` holds the national ones of the package and the site's own, by id.
    """

    site: Site
    standards: tuple[Standard, ...]
    units: tuple[Unit, ...]
    years: tuple[UnitYear, ...]
