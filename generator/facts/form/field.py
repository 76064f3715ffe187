"""One field of a form: its key, its English term, what may stand under it and which record holds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.facts.form.keys import Key, StandardKey


class Kind(StrEnum):
    """What may stand under a key."""

    TEXT = "text"  # a name, a document number, a remark: as typed
    PROSE = "prose"  # sentences of the unit on its own work; the rules on wording read them
    QUANTITY = "quantity"  # a target or a value as typed, read into a Quantity
    IDENTIFIER = "identifier"  # letters and digits that name one thing: a project, a standard
    ADDRESS = "address"  # of a page on the web
    MONEY = "money"
    SCORE = "score"
    PERCENT = "percent"  # typed with its sign: 86.19%
    RATE = "rate"  # as forms print it, with or without its sign: 86.19%, 0.8619, 1
    NUMBER = "number"  # its unit is said beside it
    COUNT = "count"
    DATE = "date"
    CHOICE = "choice"  # one of a few words
    YES = "yes"  # one of two words, of which one means yes
    TABLE = "table"  # a mapping: keys of its own below it
    LIST = "list"  # of mappings
    TEXTS = "texts"  # a list of texts
    SEVERITIES = "severities"  # codes of rules the author chose, and what each weighs
    EXPLANATIONS = "explanations"  # a list, kept with its paths by the record of the whole file


TYPED = frozenset({Kind.TEXT, Kind.PROSE, Kind.QUANTITY, Kind.IDENTIFIER, Kind.ADDRESS})
"""Kinds whose text a person is free to type; whoever looks for what should not be there reads them."""

SECTIONS = frozenset({Kind.TABLE, Kind.LIST, Kind.TEXTS, Kind.SEVERITIES, Kind.EXPLANATIONS})
"""Kinds that stand on lines of their own below their key."""

CLOSED = frozenset(
    {
        *(Kind.MONEY, Kind.SCORE, Kind.PERCENT, Kind.RATE, Kind.NUMBER, Kind.COUNT, Kind.DATE),
        *(Kind.CHOICE, Kind.YES),
    }
)
"""Kinds that hold a bare number, a date or one of a few words, and nothing else."""

_UNITS = {Kind.MONEY: "万元", Kind.SCORE: "分", Kind.PERCENT: "%", Kind.RATE: "%"}


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """One key at one place of a form.

    ``term`` is the English term and the attribute of the record; empty where only one wording is
    allowed and there is nothing to hold. The record is that of the form, or ``of`` where another
    one holds the value. ``below`` is the form of a table, or of an item of a list. ``words`` are
    the choices there are (none: the schema has them, the record the word), ``yes`` is the word that
    means yes, ``counted_in`` the unit of a count or number. ``typed`` is the attribute that keeps
    what was typed where another key's value has taken its place.
    """

    key: Key | StandardKey
    term: str
    kind: Kind
    below: Form | None = None
    of: type | None = None
    words: type[StrEnum] | None = None
    yes: str = "是"
    counted_in: str = ""
    typed: str = ""

    @property
    def unit(self) -> str:
        """The unit of a number, empty where it has none."""
        return self.counted_in or _UNITS.get(self.kind, "")


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """The keys of a file, or of a table within it, in their order; ``record`` holds what they say."""

    record: type
    fields: tuple[Field, ...]

    def flattens(self, field: Field) -> bool:
        """Whether a table is no record of its own: its fields are attributes of this one."""
        below = field.below
        return field.kind is Kind.TABLE and below is not None and below.record is self.record

    def fills(self, field: Field) -> bool:
        """Whether what stands under a key is by itself an attribute of this form's record."""
        return bool(field.term) and field.of is None and field.kind is not Kind.EXPLANATIONS

    def owner(self, field: Field) -> type:
        """Return the record that holds what stands under a key."""
        return field.of or self.record

    def walk(self, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Form, Field]]:
        """Yield every field with the keys that lead to it and the form it stands in."""
        for field in self.fields:
            here = (*path, field.key)
            yield here, self, field
            if field.below is not None:
                yield from field.below.walk(here)
