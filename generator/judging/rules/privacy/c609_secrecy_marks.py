"""C609: no marks of secrecy, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import SECRETS, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.MARK

RULE = Rule(
    code="C609",
    severity=Severity.ERROR,
    title="带有涉密或者内部标志",
    why="标着秘密、机密或者“不得公开”的东西放到网上，轻则通报，重则犯法。公开前要先过保密审查。",
    way_out="先做保密审查：不该公开的撤下来；已经解密、可以公开的，去掉标志。",
    source=SECRETS,
    example_bad="名称: 关于某项工作的通知（秘密★1年）",
    example_good="名称: 关于某项工作的通知",
    computed=(
        f"{WHERE}：秘密、机密、绝密后面带★的，“密级：”后面的，放在括号里或者单独成行的；"
        "内部资料、内部文件一类单独成行、放在括号里或者后面跟着“注意保存”“不得外传”的；“此件不公开”“此件依申请公开”。"
    ),
    exceptions="商业秘密、保守国家秘密法一类的名称；“不涉及国家秘密”一类的话；“不公开理由”里说明是内部资料的。",
)
