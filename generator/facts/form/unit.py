"""A budget unit: data/<unit>/unit.yml."""

from __future__ import annotations

from generator.facts.form.field import Field, Form, Kind
from generator.facts.form.keys import Key
from generator.facts.form.parts import SOURCE, explanations
from generator.facts.records.site import Unit

UNIT = Form(
    Unit,
    (
        Field(Key.UNIT_NAME, "name", Kind.TEXT),
        Field(Key.SHORT_NAME, "short_name", Kind.TEXT),
        Field(Key.REGION, "region", Kind.TEXT),
        Field(Key.REGION_CODE, "region_code", Kind.TEXT),
        Field(Key.DEPARTMENT, "department", Kind.TEXT),
        Field(Key.UNIT_CATEGORY, "category", Kind.TEXT),
        Field(Key.RESIDENTS, "population", Kind.COUNT),
        Field(Key.VILLAGES, "villages", Kind.COUNT),
        Field(Key.HOUSEHOLDS, "households", Kind.COUNT),
        Field(Key.INTRODUCTION, "introduction", Kind.TEXT),
        Field(Key.CONTACT, "contact", Kind.TEXT),
        Field(Key.EXAMPLE, "example", Kind.YES),
        Field(Key.FORMER_IDS, "former_ids", Kind.TEXTS),
        Field(Key.STANDARD, "standard_id", Kind.IDENTIFIER),
        Field(Key.PROVENANCE, "provenance", Kind.LIST, SOURCE),
        explanations(),
    ),
)
