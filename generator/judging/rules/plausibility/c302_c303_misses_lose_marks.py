"""C302, C303: a missed target or an exceeded limit does not earn full marks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, plain
from generator.judging.rules.plausibility.marks import full_marks_for_a_miss
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.direction import less_is_better

MISSED_FULL_MARKS = Rule(
    code="C302",
    severity=Severity.WARNING,
    needs=(Need.SCORES, Need.ACTUALS),
    title="没有达到目标，却得了满分",
    why="目标没有达到，按规则得不到满分；给满分，评分就失去了意义。",
    way_out="核对目标值和实际完成值；确实没有达到的，按规则给分并写明偏差原因。",
    source="所用评分标准的“正向指标”一组",
    example_bad="年度指标值: =100%\n实际完成值: 72.74%\n分值: 2\n得分: 2",
    example_good=(
        "年度指标值: =100%\n实际完成值: 72.74%\n分值: 2\n得分: 1.45\n"
        "偏差原因分析及改进措施: 两批设备流标，改在次年一季度采购"
    ),
    computed=(
        "数值、期限和写了达成程度的文字目标：按评分标准没有达到，得分却等于分值。"
        "完成日期没有写到哪一天的（2024年12月），最早的一天也晚于期限才算没有达到。"
        "文字目标没有写达成程度的，只有实际正好是目标的反话才算没有达到：合格→不合格，不发生→发生1起，"
        "逐年下降→上升12%，控制在预算内→超预算2万元，按期完成→逾期10天完成。"
        "“3-5次”按不少于 3 次理解，“每月1次”“每季度1次”按全年 12 次、4 次理解，实际写的是同一单位的数才比较。"
        "“近200人”不到 200 人，“10余天”超过 10 天，“大于95%”正好 95% 不算达到；名次、等级低于目标，该降的升了，"
        "一格里几个目标有一个没达到，“未完成”，都是没有达到。"
    ),
    exceptions=(
        "复算结果四舍五入后也是满分的不问；目标是上限的归 C303；目标的符号与指标的意思相反的归 C305；"
        "没有写符号的时间，名称看不出是越短越好还是越长越好的不问；实施期间不是全年的，不问每月几次。"
    ),
    denies=(PageClaim.LINE,),
)
EXCEEDED_FULL_MARKS = Rule(
    code="C303",
    severity=Severity.WARNING,
    needs=(Need.SCORES, Need.ACTUALS),
    title="超过了上限，却得了满分",
    why="“不超过”一类的目标，超过了就是没有达到，按规则要扣分。",
    way_out="核对目标值的符号和实际完成值；确实超过的，按规则给分并写明偏差原因。",
    source="所用评分标准的“反向指标”一组",
    example_bad="年度指标值: ≤5300元\n实际完成值: 5830元\n分值: 10\n得分: 10",
    example_good=(
        "年度指标值: ≤5300元\n实际完成值: 5830元\n分值: 10\n得分: 9.09\n"
        "偏差原因分析及改进措施: 年中电价上调，明年按新电价测算"
    ),
    computed=(
        "目标是“不超过”“小于”、0，没有写符号的成本（标准写明按不超过理解的），或没有写符号、名称说的是时限的时间"
        "（工期 90天、资金拨付时间 10个工作日），名称说的是坏事的（投诉率、事故起数、PM2.5浓度）：实际超过目标，"
        "得分却等于分值。"
    ),
    exceptions=(
        "复算结果四舍五入后也是满分的不问；目标的符号与指标的意思相反的归 C305；没有写符号的时间，"
        "名称看不出是越短越好还是越长越好的（项目周期）不问。"
    ),
    denies=(PageClaim.LINE,),
)
RULES = (MISSED_FULL_MARKS, EXCEEDED_FULL_MARKS)

_INDICATORS = Key.INDICATORS


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C302, C303: a missed target or an exceeded limit does not earn full marks."""
    for index, line in enumerate(subject.evaluation.lines):
        if not full_marks_for_a_miss(line):
            continue
        limit = less_is_better(line.indicator, subject.standard)
        rule, what = (
            (EXCEEDED_FULL_MARKS, "超过了目标") if limit else (MISSED_FULL_MARKS, "没有达到目标")
        )
        formula = f"；按规则：{line.arithmetic.formula}" if line.computed is not None else ""
        yield finding(
            rule,
            subject.project.places,
            (_INDICATORS, index, Key.SCORE),
            f"指标“{line.indicator.name}”实际“{line.indicator.actual.raw}”，{what}"
            f"“{line.indicator.target.raw}”，却得满分 {plain(line.stated or ZERO)} 分{formula}。",
        )
