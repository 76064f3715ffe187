"""The forms of all kinds of files, by the name of their schema and by their record."""

from __future__ import annotations

from types import MappingProxyType

from generator.facts.form.field import Form
from generator.facts.form.project import PROJECT
from generator.facts.form.report import REPORT
from generator.facts.form.review import REVIEW
from generator.facts.form.site import SITE
from generator.facts.form.standard import STANDARD
from generator.facts.form.unit import UNIT

FORMS: MappingProxyType[str, Form] = MappingProxyType(
    {
        "site": SITE,
        "unit": UNIT,
        "report": REPORT,
        "project": PROJECT,
        "review": REVIEW,
        "standard": STANDARD,
    }
)
"""``project`` is the form of ``project.schema.json``."""

FORM_OF: MappingProxyType[type, Form] = MappingProxyType(
    {form.record: form for form in FORMS.values()}
)
"""The form that fills the record of a whole file."""
