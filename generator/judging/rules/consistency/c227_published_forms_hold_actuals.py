"""C227: a published form says what was achieved; one finding a form."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.quantity import TargetKind
from generator.facts.records.states import Status
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.form_blanks import lines
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
        "或者有 4 项以上，过半写了而有几项没有写。"
    ),
    exceptions="不适用的指标不算；报告里只提到几项指标的（不足 4 项），不问缺了哪一项。",
)

INDICATORS = Key.INDICATORS
_FEW = 2  # lines that make a table
_TABLE = 4  # lines from which one empty cell is an omission, not the way the source tells it


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C227: a published form says what was achieved; one finding a form."""
    project = subject.project
    if project.status is not Status.PUBLIC:
        return
    asked = lines(project, with_target=True)
    missing = [pair for pair in asked if pair[1].actual.kind is TargetKind.EMPTY]
    if not missing or not _is_omission(len(missing), len(asked)):
        return
    what = "都" if len(missing) == len(asked) else ""
    yield finding(
        RULE,
        project.places,
        (INDICATORS, missing[0][0]),
        f"{lines_named([item for _, item in missing])}{what}没有写实际完成值，项目的状态却是“公开”。",
    )


def _is_omission(missing: int, asked: int) -> bool:
    """All of a table are empty, or a few of one that is otherwise filled."""
    return asked >= _FEW if missing == asked else asked >= _TABLE and 2 * missing < asked
