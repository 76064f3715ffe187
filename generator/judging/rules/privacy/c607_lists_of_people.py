"""C607: no lists of people beside money, illness or hardship, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import SENSITIVE, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.PERSON_LIST

RULE = Rule(
    code="C607",
    severity=Severity.ERROR,
    title="写了人员名单",
    why="谁家领了多少补助、谁得了什么病，连名带姓放到网上，伤的是最困难的人。村里公示有范围有期限，网站没有。",
    way_out="名单不放进公开的材料，只写人数、户数和合计；要对应到户的用序号，或者写成张某、李某。",
    source=SENSITIVE,
    example_bad="实际完成情况: 发放张三 500元、李四 500元（虚构）",
    example_good="实际完成情况: 发放2户，每户500元",
    computed=(
        f"{WHERE}：一行里有两个以上的姓名跟着金额，或者列在低保、残疾、优抚、患者一类的词旁边；"
        "表格里有“姓名”“户主”一栏，又有金额、证件、电话、住址、病情一类的栏。姓名按姓氏和名字常用字认，普通词除外。"
    ),
    exceptions="写成张某、李某某、张**的；只有姓名和职务、单位的名单；村名和序号的清单。",
)
