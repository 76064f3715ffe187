"""A project file that passed its schema to the record of the form."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Explanation
from generator.facts.records.form import (
    BudgetChange,
    Decision,
    FundRow,
    Funds,
    Goal,
    Indicator,
    Project,
    SatisfactionSurvey,
)
from generator.facts.records.parts import Withholding
from generator.facts.records.states import Attainment, Status
from generator.reading.form.door import (
    Fields,
    read_bases,
    read_corrections,
    read_evidence,
    read_explanations,
    read_measures,
    read_provenance,
)
from generator.reading.vocabulary.level_names import aspect_of, part_of
from generator.reading.vocabulary.quantity import read_actual, read_target
from generator.reading.yaml.source import Source


def parse_project(project_id: str, year: int, source: Source) -> Project:
    """Make the record of a project; ``source`` must be without findings of severity error."""
    form = Fields(source.data or {})
    withheld = form.below("不予公开依据")
    return Project(
        id=project_id,
        name=form.text("项目名称"),
        status=Status(form.text("状态")),
        places=source.places,
        code=form.text("项目编码"),
        area=form.text("领域"),
        category=form.text("项目类别"),
        department=form.text("主管部门"),
        implementer=form.text("实施单位"),
        period=form.text("实施期间"),
        example=form.yes("示例"),
        former_ids=form.texts("曾用标识"),
        standard_id=form.text("评分标准"),
        withholding=_withholding(withheld) if form.has("不予公开依据") else None,
        funds=_funds(form.below("年度资金")),
        changes=tuple(_change(item) for item in form.items("预算调整")),
        goal=_goal(form.below("年度总体目标")),
        indicators=tuple(_indicator(item, year) for item in form.items("绩效指标")),
        stated_total=form.number("自评总分"),
        stated_grade=form.text("自评等级"),
        bases=read_bases(form.items("政策依据")),
        decisions=tuple(_decision(item) for item in form.items("集体决策")),
        evidence=read_evidence(form.items("佐证材料")),
        measures=read_measures(form.items("问题与措施")),
        provenance=read_provenance(form.items("来源")),
        corrections=read_corrections(form.items("更正")),
        explanations=tuple(_explanations(form)),
        derived=form.texts("推算"),
        note=form.text("备注"),
    )


def _explanations(form: Fields) -> Iterator[Explanation]:
    """Yield what is explained of the whole form and of its parts, in the order of the form."""
    yield from read_explanations(form)
    funds = form.below("年度资金")
    yield from read_explanations(funds, ("年度资金",))
    yield from read_explanations(funds.below("年度资金总额"), ("年度资金", "年度资金总额"))
    yield from read_explanations(form.below("年度总体目标"), ("年度总体目标",))
    for index, row in enumerate(form.items("绩效指标")):
        yield from read_explanations(row, ("绩效指标", index))


def _withholding(withheld: Fields) -> Withholding:
    return Withholding(basis=withheld.text("法律依据"), reason=withheld.text("理由"))


def _funds(table: Fields) -> Funds:
    return Funds(
        total=_fund_row(table, "年度资金总额") or FundRow(),
        appropriation=_fund_row(table, "当年财政拨款"),
        carried_over=_fund_row(table, "上年结转资金"),
        other=_fund_row(table, "其他资金"),
    )


def _fund_row(table: Fields, name: str) -> FundRow | None:
    if not table.has(name):
        return None
    row = table.below(name)
    return FundRow(
        initial_budget=row.number("年初预算数"),
        annual_budget=row.number("全年预算数"),
        executed=row.number("全年执行数"),
        stated_rate=row.percent("执行率"),
        weight=row.number("分值"),
        score=row.number("得分"),
    )


def _change(item: Fields) -> BudgetChange:
    return BudgetChange(
        increase=item.text("类型") == "追加",
        amount=item.number("金额"),
        dated=item.day("日期"),
        basis=item.text("依据"),
        reason=item.text("原因"),
    )


def _goal(goal: Fields) -> Goal:
    return Goal(
        expected=goal.text("预期目标"),
        actual=goal.text("实际完成情况"),
        attainment=Attainment(goal.text("完成程度")) if goal.has("完成程度") else None,
        stated_rate=goal.percent("绩效目标完成率"),
        shortfall_reason=goal.text("未完成原因"),
    )


def _indicator(row: Fields, year: int) -> Indicator:
    aspect = aspect_of(row.text("二级指标"))
    target = read_target(row.text("年度指标值"), aspect, row.text("计量单位"), year)
    return Indicator(
        level1=row.text("一级指标"),
        level2=row.text("二级指标"),
        name=row.text("三级指标"),
        part=part_of(row.text("一级指标")),
        aspect=aspect,
        target=target,
        actual=read_actual(row.text("实际完成值"), target, year),
        weight=row.number("分值"),
        score=row.number("得分"),
        deviation=row.text("偏差原因分析及改进措施"),
        band=row.text("达成程度"),
        band_share=row.percent("达成比例"),
        not_applicable=row.yes("不适用"),
        not_applicable_reason=row.text("不适用原因"),
        survey=_survey(row.below("满意度调查")) if row.has("满意度调查") else None,
        note=row.text("备注"),
    )


def _survey(survey: Fields) -> SatisfactionSurvey:
    return SatisfactionSurvey(
        method=survey.text("方式"),
        sample=survey.count("样本数"),
        valid=survey.count("有效数"),
        dated=survey.day("日期"),
    )


def _decision(item: Fields) -> Decision:
    return Decision(
        meeting=item.text("会议"),
        dated=item.day("日期"),
        minutes=item.text("纪要文号"),
        decided=item.text("决定事项"),
    )
