"""The door: plain data that passed its schema, handed out as typed values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from generator.facts.diagnostics import Explanation, FieldPath
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
            number=item.text("文号"),
            title=item.text("名称"),
            issuer=item.text("发文机关"),
            clause=item.text("条款"),
        )
        for item in listed
    )


def read_evidence(listed: tuple[Fields, ...]) -> tuple[Evidence, ...]:
    """Read 佐证材料 or 附件."""
    return tuple(
        Evidence(
            title=item.text("名称"),
            file=item.text("文件"),
            public=item.yes("公开"),
            reason=item.text("不公开理由"),
            note=item.text("说明"),
        )
        for item in listed
    )


def read_measures(listed: tuple[Fields, ...]) -> tuple[Measure, ...]:
    """Read 问题与措施 or 整改措施."""
    return tuple(
        Measure(
            problem=item.text("问题"),
            measure=item.text("措施"),
            responsible=item.text("责任单位"),
            due=item.text("完成时限"),
            progress=Progress(item.text("进展")) if item.has("进展") else None,
            progress_note=item.text("进展说明"),
        )
        for item in listed
    )


def read_provenance(listed: tuple[Fields, ...]) -> tuple[Provenance, ...]:
    """Read 来源."""
    return tuple(
        Provenance(
            document=item.text("文件"),
            number=item.text("文号"),
            position=item.text("位置"),
            url=item.text("网址"),
            note=item.text("说明"),
        )
        for item in listed
    )


def read_corrections(listed: tuple[Fields, ...]) -> tuple[Correction, ...]:
    """Read 更正."""
    return tuple(
        Correction(
            dated=item.needed_day("日期"),
            what=item.text("内容"),
            reason=item.text("原因"),
        )
        for item in listed
    )


def read_explanations(beside: Fields, path: FieldPath = ()) -> tuple[Explanation, ...]:
    """Read the 说明 that stands in ``beside``, to which ``path`` leads."""
    return tuple(
        Explanation(
            rule=item.text("规则"),
            reason=item.text("理由"),
            dated=item.day("日期"),
            path=(*path, "说明", index),
        )
        for index, item in enumerate(beside.items("说明"))
    )
