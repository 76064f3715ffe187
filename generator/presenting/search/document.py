"""What search knows of a page: its address, its lines of text, and what it can be sorted and chosen by."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What a page is about; the value is the word shown."""

    PROJECT = "项目"
    REPORT = "年度报告"
    UNIT = "单位"
    OTHER = "说明和汇总"


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
class Document:
    """A page as search sees it.

    ``address`` is relative to the site's root, as links have it; ``lines`` are what a reader sees,
    each once, without the title.
    """

    address: str
    title: str
    lines: tuple[str, ...]
    traits: Traits


def in_order(documents: list[Document]) -> list[Document]:
    """Return pages in the order in which they are numbered: projects first, the latest year first.

    Pages of equal relevance are shown in this order; neighbours have the same traits, which keeps
    the tables of traits small.
    """
    kinds = list(Kind)

    def key(document: Document) -> tuple[int, bool, int]:
        traits = document.traits
        return (kinds.index(traits.kind), traits.example, -(traits.year or 0))

    return sorted(documents, key=key)
