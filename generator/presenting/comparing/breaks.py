"""Breaks in a series: what makes two years of a unit or of a project not comparable, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.presenting.prepared.digest import Digest
from generator.presenting.prepared.prepared_year import Entry


def unit_breaks(years: Sequence[Digest]) -> tuple[str, ...]:
    """Return what to know before comparing a unit's years, the earliest year first."""
    ordered = sorted(years, key=lambda item: item.year)
    return (
        *_gaps([item.year for item in ordered]),
        *(said for one, other in pairwise(ordered) for said in _between(one, other)),
        *(_coverage(item) for item in ordered if not item.complete),
    )


def project_breaks(years: Sequence[tuple[int, Entry]]) -> tuple[str, ...]:
    """Return what to know before comparing a project's years; the earliest comes first."""
    pairs = list(pairwise(years))
    return (
        *_gaps([year for year, _ in years]),
        *(said for one, other in pairs for said in _changed(one, other)),
    )


def _gaps(years: Sequence[int]) -> Iterator[str]:
    missing = [str(year) for one, other in pairwise(years) for year in range(one + 1, other)]
    if missing:
        yield f"本站没有 {'、'.join(missing)} 年的数据，图和表里相邻的两年不是连续的。"


def _between(one: Digest, other: Digest) -> Iterator[str]:
    if one.standards != other.standards:
        yield (
            f"评分标准变了：{one.year} 年用{'、'.join(one.standards)}，"
            f"{other.year} 年用{'、'.join(other.standards)}，得分和等级不能直接相比。"
        )
    if one.declared != other.declared:
        stated, added = (one, other) if one.declared else (other, one)
        yield (
            f"合计的来历不同：{stated.year} 年是单位声明的合计，"
            f"{added.year} 年是逐项列出的项目相加。"
        )


def _coverage(item: Digest) -> str:
    if not item.itemised:
        return f"{item.year} 年没有逐项列出项目，只有合计。"
    return (
        f"{item.year} 年只逐项列出 {item.projects} 个项目中的 {item.itemised} 个，"
        "按领域、等级的数和中位数只含列出的项目。"
    )


def _changed(one: tuple[int, Entry], other: tuple[int, Entry]) -> Iterator[str]:
    (before, old), (after, new) = one, other
    if old.name != new.name:
        yield f"名称变了：{before} 年叫“{old.name}”，{after} 年叫“{new.name}”。"
    if old.standard != new.standard:
        yield (
            f"评分标准变了：{before} 年用{old.standard}，{after} 年用{new.standard}，"
            "得分和等级不能直接相比。"
        )
    if old.implementer and new.implementer and old.implementer != new.implementer:
        yield f"实施单位变了：{before} 年是{old.implementer}，{after} 年是{new.implementer}。"
    yield from _indicators(one, other)


def _indicators(one: tuple[int, Entry], other: tuple[int, Entry]) -> Iterator[str]:
    (before, old), (after, new) = one, other
    names = [item.name for item in old.measured]
    later = [item.name for item in new.measured]
    if not names or not later or set(names) == set(later):
        return
    kept = len(set(names) & set(later))
    yield (
        f"指标变了：{before} 年 {len(names)} 项，{after} 年 {len(later)} 项，名称相同的 {kept} 项；"
        "得分按不同的指标算出，不能直接相比。"
    )
