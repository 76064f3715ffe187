"""What a new rule begins with: its module, a form without fault, and which texts are still to be written."""

from __future__ import annotations

TO_FILL = "【待填】"
"""Stands before every text that its author still has to write; a test names the rules that have one."""

MODULE = '''\
"""{code}: 【待填】one sentence in English, what a form in order does."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="{code}",
    severity=Severity.NOTE,
    title="【待填】一句话说错在哪里，如：总成本的上限远高于预算",
    why="【待填】为什么要问：这样填了，读者会看错什么，单位要付出什么",
    way_out="【待填】怎么改：改哪一栏，改成什么；不用改的写什么说明",
    source="【待填】依据的文件、文号和条款；没有的写 惯例 或 格式约定",
    example_bad="【待填】几行填错的 YAML，如：年初预算数: 50",
    example_good="【待填】同样几行，填对的样子",
    computed="【待填】怎么算出来的：比较哪几栏，界限是多少",
    exceptions="【待填】什么情况不问；没有就写空字符串",
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """{code}: 【待填】the same sentence as above."""
    # 【待填】问一个年度的把参数改成 YearSubject，问全站的改成 SiteSubject；每发现一处：
    # yield finding(RULE, subject.project.places, ("栏目", …), f"写出看得见的数的一句话。")
    yield from ()
'''

PROJECT = """\
# yaml-language-server: $schema=../../../../generator/reading/schemas/project.schema.json
项目名称: 路灯维护经费
状态: 公开
年度资金:
  年度资金总额:
    年初预算数: 80.10
    全年预算数: 80.10
    全年执行数: 79.85
    执行率: 99.69%
    分值: 10
    得分: 9.97
绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 维护路灯
    年度指标值: "≥200盏"
    实际完成值: "203盏"
    分值: 30
    得分: 30
  - 一级指标: 产出指标
    二级指标: 时效指标
    三级指标: 报修到场时间
    年度指标值: "≤48小时"
    实际完成值: "46小时"
    分值: 20
    得分: 20
  - 一级指标: 效益指标
    二级指标: 社会效益指标
    三级指标: 夜间照明覆盖率
    年度指标值: "≥95%"
    实际完成值: "96%"
    分值: 30
    得分: 30
  - 一级指标: 满意度指标
    二级指标: 服务对象满意度指标
    三级指标: 村民满意度
    年度指标值: "≥90%"
    实际完成值: "92%"
    分值: 10
    得分: 10
    满意度调查:
      方式: 入户问卷
      样本数: 200
      有效数: 188
      日期: 2024-12-10
自评总分: 99.97
"""
"""A whole form in which no rule finds anything: the good case as it is, the bad one once it is spoilt."""


def module_text(code: str) -> str:
    """Return the module of a new rule; it is sound code that asks nothing."""
    return MODULE.format(code=code)
