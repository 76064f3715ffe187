"""A Word document (.docx): every text in it, changes and comments left, text out of sight."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.facts.form.keys import Key
from generator.reading.attachments.archive import Archive
from generator.reading.attachments.found import Found
from generator.reading.attachments.package import called, main_part, read_common
from generator.reading.attachments.properties import CUSTOM, PARTS, read_properties
from generator.reading.attachments.sweep import Rest
from generator.reading.attachments.xml_walk import What, walk

_BODY = "word/document.xml"
_CALLED = (  # where they stand, and what a clerk calls them
    ("word/header", "页眉"),
    ("word/footer", "页脚"),
    ("word/footnotes", "脚注"),
    ("word/endnotes", "尾注"),
    ("word/comments", "批注"),
    ("word/charts/", "图表"),
    ("word/diagrams/", "图形"),
)
_TEXTS = frozenset({"t", "delText", "v"})
_CODES = frozenset({"instrText", "delInstrText"})
_KNOWN = _TEXTS | _CODES
_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo"})
_OFF = ("0", "false", "off")
_DDE = re.compile(r"\bDDE(?:AUTO)?\b", re.IGNORECASE)
_FETCHES = re.compile(
    r"\b(?:INCLUDETEXT|INCLUDEPICTURE|IMPORT|RD)\b[^\n]{0,40}?(?:://|\\\\\\\\|\\\\)", re.IGNORECASE
)
_SPELLED = re.compile(r"(?:\b[0-9]{2,3}\b ?){3,}")
"""QUOTE 68 68 69: a field that spells another one in the numbers of its letters."""


@dataclass(slots=True)
class WordText:
    """What a part of the document holds."""

    lines: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    changes: int = 0
    comments: int = 0
    hidden: int = 0  # characters
    authors: set[str] = field(default_factory=set)


def read_word(archive: Archive, found: Found) -> None:
    """Keep what a document holds."""
    body = main_part(archive, _BODY)
    done = {*PARTS, CUSTOM, *_not_texts(archive)}
    people = set[str]()
    read_properties(archive, found)
    for name in (body, *(name for name in archive.names if name != body)):
        if _is_xml_of_word(name) and name not in done:
            done.add(name)
            people |= _read(archive, found, name, is_body=name == body)
    for one in sorted(people):
        found.author("修订者、批注者", one)
    read_common(archive, found, done)


def _not_texts(archive: Archive) -> set[str]:
    return {name for name in archive.names if name.endswith(".rels") or name.startswith("[")}


def _is_xml_of_word(name: str) -> bool:
    return name.startswith("word/") and name.endswith(".xml")


def _called(name: str) -> str:
    return next((word for head, word in _CALLED if name.startswith(head)), called(name))


def _read(archive: Archive, found: Found, name: str, *, is_body: bool) -> set[str]:
    """Read one part: a line for each paragraph, or each row of a table with tabs between cells.

    Returns:
        Who changed it or remarked on it.
    """
    where, unit = (Key.NARRATIVE, "段") if is_body else (_called(name), "")
    reader, rest = _Reader(), Rest(_KNOWN)
    for event in walk(archive.stream(name), archive.budget):
        rest.take(event)
        what, said, attributes = event
        if what is What.TEXT:
            reader.text(said)
        elif what is What.START:
            reader.start(said, attributes)
        elif what is What.END:
            reader.end(said)
    reader.close_line()
    seen = reader.found
    found.text(where, "\n".join(seen.lines), unit)
    found.texts(f"{where}里看不见的说明", (*seen.codes, *rest.lines))
    if name == "word/people.xml":
        for what_, who in rest.authors:
            found.author(what_, who)
    found.changes += seen.changes
    found.comments += seen.comments if name == "word/comments.xml" else 0
    if seen.hidden:
        found.hidden.append(f"{seen.hidden} 个隐藏的字")
    _read_codes(seen.codes, found)
    return seen.authors


def _read_codes(codes: list[str], found: Found) -> None:
    for code in codes:
        spelled = "".join(
            chr(int(number))
            for run in _SPELLED.findall(code)
            for number in run.split()
            if int(number) < 256
        )
        for text in (code, spelled):
            if _DDE.search(text):
                found.run("DDE 域")
            if _FETCHES.search(text):
                found.run("打开时从外面取来的内容")


class _Reader:
    """Takes the events of one part in turn."""

    def __init__(self) -> None:
        self.found = WordText()
        self.line: list[str] = []
        self.code: list[str] = []
        self.in_text = self.in_code = self.in_run = self.out_of_sight = False
        self.cells = 0  # how deep in cells of tables

    def text(self, text: str) -> None:
        if self.in_text:
            self.line.append(text)
            self.found.hidden += len(text.strip()) if self.out_of_sight else 0
        elif self.in_code:
            self.code.append(text)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        author = attributes.get("author")
        if author:
            self.found.authors.add(author)
            self.found.changes += name in _CHANGES
        if name in _TEXTS:
            self.in_text = True
        elif name in _CODES:
            self.in_code = True
        elif name == "r":
            self.in_run, self.out_of_sight = True, False
        elif name == "vanish" and self.in_run:
            self.out_of_sight = attributes.get("val") not in _OFF
        elif name == "tab" and self.in_run:
            self.line.append("\t")
        elif name == "tc":
            self.cells += 1
        elif name == "comment":
            self.found.comments += 1
        elif name == "fldSimple":
            self.found.codes.append(attributes.get("instr", ""))

    def end(self, name: str) -> None:
        if name in _TEXTS:
            self.in_text = False
        elif name in _CODES:
            self.in_code = False
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
        if self.code:
            self.found.codes.append("".join(self.code))
        self.line, self.code = [], []
