"""A scoring standard: data/standards/<id>.yml, and those that ship with the package."""

from __future__ import annotations

from generator.facts.form.field import Field, Form, Kind
from generator.facts.form.keys import Key, StandardKey
from generator.facts.standard import (
    Citation,
    Confidence,
    GradeBand,
    LessIsBetter,
    PartWeight,
    PlainCost,
    PlainNumber,
    QualityBand,
    Standard,
    ZeroBudget,
)

_CITATION = (
    Field(StandardKey.DOCUMENT, "document", Kind.TEXT, of=Citation),
    Field(StandardKey.CONFIDENCE, "confidence", Kind.CHOICE, of=Citation, words=Confidence),
)
_PART = Form(
    PartWeight,
    (
        Field(Key.LEVEL1, "level1", Kind.TEXT),
        Field(Key.WEIGHT, "weight", Kind.SCORE),
    ),
)
_GRADE = Form(
    GradeBand,
    (
        Field(Key.NAME, "name", Kind.TEXT),
        Field(StandardKey.LOWER, "lower", Kind.NUMBER, counted_in="%"),
    ),
)
_BAND = Form(
    QualityBand,
    (
        Field(Key.NAME, "name", Kind.TEXT),
        Field(StandardKey.UPPER, "upper", Kind.NUMBER, counted_in="%"),
        Field(StandardKey.LOWER, "lower", Kind.NUMBER, counted_in="%"),
        Field(StandardKey.WORDS, "words", Kind.TEXTS),
    ),
)


def _group(key: StandardKey, *fields: Field) -> Field:
    """Return a group of figures with one citation; all but that are attributes of the standard."""
    return Field(key, "citations", Kind.TABLE, Form(Standard, (*fields, *_CITATION)))


STANDARD = Form(
    Standard,
    (
        Field(Key.NAME, "name", Kind.TEXT),
        Field(Key.SHORT_NAME, "short_name", Kind.TEXT),
        Field(Key.DOCUMENT_NUMBER, "document_number", Kind.TEXT),
        Field(Key.EXPLANATIONS, "description", Kind.TEXT),
        Field(StandardKey.FULL_MARKS, "full_marks", Kind.SCORE),
        _group(
            StandardKey.EXECUTION,
            Field(Key.WEIGHT, "execution_weight", Kind.SCORE),
            Field(StandardKey.ZERO_BUDGET, "zero_budget", Kind.CHOICE, words=ZeroBudget),
        ),
        _group(
            StandardKey.WEIGHTS,
            Field(StandardKey.SUM, "indicator_weight", Kind.SCORE),
            Field(StandardKey.PARTS, "parts", Kind.LIST, _PART),
        ),
        _group(
            StandardKey.INDICATORS_WANTED,
            Field(StandardKey.ASPECTS_WANTED, "required_aspects", Kind.TEXTS),
            Field(StandardKey.FEWEST, "minimum_indicators", Kind.COUNT, counted_in="项"),
        ),
        _group(StandardKey.GRADES, Field(StandardKey.BANDS, "grades", Kind.LIST, _GRADE)),
        _group(StandardKey.MORE_IS_BETTER, Field(StandardKey.FORMULA, "", Kind.CHOICE)),
        _group(StandardKey.QUALITY, Field(StandardKey.BANDS, "quality_bands", Kind.LIST, _BAND)),
        _group(
            StandardKey.LESS_IS_BETTER,
            Field(StandardKey.FORMULA, "less_is_better", Kind.CHOICE, words=LessIsBetter),
        ),
        _group(
            StandardKey.OVER_ACHIEVEMENT,
            Field(StandardKey.SHARE, "over_achievement", Kind.NUMBER, counted_in="%"),
        ),
        _group(
            StandardKey.PLAIN_COST,
            Field(StandardKey.READ_AS, "plain_cost", Kind.CHOICE, words=PlainCost),
        ),
        _group(
            StandardKey.PLAIN_NUMBER,
            Field(StandardKey.READ_AS, "plain_number", Kind.CHOICE, words=PlainNumber),
        ),
        _group(StandardKey.NOT_APPLICABLE, Field(StandardKey.TREATMENT, "", Kind.CHOICE)),
        _group(StandardKey.ROUNDING, Field(StandardKey.DECIMALS, "decimals", Kind.COUNT)),
        _group(
            StandardKey.DISCLOSURE,
            Field(StandardKey.WORKDAYS, "disclosure_days", Kind.COUNT, counted_in="天"),
        ),
    ),
)
