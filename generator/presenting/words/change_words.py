"""DataChanges in sentences and rows: what was, what is, and what moved a total where the points add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.concluding.changes.records import (
    Cause,
    DataChanges,
    Differences,
    Edit,
    FieldChange,
    FigureChange,
    LineChange,
    ProjectChange,
    YearChange,
)
from generator.facts.diagnostics import Finding, Severity
from generator.facts.form.keys import Key
from generator.facts.units import trimmed

NOT_STATED = "未填报"
NONE = "—"
_EXPLAINED = Key.ANNUAL_BUDGET, Key.EXECUTED, Key.STATED_TOTAL
"""Figures that are fields of the form as well: told once."""

_OF_THE_FORM = ((), (Key.FUNDS, Key.FUNDS_TOTAL), (Key.GOAL,))
"""Where values stand that the form has once."""

_LONGEST = 60
AUDIENCE = "供审阅的人看，含草稿；不予公开的只有个数。请勿公开或转发。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One value before and after, each as shown; ``difference`` has a sign, empty for no numbers."""

    label: str
    old: str
    new: str
    difference: str = ""


def said(text: str, unit: str = "") -> str:
    """Return a value with its unit, 未填报 where nothing is stated."""
    return f"{text} {unit}".rstrip() if text else NOT_STATED


def number(value: Decimal | None, unit: str = "") -> str:
    """Return a figure with its unit, a dash where there is none."""
    return NONE if value is None else said(trimmed(value), unit)


def signed(value: Decimal | None) -> str:
    """Return a difference with its sign, empty where there is none."""
    return "" if not value else f"{'+' if value > 0 else '−'}{trimmed(abs(value))}"


def field_label(change: FieldChange) -> str:
    """Return what a value is called: ``指标「修补路面面积」实际完成值``, ``年度总体目标 预期目标``."""
    if not change.item:
        place = " ".join(change.where[-1:])
        return f"{place} {change.key}".strip()
    kind = change.where[-1] if change.where else ""
    if Key.INDICATORS in change.where:
        return f"指标「{change.item}」{change.key}"
    return f"{kind}「{change.item}」{change.key}"


def field_rows(what: Differences) -> tuple[Row, ...]:
    """Return the values that differ, in the order of the form, then the lines that came and went."""
    fields = (
        Row(
            label=field_label(one),
            old=said(one.old, one.unit),
            new=said(one.new, one.unit),
            difference=signed(one.difference),
        )
        for one in what.fields
    )
    return (*fields, *map(_line_row, what.lines))


def _line_row(line: LineChange) -> Row:
    label = Key.INDICATORS if Key.INDICATORS in line.where else " ".join(line.where[-1:])
    came = line.edit is Edit.NEW
    return Row(label=label, old=NONE if came else line.item, new=line.item if came else "删去")


def figure_rows(figures: tuple[FigureChange, ...], *, skip: bool = False) -> tuple[Row, ...]:
    """Return figures before and after; ``skip`` leaves out those that are fields of the form."""
    return tuple(
        Row(
            label=one.label,
            old=number(one.old, one.unit),
            new=number(one.new, one.unit),
            difference=signed(one.difference),
        )
        for one in figures
        if not (skip and one.label in _EXPLAINED) and (one.old, one.new) != (None, None)
    )


def project_rows(change: ProjectChange) -> tuple[Row, ...]:
    """Return all that differs of a project; of one that is new or gone its figures."""
    if change.edit in (Edit.CHANGED, Edit.MOVED):
        return (*figure_rows(change.figures, skip=True), *field_rows(change.what))
    return figure_rows(change.figures)


def total_rows(change: YearChange) -> tuple[Row, ...]:
    """Return the totals of a year that differ."""
    return figure_rows(tuple(one for one in change.totals if one.differs))


def because(change: ProjectChange) -> tuple[str, ...]:
    """Return a sentence for each total that moved: what it was, what it is, which lines moved it.

    The lines are named as the cause only where their points add up to the difference.
    """
    told = (
        (Key.STATED_TOTAL, change.stated_causes),
        ("复算总分", change.computed_causes),
    )
    figures = {one.label: one for one in change.figures}
    return tuple(
        _total_sentence(figures[label], causes)
        for label, causes in told
        if change.edit in (Edit.CHANGED, Edit.MOVED) and label in figures and figures[label].differs
    )


def _total_sentence(figure: FigureChange, causes: tuple[Cause, ...]) -> str:
    moved = f"{figure.label} {number(figure.old)} → {number(figure.new)}"
    if not causes:
        return f"{moved}。"
    return f"{moved}，因为{'；'.join(map(_cause, causes))}。"


