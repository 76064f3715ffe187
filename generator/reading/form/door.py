"""The door: plain data that passed its schema, handed out as typed values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from generator.facts.diagnostics import Explanation, FieldPath
from generator.facts.form.keys import Key
from generator.facts.records.parts import Correction, Evidence, Measure, PolicyBasis, Provenance
from generator.facts.records.states import Progress
from generator.reading.yaml.scalars import as_text


class Fields:
    """One mapping of a data file; a key that is not there gives the empty value of its type."""

    __slots__ = ("_data",)

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data

    def has(self, key: str) -> bool:
        """Whether the key is stated."""
        return key in self._data

    def text(self, key: str) -> str:
        """The text as typed."""
        value = self._data.get(key, "")
        return value if isinstance(value, str) else as_text(value)

    def number(self, key: str) -> Decimal | None:
        """The number with its digits as typed."""
        value = self._data.get(key)
        return Decimal(value) if value is not None else None

    def needed(self, key: str) -> Decimal:
        """A number the schema requires; KeyError is our bug."""
        return Decimal(self._data[key])

    def count(self, key: str) -> int | None:
        """The whole number."""
        value = self._data.get(key)
        return int(value) if value is not None else None

    def percent(self, key: str) -> Decimal | None:
        """The number of a percentage: ``86.19%`` → 86.19."""
        value = self._data.get(key)
        return Decimal(value.removesuffix("%")) if value is not None else None

    def day(self, key: str) -> date | None:
        """The date."""
        value = self._data.get(key)
        return date.fromisoformat(value) if value is not None else None

    def needed_day(self, key: str) -> date:
        """A date the schema requires; KeyError is our bug."""
        return date.fromisoformat(self._data[key])

    def yes(self, key: str) -> bool:
        """Whether 是 is stated."""
        return self._data.get(key) == "是"

    def below(self, key: str) -> Fields:
        """The mapping under the key, empty where not stated."""
        return Fields(self._data.get(key, {}))

    def items(self, key: str) -> tuple[Fields, ...]:
        """The mappings of a list."""
        return tuple(Fields(item) for item in self._data.get(key, ()))

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list."""
        return tuple(as_text(item) for item in self._data.get(key, ()))

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """The keys and texts of a mapping whose keys the author chose, in their order."""
        return tuple((name, as_text(text)) for name, text in self._data.get(key, {}).items())


def read_bases(listed: tuple[Fields, ...]) -> tuple[PolicyBasis, ...]:
    """Read 政策依据 or 依据文件."""
    return tuple(
        PolicyBasis(
            number=item.text(Key.DOCUMENT_NUMBER),
            title=item.text("名称"),
            issuer=item.text(Key.ISSUER),
            clause=item.text(Key.CLAUSE),
        )
        for item in listed
    )


def read_evidence(listed: tuple[Fields, ...]) -> tuple[Evidence, ...]:
    """Read 佐证材料 or 附件."""
    return tuple(
        Evidence(
            title=item.text("名称"),
            file=item.text(Key.FILE),
            public=item.yes(Key.PUBLIC),
            reason=item.text(Key.REASON_NOT_PUBLIC),
            note=item.text(Key.EXPLANATIONS),
        )
        for item in listed
    )


def read_measures(listed: tuple[Fields, ...]) -> tuple[Measure, ...]:
    """Read 问题与措施 or 整改措施."""
    return tuple(
        Measure(
            problem=item.text(Key.PROBLEM),
            measure=item.text(Key.MEASURE),
            responsible=item.text(Key.RESPONSIBLE),
            due=item.text(Key.DUE),
            progress=Progress(item.text(Key.PROGRESS)) if item.has(Key.PROGRESS) else None,
            progress_note=item.text(Key.PROGRESS_NOTE),
        )
        for item in listed
    )


def read_provenance(listed: tuple[Fields, ...]) -> tuple[Provenance, ...]:
    """Read 来源."""
    return tuple(
        Provenance(
            document=item.text(Key.FILE),
            number=item.text(Key.DOCUMENT_NUMBER),
            position=item.text(Key.POSITION),
            url=item.text(Key.URL),
            note=item.text(Key.EXPLANATIONS),
        )
        for item in listed
    )


def read_corrections(listed: tuple[Fields, ...]) -> tuple[Correction, ...]:
    """Read 更正."""
    return tuple(
        Correction(
            dated=item.needed_day(Key.DATED),
            what=item.text(Key.CORRECTED),
            reason=item.text(Key.CAUSE),
        )
        for item in listed
    )


def read_explanations(beside: Fields, path: FieldPath = ()) -> tuple[Explanation, ...]:
    """Read the 说明 that stands in ``beside``, to which ``path`` leads."""
    return tuple(
        Explanation(
            rule=item.text(Key.RULE),
            reason=item.text(Key.REASON),
            dated=item.day(Key.DATED),
            path=(*path, Key.EXPLANATIONS, index),
        )
        for index, item in enumerate(beside.items(Key.EXPLANATIONS))
    )
