"""DataChanges as JSON with a version of its own; numbers are texts, exact as typed."""

from __future__ import annotations

import json
from decimal import Decimal

from generator.concluding.changes.records import (
    Cause,
    DataChanges,
    Differences,
    FieldChange,
    FigureChange,
    FileChange,
    ProjectChange,
    YearChange,
)
from generator.facts.diagnostics import Finding
from generator.facts.units import trimmed
from generator.presenting.prepared.plain_data import Json
from generator.presenting.words.change_words import because, summary_sentence

VERSION = 1
"""Counts up where a member is renamed or means something else; new members leave it as it is."""


def write(changes: DataChanges) -> str:
    """Write the members that ``docs/guide/changes.md`` lists."""
    compared = changes.compared
    content: Json = {
        "format": "mingzhang-changes",
        "version": VERSION,
        "old": {"name": compared.old, "commit": compared.old_commit or None},
        "new": {"name": compared.new, "commit": compared.new_commit or None},
        "note": compared.note,
        "summary": summary_sentence(changes),
        "projects": [_project(one) for one in changes.projects],
        "years": [_year(one) for one in changes.years],
        "others": [_other(one) for one in changes.others],
        "findings": {
            "new": [_finding(one) for one in changes.found],
            "solved": [_finding(one) for one in changes.solved],
        },
        "attachments": [
            {"change": edit.name.lower(), "file": name} for edit, name in changes.attachments
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _project(one: ProjectChange) -> Json:
    return {
        "change": one.edit.name.lower(),
        "unit": one.unit,
        "unit_name": one.unit_name,
        "year": one.year,
        "id": one.id or None,
        "name": one.name or None,
        "former_name": one.former_name or None,
        "former": "/".join(map(str, one.former)) if one.former else None,
        "withholding_basis": one.basis or None,
        **_what(one.what),
        "figures": [_figure(figure) for figure in one.figures],
        "stated_total_because": [_cause(cause) for cause in one.stated_causes],
        "computed_total_because": [_cause(cause) for cause in one.computed_causes],
        "sentences": list(because(one)),
    }


def _year(one: YearChange) -> Json:
    return {
        "change": one.edit.name.lower(),
        "unit": one.unit,
        "unit_name": one.unit_name,
        "year": one.year,
        **_what(one.what),
        "totals": [_figure(figure) for figure in one.totals],
        "withheld_changed": one.hidden,
    }


def _other(one: FileChange) -> Json:
    return {
        "change": one.edit.name.lower(),
        "kind": one.kind,
        "id": one.id or None,
        "name": one.name,
        **_what(one.what),
    }


def _what(what: Differences) -> dict[str, Json]:
    return {
        "fields": [_field(one) for one in what.fields],
        "lines": [
            {"change": one.edit.name.lower(), "where": list(one.where), "item": one.item}
            for one in what.lines
        ],
    }


def _field(one: FieldChange) -> Json:
    return {
        "where": list(one.where),
        "item": one.item or None,
        "key": one.key,
        "old": one.old or None,
        "new": one.new or None,
        "unit": one.unit or None,
        "difference": _number(one.difference),
    }


def _figure(one: FigureChange) -> Json:
    return {
        "label": one.label,
        "unit": one.unit,
        "old": _number(one.old),
        "new": _number(one.new),
    }


def _cause(one: Cause) -> Json:
    return {"item": one.item, "old": _number(one.old), "new": _number(one.new)}


def _finding(one: Finding) -> Json:
    return {
        "code": one.code,
        "severity": one.severity.value,
        "file": one.place.file,
        "line": one.place.line,
        "message": one.message,
    }


def _number(value: Decimal | None) -> str | None:
    return None if value is None else trimmed(value)
