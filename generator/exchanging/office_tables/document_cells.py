"""A .docx as one grid: its tables row by row, its paragraphs as rows of one cell, in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.exchanging.office_tables.grid import MAX_CELLS, Grid, GridCell, OpenedFile, tidy
from generator.reading.attachments.archive import Archive
from generator.reading.attachments.budget import TooMuchError
from generator.reading.attachments.package import main_part
from generator.reading.attachments.xml_walk import What, walk

WIDE = 64  # columns a paragraph covers: more than any table has
_TICKS = {"F0FE": "☑", "F052": "☑", "F0A3": "□", "F06F": "□", "F0A8": "□", "F0FD": "☒"}
_ASIDE = frozenset({"Fallback", "del", "moveFrom", "rPrChange", "pPrChange", "tcPrChange"})


@dataclass(slots=True)
class _Cell:
    """A cell being read."""

    column: int
    columns: int = 1
    goes_on: bool = False  # merged with the one above
    pieces: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Rows:
    """Rows being laid one below the other."""

    cells: list[GridCell] = field(default_factory=list)
    row: int = 0
    table: int = 0
    open: dict[int, int] = field(default_factory=dict)  # column → its last cell in ``cells``

    def paragraph(self, text: str) -> None:
        """Add a paragraph outside any table."""
        if text:
            said = f"正文“{text[:12]}{'…' if len(text) > 12 else ''}”"
            self._add(GridCell(row=self.row, column=0, text=text, address=said, columns=WIDE))
            self.row += 1

    def _add(self, cell: GridCell) -> None:
        self.cells.append(cell)
        if len(self.cells) > MAX_CELLS:
            raise TooMuchError(f"有字的格子超过 {MAX_CELLS // 10_000} 万个")

    def put(self, text: str, column: int, columns: int, rows: int, address: str) -> None:
        """Add a cell of a table in the row that is being laid; an empty one only takes its place."""
        if text:
            self._add(
                GridCell(
                    row=self.row,
                    column=column,
                    text=text,
                    address=address,
                    rows=rows,
                    columns=columns,
                )
            )


def document_grids(archive: Archive) -> OpenedFile:
    """Return a document as one grid."""
    reader = _Reader()
    body = main_part(archive, "word/document.xml")
    for what, name, attributes in walk(archive.stream(body), archive.budget):
        if what is What.TEXT:
            reader.text(name)
        elif what is What.START:
            reader.start(name, attributes)
        elif what is What.END:
            reader.end(name)
    return OpenedFile(grids=(Grid(where="", cells=tuple(reader.rows.cells)),))


class _Reader:
    """Takes the events of the body in turn."""

    def __init__(self) -> None:
        self.rows = Rows()
        self.depth = self.aside = 0
        self.in_text = False
        self.cell: _Cell | None = None
        self.line: list[str] = []
        self.column = self.row_in_table = 0
        self.above: dict[int, int] = {}  # column → place in rows.cells of what is merged down

    def text(self, text: str) -> None:
        if self.in_text and not self.aside:
            self._add(text)

    def _add(self, text: str) -> None:
        (self.cell.pieces if self.cell else self.line).append(text)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _ASIDE:
            self.aside += 1
        elif self.aside:
            return
        elif name == "t":
            self.in_text = True
        elif name in ("tab", "br", "cr"):
            self._add("\n" if name != "tab" else "\t")
        elif name == "sym":
            self._add(_TICKS.get(attributes.get("char", "").upper(), ""))
        elif name == "tbl":
            self.depth += 1
            if self.depth == 1:
                self.rows.table += 1
                self.row_in_table, self.above = 0, {}
        elif self.depth == 1:
            self._start_in_table(name, attributes)

    def _start_in_table(self, name: str, attributes: Mapping[str, str]) -> None:
        number = _whole(attributes.get("val"))
        if name == "tr":
            self.column = 0
            self.row_in_table += 1
        elif name == "gridBefore":
            self.column += number
        elif name == "tc":
            self.cell = _Cell(column=self.column)
        elif self.cell and name == "gridSpan":
            self.cell.columns = min(max(number, 1), WIDE)
        elif self.cell and name == "vMerge":
            self.cell.goes_on = attributes.get("val", "continue") != "restart"

    def end(self, name: str) -> None:
        if name in _ASIDE:
            self.aside -= 1
        elif name == "t":
            self.in_text = False
        elif self.aside:
            return
        elif name == "tbl":
            self.depth -= 1
        elif name == "p":
            self._end_paragraph()
        elif name == "tc" and self.depth > 1:
            self._add("\t")
        elif name == "tc" and self.cell:
            self._end_cell(self.cell)
        elif name == "tr" and self.depth == 1:
            self.rows.row += 1

    def _end_paragraph(self) -> None:
        if self.cell:
            self.cell.pieces.append("\n")
        else:
            self.rows.paragraph(tidy("".join(self.line)))
            self.line = []

    def _end_cell(self, cell: _Cell) -> None:
        text = tidy("".join(cell.pieces))
        self.column = cell.column + cell.columns
        self.cell = None
        if cell.goes_on and not text:
            self._grow(cell.column)
            return
        self.above.pop(cell.column, None)
        if text:
            self.above[cell.column] = len(self.rows.cells)
        where = f"第 {self.rows.table} 个表第 {self.row_in_table} 行第 {cell.column + 1} 格"
        self.rows.put(text, cell.column, cell.columns, 1, where)

    def _grow(self, column: int) -> None:
        place = self.above.get(column)
        if place is None:
            return
        old = self.rows.cells[place]
        self.rows.cells[place] = GridCell(
            row=old.row,
            column=old.column,
            text=old.text,
            address=old.address,
            rows=self.rows.row - old.row + 1,
            columns=old.columns,
        )


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 4 else 0
