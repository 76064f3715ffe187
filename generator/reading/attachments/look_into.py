"""One attachment looked into: bytes in, a record of what it holds out; nothing raises for bad bytes."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import PurePosixPath

from generator.facts.attachment_kinds import HEADS, suffix_of
from generator.facts.attachments import AttachedFile
from generator.reading.attachments.archive import UNREADABLE, Archive
from generator.reading.attachments.budget import TooMuchError
from generator.reading.attachments.content import PAGE, PROGRAM, TEXT, kind_of
from generator.reading.attachments.excel import read_excel
from generator.reading.attachments.found import Found
from generator.reading.attachments.ofd import read_ofd
from generator.reading.attachments.package import read_common
from generator.reading.attachments.pdf import read_pdf
from generator.reading.attachments.picture import read_picture
from generator.reading.attachments.plain import decoded, read_plain
from generator.reading.attachments.raw import strings_in
from generator.reading.attachments.word import read_word

MAX_BYTES = 20_000_000  # of a larger file nothing is read
DAMAGED = "文件损坏了，或者后缀不对"
LOCKED = "加了打开密码，或者是旧格式改了后缀"
_OFFICE = (".docx", ".xlsx", ".docm", ".xlsm", ".ofd")
_GZIP, _GZIP_WINDOW = b"\x1f\x8b", 31
_TEXTS = (".txt", ".csv")


def look_into(name: str, content: bytes, size: int | None = None) -> AttachedFile:
    """Return what an attachment holds.

    Args:
        name: Posix path relative to the repo; its suffix says how to read it.
        content: All of its bytes, or none of them where it is larger than ``MAX_BYTES``.
        size: Bytes on disk; that of ``content`` by default.
    """
    size = len(content) if size is None else size
    empty = AttachedFile(name=name, size=size)
    if size > MAX_BYTES:
        return replace(empty, unfinished=(f"超过 {MAX_BYTES // 1_000_000} MB，里面没有核对",))
    if not content:
        return replace(empty, fault="文件是空的")
    suffix, kind = suffix_of(name), kind_of(content)
    refused = _why_refused(suffix, kind)
    found = Found(look=_look_embedded)
    try:
        fault = _read(suffix, kind, content, found, PurePosixPath(name).name)
    except TooMuchError as error:
        fault = ""
        found.not_finished(str(error))
    except MemoryError:
        fault = ""
        found.not_finished("里面的内容太大，内存装不下")
    except (*UNREADABLE, RecursionError):  # among them XML that is none
        fault = DAMAGED
    return replace(found.file(empty, fault), refused=refused)


def _why_refused(suffix: str, kind: str) -> str:
    """Say why the content keeps a file from being published, whatever is said of it."""
    if kind == PAGE:
        return "里面是网页（HTML、SVG 或者 XML）"
    if kind == PROGRAM:
        return "里面是程序"
    heads = HEADS.get(suffix)
    if heads is not None and kind not in heads:
        return f"里面不是 {suffix[1:]}"
    return ""


def _read(suffix: str, kind: str, content: bytes, found: Found, name: str) -> str:
    """Read a file by its suffix; return what is wrong with it, empty for nothing."""
    if kind == PROGRAM:
        found.run("程序")
        return ""
    if suffix in _OFFICE and kind == "ole":
        found.texts("", strings_in(content))
        return LOCKED
    if suffix in (".jpg", ".jpeg", ".png") and kind not in ("jpg", "png"):
        return "里面不是这种图片"
    if suffix == ".pdf" and kind != "pdf":
        return "里面不是 PDF"
    if suffix in _TEXTS:
        return read_plain(content, found)
    if suffix in HEADS:
        return _read_kind(suffix, kind, content, found, name)
    found.texts("", strings_in(content))
    return ""


def _read_kind(suffix: str, kind: str, content: bytes, found: Found, name: str) -> str:
    if kind == "pdf":
        return read_pdf(content, found)
    if kind in ("jpg", "png"):
        read_picture(name, content, found)
    elif suffix in (".docx", ".docm"):
        read_word(Archive(content, found.budget), found)
    elif suffix in (".xlsx", ".xlsm"):
        read_excel(Archive(content, found.budget), found)
    elif suffix == ".ofd":
        read_ofd(Archive(content, found.budget), found)
    else:
        found.texts("", strings_in(content))
    return ""


def _look_embedded(found: Found, name: str, content: bytes) -> None:
    """Look into a file within a file, by what it is and not by how it is called."""
    kind = kind_of(content)
    if kind == "zip":
        _look_packed(found, content)
    elif kind == "pdf":
        fault = read_pdf(content, found)
        if fault:
            found.not_finished(fault)
    elif kind in ("jpg", "png"):
        read_picture(PurePosixPath(name).name, content, found)
    elif kind in (PAGE, TEXT):
        found.text("", decoded(content)[0], "行")
    else:
        packed = content.startswith(_GZIP)
        found.texts("", strings_in(_unzipped(content, found) if packed else content))
        if kind == PROGRAM:
            found.run("程序")
        elif kind == "ole":
            found.run("嵌入的 OLE 对象")
            found.not_finished("旧格式的对象，里面没有办法核对")
        elif kind in ("rar", "7z"):
            found.not_finished("压缩包，里面没有办法核对")


def _unzipped(content: bytes, found: Found) -> bytes:
    """Return a picture of Office's own (emz, wmz) unpacked, as far as the budget goes."""
    opened = zlib.decompressobj(_GZIP_WINDOW)
    try:
        unpacked = opened.decompress(content, max(1, found.budget.unpacked))
    except zlib.error:
        return content
    found.budget.unpack(len(unpacked))
    return unpacked


def _look_packed(found: Found, content: bytes) -> None:
    try:
        archive = Archive(content, found.budget)
        names = archive.names
        if any(name.startswith("word/") for name in names):
            read_word(archive, found)
        elif any(name.startswith("xl/") for name in names):
            read_excel(archive, found)
        elif "OFD.xml" in names:
            read_ofd(archive, found)
        else:
            read_common(archive, found, set())
    except TooMuchError:
        raise
    except UNREADABLE:
        found.not_finished("打不开的压缩包或者文档")
