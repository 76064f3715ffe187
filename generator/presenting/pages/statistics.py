"""The page of a year's statistics: what is listed, by field and grade, spot checks, review, measures."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.diagnostics import Finding
from generator.facts.form.keys import Key
from generator.facts.records.parts import Measure
from generator.judging.year.summary import Summary
from generator.presenting.pages.project_lists import by_area, by_grade
from generator.presenting.pictures.of_year import pictures_of_statistics
from generator.presenting.prepared.addresses import HOME
from generator.presenting.prepared.columns_shown import CHECK_COLUMNS, MEASURE_COLUMNS, shown
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.prepared_year import Entry, PreparedYear
from generator.presenting.templates import render
from generator.presenting.words.opening_sentence import year_sentence
from generator.presenting.words.page_words import counted

_SECTIONS = (
    ("coverage", "列出了什么"),
    ("groups", "分类汇总"),
    ("unfinished", "没有全部完成的"),
    ("spot-checks", Key.SPOT_CHECKS),
    ("review", "复核"),
    ("measures", "问题与整改"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnedMeasure:
    """A measure and the project it belongs to; None is the whole unit."""

    entry: Entry | None
    measure: Measure


def statistics_page(island: PreparedYear, *, review_findings: tuple[Finding, ...] = ()) -> Page:
    """Write the statistics of one unit and year.

    Args:
        island: The year, judged.
        review_findings: Those in the review's file, shown in a preview.
    """
    summary, unit, year = island.summary, island.unit, island.unit_year.year
    by_id = {entry.id: entry for entry in island.entries}
    measures = measures_of(island)
    return Page(
        path=island.figures_address.file,
        content=render(
            "statistics.md.j2",
            here=island.figures_address,
            island=island,
            unit=unit,
            year=year,
            report=island.report,
            summary=summary,
            draft=island.report.status.stage,
            review_findings=review_findings,
            reviewed_entries=by_id,
            sentence=year_sentence(island),
            crumbs=(
                (HOME, "首页"),
                (island.unit_address, unit.label),
                (island.address, f"{year} 年度"),
            ),
            sections=_SECTIONS,
            grades_title=_grades_title(summary),
            lists=(("按领域", by_area(island)), (_grades_title(summary), by_grade(island))),
            pictures=tuple(pictures_of_statistics(summary, island.standard, island.behind)),
            unfinished=tuple(
                (by_id[project.id], project.goal.attainment, reason)
                for project, reason in summary.unfinished
                if project.id in by_id
            ),
            finished=_finished(summary),
            measures=measures,
            measure_columns=shown(MEASURE_COLUMNS, [item.measure for item in measures]),
            check_columns=shown(CHECK_COLUMNS, [check for check, _ in island.spot_checks]),
            has_remainder=any(item.remainder is not None for item in summary.reconciliations),
        ),
    )


def _finished(summary: Summary) -> str:
    """Return what is to be said where no listed project tells that it missed its goal."""
    listed, told = summary.itemised.count, summary.attained_of
    if not listed:
        return "没有逐项列出项目。"
    if not told:
        return "列出的项目都没有填报完成程度。"
    rest = f"，其余 {listed - told} 个没有填报完成程度" if told < listed else ""
    return f"列出的 {counted(listed, '个项目')}中 {told} 个自评全部完成预期目标{rest}。"


def _grades_title(summary: Summary) -> str:
    return "按自评得分折算的等级（推算）" if summary.grades_derived else "按自评等级"


def measures_of(island: PreparedYear) -> tuple[OwnedMeasure, ...]:
    """Return the measures of the whole unit, then those of its projects in their order."""
    own = [OwnedMeasure(entry=None, measure=item) for item in island.report.measures]
    of_projects = [
        OwnedMeasure(entry=entry, measure=item)
        for entry, evaluation in zip(island.entries, island.evaluations, strict=True)
        for item in evaluation.project.measures
    ]
    return (*own, *of_projects)
