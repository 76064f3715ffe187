"""Last year's files as this year's forms: what stays is written in, what is new is left blank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from generator.facts.form.keys import Key
from generator.facts.units import plain
from generator.publishing.authoring.yaml_text import Line, Scalar

Data = Mapping[str, Any]
"""A data file as read: keys of the form, values of str, int, Decimal, list and dict."""

_AMOUNTS = (Key.INITIAL_BUDGET, Key.ANNUAL_BUDGET, Key.EXECUTED)
_ROWS = (Key.FUNDS_TOTAL, Key.APPROPRIATION, Key.CARRIED_OVER, Key.OTHER_FUNDS)
_NAMES = (Key.PROJECT_CODE, Key.AREA, Key.PROJECT_CATEGORY, Key.DEPARTMENT, Key.IMPLEMENTER)
_PRINTED = (
    Key.PROJECT_ATTRIBUTE,
    Key.PROJECT_TYPE,
    Key.OFFICE,
    Key.OFFICE_PHONE,
    Key.DIVISION,
    Key.DOCUMENT_KIND,
)
_BEFORE_TARGET = (
    Key.CHILD,
    Key.LEVEL1,
    Key.LEVEL2,
    Key.LEVEL3,
    Key.CORE,
    Key.NATURE,
    Key.DIRECTION,
)
_BEFORE_SCORE = (Key.UNIT_OF_MEASURE, Key.MEASURED_IN, Key.SHARE_OF_MARKS, Key.WEIGHT)
_AFTER_SCORE = (Key.TARGET_BASIS, Key.SCORING_RULE)
_SECTIONS = (
    Key.ORGANISATION,
    Key.ATTAINMENT_OF_GOALS,
    Key.QUALITY_OF_GOALS,
    Key.IMPROVEMENT,
)


def project_lines(old: Data, old_year: int) -> list[Line]:
    """Return the form of a project that goes on: names, codes, basis, indicators with targets.

    Results, scores and amounts are left to be filled in, last year's amounts beside them. What was
    not published stays so; everything else is a draft.
    """
    lines = [
        Line(
            key=Key.PROJECT_NAME,
            value=old.get(Key.PROJECT_NAME),
            hint=_dated(old, Key.PROJECT_NAME, old_year),
        )
    ]
    lines += _kept(old, _NAMES)
    lines += [*_asked(old, Key.PERIOD), *_kept(old, _PRINTED)]
    if old.get(Key.STATUS) == "不予公开":  # a draft would show in previews
        lines += [
            Line(key=Key.STATUS, value="不予公开"),
            _tree(Key.WITHHOLDING, old[Key.WITHHOLDING]),
        ]
    else:
        lines.append(Line(key=Key.STATUS, value="草稿", hint="核对无误、可以公开时改为 公开"))
    lines += _kept(old, (Key.EXAMPLE, Key.STANDARD, Key.AMOUNT_UNIT))
    unit = str(old.get(Key.AMOUNT_UNIT, "万元"))
    lines.append(Line(key=Key.FUNDS, lines=tuple(_funds(old.get(Key.FUNDS, {}), unit))))
    lines.append(Line(key=Key.GOAL, lines=_goal(old.get(Key.GOAL, {}), old_year)))
    indicators = tuple(_indicator(item, old_year) for item in old.get(Key.INDICATORS, ()))
    if indicators:
        lines.append(Line(key=Key.INDICATORS, entries=indicators))
    lines.append(Line(key=Key.STATED_TOTAL, hint="满分 100"))
    lines += [_tree(key, old[key]) for key in (Key.POLICY_BASES,) if key in old]
    return lines


def report_lines(old: Data, old_year: int, year: int) -> list[Line]:
    """Return the form of the next summary report: title and fields stay, figures and texts do not."""
    title = str(old.get(Key.TITLE, "")).replace(str(old_year), str(year))
    lines = [
        Line(key=Key.TITLE, value=title),
        Line(key=Key.STATUS, value="草稿", hint="核对无误、可以公开时改为 公开"),
        *_kept(old, (Key.EXAMPLE, Key.STANDARD)),
        Line(key=Key.REPORT_NUMBER, hint="如 遂政〔2025〕8号"),
        Line(key=Key.WRITTEN, hint="如 2025-03-31"),
        Line(key=Key.PUBLISHED),
        Line(key=Key.DECLARED, lines=tuple(Line(key=key) for key in (Key.PROJECT_COUNT, *_SUMS))),
    ]
    if Key.AREAS in old:
        lines.append(_tree(Key.AREAS, old[Key.AREAS]))
    sections = tuple(Line(key=key) for key in _SECTIONS)
    lines.append(
        Line(key=Key.NARRATIVE, lines=sections, hint="数字用占位符，如 {{ 项目数 }}，不必手填")
    )
    return lines


_SUMS = (Key.BUDGET_SUM, Key.EXECUTED_SUM)


def _kept(old: Data, keys: Iterable[str]) -> list[Line]:
    return [Line(key=key, value=old[key]) for key in keys if key in old]


def _asked(old: Data, key: str) -> list[Line]:
    return [Line(key=key, hint=f"上年 {old[key]}")] if key in old else []


def _dated(old: Data, key: str, old_year: int) -> str:
    """Return a hint where a text names last year."""
    return f"写有 {old_year}，请核对年份" if str(old_year) in str(old.get(key, "")) else ""


def _funds(old: Data, unit: str) -> Iterable[Line]:
    for row in _ROWS:
        stated = old.get(row)
        if stated is None and row != Key.FUNDS_TOTAL:
            continue
        stated = stated or {}
        cells = _amounts(stated)
        if row == Key.FUNDS_TOTAL:
            cells += [*_kept(stated, (Key.WEIGHT,)), Line(key=Key.SCORE)]
        hint = f"单位：{unit}" if row == Key.FUNDS_TOTAL else ""
        yield Line(key=row, lines=tuple(cells), hint=hint)
    if Key.FUND_SOURCES in old:
        rows = (
            (*_kept(row, (Key.NAME, Key.PART_OF)), *_amounts(row)) for row in old[Key.FUND_SOURCES]
        )
        yield Line(key=Key.FUND_SOURCES, entries=tuple(rows))


def _amounts(row: Data) -> list[Line]:
    return [Line(key=key, hint=_last(row.get(key))) for key in _AMOUNTS]


def _last(amount: Decimal | int | None) -> str:
    return "" if amount is None else f"上年 {plain(amount)}"


def _goal(old: Data, old_year: int) -> tuple[Line, ...]:
    expected = Line(
        key=Key.EXPECTED, value=old.get(Key.EXPECTED), hint=_dated(old, Key.EXPECTED, old_year)
    )
    return (
        expected,
        Line(key=Key.GOAL_RESULT),
        Line(key=Key.ATTAINMENT, hint="全部完成、部分完成、未完成"),
        *_kept(old, (Key.WEIGHT,)),
        *([Line(key=Key.SCORE)] if Key.WEIGHT in old else []),
    )


def _indicator(old: Data, old_year: int) -> tuple[Line, ...]:
    target = Line(key=Key.TARGET, value=old.get(Key.TARGET), hint=_dated(old, Key.TARGET, old_year))
    return (
        *_kept(old, _BEFORE_TARGET),
        *_last_actual(old),
        target,
        Line(key=Key.ACTUAL),
        *_kept(old, _BEFORE_SCORE),
        Line(key=Key.SCORE),
        *_kept(old, _AFTER_SCORE),
        Line(key=Key.DEVIATION),
    )


def _last_actual(old: Data) -> list[Line]:
    """Return 上年完成值 where the form has that column: what was then the actual value."""
    return [Line(key=Key.LAST_ACTUAL, value=old.get(Key.ACTUAL))] if Key.LAST_ACTUAL in old else []


def _tree(key: str, value: Any) -> Line:
    """Carry a value over as it stands, whatever its depth."""
    if isinstance(value, Mapping):
        return Line(key=key, lines=tuple(_tree(name, item) for name, item in value.items()))
    if isinstance(value, list):
        return Line(key=key, entries=tuple(_entry(item) for item in value))
    single: Scalar = value
    return Line(key=key, value=single)


def _entry(value: Any) -> str | tuple[Line, ...]:
    if isinstance(value, Mapping):
        return tuple(_tree(name, item) for name, item in value.items())
    return str(value)
