"""C421, C422: what a name is about belongs under the levels it stands under; the advice says where."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.facts.wordlists.lines import LineKind
from generator.judging.rules.plausibility.single_lines import indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.line_kinds import (
    PART_OF_ASPECT,
    SATISFACTION_KIND,
    kind_of,
    levels_fit,
    parts_of,
)

_FORM = "《项目支出绩效自评表》“二级指标”“三级指标”两栏；惯例"
_LIST = "词表随程序提供。"
OTHER_PART = Rule(
    code="C421",
    severity=Severity.WARNING,
    needs=(Need.INDICATORS,),
    title="三级指标放错了一级指标",
    why=(
        "把总成本放进满意度，把满意度放进产出，这一部分的分就不是它该说的事得的："
        "满意度拿了 10 分，却没有问过一个人。"
    ),
    way_out="移到它该在的一级、二级指标下面；腾出来的地方另设合适的指标。",
    source=_FORM,
    example_bad=(
        "一级指标: 满意度指标\n二级指标: 服务对象满意度指标\n三级指标: 项目总成本\n年度指标值: ≤80万元"
    ),
    example_good=(
        "一级指标: 产出指标\n二级指标: 成本指标\n三级指标: 项目总成本\n年度指标值: ≤80万元"
    ),
    computed=(
        "三级指标的名称以总成本、费用、完成时间、验收合格率、里程、人数、满意度、事故数一类的词结尾，"
        f"就知道说的是哪一类事；它可以放的地方，一级指标都不是这一行写的。{_LIST}"
    ),
    exceptions=(
        "名称看不出是哪一类的不问；受益人数、覆盖面积、事故数放在效益指标下面的，成本的节约和降低，都不问；"
        "二级指标就不在它的一级指标下面的归 C420；不适用的指标不问。"
    ),
)
OTHER_ASPECT = Rule(
    code="C422",
    severity=Severity.NOTE,
    needs=(Need.INDICATORS,),
    title="三级指标放错了二级指标",
    why="完成率说的是做了多少，不是做得好不好；放在质量下面，质量就没有人说了。",
    way_out="移到它该在的二级指标下面；原来的二级指标另设合适的指标。",
    source=_FORM,
    example_bad="一级指标: 产出指标\n二级指标: 质量指标\n三级指标: 任务完成率\n年度指标值: 100%",
    example_good="一级指标: 产出指标\n二级指标: 质量指标\n三级指标: 验收合格率\n年度指标值: 100%",
    computed=(
        "与 C421 一样看名称，一级指标对，二级指标不对：完成率、里程在质量，验收合格率、成本在数量，"
        f"数量、人口在时效，说成本和收入的在生态效益。{_LIST}"
    ),
    exceptions="一级指标也不对的归 C421；名称看不出是哪一类的、二级指标认不出的不问；不适用的指标不问。",
)
RULES = (OTHER_PART, OTHER_ASPECT)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C421, C422: what a name is about belongs under the levels it stands under."""
    for index, item in indicators(subject):
        kind = kind_of(item.name)
        rule = _broken(item, kind) if kind else None
        if kind is None or rule is None:
            continue
        stands = "—".join(word for word in (item.level1, item.level2) if word)
        yield finding(
            rule,
            subject.project.places,
            (Key.INDICATORS, index, Key.LEVEL3),
            f"指标“{item.name}”说的是{_said(kind)}，放在了“{stands}”下面。",
            advice=_advice(item, kind),
        )


def _broken(item: Indicator, kind: LineKind) -> Rule | None:
    """Return the rule a line breaks: it may not stand here, and under this first level or not at all."""
    if item.aspect:
        if item.aspect in kind.aspects or not levels_fit(item.part, item.aspect):
            return None
    elif not item.part or item.part in parts_of(kind):
        return None
    part = item.part or PART_OF_ASPECT[item.aspect]
    return OTHER_ASPECT if part in parts_of(kind) else OTHER_PART


def _said(kind: LineKind) -> str:
    return "花了多少钱、收了多少钱" if kind.name == "钱" else kind.name


def _advice(item: Indicator, kind: LineKind) -> str:
    advice = f"移到“{kind.home}”下面" if "（" not in kind.home else f"移到{kind.home}"
    if item.part == "满意度指标" and kind.name != SATISFACTION_KIND:
        return f"{advice}；满意度指标另写服务对象满意到什么程度（如群众满意度 ≥90%）。"
    if item.aspect:
        return f"{advice}；“{item.aspect}”另设说明这一面的指标。"
    return f"{advice}。"
