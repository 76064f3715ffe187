"""A form as a sheet of a spreadsheet, to look at or to fill in, its keys in a hidden column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from generator.exchanging.form_import.stated import Path
from generator.exchanging.form_workbook.form_rows import (
    WIDTH,
    FormRow,
    Slot,
    form_rows,
    is_money,
    is_number,
)
from generator.exchanging.form_workbook.marks import Keyed, RowMark, head_mark, row_mark
from generator.exchanging.form_workbook.stated_values import StatedValue
from generator.exchanging.xlsx.addresses import letters
from generator.exchanging.xlsx.book import BookCell, BookRow, BookSheet, Look, Offer
from generator.facts.form.keys import Key
from generator.reading.schema.schema_files import Schema, SchemaKind, schema_data
from generator.reading.vocabulary.level_names import standard_aspects, standard_parts

_WIDTHS = (13, 15, 20, 16, 18, 8, 10, 26)
_MORE = 14  # characters of a column beside the official form
_HEIGHTS = {"title": 28, "year": 18}
_SPARE = 6  # empty lines for more indicators
_LINE = 15  # points
_LOOKS = {"title": Look.TITLE, "year": Look.CENTRED, "head": Look.HEAD}


def printed_sheet(
    name: str, values: Sequence[StatedValue], *, year: int, project_id: str
) -> BookSheet:
    """Return a form as the official one looks, everything it states in it."""
    return _sheet(name, form_rows(values, year), project_id, {}, fill=False)


def blank_sheet(
    name: str,
    values: Sequence[StatedValue],
    *,
    year: int,
    project_id: str,
    hints: Mapping[Path, str],
) -> BookSheet:
    """Return a form to be filled in: choices in its cells, help in its heads, lines to spare.

    Args:
        name: Of the sheet.
        values: What is known already.
        year: The form's year.
        project_id: Empty for a project that has none yet.
        hints: What a program shows when a cell is chosen.
    """
    rows = form_rows(values, year, spare=_SPARE, merged=False)
    return _sheet(name, rows, project_id, hints, fill=True)


def _sheet(
    name: str,
    rows: Sequence[FormRow],
    project_id: str,
    hints: Mapping[Path, str],
    *,
    fill: bool,
) -> BookSheet:
    width = max(slot.column + slot.columns for row in rows for slot in row.slots)
    made = []
    for number, row in enumerate(rows, start=1):
        mark = head_mark(width, project_id) if number == 1 else _mark(row)
        cells = [_cell(slot, row.kind, fill=fill) for slot in row.slots]
        hidden = BookCell(column=width, value=mark, look=Look.PLAIN)
        made.append(BookRow(cells=(*cells, hidden), height=_height(row)))
    offers = tuple(_offers(rows, hints)) if fill else ()
    widths = (*_WIDTHS, *(_MORE for _ in range(width - WIDTH)), 8)
    return BookSheet(
        name=name, rows=tuple(made), widths=widths, hidden=frozenset({width}), across=True, offers=offers
    )  # fmt: skip


def _mark(row: FormRow) -> str:
    depth = len(row.path)
    path = row.path[:-1] if row.fresh else row.path
    cells = (
        Keyed(column=slot.column, key=slot.path[depth:], above=slot.above) for slot in row.slots
    )
    return row_mark(RowMark(path=path, cells=tuple(cells), fresh=row.fresh))


def _cell(slot: Slot, kind: str, *, fill: bool) -> BookCell:
    place = {"column": slot.column, "columns": slot.columns, "rows": slot.rows}
    if not slot.path or kind in ("title", "year"):
        look = _LOOKS.get(kind, Look.LABEL)
        return BookCell(**place, value=slot.text, look=look)
    number = isinstance(slot.text, Decimal) if slot.text is not None else is_number(slot.path)
    if fill:
        look = Look.OPEN_NUMBER if number else Look.OPEN
    else:
        look = (Look.MONEY if is_money(slot.path) else Look.NUMBER) if number else Look.TEXT
    return BookCell(**place, value=slot.text, look=look)


def _height(row: FormRow) -> int | None:
    """Return the height that a merged text needs: programs do not find it themselves."""
    if row.kind in _HEIGHTS:
        return _HEIGHTS[row.kind]
    lines = 1
    for slot in row.slots:
        if isinstance(slot.text, str) and slot.rows == 1:
            room = sum(_WIDTHS[slot.column : slot.column + slot.columns]) or _MORE
            lines = max(lines, sum(-(-2 * len(part) // room) for part in slot.text.split("\n")))
    return _LINE * min(lines, 25) + 5 if lines > 1 else None


def _offers(rows: Sequence[FormRow], hints: Mapping[Path, str]) -> list[Offer]:
    """Return the choices and the help of all cells, one offer for all cells that have the same."""
    found: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for number, row in enumerate(rows, start=1):
        for slot in row.slots:
            if slot.path and row.kind != "title":
                offered = (_choices(slot.path), hints.get(slot.path) or _help(slot.path))
                if any(offered):
                    found.setdefault(offered, []).append(f"{letters(slot.column)}{number}")
    return [
        Offer(where=" ".join(cells), words=words, hint=hint)
        for (words, hint), cells in found.items()
    ]


def _choices(path: Path) -> tuple[str, ...]:
    if path[-1] == Key.LEVEL1:
        return standard_parts()
    if path[-1] == Key.LEVEL2:
        return standard_aspects()
    return tuple(_schema_at(path).get("enum", ()))


def _help(path: Path) -> str:
    return str(_schema_at(path).get("description", ""))


def _schema_at(path: Path) -> Schema:
    node = schema_data(SchemaKind.PROJECT)
    for step in path:
        node = node["items"] if isinstance(step, int) else node["properties"][step]
    return node
