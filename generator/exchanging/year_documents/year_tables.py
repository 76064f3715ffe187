"""The year's workbook: summary, projects, indicators, findings, then every form as the official one looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.concluding.judged import JudgedYear
from generator.exchanging.form_workbook.form_sheet import printed_sheet
from generator.exchanging.form_workbook.stated_values import StatedValue
from generator.exchanging.xlsx.addresses import letters
from generator.exchanging.xlsx.book import (
    BookCell,
    BookRow,
    BookSheet,
    CellValue,
    Look,
    sheet_names,
)
from generator.exchanging.xlsx.write_book import write_book
from generator.facts.form.keys import Key
from generator.facts.records.form import Project

_Column = tuple[str, int, Look]  # head, width, look
_PROJECTS: tuple[_Column, ...] = (
    ("标识", 20, Look.TEXT),
    (Key.PROJECT_NAME, 34, Look.TEXT),
    (Key.PROJECT_CODE, 22, Look.TEXT),
    (Key.AREA, 14, Look.TEXT),
    ("年初预算数（万元）", 13, Look.MONEY),
    ("全年预算数（万元）", 13, Look.MONEY),
    ("全年执行数（万元）", 13, Look.MONEY),
    ("执行率（%）", 10, Look.NUMBER),
    (Key.STATED_TOTAL, 9, Look.NUMBER),
    ("复算总分", 9, Look.NUMBER),
    (Key.STATED_GRADE, 9, Look.TEXT),
    (Key.ATTAINMENT, 11, Look.TEXT),
)
_INDICATORS: tuple[_Column, ...] = (
    ("标识", 20, Look.TEXT),
    (Key.PROJECT_NAME, 28, Look.TEXT),
    (Key.NUMBER, 6, Look.NUMBER),
    (Key.LEVEL1, 12, Look.TEXT),
    (Key.LEVEL2, 14, Look.TEXT),
    (Key.LEVEL3, 24, Look.TEXT),
    (Key.TARGET, 16, Look.TEXT),
    (Key.ACTUAL, 18, Look.TEXT),
    (Key.WEIGHT, 7, Look.NUMBER),
    (Key.SCORE, 7, Look.NUMBER),
    ("复算得分", 9, Look.NUMBER),
    (Key.DEVIATION, 34, Look.TEXT),
)
_FINDINGS: tuple[_Column, ...] = (
    (Key.RULE, 8, Look.TEXT),
    ("轻重", 8, Look.TEXT),
    ("在哪里", 30, Look.TEXT),
    ("问题内容", 60, Look.TEXT),
    ("单位的说明", 40, Look.TEXT),
)
_ROWS_OF_HEAD = 2  # title and heads


def year_tables(
    judged: JudgedYear, forms: Sequence[tuple[Project, Sequence[StatedValue]]]
) -> bytes:
    """Write the workbook.

    Args:
        judged: The year, as its audience may see it.
        forms: The projects with what each states, in the order of the sheets.
    """
    names = ["汇总", "项目表", "指标表", "问题表", *(project.name for project, _ in forms)]
    figures, projects, indicators, findings, *rest = sheet_names(names)
    title = f"{judged.unit.name} {judged.year} 年度"
    printed = [
        printed_sheet(name, values, year=judged.year, project_id=project.id)
        for name, (project, values) in zip(rest, forms, strict=True)
    ]
    return write_book(
        [
            _figures(figures, title, judged),
            _table(projects, f"{title}项目", _PROJECTS, _project_rows(judged)),
            _table(indicators, f"{title}绩效指标", _INDICATORS, _indicator_rows(judged)),
            _table(findings, f"{title}核对出的问题", _FINDINGS, _finding_rows(judged)),
            *printed,
        ]
    )


def _table(
    name: str, title: str, columns: Sequence[_Column], rows: Iterable[Sequence[CellValue]]
) -> BookSheet:
    heads = tuple(
        BookCell(column=number, value=head, look=Look.HEAD) for number, (head, _, _) in enumerate(columns)
    )  # fmt: skip
    made = [
        BookRow(cells=(BookCell(column=0, value=title, look=Look.TITLE, columns=len(columns)),), height=28),
        BookRow(cells=heads, height=32),
    ]  # fmt: skip
    for row in rows:
        cells = (
            BookCell(column=number, value=value, look=Look.TEXT if isinstance(value, str) else look)
            for number, (value, (_, _, look)) in enumerate(zip(row, columns, strict=True))
        )
        made.append(BookRow(cells=tuple(cells)))
    last = letters(len(columns) - 1)
    return BookSheet(
        name=name,
        rows=tuple(made),
        widths=tuple(width for _, width, _ in columns),
        frozen=(_ROWS_OF_HEAD, 2),
        repeated=(1, _ROWS_OF_HEAD),
        across=True,
        filtered=f"A{_ROWS_OF_HEAD}:{last}{max(len(made), _ROWS_OF_HEAD)}",
    )


def _figures(name: str, title: str, judged: JudgedYear) -> BookSheet:
    summary, money = judged.summary, judged.summary.money
    facts: tuple[tuple[str, CellValue, Look], ...] = (
        ("报告", judged.report.title, Look.TEXT),
        (Key.PROJECT_COUNT, summary.projects, Look.NUMBER),
        ("列出的项目数", summary.itemised.count, Look.NUMBER),
        ("预算合计（万元）", money.budget, Look.MONEY),
        ("预算合计包括的项目数", money.budget_projects, Look.NUMBER),
        ("执行合计（万元）", money.executed, Look.MONEY),
        ("执行合计包括的项目数", money.executed_projects, Look.NUMBER),
        ("执行率（%）", money.rate, Look.NUMBER),
        (Key.STANDARD, judged.standard.name, Look.TEXT),
        (Key.LICENCE, judged.site.licence, Look.TEXT),
        ("空格", "未填报，或者不能算出，不是 0。" + ("示例数据，纯属虚构。" if judged.example else ""), Look.TEXT),
    )  # fmt: skip
    rows = [
        BookRow(cells=(BookCell(column=0, value=f"{title}汇总", look=Look.TITLE, columns=2),), height=28)
    ]  # fmt: skip
    for label, value, look in facts:
        cells = (
            BookCell(column=0, value=label, look=Look.LABEL),
            BookCell(column=1, value=value, look=look),
        )
        rows.append(BookRow(cells=cells))
    return BookSheet(name=name, rows=tuple(rows), widths=(26, 60), frozen=(1, 0))


def _project_rows(judged: JudgedYear) -> Iterator[tuple[CellValue, ...]]:
    for one in judged.evaluations:
        project, total = one.project, one.project.funds.total
        attained = project.goal.attainment
        yield (
            *(project.id, project.name, project.code, project.area),
            *(total.initial_budget, total.annual_budget, total.executed, one.execution.rate),
            *(one.stated_total, one.computed_total, project.stated_grade),
            attained.value if attained else None,
        )


def _indicator_rows(judged: JudgedYear) -> Iterator[tuple[CellValue, ...]]:
    for one in judged.evaluations:
        for number, line in enumerate(one.lines, start=1):
            item = line.indicator
            yield (
                *(one.project.id, one.project.name, number, item.level1, item.level2, item.name),
                *(item.target.raw, item.actual.raw, line.weight, line.stated),
                *(line.arithmetic.result, item.deviation),
            )


def _finding_rows(judged: JudgedYear) -> Iterator[tuple[CellValue, ...]]:
    names = {one.project.places.file: one.project.name for one in judged.evaluations}
    for item in judged.findings:
        reason = item.explanation.reason if item.explanation else ""
        where = names.get(item.place.file, "报告")
        yield item.code, item.severity.value, where, item.message, reason
