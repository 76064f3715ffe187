"""An amount in two units (1小时30分钟, 1年6个月, 3公里200米), written in the smaller one."""

from __future__ import annotations

import re
from decimal import Decimal

_STEPS: tuple[tuple[str, str, str, int], ...] = (
    ("公里|千米", "米", "米", 1000),
    ("吨", "公斤|千克", "公斤", 1000),
    ("年", "个?月", "个月", 12),
    ("天|日", "个?小时", "小时", 24),
    ("个?小时|时", "分钟|分", "分钟", 60),
    ("分钟|分", "秒钟|秒", "秒", 60),
)
_NUMBER = r"\d{1,6}(?:\.\d{1,3})?"
_PATTERNS = tuple(
    (
        re.compile(rf"(?P<large>{_NUMBER})(?:{large})(?:零|又)?(?P<small>{_NUMBER})(?:{small})"),
        name,
        times,
    )
    for large, small, name, times in _STEPS
)
_CALENDAR = Decimal(1000)  # 2024年6个月 is no length of time


def in_one_unit(text: str) -> str:
    """Return a unified text with such a length in one unit; every other text as it is."""
    for pattern, name, times in _PATTERNS:
        found = pattern.search(text)
        if found and Decimal(found["large"]) < _CALENDAR:
            total = Decimal(found["large"]) * times + Decimal(found["small"])
            return f"{text[: found.start()]}{total:f}{name}{text[found.end() :]}"
    return text
