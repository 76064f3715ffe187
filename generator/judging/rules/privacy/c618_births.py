"""C618: no days of birth beside a name, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import PERSONAL, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.BIRTH

RULE = Rule(
    code="C618",
    severity=Severity.ERROR,
    title="把姓名和出生日期写在一起",
    why="姓名加上出生日期，就能拼出身份证号的大半。",
    way_out="删去出生日期，写年龄段；或者去掉姓名。",
    source=PERSONAL,
    example_bad="备注: 王小花，1950年3月12日出生（虚构）",
    example_good="备注: 70 岁以上老人 1 名",
    computed=(
        f"{WHERE}：“出生”“生于”“生日”旁边的年月日（也认汉字写的、点和横线分开的），前后二十四个字以内有姓名的；"
        "表头有姓名和出生日期两栏的，看下面的每一行。"
    ),
    exceptions="旁边没有姓名的；条件和统计（1950 年以前出生的老人）。",
)
