"""What a part of an office file says beside its text: elements nobody shows, attributes, remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.reading.attachments.xml_walk import Event, What

_LONG = 7  # characters of Latin text or figures that can say anything
_UNIQUE = re.compile(r"\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?")
_SHORT_NUMBER = re.compile(r"-?[0-9]{1,10}")  # lengths and identifiers
_NAMESPACE = re.compile(
    r"(?:http://(?:schemas\.(?:openxmlformats|microsoft)\.|purl\.o|www\.w3\.o|www\.ofdspec\.o|ns\.adobe\.)"
    r"|urn:schemas)"
)
_PEOPLE = {
    "author": "批注者",
    "displayName": "批注者",
    "userName": "用户",
    "Creator": "批注者",
    "lastModifiedBy": "最后修改者",
}
_OF_MACHINES = ("rsid", "paraId", "textId", "xmlns")


class Rest:
    """Takes the events of a part in turn, and keeps the texts of elements that are not ``known``."""

    def __init__(self, known: frozenset[str] = frozenset()) -> None:
        self.known = known
        self.lines: list[str] = []
        self.authors: list[tuple[str, str]] = []
        self._open: list[str] = []
        self._pieces: list[str] = []

    def take(self, event: Event) -> None:
        """Take one event."""
        what, name, attributes = event
        if what is What.TEXT:
            if not self._open or self._open[-1] not in self.known:
                self._pieces.append(name)
            return
        self._close()
        if what is What.START:
            self._open.append(name)
            for key, value in attributes.items():
                if key in _PEOPLE:
                    self.authors.append((_PEOPLE[key], value))
                if is_telling(value) and not key.startswith(_OF_MACHINES):
                    self.lines.append(value)
        elif what is What.END and self._open:
            self._open.pop()
        elif what is What.REMARK:
            self.lines.append(name)

    def _close(self) -> None:
        if self._pieces:
            text = "".join(self._pieces)
            if text.strip():
                self.lines.append(text)
            self._pieces = []


def is_telling(value: str) -> bool:
    """Tell whether an attribute can hold words or a number of somebody."""
    if value.isascii() and len(value) < _LONG:
        return False
    return not (
        _SHORT_NUMBER.fullmatch(value) or _UNIQUE.fullmatch(value) or _NAMESPACE.match(value)
    )


def lines_of(events: Iterator[Event], known: frozenset[str] = frozenset()) -> Rest:
    """Return what a whole part says beside what is ``known``."""
    rest = Rest(known)
    for event in events:
        rest.take(event)
    return rest
