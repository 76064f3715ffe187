"""Rules C306, C309, C310 and C320: what only a look over the whole form shows."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "合理性"

ALL_EXACT = Rule(
    code="C306",
    family=FAMILY,
    severity=Severity.NOTE,
    title="实际完成值处处与目标值一字不差",
    why="一两项正好做到目标很平常，每一项都分毫不差，多半是照抄了目标，没有统计实际做到多少。",
    way_out="按台账、验收单填写实际数；确实都正好做到的（如按名册发放），在“备注”里写明依据。",
    source="惯例",
    example_bad=(
        "年度指标值: ≥50场 / ≥1200人次 / ≥85% / ≤4.5万元 / ≥93%\n"
        "实际完成值: 50场 / 1200人次 / 85% / 4.5万元 / 93%"
    ),
    example_good="年度指标值: ≥50场 / ≥1200人次 / ≥85%\n实际完成值: 52场 / 1267人次 / 88.1%",
    computed="可以比较的数值指标有 5 项或更多，实际全部正好等于目标。",
    exceptions=(
        "目标是 100%、0 或者写明“等于”的本来就该正好做到，不算在 5 项里；实际写了范围的归 C307；"
        "项目的“备注”写了字的不问。"
    ),
)
CUT_HIDES_UNSPENT = Rule(
    code="C309",
    family=FAMILY,
    severity=Severity.WARNING,
    title="年中大幅调减预算，没有写原因，执行率因此很高",
    why="年底把没有花出去的预算调减掉，执行率就成了 100%；原来的目标为什么不需要那么多钱，读的人看不到。",
    way_out="在“预算调整”里写明调减的金额、依据和原因；任务没有做完的，在“未完成原因”里写明。",
    source="《中华人民共和国预算法》关于预算调整的规定（待核）",
    example_bad="年初预算数: 5.28\n全年预算数: 1.96\n全年执行数: 1.96",
    example_good=(
        "年初预算数: 5.28\n全年预算数: 1.96\n全年执行数: 1.96\n"
        "预算调整: [{类型: 调减, 金额: 3.32, 原因: 两个班次合并举办}]"
    ),
    computed="全年预算数比年初预算数少 30% 以上、少 1 万元以上，而全年执行数 ÷ 全年预算数 ≥ 95%。",
    exceptions=(
        "“预算调整”写了依据或原因、“未完成原因”或“备注”写了字的不问；全年预算数调成 0 的没有执行率，"
        "不问；元和万元混写的归 C218。"
    ),
)
SAME_INDICATOR = Rule(
    code="C310",
    family=FAMILY,
    severity=Severity.WARNING,
    title="同一项指标写了两遍",
    why="同一件事在两处计分，做好了得两次分，没做好扣两次，其他工作的分量就轻了。",
    way_out="留下位置合适的一处，另一处换成别的指标；两处说的不是一件事的，把名称写清楚。",
    source="惯例",
    example_bad="产出指标—质量指标: 验收合格率 100%\n效益指标—社会效益指标: 验收合格率 100%",
    example_good="产出指标—质量指标: 验收合格率 100%\n效益指标—社会效益指标: 受益群众 ≥1200人",
    computed=(
        "去掉标点、空格和括号里的字以后，三级指标的名称完全相同；在不同的一级或二级指标下，或者目标也相同。"
        "第二处以后每处报一次。"
    ),
    exceptions="同一个二级指标下名称相同而目标不同的不问（分对象、分批次的指标）；不适用的指标不问。",
)
UNEXPLAINED_RISE = Rule(
    code="C320",
    family=FAMILY,
    severity=Severity.NOTE,
    title="年中大幅追加预算，没有写原因",
    why="年初的目标是照年初的钱定的；钱多了一半以上而目标不变，要么年初漏列了，要么目标定低了。",
    way_out="在“预算调整”里写明追加的金额、依据和原因，目标有变的一并说明。",
    source="《中华人民共和国预算法》关于预算调整的规定（待核）",
    example_bad="年初预算数: 861.1\n全年预算数: 2030.12",
    example_good=(
        "年初预算数: 20\n全年预算数: 42\n"
        "预算调整: [{类型: 追加, 金额: 22, 依据: 示财字〔2024〕31号, 原因: 水毁修复}]"
    ),
    computed="年初预算数大于 0，全年预算数比它多 50% 以上、多 10 万元以上。",
    exceptions=(
        "“预算调整”写了依据或原因、“备注”写了字的不问；年初没有列预算（0）、全年由上级下达的不问；"
        "列了调整而加不起来的归 C215；元和万元混写的归 C218。"
    ),
)
RULES = (ALL_EXACT, CUT_HIDES_UNSPENT, SAME_INDICATOR, UNEXPLAINED_RISE)
