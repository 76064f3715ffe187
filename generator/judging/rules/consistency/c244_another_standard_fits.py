"""C244: where no standard was chosen, the one a form's points are shared out by is named."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.standard import Standard
from generator.facts.units import trimmed
from generator.judging.measuring.own_weights import fits, fitting, own_weights
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import missing_parts

RULE = Rule(
    code="C244",
    severity=Severity.NOTE,
    title="分值像是按另一套评分标准定的",
    why=(
        "各地的评分标准给预算执行率和各部分的分值不一样。没有写明用哪一套，就只能按国家的通用标准核对，"
        "定性指标分几档、执行率占多少分都可能对不上。"
    ),
    way_out="确实用这一套的，写一行“评分标准: 标识”，写在项目、报告、单位或网站的文件里都行；不是的不用改。",
    source="所用评分标准的“预算执行率”“指标分值”两组",
    example_bad="（没有写评分标准；预算执行率 20 分，产出 40、效益 30、满意度 10）",
    example_good="评分标准: hubei",
    computed=(
        "项目、报告、单位、网站都没有写“评分标准”，表上的分值和默认标准不一致，而预算执行率、各一级指标的分值"
        "和另一套内置标准（或本站自己的标准）正好一致。几套都一致的，分部分定了分值的在前。"
        "表上没有给预算执行率分值、各项指标合起来正好是满分的，算预算执行率不计分。"
    ),
    exceptions=(
        "有指标没有写分值、没有写一级指标的不问；没有一套相符的归 C206、C207；有这一条时不再提 C206、C207、C401；"
        "相符的只有不分部分定分值的标准，而表上缺一级指标的，归 C401。"
    ),
    needs=(Need.WEIGHTS,),
    of_whole=True,
)
_NAMED = 3  # standards named in one sentence


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C244: where no standard was chosen, the one a form's points are shared out by is named."""
    found = own_standards(subject)[:_NAMED]
    if not found:
        return
    named = "、".join(f"“{one.short_name}”（{one.id}）" for one in found)
    lines = "或者".join(f"“{Key.STANDARD}: {one.id}”" for one in found)
    yield finding(
        RULE,
        subject.project.places,
        (Key.INDICATORS,),
        f"没有写用哪一套评分标准，按默认的“{subject.standard.short_name}”核对；"
        f"表上的分值（{_weights(subject)}）和{named}相符。",
        advice=f"确实用这一套的，加一行{lines}，写在项目、报告或单位的文件里都行；"
        f"按“{subject.standard.short_name}”的，把分值改成它规定的。",
        at_key=True,
    )


def own_standards(subject: ProjectSubject) -> tuple[Standard, ...]:
    """Return the standards a form fits where none was chosen and the default does not fit it.

    A standard that leaves the parts free fits a form without one of them as well as any other: that
    a part is missing is then what there is to say.
    """
    own, default = own_weights(subject.project), subject.standard
    if subject.standard_named or own is None or fits(own, default):
        return ()
    found = fitting(subject.project, subject.standards)
    if not missing_parts(subject.project, default):
        return found
    return tuple(
        one for one in found if one.parts or one.execution_weight != default.execution_weight
    )


def _weights(subject: ProjectSubject) -> str:
    own = own_weights(subject.project)
    assert own is not None
    full = own.indicators == subject.standard.full_marks
    unstated = "不计分" if full else "没有写分值"
    execution = unstated if own.execution is None else f" {trimmed(own.execution)} 分"
    parts = "、".join(f"{name} {trimmed(weight)} 分" for name, weight in own.parts.items())
    return f"预算执行率{execution}，{parts}"
