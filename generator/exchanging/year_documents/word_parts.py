"""Paragraphs and tables of a .docx, with the styles of official documents, as the bytes of the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import resources
from xml.sax.saxutils import escape

from generator.exchanging.xlsx.cell_text import without_unseen
from generator.exchanging.xlsx.write_book import steady_archive

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TEXT_WIDTH = 8844
"""Twentieths of a point between the margins of GB/T 9704: 156 mm."""

_PAGE = (  # A4; top 37 mm, right 26, bottom 35, left 28
    '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" '
    'w:left="1588" w:header="851" w:footer="1134" w:gutter="0"/></w:sectPr>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordCell:
    """A cell of a table; ``columns`` is how far it is merged to the right.

    ``begins`` and ``covered`` say that cells below it are merged with it, or it with one above.
    """

    text: str
    columns: int = 1
    head: bool = False
    begins: bool = False
    covered: bool = False
    right: bool = False


def paragraph(text: str, style: str = "", *, new_page: bool = False) -> str:
    """Return a paragraph; line breaks within it stay."""
    how = f'<w:pStyle w:val="{style}"/>' if style else ""
    how += "<w:pageBreakBefore/>" if new_page else ""
    return f"<w:p>{f'<w:pPr>{how}</w:pPr>' if how else ''}{_runs(text)}</w:p>"


def table(rows: Iterable[Sequence[WordCell]], widths: Sequence[int], *, heads: int = 1) -> str:
    """Return a table.

    Args:
        rows: Its rows, their cells from the left.
        widths: Of its columns, in parts of their sum.
        heads: Rows printed again on every page.
    """
    whole = sum(widths)
    columns = [TEXT_WIDTH * one // whole for one in widths]
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in columns)
    lines = "".join(_row(row, columns, head=number < heads) for number, row in enumerate(rows))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="FormTable"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"
    )


def word_file(body: Iterable[str], title: str) -> bytes:
    """Return the document; the same parts give the same bytes."""
    folder = resources.files("generator.exchanging.year_documents")
    space = f'xmlns:w="{_W}" xmlns:r="{_RELS}"'
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            (f"{_RELS}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/_rels/document.xml.rels": _relations(
            (f"{_RELS}/styles", "styles.xml"), (f"{_RELS}/footer", "footer1.xml")
        ),
        "word/styles.xml": folder.joinpath("word_styles.xml").read_text(encoding="utf-8"),
        "word/footer1.xml": f"{_HEAD}<w:ftr {space}>{_page_number()}</w:ftr>",
        "word/document.xml": (
            f"{_HEAD}<w:document {space}><w:body>{''.join(body)}{_PAGE}</w:body></w:document>"
        ),
        "docProps/core.xml": _core(title),
    }
    return steady_archive(parts)


def _runs(text: str) -> str:
    pieces = [escape(line) for line in without_unseen(text).split("\n")]
    inside = "<w:br/>".join(f'<w:t xml:space="preserve">{one}</w:t>' for one in pieces)
    return f"<w:r>{inside}</w:r>" if text else ""


def _row(row: Sequence[WordCell], columns: Sequence[int], *, head: bool) -> str:
    cells, place = [], 0
    for cell in row:
        width = sum(columns[place : place + cell.columns])
        place += cell.columns
        how = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        how += f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        how += '<w:vMerge w:val="restart"/>' if cell.begins else ""
        how += "<w:vMerge/>" if cell.covered else ""
        how += '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/>' if cell.head else ""
        how += '<w:vAlign w:val="center"/>'
        style = "TableHead" if cell.head else "TableNumber" if cell.right else "TableText"
        cells.append(f"<w:tc><w:tcPr>{how}</w:tcPr>{paragraph(cell.text, style)}</w:tc>")
    repeat = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{''.join(cells)}</w:tr>"


def _page_number() -> str:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return (
        '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>'
        f'{field}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>'
    )


def _types() -> str:
    kinds = (
        ("word/document.xml", f"{_WORD}.document.main+xml"),
        ("word/styles.xml", f"{_WORD}.styles+xml"),
        ("word/footer1.xml", f"{_WORD}.footer+xml"),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    )
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds)
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _core(title: str) -> str:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(without_unseen(title))}</dc:title><dc:language>zh-CN</dc:language>"
        "</cp:coreProperties>"
    )
