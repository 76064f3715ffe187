"""C223: the stated total is not above full marks, unless another finding says why it is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import cut_to, plain
from generator.judging.rules.consistency.form_scores import total_is_explained
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C223",
    severity=Severity.ERROR,
    needs=(Need.TOTAL,),
    title="自评总分大于满分",
    why="总分最多等于满分；更大的一定是抄错了，或者加错了。",
    way_out="核对自评总分和各项得分。",
    source="所用评分标准的“满分”",
    example_bad="自评总分: 101",
    example_good="自评总分: 99.97",
    computed="自评总分 > 评分标准的满分（国家版 100 分）。",
    exceptions="分值合计超过满分（C206）、得分大于分值（C208）、与各项之和不同（C209）已经说明原因的，不重复报。",
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C223: the stated total is not above full marks, unless another finding says why it is."""
    total, full = subject.evaluation.stated_total, subject.standard.full_marks
    if total is None or cut_to(total, subject.standard.decimals) <= full:
        return
    if total_is_explained(subject):
        return
    yield finding(
        RULE,
        subject.project.places,
        (Key.STATED_TOTAL,),
        f"自评总分 {plain(total)} 分大于满分 {plain(full)} 分（所用评分标准：{subject.standard.short_name}）。",
    )
