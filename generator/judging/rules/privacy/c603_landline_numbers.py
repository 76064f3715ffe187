"""C603: no landline numbers of a home, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import PERSONAL, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.LANDLINE

RULE = Rule(
    code="C603",
    severity=Severity.ERROR,
    title="写了固定电话",
    why="家里的电话是个人信息；办公电话应当写在单位的“联系方式”里，一处公布、一处更新。",
    way_out="住宅电话删去；办公电话写到 unit.yml 的“联系方式”里，或者在号码旁边写明是哪个单位的。",
    source=PERSONAL,
    example_bad="备注: 户主家中电话 0312-8000000（虚构）",
    example_good="备注: 镇财政所电话 0312-8000000（虚构）",
    computed=f"{WHERE}：区号和号码之间有短横、括号或空格的，或者跟在“电话”“传真”“宅电”后面的七八位数字。",
    exceptions=(
        "unit.yml、site.yml 的“联系方式”；前后三十字以内写着政府、财政所、妇联、残联、卫生院、敬老院、学校、"
        "服务站、热线、监督、咨询一类办公的词的（号码前面紧挨着家里、宅电、住宅一类的不算办公）；"
        "12345 一类的短号和 400 电话；写成 202X 年月日的数字。"
    ),
)
