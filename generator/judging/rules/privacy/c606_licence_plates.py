"""C606: no licence plates, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import PERSONAL, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.PLATE

RULE = Rule(
    code="C606",
    severity=Severity.ERROR,
    title="写了车牌号",
    why="车牌能查到车主和行踪。公务用车也不必写到号码，写车型和数量就够了。",
    way_out="删去号码，只写车型或者数量；非写不可的，遮住后面，如 冀F*****。",
    source=PERSONAL,
    example_bad="实际完成情况: 租用冀F00000（虚构）等3辆货车清运",
    example_good="实际完成情况: 租用3辆货车清运",
    computed=f"{WHERE}：省份简称加字母、后面五位；新能源车六位；小写字母也算。新、青、云、川一类也作普通字用的简称，前面要断开或者写着车。",
    exceptions="遮盖过的；标准号、备案号、道路编号；后面跟着“-001号”“号文”的文号。",
)