def _cause(cause: Cause) -> str:
    own = cause.item in (Key.EXECUTION_RATE, Key.GOAL)
    name = f"“{cause.item}”" if own else f"指标「{cause.item}」"
    if cause.old is None:
        return f"新增{name}，得 {number(cause.new)} 分"
    if cause.new is None:
        return f"{name}不再有得分（原来 {number(cause.old)} 分）"
    points = f"得分 {number(cause.old)} → {number(cause.new)}"
    values = "，".join(
        f"{one.key} {short(said(one.old, one.unit))} → {short(said(one.new, one.unit))}"
        for one in cause.fields
    )
    return f"{name}{values}，{points}" if values else f"{name}{points}"


def short(text: str) -> str:
    """Return a text of one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def value_before(change: ProjectChange | None, key: str, item: str = "") -> str:
    """Return what a value on a project's page was before, empty where it is the same.

    Args:
        change: What became of the project, None where nothing did.
        key: The key of the value.
        item: The indicator it stands on; of money without one, the total row is meant.
    """
    for one in change.what.fields if change is not None else ():
        own = one.where in _OF_THE_FORM if not item else True
        if one.key == key and one.item == item and own:
            return said(one.old, one.unit)
    return ""


def title(change: ProjectChange) -> str:
    """Return what a project is called in a list of changes."""
    place = f"{change.unit_name} {change.year} 年度"
    if not change.id:
        return f"{place}的 1 个项目"
    return f"{place} {change.name or change.id}"


def state(change: ProjectChange) -> str:
    """Return what became of it, with its former name and place."""
    words = [change.edit.value]
    if change.former_name:
        words.append(f"原名“{change.former_name}”")
    if change.former is not None:
        words.append("原来在 " + "/".join(map(str, change.former)))
    if change.basis:
        words.append(f"依据：{change.basis}")
    return "，".join(words)


def summary_sentence(changes: DataChanges) -> str:
    """Return the change in one sentence, for the head of a page, a note or a terminal."""
    if not changes:
        return "两个状态的数据没有不同（文件换地方、重新排版不算改动）。"
    parts = [*_projects_said(changes), *_money_said(changes), *_findings_said(changes)]
    rest = _others_said(changes)
    return "；".join([*parts, *rest]) + "。"


def _projects_said(changes: DataChanges) -> Iterator[str]:
    """Say how many projects changed in which way; a single one by its name, with what moved it."""
    if len(changes.projects) == 1:
        only = changes.projects[0]
        moved = because(only)
        told = moved[0].rstrip("。") if moved else state(only)
        yield f"{title(only)}：{told}"
    else:
        yield from _projects_counted(changes)
    hidden = sum(one.hidden for one in changes.years)
    if hidden:
        yield f"不予公开的项目有改动 {hidden} 个，内容不列"


def _projects_counted(changes: DataChanges) -> Iterator[str]:
    counts = Counter(one.edit for one in changes.projects)
    told = [f"{edit.value} {counts[edit]} 个" for edit in Edit if counts[edit]]
    yield "项目：" + "，".join(told) if told else "没有项目改动"


def _money_said(changes: DataChanges) -> Iterator[str]:
    for label in (Key.ANNUAL_BUDGET, Key.EXECUTED):
        moved = [
            one.difference
            for year in changes.years
            for one in year.totals
            if one.label == label and one.difference
        ]
        if moved:
            total = sum(moved, Decimal(0))
            yield f"{label}合计 {signed(total) or '不变'} 万元"


def _findings_said(changes: DataChanges) -> Iterator[str]:
    for what, found in (("新出现", changes.found), ("不再有", changes.solved)):
        told = count_said(found)
        if told:
            yield f"{what} {told}"


def count_said(findings: tuple[Finding, ...]) -> str:
    """Return how many findings there are of each severity: ``1 个错误、2 个警告``."""
    counts = Counter(one.severity for one in findings)
    return "、".join(f"{counts[one]} 个{one}" for one in Severity if counts[one])


def _others_said(changes: DataChanges) -> Iterator[str]:
    for kind in (Key.STANDARD, "单位", "网站"):
        own = [one for one in changes.others if one.kind == kind]
        if own:
            yield f"{kind}有改动" if kind == "网站" else f"{len(own)} 个{kind}有改动"
    reports = [one for one in changes.years if one.what or one.edit is not Edit.CHANGED]
    if reports:
        yield f"{len(reports)} 份年度报告有改动"
    if changes.attachments:
        yield f"{len(changes.attachments)} 个附件有改动"
