"""C183: nothing is reviewed twice; projects are told by reading, lines of a form by judging."""

from __future__ import annotations

from generator.facts.diagnostics import OUR_FORMAT, Rule, Severity

RULE = Rule(
    code="C183",
    severity=Severity.ERROR,
    title="同一项复核写了两次",
    why="同一个项目或指标有两条复核，就不知道以哪一条为准。",
    way_out="合成一条，删去另一条。",
    source=OUR_FORMAT,
    example_bad="项目:\n  - 项目: ludeng\n  - 项目: ludeng",
    example_good="项目:\n  - 项目: ludeng",
    computed="“项目”逐字比较；指标看对上的是不是自评表的同一行。",
    exceptions="",
)
