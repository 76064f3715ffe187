"""The office documents of a unit's year, each with its place below the site's root."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.concluding.judged import JudgedYear
from generator.exchanging.form_workbook.stated_values import stated_values
from generator.exchanging.year_documents.year_report import year_report
from generator.exchanging.year_documents.year_tables import year_tables
from generator.facts.office_files import OfficeFile, report_document, year_workbook


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDocument:
    """A document and its bytes."""

    file: OfficeFile
    content: bytes


def year_documents(judged: JudgedYear) -> Iterator[OfficeDocument]:
    """Yield the report and the workbook, made of what the year's audience may see and nothing else."""
    unit, year = judged.unit.id, judged.year
    projects = [one.project for one in judged.evaluations]
    forms = [(project, stated_values(project)) for project in projects]
    made = (
        (
            report_document(unit, year),
            "年度报告（Word）",
            "报告正文和全部自评表，公文格式",
            year_report(judged, forms),
        ),
        (
            year_workbook(unit, year),
            "年度数据（Excel）",
            "汇总、项目、指标、问题，每个项目一张自评表",
            year_tables(judged, forms),
        ),
    )
    for path, name, holds, content in made:
        file = OfficeFile(path=path, name=name, holds=holds, size=len(content))
        yield OfficeDocument(file=file, content=content)
