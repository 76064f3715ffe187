"""C604: no bank cards, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import PERSONAL, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.BANK_CARD

RULE = Rule(
    code="C604",
    severity=Severity.ERROR,
    title="写了银行卡号或者存折账号",
    why="卡号加上姓名就能试着转账、冒名办事；补助发放表里最容易带出来。",
    way_out="删去；非写不可的，只留前四位和后四位，如 6200********0005。",
    source=PERSONAL,
    example_bad="说明: 补助打入惠农卡 6200000000000005（虚构）",
    example_good="说明: 补助打入惠农卡 6200********0005",
    computed=(
        f"{WHERE}：十六到十九位、校验位正确（Luhn 算法）、以 62 开头的；其他卡种要分组书写，"
        "或者旁边写着卡、账号、银行。紧跟在“卡号”后面的十六到十九位数字，校验位不对也算；"
        "存折、一折通、个人账户后面十到二十五位的账号，和户名写在一起的账号也算。"
    ),
    exceptions="遮盖过的；文号、项目编码、单号、合同号和带“元”的金额；单位的对公账号（二十位以上，或者不是卡号的样子）。",
)
