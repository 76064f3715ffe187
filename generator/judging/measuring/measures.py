"""Units of measure that count the same thing: synonyms and exact factors, as a table.

Not in it, and so never compared: 工作日 with 天, 人次 with 人 (one person may come twice), and what
is counted differently from place to place (个, 处, 件 …).
"""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType

_FAMILIES: tuple[tuple[str, str], ...] = (
    ("米", "米 延米 m 1; 公里 千米 km 1000; 里 500; 厘米 cm 0.01; 毫米 mm 0.001"),
    # in thirds of a 平方米, so that 15 亩 are a 公顷 in whole numbers
    (
        "平方米",
        "平方米 平米 平方 ㎡ m² m2 3; 亩 2000; 公顷 30000; 平方公里 平方千米 km² km2 3000000",
    ),
    ("立方米", "立方米 立方 方 m³ m3 1"),
    ("升", "升 L 1; 毫升 mL 0.001"),
    (
        "秒",
        "秒 秒钟 s 1; 分钟 min 60; 小时 个小时 h 3600; 天 日 自然日 个自然日 86400; 周 个周 星期 个星期 604800",
    ),
    ("工作日", "工作日 个工作日 1"),
    ("月", "月 个月 1; 季度 个季度 3; 半年 6; 年 12"),
    (
        "克",
        "克 g 1; 微克 μg ug 0.000001; 毫克 mg 0.001; 斤 500; 公斤 千克 kg 1000; 担 50000; 吨 1000000",
    ),
    ("千瓦时", "千瓦时 度 kWh 1"),
    ("人", "人 名 位 人员 1"),
    ("场", "场 场次 1"),
    ("册", "册 本 1"),
    ("期", "期 期次 1"),
)


def _table() -> dict[str, tuple[str, Decimal]]:
    found = {}
    for base, rows in _FAMILIES:
        for row in rows.split(";"):
            *names, factor = row.split()
            found.update({name: (base, Decimal(factor)) for name in names})
    return found


MEASURES = MappingProxyType(_table())
"""Unit → what it counts, and how many of that."""


def measure(unit: str) -> tuple[str, Decimal] | None:
    """Return what a unit counts and how many of it; None for one that is not in the table."""
    return MEASURES.get(unit) or MEASURES.get(unit.lower())
