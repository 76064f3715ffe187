"""The official form (项目支出绩效自评表): data/<unit>/<year>/projects/<id>.yml."""

from __future__ import annotations

from generator.facts.form.field import Field, Form, Kind
from generator.facts.form.keys import Key
from generator.facts.form.parts import (
    BASIS,
    CORRECTION,
    EVIDENCE,
    MEASURE,
    SIGN_OFF,
    SOURCE,
    explanations,
)
from generator.facts.records.form import (
    BudgetChange,
    Decision,
    FundRow,
    Funds,
    FundSource,
    Goal,
    Indicator,
    ManagementItem,
    Project,
    SatisfactionSurvey,
    SpendingItem,
)
from generator.facts.records.parts import Withholding
from generator.facts.records.states import Attainment, Status

_ROW = (
    Field(Key.INITIAL_BUDGET, "initial_budget", Kind.MONEY),
    Field(Key.ANNUAL_BUDGET, "annual_budget", Kind.MONEY),
    Field(Key.ARRIVED, "arrived", Kind.MONEY),
    Field(Key.EXECUTED, "executed", Kind.MONEY),
    Field(Key.EXECUTION_RATE, "stated_rate", Kind.RATE),
    Field(Key.WEIGHT, "weight", Kind.SCORE),
    Field(Key.SCORE, "score", Kind.SCORE),
    Field(Key.SURPLUS, "surplus", Kind.MONEY),
    Field(Key.RECOVERED, "recovered", Kind.MONEY),
    Field(Key.ROW_DEVIATION, "deviation", Kind.PROSE),
)
_SOURCE_ROW = Form(FundRow, _ROW)
_TOTAL_ROW = Form(FundRow, (*_ROW, explanations(of=Project)))
_NAMED_SOURCE = Form(
    FundSource,
    (
        Field(Key.NAME, "name", Kind.TEXT),
        Field(Key.PART_OF, "part_of", Kind.TEXT),
        *_ROW,
    ),
)
_SPENDING = Form(
    SpendingItem,
    (
        Field(Key.NAME, "name", Kind.TEXT),
        Field(Key.ANNUAL_BUDGET, "annual_budget", Kind.MONEY),
        Field(Key.EXECUTED, "executed", Kind.MONEY),
    ),
)
_FUNDS = Form(
    Funds,
    (
        Field(Key.FUNDS_TOTAL, "total", Kind.TABLE, _TOTAL_ROW),
        Field(Key.APPROPRIATION, "appropriation", Kind.TABLE, _SOURCE_ROW),
        Field(Key.CARRIED_OVER, "carried_over", Kind.TABLE, _SOURCE_ROW),
        Field(Key.OTHER_FUNDS, "other", Kind.TABLE, _SOURCE_ROW),
        Field(Key.FUND_SOURCES, "sources", Kind.LIST, _NAMED_SOURCE),
        Field(Key.FUNDS_DEVIATION, "deviation", Kind.PROSE),
        Field(Key.SPENDING, "spending", Kind.LIST, _SPENDING),
        explanations(of=Project),
    ),
)
_MANAGEMENT = Form(
    ManagementItem,
    (
        Field(Key.NAME, "name", Kind.TEXT),
        Field(Key.MANAGEMENT_SAID, "said", Kind.PROSE),
        Field(Key.MANAGEMENT_PROBLEM, "problem", Kind.PROSE),
    ),
)
_WITHHOLDING = Form(
    Withholding,
    (
        Field(Key.LEGAL_BASIS, "basis", Kind.TEXT),
        Field(Key.REASON, "reason", Kind.TEXT),
    ),
)
_CHANGE = Form(
    BudgetChange,
    (
        Field(Key.CHANGE_TYPE, "increase", Kind.YES, yes="追加"),
        Field(Key.AMOUNT, "amount", Kind.MONEY),
        Field(Key.DATED, "dated", Kind.DATE),
        Field(Key.CHANGE_BASIS, "basis", Kind.TEXT),
        Field(Key.CAUSE, "reason", Kind.PROSE),
    ),
)
_GOAL = Form(
    Goal,
    (
        Field(Key.EXPECTED, "expected", Kind.PROSE),
        Field(Key.ADJUSTED_GOAL, "adjusted", Kind.PROSE),
        Field(Key.GOAL_RESULT, "actual", Kind.PROSE),
        Field(Key.ATTAINMENT, "attainment", Kind.CHOICE, words=Attainment),
        Field(Key.ATTAINMENT_RATE, "stated_rate", Kind.RATE),
        Field(Key.WEIGHT, "weight", Kind.SCORE),
        Field(Key.SCORE, "score", Kind.SCORE),
        Field(Key.SHORTFALL_REASON, "shortfall_reason", Kind.PROSE),
        explanations(of=Project),
    ),
)
_SURVEY = Form(
    SatisfactionSurvey,
    (
        Field(Key.METHOD, "method", Kind.TEXT),
        Field(Key.SAMPLE_SIZE, "sample", Kind.COUNT, counted_in="份"),
        Field(Key.VALID_ANSWERS, "valid", Kind.COUNT, counted_in="份"),
        Field(Key.DATED, "dated", Kind.DATE),
    ),
)
INDICATOR = Form(
    Indicator,
    (
        Field(Key.CHILD, "child", Kind.YES),
        Field(Key.LEVEL1, "level1", Kind.TEXT),
        Field(Key.LEVEL2, "level2", Kind.TEXT),
        Field(Key.LEVEL3, "name", Kind.TEXT),
        Field(Key.CORE, "core", Kind.YES),
        Field(Key.NATURE, "nature", Kind.TEXT),
        Field(Key.DIRECTION, "direction", Kind.TEXT),
        Field(Key.LAST_ACTUAL, "last_actual", Kind.TEXT),
        Field(Key.TARGET, "target", Kind.QUANTITY, typed="target_before"),
        Field(Key.ADJUSTED_TARGET, "adjusted_target", Kind.TEXT),
        Field(Key.ACTUAL, "actual", Kind.QUANTITY),
        Field(Key.UNIT_OF_MEASURE, "unit_of_measure", Kind.TEXT),
        Field(Key.MEASURED_IN, "measured_in", Kind.TEXT),
        Field(Key.STATED_ACHIEVEMENT, "stated_achievement", Kind.RATE),
        Field(Key.SHARE_OF_MARKS, "share", Kind.RATE),
        Field(Key.WEIGHT, "weight", Kind.SCORE),
        Field(Key.COEFFICIENT, "coefficient", Kind.RATE),
        Field(Key.SCORE, "score", Kind.SCORE),
        Field(Key.TARGET_BASIS, "target_basis", Kind.TEXT),
        Field(Key.SCORING_RULE, "scoring_rule", Kind.TEXT),
        Field(Key.LINE_EVIDENCE, "evidence", Kind.TEXT),
        Field(Key.DEVIATION, "deviation", Kind.PROSE),
        Field(Key.BAND, "band", Kind.TEXT),
        Field(Key.BAND_SHARE, "band_share", Kind.PERCENT),
        Field(Key.NOT_APPLICABLE, "not_applicable", Kind.YES),
        Field(Key.NOT_APPLICABLE_REASON, "not_applicable_reason", Kind.TEXT),
        Field(Key.SURVEY, "survey", Kind.TABLE, _SURVEY),
        explanations(of=Project),
        Field(Key.NOTE, "note", Kind.PROSE),
    ),
)
_DECISION = Form(
    Decision,
    (
        Field(Key.MEETING, "meeting", Kind.TEXT),
        Field(Key.DATED, "dated", Kind.DATE),
        Field(Key.MINUTES, "minutes", Kind.TEXT),
        Field(Key.DECIDED, "decided", Kind.PROSE),
    ),
)
PROJECT = Form(
    Project,
    (
        Field(Key.PROJECT_NAME, "name", Kind.TEXT),
        Field(Key.PROJECT_CODE, "code", Kind.TEXT),
        Field(Key.AREA, "area", Kind.TEXT),
        Field(Key.PROJECT_CATEGORY, "category", Kind.TEXT),
        Field(Key.DEPARTMENT, "department", Kind.TEXT),
        Field(Key.IMPLEMENTER, "implementer", Kind.TEXT),
        Field(Key.PERIOD, "period", Kind.TEXT),
        Field(Key.PROJECT_ATTRIBUTE, "attribute", Kind.TEXT),
        Field(Key.PROJECT_TYPE, "project_type", Kind.TEXT),
        Field(Key.OFFICE, "office", Kind.TEXT),
        Field(Key.OFFICE_PHONE, "office_phone", Kind.TEXT),
        Field(Key.DIVISION, "division", Kind.TEXT),
        Field(Key.DOCUMENT_KIND, "document_name", Kind.CHOICE),
        Field(Key.FORM_YEAR, "form_year", Kind.COUNT),
        Field(Key.FILLED_ON, "filled_on", Kind.DATE),
        Field(Key.STATUS, "status", Kind.CHOICE, words=Status),
        Field(Key.OPENS, "opens", Kind.DATE),
        Field(Key.SIGN_OFFS, "sign_offs", Kind.LIST, SIGN_OFF),
        Field(Key.WITHHOLDING, "withholding", Kind.TABLE, _WITHHOLDING),
        Field(Key.EXAMPLE, "example", Kind.YES),
        Field(Key.FORMER_IDS, "former_ids", Kind.TEXTS),
        Field(Key.STANDARD, "standard_id", Kind.IDENTIFIER),
        Field(Key.INCOMPLETE, "incomplete", Kind.PROSE),
        Field(Key.AMOUNT_UNIT, "in_yuan", Kind.YES, yes="元"),
        Field(Key.FUNDS, "funds", Kind.TABLE, _FUNDS),
        Field(Key.BUDGET_CHANGES, "changes", Kind.LIST, _CHANGE),
        Field(Key.GOAL, "goal", Kind.TABLE, _GOAL),
        Field(Key.INDICATORS, "indicators", Kind.LIST, INDICATOR),
        Field(Key.MANAGEMENT, "management", Kind.LIST, _MANAGEMENT),
        Field(Key.STATED_TOTAL, "stated_total", Kind.SCORE),
        Field(Key.STATED_GRADE, "stated_grade", Kind.TEXT),
        Field(Key.CONCLUSION, "conclusion", Kind.PROSE),
        Field(Key.REMARKS, "remarks", Kind.PROSE),
        Field(Key.POLICY_BASES, "bases", Kind.LIST, BASIS),
        Field(Key.DECISIONS, "decisions", Kind.LIST, _DECISION),
        Field(Key.EVIDENCE, "evidence", Kind.LIST, EVIDENCE),
        Field(Key.MEASURES, "measures", Kind.LIST, MEASURE),
        Field(Key.PROVENANCE, "provenance", Kind.LIST, SOURCE),
        Field(Key.CORRECTIONS, "corrections", Kind.LIST, CORRECTION),
        explanations(),
        Field(Key.DERIVED, "derived", Kind.TEXTS),
        Field(Key.NOTE, "note", Kind.PROSE),
    ),
)
