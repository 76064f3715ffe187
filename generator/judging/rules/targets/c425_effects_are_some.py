"""C425: a line under 效益指标 that says there is no effect earns no points."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import plain
from generator.facts.wordlists.results import result_words
from generator.judging.rules.plausibility.single_lines import indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import EFFECT, INDICATORS

RULE = Rule(
    code="C425",
    severity=Severity.NOTE,
    needs=(
        Need.INDICATORS,
        Need.SCORES,
    ),
    title="效益指标说没有效益，却得了分",
    why="“公益项目，无经济效益”是说这一项不适用；不适用的项得满分，效益的分就白给了。",
    way_out="写“不适用: 是”和“不适用原因”，把分值放到真有的效益上；有效益的，写是什么、多少。",
    source="《项目支出绩效自评表》“效益指标”栏；惯例",
    example_bad="二级指标: 经济效益指标\n三级指标: 公益服务，无经济效益\n分值: 10\n得分: 10",
    example_good="二级指标: 社会效益指标\n三级指标: 读者到馆人次\n分值: 10\n得分: 10",
    computed=(
        "得了分的效益指标，名称、年度指标值或实际完成值里说没有效益、不产生效益。"
        "词表“没有效益的话”随程序提供。"
    ),
    exceptions="不适用的指标；没有得分的。",
    denies=(PageClaim.LINE,),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C425: a line under 效益指标 that says there is no effect earns no points."""
    for index, item in indicators(subject):
        if item.part != EFFECT or not item.score:
            continue
        texts = (item.name, item.target.raw, item.actual.raw)
        found = next(
            (hit for text in texts if (hit := result_words().no_effect.search(text))), None
        )
        if found:
            message = f"效益指标“{item.name}”说“{found[0]}”，却得了 {plain(item.score)} 分。"
            yield finding(RULE, subject.project.places, (INDICATORS, index, Key.SCORE), message)
