"""DataChanges as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from generator.concluding.changes.records import DataChanges
from generator.facts.diagnostics import Finding
from generator.presenting.terminal.change_formats.told import Block, blocks, heading
from generator.presenting.words.change_words import AUDIENCE, Row, short, summary_sentence
from generator.presenting.words.escaping import tidy


def write(changes: DataChanges) -> str:
    """Write the sentence of the change, a block a project, the findings."""
    lines = [heading(changes), summary_sentence(changes)]
    for block in blocks(changes):
        lines += ["", *_block(block)]
    lines += _findings("新出现的问题", changes.found)
    lines += _findings("不再有的问题", changes.solved)
    lines += ["", AUDIENCE] if changes else []
    lines += [changes.compared.note] if changes.compared.note else []
    return "\n".join(tidy(line) if line[:1] != " " else _kept(line) for line in lines) + "\n"


def _kept(line: str) -> str:
    """Return a line with its indent, all else of it tidy."""
    inside = line.lstrip(" ")
    return " " * (len(line) - len(inside)) + tidy(inside).replace("\n", " ")


def _block(block: Block) -> Iterator[str]:
    yield f"{block.title}：{block.state}"
    yield from (f"  {sentence}" for sentence in block.sentences)
    yield from (f"  {_row(row)}" for row in block.rows)


def _row(row: Row) -> str:
    more = f"（{row.difference}）" if row.difference else ""
    old = f"{short(row.old)} → " if row.old else ""
    return f"{row.label}：{old}{short(row.new)}{more}"


def _findings(title: str, findings: tuple[Finding, ...]) -> Iterator[str]:
    if findings:
        yield ""
        yield f"{title}："
    for item in findings:
        place = item.place
        yield f"  {place.file}:{place.line}: {item.severity} {item.code} {item.message}"
