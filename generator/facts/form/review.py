"""The reviewers' record of a unit's year: data/<unit>/<year>/review.yml."""

from __future__ import annotations

from generator.facts.form.field import Field, Form, Kind
from generator.facts.form.keys import Key
from generator.facts.form.parts import explanations
from generator.facts.records.review import (
    Draw,
    DrawBy,
    Review,
    ReviewedIndicator,
    ReviewedProject,
)
from generator.facts.records.states import Status

_DRAW = Form(
    Draw,
    (
        Field(Key.METHOD, "by", Kind.CHOICE, words=DrawBy),
        Field(Key.SEED, "seed", Kind.TEXT),
        Field(Key.POPULATION, "population", Kind.COUNT),
        Field(Key.DRAWN, "drawn", Kind.COUNT),
        Field(Key.DRAWN_SHARE, "share", Kind.PERCENT),
        Field(Key.EXPLANATIONS, "note", Kind.TEXT),
    ),
)
REVIEWED_INDICATOR = Form(
    ReviewedIndicator,
    (
        Field(Key.NUMBER, "number", Kind.COUNT),
        Field(Key.LEVEL3, "name", Kind.TEXT),
        Field(Key.REVIEWED_ACTUAL, "actual", Kind.QUANTITY),
        Field(Key.REVIEWED_SCORE, "score", Kind.SCORE),
        Field(Key.REASON, "reason", Kind.TEXT),
        Field(Key.LINE_EVIDENCE, "evidence", Kind.TEXT),
    ),
)
_REVIEWED_PROJECT = Form(
    ReviewedProject,
    (
        Field(Key.PROJECT, "project", Kind.IDENTIFIER),
        Field(Key.EXECUTION_SCORE, "execution", Kind.SCORE),
        Field(Key.EXECUTION_REASON, "execution_reason", Kind.TEXT),
        Field(Key.REVIEWED_INDICATORS, "indicators", Kind.LIST, REVIEWED_INDICATOR),
        Field(Key.REVIEWED_TOTAL, "total", Kind.SCORE),
        Field(Key.VERDICT, "verdict", Kind.TEXT),
        Field(Key.REASON, "reason", Kind.TEXT),
    ),
)
REVIEW = Form(
    Review,
    (
        Field(Key.STATUS, "status", Kind.CHOICE, words=Status),
        Field(Key.REVIEWER, "reviewer", Kind.TEXT),
        Field(Key.REVIEWED_ON, "dated", Kind.DATE),
        Field(Key.DRAW, "draw", Kind.TABLE, _DRAW),
        Field(Key.PROJECT, "projects", Kind.LIST, _REVIEWED_PROJECT),
        explanations(),
        Field(Key.NOTE, "note", Kind.TEXT),
    ),
)
