"""A Word document (.docx): every text in it, changes and comments left, text out of sight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.facts.attachments import Passage
from generator.facts.form.keys import Key
from generator.reading.attachments.archive import Archive
from generator.reading.attachments.xml_walk import What, walk

_BODY = "word/document.xml"
_PARTS = (  # where they stand, and what a clerk calls them
    ("word/header", "页眉"),
    ("word/footer", "页脚"),
    ("word/footnotes", "脚注"),
    ("word/endnotes", "尾注"),
    ("word/comments", "批注"),
    ("word/charts/", "图表"),
    ("word/diagrams/data", "图形"),
)
_TEXTS = frozenset({"t", "delText", "v"})
_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo"})
_OFF = ("0", "false", "off")


@dataclass(slots=True)
class WordText:
    """What a part of the document holds."""

    lines: list[str] = field(default_factory=list)
    changes: int = 0
    hidden: int = 0  # characters
    authors: set[str] = field(default_factory=set)


def read_word(archive: Archive) -> tuple[list[Passage], WordText, int]:
    """Return the passages of a document, what its body holds, and how many comments there are."""
    body = read_part(archive.needed(_BODY))
    passages = [Passage(where=Key.NARRATIVE, text="\n".join(body.lines), unit="段")]
    comments = 0
    for head, called in _PARTS:
        for name in archive.matching(head):
            part = read_part(archive.read(name))
            body.authors |= part.authors
            if name == "word/comments.xml":
                comments = _count_comments(archive.read(name))
            text = "\n".join(part.lines)
            if text.strip():
                passages.append(Passage(where=called, text=text))
    passages.extend(_links(archive))
    return passages, body, comments


def read_part(content: bytes) -> WordText:
    """Read one part: a line for each paragraph, or each row of a table with tabs between cells."""
    reader = _Reader()
    for what, name, attributes in walk(content):
        if what is What.TEXT:
            reader.text(name)
        elif what is What.START:
            reader.start(name, attributes)
        else:
            reader.end(name)
    reader.close_line()
    return reader.found


class _Reader:
    """Takes the events of one part in turn."""

    def __init__(self) -> None:
        self.found = WordText()
        self.line: list[str] = []
        self.in_text = self.in_run = self.out_of_sight = False
        self.cells = 0  # how deep in cells of tables

    def text(self, text: str) -> None:
        if self.in_text:
            self.line.append(text)
            self.found.hidden += len(text.strip()) if self.out_of_sight else 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        author = attributes.get("author")
        if author:
            self.found.authors.add(author)
            self.found.changes += name in _CHANGES
        if name in _TEXTS:
            self.in_text = True
        elif name == "r":
            self.in_run, self.out_of_sight = True, False
        elif name == "vanish" and self.in_run:
            self.out_of_sight = attributes.get("val") not in _OFF
        elif name == "tab" and self.in_run:
            self.line.append("\t")
        elif name == "tc":
            self.cells += 1

    def end(self, name: str) -> None:
        if name in _TEXTS:
            self.in_text = False
        elif name == "r":
            self.in_run = self.out_of_sight = False
        elif name == "tc":
            self.cells -= 1
            self.line.append("\t")
        elif name in ("p", "tr") and self.cells == 0:
            self.close_line()
        elif name == "p":
            self.line.append(" ")

    def close_line(self) -> None:
        self.found.lines.append("".join(self.line).strip())
        self.line = []


def _count_comments(content: bytes) -> int:
    return sum(what is What.START and name == "comment" for what, name, _ in walk(content))


def _links(archive: Archive) -> Iterator[Passage]:
    """Yield where links lead, which may name a person's folder or address."""
    for name in archive.matching("word/_rels/", ".rels"):
        targets = [
            attributes.get("Target", "")
            for what, _, attributes in walk(archive.read(name))
            if what is What.START and attributes.get("TargetMode") == "External"
        ]
        if targets:
            yield Passage(where="链接", text="\n".join(targets))
