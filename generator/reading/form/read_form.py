"""One data file from bytes to plain data that was held against its schema."""

from __future__ import annotations

from generator.reading.form.printed_blanks import without_blanks
from generator.reading.schema.validation import SchemaKind, validate
from generator.reading.yaml.source import Source, read_source, with_findings


def read_form(kind: SchemaKind, name: str, content: bytes) -> Source:
    """Read a file of a kind; what is wrong with it are its findings, in file order."""
    source = without_blanks(kind, read_source(name, content))
    return with_findings(source, validate(kind, source))
