"""One data file from bytes to plain data that was held against its schema."""

from __future__ import annotations

from generator.reading.form.straightened import read_to_form
from generator.reading.schema.schema_files import SchemaKind
from generator.reading.yaml.source import Source, read_source


def read_form(kind: SchemaKind, name: str, content: bytes) -> Source:
    """Read a file of a kind; what is wrong with it are its findings, in file order."""
    return read_to_form(kind, read_source(name, content))
