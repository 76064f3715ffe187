"""Any file a clerk may hand in, opened by what it is and not by what it is called."""

from __future__ import annotations

import csv

from generator.exchanging.office_tables.document_cells import document_grids
from generator.exchanging.office_tables.grid import OpenedFile
from generator.exchanging.office_tables.old_workbook import old_workbook_grids
from generator.exchanging.office_tables.sheet_cells import linked_elsewhere, workbook_grids
from generator.exchanging.office_tables.text_cells import csv_grids, page_grids
from generator.reading.attachments.archive import UNREADABLE, Archive
from generator.reading.attachments.budget import TooMuchError
from generator.reading.attachments.content import OLD_OFFICE, PAGE, TEXT, kind_of
from generator.reading.attachments.package import main_part
from generator.reading.attachments.xml_walk import NotPlainError

MAX_BYTES = 30_000_000
_AGAIN = "请用 Office 或 WPS 打开，另存为 .xlsx 或 .docx 再来。"
_KINDS = {
    "pdf": "PDF",
    "jpg": "照片",
    "png": "照片",
    "gif": "照片",
    "tif": "照片",
    "rtf": "RTF 文档",
    "rar": "压缩包",
    "7z": "压缩包",
    "program": "程序",
}
_SECRET = "EncryptedPackage".encode("utf-16-le")
_OLD_BOOKS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))


def open_file(content: bytes) -> OpenedFile:
    """Open a file; whatever is wrong with it comes back as a sentence."""
    if not content:
        return OpenedFile(fault="文件是空的。", advice="检查是不是传错了。")
    if len(content) > MAX_BYTES:
        return OpenedFile(
            fault=f"文件超过 {MAX_BYTES // 1_000_000} MB，没有读。",
            advice="去掉图片，或者拆成几个文件。",
        )
    try:
        return _opened(content)
    except TooMuchError as error:
        return OpenedFile(
            fault=f"文件太大，没有读：{error}。", advice="只留要用的表，另存一份再来。"
        )
    except NotPlainError:
        return OpenedFile(fault="文件损坏了，打不开。", advice=_AGAIN)
    except (*UNREADABLE, csv.Error, AssertionError, IndexError, TypeError, AttributeError):
        return OpenedFile(fault="文件损坏了，打不开。", advice=_AGAIN)


def _opened(content: bytes) -> OpenedFile:
    kind = kind_of(content)
    if kind == "zip":
        return _package(content)
    if content.startswith(OLD_OFFICE):
        return _old_office(content)
    if kind == PAGE:
        return page_grids(content)
    if kind == TEXT:
        return csv_grids(content)
    called = _KINDS.get(kind)
    what = f"这是{called}，读不了里面的表。" if called else "认不出这是什么文件。"
    return OpenedFile(fault=what, advice="请给 .xlsx、.xls、.docx、网页（.html）或 .csv 文件。")


def _package(content: bytes) -> OpenedFile:
    archive = Archive(content)
    if any("vbaproject" in name.casefold() for name in archive.names):
        return OpenedFile(
            fault="文件里有宏，没有读。", advice="在 Office 里另存为不带宏的 .xlsx 或 .docx 再来。"
        )
    book = "xl/workbook.xml" in archive.names
    if not book and "word/document.xml" not in archive.names:
        book = _main_is_a_book(archive)
    if linked_elsewhere(archive):
        return OpenedFile(
            fault="文件引用了别的文件或网址里的内容（外部链接），数可能不是最新的，没有读。",
            advice="在 Office 的“数据—编辑链接”里断开链接，另存一份再来。",
        )
    return workbook_grids(archive) if book else document_grids(archive)


def _main_is_a_book(archive: Archive) -> bool:
    part = main_part(archive, "word/document.xml")
    return part.startswith("xl/")


def _old_office(content: bytes) -> OpenedFile:
    if _SECRET in content:
        return OpenedFile(
            fault="文件加了密码，打不开。", advice="在 Office 里去掉打开密码，另存一份再来。"
        )
    if any(name in content for name in _OLD_BOOKS):
        return old_workbook_grids(content)
    return OpenedFile(fault="这是旧格式的 Word 文档（.doc），读不了。", advice=_AGAIN)
