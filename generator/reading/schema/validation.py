"""Plain data held against its JSON Schema; what does not fit becomes findings."""

from __future__ import annotations

from generator.facts.diagnostics import Finding
from generator.reading.schema.problem import problems
from generator.reading.schema.schema_files import SchemaKind, schema_data, schema_text
from generator.reading.yaml.source import Source

__all__ = ["SchemaKind", "schema_data", "schema_text", "validate"]


def validate(kind: SchemaKind, source: Source) -> tuple[Finding, ...]:
    """Return what does not fit the schema, in file order; nothing where there is no data."""
    if source.data is None:
        return ()
    found = tuple(problems(schema_data(kind), source.data))
    if not found:
        return ()
    from generator.reading.schema.schema_sentences import tell

    return tell(kind, source, found)
