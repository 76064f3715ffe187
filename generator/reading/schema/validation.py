"""Plain data held against its JSON Schema; what does not fit becomes findings."""

from __future__ import annotations

from typing import Any

from generator.facts.diagnostics import Finding
from generator.facts.form.keys import Key
from generator.reading.schema.problem import Problem, problems
from generator.reading.schema.schema_files import SchemaKind, schema_data, schema_text
from generator.reading.yaml.source import Source

__all__ = ["SchemaKind", "schema_data", "schema_text", "validate"]


_TEXT = "string"


def validate(kind: SchemaKind, source: Source) -> tuple[Finding, ...]:
    """Return what does not fit the schema, in file order; nothing where there is no data."""
    if source.data is None:
        return ()
    problems_found = problems(schema_data(kind), source.data)
    found = tuple(one for one in problems_found if not _excused(one, source.data))
    if not found:
        return ()
    from generator.reading.schema.schema_sentences import tell

    return tell(kind, source, found)


def _excused(problem: Problem, data: dict[str, Any]) -> bool:
    """Tell whether a text that has to be there was only not seen (转录不全); a choice has to be made."""
    if problem.keyword != "required" or not data.get(Key.INCOMPLETE):
        return False
    wanted = problem.schema["properties"][problem.path[-1]]
    return wanted["type"] == _TEXT and "enum" not in wanted
