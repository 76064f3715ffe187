"""C230: no reviewed score is above its weight, no total above full marks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, plain
from generator.judging.rules.consistency.reviewed_entries import (
    above_weight,
    at_line,
    entries,
    line_name,
)
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C230",
    severity=Severity.ERROR,
    title="复核得分大于分值",
    why="复核得分和自评得分一样，最多等于分值；更大的，多半是填错了行，或者把总分填进了一项指标。",
    way_out="核对这一项的分值，改正复核得分。",
    source="《项目支出绩效评价管理办法》（财预〔2020〕10号）",
    example_bad="- 三级指标: 验收合格率   # 分值 10\n  复核得分: 95",
    example_good="- 三级指标: 验收合格率   # 分值 10\n  复核得分: 9.5",
    computed="复核得分与自评表上这一项的分值比，执行率得分与执行率的分值比，复核总分与评分标准的满分比。",
    exceptions="自评表没有写分值的指标不比。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C230: no reviewed score is above its weight, no total above full marks."""
    for entry in entries(subject):
        review, path, reviewed = entry
        for line in above_weight(reviewed):
            message = (
                f"{line_name(line)}复核得分 {plain(line.reviewed or ZERO)} 分大于分值 "
                f"{plain(line.weight or ZERO)} 分。"
            )
            yield at_line(RULE, entry, line, message)
        total, full = reviewed.entry.total, reviewed.evaluation.standard.full_marks
        if total is not None and total > full:
            message = f"复核总分 {plain(total)} 分大于满分 {plain(full)} 分。"
            here = (*path, Key.REVIEWED_TOTAL)
            yield finding(RULE, review.places, here, message)
