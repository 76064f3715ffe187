"""What a photograph says of itself: who took it and where (EXIF, XMP)."""

from __future__ import annotations

import io
import logging
import re
import struct
from collections.abc import Iterator

from generator.reading.attachments.xml_walk import NotPlainError, What, walk

_PEOPLE = {
    "Image Artist": "摄影者",
    "Image XPAuthor": "作者",
    "Image Copyright": "版权",
    "EXIF CameraOwnerName": "相机主人",
}
_PLACES = ("GPS GPSLatitude", "GPS GPSLongitude")
_XMP = re.compile(rb"<x:xmpmeta.{0,100000}?</x:xmpmeta>", re.DOTALL)
_DAMAGED = (
    *(ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError),
    *(struct.error, EOFError, OSError, RecursionError, ZeroDivisionError, AssertionError),
)
"""What exifread raises over a picture that is damaged or made up."""


def read_picture(content: bytes) -> tuple[list[tuple[str, str]], bool]:
    """Return the persons a picture names and whether it tells where it was taken.

    A picture whose notes cannot be read names nobody.
    """
    people, located = _exif(content)
    more, also = _xmp(content)
    return [*people, *more], located or also


def _exif(content: bytes) -> tuple[list[tuple[str, str]], bool]:
    import exifread
    from exifread.core.exceptions import ExifError

    logging.getLogger("exifread").setLevel(logging.CRITICAL)  # it warns of pictures without notes
    try:
        notes = exifread.process_file(io.BytesIO(content), details=False, extract_thumbnail=False)
        people = [
            (called, text)
            for tag, called in _PEOPLE.items()
            if tag in notes and (text := str(notes[tag]).strip(" \x00"))
        ]
        return people, all(tag in notes for tag in _PLACES)
    except (*_DAMAGED, ExifError):
        return [], False


def _xmp(content: bytes) -> tuple[list[tuple[str, str]], bool]:
    found = _XMP.search(content)
    if not found:
        return [], False
    try:
        return list(_creators(found[0])), b"GPSLatitude" in found[0]
    except NotPlainError:
        return [], b"GPSLatitude" in found[0]


def _creators(packet: bytes) -> Iterator[tuple[str, str]]:
    inside = False
    for what, name, _ in walk(packet):
        if name == "creator" and what is not What.TEXT:
            inside = what is What.START
        elif what is What.TEXT and inside and name.strip():
            yield "作者", name.strip()
