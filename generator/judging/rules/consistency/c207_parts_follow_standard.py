"""C207: each part carries the points the standard gives it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, trimmed
from generator.judging.rules.consistency.c244_another_standard_fits import own_standards
from generator.judging.rules.consistency.form_scores import excess_weight
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import missing_parts
from generator.judging.scoring.totals import counting

_STANDARD = "所用评分标准的“预算执行率”“指标分值”两组"
RULE = Rule(
    code="C207",
    severity=Severity.WARNING,
    needs=(Need.WEIGHTS,),
    title="各部分的分值与评分标准不一致",
    why="评分标准给每个一级指标定了分值；各单位各定一套，得分就不能互相比较。",
    way_out="按评分标准调整分值；本地用别的评分标准的，用“评分标准”写明是哪一套。",
    source=_STANDARD,
    example_bad="（产出 40、效益 30、满意度 20）",
    example_good="（产出 50、效益 30、满意度 10）",
    computed=(
        "按一级指标逐部分与评分标准的分值比较，不同的部分写在一句话里；"
        "分值合计不等于满分（C206）的也比，看得出差在哪一部分。"
    ),
    exceptions=(
        "缺整个一级指标的归 C401；合计不等于满分又有一级指标认不出的不问；有指标没有写分值的不问；"
        "评分标准没有分部分定分值的不问；没有写用哪一套评分标准、表上的分值和另一套内置标准相符的归 C244。"
    ),
    of_whole=True,
)

INDICATORS = Key.INDICATORS


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C207: each part carries the points the standard gives it.

    Asked where every line has a weight and no part is left out altogether (C401). A sum that is
    wrong (C206) does not silence it, unless the form has lines of no known part: it shows which
    part is off.
    """
    excess, form = excess_weight(subject), subject.project
    if excess is None or missing_parts(form, subject.standard):
        return
    if excess and not all(item.part for item in form.indicators):
        return
    if own_standards(subject) or _some_unweighted(subject):
        return
    different = list(_different_parts(subject))
    if not different:
        return
    yield finding(
        RULE,
        subject.project.places,
        (INDICATORS,),
        f"分值与评分标准“{subject.standard.short_name}”不一致：{'；'.join(different)}。",
        at_key=True,
    )


def _some_unweighted(subject: ProjectSubject) -> bool:
    return any(line.weight is None for line in counting(subject.evaluation.lines))


def _different_parts(subject: ProjectSubject) -> Iterator[str]:
    standard, execution = subject.standard, subject.evaluation.execution
    if execution.weight != standard.execution_weight:
        yield _weight_words("预算执行率", execution.weight, standard.execution_weight)
    goal = subject.evaluation.goal
    if goal is not None and goal.weight:
        yield _weight_words(Key.GOAL, goal.weight, ZERO)
    carried: dict[str, Decimal] = {part.level1: ZERO for part in standard.parts}
    for line in counting(subject.evaluation.lines):
        name = line.indicator.part or line.indicator.level1
        carried[name] = carried.get(name, ZERO) + (line.weight or ZERO)
    if not standard.parts:
        return
    wanted = {part.level1: part.weight for part in standard.parts}
    for name, weight in carried.items():
        if weight != wanted.get(name, ZERO):
            yield _weight_words(name or "没有写一级指标的", weight, wanted.get(name, ZERO))


def _weight_words(name: str, weight: Decimal, wanted: Decimal) -> str:
    return f"{name} {trimmed(weight)} 分，标准是 {trimmed(wanted)} 分"
