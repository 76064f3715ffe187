"""A workbook (.xlsx): every cell, the sheets, rows and columns out of sight, comments, caches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.reading.attachments.archive import Archive
from generator.reading.attachments.found import Found
from generator.reading.attachments.package import main_part, read_common, relations
from generator.reading.attachments.properties import CUSTOM, PARTS, read_properties
from generator.reading.attachments.sheet_rows import SheetRows, read_sheet
from generator.reading.attachments.sweep import Rest
from generator.reading.attachments.xml_walk import Event, What, text_of, walk

_WORKBOOK = "xl/workbook.xml"
_STRINGS = "xl/sharedStrings.xml"
_CELLS = frozenset({"v", "t"})
_ACTS = re.compile(
    r"(?:^|[=(,+])\s*[A-Za-z]\w*\|\s*['A-Za-z]|\b(?:WEBSERVICE|CALL|EXEC|REGISTER(?:\.ID)?|RTD|FILTERXML)\s?\("
    r"|HYPERLINK\s?\(\s?\"\s?(?:java|vb)script:",
    re.IGNORECASE,
)
_BY_ITSELF = re.compile(r"auto_?(?:open|close|activate|deactivate)|_xlnm\.auto_", re.IGNORECASE)


def read_excel(archive: Archive, found: Found) -> None:
    """Keep what a workbook holds."""
    workbook = main_part(archive, _WORKBOOK)
    shared = _shared_strings(archive)
    done = {*PARTS, CUSTOM, _STRINGS}
    done.update(name for name in archive.names if name.endswith(".rels") or name.startswith("["))
    used: set[int] = set()
    for name, state, part in _sheets(archive, workbook):
        out_of_sight = state in ("hidden", "veryHidden")
        if out_of_sight:
            found.hidden.append(f"隐藏的工作表“{name}”")
        where = f"{'隐藏的' if out_of_sight else ''}工作表“{name}”"
        done.add(part)
        rows = _read_sheet(archive, found, part, where, shared)
        used |= rows.used
        if not out_of_sight:
            found.hidden.extend(_out_of_sight(where, rows))
    for part in archive.matching("xl/worksheets/"):
        if part not in done:
            done.add(part)
            found.hidden.append("没有列出的工作表")
            used |= _read_sheet(archive, found, part, "没有列出的工作表", shared).used
    found.texts("没有用到的字", (text for at, text in enumerate(shared) if at not in used))
    found.texts("工作表的名称", (name for name, _, _ in _sheets(archive, workbook)))
    _read_comments(archive, found, done)
    _read_caches(archive, found)
    read_properties(archive, found)
    _read_names(archive, found, workbook)
    read_common(archive, found, done)


def _shared_strings(archive: Archive) -> list[str]:
    strings, pieces, depth = list[str](), list[str](), 0
    for what, name, _ in walk(archive.stream(_STRINGS), archive.budget):
        if what is What.START:
            depth += name in ("si", "t")
            if name == "si":
                pieces = []
        elif what is What.END:
            depth -= name in ("si", "t")
            if name == "si":
                strings.append("".join(pieces))
        elif what is What.TEXT and depth > 1:
            pieces.append(name)
    return strings


def _sheets(archive: Archive, workbook: str) -> Iterator[tuple[str, str, str]]:
    """Yield each sheet's name, state and part; targets are relative to the workbook, or absolute."""
    folder, _, base = workbook.rpartition("/")
    own = f"{folder}/_rels/{base}.rels"
    targets = dict(_targets(archive, own, folder))
    for what, name, attributes in walk(archive.stream(workbook), archive.budget):
        if what is What.START and name == "sheet":
            part = targets.get(attributes.get("id", ""), "")
            yield attributes.get("name", ""), attributes.get("state", ""), part


def _targets(archive: Archive, own: str, folder: str) -> Iterator[tuple[str, str]]:
    for what, name, attributes in walk(archive.stream(own), archive.budget):
        if what is What.START and name == "Relationship":
            target = attributes.get("Target", "")
            absolute = target[1:] if target.startswith("/") else f"{folder}/{target}"
            yield attributes.get("Id", ""), absolute


def _read_sheet(
    archive: Archive, found: Found, part: str, where: str, shared: list[str]
) -> SheetRows:
    rest = Rest(_CELLS)
    events = _seen_by(rest, walk(archive.stream(part), archive.budget))
    rows = read_sheet(events, shared, lambda count: archive.budget.step(1 + count // 16))
    found.text(where, "\n".join(rows.lines), "行")
    found.texts(f"{where}里看不见的说明", rest.lines)
    _read_formulas(rest.lines, found)
    return rows


def _seen_by(rest: Rest, events: Iterable[Event]) -> Iterator[Event]:
    for event in events:
        rest.take(event)
        yield event


def _read_formulas(lines: list[str], found: Found) -> None:
    if any(_ACTS.search(line) for line in lines):
        found.run("会运行的公式")


def _out_of_sight(where: str, rows: SheetRows) -> Iterator[str]:
    if rows.hidden_rows:
        yield f"{where}里隐藏的 {rows.hidden_rows} 行"
    if rows.hidden_columns:
        yield f"{where}里隐藏的 {len(rows.hidden_columns)} 列"


def _read_comments(archive: Archive, found: Found, done: set[str]) -> None:
    for head in ("xl/comments", "xl/threadedComments/"):
        for part in archive.matching(head):
            done.add(part)
            rest = Rest(frozenset({"author"}))
            for event in walk(archive.stream(part), archive.budget):
                rest.take(event)
                what, name, _ = event
                found.comments += what is What.START and name in ("comment", "threadedComment")
            found.texts("批注", rest.lines)
            for _, author in text_of(archive.stream(part), rest.known, archive.budget):
                found.author("批注者", author)


def _read_caches(archive: Archive, found: Found) -> None:
    """Keep the source data of pivot tables, short values too, and what links to other programs do."""
    cached = [
        attributes["v"]
        for part in archive.matching("xl/pivotCache/")
        for what, name, attributes in walk(archive.stream(part), archive.budget)
        if what is What.START and name in ("s", "n", "d") and attributes.get("v")
    ]
    if cached:
        found.hidden.append("数据透视表缓存的原始数据")
        found.text("数据透视表缓存", "\n".join(cached))
    for part in archive.matching("xl/externalLinks/"):
        for what, name, _ in walk(archive.stream(part), archive.budget):
            if what is What.START and name in ("ddeLink", "oleLink"):
                found.run("DDE、OLE 链接")
    if any(one.kind.endswith("externalLinkPath") for one in relations(archive)):
        found.hidden.append("从别的工作簿取来的数据")


def _read_names(archive: Archive, found: Found, workbook: str) -> None:
    for what, name, attributes in walk(archive.stream(workbook), archive.budget):
        named = attributes.get("name", "") if name == "definedName" else ""
        if what is What.START and _BY_ITSELF.search(named):
            found.run("自动运行的名称")
