"""Rules C404 and C407–C412: whether a single target can be measured and is worth reaching."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.diagnostics import Rule, Severity
from generator.facts.units import HUNDRED, trimmed

FAMILY = "目标质量"

FAR_BELOW = Decimal("0.8")
"""A target under this share of last year's actual is far below it; a fifth less (惯例)."""

VAGUE = Rule(
    code="C404",
    family=FAMILY,
    severity=Severity.NOTE,
    title="目标写得空泛",
    why="“效果明显”“有效改善”“符合规定”做到什么样算达到，各人各说；评价时只能凭印象给分。",
    way_out=(
        "写成数得清、查得到的：多少人受益、投诉降到几件以下；实在要用文字，"
        "写明凭什么材料判断（例如“印发管护办法并落实到人”）。"
    ),
    source="惯例；财预〔2020〕10号要求绩效指标清晰、细化、可衡量（待核）",
    example_bad="三级指标: 改善村民出行条件\n年度指标值: 效果明显",
    example_good="三级指标: 夜间照明投诉\n年度指标值: ≤12件",
    computed=(
        "年度指标值里没有数字，并且整句都由词表里的空泛词拼成，或者不超过 16 个字、由“有效、"
        "明显、进一步”一类的词修饰“改善、提升、增强”一类的词，或者只问“是否”。"
        "一个项目说一次。"
    ),
    exceptions=(
        "含有数字、日期或者“每季一次”一类说法的；“每处有人管”“与考核挂钩”一类可以查证的文字。"
        "词表见 generator/facts/wordlists/quality.yml。"
    ),
)
NO_SURVEY = Rule(
    code="C407",
    family=FAMILY,
    severity=Severity.NOTE,
    title="满意度没有写调查依据",
    why="98% 的满意度，是问了三个人还是三百个人？没有样本数和时间，这个数没有人能核对。",
    way_out="在“满意度调查”里写方式、样本数、有效数和日期；没有做调查的，满意度不能得分。",
    source="惯例；申报满意度指标的项目应当开展满意度调查，财预〔2021〕101号（待核）",
    example_bad="三级指标: 村民满意度\n实际完成值: 98%\n得分: 10",
    example_good=(
        "三级指标: 村民满意度\n实际完成值: 98%\n得分: 10\n"
        "满意度调查: {方式: 入户问卷, 样本数: 200, 日期: 2024-12-05}"
    ),
    computed=(
        "满意度指标得了分，实际完成值是数，却没有样本数（或有效数）或者没有日期。一个项目说一次。"
    ),
    exceptions="没有得分的；这项指标或项目的备注、偏差原因、佐证材料的名称里写了问卷、回访、测评一类依据的。",
)
ONLY_THE_NAME = Rule(
    code="C408",
    family=FAMILY,
    severity=Severity.NOTE,
    title="指标只是项目的名称",
    why="把项目名称抄一遍当指标，没有说做什么、做多少、做成什么样。",
    way_out="写这个项目具体产出什么，例如“维护路灯盏数”“平均亮灯率”。",
    source="惯例",
    example_bad="项目名称: 路灯维护经费\n绩效指标:\n  - {三级指标: 路灯维护, 年度指标值: 100%}",
    example_good="项目名称: 路灯维护经费\n绩效指标:\n  - {三级指标: 平均亮灯率, 年度指标值: ≥97%}",
    computed=(
        "去掉括号、年度和“项目、经费、专项、资金、补助、工程、完成”一类的词以后，"
        "三级指标和项目名称一字不差。"
    ),
    exceptions="目标带计数单位的（例如“路灯维护：200盏”），数的是什么看得出来。",
)
NOTHING_MEASURED = Rule(
    code="C409",
    family=FAMILY,
    severity=Severity.NOTE,
    title="效益指标写了百分数，看不出是什么的百分之几",
    why="“业务保障能力提升 ≥90%”没有分子，也没有分母，年底填多少都没有人能核对。",
    way_out=(
        "名称写明是什么的比例，例如“设备完好率”“按时办结比例”；不是比例的，"
        "改成数量或者可以查证的文字。"
    ),
    source="惯例",
    example_bad="一级指标: 效益指标\n三级指标: 业务保障能力提升\n年度指标值: ≥90%",
    example_good="一级指标: 效益指标\n三级指标: 业务系统可用率\n年度指标值: ≥90%",
    computed=(
        "效益指标的目标是百分数，三级指标里却没有“率、比例、占比、覆盖、下降、收入、"
        "人数”一类说明量的什么的词。"
    ),
    exceptions="名称里有这类词的；词表见 generator/facts/wordlists/quality.yml。",
)
BELOW_LAST_YEAR = Rule(
    code="C410",
    family=FAMILY,
    severity=Severity.WARNING,
    title="目标比上年实绩低得多",
    why="上年已经做到的，今年的目标反而低一大截，轻轻松松就能满分，目标失去了作用。",
    way_out="参照上年实绩重定目标；任务确实减少的，在备注里写明原因。",
    source="惯例",
    example_bad="（上年实际完成值: 57次）\n年度指标值: ≥40次",
    example_good="（上年实际完成值: 57次）\n年度指标值: ≥55次",
    computed=(
        "同一单位、同一标识的项目，同名的指标："
        f"今年的目标低于上年实际完成值的 {trimmed(FAR_BELOW * HUNDRED)}%。"
    ),
    exceptions=(
        "“不超过”一类、成本和投诉一类越少越好的指标；预算也减少了差不多的比例的；"
        "上年大幅超额并写明了原因的；备注写了理由的；比上年的目标也低一成以上的归 C805。"
    ),
)
NUMBERS_DIFFER = Rule(
    code="C411",
    family=FAMILY,
    severity=Severity.WARNING,
    title="目标、完成情况的文字和指标的数字不一样",
    why="年度总体目标说 31 个村，指标写 30 个村，完成了 30 个算不算完成，说不清；完成情况与实际完成值也是这样。",
    way_out="核对年度总体目标和年度指标值、实际完成情况和实际完成值，改成同一个数。",
    source="惯例",
    example_bad=(
        "预期目标: 保障31个村的必要支出\n绩效指标:\n  - {三级指标: 保障的村, 年度指标值: 30个}"
    ),
    example_good=(
        "预期目标: 保障31个村的必要支出\n绩效指标:\n  - {三级指标: 保障的村, 年度指标值: 31个}"
    ),
    computed=(
        "预期目标里紧挨着数字和单位的事物（31个“村”、“智能水表”1180块），"
        "在三级指标的名称里出现，单位相同、数字不同；"
        "预期目标里的满意度和某某率（“群众满意度达到95%以上”），与同名指标的目标不同。"
        "实际完成情况里的数和百分数，照样与实际完成值比较：写“以上”的，低于它才算不同。"
    ),
    exceptions=(
        "说每人、每村、每季的数；同一事物在文字里出现几个不同的数，或者对应几项指标的；约数；"
        "没有说是什么的“合格率”“完成率”；句子里说到上年、别的年份、提高、由某数到某数的；"
        "完成情况里同一单位写了几个数，或者说到其中、余下、新增、某月的。"
    ),
)
GOAL_WITHOUT_WORDS = Rule(
    code="C412",
    family=FAMILY,
    severity=Severity.NOTE,
    title="年度总体目标或完成情况等于没有写",
    why="“43.2”“完成”“基本完成年度目标”放在哪个项目上都行，读的人不知道要做什么、做成了什么。",
    way_out="用一两句话写明做什么、做多少、到什么时候、有什么效果；完成情况逐句对应。",
    source="《项目支出绩效自评表》“年度总体目标”栏",
    example_bad="预期目标: 43.2\n实际完成情况: 完成",
    example_good="预期目标: 12月底前改造宿舍楼暖通管道2.1公里\n实际完成情况: 改造2.1公里，11月20日通过验收",
    computed=(
        "预期目标、实际完成情况里的汉字不到 4 个，或者整句只说“完成了（年度、预期、各项）目标（任务）”。"
        "一个项目说一次。"
    ),
    exceptions="没有写这一栏的；只写“同左”“与目标一致”的归 C501。",
)
NO_TARGET = Rule(
    code="C413",
    family=FAMILY,
    severity=Severity.NOTE,
    title="指标没有写年度指标值",
    why="没有目标，实际做到多少都说不上好坏；别的指标都写了，这一项多半是漏了。",
    way_out="补上年初定的目标；年初确实没有定的，在“备注”里说明。",
    source="《项目支出绩效自评表》“年度指标值”",
    example_bad="三级指标: 不合格产品处置率",
    example_good="三级指标: 不合格产品处置率\n年度指标值: 100%",
    computed="有 4 项以上指标、过半写了目标的项目里，没有写年度指标值的指标。一个项目说一次。",
    exceptions="不适用的指标；多数指标都没有写目标的（来源只叙述了完成情况）。",
)
RULES_SINGLE = (
    NO_SURVEY,
    ONLY_THE_NAME,
    NOTHING_MEASURED,
    BELOW_LAST_YEAR,
    NUMBERS_DIFFER,
    GOAL_WITHOUT_WORDS,
    NO_TARGET,
)
