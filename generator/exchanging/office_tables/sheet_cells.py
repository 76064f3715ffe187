"""The sheets of an .xlsx as grids: texts as typed, numbers by their digits, in streams and within a budget."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from generator.exchanging.office_tables.grid import (
    MAX_CELLS,
    Grid,
    GridCell,
    OpenedFile,
    sheet_address,
    tidy,
)
from generator.facts.units import HUNDRED, plain
from generator.reading.attachments.archive import Archive
from generator.reading.attachments.budget import TooMuchError
from generator.reading.attachments.package import main_part, relations
from generator.reading.attachments.xml_walk import What, walk

_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_DIGITS = 15  # a spreadsheet keeps no more; what follows is the binary number
_DATES = frozenset({14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58})
_PERCENTS = frozenset({9, 10})
_NO_FORMAT = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_FIRST_DAY = date(1899, 12, 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Styles:
    """How numbers are shown: for each style of a cell the number's format, and the formats' codes."""

    formats: tuple[int, ...]
    codes: Mapping[int, str]

    def code(self, style: str | None) -> tuple[int, str]:
        number = int(style) if style and style.isdigit() else 0
        chosen = self.formats[number] if number < len(self.formats) else 0
        return chosen, self.codes.get(chosen, "")


@dataclass(slots=True)
class _Cells:
    """What is gathered of one sheet."""

    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def workbook_grids(archive: Archive) -> OpenedFile:
    """Return the sheets in sight as grids."""
    workbook = main_part(archive, "xl/workbook.xml")
    shared, styles = _shared_strings(archive), _styles(archive)
    grids, remarks = [], []
    for name, hidden, part in _sheets(archive, workbook):
        if hidden:
            remarks.append(f"隐藏的工作表“{name}”没有读")
            continue
        cells = _read_sheet(archive, part, shared, styles)
        grids.append(Grid(where=f"工作表“{name}”", cells=tuple(_grid_cells(cells))))
    return OpenedFile(grids=tuple(grids), remarks=tuple(remarks))


def _sheets(archive: Archive, workbook: str) -> Iterator[tuple[str, bool, str]]:
    folder, _, base = workbook.rpartition("/")
    lines = f"{folder}/_rels/{base}.rels".lstrip("/")
    targets = {}
    for what, name, attributes in walk(archive.stream(lines), archive.budget):
        if what is What.START and name == "Relationship":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")
    for what, name, attributes in walk(archive.stream(workbook), archive.budget):
        if what is What.START and name == "sheet":
            target = targets.get(attributes.get("id", ""), "")
            part = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
            hidden = attributes.get("state", "visible") != "visible"
            if "worksheet" in target:
                yield attributes.get("name", ""), hidden, part


def _shared_strings(archive: Archive) -> list[str]:
    strings, pieces, inside, aside = list[str](), list[str](), False, 0
    part = next((one for one in archive.names if one.casefold().endswith("sharedstrings.xml")), "")
    for what, name, _ in walk(archive.stream(part), archive.budget):
        if what is What.TEXT:
            if inside and not aside:
                pieces.append(name)
        elif name == "t":
            inside = what is What.START
        elif name == "rPh":  # how it is read aloud
            aside += 1 if what is What.START else -1
        elif name == "si":
            if what is What.START:
                pieces = []
            else:
                strings.append("".join(pieces))
    return strings


def _styles(archive: Archive) -> _Styles:
    codes, formats, inside = dict[int, str](), list[int](), False
    part = next((one for one in archive.names if one.casefold().endswith("/styles.xml")), "")
    for what, name, attributes in walk(archive.stream(part), archive.budget):
        if name == "cellXfs":
            inside = what is What.START
        elif what is What.START and name == "numFmt":
            codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif what is What.START and name == "xf" and inside:
            formats.append(int(attributes.get("numFmtId", "0")))
    return _Styles(formats=tuple(formats), codes=codes)


def _read_sheet(archive: Archive, part: str, shared: list[str], styles: _Styles) -> _Cells:
    found = _Cells()
    row, column, kind, style = -1, -1, "", ""
    pieces: dict[str, list[str]] = {}
    inside = ""
    for what, name, attributes in walk(archive.stream(part), archive.budget):
        if what is What.TEXT:
            if inside:
                pieces.setdefault(inside, []).append(name)
        elif name in ("v", "t", "f"):
            inside = name if what is What.START else ""
        elif what is What.START:
            if name == "row":
                row = int(attributes["r"]) - 1 if "r" in attributes else row + 1
                column = -1
            elif name == "c":
                place = _ADDRESS.fullmatch(attributes.get("r", ""))
                column = _column(place[1]) if place else column + 1
                kind, style, pieces = attributes.get("t", ""), attributes.get("s", ""), {}
            elif name == "mergeCell":
                found.merged += _merged(attributes.get("ref", ""))
        elif name == "c":
            text = _text(pieces, kind, styles.code(style), shared)
            if text:
                _keep(found, row, column, text)
    return found


def _keep(found: _Cells, row: int, column: int, text: str) -> None:
    found.texts[row, column] = text
    if len(found.texts) > MAX_CELLS:
        raise TooMuchError(f"有字的格子超过 {MAX_CELLS // 10_000} 万个")


def _text(
    pieces: Mapping[str, list[str]], kind: str, shown: tuple[int, str], shared: list[str]
) -> str:
    value = "".join(pieces.get("v", ()))
    if kind == "inlineStr":
        return tidy("".join(pieces.get("t", ())))
    if kind == "s":
        place = int(value) if value.isdigit() else -1
        return tidy(shared[place]) if 0 <= place < len(shared) else ""
    if kind in ("str", "e", "d"):
        return tidy(value)
    if kind == "b":
        return "是" if value == "1" else "否"
    if not value:
        formula = "".join(pieces.get("f", ()))
        return f"={formula}" if formula else ""
    return shown_number(value, *shown)


def shown_number(value: str, number: int, code: str) -> str:
    """Return a number as it was typed: its digits, a percentage with its sign, a date as a date."""
    try:
        exact = Decimal(value)
    except InvalidOperation:
        return tidy(value)
    if not exact.is_finite():
        return value
    bare = _NO_FORMAT.sub("", code).casefold()
    if number in _DATES or re.search(r"[yd]", bare):
        return _day(exact)
    exact = _rounded(exact)
    if number in _PERCENTS or "%" in bare:
        return f"{plain(_short(exact * HUNDRED))}%"
    if re.fullmatch(r"0{2,}", bare) and exact == exact.to_integral_value():
        return plain(exact).zfill(len(bare))  # a code that begins with zeros
    return plain(_short(exact))


def _rounded(number: Decimal) -> Decimal:
    digits = len(number.as_tuple().digits)
    if digits <= _DIGITS:
        return number
    return number.quantize(Decimal(1).scaleb(number.adjusted() - _DIGITS + 1))


def _short(number: Decimal) -> Decimal:
    """Return a number without zeros after its last decimal: the file holds none that were typed."""
    whole = number == number.to_integral_value()
    return number.to_integral_value() if whole else number.normalize()


def _day(number: Decimal) -> str:
    days = int(number)
    if not 0 < days < 2_958_466:
        return plain(_short(number))
    return (_FIRST_DAY + timedelta(days=days)).isoformat()


def _merged(reference: str) -> list[tuple[int, int, int, int]]:
    first, _, last = reference.partition(":")
    start, end = _ADDRESS.fullmatch(first), _ADDRESS.fullmatch(last)
    if not start or not end:
        return []
    return [(int(start[2]) - 1, _column(start[1]), int(end[2]) - 1, _column(end[1]))]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _grid_cells(found: _Cells) -> Iterator[GridCell]:
    last_row = max((row for row, _ in found.texts), default=0)
    last_column = max((column for _, column in found.texts), default=0)
    spans = {(top, left): (bottom, right) for top, left, bottom, right in found.merged}
    for (row, column), text in sorted(found.texts.items()):
        bottom, right = spans.get((row, column), (row, column))
        yield GridCell(
            row=row,
            column=column,
            text=text,
            address=sheet_address(row, column),
            rows=min(bottom, max(last_row, row)) - row + 1,
            columns=min(right, max(last_column, column)) - column + 1,
        )


def linked_elsewhere(archive: Archive) -> bool:
    """Tell whether a package takes something from another file when it is opened."""
    return any(
        one.external and not one.kind.rpartition("/")[2].casefold().startswith("hyperlink")
        for one in relations(archive)
    )
