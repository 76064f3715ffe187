"""The page of a unit's year, which is its summary report: result, figures, tables, four sections."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.diagnostics import Finding
from generator.facts.form.keys import Key
from generator.facts.records.parts import Measure
from generator.facts.records.states import Status
from generator.judging.year.summary import Summary
from generator.presenting.data.datafiles import indicators_table, projects_table, summary_file
from generator.presenting.machines.head import year_head
from generator.presenting.pages.data_quality import Quality, quality_address, quality_of
from generator.presenting.pages.project_lists import by_area, by_grade
from generator.presenting.pictures.of_year import year_pictures
from generator.presenting.prepared.addresses import HOME
from generator.presenting.prepared.columns_shown import CHECK_COLUMNS, MEASURE_COLUMNS, shown
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.prepared_year import Entry, PreparedYear
from generator.presenting.prepared.release import release_lines
from generator.presenting.templates import render
from generator.presenting.words.opening_sentence import (
    best_grade_from,
    best_grade_words,
    year_sentence,
)
from generator.presenting.words.page_words import counted

_SECTIONS = (
    ("coverage", "列出了什么"),
    ("groups", "分类汇总"),
    ("projects", "全部项目"),
    ("unfinished", "未全部完成的"),
    ("spot-checks", Key.SPOT_CHECKS),
    ("review", "复核"),
    ("organisation", "报告正文"),
    ("measures", "问题与整改"),
    ("sources", "依据与来源"),
    ("downloads", "下载"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One of the report's four sections, its text with all placeholders resolved."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnedMeasure:
    """A measure and the project it belongs to; None is the whole unit."""

    entry: Entry | None
    measure: Measure


def year_page(
    island: PreparedYear,
    findings: tuple[Finding, ...] = (),
    quality: Quality | None = None,
    *,
    review_findings: tuple[Finding, ...] = (),
) -> Page:
    """Write the summary report of one unit and year.

    Args:
        island: The year, judged.
        findings: Findings in the report's own file, shown in a preview.
        quality: What was found in all its data; nothing, if not given.
        review_findings: Those in the review's file, shown in a preview.
    """
    summary, unit, year = island.summary, island.unit, island.unit_year.year
    by_id = {entry.id: entry for entry in island.entries}
    measures = measures_of(island)
    sentence = year_sentence(island)
    return Page(
        path=island.address.file,
        content=render(
            "year.md.j2",
            here=island.address,
            island=island,
            unit=unit,
            year=year,
            report=island.report,
            summary=summary,
            draft=island.report.status is Status.DRAFT,
            findings=findings,
            review_findings=review_findings,
            reviewed_entries=by_id,
            quality=quality or quality_of(island, {}),
            quality_address=quality_address(island),
            head=year_head(island, sentence),
            release=release_lines(island.report, island.site),
            corrections=island.report.corrections,
            sentence=sentence,
            best_words=best_grade_words(island.standard),
            best_lower=best_grade_from(island.standard),
            crumbs=((HOME, "首页"), (island.unit_address, unit.label)),
            sections=_SECTIONS,
            grades_title=_grades_title(summary),
            lists=(("按领域", by_area(island)), (_grades_title(summary), by_grade(island))),
            pictures=tuple(year_pictures(summary, island.standard, island.behind)),
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
            chapters=chapters_of(island),
            attachments=f"{unit.id}/{year}/attachments",
            downloads=(
                (
                    projects_table(unit.id, year),
                    "全部项目",
                    "CSV，供程序使用；用 Excel 直接打开会丢掉编码前面的 0",
                ),
                (indicators_table(unit.id, year), "全部绩效指标", "CSV，一行一项指标"),
                (summary_file(unit.id, year), "本页的数字和正文", "JSON，供程序使用"),
            ),
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


def chapters_of(island: PreparedYear) -> tuple[Chapter, ...]:
    """Return the report's four sections in their order, under their official headings."""
    texts = island.narrative
    sections = (
        ("organisation", "一、绩效自评工作组织开展情况", texts.organisation),
        ("attainment", "二、绩效目标实现情况", texts.attainment),
        ("quality", "三、绩效目标设定质量情况", texts.quality),
        ("improvement", "四、整改措施及结果应用", texts.improvement),
    )
    return tuple(Chapter(anchor=anchor, title=title, text=text) for anchor, title, text in sections)


def measures_of(island: PreparedYear) -> tuple[OwnedMeasure, ...]:
    """Return the measures of the whole unit, then those of its projects in their order."""
    own = [OwnedMeasure(entry=None, measure=item) for item in island.report.measures]
    of_projects = [
        OwnedMeasure(entry=entry, measure=item)
        for entry, evaluation in zip(island.entries, island.evaluations, strict=True)
        for item in evaluation.project.measures
    ]
    return (*own, *of_projects)
