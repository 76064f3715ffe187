"""Rules C165–C167 and C175: which files there are, how they are called, and where they lie."""

from __future__ import annotations

from generator.facts.diagnostics import OUR_FORMAT, Rule, Severity

BAD_NAME = Rule(
    code="C165",
    severity=Severity.ERROR,
    title="文件夹或文件名不合规定",
    why=(
        "名称就是网址的一部分，要能在任何电脑和浏览器里使用：单位和项目用小写英文字母、数字和短横，"
        "年度用四位数字，后缀用 .yml；不能是网站自己用的名字（如 explore、rules），"
        "也不能是 Windows 建不出来的名字（如 con、nul）；两个附件的名称不能只差大小写。"
    ),
    way_out="改名，如 data/suicheng/2024/projects/dangjian-jingfei.yml。",
    source=OUR_FORMAT,
    example_bad="data/suicheng/2024/projects/党建工作经费.yml",
    example_good="data/suicheng/2024/projects/dangjian-jingfei.yml",
)
UNEXPECTED_FILE = Rule(
    code="C166",
    severity=Severity.NOTE,
    title="没有位置的文件",
    why="data 文件夹里只有规定名称的文件会被读取；这个文件不会被读，也不会公布。",
    way_out=(
        "要公布的附件移到本年度的 attachments 文件夹；网站管理员自己的文件（如验证文件）移到 data/static/；"
        "不公布的移到 data/ 以外。"
    ),
    source=OUR_FORMAT,
    example_bad="data/suicheng/2024/草稿.docx",
    example_good="data/suicheng/2024/attachments/自评报告.docx",
)
MISSING_FILE = Rule(
    code="C167",
    severity=Severity.ERROR,
    title="缺少必需的文件",
    why="网站要有 data/site.yml，每个单位要有 unit.yml，每个年度要有 report.yml，缺一就不知道归谁、是哪一年。",
    way_out=(
        "缺 unit.yml 的运行 mingzhang new unit，缺 report.yml 的运行 mingzhang new year；"
        "site.yml 自己新建，写上网站名称和发布机构。"
    ),
    source=OUR_FORMAT,
    example_bad="（data/suicheng/ 里没有 unit.yml）",
    example_good="（data/suicheng/unit.yml）",
)
MISPLACED_DATA = Rule(
    code="C175",
    severity=Severity.ERROR,
    title="数据文件放错了地方",
    why="放错一层、文件夹叫错名字、后缀多了 .txt 的文件，程序不会读，项目就悄悄地少了一个。",
    way_out="移到它该在的地方，如 data/suicheng/2024/projects/dangjian-jingfei.yml。",
    source=OUR_FORMAT,
    example_bad="data/suicheng/2024/项目/dangjian-jingfei.yml.txt",
    example_good="data/suicheng/2024/projects/dangjian-jingfei.yml",
)

RULES = (
    BAD_NAME,
    UNEXPECTED_FILE,
    MISSING_FILE,
    MISPLACED_DATA,
)
