"""C605: no private e-mail addresses, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import PERSONAL, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.EMAIL

RULE = Rule(
    code="C605",
    severity=Severity.ERROR,
    title="写了电子邮箱",
    why="个人邮箱是找到一个人的办法，公开以后垃圾邮件和钓鱼邮件就来了。",
    way_out="个人的删去；单位的写到“联系方式”里，或者在旁边写明是哪个单位的信箱。",
    source=PERSONAL,
    example_bad="备注: 材料发到 zhangsan@example.com",
    example_good="备注: 意见征集信箱 zipin@example.com",
    computed=f"{WHERE}：邮箱的写法，全角的 ＠，写成 [at]、(at)、艾特、# 和“点”的也认。",
    exceptions=(
        "unit.yml、site.yml 的“联系方式”；前后三十字以内"
        "写着办公室、意见、监督、征集、信箱一类办公的词的；网址里的账号。"
    ),
)
