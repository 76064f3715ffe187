"""DataChanges as one HTML page that needs nothing else and runs nothing."""

from __future__ import annotations

from generator.concluding.changes.records import DataChanges
from generator.presenting.templates import environment
from generator.presenting.terminal.change_formats.told import blocks, heading
from generator.presenting.words.change_words import AUDIENCE, summary_sentence


def write(changes: DataChanges) -> str:
    """Write the page: the sentence of the change, values side by side, the findings."""
    text = environment().get_template("changes.html.j2").render(
        heading=heading(changes),
        sentence=summary_sentence(changes),
        blocks=tuple(blocks(changes)),
        findings=(("新出现的问题", changes.found), ("不再有的问题", changes.solved)),
        note=changes.compared.note,
        audience=AUDIENCE,
    )  # fmt: skip
    return text.strip("\n") + "\n"
