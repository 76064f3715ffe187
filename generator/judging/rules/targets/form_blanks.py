"""Questions about cells of the indicator table that were left empty."""

from __future__ import annotations

import re

from generator.facts.records.form import Indicator, Project
from generator.facts.records.quantity import Quantity, TargetKind
from generator.judging.scoring.indicator_names import bare_name

_NO_NAME = re.compile(r"(?:指标\d*|无|略|空|[\W_])*")
_NO_VALUE = re.compile(r"[\s/／\\\-—–－_]*")


def lines(project: Project, *, with_target: bool = False) -> list[tuple[int, Indicator]]:
    """Return the lines that apply with their places, all or those with a target.

    Rows of the printed form that nobody filled in (指标1：/) are none.
    """
    return [
        (index, item)
        for index, item in enumerate(project.indicators)
        if not item.not_applicable
        and not _is_blank_row(item)
        and not (with_target and is_blank(item.target))
    ]


def is_blank(quantity: Quantity) -> bool:
    """Tell whether a cell holds nothing, or a stroke that stands for nothing."""
    return quantity.kind is TargetKind.EMPTY or _NO_VALUE.fullmatch(quantity.raw) is not None


def scored_for_nothing(item: Indicator) -> bool:
    """Tell whether a line earned points though neither target nor actual nor a remark is there (C330)."""
    if not item.score or item.score < 0 or not (is_blank(item.target) and is_blank(item.actual)):
        return False
    told = item.band or item.note.strip() or item.deviation.strip()
    return not told and item.band_share is None and item.survey is None


def _is_blank_row(item: Indicator) -> bool:
    if item.weight or item.score or not (is_blank(item.target) and is_blank(item.actual)):
        return False
    return _NO_NAME.fullmatch(bare_name(item.name)) is not None
