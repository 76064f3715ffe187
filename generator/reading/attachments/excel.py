"""A workbook (.xlsx): every cell, the sheets, rows and columns out of sight, comments, caches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.facts.attachments import Passage
from generator.reading.attachments.archive import Archive
from generator.reading.attachments.sheet_rows import SheetRows, read_sheet
from generator.reading.attachments.xml_walk import What, text_of, walk

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"


@dataclass(slots=True)
class Seen:
    """What is gathered while a workbook is read."""

    passages: list[Passage] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    comments: int = 0
    authors: list[tuple[str, str]] = field(default_factory=list)


def read_excel(archive: Archive) -> Seen:
    """Return what a workbook holds."""
    seen = Seen()
    shared = _shared_strings(archive)
    targets = _targets(archive)
    for name, state, relation in _sheets(archive):
        out_of_sight = state in ("hidden", "veryHidden")
        if out_of_sight:
            seen.hidden.append(f"隐藏的工作表“{name}”")
        where = f"{'隐藏的' if out_of_sight else ''}工作表“{name}”"
        content = archive.read(targets.get(relation, ""))
        if content:
            rows = read_sheet(content, shared)
            seen.passages.append(Passage(where=where, text="\n".join(rows.lines), unit="行"))
            if not out_of_sight:
                seen.hidden.extend(_out_of_sight(where, rows))
    _read_comments(archive, seen)
    _read_rest(archive, seen)
    return seen


def _shared_strings(archive: Archive) -> list[str]:
    strings, pieces, depth = list[str](), list[str](), 0
    content = archive.read("xl/sharedStrings.xml")
    for what, name, _ in walk(content):
        if what is What.START:
            depth += name in ("si", "t")
            if name == "si":
                pieces = []
        elif what is What.END:
            depth -= name in ("si", "t")
            if name == "si":
                strings.append("".join(pieces))
        elif depth > 1:
            pieces.append(name)
    return strings


def _targets(archive: Archive) -> dict[str, str]:
    """Return relation → part; targets are relative to xl/, or absolute."""
    return {
        attributes.get("Id", ""): (
            target[1:]
            if (target := attributes.get("Target", "")).startswith("/")
            else f"xl/{target}"
        )
        for what, name, attributes in walk(archive.read(_RELATIONS))
        if what is What.START and name == "Relationship"
    }


def _sheets(archive: Archive) -> Iterator[tuple[str, str, str]]:
    for what, name, attributes in walk(archive.needed(_WORKBOOK)):
        if what is What.START and name == "sheet":
            yield attributes.get("name", ""), attributes.get("state", ""), attributes.get("id", "")


def _out_of_sight(where: str, rows: SheetRows) -> Iterator[str]:
    if rows.hidden_rows:
        yield f"{where}里隐藏的 {rows.hidden_rows} 行"
    if rows.hidden_columns:
        yield f"{where}里隐藏的 {len(rows.hidden_columns)} 列"


def _read_comments(archive: Archive, seen: Seen) -> None:
    for head in ("xl/comments", "xl/threadedComments/"):
        for part in archive.matching(head):
            content = archive.read(part)
            texts = [text for name, text in text_of(content, frozenset({"t", "text"})) if text]
            seen.comments += sum(
                what is What.START and name in ("comment", "threadedComment")
                for what, name, _ in walk(content)
            )
            seen.passages.append(Passage(where="批注", text="\n".join(texts)))
            for _, author in text_of(content, frozenset({"author"})):
                if author:
                    seen.authors.append(("批注者", author))
    for part in archive.matching("xl/persons/"):
        for what, name, attributes in walk(archive.read(part)):
            if what is What.START and name == "person" and attributes.get("displayName"):
                seen.authors.append(("批注者", attributes["displayName"]))


def _read_rest(archive: Archive, seen: Seen) -> None:
    """Read what Excel keeps behind the sheets: source data of pivot tables, links, text boxes."""
    cached = [
        attributes["v"]
        for part in archive.matching("xl/pivotCache/")
        for what, name, attributes in walk(archive.read(part))
        if what is What.START and name in ("s", "n") and attributes.get("v")
    ]
    if cached:
        seen.hidden.append("数据透视表缓存的原始数据")
        seen.passages.append(Passage(where="数据透视表缓存", text="\n".join(cached)))
    for head, called in (("xl/drawings/", "文本框"), ("xl/charts/", "图表")):
        for part in archive.matching(head):
            texts = [text for _, text in text_of(archive.read(part), frozenset({"t", "v"})) if text]
            if texts:
                seen.passages.append(Passage(where=called, text="\n".join(texts)))
    links = [
        attributes.get("Target", "")
        for head in ("xl/externalLinks/_rels/", "xl/worksheets/_rels/")
        for part in archive.matching(head, ".rels")
        for what, _, attributes in walk(archive.read(part))
        if what is What.START and attributes.get("TargetMode") == "External"
    ]
    if links:
        seen.passages.append(Passage(where="链接", text="\n".join(links)))
