"""Last year's files as this year's forms: what stays is written in, what is new is left blank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from generator.facts.units import plain
from generator.publishing.authoring.yaml_text import Line, Scalar

Data = Mapping[str, Any]
"""A data file as read: keys of the form, values of str, int, Decimal, list and dict."""

_AMOUNTS = ("年初预算数", "全年预算数", "全年执行数")
_ROWS = ("年度资金总额", "当年财政拨款", "上年结转资金", "其他资金")
_NAMES = ("项目编码", "领域", "项目类别", "主管部门", "实施单位")
_SECTIONS = (
    "绩效自评工作组织开展情况",
    "绩效目标实现情况",
    "绩效目标设定质量情况",
    "整改措施及结果应用",
)


def project_lines(old: Data, old_year: int) -> list[Line]:
    """Return the form of a project that goes on: names, codes, basis, indicators with targets.

    Results, scores and amounts are left to be filled in, last year's amounts beside them. What was
    not published stays so; everything else is a draft.
    """
    lines = [
        Line(key="项目名称", value=old.get("项目名称"), hint=_dated(old, "项目名称", old_year))
    ]
    lines += _kept(old, _NAMES)
    lines += _asked(old, "实施期间")
    if old.get("状态") == "不予公开":  # a draft would show in previews
        lines += [Line(key="状态", value="不予公开"), _tree("不予公开依据", old["不予公开依据"])]
    else:
        lines.append(Line(key="状态", value="草稿", hint="核对无误、可以公开时改为 公开"))
    lines += _kept(old, ("示例", "评分标准"))
    lines.append(Line(key="年度资金", lines=tuple(_funds(old.get("年度资金", {})))))
    lines.append(Line(key="年度总体目标", lines=_goal(old.get("年度总体目标", {}), old_year)))
    indicators = tuple(_indicator(item, old_year) for item in old.get("绩效指标", ()))
    if indicators:
        lines.append(Line(key="绩效指标", entries=indicators))
    lines.append(Line(key="自评总分", hint="满分 100"))
    lines += [_tree(key, old[key]) for key in ("政策依据",) if key in old]
    return lines


def report_lines(old: Data, old_year: int, year: int) -> list[Line]:
    """Return the form of the next summary report: title and fields stay, figures and texts do not."""
    title = str(old.get("标题", "")).replace(str(old_year), str(year))
    lines = [
        Line(key="标题", value=title),
        Line(key="状态", value="草稿", hint="核对无误、可以公开时改为 公开"),
        *_kept(old, ("示例", "评分标准")),
        Line(key="发文字号", hint="如 遂政〔2025〕8号"),
        Line(key="成文日期", hint="如 2025-03-31"),
        Line(key="发布日期"),
        Line(key="声明合计", lines=tuple(Line(key=key) for key in ("项目数", *_SUMS))),
    ]
    if "涉及领域" in old:
        lines.append(_tree("涉及领域", old["涉及领域"]))
    sections = tuple(Line(key=key) for key in _SECTIONS)
    lines.append(Line(key="正文", lines=sections, hint="数字用占位符，如 {{ 项目数 }}，不必手填"))
    return lines


_SUMS = ("预算合计", "执行合计")


def _kept(old: Data, keys: Iterable[str]) -> list[Line]:
    return [Line(key=key, value=old[key]) for key in keys if key in old]


def _asked(old: Data, key: str) -> list[Line]:
    return [Line(key=key, hint=f"上年 {old[key]}")] if key in old else []


def _dated(old: Data, key: str, old_year: int) -> str:
    """Return a hint where a text names last year."""
    return f"写有 {old_year}，请核对年份" if str(old_year) in str(old.get(key, "")) else ""


def _funds(old: Data) -> Iterable[Line]:
    for row in _ROWS:
        stated = old.get(row)
        if stated is None and row != "年度资金总额":
            continue
        stated = stated or {}
        cells = [Line(key=key, hint=_last(stated.get(key))) for key in _AMOUNTS]
        if row == "年度资金总额":
            cells += [*_kept(stated, ("分值",)), Line(key="得分")]
        hint = "单位：万元" if row == "年度资金总额" else ""
        yield Line(key=row, lines=tuple(cells), hint=hint)


def _last(amount: Decimal | int | None) -> str:
    return "" if amount is None else f"上年 {plain(amount)}"


def _goal(old: Data, old_year: int) -> tuple[Line, ...]:
    expected = Line(
        key="预期目标", value=old.get("预期目标"), hint=_dated(old, "预期目标", old_year)
    )
    return (
        expected,
        Line(key="实际完成情况"),
        Line(key="完成程度", hint="全部完成、部分完成、未完成"),
    )


def _indicator(old: Data, old_year: int) -> tuple[Line, ...]:
    target = Line(
        key="年度指标值", value=old.get("年度指标值"), hint=_dated(old, "年度指标值", old_year)
    )
    return (
        *_kept(old, ("一级指标", "二级指标", "三级指标")),
        target,
        Line(key="实际完成值"),
        *_kept(old, ("计量单位", "分值")),
        Line(key="得分"),
        Line(key="偏差原因分析及改进措施"),
    )


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
