"""C601: no identity numbers, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import PERSONAL, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.IDENTITY

RULE = Rule(
    code="C601",
    severity=Severity.ERROR,
    title="写了身份证号",
    why="身份证号能查到一个人的全部；公开出去收不回来，冒名贷款、诈骗多从这里开始。",
    way_out="删去；非写不可的，只留前四位和后四位，如 1101**********0014。",
    source=PERSONAL,
    example_bad="备注: 领款人身份证号 110101190001010014（虚构）",
    example_good="备注: 领款人身份证号 1101**********0014",
    computed=(
        f"{WHERE}：十八位、地区和出生日期合理、校验码正确的；写明是“身份证”的，校验码不对、多一位少一位的也算；"
        "十五位的旧号码，旁边不是编号、账号一类的词就算。分成几段、断在两行、"
        "写成全角或者汉字（一三〇…）的照样认；末位的 X 写成 × 也认。"
    ),
    exceptions="遮盖过的（中间是 *）；统一社会信用代码、项目编码和校验码不对的单号。",
)
