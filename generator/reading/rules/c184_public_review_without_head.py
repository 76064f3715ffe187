"""C184: a public review says who, when and with what result."""

from __future__ import annotations

from generator.facts.diagnostics import OUR_FORMAT, Rule, Severity

RULE = Rule(
    code="C184",
    severity=Severity.ERROR,
    title="公开的复核没有写明谁、何时、结论",
    why="公开的复核要让人知道是哪个单位、哪一天作出的，结论是什么。",
    way_out="补上“复核单位”“复核日期”和每个项目的“结论”；还没有复核完的，“状态”先写草稿。",
    source=OUR_FORMAT,
    example_bad="状态: 公开\n项目:\n  - 项目: ludeng",
    example_good=(
        "状态: 公开\n复核单位: 示例县财政局\n复核日期: 2025-04-15\n"
        "项目:\n  - 项目: ludeng\n    结论: 与佐证材料相符"
    ),
    computed="“状态”是公开的，缺一样指一样。",
    exceptions="“状态”是草稿的，可以空着。",
)
