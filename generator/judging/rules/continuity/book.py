"""Family 8, 跨年: whether this year follows on from the last."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "跨年"
_RESULTS = "《项目支出绩效评价管理办法》（财预〔2020〕10号）关于评价结果应用和整改的规定（待核）"

REUSED_ID = Rule(
    code="C801",
    family=FAMILY,
    severity=Severity.WARNING,
    title="标识用在了另一个项目上",
    why="标识就是网址，跟着一个项目走到底；换给别的项目，往年的链接、逐年的对比都会张冠李戴。",
    way_out="给新项目起一个新的标识（改文件名）；确实是同一个项目改了名称的，在“备注”里写明原来的名称。",
    source="格式约定：标识永不改给别的项目",
    example_bad="2023/projects/ludeng.yml 项目名称: 村镇路灯维护\n2024/projects/ludeng.yml 项目名称: 老年助餐点补助",
    example_good="2024/projects/ludeng.yml 项目名称: 村镇路灯维护\n2024/projects/zhucan.yml 项目名称: 老年助餐点补助",
    computed=(
        "与同一标识（或“曾用标识”）最近一年的项目相比："
        "名称里相同的字对不到两成（年份、本单位的名称和所在地、“项目”“经费”等常用词不算），"
        "并且项目编码不同，或者主管部门或实施单位不同，或者两年都有 3 项以上指标而没有一项名称相同。"
    ),
    exceptions=(
        "编码相同的不问；“备注”里写了原来名称的不问；上年的项目不公开的不问。"
        "报了这一条的项目不再问 C802～C805、C808。"
    ),
)
OVERDUE_MEASURE = Rule(
    code="C802",
    family=FAMILY,
    severity=Severity.WARNING,
    title="上年的整改措施到期没有完成，也没有下文",
    why="写了措施、定了时限，到期还是“未开始”“进行中”，今年又一字不提，整改就成了空话。",
    way_out="更新上年文件里的“进展”和“进展说明”；还在做的，写进今年的“问题与措施”或“整改措施”。",
    source=_RESULTS,
    example_bad="（2023 年）完成时限: 2024-06-30　进展: 进行中\n（2024 年的表没有再提）",
    example_good="（2023 年）完成时限: 2024-06-30　进展: 已完成\n进展说明: 6 月 12 日验收",
    computed=(
        "上年项目的“问题与措施”、上年报告的“整改措施”里，进展不是“已完成”、完成时限写明的年份不晚于本年的；"
        "本年的表（报告）里又找不到它的字：问题和措施的相邻两字组合有三成出现在本年的文字里，就算有下文。"
    ),
    exceptions="完成时限没有写年份的不问；上年的项目今年没有了的归 C806；上年的项目不公开的不问。",
)
BUDGET_JUMP = Rule(
    code="C803",
    family=FAMILY,
    severity=Severity.WARNING,
    title="预算比上年大增大减，没有说明",
    why="预算翻倍或腰斩一定有原因：任务变了、标准变了，或者填错了；不说明，读的人只能猜。",
    way_out="在“备注”里写明原因；年中调整的写进“预算调整”。",
    source="惯例",
    example_bad="（2023 年）全年预算数: 40\n（2024 年）全年预算数: 85",
    example_good="（2024 年）全年预算数: 85\n备注: 上年只做设计和首个村，本年全面施工",
    computed=(
        "全年预算数与最近一年相比，增减 50% 以上（按上年算），并且相差 10 万元以上。年中调整造成、"
        "已由 C309 或 C320 报告的，不重复报。"
    ),
    exceptions=(
        "“预算调整”写了依据或原因、“备注”写了字的不问；"
        "有一年的预算数没有写或是 0 的不问；标识换了项目的归 C801。"
    ),
)
SERIES_BROKEN = Rule(
    code="C804",
    family=FAMILY,
    severity=Severity.NOTE,
    title="指标换了一大半，前后年不能比较",
    why="同一个项目每年换一套指标，今年比去年是好是差就看不出来。",
    way_out="做同一件事的指标沿用上年的名称；任务确实变了的，在“备注”里写明。",
    source="惯例",
    example_bad=(
        "（2023 年）维护路灯、亮灯率、到场时间、居民满意度\n（2024 年）工作开展情况、完成质量、及时性、"
        "满意度"
    ),
    example_good="（2024 年）维护路灯、亮灯率、到场时间、更换节能灯具、居民满意度",
    computed="上年的指标里，今年还有的（名称去掉标点后相同，或者相同的字对占六成以上）不到一半。",
    exceptions="有一年的指标不足 4 项的不问；“备注”写了字的不问；标识换了项目的归 C801。",
)
LOWER_TARGET = Rule(
    code="C805",
    family=FAMILY,
    severity=Severity.NOTE,
    title="目标定得比上年的目标低",
    why="同一项指标的目标一年比一年低，完成起来自然容易；任务少了、钱少了可以，但要说明。",
    way_out="核对目标；确实要调低的，在指标的“备注”里写明原因。",
    source=_RESULTS,
    example_bad="（2023 年）年度指标值: ≥50场\n（2024 年）年度指标值: ≥40场",
    example_good="（2024 年）年度指标值: ≥40场\n备注: 两个村合并，场次相应减少",
    computed=(
        "名称、二级指标、单位和符号方向都相同的指标：目标比上年低 10% 以上（百分数低 2 个百分点以上）；"
        "越低越好的指标则是高出 10%（2 个百分点）以上。"
    ),
    exceptions=(
        "本年预算也少了同样多或更多的不问；指标的“备注”“偏差原因”或项目的“备注”写了字的不问；"
        "没有写符号的成本、单价、人数名册（“等于”）不问；标识换了项目的归 C801。"
    ),
)
UNFINISHED_VANISHED = Rule(
    code="C806",
    family=FAMILY,
    severity=Severity.WARNING,
    title="上年没有完成的项目，今年没有了下文",
    why="上年没有做完的事，今年或者接着做，或者说明为什么不做了；从表上消失，钱和事就没有了交代。",
    way_out="接着做的，用原来的标识建今年的项目文件；不再做的，在报告的“整改措施”或正文里写明。",
    source=_RESULTS,
    example_bad="（2023 年）完成程度: 部分完成\n（2024 年没有这个项目，报告也没有提到）",
    example_good=(
        "（2024 年报告）整改措施:\n  - 问题: 户厕改造提升上年只完成四成\n"
        "    措施: 余下的户并入人居环境整治项目"
    ),
    computed=(
        "上年“未完成”的，或者“部分完成”而完成率或执行率不到 90%（都没有写也算）的公开项目，"
        "今年没有同一标识的文件，"
        "今年的项目名称里没有相近的（相同的字对占一半以上，本单位的名称和所在地不算），"
        "今年报告的文字里也没有提到它的名称。"
        "几个项目合成一句。"
    ),
    exceptions=(
        "上年全年预算数是 0 的不问；上年的问题与措施全部写了“已完成”的不问；"
        "今年报告声明还有“未逐项列出”的项目的不问；"
        "今年没有一个项目文件的不问。"
    ),
)
RENAMED_ID = Rule(
    code="C807",
    family=FAMILY,
    severity=Severity.WARNING,
    title="同一个项目换了标识",
    why="标识就是网址；同一个项目每年换一个，逐年的对比就断了，往年的链接也指不到今年。",
    way_out="把文件名改回上年的标识，或者把上年的标识写进“曾用标识”；两个确实是不同的项目的，把名称写清楚。",
    source="格式约定：标识永不改给别的项目",
    example_bad=(
        "2023/projects/ludeng.yml 项目名称: 村镇路灯维护\n"
        "2024/projects/ludeng-weihu.yml 项目名称: 村镇路灯维护"
    ),
    example_good="2024/projects/ludeng.yml 项目名称: 村镇路灯维护",
    computed="今年的项目在上年没有同一标识的文件，上年却有一个名称完全相同（年份、标点和本单位的名称不算）、今年又没有了的项目。",
    exceptions=(
        "“曾用标识”写了的不问；两年编码都写了而不相同的不问；上年有几个项目名称相同的不问；"
        "上年的项目不公开的不问。"
    ),
)
CARRIED_TOO_MUCH = Rule(
    code="C808",
    family=FAMILY,
    severity=Severity.WARNING,
    title="上年结转资金比上年没有花完的还多",
    why="结转的钱就是上年没有花完的钱，不会更多；两年的表对不上，必有一处填错。",
    way_out="核对今年的“上年结转资金”和上年的全年预算数、全年执行数；还有更早年度的结转，在“备注”里写明。",
    source="惯例",
    example_bad="（2023 年）全年预算数: 40　全年执行数: 15\n（2024 年）上年结转资金: {全年预算数: 30}",
    example_good="（2024 年）上年结转资金: {全年预算数: 25}",
    computed="今年“上年结转资金”的全年预算数（没有写的用年初预算数）> 上年全年预算数 − 上年全年执行数。",
    exceptions=(
        "上年的预算数或执行数没有写的、前后两份表相隔不止一年的、“备注”说到结转的不问；"
        "标识换了项目的归 C801。"
    ),
)
RULES = (
    REUSED_ID,
    OVERDUE_MEASURE,
    BUDGET_JUMP,
    SERIES_BROKEN,
    LOWER_TARGET,
    UNFINISHED_VANISHED,
    RENAMED_ID,
    CARRIED_TOO_MUCH,
)
