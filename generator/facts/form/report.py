"""The summary report of a unit's year: data/<unit>/<year>/report.yml."""

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
from generator.facts.records.report import Narrative, Report, ScoreCount, SpotCheck, Totals
from generator.facts.records.states import Status

_SCORE_COUNT = Form(
    ScoreCount,
    (
        Field(Key.SCORE_FROM, "lower", Kind.SCORE),
        Field(Key.SCORE_BELOW, "upper", Kind.SCORE),
        Field(Key.PROJECT_COUNT, "projects", Kind.COUNT),
    ),
)
_SUMS = (
    Field(Key.PROJECT_COUNT, "projects", Kind.COUNT),
    Field(Key.BUDGET_SUM, "budget", Kind.MONEY),
    Field(Key.EXECUTED_SUM, "executed", Kind.MONEY),
    Field(Key.SCORE_COUNTS, "scores", Kind.LIST, _SCORE_COUNT),
)
_REMARK = Field(Key.EXPLANATIONS, "note", Kind.TEXT)
_DECLARED = Form(Totals, (*_SUMS, Field(Key.SPOT_CHECKED, "spot_checked", Kind.COUNT), _REMARK))
_REMAINDER = Form(Totals, (*_SUMS, Field(Key.DERIVED, "derived", Kind.YES), _REMARK))
NARRATIVE = Form(
    Narrative,
    (
        Field(Key.ORGANISATION, "organisation", Kind.PROSE),
        Field(Key.ATTAINMENT_OF_GOALS, "attainment", Kind.PROSE),
        Field(Key.QUALITY_OF_GOALS, "quality", Kind.PROSE),
        Field(Key.IMPROVEMENT, "improvement", Kind.PROSE),
    ),
)
_SPOT_CHECK = Form(
    SpotCheck,
    (
        Field(Key.PROJECT, "project", Kind.IDENTIFIER),
        Field(Key.CHECKER, "checker", Kind.TEXT),
        Field(Key.DATED, "dated", Kind.DATE),
        Field(Key.VERDICT, "result", Kind.PROSE),
    ),
)
REPORT = Form(
    Report,
    (
        Field(Key.TITLE, "title", Kind.TEXT),
        Field(Key.STATUS, "status", Kind.CHOICE, words=Status),
        Field(Key.OPENS, "opens", Kind.DATE),
        Field(Key.SIGN_OFFS, "sign_offs", Kind.LIST, SIGN_OFF),
        Field(Key.EXAMPLE, "example", Kind.YES),
        Field(Key.STANDARD, "standard_id", Kind.IDENTIFIER),
        Field(Key.INDEX_NUMBER, "index_number", Kind.TEXT),
        Field(Key.PUBLISHER, "publisher", Kind.TEXT),
        Field(Key.REPORT_NUMBER, "number", Kind.TEXT),
        Field(Key.WRITTEN, "dated", Kind.DATE),
        Field(Key.PUBLISHED, "published", Kind.DATE),
        Field(Key.CORRECTIONS, "corrections", Kind.LIST, CORRECTION),
        Field(Key.BASES, "bases", Kind.LIST, BASIS),
        Field(Key.DECLARED, "declared", Kind.TABLE, _DECLARED),
        Field(Key.REMAINDER, "remainder", Kind.TABLE, _REMAINDER),
        Field(Key.AREAS, "areas", Kind.TEXTS),
        Field(Key.PARAPHRASED, "paraphrased", Kind.YES),
        Field(Key.NARRATIVE, "narrative", Kind.TABLE, NARRATIVE),
        Field(Key.SPOT_CHECKS, "spot_checks", Kind.LIST, _SPOT_CHECK),
        Field(Key.REPORT_MEASURES, "measures", Kind.LIST, MEASURE),
        Field(Key.ATTACHMENTS, "attachments", Kind.LIST, EVIDENCE),
        Field(Key.PROVENANCE, "provenance", Kind.LIST, SOURCE),
        explanations(),
        Field(Key.NOTE, "note", Kind.PROSE),
    ),
)
