"""Rules C221–C224 and C226: cells of one form that must be filled together or cannot both be true."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "勾稽"

HALF_FILLED = Rule(
    code="C221",
    family=FAMILY,
    severity=Severity.WARNING,
    title="分值和得分只填了一个",
    why="有得分没有分值，不知道满分是多少；有分值没有得分，自评总分就加不出来，也没有人能核对。",
    way_out="补上缺的一个；本年度不适用的指标写“不适用: 是”。",
    source="《项目支出绩效自评表》“分值”“得分”栏",
    example_bad="三级指标: 维护路灯\n分值: 30\n三级指标: 报修到场时间\n得分: 20",
    example_good="三级指标: 维护路灯\n分值: 30\n得分: 30\n三级指标: 报修到场时间\n分值: 20\n得分: 20",
    computed=(
        "表上至少有一项指标两样都填了，另有指标只填了一样；各项指标都有得分、也写了总分，"
        "而标准计分的预算执行率没有写得分；"
        "或者写了执行率得分，表上和评分标准却都不给它分值。一张表只报一次。"
    ),
    exceptions=(
        "全表都不填得分（还没有自评）、全表都不填分值的不问；不适用的指标不问；两样都空着的分组行不问；"
        "表上没有写执行率的分值、各项指标得分相加已经等于自评总分的，不问执行率得分。"
    ),
)
ATTAINMENT_CONTRADICTS = Rule(
    code="C222",
    family=FAMILY,
    severity=Severity.WARNING,
    title="完成程度与完成率、未完成原因、自评总分、指标或执行率矛盾",
    why="写了“全部完成”，完成率却不到 100%，或者又写了未完成原因，读的人不知道目标到底完成了没有。",
    way_out="核对后改正其中一处。",
    source="惯例",
    example_bad="完成程度: 全部完成\n绩效目标完成率: 92%",
    example_good="完成程度: 部分完成\n绩效目标完成率: 92%",
    computed=(
        "全部完成而完成率小于 100%，或者写了未完成原因；部分完成、未完成而完成率达到 100%；"
        "未完成而自评总分在最高等级；全部完成而有计了分的产出指标只做到目标的 80% 以下，"
        "或者预算执行率不到 50%。一个项目只报一次。"
    ),
    exceptions=(
        "没有写完成程度的不问；未完成原因只写了“无”一类的字的不算写了；"
        "没有做到的指标写了偏差原因或备注的，越低越好的，约数，都不问；"
        "执行率低而写了备注，或者文字里说到支付、结转、节约的不问，已由 C308 报告的不重复报。"
    ),
)
TOTAL_ABOVE_FULL = Rule(
    code="C223",
    family=FAMILY,
    severity=Severity.ERROR,
    title="自评总分大于满分",
    why="总分最多等于满分；更大的一定是抄错了，或者加错了。",
    way_out="核对自评总分和各项得分。",
    source="所用评分标准的“满分”",
    example_bad="自评总分: 101",
    example_good="自评总分: 99.97",
    computed="自评总分 > 评分标准的满分（国家版 100 分）。",
    exceptions="分值合计超过满分（C206）、得分大于分值（C208）、与各项之和不同（C209）已经说明原因的，不重复报。",
)
VALID_ABOVE_SAMPLE = Rule(
    code="C224",
    family=FAMILY,
    severity=Severity.ERROR,
    title="满意度调查的有效数大于样本数",
    why="有效的问卷是从发出的问卷里来的，不会更多；两个数多半填反了。",
    way_out="核对后改正；样本数是调查了多少，有效数是其中能用的多少。",
    source="惯例",
    example_bad="满意度调查:\n  样本数: 180\n  有效数: 200",
    example_good="满意度调查:\n  样本数: 200\n  有效数: 180",
    computed="有效数 > 样本数。",
    exceptions="有一个没有写的不问。",
)
NO_BUDGET_OR_SPENDING = Rule(
    code="C226",
    family=FAMILY,
    severity=Severity.WARNING,
    title="年度资金总额缺全年预算数或全年执行数",
    why="执行率是两个数相除；缺了一个，写出来的执行率和得分就没有人能核对。",
    way_out="补上缺的一个数；年中没有调整的，全年预算数就是年初预算数，没有支出的，全年执行数写 0。",
    source="《项目支出绩效自评表》“执行率（B/A）”",
    example_bad="年初预算数: 30\n全年执行数: 30\n执行率: 100%",
    example_good="年初预算数: 30\n全年预算数: 30\n全年执行数: 30\n执行率: 100%",
    computed=(
        "年度资金总额一行：写了大于 0 的全年执行数，没有写全年预算数；"
        "或者写了大于 0 的全年预算数，没有写全年执行数，而执行率、得分或自评总分已经写了。"
    ),
    exceptions="全年预算数是 0 的不问；来源里有数、总额空着的归 C202；还没有自评（执行率、得分、总分都没有写）的不问。",
)
NO_ACTUAL = Rule(
    code="C227",
    family=FAMILY,
    severity=Severity.WARNING,
    title="公开的自评表没有填实际完成值",
    why="自评表写的就是做到了多少；只有目标、没有实际，等于公开了一张空表。",
    way_out="把实际完成值补上；还没有填完的，先把“状态”改成“草稿”。",
    source="《项目支出绩效自评表》“实际完成值”",
    example_bad=(
        "绩效指标:\n  - {三级指标: 发放覆盖率, 年度指标值: 100%, 分值: 60}\n"
        "  - {三级指标: 发放人数, 年度指标值: 12人, 分值: 30}"
    ),
    example_good=(
        "绩效指标:\n  - {三级指标: 发放覆盖率, 年度指标值: 100%, 实际完成值: 100%, 分值: 60}\n"
        "  - {三级指标: 发放人数, 年度指标值: 12人, 实际完成值: 12人, 分值: 30}"
    ),
    computed=(
        "状态是“公开”：写了目标的指标有 2 项以上，一项也没有写实际完成值；"
        "或者有 4 项以上，过半写了而有几项没有写。"
    ),
    exceptions="不适用的指标不算；报告里只提到几项指标的（不足 4 项），不问缺了哪一项。",
)
RULES = (
    HALF_FILLED,
    ATTAINMENT_CONTRADICTS,
    TOTAL_ABOVE_FULL,
    VALID_ABOVE_SAMPLE,
    NO_BUDGET_OR_SPENDING,
    NO_ACTUAL,
)
