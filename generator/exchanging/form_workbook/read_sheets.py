"""Our own form sheets read back by the keys in their hidden column; every other cell is told."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exchanging.form_import.board import number_in, rate_in
from generator.exchanging.form_import.stated import (
    PROJECT_KIND,
    ImportedForm,
    LeftOver,
    Path,
    Statement,
    Typed,
    day_in,
)
from generator.exchanging.form_workbook.marks import (
    MARK,
    Keyed,
    RowMark,
    read_head_mark,
    read_row_mark,
)
from generator.exchanging.form_workbook.stated_values import field_at
from generator.exchanging.office_tables.grid import Grid, GridCell
from generator.exchanging.xlsx.cell_text import from_cell
from generator.facts.form.field import Kind
from generator.facts.form.keys import Key

_MOVED = "这张表插入或删去过列，没有读：把列恢复原样再来"
_NUMBERS = frozenset({Kind.MONEY, Kind.SCORE, Kind.NUMBER, Kind.COUNT})
_RATES = frozenset({Kind.RATE, Kind.PERCENT})


def is_form_sheet(grid: Grid) -> bool:
    """Tell whether a sheet is a form of ours."""
    return _head_cell(grid) is not None


def read_sheet(grid: Grid) -> ImportedForm | None:
    """Read a form of ours; none where nobody has filled it in.

    A line that was copied counts as a new one; cells of rows without a mark are left over.
    """
    head = _head_cell(grid)
    assert head is not None
    marked = read_head_mark(head.text)
    assert marked is not None
    column, project_id = marked
    reader = _Reader(grid, head.column)
    if column == head.column:
        reader.read()
    else:
        reader.left = [_left(cell, _MOVED) for cell in grid.cells if cell.column < head.column]
    if not reader.stated and not reader.left:
        return None
    last = max(cell.row for cell in grid.cells) + 1
    return ImportedForm(
        kind=str(reader.stated[(Key.DOCUMENT_KIND,)].value)
        if (Key.DOCUMENT_KIND,) in reader.stated
        else PROJECT_KIND,
        where=f"{grid.where}第 1—{last} 行",
        statements=tuple(reader.stated.values()),
        left=tuple(reader.left),
        id=project_id,
    )


def _head_cell(grid: Grid) -> GridCell | None:
    return next(
        (one for one in grid.cells if one.text.startswith(MARK) and read_head_mark(one.text)), None
    )


def _left(cell: GridCell, why: str) -> LeftOver:
    return LeftOver(address=cell.address, text=from_cell(cell.text), why=why)


class _Reader:
    def __init__(self, grid: Grid, hidden: int) -> None:
        self.hidden = hidden
        self.rows: dict[int, dict[int, GridCell]] = {}
        for cell in grid.cells:
            self.rows.setdefault(cell.row, {})[cell.column] = cell
        self.stated: dict[Path, Statement] = {}
        self.left: list[LeftOver] = []
        self.seen = set[Path]()
        self.above: dict[int, GridCell] = {}
        self.fresh = 1 + max(self._numbers(), default=-1)

    def _numbers(self) -> Iterator[int]:
        for row in self.rows.values():
            mark = self._mark(row)
            if mark and mark.path[:1] == (Key.INDICATORS,) and len(mark.path) > 1:
                yield int(mark.path[1])

    def _mark(self, row: dict[int, GridCell]) -> RowMark | None:
        return read_row_mark(row[self.hidden].text) if self.hidden in row else None

    def read(self) -> None:
        """Read all rows."""
        for number in sorted(self.rows):
            row = self.rows[number]
            mark = self._mark(row)
            head = self.hidden in row and read_head_mark(row[self.hidden].text) is not None
            if head:
                self._title(row)
            elif mark is None:
                for cell in row.values():
                    if cell.column != self.hidden:
                        self.left.append(_left(cell, "这一行不是表上的，没有认"))
            else:
                self._row(row, mark)

    def _title(self, row: dict[int, GridCell]) -> None:
        title = row.get(0)
        if title is not None and title.text != PROJECT_KIND:
            self._state((Key.DOCUMENT_KIND,), title)

    def _row(self, row: dict[int, GridCell], mark: RowMark) -> None:
        known = {one.column for one in mark.cells} | {self.hidden}
        self.left += [
            _left(cell, "这一格不是表上的，没有认")
            for column, cell in row.items()
            if column not in known
        ]
        cells = [(one, row.get(one.column)) for one in mark.cells if one.key]
        if mark.path and not any(cell for _, cell in cells):
            return
        path = self._path(mark)
        for one, cell in cells:
            found = self._filled(one, cell)
            if found is not None:
                self._state((*path, *one.key), found)

    def _path(self, mark: RowMark) -> Path:
        """Return a row's path; a line that is new, or there twice, gets a number of its own."""
        listed = mark.path[:1] == (Key.INDICATORS,)
        if mark.fresh or (listed and mark.path in self.seen):
            self.fresh += 1
            return (Key.INDICATORS, self.fresh - 1)
        self.seen.add(mark.path)
        return mark.path

    def _filled(self, one: Keyed, cell: GridCell | None) -> GridCell | None:
        """Return a cell, or the one above that covers it."""
        if cell is None and one.above:
            return self.above.get(one.column)
        if cell is not None and one.key[-1] in (Key.LEVEL1, Key.LEVEL2):
            self.above[one.column] = cell
        return cell

    def _state(self, path: Path, cell: GridCell) -> None:
        text = from_cell(cell.text)
        value, why = _value(path, text)
        if value is None:
            self.left.append(_left(cell, f"“{path[-1] if path else ''}”{why}"))
        else:
            self.stated[path] = Statement(path=path, value=value, address=cell.address)


def _value(path: Path, text: str) -> tuple[Typed | None, str]:
    """Return a cell's text as the kind of value its key wants, or none and what is wrong."""
    try:
        kind = field_at(path).kind
    except KeyError:
        return None, "不是表上的栏目"
    if kind in _NUMBERS:
        found = number_in(text)
        return (found[0], "") if found and found[1] in ("", "分", "万元") else (None, "不是数")
    if kind in _RATES:
        rate = rate_in(text)
        return (rate or None), "" if rate else "不是数"
    return day_in(text) if kind is Kind.DATE else (text, "")
