"""C614: no person is named who is in charge, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import PERSONAL, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.HANDLER

RULE = Rule(
    code="C614",
    severity=Severity.WARNING,
    title="负责人、填表人、联系人后面写了姓名",
    why="公开的表要的是哪个单位负责，不是哪个人；写上姓名没有必要，也没有征得本人同意。",
    way_out="删去姓名，写单位或科室：联系人改成“镇财政所”；要留姓名的，留在不公开的原表上。",
    source=PERSONAL,
    example_bad="备注: 项目负责人王小明，填表人：李建国（虚构）",
    example_good="备注: 项目负责人：镇经济发展办公室；填表人：镇财政所",
    computed=(
        f"{WHERE}：负责人、填表人、联系人、联络员、经办人、制表人一类的称呼后面"
        "（中间可以有冒号、空格、“（签字）”）的姓名；姓名后面紧接着说他做了什么的（张某核对、李某说）也算；"
        "别的以“人”“员”“者”结尾、带冒号的称呼（现场核实人：）后面的，一句话开头说谁提供、出具、签字、确认的，也算。"
    ),
    exceptions=(
        "后面是单位、科室、职务、电话的；写成王某、王某某的；姓名旁边是手机号一类的，随那个号码一起说；"
        "unit.yml、site.yml 的“联系方式”。"
    ),
)
