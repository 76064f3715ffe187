"""Small records for the tests of pages and data: one island, two projects, everything by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from generator.facts.diagnostics import Places
from generator.facts.records.form import FundRow, Funds, Goal, Indicator, Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.parts import Evidence, Withholding
from generator.facts.records.quantity import Quantity, TargetKind
from generator.facts.records.report import Report, SpotCheck
from generator.facts.records.site import Site, Unit
from generator.facts.records.states import Attainment, Status
from generator.facts.standard import (
    Citation,
    Confidence,
    GradeBand,
    LessIsBetter,
    PartWeight,
    PlainCost,
    QualityBand,
    Standard,
    ZeroBudget,
)
from generator.judging.scoring.evaluation import (
    Arithmetic,
    Evaluation,
    ExecutionScore,
    IndicatorScore,
    PartScore,
)
from generator.judging.year.declared_figure import Reconciliation
from generator.judging.year.groups import Group
from generator.judging.year.money import Money
from generator.judging.year.summary import Summary

PLACES = Places(file="data/a/2024/projects/lamps.yml")
CITED = Citation(document="财预〔2020〕10号", confidence=Confidence.APPLIED)
D = Decimal


def standard() -> Standard:
    groups = (
        "预算执行率 指标分值 等级 正向指标 定性指标 反向指标 超额完成 成本无符号 不适用指标 小数"
    )
    return Standard(
        id="caiyu-2020-10",
        name="项目支出绩效评价管理办法",
        short_name="国家2020版",
        document_number="财预〔2020〕10号",
        description="国家通用",
        execution_weight=D(10),
        zero_budget=ZeroBudget.NOTHING,
        parts=(PartWeight(level1="产出指标", weight=D(90)),),
        indicator_weight=D(90),
        full_marks=D(100),
        grades=(GradeBand(name="优", lower=D(90)), GradeBand(name="差", lower=D(0))),
        quality_bands=(QualityBand(name="达成", upper=D(100), lower=D(80)),),
        less_is_better=LessIsBetter.RATIO,
        plain_cost=PlainCost.LIMIT,
        over_achievement=D(120),
        decimals=2,
        citations=tuple((name, CITED) for name in groups.split()),
    )


def arithmetic(result: str | None, *, reason: str = "") -> Arithmetic:
    return Arithmetic(
        rule="达到目标得满分",
        citation=CITED,
        inputs=(("目标", "≥6次"), ("实际", "6次")),
        formula="" if result is None else f"90 × 6 ÷ 6 = {result}",
        result=None if result is None else D(result),
        reason=reason,
    )


def indicator(**changes: object) -> Indicator:
    given: dict[str, object] = {
        "level1": "产出指标",
        "level2": "数量指标",
        "name": "活动次数",
        "part": "产出指标",
        "aspect": "数量指标",
        "target": Quantity(raw="=6次", kind=TargetKind.EXACTLY, number=D(6), unit="次"),
        "actual": Quantity(raw="6次", kind=TargetKind.PLAIN, number=D(6), unit="次"),
        "weight": D("90"),
        "score": D("80"),
    }
    return Indicator(**{**given, **changes})  # type: ignore[arg-type]


def project(**changes: object) -> Project:
    given: dict[str, object] = {
        "id": "lamps",
        "name": "路灯维护",
        "status": Status.PUBLIC,
        "places": PLACES,
        "code": "0510210600",
        "funds": Funds(total=FundRow(annual_budget=D("80.10"), executed=D("79.85"))),
        "goal": Goal(expected="维护", attainment=Attainment.FULL),
        "indicators": (indicator(),),
        "evidence": (
            Evidence(
                title="验收单", file="secret.pdf", public=False, reason="含个人信息", note="王某"
            ),
            Evidence(title="照片", file="photo.jpg", public=True),
        ),
        "withholding": Withholding(basis="第十四条", reason="机密理由"),
        "stated_total": D("90"),
    }
    return Project(**{**given, **changes})  # type: ignore[arg-type]


def evaluation(about: Project | None = None, *, computed: str | None = "90.00") -> Evaluation:
    judged = about or project()
    reason = "" if computed else "没有填实际完成值"
    line = IndicatorScore(
        indicator=judged.indicators[0],
        weight=D(90),
        stated=D("80"),
        met=True if computed else None,
        achievement=D("100.00") if computed else None,
        arithmetic=arithmetic(computed, reason=reason),
    )
    execution = ExecutionScore(
        rate=D("99.69"),
        stated_rate=None,
        scored=True,
        weight=D(10),
        stated=None,
        arithmetic=arithmetic("9.97"),
    )
    total = D("99.97") if computed else None
    return Evaluation(
        project=judged,
        standard=standard(),
        execution=execution,
        lines=(line,),
        parts=(PartScore(level1="产出指标", weight=D(90), stated=D(80), computed=total),),
        stated_total=judged.stated_total,
        sum_of_stated=None,
        computed_total=total,
        total_formula="9.97 + 90.00 = 99.97" if computed else "",
        grade="优" if computed else "",
        grade_of_stated="优",
        notes=() if computed else ("活动次数：没有填实际完成值，无法复算",),
    )


def site() -> Site:
    return Site(
        name="公开网",
        publisher="财政局",
        places=PLACES,
        licence="CC BY 4.0",
        licence_url="https://e.example/by",
    )


def island(*projects: Project) -> UnitYear:
    unit = Unit(id="a", name="甲镇人民政府", places=PLACES, short_name="甲镇")
    report = Report(
        title="甲镇2024年度报告",
        status=Status.PUBLIC,
        places=PLACES,
        dated=date(2025, 3, 20),
        spot_checks=(SpotCheck(project="lamps"), SpotCheck(project="hidden-one")),
    )
    return UnitYear(unit=unit, year=2024, report=report, projects=projects or (project(),))


def money(budget: str | None, executed: str | None, of: int = 1, told: int | None = None) -> Money:
    """Money of projects of which ``told``, by default all, state what is stated at all."""
    count = of if told is None else told
    both = budget is not None and executed is not None
    return Money(
        of=of,
        budget=None if budget is None else D(budget),
        budget_projects=0 if budget is None else count,
        executed=None if executed is None else D(executed),
        executed_projects=0 if executed is None else count,
        rate_projects=count if both else 0,
        rated_budget=D(budget) if budget is not None and both else D(0),
        rated_executed=D(executed) if executed is not None and both else D(0),
    )


MONEY = money("80.10", "79.85")


def summary(*evaluations: Evaluation, hidden: tuple[Project, ...] = ()) -> Summary:
    judged = evaluations or (evaluation(),)
    shown = tuple(item.project for item in judged)
    group = Group(
        name="全部",
        projects=shown,
        money=MONEY,
        mean_score=D("90.00"),
    )
    return Summary(
        year=island(*shown, *hidden),
        evaluations=judged,
        declared=False,
        projects=len(judged),
        money=MONEY,
        itemised=group,
        withheld=0,
        withheld_bases=(),
        not_itemised=0,
        by_area=(group,),
        by_grade=(group,),
        by_attainment=(group,),
        unfinished=((shown[0], "等配件"),),
        spot_checked=1,
        in_best_grade=1,
        in_worst_grade=0,
        reconciliations=(
            Reconciliation(
                name="项目数",
                unit="个",
                declared=D(1),
                itemised=D(1),
                remainder=None,
                difference=D(0),
                formula="1 = 1",
            ),
        ),
    )
