"""The notes of a JPEG or PNG one by one, and what stands behind its end; no picture is decoded."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from generator.reading.attachments.budget import Budget, TooMuchError

_LARGEST_TEXT = 1_000_000  # bytes of one text of a PNG, unpacked
_EXIF, _XMP = b"Exif\x00\x00", b"http://ns.adobe.com/"
_SCAN, _END = 0xDA, 0xD9
_BARE = (0x01, *range(0xD0, 0xD9))  # markers without content
_PLAIN_JPEG = (*range(0xC0, 0xD0), 0xDB, 0xDC, 0xDD, 0xDE, 0xDF)  # what the picture is made of
_PLAIN_PNG = (
    *(b"IHDR", b"PLTE", b"IDAT", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"bKGD", b"hIST", b"pHYs"),
    *(b"sBIT", b"tIME", b"acTL", b"fcTL", b"fdAT", b"cICP"),
)

Part = tuple[str, bytes]


def jpeg_parts(content: bytes, budget: Budget) -> Iterator[Part]:
    """Yield (kind, bytes) of each note: exif, xmp, 注释 …, behind."""
    at = 2
    while at + 2 <= len(content):
        budget.step()
        if content[at] != 0xFF:
            at = _next_marker(content, at)
            continue
        marker = content[at + 1]
        if marker == _END:
            at += 2
            break
        if marker in _BARE or marker == 0xFF:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        if marker not in _PLAIN_JPEG and marker != _SCAN:
            yield _jpeg_note(marker, content[at + 4 : at + 2 + length])
        at += 2 + max(2, length)
    if content[at:].strip(b"\x00\xff\r\n "):
        yield "behind", content[at:]


def _next_marker(content: bytes, at: int) -> int:
    """Return where the next marker stands behind the data of a picture."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            return len(content)
        if content[at + 1] != 0:
            return at
        at += 2


def _jpeg_note(marker: int, note: bytes) -> Part:
    if marker == 0xE1 and note.startswith(_EXIF):
        return "exif", note[len(_EXIF) :]
    if marker == 0xE1 and note.startswith(_XMP):
        return "xmp", note[note.find(b"\x00") + 1 :]
    if marker == 0xED:
        return "IPTC 说明", note
    return ("注释" if marker == 0xFE else "附加数据"), note


def png_parts(content: bytes, budget: Budget) -> Iterator[Part]:
    """Yield (kind, bytes) of each note: exif, xmp, 文字块, behind."""
    at = 8
    while at + 8 <= len(content):
        budget.step()
        length = int.from_bytes(content[at : at + 4], "big")
        kind, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        at += 12 + length
        if kind == b"IEND":
            break
        if kind == b"eXIf":
            yield "exif", body
        elif kind in (b"tEXt", b"zTXt", b"iTXt"):
            yield _png_text(kind, body, budget)
        elif kind == b"iCCP":
            yield "附加数据", _unpacked(body.partition(b"\x00")[2][1:], budget)
        elif kind not in _PLAIN_PNG:
            yield "附加数据", body
    if content[at:].strip(b"\x00\r\n "):
        yield "behind", content[at:]


def _png_text(kind: bytes, body: bytes, budget: Budget) -> Part:
    key, _, rest = body.partition(b"\x00")
    if kind == b"zTXt":
        rest = _unpacked(rest[1:], budget)
    elif kind == b"iTXt":
        packed, rest = rest[:1] == b"\x01", rest[2:]
        rest = rest.partition(b"\x00")[2].partition(b"\x00")[2]
        rest = _unpacked(rest, budget) if packed else rest
    if key == b"XML:com.adobe.xmp":
        return "xmp", rest
    return "文字块", key + b"\n" + rest


def _unpacked(packed: bytes, budget: Budget) -> bytes:
    opened = zlib.decompressobj()
    try:
        text = opened.decompress(packed, _LARGEST_TEXT + 1)
    except zlib.error:
        return packed
    budget.unpack(len(text))
    if len(text) > _LARGEST_TEXT:
        raise TooMuchError("图片里的文字展开以后太大")
    return text
