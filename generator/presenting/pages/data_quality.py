"""The page 数据质量 of a unit's year: what stands explained, what is open, the goals in figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.concluding.rulebook import RULES
from generator.facts.diagnostics import Finding
from generator.facts.families import family_of
from generator.judging.year.askable import Askable
from generator.judging.year.goal_quality import GoalQuality
from generator.presenting.prepared.addresses import HOME
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.prepared_year import Entry, PreparedYear
from generator.presenting.templates import render
from generator.presenting.words.page_words import NBSP

_MOST = 100
"""Rows of a table; the findings beyond stand on the pages of their projects."""

_SECTIONS = (
    ("explained", "已作说明"),
    ("open", "待单位说明"),
    ("notes", "供参考"),
    ("goals", "目标质量"),
    ("families", "按类别"),
)

Findings = Mapping[str, tuple[Finding, ...]]
"""What was found, by file, as far as the audience may see it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A finding and the project it is about; None is the report."""

    entry: Entry | None
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The rows of a table, and how many more there are."""

    rows: tuple[Row, ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyRow:
    """How many findings of a family stand explained, are open, are for information."""

    name: str
    explained: int
    open: int
    notes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """What was found in the data of a year, as far as the audience may see it."""

    explained: tuple[Row, ...]
    open: tuple[Row, ...]  # errors and warnings nobody explained
    notes: tuple[Row, ...]
    goals: GoalQuality
    untouched: int  # projects without an open error or warning

    @property
    def count(self) -> int:
        """All findings."""
        return len(self.explained) + len(self.open) + len(self.notes)


def quality_of(island: PreparedYear, findings: Findings) -> Quality:
    """Gather what was found in the report and the projects of a year that the audience may see."""
    rows = tuple(_rows(island, findings))
    open_rows = tuple(row for row in rows if row.finding.open)
    return Quality(
        explained=tuple(row for row in rows if row.finding.explained),
        open=open_rows,
        notes=tuple(row for row in rows if not row.finding.explained and not row.finding.open),
        goals=island.goals,
        untouched=len(island.entries) - len({row.entry.id for row in open_rows if row.entry}),
    )


def quality_page(island: PreparedYear, quality: Quality) -> Page:
    """Write the page 数据质量."""
    here, unit, year = island.quality_address, island.unit, island.unit_year.year
    return Page(
        path=here.file,
        content=render(
            "quality.md.j2",
            here=here,
            island=island,
            unit=unit,
            year=year,
            quality=quality,
            goals=quality.goals,
            askable=island.askable,
            sentence=quality_sentence(island, quality),
            rules=len(RULES),
            tables={
                "explained": _listed(quality.explained),
                "open": _listed(quality.open),
                "notes": _listed(quality.notes),
            },
            families=tuple(_families(quality)),
            names={entry.id: entry for entry in island.entries},
            sections=_SECTIONS,
            crumbs=(
                (HOME, "首页"),
                (island.unit_address, unit.label),
                (island.address, f"{year} 年度"),
            ),
        ),
    )


def quality_sentence(island: PreparedYear, quality: Quality) -> str:
    """Return what was found in one sentence."""
    asked = f"{island.unit_year.year} 年度列出的 {len(island.entries)}{NBSP}个项目按公开的规则核对"
    if not island.entries:
        return f"{island.unit_year.year} 年度没有列出项目，没有可以核对的内容。"
    if not quality.count:
        return f"{asked}，{_nothing_found(island.askable)}。"
    parts = (
        (len(quality.explained), "处问题单位已作说明"),
        (len(quality.open), "处待单位说明"),
        (len(quality.notes), "处供参考"),
    )
    told = "，".join(f"{number}{NBSP}{what}" for number, what in parts if number)
    return f"{asked}：{told}。"


def _nothing_found(askable: Askable) -> str:
    """Return that nothing was found, and of how many rules that says nothing."""
    if not askable.unasked:
        return "没有发现问题"
    return (
        f"能问的规则没有指出问题；要看填报内容的 {askable.rules}{NBSP}条中，"
        f"{askable.unasked}{NBSP}条没有可以核对的内容"
    )


def _rows(island: PreparedYear, findings: Findings) -> Iterator[Row]:
    """Yield the findings of the report, then those of the projects in their order."""
    for finding in findings.get(island.report.places.file, ()):
        yield Row(entry=None, finding=finding)
    for entry, evaluation in zip(island.entries, island.evaluations, strict=True):
        for finding in findings.get(evaluation.project.places.file, ()):
            yield Row(entry=entry, finding=finding)


def _listed(rows: Iterable[Row]) -> Listed:
    """Return the rows by rule, bounded, so that the page stays small in the largest year."""
    ordered = sorted(rows, key=lambda row: row.finding.code)
    return Listed(rows=tuple(ordered[:_MOST]), more=max(0, len(ordered) - _MOST))


def _families(quality: Quality) -> Iterator[FamilyRow]:
    groups = (quality.explained, quality.open, quality.notes)
    found = {family_of(row.finding.code) for group in groups for row in group}
    for name in dict.fromkeys(rule.family for rule in RULES):
        if name in found:
            explained, opened, notes = (
                sum(family_of(row.finding.code) == name for row in group) for group in groups
            )
            yield FamilyRow(name=name, explained=explained, open=opened, notes=notes)
