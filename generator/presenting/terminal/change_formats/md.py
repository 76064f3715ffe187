"""DataChanges as Markdown for a job summary or a note on a merge request; text of data calls nobody there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.concluding.changes.records import DataChanges
from generator.facts.diagnostics import Finding
from generator.presenting.terminal.change_formats.told import Block, blocks, heading
from generator.presenting.words.change_words import AUDIENCE, Row, short, summary_sentence
from generator.presenting.words.escaping import inert

_ROOM = 50_000
"""Characters of blocks shown; what shows such notes takes 65,536 and a million."""


def write(changes: DataChanges) -> str:
    """Write the sentence of the change, a table a project, the findings, as much as there is room for."""
    lines = [
        "## 数据改了什么",
        "",
        inert(heading(changes)),
        "",
        f"**{inert(summary_sentence(changes))}**",
    ]
    lines += ["", *_bounded(changes)]
    lines += _findings("新出现的问题", changes.found)
    lines += _findings("不再有的问题", changes.solved)
    notes = [AUDIENCE] if changes else []
    notes += [changes.compared.note] if changes.compared.note else []
    return "\n".join([*lines, *(f"<sub>{inert(note)}</sub>\n" for note in notes)]).rstrip() + "\n"


def _bounded(changes: DataChanges) -> Iterator[str]:
    room = _ROOM
    listed = list(blocks(changes))
    for shown, block in enumerate(listed):
        text = "\n".join(_block(block))
        room -= len(text)
        if room < 0:
            yield f"还有 {len(listed) - shown} 处没有列在这里，见预览里的改动页。\n"
            return
        yield text


def _block(block: Block) -> Iterator[str]:
    yield f"### {inert(block.title)}：{inert(block.state)}"
    yield ""
    for sentence in block.sentences:
        yield f"{inert(sentence)}\n"
    if block.rows:
        yield "| 项 | 原来 | 现在 | 差 |"
        yield "|---|---|---|--:|"
        yield from map(_row, block.rows)
        yield ""


def _row(row: Row) -> str:
    cells = (row.label, row.old, row.new, row.difference)
    return f"| {' | '.join(inert(short(cell)) if cell else ' ' for cell in cells)} |"


def _findings(title: str, findings: tuple[Finding, ...]) -> Iterator[str]:
    if not findings:
        return
    yield f"### {title}（{len(findings)}）"
    yield ""
    for item in findings[:_MOST]:
        place = inert(f"{item.place.file} 第 {item.place.line} 行")
        yield f"- **{item.severity} {item.code}** {place}：{inert(short_message(item))}"
    if len(findings) > _MOST:
        yield f"- 还有 {len(findings) - _MOST} 条，见核对结果。"
    yield ""


_MOST = 50


def short_message(item: Finding) -> str:
    """Return what a finding says, on one line."""
    return " ".join(item.message.split())
