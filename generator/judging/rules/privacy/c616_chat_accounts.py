"""C616: no accounts of chat programs, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import PERSONAL, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.CHAT

RULE = Rule(
    code="C616",
    severity=Severity.ERROR,
    title="写了个人的微信号、QQ 号",
    why="微信号、QQ 号连着一个人的支付和朋友，公开以后诈骗就找上门。",
    way_out="删去，改成单位的办公电话；公众号可以写。",
    source=PERSONAL,
    example_bad="备注: 有问题加微信 zhangsan123（虚构）",
    example_good="备注: 有问题打镇财政所电话",
    computed=(
        f"{WHERE}：微信、QQ、钉钉、支付宝一类的词后面的账号，中间可以有“号”“：”“（本人）”；wxid_ 开头的不写明也认。"
    ),
    exceptions="公众号、小程序、微信群、QQ 群；后面是数量的（微信推文 30 篇）；遮盖过的。",
)
