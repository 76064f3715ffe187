"""Office files as zip archives: the same bytes on every run, and a careful look before one is opened."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip archive knows
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")
_NO_DATE = rb"\g<1>2000-01-01T00:00:00Z\g<3>"
_MAX_FILES = 1000
_MAX_BYTES = 60_000_000


def steady(content: bytes) -> bytes:
    """Return an office file whose bytes depend on what it says alone: no clock, no machine."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            text = old.read(name)
            if name == "docProps/core.xml":
                text = _STAMP.sub(_NO_DATE, text)
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            entry.external_attr = 0
            new.writestr(entry, text, compresslevel=6)
    return made.getvalue()


def fault_of(content: bytes) -> str:
    """Say why a file is not opened as an office file, empty where it may be; a Chinese sentence."""
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return "这是旧式的 .xls 文件，或者加了打开密码。"
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _fault_within(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
        return "这不是 .xlsx 文件，或者文件损坏了。"


def _fault_within(archive: zipfile.ZipFile) -> str:
    entries = archive.infolist()
    if len(entries) > _MAX_FILES or sum(entry.file_size for entry in entries) > _MAX_BYTES:
        return "文件展开以后太大，不像是复核底稿。"
    names = {entry.filename for entry in entries}
    if not {"[Content_Types].xml", "xl/workbook.xml"} <= names:
        return "这不是 .xlsx 文件。"
    for entry in entries:
        text = archive.read(entry)  # checks its sum
        if entry.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in text[:4096]:
            return "文件里有不该有的内容（DOCTYPE），没有打开。"
    return ""
