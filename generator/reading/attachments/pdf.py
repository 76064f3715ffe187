"""A PDF: the text of its pages, its properties, notes, attached files and programs."""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.facts.attachments import Passage

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject

MAX_PAGES = 100  # looked at; a page takes about a hundredth of a second
_WORDS = {"/Title": "标题", "/Subject": "主题", "/Keywords": "关键词", "/Company": "单位"}
_NOTES = frozenset(
    (
        *("/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut"),
        *("/Caret", "/Ink", "/FileAttachment"),
    )
)
_DAMAGED = (
    *(ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, OSError),
    *(AssertionError, NotImplementedError, RecursionError, EOFError, ZeroDivisionError),
    *(struct.error, zlib.error),
)
"""What pypdf raises, beside its own errors, over a file that is damaged or made up."""


@dataclass(slots=True)
class PdfText:
    """What is gathered while a PDF is read."""

    passages: list[Passage] = field(default_factory=list)
    authors: list[tuple[str, str]] = field(default_factory=list)
    comments: int = 0
    hidden: list[str] = field(default_factory=list)
    runs: list[str] = field(default_factory=list)
    fault: str = ""
    unseen: str = ""


def read_pdf(content: bytes) -> PdfText:
    """Return what a PDF holds; one that cannot be read says so in ``fault``."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of every oddity it mends
    seen = PdfText()
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not _opens_without_password(reader):
            seen.fault = "加了打开密码"
            return seen
        _read_properties(reader, seen)
        _read_pages(reader, seen)
        _read_rest(reader, seen)
    except (*_DAMAGED, PyPdfError):
        seen.fault = seen.fault or "文件损坏了，或者不是 PDF"
    return seen


def _opens_without_password(reader: PdfReader) -> bool:
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except DependencyError:  # AES, for which pypdf wants another package
        return False


def _read_properties(reader: PdfReader, seen: PdfText) -> None:
    for key, value in (reader.metadata or {}).items():
        text = str(value).strip()
        if key == "/Author" and text:
            seen.authors.append(("作者", text))
        elif key in _WORDS and text:
            seen.passages.append(Passage(where=f"文件属性“{_WORDS[key]}”", text=text))
    xmp = reader.xmp_metadata
    for creator in (xmp.dc_creator or []) if xmp else []:
        if creator and ("作者", str(creator)) not in seen.authors:
            seen.authors.append(("作者", str(creator)))


def _read_pages(reader: PdfReader, seen: PdfText) -> None:
    pages = len(reader.pages)
    blank = 0
    for number in range(1, min(pages, MAX_PAGES) + 1):
        page = reader.pages[number - 1]
        text = page.extract_text()
        blank += not text.strip()
        seen.passages.append(Passage(where=f"第 {number} 页", text=text))
        for note in _notes(page):
            seen.comments += 1
            said = str(note.get("/Contents", "")).strip()
            if said:
                seen.passages.append(Passage(where=f"第 {number} 页的批注", text=said))
            if str(note.get("/T", "")).strip():
                seen.authors.append(("批注者", str(note["/T"]).strip()))
    if pages > MAX_PAGES:
        seen.unseen = f"共 {pages} 页，只核对了前 {MAX_PAGES} 页"
    elif blank:
        some = "全部" if blank == pages else f"{blank} 页"
        seen.unseen = f"{some}没有文字，多半是扫描的图片"


def _notes(page: DictionaryObject) -> Iterator[DictionaryObject]:
    for reference in page.get("/Annots") or ():
        note: Any = reference.get_object()
        if note is not None and note.get("/Subtype") in _NOTES:
            yield note


def _read_rest(reader: PdfReader, seen: PdfText) -> None:
    names = list(reader.attachments)
    if names:
        seen.hidden.append(f"内嵌的 {len(names)} 个文件")
        seen.passages.append(Passage(where="内嵌文件的名称", text="\n".join(names)))
    root = reader.root_object
    opening: Any = root.get("/OpenAction")
    opening = opening.get_object() if opening is not None else None
    scripts: Any = root.get("/Names")
    scripts = scripts.get_object() if scripts is not None else {}
    if (hasattr(opening, "get") and opening.get("/S") in ("/JavaScript", "/Launch")) or (
        "/JavaScript" in scripts
    ):
        seen.runs.append("打开时运行的脚本")
