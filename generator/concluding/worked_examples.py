"""Worked examples for the page 方法: made-up targets and results, scored by the code that scores all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from generator.facts.diagnostics import Places
from generator.facts.records.form import FundRow, Funds, Indicator, Project
from generator.facts.records.ledger import Ledger
from generator.facts.records.states import Status
from generator.facts.standard import LessIsBetter, Standard
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.scoring.evaluation import Evaluation, ExecutionScore, IndicatorScore
from generator.judging.scoring.standards_in_force import DEFAULT_STANDARD
from generator.reading.quantities.cell import read_actual, read_target

_WEIGHT = Decimal(10)
_YEAR = 2024
_LEVEL1 = {"成本指标": "成本指标", "社会效益指标": "效益指标"}


@dataclass(frozen=True, slots=True)
class Case:
    """One made-up line of a form; ``share`` is 达成比例 in %."""

    aspect: str
    target: str
    actual: str
    band: str = ""
    share: Decimal | None = None
    name: str = "算例"
    weight: Decimal = _WEIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of indicator with its cases; ``note`` is a sentence in front of the table."""

    anchor: str
    title: str
    note: str
    cases: tuple[IndicatorScore, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """All worked examples, by one standard."""

    standard: Standard
    execution: tuple[ExecutionScore, ...]
    kinds: tuple[Kind, ...]
    linear: IndicatorScore
    not_applicable: Evaluation


def default_standard(ledger: Ledger) -> Standard:
    """Return the standard the site uses where nobody says otherwise."""
    wanted = ledger.site.standard_id or DEFAULT_STANDARD
    return next(standard for standard in ledger.standards if standard.id == wanted)


def worked_examples(standard: Standard) -> Worked:
    """Score the made-up examples by ``standard``."""
    other = replace(standard, less_is_better=_other_formula(standard))
    return Worked(
        standard=standard,
        execution=tuple(_execution(standard, *amounts) for amounts in _FUNDS),
        kinds=tuple(
            Kind(
                anchor=anchor,
                title=title,
                note=note,
                cases=tuple(_score(standard, case) for case in cases),
            )
            for anchor, title, note, cases in _KINDS
        ),
        linear=_score(other, Case("社会成本指标", "≤100元", "125元")),
        not_applicable=evaluate(_with_not_applicable(standard), standard),
    )


def _other_formula(standard: Standard) -> LessIsBetter:
    ratio = standard.less_is_better is LessIsBetter.RATIO
    return LessIsBetter.LINEAR if ratio else LessIsBetter.RATIO


_FUNDS = (("80.10", "79.85"), ("50", "50"), ("50", "52.5"), ("0", "0"))

_KINDS: tuple[tuple[str, str, str, tuple[Case, ...]], ...] = (
    (
        "at-least",
        "越多越好：不低于、大于、等于、没有符号",
        "达到目标得满分；没有达到的，按实际完成的比例给分。超额再多也不加分。",
        (
            Case("数量指标", "≥6次", "6次"),
            Case("数量指标", "≥100人", "80人"),
            Case("质量指标", "=100%", "95.2%"),
            Case("数量指标", "31个", "30个"),
            Case("数量指标", "≥100人", "200人"),
        ),
    ),
    (
        "zero",
        "目标是 0",
        "例如“发生安全事故 0 起”：做到了得满分，做不到得 0 分，没有中间档。",
        (Case("质量指标", "=0起", "0起"), Case("质量指标", "=0起", "1起")),
    ),
    (
        "at-most",
        "越少越好：不超过、小于",
        "没有超过上限得满分；超过了按评分标准选定的算法扣分。",
        (Case("社会成本指标", "≤100元", "96元"), Case("社会成本指标", "≤100元", "125元")),
    ),
    (
        "plain-cost",
        "成本指标没有写符号",
        "成本以低为好，目标只写了一个数的，按评分标准的规定理解。",
        (Case("成本指标", "5300元", "5300元"), Case("成本指标", "5300元", "5830元")),
    ),
    (
        "by-name",
        "没有写符号，名称说得清",
        "投诉、事故、差错、能耗越低越好，写在哪一栏都一样；节约的钱、发给人的标准写在成本里也不是上限。"
        "看得出达没达到的照说，超过了扣多少分标准没有规定的就不复算。",
        (
            Case("社会效益指标", "5%", "3%", name="群众投诉率"),
            Case("社会效益指标", "5%", "8%", name="群众投诉率"),
            Case("成本指标", "10万元", "15万元", name="节约成本"),
            Case("成本指标", "1000元/月", "1200元/月", name="农村低保标准"),
        ),
    ),
    (
        "rough",
        "不是准数的",
        "“近”是没有到，“余”“多”是过了，“约”“左右”上下都可能（按 10% 估量）；怎么算结果都一样的才下结论。",
        (
            Case("数量指标", "≥200人", "近200人"),
            Case("数量指标", "≥200人", "200余人"),
            Case("数量指标", "≥200人", "约200人"),
            Case("质量指标", "大于95%", "95%"),
        ),
    ),
    (
        "notations",
        "别的写法",
        "次数、等级、涨跌、一格几个数，读得准的都比；只说做到了、没有写做到多少的，不算达到。",
        (
            Case("数量指标", "每月1次", "10次"),
            Case("质量指标", "九成以上", "92%"),
            Case("质量指标", "一等奖", "二等奖"),
            Case("社会效益指标", "下降10%", "上升2%"),
            Case("数量指标", "≥50人次，≥3场", "60人次，2场"),
            Case("数量指标", "≥50个", "已完成"),
            Case("数量指标", "≥50个", "≥50个"),
        ),
    ),
    (
        "by-date",
        "期限",
        "在期限之内得满分。晚了扣多少分，评分标准没有规定：单位写了达成程度和达成比例的，按那一档核对；"
        "没有写的不复算，请单位写明原因。算例是 2024 年度的。",
        (
            Case("时效指标", "12月底前", "12月20日"),
            Case("时效指标", "12月底前", "2025-01-15"),
            Case("时效指标", "12月底前", "2025-01-15", "部分达成", Decimal(60)),
        ),
    ),
    (
        "described",
        "用文字描述的目标",
        "定性指标先看属于哪一档，再看单位在档内给了几成。",
        (
            Case("社会效益指标", "明显改善", "达成预期指标", share=Decimal(95)),
            Case("社会效益指标", "明显改善", "基本改善", "部分达成", Decimal(70)),
            Case("社会效益指标", "明显改善", "居民反映良好"),
        ),
    ),
    (
        "not-computable",
        "算不出来的",
        "缺了目标值、完成值或分值，或者两边的单位对不上，就不算，并说明缺什么。不猜。",
        (Case("数量指标", "≥6次", ""), Case("数量指标", "≥100人", "80户")),
    ),
)


def _indicator(case: Case) -> Indicator:
    aim = read_target(case.target, case.aspect, year=_YEAR, name=case.name)
    level1 = _LEVEL1.get(case.aspect, "产出指标")
    return Indicator(
        level1=level1,
        level2=case.aspect,
        name=case.name,
        part=level1,
        aspect=case.aspect,
        target=aim,
        actual=read_actual(case.actual, aim, year=_YEAR, name=case.name, aspect=case.aspect),
        weight=case.weight,
        band=case.band,
        band_share=case.share,
    )


def _project(indicators: tuple[Indicator, ...], funds: FundRow | None = None) -> Project:
    return Project(
        id="example",
        name="算例",
        status=Status.PUBLIC,
        example=True,
        places=Places(file="example.yml"),
        funds=Funds(total=funds or FundRow()),
        indicators=indicators,
    )


def _score(standard: Standard, case: Case) -> IndicatorScore:
    return evaluate(_project((_indicator(case),)), standard).lines[0]


def _execution(standard: Standard, budget: str, executed: str) -> ExecutionScore:
    row = FundRow(annual_budget=Decimal(budget), executed=Decimal(executed))
    return evaluate(_project((), row), standard).execution


def _with_not_applicable(standard: Standard) -> Project:
    """Return a made-up project with one indicator of three that does not apply."""
    whole = standard.indicator_weight
    first, second = whole / 2, whole / 4
    lines = (
        _indicator(Case("数量指标", "≥6次", "6次", name="活动次数", weight=first)),
        _indicator(Case("质量指标", "≥95%", "76%", name="验收合格率", weight=second)),
        _indicator(
            Case("时效指标", "12月底前", "", name="完工时间", weight=whole - first - second)
        ),
    )
    idle = replace(lines[2], not_applicable=True, not_applicable_reason="上级取消该项任务")
    funds = FundRow(annual_budget=Decimal(50), executed=Decimal(50))
    return _project((*lines[:2], idle), funds)
