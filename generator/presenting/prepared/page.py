"""A generated file as a value: where it goes below docs/, what it holds, what search can sort it by."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.facts.form.keys import Key


class Kind(StrEnum):
    """What a page is about; the value is the word shown."""

    PROJECT = "项目"
    REPORT = "年度报告"
    UNIT = "单位"
    OTHER = "说明和汇总"
    RULE = Key.RULE
    GUIDE = "手册"


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What a page can be chosen and sorted by; empty or None is not stated, or does not apply.

    ``unit`` is its id, ``unit_name`` what readers call it. ``executed`` is 全年执行数 in 万元,
    ``rate`` 预算执行率 in %, ``score`` 自评总分 in 分. ``grade_place`` is 1 for the best grade of its
    standard and 0 for none of it. ``open_findings`` counts what the check of
    the page's data found and nobody explained.
    """

    kind: Kind = Kind.OTHER
    unit: str = ""
    unit_name: str = ""
    year: int | None = None
    area: str = ""
    grade: str = ""
    grade_place: int = 0
    executed: Decimal | None = None
    rate: Decimal | None = None
    score: Decimal | None = None
    open_findings: int = 0
    spot_checked: bool = False
    example: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One generated file; ``path`` is relative to docs/ with forward slashes.

    ``traits`` are what search can narrow down and sort by, where the page has any.
    """

    path: str
    content: bytes
    traits: Traits | None = None
