"""Rules C160–C169: files, and what one place says about another."""

from __future__ import annotations

from generator.facts.diagnostics import Severity
from generator.facts.rules.structure_rule import structure_rule

NO_LEGAL_BASIS = structure_rule(
    "C160",
    "不予公开没有写依据",
    why="公开是原则，不公开是例外；不公开必须说明依哪一条法律。网页上只公布这类项目的个数和依据。",
    way_out="补上“不予公开依据”，写明法规名称和条款。",
    source="《中华人民共和国政府信息公开条例》第五条、第十四条至第十六条",
    bad="状态: 不予公开",
    good="状态: 不予公开\n不予公开依据:\n  法律依据: 《中华人民共和国政府信息公开条例》第十四条",
)
UNKNOWN_PROJECT = structure_rule(
    "C161",
    "抽查的项目不存在",
    why="抽查记录要链接到项目页面；本年度的 projects 文件夹里没有这个项目。",
    way_out="改成 projects 文件夹里的文件名（不带 .yml）。",
    bad="抽查:\n  - 项目: dangjian",
    good="抽查:\n  - 项目: dangjian-jingfei",
)
UNKNOWN_STANDARD = structure_rule(
    "C162",
    "评分标准不存在",
    why="没有这套标准就无法重新计算得分。",
    way_out="改成内置标准的标识，或把自己的标准放进 data/standards/。",
    bad="评分标准: caiyu-2020",
    good="评分标准: caiyu-2020-10",
)
BAD_ATTACHMENT_PATH = structure_rule(
    "C163",
    "附件路径不合规定",
    why="附件只能放在本年度的 attachments 文件夹里；盘符、反斜杠、“..”会指到别处，换一台电脑就打不开。",
    way_out="把文件放进 attachments 文件夹，这里只写文件名。",
    bad="文件: D:\\资料\\合同.pdf",
    good="文件: 合同.pdf",
)
MISSING_ATTACHMENT = structure_rule(
    "C164",
    "附件不在文件夹里",
    why="网页会链接到这个文件，文件不在就打不开。",
    way_out="把文件放进本年度的 attachments 文件夹，或改正文件名（大小写和后缀都要一致）。",
    bad="文件: 合同.PDF",
    good="文件: 合同.pdf",
)
BAD_NAME = structure_rule(
    "C165",
    "文件夹或文件名不合规定",
    why=(
        "名称就是网址的一部分，要能在任何电脑和浏览器里使用：单位和项目用小写英文字母、数字和短横，"
        "年度用四位数字，后缀用 .yml；不能是网站自己用的名字（如 explore、rules），"
        "也不能是 Windows 建不出来的名字（如 con、nul）；两个附件的名称不能只差大小写。"
    ),
    way_out="改名，如 data/suicheng/2024/projects/dangjian-jingfei.yml。",
    bad="data/suicheng/2024/projects/党建工作经费.yml",
    good="data/suicheng/2024/projects/dangjian-jingfei.yml",
)
UNEXPECTED_FILE = structure_rule(
    "C166",
    "多余的文件",
    why="data 文件夹里只有规定名称的文件会被读取；这个文件不会被读，也不会公布。",
    way_out="要公布的附件放进本年度的 attachments 文件夹；用不着的删除。",
    severity=Severity.NOTE,
    bad="data/suicheng/2024/草稿.docx",
    good="data/suicheng/2024/attachments/自评报告.docx",
)
MISSING_FILE = structure_rule(
    "C167",
    "缺少必需的文件",
    why="网站要有 data/site.yml，每个单位要有 unit.yml，每个年度要有 report.yml，缺一就不知道归谁、是哪一年。",
    way_out=(
        "缺 unit.yml 的运行 mingzhang new unit，缺 report.yml 的运行 mingzhang new year；"
        "site.yml 自己新建，写上网站名称和发布机构。"
    ),
    bad="（data/suicheng/ 里没有 unit.yml）",
    good="（data/suicheng/unit.yml）",
)
STANDARD_INCONSISTENT = structure_rule(
    "C168",
    "评分标准自相矛盾",
    why="分值之和、分档的次序必须对得上，否则同一个得分会落进两个等级，或者永远得不到满分。",
    way_out="核对文件原文，改正分值或分档。",
    bad="满分: 100\n预算执行率: 10 分\n指标分值合计: 80",
    good="满分: 100\n预算执行率: 10 分\n指标分值合计: 90",
)
STANDARD_NAME_TAKEN = structure_rule(
    "C169",
    "评分标准与内置的重名",
    why="同一个标识有两套标准，就不知道用哪一套。",
    way_out="给自己的标准换一个文件名。",
    bad="data/standards/caiyu-2020-10.yml",
    good="data/standards/suicheng-2024.yml",
)

RULES = (
    NO_LEGAL_BASIS,
    UNKNOWN_PROJECT,
    UNKNOWN_STANDARD,
    BAD_ATTACHMENT_PATH,
    MISSING_ATTACHMENT,
    BAD_NAME,
    UNEXPECTED_FILE,
    MISSING_FILE,
    STANDARD_INCONSISTENT,
    STANDARD_NAME_TAKEN,
)
