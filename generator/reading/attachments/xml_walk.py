"""XML as a row of events, read without a tree, entities or document types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import lru_cache
from types import MappingProxyType
from xml.parsers import expat

_CHUNK = 1 << 16
_NOTHING: Mapping[str, str] = MappingProxyType({})

Event = tuple["What", str, Mapping[str, str]]


class What(Enum):
    """What an event says."""

    START = "start"
    END = "end"
    TEXT = "text"


class NotPlainError(ValueError):
    """The text is no well-formed XML, or has a document type, which office files never have."""


def walk(content: bytes) -> Iterator[Event]:
    """Yield what is in an XML text: START and END with the name, TEXT with the characters.

    Nothing comes of no text at all.

    Names and attributes come without their prefixes (``w:t`` → ``t``).

    Raises:
        NotPlainError: See there.
    """
    if not content:  # a part that is not there
        return
    events: list[Event] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: events.append(
        (
            What.START,
            _bare(name),
            {_bare(key): value for key, value in attributes.items()} if attributes else _NOTHING,
        )
    )
    parser.EndElementHandler = lambda name: events.append((What.END, _bare(name), _NOTHING))
    parser.CharacterDataHandler = lambda text: events.append((What.TEXT, text, _NOTHING))
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for start in range(0, len(content), _CHUNK):
            parser.Parse(content[start : start + _CHUNK], False)
            yield from events
            events.clear()
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError) as error:  # LookupError: an encoding nobody knows
        raise NotPlainError(str(error)) from error
    yield from events


def text_of(content: bytes, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of the innermost elements of these names."""
    inside, pieces = "", list[str]()
    for what, name, _ in walk(content):
        if what is What.START and name in names:
            inside, pieces = name, []
        elif what is What.TEXT and inside:
            pieces.append(name)
        elif what is What.END and name == inside:
            yield name, "".join(pieces).strip()
            inside = ""


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*_: object) -> None:
    raise NotPlainError("document type")
