"""Rule C228: one project held by two files, and so counted twice."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

COUNTED_TWICE = Rule(
    code="C228",
    family="勾稽",
    severity=Severity.ERROR,
    title="同一个项目填了两份",
    why="项目数和金额合计是一个文件一个文件加起来的；多出来的一份副本，会让公布的合计多算一次。",
    way_out=(
        "删去多余的一份（复制来备份的，放到 data/ 外面）；"
        "确实是两个项目的，改正抄错的编码，或者把两个名称写得能够区分。"
    ),
    source="惯例",
    example_bad=(
        "# projects/ludeng.yml\n项目名称: 路灯维护经费\n全年预算数: 80.10\n全年执行数: 79.85\n"
        "# projects/ludeng-fuben.yml\n项目名称: 路灯维护经费\n全年预算数: 80.10\n全年执行数: 79.85"
    ),
    example_good=(
        "# projects/ludeng.yml\n项目名称: 路灯维护经费\n全年预算数: 80.10\n全年执行数: 79.85"
    ),
    computed=(
        "同一个单位的同一年度里，两份自评表的项目编码相同；"
        "或者项目名称相同，年度资金总额的全年预算数和全年执行数也都相同。"
        "每多一份报一次，报在后一份上；公开的算先，再按文件名排。"
    ),
    exceptions=(
        "名称相同而金额不同的不问；两份都写了编码而编码不同的不问；全年预算数和全年执行数都没有写的，只比较项目编码；"
        "编码和名称里的空格不算。"
    ),
)
RULES = (COUNTED_TWICE,)
