"""XML as a row of events, read in pieces, without a tree, entities or document types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import lru_cache
from types import MappingProxyType
from xml.parsers import expat

from generator.reading.attachments.budget import Budget

_CHUNK = 1 << 16
_DEEPEST = 1_000  # elements within each other; office programs stop far earlier
_NOTHING: Mapping[str, str] = MappingProxyType({})

Event = tuple["What", str, Mapping[str, str]]


class What(Enum):
    """What an event says."""

    START = "start"
    END = "end"
    TEXT = "text"
    REMARK = "remark"


class NotPlainError(ValueError):
    """The text is no well-formed XML, or has a document type, which office files never have."""


def walk(content: bytes | Iterable[bytes], budget: Budget | None = None) -> Iterator[Event]:
    """Yield what is in an XML text: START and END with the name, TEXT and REMARK with the characters.

    Nothing comes of no text at all.

    Names and attributes come without their prefixes (``w:t`` → ``t``).

    Raises:
        NotPlainError: See there.
        TooMuchError: The budget for steps is spent.
    """
    pay = (budget or Budget()).step
    events: list[Event] = []
    parser = _parser(events)
    seen = False
    try:
        for piece in _pieces(content):
            seen = True
            parser.Parse(piece, False)
            pay(len(events))
            yield from events
            events.clear()
        if seen:  # else a part that is not there
            parser.Parse(b"", True)
    except (expat.ExpatError, LookupError) as error:  # LookupError: an encoding nobody knows
        raise NotPlainError(str(error)) from error
    yield from events


def _parser(events: list[Event]) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise NotPlainError("depth")
        plain = {_bare(key): value for key, value in attributes.items()} if attributes else _NOTHING
        events.append((What.START, _bare(name), plain))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        events.append((What.END, _bare(name), _NOTHING))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: events.append((What.TEXT, text, _NOTHING))
    parser.CommentHandler = lambda text: events.append((What.REMARK, text, _NOTHING))
    parser.ProcessingInstructionHandler = lambda _, text: events.append(
        (What.REMARK, text, _NOTHING)
    )
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _pieces(content: bytes | Iterable[bytes]) -> Iterator[bytes]:
    if isinstance(content, bytes):
        for start in range(0, len(content), _CHUNK):
            yield content[start : start + _CHUNK]
    else:
        yield from content


def text_of(
    content: bytes | Iterable[bytes], names: frozenset[str], budget: Budget | None = None
) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of the innermost elements of these names."""
    inside, pieces = "", list[str]()
    for what, name, _ in walk(content, budget):
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
