"""C608: no a person beside what is theirs to tell, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import SENSITIVE, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.PERSON

RULE = Rule(
    code="C608",
    severity=Severity.ERROR,
    title="把姓名和困难、疾病、电话写在一起",
    why="低保、残疾、疾病、矫正这些是敏感个人信息，和姓名写在一起就指到了这个人。",
    way_out="去掉姓名，写“某户”“1 名”；办公电话写单位，不写个人。",
    source=SENSITIVE,
    example_bad="实际完成情况: 救助低保户王小花（虚构）家住院费用",
    example_good="实际完成情况: 救助低保户1户住院费用",
    computed=(
        f"{WHERE}：姓名（姓氏加一两个名字常用字，前后断得开的）紧挨着低保、残疾、优抚、特困、患者、监测户、困难群众一类的词，"
        "或者紧挨着办公电话、信箱；“低保户”“孤儿”一类指人的词后面，接着写事情的（低保户王小花住房修缮）也认，但要后面是住房、医保一类的事，"
        "或者名字、姓氏不会是别的词；“姓名：”后面的姓名，同一行有金额或者这些词的也算。"
    ),
    exceptions=(
        "写成王某、王某某的；姓名旁边是身份证号、手机号一类的，随那个号码一起说，不另列；"
        "unit.yml、site.yml “联系方式”里的联系人；紧贴在“低保户”一类的词前面的两个字（包联脱贫户、查清低保户），"
        "普通词和路名（高龄、黄金周、万寿路）。认不准的词不算，所以仍要人看一遍。"
    ),
)
