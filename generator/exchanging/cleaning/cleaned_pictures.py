"""JPEG and PNG without their notes: the picture itself stays as it is, byte for byte."""

from __future__ import annotations

import struct

_EXIF = b"Exif\x00\x00"
_KEPT_JPEG = (0xE0, 0xEE)  # JFIF, and Adobe's mark of how colours are stored
_PROFILE = b"ICC_PROFILE\x00"
_KEPT_PNG = (
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"bKGD", b"pHYs"),
    *(b"sBIT", b"iCCP", b"acTL", b"fcTL", b"fdAT", b"cICP"),
)
_ORIENTATION = 0x0112
_SCAN, _END, _FIRST_NOTE, _REMARK = 0xDA, 0xD9, 0xE0, 0xFE


def clean_picture(content: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return a picture without notes, and what was taken; which way is up is kept."""
    made, taken = _jpeg(content) if content.startswith(b"\xff\xd8") else _png(content)
    return made, tuple(dict.fromkeys(taken))


def _jpeg(content: bytes) -> tuple[bytes, list[str]]:
    kept, taken, at = [b"\xff\xd8"], list[str](), 2
    while content[at : at + 1] == b"\xff":
        marker = content[at + 1]
        if marker == _SCAN:
            return _with_data(kept, taken, content[at:])
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        piece = content[at : at + 2 + length]
        at += 2 + length
        called = _jpeg_note(marker, piece[4:])
        if not called:
            kept.append(piece)
        else:
            taken.append(called)
            turned = _turned(piece[4:])
            kept += [_orientation(turned)] if turned > 1 else []
    raise ValueError("no picture data")


def _with_data(kept: list[bytes], taken: list[str], data: bytes) -> tuple[bytes, list[str]]:
    """Add the data of the picture up to its end; what follows is another file or nothing."""
    end = _end_of(data)
    if data[end:].strip(b"\x00"):
        taken.append("图片末尾之后的内容")
    return b"".join((*kept, data[:end])), taken


def _end_of(data: bytes) -> int:
    """Return where the picture ends: its first end mark outside of any segment."""
    at = 0
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        marker = data[at + 1]
        if marker == _END:
            return at + 2
        if marker == _SCAN or marker in (0xC4, 0xDB, 0xDD) or _FIRST_NOTE <= marker <= _REMARK:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        else:
            at += 2
    return len(data)


def _jpeg_note(marker: int, note: bytes) -> str:
    """Return what a segment is called that nobody sees, empty for one that is needed."""
    if marker == _REMARK:
        return "注释"
    if not _FIRST_NOTE <= marker <= 0xEF or marker in _KEPT_JPEG:
        return ""
    if note.startswith(_PROFILE):
        return ""
    if note.startswith(_EXIF):
        return "EXIF（相机、时间、地点、摄影者）"
    if marker == 0xE1:
        return "XMP"
    return "IPTC 说明" if marker == 0xED else "附加数据"


def _turned(note: bytes) -> int:
    """Return which way is up, 1 where nothing is said."""
    if not note.startswith(_EXIF):
        return 1
    tiff = note[len(_EXIF) :]
    order = "<" if tiff[:2] == b"II" else ">"
    try:
        (at,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, at)
        for number in range(min(count, 200)):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, at + 2 + 12 * number)
            if tag == _ORIENTATION:
                return int(value) if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1


def _orientation(turned: int) -> bytes:
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, turned, 0)
    tiff = b"MM\x00*" + struct.pack(">IH", 8, 1) + entry + b"\x00" * 4
    note = _EXIF + tiff
    return b"\xff\xe1" + struct.pack(">H", len(note) + 2) + note


def _png(content: bytes) -> tuple[bytes, list[str]]:
    kept, taken, at = [content[:8]], list[str](), 8
    while at + 8 <= len(content):
        length, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        chunk = content[at : at + 12 + length]
        at += 12 + length
        if kind in _KEPT_PNG:
            kept.append(chunk)
        else:
            taken.append("EXIF（相机、时间、地点、摄影者）" if kind == b"eXIf" else "图片里的文字")
        if kind == b"IEND":
            break
    if content[at:].strip(b"\x00"):
        taken.append("图片末尾之后的内容")
    return b"".join(kept), taken
