"""Tables that several files share: sources, evidence, measures, corrections, explanations."""

from __future__ import annotations

from generator.facts.diagnostics import Explanation
from generator.facts.form.field import Field, Form, Kind
from generator.facts.form.keys import Key
from generator.facts.records.parts import (
    Correction,
    Evidence,
    Measure,
    PolicyBasis,
    Provenance,
    SignOff,
)
from generator.facts.records.states import Progress, Role

BASIS = Form(
    PolicyBasis,
    (
        Field(Key.DOCUMENT_NUMBER, "number", Kind.TEXT),
        Field(Key.NAME, "title", Kind.TEXT),
        Field(Key.ISSUER, "issuer", Kind.TEXT),
        Field(Key.CLAUSE, "clause", Kind.TEXT),
    ),
)
EVIDENCE = Form(
    Evidence,
    (
        Field(Key.NAME, "title", Kind.TEXT),
        Field(Key.FILE, "file", Kind.TEXT),
        Field(Key.PUBLIC, "public", Kind.YES),
        Field(Key.REASON_NOT_PUBLIC, "reason", Kind.TEXT),
        Field(Key.EXPLANATIONS, "note", Kind.TEXT),
    ),
)
MEASURE = Form(
    Measure,
    (
        Field(Key.PROBLEM, "problem", Kind.PROSE),
        Field(Key.MEASURE, "measure", Kind.PROSE),
        Field(Key.RESPONSIBLE, "responsible", Kind.TEXT),
        Field(Key.DUE, "due", Kind.TEXT),
        Field(Key.PROGRESS, "progress", Kind.CHOICE, words=Progress),
        Field(Key.PROGRESS_NOTE, "progress_note", Kind.PROSE),
    ),
)
SOURCE = Form(
    Provenance,
    (
        Field(Key.FILE, "document", Kind.TEXT),
        Field(Key.DOCUMENT_NUMBER, "number", Kind.TEXT),
        Field(Key.POSITION, "position", Kind.TEXT),
        Field(Key.URL, "url", Kind.ADDRESS),
        Field(Key.EXPLANATIONS, "note", Kind.TEXT),
    ),
)
CORRECTION = Form(
    Correction,
    (
        Field(Key.DATED, "dated", Kind.DATE),
        Field(Key.CORRECTED, "what", Kind.TEXT),
        Field(Key.CAUSE, "reason", Kind.TEXT),
    ),
)
SIGN_OFF = Form(
    SignOff,
    (
        Field(Key.ROLE, "role", Kind.CHOICE, words=Role),
        Field(Key.SIGNING_UNIT, "unit", Kind.TEXT),
        Field(Key.DATED, "dated", Kind.DATE),
    ),
)
EXPLANATION = Form(
    Explanation,
    (
        Field(Key.RULE, "rule", Kind.TEXT),
        Field(Key.REASON, "reason", Kind.TEXT),
        Field(Key.DATED, "dated", Kind.DATE),
    ),
)


def explanations(of: type | None = None) -> Field:
    """Return the field for 说明; ``of`` is the file's record where it stands within a table."""
    return Field(Key.EXPLANATIONS, "explanations", Kind.EXPLANATIONS, EXPLANATION, of)
