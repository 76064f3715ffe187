"""A project file that passed its schema to the record of the form."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Explanation
from generator.facts.form.keys import Key
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
from generator.reading.quantities.cell import read_actual, read_target
from generator.reading.vocabulary.level_names import aspect_of, part_of
from generator.reading.yaml.source import Source


def parse_project(project_id: str, year: int, source: Source) -> Project:
    """Make the record of a project; ``source`` must be without findings of severity error."""
    form = Fields(source.data or {})
    withheld = form.below(Key.WITHHOLDING)
    return Project(
        id=project_id,
        name=form.text(Key.PROJECT_NAME),
        status=Status(form.text(Key.STATUS)),
        places=source.places,
        code=form.text(Key.PROJECT_CODE),
        area=form.text(Key.AREA),
        category=form.text(Key.PROJECT_CATEGORY),
        department=form.text(Key.DEPARTMENT),
        implementer=form.text(Key.IMPLEMENTER),
        period=form.text(Key.PERIOD),
        example=form.yes(Key.EXAMPLE),
        former_ids=form.texts(Key.FORMER_IDS),
        standard_id=form.text(Key.STANDARD),
        withholding=_withholding(withheld) if form.has(Key.WITHHOLDING) else None,
        funds=_funds(form.below(Key.FUNDS)),
        changes=tuple(_change(item) for item in form.items(Key.BUDGET_CHANGES)),
        goal=_goal(form.below(Key.GOAL)),
        indicators=tuple(_indicator(item, year) for item in form.items(Key.INDICATORS)),
        stated_total=form.number(Key.STATED_TOTAL),
        stated_grade=form.text(Key.STATED_GRADE),
        bases=read_bases(form.items(Key.POLICY_BASES)),
        decisions=tuple(_decision(item) for item in form.items(Key.DECISIONS)),
        evidence=read_evidence(form.items(Key.EVIDENCE)),
        measures=read_measures(form.items(Key.MEASURES)),
        provenance=read_provenance(form.items(Key.PROVENANCE)),
        corrections=read_corrections(form.items(Key.CORRECTIONS)),
        explanations=tuple(_explanations(form)),
        derived=form.texts(Key.DERIVED),
        note=form.text(Key.NOTE),
    )


def _explanations(form: Fields) -> Iterator[Explanation]:
    """Yield what is explained of the whole form and of its parts, in the order of the form."""
    yield from read_explanations(form)
    funds = form.below(Key.FUNDS)
    yield from read_explanations(funds, (Key.FUNDS,))
    yield from read_explanations(funds.below(Key.FUNDS_TOTAL), (Key.FUNDS, Key.FUNDS_TOTAL))
    yield from read_explanations(form.below(Key.GOAL), (Key.GOAL,))
    for index, row in enumerate(form.items(Key.INDICATORS)):
        yield from read_explanations(row, (Key.INDICATORS, index))


def _withholding(withheld: Fields) -> Withholding:
    return Withholding(basis=withheld.text(Key.LEGAL_BASIS), reason=withheld.text(Key.REASON))


def _funds(table: Fields) -> Funds:
    return Funds(
        total=_fund_row(table, Key.FUNDS_TOTAL) or FundRow(),
        appropriation=_fund_row(table, Key.APPROPRIATION),
        carried_over=_fund_row(table, Key.CARRIED_OVER),
        other=_fund_row(table, Key.OTHER_FUNDS),
    )


def _fund_row(table: Fields, name: str) -> FundRow | None:
    if not table.has(name):
        return None
    row = table.below(name)
    return FundRow(
        initial_budget=row.number(Key.INITIAL_BUDGET),
        annual_budget=row.number(Key.ANNUAL_BUDGET),
        executed=row.number(Key.EXECUTED),
        stated_rate=row.percent(Key.EXECUTION_RATE),
        weight=row.number(Key.WEIGHT),
        score=row.number(Key.SCORE),
    )


def _change(item: Fields) -> BudgetChange:
    return BudgetChange(
        increase=item.text(Key.CHANGE_TYPE) == "追加",
        amount=item.number(Key.AMOUNT),
        dated=item.day(Key.DATED),
        basis=item.text(Key.CHANGE_BASIS),
        reason=item.text(Key.CAUSE),
    )


def _goal(goal: Fields) -> Goal:
    return Goal(
        expected=goal.text(Key.EXPECTED),
        actual=goal.text(Key.GOAL_RESULT),
        attainment=Attainment(goal.text(Key.ATTAINMENT)) if goal.has(Key.ATTAINMENT) else None,
        stated_rate=goal.percent(Key.ATTAINMENT_RATE),
        shortfall_reason=goal.text(Key.SHORTFALL_REASON),
    )


def _indicator(row: Fields, year: int) -> Indicator:
    aspect = aspect_of(row.text(Key.LEVEL2))
    name = row.text(Key.LEVEL3)
    target = read_target(
        row.text(Key.TARGET), aspect, row.text(Key.UNIT_OF_MEASURE), year, name=name
    )
    return Indicator(
        level1=row.text(Key.LEVEL1),
        level2=row.text(Key.LEVEL2),
        name=row.text(Key.LEVEL3),
        part=part_of(row.text(Key.LEVEL1)),
        aspect=aspect,
        target=target,
        actual=read_actual(row.text(Key.ACTUAL), target, year, name=name, aspect=aspect),
        weight=row.number(Key.WEIGHT),
        score=row.number(Key.SCORE),
        deviation=row.text(Key.DEVIATION),
        band=row.text(Key.BAND),
        band_share=row.percent(Key.BAND_SHARE),
        not_applicable=row.yes(Key.NOT_APPLICABLE),
        not_applicable_reason=row.text(Key.NOT_APPLICABLE_REASON),
        survey=_survey(row.below(Key.SURVEY)) if row.has(Key.SURVEY) else None,
        note=row.text(Key.NOTE),
    )


def _survey(survey: Fields) -> SatisfactionSurvey:
    return SatisfactionSurvey(
        method=survey.text(Key.METHOD),
        sample=survey.count(Key.SAMPLE_SIZE),
        valid=survey.count(Key.VALID_ANSWERS),
        dated=survey.day(Key.DATED),
    )


def _decision(item: Fields) -> Decision:
    return Decision(
        meeting=item.text(Key.MEETING),
        dated=item.day(Key.DATED),
        minutes=item.text(Key.MINUTES),
        decided=item.text(Key.DECIDED),
    )
