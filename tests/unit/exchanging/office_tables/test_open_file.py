"""Files that are damaged, locked, too large or act by themselves: a sentence each, in bounded time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import pytest

from generator.exchanging.office_tables.open_file import open_file
from tests.support.office_forms import Sheet, document, workbook

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def small() -> Sheet:
    sheet = Sheet(2)
    sheet.line("项目名称", "党建经费")
    return sheet


def with_entry(content: bytes, name: str, data: bytes) -> bytes:
    target = io.BytesIO(content)
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, data)
    return target.getvalue()


def sheet_of(rows: Iterator[bytes]) -> bytes:
    """A workbook whose only sheet has these rows."""
    source = zipfile.ZipFile(io.BytesIO(workbook(small())))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name in source.namelist():
            if name.startswith("xl/worksheets/"):
                body = b"".join(rows)
                package.writestr(name, b"<worksheet><sheetData>%s</sheetData></worksheet>" % body)
            else:
                package.writestr(name, source.read(name))
    return target.getvalue()


def external(kind: str) -> bytes:
    return (
        f'<Relationships><Relationship Id="r" Type="{_RELATIONS}/{kind}"'
        ' Target="http://10.0.0.1/x" TargetMode="External"/></Relationships>'
    ).encode()


FAULTY = {
    "空的": (b"", "文件是空的"),
    "PDF": (b"%PDF-1.7\n...", "这是PDF"),
    "照片": (b"\xff\xd8\xff\xe0" + b"\0" * 20, "这是照片"),
    "压缩包": (b"Rar!\x1a\x07\x00" + b"\0" * 20, "这是压缩包"),
    "宏": (with_entry(workbook(small()), "xl/vbaProject.bin", b"x"), "文件里有宏"),
    "外部链接": (
        with_entry(
            workbook(small()), "xl/externalLinks/_rels/e.rels", external("externalLinkPath")
        ),
        "外部链接",
    ),
    "外部模板": (
        with_entry(document(small()), "word/_rels/settings.xml.rels", external("attachedTemplate")),
        "外部链接",
    ),
    "密码": (
        b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "加了密码",
    ),
    "旧Word": (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "WordDocument".encode("utf-16-le"), ".doc"),
    "坏的旧Excel": (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "Workbook".encode("utf-16-le"), "损坏"),
    "别的压缩包": (with_entry(b"", "a.txt", b"x"), "损坏"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_each_gets_a_sentence(name: str):
    content, said = FAULTY[name]
    opened = open_file(content)
    assert said in opened.fault
    assert opened.advice
    assert opened.grids == ()


@pytest.mark.slow("opens some 200 damaged files")
@pytest.mark.parametrize("whole", [workbook(small()), document(small())], ids=["xlsx", "docx"])
def test_damage_anywhere_is_a_sentence_or_the_same_text(whole: bytes):
    for step in range(100):
        at = len(whole) * step // 100
        cut = open_file(whole[:at])
        assert cut.fault or cut.grids
        bent = open_file(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        assert bent.fault or bent.grids


@pytest.mark.slow("a million rows")
def test_a_million_empty_rows_hold_nothing():
    opened = open_file(sheet_of(b'<row r="%d"/>' % number for number in range(1, 1_000_001)))
    assert opened.fault == "" and opened.grids[0].cells == ()


@pytest.mark.slow("unpacks up to the budget")
def test_a_bomb_is_too_large():
    bomb = sheet_of(b"<!--" + b" " * 1_000_000 + b"-->" for _ in range(200))
    assert len(bomb) < 1_000_000
    assert "太大" in open_file(bomb).fault


def test_a_merge_of_the_whole_sheet_covers_what_is_there():
    content = sheet_of(
        iter([b'<row r="1"><c r="A1" t="inlineStr"><is><t>\xe8\xa1\xa8</t></is></c></row>'])
    )
    (cell,) = open_file(content).grids[0].cells
    assert (cell.text, cell.rows, cell.columns) == ("表", 1, 1)


@pytest.mark.parametrize(
    ("value", "shown", "text"),
    [
        (0.1 + 0.2, "General", "0.3"),
        (0.8619, "0.00%", "86.19%"),
        (1, "0%", "100%"),
        (21.54576, "0.00", "21.54576"),
        (510310133, "0000000000", "0510310133"),
        (45292, "yyyy-mm-dd", "2024-01-01"),
        (1234567.5, "#,##0.00", "1234567.5"),
        (True, "General", "是"),
        ("=1+1", "General", "=1+1"),
    ],
)
def test_numbers_come_as_they_were_typed(value: object, shown: str, text: str):
    from openpyxl import Workbook

    book = Workbook()
    book.active["B2"] = value
    book.active["B2"].number_format = shown
    target = io.BytesIO()
    book.save(target)
    (cell,) = open_file(target.getvalue()).grids[0].cells
    assert (cell.text, cell.address) == (text, "B2")
