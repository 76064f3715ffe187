"""Metadata in XML (XMP), as pictures and PDF carry it: who made it, and everything else it says."""

from __future__ import annotations

from collections.abc import Iterator

from generator.reading.attachments.found import Found
from generator.reading.attachments.plain import decoded
from generator.reading.attachments.sweep import lines_of
from generator.reading.attachments.xml_walk import NotPlainError, What, walk


def read_xmp(packet: bytes, where: str, found: Found) -> bool:
    """Keep what a packet says; return whether it tells a place."""
    text = packet[: packet.rfind(b">") + 1].strip(b"\x00 \r\n\t")
    try:
        for creator in _creators(text, found):
            found.author("作者", creator)
        found.texts(where, lines_of(walk(text, found.budget)).lines)
    except NotPlainError:
        found.texts(where, decoded(packet)[0].split("\n"))
    return b"GPSLatitude" in packet


def _creators(packet: bytes, found: Found) -> Iterator[str]:
    inside = False
    for what, name, _ in walk(packet, found.budget):
        if name == "creator" and what in (What.START, What.END):
            inside = what is What.START
        elif what is What.TEXT and inside and name.strip():
            yield name.strip()
