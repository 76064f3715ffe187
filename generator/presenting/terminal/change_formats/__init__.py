"""What changed between two states, in the forms that people and programs read."""

from __future__ import annotations

from generator.concluding.changes.records import DataChanges
from generator.presenting.terminal.change_formats import html, json, md, text

_WRITERS = {"text": text.write, "md": md.write, "html": html.write, "json": json.write}
CHANGE_FORMATS = tuple(_WRITERS)


def write_changes(form: str, changes: DataChanges) -> str:
    """Write changes in a form of ``CHANGE_FORMATS``; the text ends with a line end."""
    return _WRITERS[form](changes)
