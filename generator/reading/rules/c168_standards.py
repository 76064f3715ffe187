"""Rules C168 and C169: whether a scoring standard of the site holds together."""

from __future__ import annotations

from generator.facts.diagnostics import OUR_FORMAT, Rule, Severity

STANDARD_INCONSISTENT = Rule(
    code="C168",
    severity=Severity.ERROR,
    title="评分标准自相矛盾",
    why="分值之和、分档的次序必须对得上，否则同一个得分会落进两个等级，或者永远得不到满分。",
    way_out="核对文件原文，改正分值或分档。",
    source=OUR_FORMAT,
    example_bad="满分: 100\n预算执行率: 10 分\n指标分值合计: 80",
    example_good="满分: 100\n预算执行率: 10 分\n指标分值合计: 90",
)
STANDARD_NAME_TAKEN = Rule(
    code="C169",
    severity=Severity.ERROR,
    title="评分标准与内置的重名",
    why="同一个标识有两套标准，就不知道用哪一套。",
    way_out="给自己的标准换一个文件名。",
    source=OUR_FORMAT,
    example_bad="data/standards/caiyu-2020-10.yml",
    example_good="data/standards/suicheng-2024.yml",
)

RULES = (
    STANDARD_INCONSISTENT,
    STANDARD_NAME_TAKEN,
)
