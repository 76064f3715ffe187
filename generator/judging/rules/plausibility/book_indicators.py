"""Rules C305, C307, C311–C317 and C321: single indicators whose name, sign and numbers do not fit together."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "合理性"
_TARGETS = "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）关于绩效指标的规定（待核）"
_LIST = "词表随程序提供（wordlists/senses.yml）。"

AGAINST_SENSE = Rule(
    code="C305",
    family=FAMILY,
    severity=Severity.WARNING,
    title="目标的符号与指标的意思相反",
    why="成本、投诉、事故、能耗越低越好，满意度、覆盖率、合格率越高越好；符号写反了，做得越差反而越“达标”。",
    way_out="越低越好的改成“≤”，越高越好的改成“≥”；指标的意思不是这样的，把名称写清楚。",
    source="惯例",
    example_bad="二级指标: 成本指标\n三级指标: 单位运行成本\n年度指标值: ≥5300元",
    example_good="二级指标: 成本指标\n三级指标: 单位运行成本\n年度指标值: ≤5300元",
    computed=(
        "名称以“投诉率”“事故起数”“能耗”等词结尾、目标却是“不低于”的；成本指标（百分数除外）"
        "目标是“不低于”的；"
        "名称以“满意度”“合格率”等词结尾、目标却是“不超过”的；数量指标以“建设数量”“培训人次”一类的词结尾、"
        f"目标却是“不超过”的。{_LIST}"
    ),
    exceptions=(
        "目标没有写符号、是“等于”或者是 0 的不问；名称里有办理、整改、控制、下降等词的（投诉办理件数、"
        "成本下降额），"
        "有补助、抚恤、拨付、发放、运转经费、节支等词的成本（发给人、拨给村、省下来的钱），"
        "以及不带“费用”“单价”等词的标准和投入，不问。"
    ),
)
COPIED_SIGN = Rule(
    code="C307",
    family=FAMILY,
    severity=Severity.WARNING,
    title="实际完成值照抄了目标或者只写了范围，没有写做到多少",
    why="“≥90%”是目标不是结果：做到 90% 还是 99% 看不出来，得分也就没有依据。",
    way_out="写统计出来的数，如 93.5%、52 场。",
    source="《项目支出绩效自评表》“实际完成值”栏",
    example_bad="年度指标值: ≥90%\n实际完成值: ≥90%",
    example_good="年度指标值: ≥90%\n实际完成值: 93.5%",
    computed=(
        "实际完成值带“≥”“≤”“以上”等，数和单位又与目标完全相同；或者写的范围宽到可能没有达到目标"
        "（目标 ≥98%，实际 95%以上），却得满分。一张表各报一次，写明有几项。"
    ),
    exceptions="目标是“等于”的（=0件、=100%）不问；实际写的范围比目标好的（目标 ≥90%，实际 ≥95%）不问。",
)
PAYMENT_AS_OUTPUT = Rule(
    code="C311",
    family=FAMILY,
    severity=Severity.WARNING,
    title="把付款当成了产出数量",
    why="数量指标要写办成了多少事；“支付资金 80 万元”说的是花钱，预算执行率已经算过，再算一次就重复得分。",
    way_out="改写成钱办成的事，如“修建道路 3 公里”“培训 200 人”。",
    source=_TARGETS,
    example_bad="二级指标: 数量指标\n三级指标: 支付资金\n年度指标值: 80万元",
    example_good="二级指标: 数量指标\n三级指标: 修建生产道路\n年度指标值: ≥3公里",
    computed=f"二级指标是数量指标，三级指标的名称里有支付资金、拨付、付款、支出金额、资金金额等词。{_LIST}",
    exceptions="数的是人、户、村、笔的不问（支付补助人数）；争取、引进、筹集、追回、节约的资金不问。",
)
RATE_COUNTED_TWICE = Rule(
    code="C312",
    family=FAMILY,
    severity=Severity.WARNING,
    title="预算执行率又当作一项指标计分",
    why="预算执行率在资金栏已经有分值；再作为一项指标，花完钱就得了两次分，没花完就扣了两次。",
    way_out="删去这项指标，把分值给说明产出和效果的指标；只想列出而不计分的，不写分值。",
    source="所用评分标准的“预算执行率”一组",
    example_bad="预算执行率: 分值 10\n三级指标: 预算资金执行率\n分值: 10",
    example_good="预算执行率: 分值 10\n三级指标: 工程按期完工率\n分值: 10",
    computed=(
        "资金栏给预算执行率写了分值或得分，"
        f"又有指标的名称里有“预算执行率”“资金使用率”等词并且写了分值。{_LIST}"
    ),
    exceptions="资金栏没有写执行率的分值和得分、只列在指标里的版式不问；指标没有写分值的不问。",
)
ABOVE_HUNDRED = Rule(
    code="C313",
    family=FAMILY,
    severity=Severity.ERROR,
    title="不会超过 100% 的比率写成了超过 100%",
    why="满意度、合格率、及时率是全体里的一部分，按定义最多 100%；超过的一定是抄错、算错，或者分子分母反了。",
    way_out="核对数字；说的是完成任务的比例的，把名称改成“完成率”。",
    source="惯例",
    example_bad="三级指标: 村民满意度\n实际完成值: 101%",
    example_good="三级指标: 村民满意度\n实际完成值: 97.5%",
    computed=f"名称以满意度、合格率、知晓率、及时率、准确率等词结尾，目标或实际是百分数并且大于 100%。{_LIST}",
    exceptions="完成率、办结率、覆盖率、参保率、入学率按统计口径可以超过 100%，不在词表里。",
)
SHARE_WITHOUT_SIGN = Rule(
    code="C314",
    family=FAMILY,
    severity=Severity.WARNING,
    title="百分数没有写百分号，看不出是比例还是百分数",
    why="目标写 95%，实际写 0.958 或 1，读的人不知道是 95.8% 还是 0.958%，得分也不能复算。",
    way_out="两栏都写成百分数，如 95.8%。",
    source="格式约定",
    example_bad="年度指标值: ≥95%\n实际完成值: 0.958",
    example_good="年度指标值: ≥95%\n实际完成值: 95.8%",
    computed="目标和实际一个带百分号、另一个没有单位，而没有单位的那个数大于 0、不大于 2。",
    exceptions="0 和大于 2 的数只能有一种读法，不问。",
)
OTHER_UNIT = Rule(
    code="C315",
    family=FAMILY,
    severity=Severity.WARNING,
    title="实际完成值与目标不是同一种数",
    why="目标数的是人，实际数的是场次，两个数不能比较，有没有达到目标就没有人知道。",
    way_out="实际完成值按目标的计量单位统计；目标的单位写错的，改正目标。",
    source="惯例",
    example_bad="年度指标值: ≥50人\n实际完成值: 3场",
    example_good="年度指标值: ≥50人\n实际完成值: 53人",
    computed=(
        "目标和实际都写了单位，单位在“同一种单位”词表里分属不同的组（人、个/场/件、天、月、小时、公里、"
        f"面积、重量……）。{_LIST}"
    ),
    exceptions="词表里没有的单位不问；同一组的不问（人和人次、个和家、天和小时）。",
)
OTHER_YEAR = Rule(
    code="C316",
    family=FAMILY,
    severity=Severity.NOTE,
    title="期限、完成日期、调查日期或复核日期与年度不符",
    why="期限停在往年，多半是沿用了旧表；年度结束以后才做完的，本年的目标就没有按时达到。",
    way_out="核对年份；跨年度的项目在“实施期间”写明起止，年后才完成的写明偏差原因并相应扣分。",
    source="惯例",
    example_bad="年度指标值: 2022年12月底前（本年度是 2024）",
    example_good="年度指标值: 2024年12月底前",
    computed=(
        "目标或实际写明了年份的日期早于本年度；或者目标没有写期限，实际完成日期晚于本年 12 月 31 日而得分等于分值；"
        "满意度调查的日期早于本年度；复核日期早于被复核年度的 12 月 31 日。同一项指标的目标和实际只报一次。"
    ),
    exceptions=(
        "有上年结转资金的、“实施期间”写了那一年的、备注或偏差原因说明了的不问（调查日期：写到那一年的才算说明）；"
        "目标有期限而晚了的归 C302。"
    ),
)
IDLE_COST_LIMIT = Rule(
    code="C317",
    family=FAMILY,
    severity=Severity.NOTE,
    title="总成本的上限远高于预算",
    why="总成本最多花到预算；上限定得比预算还高，怎么花都“达标”，成本指标就没有了约束。",
    way_out="上限改成不超过预算数，或者改用单位成本。",
    source=_TARGETS,
    example_bad="全年预算数: 2565\n三级指标: 项目成本概算\n年度指标值: ≤3584万元",
    example_good="全年预算数: 2565\n三级指标: 项目成本概算\n年度指标值: ≤2565万元",
    computed=(
        "名称就是总成本、项目成本、成本概算、总费用、经费总额等词，目标是“不超过”多少元或万元，"
        f"大于年初预算数和全年预算数中较大一个的 120%。{_LIST}"
    ),
    exceptions="没有写预算数、预算数是 0 的不问；差一万倍的归 C219。",
)
NO_NUMBER = Rule(
    code="C321",
    family=FAMILY,
    severity=Severity.WARNING,
    title="目标是数，实际完成值却没有写数",
    why="目标写明了多少，结果只写“已完成”“建设中”，做了多少没有人知道，得分也不能复算。",
    way_out="写统计出来的数；还没有做的写 0，并说明原因。",
    source="《项目支出绩效自评表》“实际完成值”栏",
    example_bad="年度指标值: ≥3公里\n实际完成值: 已完成",
    example_good="年度指标值: ≥3公里\n实际完成值: 3.2公里",
    computed="目标读得出数，实际完成值写了字而没有一个数字（阿拉伯数字或中文数字）。",
    exceptions=(
        "写了达成程度、达成比例、偏差原因、备注的，得 0 分的，不适用的指标不问；没有写实际完成值的不问；"
        "目标是 0 而写“无”“未发生”、目标是 100% 而写“全部”的不问。"
    ),
)
RULES = (
    AGAINST_SENSE,
    COPIED_SIGN,
    PAYMENT_AS_OUTPUT,
    RATE_COUNTED_TWICE,
    ABOVE_HUNDRED,
    SHARE_WITHOUT_SIGN,
    OTHER_UNIT,
    OTHER_YEAR,
    IDLE_COST_LIMIT,
    NO_NUMBER,
)
