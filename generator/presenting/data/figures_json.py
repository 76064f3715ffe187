"""The figures of years and the list of units as plain data for JSON."""

from __future__ import annotations

from collections.abc import Sequence

from generator.concluding.judged import JudgedYear
from generator.judging.year.distribution import RateBand
from generator.judging.year.groups import Group
from generator.judging.year.money import Money
from generator.judging.year.summary import Summary
from generator.presenting.prepared.columns import is_example
from generator.presenting.prepared.plain_data import Json, plain, record_facts, report_facts
from generator.presenting.prepared.review_columns import year_review_json


def year_data(judged: JudgedYear) -> Json:
    """Return the figures of a year, its groups and its report."""
    summary = judged.summary
    report = report_facts(
        judged.report,
        shown=frozenset(evaluation.project.id for evaluation in summary.evaluations),
    )
    report["narrative"] = record_facts(judged.narrative)
    return {
        **_figures(summary),
        "representative": summary.representative,
        "itemised": _group(summary.itemised),
        "withheld": summary.withheld,
        "withheld_bases": plain(summary.withheld_bases),
        "not_itemised": summary.not_itemised,
        "by_area": [_group(group) for group in summary.by_area],
        "by_grade": [_group(group) for group in summary.by_grade],
        "by_attainment": [_group(group) for group in summary.by_attainment],
        "scores": plain(summary.scores),
        "by_rate": [_rate_band(band) for band in summary.by_rate],
        "by_aspect": plain(summary.by_aspect),
        "unfinished": [
            {"id": project.id, "name": project.name, "reason": reason or None}
            for project, reason in summary.unfinished
        ],
        "reconciliations": plain(summary.reconciliations),
        "review": year_review_json(summary.review),
        "report": report,
    }


def _figures(summary: Summary) -> dict[str, Json]:
    """Return the figures of a year that other years and units are compared with."""
    return {
        "unit": summary.year.unit.id,
        "year": summary.year.year,
        "example": is_example(summary.year),
        "title": summary.year.report.title,
        "declared": summary.declared,
        "projects": summary.projects,
        **_money(summary.money),
        "in_best_grade": summary.in_best_grade,
        "in_worst_grade": summary.in_worst_grade,
        "spot_checked": summary.spot_checked,
    }


def headline(summary: Summary) -> Json:
    """Return what a year is compared by, and where its page is."""
    return {
        **_figures(summary),
        "itemised": summary.itemised.count,
        "page": f"../{summary.year.unit.id}/{summary.year.year}/",
    }


def _money(money: Money) -> dict[str, Json]:
    """Return sums with over how many projects each runs; None where none of them states it."""
    return {
        "budget": plain(money.budget),
        "budget_projects": money.budget_projects,
        "executed": plain(money.executed),
        "executed_projects": money.executed_projects,
        "rate": plain(money.rate),
        "rate_projects": money.rate_projects,
    }


def _group(group: Group) -> dict[str, Json]:
    return {
        "name": group.name,
        "projects": group.count,
        **_money(group.money),
        "mean_score": plain(group.mean_score),
        "median_score": plain(group.median_score),
        "score_projects": group.score_projects,
    }


def _rate_band(band: RateBand) -> dict[str, Json]:
    grades: list[Json] = [{"grade": name or None, "projects": count} for name, count in band.grades]
    return {"lower": plain(band.lower), "upper": plain(band.upper), "grades": grades}


def units_listed(summaries: Sequence[Summary]) -> Json:
    """Return the units with their years, in the order of the summaries."""
    units = {summary.year.unit.id: summary.year.unit for summary in summaries}
    years: dict[str, list[Json]] = {unit: [] for unit in units}
    for summary in summaries:
        years[summary.year.unit.id].append(summary.year.year)
    listed: list[Json] = []
    for unit_id, unit in units.items():
        listed.append({**record_facts(unit), "years": years[unit_id], "page": f"../{unit_id}/"})
    return listed
