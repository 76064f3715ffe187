"""C227: a published form says what was achieved; one finding a form."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.facts.records.states import Status
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.form_blanks import is_blank, lines, scored_for_nothing
from generator.judging.scoring.indicator_names import lines_named

RULE = Rule(
    code="C227",
    severity=Severity.WARNING,
    needs=(Need.INDICATORS,),
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
        "或者有 4 项以上，过半写了而有几项没有写；写了目标、得了分而没有写的，不论几项都报。"
        "一项也没有写的，没有目标的行也数在里面。"
    ),
    exceptions=(
        "不适用的指标、表上空着没有用的行不算；报告里只提到几项指标的（不足 4 项），不问缺了哪一项；"
        "目标也没有却得了分的归 C330；申报表、监控表不是结果，不问。"
    ),
    of_whole=True,
)

INDICATORS = Key.INDICATORS
_Line = tuple[int, Indicator]
_FEW = 2  # lines that make a table
_TABLE = 4  # lines from which one empty cell is an omission, not the way the source tells it


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C227: a published form says what was achieved; one finding a form."""
    project = subject.project
    if project.status is not Status.PUBLIC or not project.document.is_result:
        return
    missing, what = _without_actual(lines(project))
    if missing:
        yield finding(
            RULE,
            project.places,
            (INDICATORS, missing[0][0]),
            f"{lines_named([item for _, item in missing])}{what}没有写实际完成值，项目的状态却是“公开”。",
        )


def _without_actual(asked: list[_Line]) -> tuple[list[_Line], str]:
    """Return the lines to tell of, and 都 where the whole form is without actual values.

    A few of a form that is otherwise filled, and all that got points for a target; C330 tells of
    those that have no target either.
    """
    missing = [pair for pair in asked if is_blank(pair[1].actual)]
    open_ones = [pair for pair in missing if not scored_for_nothing(pair[1])]
    aimed = [pair for pair in open_ones if not is_blank(pair[1].target)]
    if len(missing) == len(asked):
        return (open_ones, "都") if len(aimed) >= _FEW else ([], "")
    if len(asked) >= _TABLE and 2 * len(aimed) < len(asked):
        return aimed, ""
    return [pair for pair in aimed if pair[1].score], ""
