"""Small attachments of every kind, clean and not; those of the cases are written by `tools.rewrite_attachments`.

Everybody and every number in them is made up: births of 1900, the sample telephone number of an operator.
"""

from __future__ import annotations

import io
import struct
import zipfile
from xml.sax.saxutils import escape

IDENTITY = "110101190001010014"
MOBILE = "13800138000"
PERSON = "王小花"

_EPOCH = (1980, 1, 1, 0, 0, 0)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """An archive with the same bytes on every run; not compressed, so that no zlib matters."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content)
    return made.getvalue()


def properties(author: str = "", changed_by: str = "") -> dict[str, str | bytes]:
    return {
        "docProps/core.xml": f"<cp:coreProperties {_CORE}><dc:creator>{escape(author)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(changed_by)}</cp:lastModifiedBy></cp:coreProperties>"
    }


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def inserted(text: str, author: str) -> str:
    return f'<w:p><w:ins w:id="1" w:author="{author}"><w:r><w:t>{text}</w:t></w:r></w:ins></w:p>'


def deleted(text: str, author: str) -> str:
    run = f"<w:r><w:delText>{text}</w:delText></w:r>"
    return f'<w:p><w:del w:id="2" w:author="{author}">{run}</w:del></w:p>'


def unseen(text: str) -> str:
    return f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{text}</w:t></w:r></w:p>"


def docx(*body: str, author: str = "", parts: dict[str, str | bytes] | None = None) -> bytes:
    """A document of paragraphs and tables."""
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {_W}><w:body>{''.join(body)}</w:body></w:document>",
            **properties(author, author),
            **(parts or {}),
        }
    )


def comments(*texts: str, author: str = "") -> dict[str, str | bytes]:
    inner = "".join(
        f'<w:comment w:id="{number}" w:author="{author}">{paragraph(text)}</w:comment>'
        for number, text in enumerate(texts)
    )
    return {"word/comments.xml": f"<w:comments {_W}>{inner}</w:comments>"}


Rows = tuple[tuple[str, ...], ...]


def xlsx(
    sheets: dict[str, Rows],
    *,
    hidden: frozenset[str] = frozenset(),
    hidden_rows: frozenset[int] = frozenset(),
    hidden_columns: frozenset[int] = frozenset(),
    author: str = "",
    parts: dict[str, str | bytes] | None = None,
) -> bytes:
    """A workbook; hidden rows and columns count from 1 and hold for every sheet."""
    names = list(sheets)
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"'
        f"{' state=' + chr(34) + 'hidden' + chr(34) if name in hidden else ''}/>"
        for number, name in enumerate(names, 1)
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(names) + 1)
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f"<workbook {_S} {_R}><sheets>{listed}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f"<Relationships>{relations}</Relationships>",
            **{
                f"xl/worksheets/sheet{number}.xml": _sheet(
                    sheets[name], hidden_rows, hidden_columns
                )
                for number, name in enumerate(names, 1)
            },
            **properties(author, author),
            **(parts or {}),
        }
    )


def _sheet(rows: Rows, hidden_rows: frozenset[int], hidden_columns: frozenset[int]) -> str:
    columns = "".join(f'<col min="{n}" max="{n}" hidden="1"/>' for n in sorted(hidden_columns))
    body = "".join(
        f'<row r="{number}"{" hidden=" + chr(34) + "1" + chr(34) if number in hidden_rows else ""}>'
        + "".join(
            f'<c r="{chr(64 + place)}{number}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
            for place, cell in enumerate(row, 1)
        )
        + "</row>"
        for number, row in enumerate(rows, 1)
    )
    return f"<worksheet {_S}><cols>{columns}</cols><sheetData>{body}</sheetData></worksheet>"


def ofd(text: str, author: str = "") -> bytes:
    head = f"<OFD><DocBody><DocInfo><Author>{author}</Author></DocInfo></DocBody></OFD>"
    page = f"<Page><Content><TextObject><TextCode>{text}</TextCode></TextObject></Content></Page>"
    return zipped({"OFD.xml": head, "Doc_0/Pages/Page_0/Content.xml": page})


def pdf(*pages: str, author: str = "", note: str = "", scanned: bool = False) -> bytes:
    """A PDF with one text a page, Chinese too; ``scanned`` leaves the pages without text."""
    codes = sorted({char for page in pages for char in page})
    glyphs = {char: number for number, char in enumerate(codes, 1)}
    mapped = "\n".join(f"<{glyphs[char]:04X}> <{ord(char):04X}>" for char in codes)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{mapped}\nendbfchar\nendcmap end end"
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (len(pages), b" ".join(b"%d 0 R" % (7 + 2 * n) for n in range(len(pages)))),
        b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 1000>>",
        _stream(cmap.encode()),
        b"<</Author <FEFF%s>>>" % author.encode("utf-16-be").hex().upper().encode(),
    ]
    for page in pages:
        text = "".join(f"{glyphs[char]:04X}" for char in page)
        drawn = "" if scanned else f"BT /F 12 Tf 50 700 Td <{text}> Tj ET"
        noted = b""
        if note:
            words = note.encode("utf-16-be").hex().upper().encode()
            noted = b"/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents <FEFF%s>>>]" % words
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            b"/Contents %d 0 R%s>>" % (len(objects) + 2, noted)
        )
        objects.append(_stream(drawn.encode()))
    return _pdf(objects)


def _stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def _pdf(objects: list[bytes]) -> bytes:
    made, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(made))
    )


def jpg(*, artist: str = "", located: bool = False) -> bytes:
    """A photograph's head with its notes (EXIF), and no picture."""
    name = artist.encode() + b"\x00"
    entries = [(0x013B, 2, name)] if artist else []
    count = len(entries) + located
    ifd, extra = struct.pack("<H", count), b""
    after = 8 + 2 + 12 * count + 4
    for tag, kind, value in entries:
        ifd += struct.pack("<HHII", tag, kind, len(value), after + len(extra))
        extra += value + b"\x00" * (len(value) % 2)
    if located:
        ifd += struct.pack("<HHII", 0x8825, 4, 1, after + len(extra))
    tiff = b"II*\x00" + struct.pack("<I", 8) + ifd + struct.pack("<I", 0) + extra
    if located:
        tiff += _gps(len(tiff))
    exif = b"Exif\x00\x00" + tiff
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + b"\xff\xd9"


