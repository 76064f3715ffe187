"""A spreadsheet as the bytes of an .xlsx file: written straight, the same bytes from the same cells."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from importlib import resources
from xml.sax.saxutils import escape, quoteattr

from generator.exchanging.xlsx.addresses import letters
from generator.exchanging.xlsx.book import BookCell, BookRow, BookSheet, CellValue, Offer
from generator.exchanging.xlsx.cell_text import to_cell
from generator.facts.units import plain

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip archive knows
_DIGITS = 15  # a spreadsheet keeps no more
_LONGEST_CHOICES, _LONGEST_HINT = 250, 250  # characters the format allows, almost
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write_book(sheets: Sequence[BookSheet]) -> bytes:
    """Write a workbook; texts are never formulas, whatever they begin with."""
    styles = resources.files("generator.exchanging.xlsx").joinpath("book_styles.xml")
    numbered = list(enumerate(sheets, start=1))
    parts = {
        "[Content_Types].xml": _types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/_rels/workbook.xml.rels": _relations(
            [("worksheet", f"worksheets/sheet{number}.xml") for number, _ in numbered]
            + [("styles", "styles.xml")]
        ),
        "xl/styles.xml": styles.read_text(encoding="utf-8"),
        "xl/workbook.xml": _workbook(sheets),
        **{f"xl/worksheets/sheet{number}.xml": _sheet(sheet) for number, sheet in numbered},
    }
    return steady_archive(parts)


def steady_archive(parts: dict[str, str]) -> bytes:
    """Pack the parts of an office file in their order, without clock or machine."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, text.encode("utf-8", "replace"), compresslevel=6)
    return made.getvalue()


def _types(count: int) -> str:
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" '
        f'ContentType="{_SPREADSHEET}.worksheet+xml"/>'
        for number in range(1, count + 1)
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SPREADSHEET}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_SPREADSHEET}.styles+xml"/>'
        f"{sheets}</Types>"
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _workbook(sheets: Sequence[BookSheet]) -> str:
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, start=1)
    )
    names = "".join(_print_titles(number, sheet) for number, sheet in enumerate(sheets))
    defined = f"<definedNames>{names}</definedNames>" if names else ""
    return (
        f'{_HEAD}<workbook {_MAIN} xmlns:r="{_RELS}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{listed}</sheets>{defined}</workbook>"
    )


def _print_titles(number: int, sheet: BookSheet) -> str:
    name = escape(f"'{sheet.name}'")
    found = ""
    if sheet.filtered:
        first, _, last = sheet.filtered.partition(":")
        where = f"{name}!{_fixed(first)}:{_fixed(last)}"
        found += (
            f'<definedName name="_xlnm._FilterDatabase" localSheetId="{number}" hidden="1">'
            f"{where}</definedName>"
        )
    if sheet.repeated:
        first_row, last_row = sheet.repeated
        found += (
            f'<definedName name="_xlnm.Print_Titles" localSheetId="{number}">'
            f"{name}!${first_row}:${last_row}</definedName>"
        )
    return found


def _fixed(address: str) -> str:
    column = address.rstrip("0123456789")
    return f"${column}${address[len(column) :]}"


def _sheet(sheet: BookSheet) -> str:
    rows = "".join(_row(number, row) for number, row in enumerate(sheet.rows, start=1))
    across = ' orientation="landscape"' if sheet.across else ' orientation="portrait"'
    return "".join(
        (
            f'{_HEAD}<worksheet {_MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            _view(*sheet.frozen),
            '<sheetFormatPr defaultRowHeight="15"/>',
            _columns(sheet),
            f"<sheetData>{rows}</sheetData>",
            f'<autoFilter ref="{sheet.filtered}"/>' if sheet.filtered else "",
            _merges(sheet.rows),
            _offers(sheet.offers),
            '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
            f'<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"{across}/>',
            "<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>",
            "</worksheet>",
        )
    )


def _view(rows: int, columns: int) -> str:
    if not rows and not columns:
        return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
    split = (f' xSplit="{columns}"' if columns else "") + (f' ySplit="{rows}"' if rows else "")
    pane = "bottomRight" if rows and columns else "bottomLeft" if rows else "topRight"
    return (
        f'<sheetViews><sheetView workbookViewId="0"><pane{split} '
        f'topLeftCell="{letters(columns)}{rows + 1}" activePane="{pane}" state="frozen"/>'
        "</sheetView></sheetViews>"
    )


def _columns(sheet: BookSheet) -> str:
    unseen = ' hidden="1"'
    lines = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"'
        f"{unseen if number - 1 in sheet.hidden else ''}/>"
        for number, width in enumerate(sheet.widths, start=1)
    )
    return f"<cols>{lines}</cols>" if lines else ""


def _row(number: int, row: BookRow) -> str:
    height = f' ht="{row.height}" customHeight="1"' if row.height else ""
    cells = "".join(
        piece
        for cell in sorted(row.cells, key=lambda one: one.column)
        for piece in _cell(number, cell)
    )
    return f'<row r="{number}"{height}>{cells}</row>'


def _cell(row: int, cell: BookCell) -> Iterator[str]:
    start = f'<c r="{letters(cell.column)}{row}" s="{cell.look.value}"'
    yield f"{start}{_content(cell.value)}"
    for more in range(1, cell.columns):  # the lines around a merged cell
        yield f'<c r="{letters(cell.column + more)}{row}" s="{cell.look.value}"/>'


def _content(value: CellValue) -> str:
    if value is None or value == "":
        return "/>"
    if isinstance(value, str):
        text = escape(to_cell(value))
        return f' t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    if isinstance(value, Decimal) and len(value.as_tuple().digits) > _DIGITS:
        return _content(plain(value))
    return f"><v>{plain(value)}</v></c>"


def _merges(rows: Sequence[BookRow]) -> str:
    ranges = [
        f"{letters(cell.column)}{number}:"
        f"{letters(cell.column + cell.columns - 1)}{number + cell.rows - 1}"
        for number, row in enumerate(rows, start=1)
        for cell in row.cells
        if cell.columns > 1 or cell.rows > 1
    ]
    lines = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    return f'<mergeCells count="{len(ranges)}">{lines}</mergeCells>' if ranges else ""


def _offers(offers: Sequence[Offer]) -> str:
    lines = "".join(_offer(one) for one in offers)
    return f'<dataValidations count="{len(offers)}">{lines}</dataValidations>' if offers else ""


def _offer(offer: Offer) -> str:
    listed = ",".join(word for word in offer.words if "," not in word)[:_LONGEST_CHOICES]
    kind = ' type="list"' if listed else ""
    hint = (
        f' showInputMessage="1" prompt={quoteattr(offer.hint[:_LONGEST_HINT])}'
        if offer.hint
        else ""
    )
    formula = f'<formula1>"{escape(listed)}"</formula1>' if listed else ""
    return (
        f'<dataValidation{kind} allowBlank="1"{hint} errorStyle="warning" showErrorMessage="1" '
        f'sqref="{offer.where}">{formula}</dataValidation>'
    )
