"""The year's report as a document in the layout of GB/T 9704: four sections, tables, every form as an annex."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.concluding.judged import JudgedYear
from generator.exchanging.form_workbook.form_rows import WIDTH, FormRow, Slot, form_rows
from generator.exchanging.form_workbook.stated_values import StatedValue
from generator.exchanging.year_documents.word_parts import WordCell, paragraph, table, word_file
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.states import Audience
from generator.facts.units import plain

UNSTATED = "未填报"
_FORM_WIDTHS = (9, 11, 16, 12, 14, 7, 9, 18)
_MORE = 9
_LIST_HEADS = (
    Key.NUMBER,
    Key.PROJECT_NAME,
    "全年预算数（万元）",
    "全年执行数（万元）",
    Key.STATED_TOTAL,
)
_LIST_WIDTHS = (6, 44, 18, 18, 14)
_ORDINALS = "一二三四五"


def year_report(
    judged: JudgedYear, forms: Sequence[tuple[Project, Sequence[StatedValue]]]
) -> bytes:
    """Write the report.

    Args:
        judged: The year, as its audience may see it.
        forms: The projects with what each states, in the order of the annexes.
    """
    title = judged.report.title
    return word_file((*_report(judged), *_project_list(forms), *_annexes(judged, forms)), title)


def _report(judged: JudgedYear) -> Iterator[str]:
    report = judged.report
    author = judged.paraphrased_by
    if author:
        yield paragraph(judged.paraphrase_notice, "Subtitle")
    yield paragraph(report.title + ("（概述）" if author else ""), "Title")
    marks = [report.number] if report.number else []
    marks += ["预览，不得外传"] if judged.audience is Audience.PREVIEW else []
    marks += ["示例数据，纯属虚构"] if judged.example else []
    if marks:
        yield paragraph("　".join(marks), "Subtitle")
    texts = judged.narrative
    sections = (
        (Key.ORGANISATION, texts.organisation),
        (Key.ATTAINMENT_OF_GOALS, texts.attainment),
        (Key.QUALITY_OF_GOALS, texts.quality),
        (Key.IMPROVEMENT, texts.improvement),
    )
    for number, (name, text) in zip(_ORDINALS, sections, strict=False):
        yield paragraph(f"{number}、{name}", "Heading1")
        parts = [part for part in text.split("\n") if part.strip()]
        yield from (paragraph(part) for part in parts or [UNSTATED])
    yield from _measures(judged)
    signed = (report.publisher, _day(judged))
    if author:
        signed = (f"{author}按公开的报告概述", "")
    yield from (paragraph(line, "Signature") for line in signed if line)


def _day(judged: JudgedYear) -> str:
    day = judged.report.dated
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def _measures(judged: JudgedYear) -> Iterator[str]:
    measures = judged.report.measures
    if measures:
        heads = (Key.PROBLEM, Key.MEASURE, Key.RESPONSIBLE, Key.DUE, Key.PROGRESS)
        rows = (
            (one.problem, one.measure, one.responsible, one.due, one.progress or "")
            for one in measures
        )
        cells = [
            _heads(heads),
            *([WordCell(text=text or UNSTATED) for text in row] for row in rows),
        ]
        yield paragraph("整改措施列表如下：")
        yield table(cells, (28, 34, 16, 12, 10))


def _heads(words: Sequence[str]) -> list[WordCell]:
    return [WordCell(text=word, head=True) for word in words]


def _project_list(forms: Sequence[tuple[Project, Sequence[StatedValue]]]) -> Iterator[str]:
    if not forms:
        return
    yield paragraph("附件：项目一览", "Annex", new_page=True)
    rows = [_heads(_LIST_HEADS)]
    for number, (project, _) in enumerate(forms, start=1):
        total = project.funds.total
        amounts = (total.annual_budget, total.executed, project.stated_total)
        rows.append(
            [
                WordCell(text=str(number), right=True),
                WordCell(text=project.name),
                *(WordCell(text=_said(one), right=True) for one in amounts),
            ]
        )
    yield table(rows, _LIST_WIDTHS)


def _said(value: Decimal | None) -> str:
    return UNSTATED if value is None else plain(value)


def _annexes(
    judged: JudgedYear, forms: Sequence[tuple[Project, Sequence[StatedValue]]]
) -> Iterator[str]:
    for number, (project, values) in enumerate(forms, start=1):
        yield paragraph(f"附件{number}　{project.name}", "Annex", new_page=True)
        for rows in _tables(form_rows(values, judged.year)):
            yield _form_table(rows)


def _tables(rows: Sequence[FormRow]) -> Iterator[tuple[FormRow, ...]]:
    """Yield what stands above the indicators and the rest: the heads of both are printed again."""
    body = [row for row in rows if row.kind not in ("title", "year")]
    starts = [
        number for number, row in enumerate(body) if row.slots[0].text == Key.LEVEL1 and row.kind == "head"
    ]  # fmt: skip
    start = starts[0] if starts else len(body)
    yield tuple(body[:start])
    if starts:
        yield tuple(body[start:])


def _form_table(rows: Sequence[FormRow]) -> str:
    width = max(slot.column + slot.columns for row in rows for slot in row.slots)
    widths = (*_FORM_WIDTHS, *(_MORE for _ in range(width - WIDTH)))
    below: dict[int, int] = {}  # column → rows still covered by a cell above
    cells = [_cells(row, width, below) for row in rows]
    between = paragraph("", "TableText") if rows[0].slots[0].text != Key.LEVEL1 else ""
    return table(cells, widths, heads=int(rows[0].kind == "head")) + between


def _cells(row: FormRow, width: int, below: dict[int, int]) -> list[WordCell]:
    """Return the cells of a row from the left, gaps and covered places filled."""
    slots = {slot.column: slot for slot in row.slots}
    found: list[WordCell] = []
    place = 0
    while place < width:
        slot = slots.get(place)
        if below.get(place, 0) > 0:
            below[place] -= 1
            found.append(WordCell(text="", covered=True))
            place += 1
        elif slot is None:
            found.append(WordCell(text=""))
            place += 1
        else:
            below[place] = slot.rows - 1
            columns = slot.columns
            found.append(_cell(slot, columns))
            place += columns
    return found


def _cell(slot: Slot, columns: int) -> WordCell:
    number = isinstance(slot.text, Decimal)
    text = plain(slot.text) if isinstance(slot.text, Decimal) else str(slot.text or "")
    return WordCell(
        text=text,
        columns=columns,
        head=not slot.path,
        begins=slot.rows > 1,
        right=number,
    )
