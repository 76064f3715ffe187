"""Rules C217–C220 and C225: the same money in the funds table, the texts and the cost indicators."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "勾稽"
_TEN_THOUSAND = "元和万元差一万倍；填错了，这个项目的金额、本年的合计和排名全都错了。"

TEXT_AGAINST_FUNDS = Rule(
    code="C217",
    family=FAMILY,
    severity=Severity.WARNING,
    title="文字里的金额或执行率与资金表不一致",
    why="目标和完成情况里写的钱，与资金表说的是同一笔；两处不同，读的人不知道该信哪一个。",
    way_out="核对后改正文字或资金表；说的是其中一部分的，写明用在哪里。",
    source="惯例",
    example_bad="全年执行数: 91\n实际完成情况: 全年支出 80 万元，建成泵站 3 座",
    example_good="全年执行数: 91\n实际完成情况: 全年支出 91 万元，建成泵站 3 座",
    computed=(
        "“全年支出”“全年累计支付”“实际支付”“共使用”“项目预算”“全年预算”等说法后面的金额，"
        "以及全文只有一个金额时的“支出”“安排”，"
        "按文字的小数位数（四舍五入或舍去）与资金表比较：完成情况里的支出与各行的全年执行数比，"
        "其他的与资金表和预算调整里的任何一个数比；"
        "执行率与算出的、填写的执行率比。"
    ),
    exceptions=(
        "句子里说到其中、每、上年、结转、结余、追加、自筹、计划、合同、别的年份、几年或约数的不问；"
        "引号和书名号里的字不问；"
        "资金表没有填的不问；差一万倍的归 C219。"
    ),
)
MIXED_UNITS = Rule(
    code="C218",
    family=FAMILY,
    severity=Severity.ERROR,
    title="资金表里有的按元、有的按万元填",
    why=_TEN_THOUSAND,
    way_out="资金表一律以万元为单位，把按元填的数除以 10000。",
    source="格式约定：金额一律以万元为单位",
    example_bad="全年预算数: 80.10\n全年执行数: 798500",
    example_good="全年预算数: 80.10\n全年执行数: 79.85",
    computed=(
        "同一列里，年度资金总额与各来源之和相差 9900 到 10100 倍；或者总额一行里，"
        "全年执行数是全年预算数的 1000 到 10500 倍，"
        "全年预算数是全年执行数的 9500 到 10500 倍，年初预算数与全年预算数相差 5000 到 20000 倍。"
        "总额一行的比较只在大的数不小于 10000、小的数不小于 1 时做。"
    ),
    exceptions="报了这一条的表，不再报 C201、C203、C204、C205、C215。年初只列 0.01 万元占位、年中再落实的不受影响。",
)
TEN_THOUSAND_TIMES = Rule(
    code="C219",
    family=FAMILY,
    severity=Severity.WARNING,
    title="文字或成本指标里的金额与资金表正好差一万倍",
    why=_TEN_THOUSAND,
    way_out="核对单位：资金表以万元为单位；文字里写清楚是元还是万元。",
    source="格式约定：金额一律以万元为单位",
    example_bad="全年预算数: 801000\n预期目标: 安排资金 80.1 万元维护路灯",
    example_good="全年预算数: 80.1\n预期目标: 安排资金 80.1 万元维护路灯",
    computed=(
        "项目名称、预期目标、实际完成情况和成本指标里的金额：写明万元的，正好是资金表上某个数的一万倍或一万分之一；"
        "写明元而说的是整个项目的，数字与资金表上的万元数相同。一个项目只报一次。"
    ),
    exceptions="前面有每、人均、标准等词，后面有“/”“左右”等字的是单价或约数，不问；资金表里本来就混写的归 C218。",
)
OUTSIZED = Rule(
    code="C220",
    family=FAMILY,
    severity=Severity.WARNING,
    title="金额比本单位其他项目大得出奇，像是按元填的",
    why=_TEN_THOUSAND,
    way_out="核对单位：资金表以万元为单位，按元填的除以 10000；金额确实这样大的，说明理由。",
    source="格式约定：金额一律以万元为单位",
    example_bad="全年预算数: 386400（其他项目的中位数是 15.6）",
    example_good="全年预算数: 38.64",
    computed=(
        "项目的全年预算数（没有写的用全年执行数）不小于 10000 万元，"
        "并且不小于本年其他公开项目金额中位数的 1000 倍。"
    ),
    exceptions="其他写了金额的公开项目不足 5 个的不问；已经报了 C218、C219 的不重复报。",
)
COST_AGAINST_FUNDS = Rule(
    code="C225",
    family=FAMILY,
    severity=Severity.WARNING,
    title="总成本指标的实际值与全年执行数不一致",
    why="整个项目花了多少钱只有一个数；成本指标写一个、资金表写一个，成本就无法核对。",
    way_out="核对两处，改正抄错的一处；成本还包括财政以外的钱的，在名称里写明。",
    source="惯例",
    example_bad="全年执行数: 3.8125\n三级指标: 项目总成本\n实际完成值: 3.9万元",
    example_good="全年执行数: 3.8125\n三级指标: 项目总成本\n实际完成值: 3.8125万元",
    computed=(
        "名称就是总成本、项目成本、总费用、全年支出、经费总额等词，实际是多少元或万元的，"
        "换算成万元后按填写的小数位数与各行的全年执行数比较。"
    ),
    exceptions="没有写执行数的不问；实际写了范围或文字的不问；差一万倍的归 C219。",
)
RULES = (TEXT_AGAINST_FUNDS, MIXED_UNITS, TEN_THOUSAND_TIMES, OUTSIZED, COST_AGAINST_FUNDS)
