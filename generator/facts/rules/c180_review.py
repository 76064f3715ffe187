"""Rules C180–C185: the reviewers' record (review.yml), what it refers to and may not leave out."""

from __future__ import annotations

from generator.facts.diagnostics import Severity
from generator.facts.rules.structure_rule import structure_rule

UNKNOWN_PROJECT = structure_rule(
    "C180",
    "复核的项目不存在",
    why="复核记录要写到项目的页面上；本年度的 projects 文件夹里没有这个项目，复核就没有着落。",
    way_out="改成 projects 文件夹里的文件名（不带 .yml）。",
    bad="项目:\n  - 项目: dangjian\n    结论: 相符",
    good="项目:\n  - 项目: dangjian-jingfei\n    结论: 相符",
    computed="“项目”与本年度 projects 文件夹里的文件名逐字比较。",
    exceptions="项目文件在、只是读不懂的，不算不存在。",
)
UNKNOWN_INDICATOR = structure_rule(
    "C181",
    "复核的指标对不上自评表",
    why="复核得分要写到自评表的某一行上；名称、序号对不上任何一行，或者对上了好几行，就不知道改的是哪一项。",
    way_out="“三级指标”照自评表写，一字不差；有同名指标的，再写上“序号”（第几行，从 1 数起）。",
    bad="指标:\n  - 三级指标: 验收率\n    复核得分: 9\n    理由: 3 个村没有签字",
    good="指标:\n  - 三级指标: 验收合格率\n    复核得分: 9\n    理由: 3 个村没有签字",
    computed="写了“三级指标”的与自评表逐字比较，写了“序号”的数行，两样都写的必须指向同一行；正好对上一行才算数。",
    exceptions="项目不存在（C180）或者项目文件读不懂的，不再查它的指标。",
)
NO_REASON = structure_rule(
    "C182",
    "复核改了没有写理由",
    why="复核改动别人的数字或得分，必须说得出凭什么；没有理由的改动，填报单位无从回应，公众也无从相信。",
    way_out="补上一行“理由”，写明查到了什么、为什么这样认定。",
    source="惯例",
    bad="- 三级指标: 验收合格率\n  复核得分: 9",
    good="- 三级指标: 验收合格率\n  复核得分: 9\n  理由: 3 个村的验收单没有签字盖章",
    computed=(
        "指标写了“复核完成值”或“复核得分”的要有“理由”，写了“执行率得分”的要有“执行率理由”；"
        "各项得分不全、只能改总分的，要有项目的“理由”。"
    ),
    exceptions="只列了名称、没有写复核完成值和复核得分的指标，是还没有查，不问理由。",
)
TWICE = structure_rule(
    "C183",
    "同一项复核写了两次",
    why="同一个项目或指标有两条复核，就不知道以哪一条为准。",
    way_out="合成一条，删去另一条。",
    bad="项目:\n  - 项目: ludeng\n  - 项目: ludeng",
    good="项目:\n  - 项目: ludeng",
    computed="“项目”逐字比较；指标看对上的是不是自评表的同一行。",
    exceptions="",
)
PUBLIC_WITHOUT_HEAD = structure_rule(
    "C184",
    "公开的复核没有写明谁、何时、结论",
    why="公开的复核要让人知道是哪个单位、哪一天作出的，结论是什么。",
    way_out="补上“复核单位”“复核日期”和每个项目的“结论”；还没有复核完的，“状态”先写草稿。",
    bad="状态: 公开\n项目:\n  - 项目: ludeng",
    good=(
        "状态: 公开\n复核单位: 示例县财政局\n复核日期: 2025-04-15\n"
        "项目:\n  - 项目: ludeng\n    结论: 与佐证材料相符"
    ),
    computed="“状态”是公开的，缺一样指一样。",
    exceptions="“状态”是草稿的，可以空着。",
)
PERSON_NAMED = structure_rule(
    "C185",
    "复核单位像是人名",
    why="复核的责任在单位；复核人是谁，内部留痕就够了，公开姓名没有必要，也没有征得本人同意。",
    way_out="改写成单位的名称，如 示例县财政局绩效评价股；姓名删去。",
    source="《中华人民共和国个人信息保护法》第二十五条",
    severity=Severity.WARNING,
    bad="复核单位: 示例县财政局 王建国",
    good="复核单位: 示例县财政局绩效评价股",
    computed=(
        "“复核单位”按空格和标点断开，其中两到四个字、以姓氏开头、没有局、股、组、公司一类单位用字的一段，"
        "看作人名。"
    ),
    exceptions="常用词里与姓名同形的不算；单位名称里夹着字号的（某某会计师事务所）不算。",
)
RULES = (UNKNOWN_PROJECT, UNKNOWN_INDICATOR, NO_REASON, TWICE, PUBLIC_WITHOUT_HEAD, PERSON_NAMED)
