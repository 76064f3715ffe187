"""How a place in a form is named in a sentence: by its form label and what it belongs to."""

from __future__ import annotations

from generator.facts.diagnostics import FieldPath
from generator.facts.form.keys import Key


def label(path: FieldPath) -> str:
    """Name a field, e.g. “年度资金总额”的“全年执行数”, 第 3 条“绩效指标”的“分值”."""
    if not path:
        return "整个文件"
    own = path[-1]
    if isinstance(own, int):
        return item_label(path)
    above = path[:-1]
    if not above or above == (Key.NARRATIVE,):
        return f"“{own}”"
    return f"{_above(above)}的“{own}”"


def item_label(path: FieldPath) -> str:
    """Name an item of a list, e.g. 第 3 条“绩效指标”."""
    listed = next((str(step) for step in reversed(path[:-1]) if isinstance(step, str)), "列表")
    number = int(path[-1]) + 1
    return f"第 {number} 条“{listed}”"


def _above(path: FieldPath) -> str:
    """Name the nearest thing a field belongs to, with its list item where it is in one."""
    if isinstance(path[-1], int):
        return item_label(path)
    if len(path) > 1 and isinstance(path[-2], int):
        return f"{item_label(path[:-1])}的“{path[-1]}”"
    return f"“{path[-1]}”"
