"""The keys of a data file in the order of its form; keys the form does not know keep theirs, behind."""

from __future__ import annotations

from generator.facts.form.field import Form
from generator.publishing.authoring.canonical.tree import Entry, Listing, Mapping, Value


def put_in_order(value: Value, form: Form | None) -> None:
    """Sort the keys of a value, and of all that stands below it, in place."""
    if isinstance(value, Listing):
        for entry in value.entries:
            put_in_order(entry.value, form)
    elif isinstance(value, Mapping):
        below = {str(field.key): field.below for field in form.fields} if form else {}
        places = {key: place for place, key in enumerate(below)}

        def place(entry: Entry) -> int:
            return places.get(entry.key, len(places))

        value.entries.sort(key=place)
        for entry in value.entries:
            put_in_order(entry.value, below.get(entry.key))
