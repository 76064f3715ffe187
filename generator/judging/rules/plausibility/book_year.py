"""Rules C318 and C319: what only a look over all projects of a year shows."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "合理性"

ALL_FULL_MARKS = Rule(
    code="C318",
    family=FAMILY,
    severity=Severity.WARNING,
    title="全部项目自评都是满分",
    why="十个以上的项目个个满分，自评就没有区分；抽查的人首先看的就是这样的单位。",
    way_out="逐项核对得分，没有做到的照实扣分；确实都做到了的，在报告里写明怎样核对过。",
    source="惯例",
    example_bad="（10 个项目，自评总分都是 100）",
    example_good="（10 个项目，自评总分从 86.4 到 100）",
    computed="公开、写了自评总分、全年预算数不是 0 的项目有 10 个或更多，总分全部等于评分标准的满分。",
    exceptions="不足 10 个的不问；不予公开和草稿的项目不算。",
)
SAME_SATISFACTION = Rule(
    code="C319",
    family=FAMILY,
    severity=Severity.WARNING,
    title="各个项目的满意度都是同一个数",
    why="不同的项目、不同的人，问出来的满意度不会分毫不差；都是一个数，多半没有调查。",
    way_out="按各项目的问卷、回访统计填写，并在“满意度调查”里写明样本数。",
    source="惯例",
    example_bad="（5 个项目，满意度的实际完成值都是 95%）",
    example_good="（5 个项目，满意度的实际完成值是 92.4%、96%、88.7%、95%、97.1%）",
    computed="公开的项目里，写了满意度实际数（百分数或分数）的有 5 个或更多，每一个数都相同。",
    exceptions="实际写了范围（≥95%）、文字或没有写的不算；不足 5 个的不问。",
)
RULES = (ALL_FULL_MARKS, SAME_SATISFACTION)
