"""Rules C160–C164: what one file says about another: laws, projects, standards, attachments."""

from __future__ import annotations

from generator.facts.diagnostics import OUR_FORMAT, Rule, Severity

NO_LEGAL_BASIS = Rule(
    code="C160",
    severity=Severity.ERROR,
    title="不予公开没有写依据",
    why="公开是原则，不公开是例外；不公开必须说明依哪一条法律。网页上只公布这类项目的个数和依据。",
    way_out="补上“不予公开依据”，写明法规名称和条款。",
    source="《中华人民共和国政府信息公开条例》第五条、第十四条至第十六条",
    example_bad="状态: 不予公开",
    example_good="状态: 不予公开\n不予公开依据:\n  法律依据: 《中华人民共和国政府信息公开条例》第十四条",
)
UNKNOWN_PROJECT = Rule(
    code="C161",
    severity=Severity.ERROR,
    title="抽查的项目不存在",
    why="抽查记录要链接到项目页面；本年度的 projects 文件夹里没有这个项目。",
    way_out="改成 projects 文件夹里的文件名（不带 .yml）。",
    source=OUR_FORMAT,
    example_bad="抽查:\n  - 项目: dangjian",
    example_good="抽查:\n  - 项目: dangjian-jingfei",
)
UNKNOWN_STANDARD = Rule(
    code="C162",
    severity=Severity.ERROR,
    title="评分标准不存在",
    why="没有这套标准就无法重新计算得分。",
    way_out="改成内置标准的标识，或把自己的标准放进 data/standards/。",
    source=OUR_FORMAT,
    example_bad="评分标准: caiyu-2020",
    example_good="评分标准: caiyu-2020-10",
)
BAD_ATTACHMENT_PATH = Rule(
    code="C163",
    severity=Severity.ERROR,
    title="附件路径不合规定",
    why="附件只能放在本年度的 attachments 文件夹里；盘符、反斜杠、“..”会指到别处，换一台电脑就打不开。",
    way_out="把文件放进 attachments 文件夹，这里只写文件名。",
    source=OUR_FORMAT,
    example_bad="文件: D:\\资料\\合同.pdf",
    example_good="文件: 合同.pdf",
)
MISSING_ATTACHMENT = Rule(
    code="C164",
    severity=Severity.ERROR,
    title="附件不在文件夹里",
    why="网页会链接到这个文件，文件不在就打不开。",
    way_out="把文件放进本年度的 attachments 文件夹，或改正文件名（大小写和后缀都要一致）。",
    source=OUR_FORMAT,
    example_bad="文件: 合同.PDF",
    example_good="文件: 合同.pdf",
)

RULES = (
    NO_LEGAL_BASIS,
    UNKNOWN_PROJECT,
    UNKNOWN_STANDARD,
    BAD_ATTACHMENT_PATH,
    MISSING_ATTACHMENT,
)
