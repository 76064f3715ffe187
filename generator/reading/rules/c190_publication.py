"""Rules C190–C194: former ids, corrections, and what the site says about itself."""

from __future__ import annotations

from generator.facts.diagnostics import OUR_FORMAT, Rule, Severity

FORMER_ID_IN_USE = Rule(
    code="C190",
    severity=Severity.ERROR,
    title="曾用标识还在使用",
    why="曾用标识的旧地址要转到新地址；那个地址现在还有自己的页面，就不能再转走，转了就没有人看得到它。",
    way_out="删去这个曾用标识；确实改过名的，检查是不是写错了一个字母。",
    source=OUR_FORMAT,
    example_bad="# projects/ludeng.yml\n曾用标识: [ludeng]",
    example_good="# projects/ludeng.yml\n曾用标识: [ludeng-weihu]",
    computed=(
        "项目的曾用标识与本年度 projects 文件夹里的文件名比较，单位的与 data 文件夹里的单位文件夹名比较，"
        "都与网站自己用的名字（如 explore、rules）和 Windows 建不出来的名字（如 con）比较。"
    ),
    exceptions="别的年度有同名的项目不要紧，地址里有年度。",
)
FORMER_ID_TWICE = Rule(
    code="C191",
    severity=Severity.ERROR,
    title="曾用标识写了两次",
    why="一个旧地址只能转到一个新地址；两处都说是自己的旧名，就不知道转到哪里。",
    way_out="只留一处：旧项目拆成几个的，写在最接近的那个项目里。",
    source=OUR_FORMAT,
    example_bad="# a.yml\n曾用标识: [jiu]\n# b.yml\n曾用标识: [jiu]",
    example_good="# a.yml\n曾用标识: [jiu]",
    computed="同一单位同一年度的各个项目之间、各个单位之间，逐字比较。",
    exceptions="同一个项目在不同年度写同一个曾用标识，是对的。",
)
ICON_NOT_THERE = Rule(
    code="C192",
    severity=Severity.ERROR,
    title="页脚标识的图标找不到",
    why="图标是本站自己的文件，从 docs/assets/ 里取；页面不向别的网站要任何东西，找不到的图标显示不出来。",
    way_out="把图片放进 docs/assets/，这里只写文件名（可以带子文件夹），后缀用 png、svg、jpg、gif、webp 或 ico。",
    source=OUR_FORMAT,
    example_bad="图标: https://example.gov.cn/beian.png",
    example_good="图标: beian.png",
    computed="看写法是不是 docs/assets/ 下的图片文件名；生成网站时再看文件在不在。",
    exceptions="",
)
CORRECTED_TOO_EARLY = Rule(
    code="C193",
    severity=Severity.WARNING,
    title="更正早于发布",
    why="更正是公开以后的改动；日期在发布之前，读者会以为看到的是旧稿。",
    way_out="核对两个日期；公开以前的改动不用写。",
    source="惯例",
    example_bad="发布日期: 2025-03-21\n更正:\n  - {日期: 2025-03-01, 内容: 更正执行数}",
    example_good="发布日期: 2025-03-21\n更正:\n  - {日期: 2025-04-02, 内容: 更正执行数}",
    computed="“更正”的日期与本年度报告的“发布日期”比较。",
    exceptions="报告没有写发布日期的不查；同一天的不算早。",
)
ADDRESS_UNUSABLE = Rule(
    code="C194",
    severity=Severity.ERROR,
    title="网站地址不能用",
    why="每一页的正式地址、网站地图和订阅源都从它算起；带了文件名、问号、井号或空格，算出来的地址就打不开。",
    way_out="写网站首页所在文件夹的地址，如 https://www.example.gov.cn/jixiao/。",
    source=OUR_FORMAT,
    example_bad="网站地址: https://www.example.gov.cn/jixiao/index.html?from=1",
    example_good="网站地址: https://www.example.gov.cn/jixiao/",
    computed=(
        "网址里要有主机名，点和点之间不空，每一段不超过 63 个字符；"
        "不能有空格、引号、“?”、“#”、用户名，最后一段不能是 html 文件。"
    ),
    exceptions="末尾有没有斜杠都可以；中文域名可以。",
)

RULES = (
    FORMER_ID_IN_USE,
    FORMER_ID_TWICE,
    ICON_NOT_THERE,
    CORRECTED_TOO_EARLY,
    ADDRESS_UNUSABLE,
)
