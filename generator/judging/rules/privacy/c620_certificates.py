"""C620: no numbers of people's certificates, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import SENSITIVE, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.CERTIFICATE

RULE = Rule(
    code="C620",
    severity=Severity.ERROR,
    title="写了残疾证、学籍、护照、医保一类的证件号",
    why="这些号码一查就是一个人，有的本身就含着身份证号；残疾、就医、孩子上学又是敏感个人信息。",
    way_out="删去；要对应到人的，用序号。",
    source=SENSITIVE,
    example_bad="备注: 残疾证号 11010119000101001412（虚构）",
    example_good="备注: 残疾证已核对",
    computed=(
        f"{WHERE}：残疾证、优待证、低保证、学籍号、学号、准考证、"
        "社保、医保、参保、户口簿、驾驶证、住院号、病历号、护照、通行证一类的词后面六位以上的号码；"
        "里面含着校验码正确的身份证号的（残疾证二十位、学籍号 G 开头），不写明也认。"
    ),
    exceptions="号码后面跟着元、人、件一类单位的；遮盖过的；单位的许可证、备案号、统一社会信用代码。",
)
