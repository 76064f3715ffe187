"""C313: a part of a whole is at most 100 %."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity
from generator.facts.form.keys import Key
from generator.judging.rules.plausibility.single_lines import at, indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.indicator_names import above_whole

_LIST = "词表随程序提供。"
RULE = Rule(
    code="C313",
    severity=Severity.ERROR,
    needs=(Need.ACTUALS,),
    title="不会超过 100% 的比率写成了超过 100%",
    why="满意度、合格率、及时率是全体里的一部分，按定义最多 100%；超过的一定是抄错、算错，或者分子分母反了。",
    way_out="核对数字；说的是完成任务的比例的，把名称改成“完成率”。",
    source="惯例",
    example_bad="三级指标: 村民满意度\n实际完成值: 101%",
    example_good="三级指标: 村民满意度\n实际完成值: 97.5%",
    computed=f"名称以满意度、合格率、知晓率、及时率、准确率等词结尾，目标或实际是百分数并且大于 100%。{_LIST}",
    exceptions="完成率、办结率、覆盖率、参保率、入学率按统计口径可以超过 100%，不在词表里。",
    denies=(PageClaim.LINE,),
)

INDICATORS = Key.INDICATORS
TARGET, ACTUAL, NAME = Key.TARGET, Key.ACTUAL, Key.LEVEL3


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C313: a part of a whole is at most 100 %."""
    for index, indicator in indicators(subject):
        for key, quantity in ((ACTUAL, indicator.actual), (TARGET, indicator.target)):
            if not above_whole(indicator.name, quantity):
                continue
            message = f"指标“{indicator.name}”的{key}是“{quantity.raw}”，这样的比率最多 100%。"
            yield at(RULE, subject, (INDICATORS, index, key), message)
            break
