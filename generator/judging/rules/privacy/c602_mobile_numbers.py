"""C602: no mobile numbers, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import PERSONAL, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.MOBILE

RULE = Rule(
    code="C602",
    severity=Severity.ERROR,
    title="写了手机号",
    why="手机号连着一个人的支付、社交和行踪，公开以后骚扰和诈骗电话就来了。公开的自评表里泄露最多的就是它。",
    way_out="删去，或者改成单位的办公电话；非写不可的，遮住中间四位，如 138****8000。",
    source=PERSONAL,
    example_bad="责任单位: 示范村，联系人手机 13800138000（虚构）",
    example_good="责任单位: 示范村，联系电话见单位页面",
    computed=(
        f"{WHERE}：十一位、前三位是手机号段的；带 +86，用空格、短横、点、斜线分成几段，断在两行，"
        "写成全角或者汉字，夹在文件名里的也算。"
        "写明是“手机”的，多一位少一位也算。"
    ),
    exceptions=(
        "遮盖过的；网址里的数字；前面写着编码、编号、合同、订单、凭证一类的词，或后面跟着“元”的。"
        "单位的“联系方式”里也不该写个人的手机号，照样算。"
    ),
)