def _gps(offset: int) -> bytes:
    after = offset + 2 + 12 * 4 + 4
    degrees = struct.pack("<6I", 39, 1, 0, 1, 0, 1)
    ifd = struct.pack("<H", 4)
    ifd += struct.pack("<HHI4s", 1, 2, 2, b"N\x00")
    ifd += struct.pack("<HHII", 2, 5, 3, after)
    ifd += struct.pack("<HHI4s", 3, 2, 2, b"E\x00")
    ifd += struct.pack("<HHII", 4, 5, 3, after + len(degrees))
    return ifd + struct.pack("<I", 0) + degrees + degrees


_ROSTER: Rows = (
    ("序号", "姓名", "身份证号", "金额"),
    ("1", "张三", "1101**********0014", "500"),
    ("2", "李四", "1101**********0022", "500"),
)
_FIGURES: Rows = (("村", "户数", "金额（元）"), ("示范村", "12", "6000"), ("张庄", "8", "4000"))

FILES: dict[str, bytes] = {
    "bad/C601-in-attachments/attachments/lingkuan.docx": docx(
        paragraph("领款登记（虚构）"), paragraph(f"领款人身份证号：{IDENTITY}")
    ),
    "bad/C601-in-attachments/attachments/lingkuan.pdf": pdf(
        "领款登记（虚构）", f"身份证号{IDENTITY}"
    ),
    "bad/C607-table-in-a-workbook/attachments/fafang.xlsx": xlsx({"发放": _ROSTER}),
    "bad/C607-table-in-a-workbook/attachments/fafang.csv": "\n".join(
        ",".join(row) for row in _ROSTER
    ).encode("gb18030"),
    "bad/C610-author/attachments/yanshou.docx": docx(paragraph("验收意见"), author=PERSON),
    "bad/C610-author/attachments/yanshou.pdf": pdf("验收意见", author=PERSON),
    "bad/C611-changes-and-comments/attachments/zipin.docx": docx(
        inserted("新写的话", "user"),
        deleted("删掉的话", "user"),
        parts=comments("再想想", author="user"),
    ),
    "bad/C612-hidden-sheet/attachments/fafang.xlsx": xlsx(
        {"汇总": _FIGURES, "底稿": _FIGURES}, hidden=frozenset({"底稿"})
    ),
    "bad/C613-photograph/attachments/huce.jpg": jpg(located=True),
    "bad/C710-macros/attachments/jisuan.xlsm": xlsx({"计算": _FIGURES}),
    "bad/C710-macros/attachments/jisuan.xlsx": xlsx(
        {"计算": _FIGURES}, parts={"xl/vbaProject.bin": b"\x00"}
    ),
    "bad/C711-old-formats/attachments/yanshou.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "bad/C713-broken/attachments/kongde.pdf": b"",
    "bad/C713-broken/attachments/sunhuai.xlsx": xlsx({"汇总": _FIGURES})[:200],
    "bad/C713-broken/attachments/yanshou.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "bad/C714-scanned/attachments/qiandao.pdf": pdf("", "", "", scanned=True),
    "good/attachments/data/danwei/2024/attachments/合同/正本.pdf": pdf("合同正本"),
    "good/clean-attachments/attachments/huce.jpg": jpg(),
    "good/clean-attachments/attachments/huizong.csv": "\n".join(map(",".join, _FIGURES)).encode(),
    "good/clean-attachments/attachments/huizong.xlsx": xlsx(
        {"汇总": _FIGURES}, author="示例镇财政所", hidden_columns=frozenset({9})
    ),
    "good/clean-attachments/attachments/yanshou.docx": docx(
        paragraph("验收意见：合格。经办人张某某，电话 138****8000。"),
        table(*_FIGURES),
        author="微软用户",
    ),
    "good/clean-attachments/attachments/yanshou.ofd": ofd("验收意见：合格。"),
    "good/clean-attachments/attachments/yanshou.pdf": pdf(
        "验收意见：合格。", author="Administrator"
    ),
}
