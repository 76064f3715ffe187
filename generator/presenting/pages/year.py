"""The page of a unit's year at a glance: result, figures, what is worth knowing, projects, pictures."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from generator.facts.diagnostics import Finding
from generator.presenting.data.datafiles import indicators_table, projects_table, summary_file
from generator.presenting.machines.head import year_head
from generator.presenting.pages.catalogue import size_words
from generator.presenting.pages.project_lists import by_area, by_grade
from generator.presenting.pages.report import chapters_of
from generator.presenting.pictures.of_year import pictures_at_a_glance
from generator.presenting.prepared.addresses import HOME
from generator.presenting.prepared.digest import Digest
from generator.presenting.prepared.highlights import highlights
from generator.presenting.prepared.listing import Listing
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.prepared_year import PreparedYear
from generator.presenting.templates import render
from generator.presenting.words.opening_sentence import (
    best_grade_from,
    best_grade_words,
    year_sentence,
)


def year_page(
    island: PreparedYear,
    findings: tuple[Finding, ...] = (),
    others: Iterable[Digest] = (),
) -> Page:
    """Write one unit's year at a glance.

    Args:
        island: The year, judged.
        findings: Findings in the report's own file, shown in a preview.
        others: Other years of the same unit, to compare with.
    """
    summary, unit, year = island.summary, island.unit, island.unit_year.year
    sentence = year_sentence(island)
    lists = (*by_area(island), *by_grade(island))
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
            draft=island.report.status.stage,
            findings=findings,
            head=year_head(island, sentence),
            corrections=island.report.corrections,
            revisions=island.revisions(),
            sentence=sentence,
            highlights=highlights(island, tuple(others)),
            behind=partial(behind, island),
            best_words=best_grade_words(island.standard),
            best_lower=best_grade_from(island.standard),
            crumbs=((HOME, "首页"), (island.unit_address, unit.label)),
            pictures=tuple(pictures_at_a_glance(summary, island.standard, island.behind)),
            chapters=chapters_of(island),
            size_words=size_words,
            group_anchors=tuple(dict.fromkeys(one.anchor for one in lists)),
            downloads=(
                (
                    projects_table(unit.id, year),
                    "全部项目",
                    "CSV，供程序使用；用 Excel 直接打开会丢掉编码前面的 0",
                ),
                (indicators_table(unit.id, year), "全部绩效指标", "CSV，一行一项指标"),
                (summary_file(unit.id, year), "年度的数字和报告正文", "JSON，供程序使用"),
                *(
                    (file.path, file.name, f"{size_words(file.size)}，{file.holds}")
                    for file in island.office
                    if file.for_programs
                ),
            ),
        ),
    )


def behind(island: PreparedYear, listing: Listing) -> str:
    """Return the link to the projects behind a figure; where not all are listed, to what it is made of."""
    here, summary = island.address, island.summary
    if summary.itemised.count == summary.projects:
        return listing.link(here)
    return here.to(island.figures_address, "coverage")
