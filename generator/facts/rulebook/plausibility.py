"""Family 3, 合理性: scores that are possible but want an explanation."""

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
    example_good="年度指标值: ≥10次\n实际完成值: 43次\n偏差原因分析及改进措施: 年中增加了宣讲任务，明年目标定为 40 次",
)
RULES = (NO_REASON, MISSED_FULL_MARKS, EXCEEDED_FULL_MARKS, OVER_ACHIEVED)
