"""The fields (领域) of a year across units: what goes where, and who spends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.concluding.year_figures import Tally, add_up
from generator.facts.units import HUNDRED, ZERO, round_half_up
from generator.judging.year.money import Money
from generator.presenting.pictures.of_digests import areas_chart
from generator.presenting.prepared.addresses import (
    COMPARE,
    HOME,
    compare_address,
    compare_fields_address,
)
from generator.presenting.prepared.digest import Digest, name_order
from generator.presenting.prepared.listing import Listing, projects_in_year
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render
from generator.presenting.words.page_words import counted

_COLUMNS = 10  # fields of the table of units; the others are added up in one more
_BARS = 20
_SECTIONS = (("caveats", "比较之前"), ("fields", "各领域"), ("units", "各单位的各领域"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of all units: sums in 万元, rate and share of the whole in %."""

    tally: Tally
    units: int
    share: Decimal | None
    behind: Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What the units spent on projects that are not listed one by one: 万元, and % of the whole."""

    executed: Decimal
    share: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A unit and what it spent in each of the fields of the table, last in all others."""

    digest: Digest
    cells: tuple[tuple[Tally | None, Listing], ...]


def fields_page(year: int, digests: Sequence[Digest]) -> Page:
    """Write the page of one year; fictional units only where there are no others."""
    here = compare_fields_address(year)
    real = [item for item in digests if not item.example] or list(digests)
    ordered = sorted(real, key=name_order)
    example = all(item.example for item in ordered)
    found = fields_of(year, ordered, example=example)
    columns = tuple(item.tally.name for item in found[:_COLUMNS])
    rest = tuple(item.tally.name for item in found[_COLUMNS:])
    return Page(
        path=here.file,
        content=render(
            "compare-fields.md.j2",
            here=here,
            year=year,
            example=example and bool(ordered),
            crumbs=((HOME, "首页"), (COMPARE, "比较"), (compare_address(year), f"{year} 年")),
            sections=_SECTIONS,
            sentence=_sentence(year, ordered, found),
            elsewhere=elsewhere_of(ordered),
            fields=found,
            columns=columns,
            rest=rest,
            rows=tuple(_unit_row(item, columns, rest) for item in ordered if item.areas),
            partial=tuple(item for item in ordered if not item.complete),
            chart=areas_chart([(item.tally, item.behind) for item in found[:_BARS]], year),
        ),
    )


def fields_of(year: int, digests: Sequence[Digest], *, example: bool) -> tuple[Field, ...]:
    """Add up the fields of the same name over units, the largest spending first."""
    names = dict.fromkeys(area.name for item in digests for area in item.areas)
    whole = _whole_spent(digests)
    listed = projects_in_year(year, example=example)
    fields = []
    for name in names:
        own = [area for item in digests for area in item.areas if area.name == name]
        tally = add_up(name, own)
        spent = tally.money.executed
        share = round_half_up(spent * HUNDRED / whole) if whole and spent is not None else None
        units = sum(any(area.name == name for area in item.areas) for item in digests)
        behind = listed.where(area=name)
        fields.append(Field(tally=tally, units=units, share=share, behind=behind))
    return tuple(
        sorted(fields, key=lambda item: (-(item.tally.money.executed or ZERO), item.tally.name))
    )


def elsewhere_of(digests: Sequence[Digest]) -> Elsewhere | None:
    """Return what is spent on projects that no field holds; None where there is nothing."""
    whole = _whole_spent(digests)
    listed = Money.added(area.money for item in digests for area in item.areas).executed or ZERO
    if whole is None or whole <= listed:
        return None
    return Elsewhere(
        executed=whole - listed, share=round_half_up((whole - listed) * HUNDRED / whole)
    )


def _whole_spent(digests: Sequence[Digest]) -> Decimal | None:
    """Return what the units spent, 万元; None unless every one of them states all of it."""
    money = Money.added(item.money for item in digests)
    return money.executed if money.executed_projects == money.of else None


def _unit_row(digest: Digest, columns: Sequence[str], rest: tuple[str, ...]) -> UnitRow:
    own = {area.name: area for area in digest.areas}
    cells: list[tuple[Tally | None, Listing]] = [
        (own.get(name), digest.behind.where(area=name)) for name in columns
    ]
    if rest:
        others = [own[name] for name in rest if name in own]
        cells.append((add_up("", others) if others else None, digest.behind.where(area=rest)))
    return UnitRow(digest=digest, cells=tuple(cells))


def _sentence(year: int, digests: Sequence[Digest], fields: Sequence[Field]) -> str:
    if not fields:
        return f"{year} 年没有逐项列出的项目，不能分领域。"
    named = [item for item in fields if item.tally.name]
    without = sum(item.tally.count for item in fields if not item.tally.name)
    said = f"{year} 年 {counted(len(digests), '个单位')}逐项列出的项目"
    said += f"分在 {counted(len(named), '个领域')}" if named else "都没有填报领域"
    if named and without:
        said += f"，另有 {counted(without, '个项目')}没有填报领域"
    if named and named[0].share is not None:
        said += f"；其中支出最多的是{named[0].tally.name}，占各单位全部支出的 {named[0].share}%"
    return f"{said}。"
