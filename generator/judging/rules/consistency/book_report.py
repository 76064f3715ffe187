"""Rules C212–C214: the summary report against its projects."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "勾稽"

DECLARED_DIFFERS = Rule(
    code="C212",
    family=FAMILY,
    severity=Severity.ERROR,
    title="声明的合计与逐项加起来的不一致",
    why="报告声明的合计，必须等于逐项列出的项目加上声明“未逐项列出”的部分；对不上，公开的总数就没有人能核对。",
    way_out="核对声明的合计、各项目的数字和“未逐项列出”；漏了项目文件的补上，抄错的改正。",
    source="惯例",
    example_bad="声明合计: {项目数: 45}\n未逐项列出: {项目数: 40}\n（逐项列出 4 个）",
    example_good="声明合计: {项目数: 45}\n未逐项列出: {项目数: 41}\n（逐项列出 4 个）",
    computed=(
        "声明的数减去逐项列出的，再减去“未逐项列出”的，是 0 才算对得上，"
        "草稿和不予公开的项目也算在逐项列出里，一分不差。相差正好是元当成万元的，写在句子里。"
    ),
    exceptions=(
        "有项目没有写这个数、“未逐项列出”没有写这个数，而差额可能就在其中的，不问；"
        "有项目文件读不进来的年度不问；"
        "某个项目的总额与它的各来源对不上（C201），按各来源合计就平的，不另报。"
    ),
)
UNKNOWN_PLACEHOLDER = Rule(
    code="C213",
    family=FAMILY,
    severity=Severity.ERROR,
    title="正文里的占位符不认识",
    why="双花括号里的名称会换成算出的数字；名称不在规定的清单里，读者看到的就是一串花括号。",
    way_out="改成清单里的名称。",
    source="格式约定",
    example_bad="共有 {{ 项目总数 }} 个项目",
    example_good="共有 {{ 项目数 }} 个项目",
    computed="正文里双花括号中间的名称逐个对照占位符清单，前后空格不算。",
    exceptions="没有例外：写错的占位符会原样印在页面上。",
)
TEXT_DIFFERS = Rule(
    code="C214",
    family=FAMILY,
    severity=Severity.ERROR,
    title="正文里手写的数字与算出的不一致",
    why="报告正文和表格说的是同一件事；正文里的数字是旧稿或笔误，读者就会看到两个总数。",
    way_out="改正正文里的数字；也可以换成占位符，由程序填入。",
    source="惯例",
    example_bad="我镇共安排44个项目参与自评（声明合计的项目数是 45）",
    example_good="我镇共安排 {{ 项目数 }} 个项目参与自评",
    computed=(
        "正文里明白说的是全年总数的项目数、预算、支出、执行率、等级个数、抽查个数，"
        "与汇总结果按手写的小数位数比较。宁可漏，不错报。"
    ),
    exceptions=(
        "说到某个领域、其中、上年、约数的句子，前面另有主语的数（某项经费、某项工程、本级、上级、某局），"
        "项目点、项目部、项目库的个数，分别写几家抽查的个数，引号和书名号里的字，"
        "有项目没有写金额而报告又没有声明合计的，都不问。"
    ),
)
RULES = (DECLARED_DIFFERS, UNKNOWN_PLACEHOLDER, TEXT_DIFFERS)
