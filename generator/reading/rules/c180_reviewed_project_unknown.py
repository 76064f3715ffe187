"""C180: a reviewed project is one of the year."""

from __future__ import annotations

from generator.facts.diagnostics import OUR_FORMAT, Rule, Severity

RULE = Rule(
    code="C180",
    severity=Severity.ERROR,
    title="复核的项目不存在",
    why="复核记录要写到项目的页面上；本年度的 projects 文件夹里没有这个项目，复核就没有着落。",
    way_out="改成 projects 文件夹里的文件名（不带 .yml）。",
    source=OUR_FORMAT,
    example_bad="项目:\n  - 项目: dangjian\n    结论: 相符",
    example_good="项目:\n  - 项目: dangjian-jingfei\n    结论: 相符",
    computed="“项目”与本年度 projects 文件夹里的文件名逐字比较。",
    exceptions="项目文件在、只是读不懂的，不算不存在。",
)
