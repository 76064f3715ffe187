"""What reviewers found in the published tables and JSON: beside the self-score, never in its place."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.form.keys import Key
from generator.judging.review.reviewed_scores import ProjectReview, ReviewedLine
from generator.judging.year.year_review import YearReview
from generator.presenting.prepared.columns import (
    NUMBER,
    PROJECT_COLUMNS,
    TEXT,
    YES_NO,
    Column,
    ProjectRow,
)
from generator.presenting.prepared.indicator_columns import INDICATOR_COLUMNS, IndicatorRow
from generator.presenting.prepared.plain_data import Json, plain

_POINTS = "分"
_AS_FOUND = "复核单位认定的，没有复核的空着"


def _total(row: ProjectRow) -> Decimal | None:
    return row.review.total if row.review else None


def _execution(row: ProjectRow) -> Decimal | None:
    return row.review.entry.execution if row.review else None


REVIEWED_PROJECT_COLUMNS: tuple[Column[ProjectRow], ...] = (
    *PROJECT_COLUMNS,
    Column(
        "reviewed",
        "是否复核",
        YES_NO,
        lambda row: row.review is not None and row.review.done,
        description="有复核结果的",
    ),
    Column("reviewed_execution", "执行率复核得分", NUMBER, _execution, _POINTS, _AS_FOUND),
    Column(
        "reviewed_total",
        Key.REVIEWED_TOTAL,
        NUMBER,
        _total,
        _POINTS,
        "自评各项换上复核得分相加",
    ),
    Column(
        "review_difference",
        "复核与自评之差",
        NUMBER,
        lambda row: row.review.difference if row.review else None,
        _POINTS,
        "复核总分 − 自评总分",
    ),
    Column(
        "reviewed_grade",
        "等级（复核）",
        TEXT,
        lambda row: row.review.grade if row.review else "",
        description="复核总分在所用标准里的等级",
    ),
    Column(
        "verdict",
        "复核结论",
        TEXT,
        lambda row: row.review.entry.verdict if row.review else "",
        description=_AS_FOUND,
    ),
)

REVIEWED_INDICATOR_COLUMNS: tuple[Column[IndicatorRow], ...] = (
    *INDICATOR_COLUMNS,
    Column(
        "reviewed_actual",
        Key.REVIEWED_ACTUAL,
        TEXT,
        lambda row: row.review.actual.raw if row.review and row.review.actual else "",
        description=_AS_FOUND,
    ),
    Column(
        "reviewed_score",
        Key.REVIEWED_SCORE,
        NUMBER,
        lambda row: row.review.reviewed if row.review else None,
        _POINTS,
        _AS_FOUND,
    ),
    Column(
        "review_difference",
        "复核与自评之差",
        NUMBER,
        lambda row: row.review.difference if row.review else None,
        _POINTS,
        "复核得分 − 自评得分",
    ),
    Column(
        "review_reason",
        "复核理由",
        TEXT,
        lambda row: row.review.reason if row.review else "",
        description=_AS_FOUND,
    ),
    Column(
        "review_evidence",
        "复核佐证",
        TEXT,
        lambda row: row.review.evidence if row.review else "",
        description=_AS_FOUND,
    ),
)


def project_review_json(found: ProjectReview | None, year: YearReview | None) -> Json:
    """Return the review of one project as plain data, None where there is none to see."""
    if found is None or year is None:
        return None
    return {
        "reviewer": plain(year.review.reviewer),
        "dated": plain(year.review.dated),
        **_headline(found),
        "total_formula": found.formula or None,
        "reason": plain(found.entry.reason),
        "lines": [_line(line) for line in found.touched],
    }


def year_review_json(found: YearReview | None) -> Json:
    """Return the review of a year as plain data, None where there is none to see."""
    if found is None:
        return None
    return {
        "reviewer": plain(found.review.reviewer),
        "dated": plain(found.review.dated),
        "draw": plain(found.review.draw),
        "note": plain(found.review.note),
        "reviewed": len(found.done),
        "budget": plain(found.money.budget),
        "budget_projects": found.money.budget_projects,
        "mean_difference": plain(found.mean_difference),
        "mean_difference_projects": found.mean_difference_projects,
        "lowered": found.lowered,
        "raised": found.raised,
        "unchanged": found.unchanged,
        "grade_changes": [item.entry.project for item in found.grade_changes],
        "projects": [{"id": item.entry.project, **_headline(item)} for item in found.projects],
    }


def _headline(found: ProjectReview) -> dict[str, Json]:
    return {
        "stated_total": plain(found.stated_total),
        "reviewed_total": plain(found.total),
        "review_difference": plain(found.difference),
        "grade_of_stated": plain(found.grade_before),
        "reviewed_grade": plain(found.grade),
        "verdict": plain(found.entry.verdict),
    }


def _line(line: ReviewedLine) -> dict[str, Json]:
    return {
        "line": line.number,
        "name": line.name,
        "weight": plain(line.weight),
        "stated": plain(line.stated),
        "reviewed_score": plain(line.reviewed),
        "review_difference": plain(line.difference),
        "actual": plain(line.stated_actual),
        "reviewed_actual": plain(line.actual.raw) if line.actual else None,
        "review_reason": plain(line.reason),
        "review_evidence": plain(line.evidence),
    }
