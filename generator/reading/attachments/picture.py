"""What a photograph says of itself: who took it and where (EXIF, XMP, IPTC), and every other note in it."""

from __future__ import annotations

import io
import logging
import re
import struct
from collections.abc import Callable, Iterator

from generator.reading.attachments.found import Found
from generator.reading.attachments.picture_parts import jpeg_parts, png_parts
from generator.reading.attachments.plain import decoded
from generator.reading.attachments.raw import strings_in
from generator.reading.attachments.xmp import read_xmp

_PEOPLE = {
    "Image Artist": "摄影者",
    "Image XPAuthor": "作者",
    "Image Copyright": "版权",
    "EXIF CameraOwnerName": "相机主人",
}
_PLACES = ("GPS GPSLatitude", "GPS GPSLongitude")
_PACKET = (b"<x:xmpmeta", b"<?xpacket")
_LONGEST_NOTE = 200_000  # bytes of one note that are looked at as text
_DAMAGED = (
    *(ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError),
    *(struct.error, EOFError, OSError, RecursionError, ZeroDivisionError, AssertionError),
)
"""What exifread raises over a picture that is damaged or made up."""

_CHINESE = re.compile("[\u4e00-\u9fff]{2}")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd]+")
_ENTRIES = 2_000  # of EXIF, more than any camera writes


def read_picture(name: str, content: bytes, found: Found) -> None:
    """Keep the persons a picture names, whether it tells where it was taken, and all its notes.

    Args:
        name: What the picture is called where it tells its place.
        content: A JPEG or a PNG.
        found: Where it is kept.
    """
    parts = jpeg_parts if content.startswith(b"\xff\xd8") else png_parts
    located = False
    for kind, note in parts(content, found.budget):
        if kind == "exif":
            located |= _exif(note, found)
        elif kind == "xmp" or (kind == "behind" and note.lstrip().startswith(_PACKET)):
            located |= read_xmp(note, "图片的 XMP", found)
        elif kind == "behind":
            _behind(note, found)
        else:
            found.texts(f"图片里的{kind}", _texts(note))
    if located:
        found.located.append(name)


def _exif(note: bytes, found: Found) -> bool:
    """Read the notes of a camera; those exifread does not know are read as text."""
    found.budget.step(1 + len(note) // 64)
    found.texts("图片的 EXIF", _texts(note))
    tags = _tags(note)
    for tag, called in _PEOPLE.items():
        if tag in tags:
            found.author(called, tags[tag])
    return all(tag in tags for tag in _PLACES)


def _tags(note: bytes) -> dict[str, str]:
    import exifread
    from exifread.core.exceptions import ExifError

    if note[:2] not in (b"II", b"MM") or _entries(note) > _ENTRIES:
        return {}
    logging.getLogger("exifread").setLevel(logging.CRITICAL)  # it warns of pictures without notes
    try:
        notes = exifread.process_file(io.BytesIO(note), details=False, extract_thumbnail=False)
        return {tag: str(value).strip(" \x00") for tag, value in notes.items()}
    except (*_DAMAGED, ExifError):
        return {}


def _entries(note: bytes) -> int:
    """Return how many entries the first table of a TIFF head claims to have."""
    order = "<" if note[:2] == b"II" else ">"
    try:
        (at,) = struct.unpack_from(f"{order}I", note, 4)
        (count,) = struct.unpack_from(f"{order}H", note, at)
    except struct.error:
        return 0
    return int(count)


def _behind(rest: bytes, found: Found) -> None:
    """Look at what stands behind the end of a picture: another file, or text."""
    found.hidden.append("图片末尾之后的内容")
    found.embedded("图片末尾之后的内容", "", rest)


def _texts(note: bytes) -> Iterator[str]:
    """Yield what can be read in a note whose form nobody knows: text in Chinese, long numbers."""
    note = note[:_LONGEST_NOTE]
    yield from strings_in(note)
    readers: tuple[Callable[[bytes], str], ...] = (
        lambda raw: decoded(raw)[0],
        lambda raw: raw.decode("utf-8", "ignore"),
        lambda raw: raw.decode("utf-16-le", "replace"),
    )
    for read in readers:
        lines = _CONTROL.sub("\n", read(note)).split("\n")
        kept = [line for line in lines if _CHINESE.search(line)]
        if kept:
            yield from kept
            return
