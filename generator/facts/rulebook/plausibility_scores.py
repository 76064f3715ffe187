"""Rules C301–C304 and C308: marks that are possible but want an explanation."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "合理性"

NO_REASON = Rule(
    code="C301",
    family=FAMILY,
    severity=Severity.WARNING,
    title="扣了分没有写原因",
    why="得分低于分值的指标，要写明偏差原因和改进措施，读的人才知道差在哪里、怎么改。",
    way_out="在“偏差原因分析及改进措施”里写明原因；没有理由扣分的，改正得分。",
    source="《项目支出绩效自评表》“偏差原因分析及改进措施”栏",
    example_bad="分值: 10\n得分: 7",
    example_good="分值: 10\n得分: 7\n偏差原因分析及改进措施: 资金 9 月才到位，已与县财政局约定明年一季度拨付",
    computed=(
        "得分 < 分值，而“偏差原因分析及改进措施”空着，或者只写了“无”“0”“/”“没有”一类的字。"
        "目标其实达到了的，句子里写明按规则该得几分。"
    ),
    exceptions="不适用的指标、没有写得分或分值的不问。",
)
MISSED_FULL_MARKS = Rule(
    code="C302",
    family=FAMILY,
    severity=Severity.WARNING,
    title="没有达到目标，却得了满分",
    why="目标没有达到，按规则得不到满分；给满分，评分就失去了意义。",
    way_out="核对目标值和实际完成值；确实没有达到的，按规则给分并写明偏差原因。",
    source="所用评分标准的“正向指标”一组",
    example_bad="年度指标值: =100%\n实际完成值: 72.74%\n分值: 2\n得分: 2",
    example_good="年度指标值: =100%\n实际完成值: 72.74%\n分值: 2\n得分: 1.45",
    computed="数值、期限和写了达成程度的文字目标：按评分标准没有达到，得分却等于分值。",
    exceptions="复算结果四舍五入后也是满分的不问；目标是上限的归 C303；目标的符号与指标的意思相反的归 C305。",
)
EXCEEDED_FULL_MARKS = Rule(
    code="C303",
    family=FAMILY,
    severity=Severity.WARNING,
    title="超过了上限，却得了满分",
    why="“不超过”一类的目标，超过了就是没有达到，按规则要扣分。",
    way_out="核对目标值的符号和实际完成值；确实超过的，按规则给分并写明偏差原因。",
    source="所用评分标准的“反向指标”一组",
    example_bad="年度指标值: ≤5300元\n实际完成值: 5830元\n分值: 10\n得分: 10",
    example_good="年度指标值: ≤5300元\n实际完成值: 5830元\n分值: 10\n得分: 9.09",
    computed=(
        "目标是“不超过”“小于”、0，或没有写符号的成本（标准写明按不超过理解的）：实际超过目标，"
        "得分却等于分值。"
    ),
    exceptions="复算结果四舍五入后也是满分的不问；目标的符号与指标的意思相反的归 C305。",
)
OVER_ACHIEVED = Rule(
    code="C304",
    family=FAMILY,
    severity=Severity.NOTE,
    title="大大超过目标，没有说明",
    why="实际远远超过目标，多半是目标定低了，而不是干得特别好；不说明，明年还会定低。",
    way_out="在“偏差原因分析及改进措施”里说明为什么超额，明年的目标怎么定。",
    source="所用评分标准的“超额完成”一组",
    example_bad="年度指标值: ≥10次\n实际完成值: 43次",
    example_good=(
        "年度指标值: ≥10次\n实际完成值: 43次\n偏差原因分析及改进措施: 年中增加了宣讲任务，"
        "明年目标定为 40 次"
    ),
    computed="实际 ÷ 目标达到评分标准“超额完成”的比例（国家版 120%），而偏差原因和备注都没有写。",
    exceptions=(
        "上限目标（越低越好）、没有达到目标的、写了范围没有写数的不问；目标的符号与指标的意思相反的归 C305。"
    ),
)
UNSPENT_FULL_OUTPUT = Rule(
    code="C308",
    family=FAMILY,
    severity=Severity.WARNING,
    title="钱几乎没有花，产出却是满分",
    why="预算没有执行，产出通常就没有做出来；钱没花而事都做成了的，要么事是别的钱做的，要么得分没有照实际填。",
    way_out="核对产出指标的实际完成值和得分；确实已经做完、款项还没有付的，在“备注”里写明原因和付款安排。",
    source="惯例",
    example_bad="全年预算数: 60\n全年执行数: 3\n（产出指标 50 分得 50 分，没有说明）",
    example_good="全年预算数: 60\n全年执行数: 3\n备注: 工程 12 月验收，工程款按合同次年 2 月支付",
    computed=(
        "全年执行数 ÷ 全年预算数 < 20%，产出指标都写了分值和得分，合计得分等于合计分值。"
        "没有写一级指标的，二级指标是数量、质量、时效、成本的算产出。"
    ),
    exceptions="备注、未完成原因或这些产出指标的偏差原因里说到支付、结算、付款、拨付、到位、质保金、结转的不问。",
)
RULES = (
    NO_REASON,
    MISSED_FULL_MARKS,
    EXCEEDED_FULL_MARKS,
    OVER_ACHIEVED,
    UNSPENT_FULL_OUTPUT,
)
